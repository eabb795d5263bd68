import { useEffect, useState } from 'react';
import type { Change } from '../../../shared/model/change';
import { useProjectData, useSession } from '../../store/session';

/** The newest entries of the log, and why they could not be read. */
export function useNewest(limit: number): { changes: Change[]; error: unknown } {
  const session = useSession();
  const data = useProjectData();
  const [changes, setChanges] = useState<Change[]>([]);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let isGone = false;
    session.newestEntries(limit).then(
      (rows) => {
        if (isGone) return;
        setChanges(rows);
        setError(null);
      },
      (reason: unknown) => {
        if (!isGone) setError(reason);
      },
    );
    return () => {
      isGone = true;
    };
  }, [session, limit, data]);
  return { changes, error };
}
