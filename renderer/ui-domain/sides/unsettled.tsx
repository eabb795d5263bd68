// What two people wrote in one part, found by a worker where copies of the study came together.
import { useEffect, useState } from 'react';
import type { Unsettled } from '../../../shared/team/settle';
import { useProjectData, useSession } from '../../store/session';
import { unsettledInWorker } from '../../workers/bundle/client';

/** What is to be settled, and why it could not be found. */
export function useUnsettled(): { unsettled: readonly Unsettled[]; error: unknown } {
  const session = useSession();
  const data = useProjectData();
  const [found, setFound] = useState<{ unsettled: readonly Unsettled[]; error: unknown }>({
    unsettled: [],
    error: null,
  });
  useEffect(() => {
    // In the log of one machine alone nobody can have missed what another wrote.
    if (!session.log.some((entry) => entry.isMerged)) return;
    let isLeft = false;
    const put = (next: typeof found): void => {
      if (!isLeft) setFound(next);
    };
    session
      .readAs()
      .then(unsettledInWorker)
      .then(
        (unsettled) => put({ unsettled, error: null }),
        (error: unknown) => put({ unsettled: [], error }),
      );
    return () => {
      isLeft = true;
    };
  }, [session, data]);
  return found;
}
