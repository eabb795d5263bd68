// The project's records once their flow has been counted: counting 100,000 references at once would hold the window for
// a tenth of a second.
import { startTransition, useEffect, useState } from 'react';
import type { ProjectData } from '../../shared/model/tables';
import { flowSteps } from '../../shared/review/flow';
import { driveSteps } from '../lib/in-pieces';
import { useProjectData } from '../store/session';

// So few are counted within a frame.
const FEW = 3000;

/**
 * The newest records of which the numbers are known; for a moment after a change those before it. Null until there are
 * any.
 */
export function useCounted(): ProjectData | null {
  const data = useProjectData();
  const [counted, setCounted] = useState<ProjectData | null>(null);
  const isFew = data.references.length < FEW;
  useEffect(() => {
    if (isFew) return;
    const stop = new AbortController();
    driveSteps(flowSteps(data), stop.signal).then(
      (isDone) => {
        // Several parts of a page follow from it, each of which takes a while: keys come between them.
        if (isDone) startTransition(() => setCounted(data));
      },
      // Whoever asks next counts at once and meets the same error, which is shown.
      () => setCounted(data),
    );
    return () => stop.abort();
  }, [data, isFew]);
  return isFew ? data : counted;
}
