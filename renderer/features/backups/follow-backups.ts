// Back-ups that nobody asks for: one some time after a project was opened, one a day while it stays open.
import { notifications } from '@mantine/notifications';
import type { ProjectSession } from '../../db/session';
import { textNow } from '../../lib/i18n';
import { backUp, backupFailure } from '../../ui-domain/back-up';

// The journal is read first, and what is not whole of it is written anew.
const START_MS = 8000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function tellFailed(reason: string): void {
  notifications.show({
    id: 'backup-failed',
    color: 'red',
    autoClose: false,
    title: textNow('backups.notMade'),
    message: reason,
  });
}

/** Sees to back-ups as long as a project is open. @returns ends that */
export function followBackups(session: ProjectSession): () => void {
  if (session.backupProblem !== null) tellFailed(session.backupProblem);
  let last = 0;
  const make = (why: 'start' | 'day'): void => {
    last = Date.now();
    backUp(session, why).catch((error: unknown) => tellFailed(backupFailure(textNow, error)));
  };
  const start = setTimeout(() => requestIdleCallback(() => make('start')), START_MS);
  // The clock may have stood still with the machine: asked each hour, made once a day.
  const hours = setInterval(() => {
    if (last > 0 && Date.now() - last >= DAY_MS) make('day');
  }, HOUR_MS);
  return () => {
    clearTimeout(start);
    clearInterval(hours);
  };
}
