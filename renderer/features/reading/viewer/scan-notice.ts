// What is said about a document whose pages have no text.
import type { TextSummary } from '../../../workers/documents/documents.worker';

export type Notice = 'running' | 'failed' | 'ask' | 'check' | 'nothing';

/** Whether no page of a document has text. */
export const isScan = (summary: TextSummary | null): boolean =>
  summary !== null && summary.bare.length === summary.pages;

/** What is shown of recognising: that it runs goes before all else, what was asked for before what is offered. */
export function noticeOf({
  isRunning,
  failure,
  isAsked,
  isClosed,
  summary,
}: {
  isRunning: boolean;
  failure: string | null;
  /** Whether somebody asked for it in the menu. */
  isAsked: boolean;
  /** Whether the offer was closed. */
  isClosed: boolean;
  summary: TextSummary | null;
}): Notice {
  if (isRunning) return 'running';
  if (failure !== null) return 'failed';
  if (isAsked || (isScan(summary) && !isClosed)) return 'ask';
  return summary !== null && summary.pagesByOcr > 0 ? 'check' : 'nothing';
}
