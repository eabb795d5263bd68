import { useEffect, useState } from 'react';
import { useText } from '../../lib/i18n';
import { driveSteps } from '../../lib/in-pieces';
import { useAppStore } from '../../store/app.store';
import { usePerson } from '../../store/session';
import { useCounted } from '../../ui-domain/use-counted';
import { useWaiting } from '../../ui-domain/waiting';
import type { Picture } from './picture';
import { pictureSteps } from './pictures';

/** The pictures of what may be seen now; null until they are made, and for a moment after a change those before it. */
export function usePictures(): Picture[] | null {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const data = useCounted();
  const { id } = usePerson();
  const waiting = useWaiting();
  const [made, setMade] = useState<{ of: typeof id; pictures: Picture[] } | null>(null);
  useEffect(() => {
    if (data === null) return;
    const stop = new AbortController();
    function* steps(counted: NonNullable<typeof data>): Generator<undefined> {
      const viewer = { personId: id, waiting: waiting ?? [] };
      const pictures = yield* pictureSteps(counted, viewer, { t, language });
      setMade({ of: id, pictures });
    }
    driveSteps(steps(data), stop.signal).catch(reportError);
    return () => stop.abort();
  }, [data, id, waiting, t, language]);
  // What another saw is not theirs to see.
  return made?.of === id ? made.pictures : null;
}
