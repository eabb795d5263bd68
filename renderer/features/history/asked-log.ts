// What is asked of the log, and which entries answer it by what memory keeps of each. Words are sought in the entries
// themselves: see use-log.
import { z } from 'zod';
import { readDay } from '../../../shared/kernel/shown-date';
import { hlcMs } from '../../../shared/kernel/clock';
import type { LogEntry } from '../../db/log-entry';

const askedSchema = z.object({
  /** As in all searches: see shared/search/query. */
  sought: z.string().catch(''),
  /** Whose work; null for anybody's. */
  person: z.string().nullable().catch(null),
  kind: z.string().nullable().catch(null),
  /** ISO dates, both included; '' and what is no date leave an end open. */
  from: z.string().catch(''),
  to: z.string().catch(''),
});
export type AskedLog = z.infer<typeof askedSchema>;

export const NOTHING_ASKED: AskedLog = askedSchema.parse({});

/** What was kept of a question; nothing asked where that cannot be read. */
export function readAsked(kept: unknown): AskedLog {
  const read = askedSchema.safeParse(kept);
  return read.success ? read.data : NOTHING_ASKED;
}

/** Whether fewer than all are asked for. */
export const isNarrowed = ({ sought, person, kind, from, to }: AskedLog): boolean =>
  sought.trim() !== '' || person !== null || kind !== null || from !== '' || to !== '';

/** The first moment of a day where the person is, or of so many days later; null for what is no day. */
function startOf(date: string, later = 0): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (year === undefined || readDay(date) === null) return null;
  return new Date(Number(year), Number(month) - 1, Number(day) + later).getTime();
}

/** Numbers of the entries of a person, of a kind and in a period, newest first. */
export function candidates(log: readonly LogEntry[], { person, kind, from, to }: AskedLog): number[] {
  const [first, end] = [startOf(from) ?? -Infinity, startOf(to, 1) ?? Infinity];
  const found: number[] = [];
  for (let i = log.length - 1; i >= 0; i--) {
    const entry = log[i];
    if (entry === undefined) continue;
    if (person !== null && entry.by !== person) continue;
    if (kind !== null && entry.kind !== kind) continue;
    const at = hlcMs(entry.at);
    if (at >= first && at < end) found.push(entry.seq);
  }
  return found;
}

/** The kinds of change that the log has. */
export const kindsIn = (log: readonly LogEntry[]): string[] => [...new Set(log.map(({ kind }) => kind))];
