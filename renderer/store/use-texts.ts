// Abstracts of the references on screen: the project in memory holds what lists show, the rest is read when it is
// looked at.
import { useEffect, useState } from 'react';
import type { Reference } from '../../shared/model/reference';
import { useSession } from './session';

/** References with their texts; null while they are read. `problem`: why they cannot be. */
export type ReadTexts = { references: readonly Reference[] | null; problem: string | null };

const same = (a: readonly Reference[], b: readonly Reference[]): boolean =>
  a.length === b.length && a.every((reference, i) => reference === b[i]);

const sameIds = (a: readonly Reference[], b: readonly Reference[]): boolean =>
  a.length === b.length && a.every(({ id }, i) => id === b[i]?.id);

/**
 * References with abstracts and unknown tags.
 *
 * @param references - of the project's data; other arrays of the same references are the same question
 */
export function useTexts(references: readonly Reference[]): ReadTexts {
  const session = useSession();
  const [asked, setAsked] = useState(references);
  if (asked !== references && !same(asked, references)) setAsked(references);
  const [answer, setAnswer] = useState<ReadTexts & { of: readonly Reference[] }>({
    of: [],
    references: [],
    problem: null,
  });
  useEffect(() => {
    let isWanted = true;
    session.withTexts(asked).then(
      (read) => {
        if (isWanted) setAnswer({ of: asked, references: read, problem: null });
      },
      (error: unknown) => {
        if (isWanted) setAnswer({ of: asked, references: null, problem: (error as Error).message });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [session, asked]);
  // While the same references are read again, as after a correction, what was read stays: a field must not lose its
  // focus.
  return sameIds(answer.of, asked) ? answer : { references: null, problem: null };
}

/** One reference with its texts; null while they are read. */
export function useReferenceTexts(reference: Reference): {
  reference: Reference | null;
  problem: string | null;
} {
  const { references, problem } = useTexts([reference]);
  return { reference: references?.[0] ?? null, problem };
}

/**
 * Reads the texts of what will be looked at next, so that they are there when it is. What fails is said when it is
 * looked at.
 */
export function useTextsAhead(reference: Reference | undefined): void {
  const session = useSession();
  useEffect(() => {
    if (reference !== undefined) session.withTexts([reference]).catch(() => undefined);
  }, [session, reference]);
}
