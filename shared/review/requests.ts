// Reports whose full text was asked for and is still waited for: of whom, since when, and which are late.
import { localDate } from '../kernel/local-date';
import type { ReferenceId } from '../kernel/ids';
import type { Retrieval } from '../model/retrieval';
import type { ProjectData } from '../model/tables';
import { flowOf } from './flow';
import { retrievalsByReport } from './of-publication';

/** A full text that is waited for. */
export type Request = {
  referenceId: ReferenceId;
  retrieval: Retrieval;
  /** ISO date: on which it was asked, or else on which it was written down. */
  since: string;
};

/**
 * What is still waited for, oldest first: what the flow counts as asked for or on its way. Of one that was judged on
 * its full text, or has a file here, nothing is waited for, whatever stands under it.
 */
export function openRequests(data: ProjectData): Request[] {
  if (data.retrievals.length === 0) return [];
  const { databases, other } = flowOf(data);
  const byReference = retrievalsByReport(data);
  return [...databases.retrieving.references, ...other.retrieving.references]
    .flatMap((referenceId): Request[] => {
      const retrieval = byReference.get(referenceId);
      if (retrieval === undefined) return [];
      const since = retrieval.askedOn === '' ? localDate(retrieval.at) : retrieval.askedOn;
      return [{ referenceId, retrieval, since }];
    })
    .sort((a, b) => a.since.localeCompare(b.since));
}

/** Whether an answer was to have come before today. @param today - ISO date */
export function isOverdue({ expectedOn }: Retrieval, today: string): boolean {
  return expectedOn !== '' && expectedOn < today;
}

/** When they were reminded, oldest first: two people's reminders come together in no order. */
export function remindersOf({ reminders }: Retrieval): Retrieval['reminders'] {
  return reminders.toSorted((a, b) => a.date.localeCompare(b.date));
}

/** The reminders with one more, of a day. */
export function withReminder(
  { reminders }: Retrieval,
  date: string,
  note: string,
): { reminders: Retrieval['reminders'] } {
  return { reminders: [...reminders, { date, note: note.trim() }] };
}
