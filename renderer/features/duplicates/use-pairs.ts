// The doubtful pairs that wait for a person, and what is decided about them.
import { notifications } from '@mantine/notifications';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { tellApart } from '../../../shared/duplicates/plan';
import type { AskedPair } from '../../../shared/duplicates/found';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useCommit, usePerson, useProject, useProjectData, useSession } from '../../store/session';
import { type SearchState, useDuplicateSearch } from '../../ui-domain/duplicate-search';
import { useAct } from '../../ui-domain/use-act';
import { useRevert } from '../../ui-domain/use-revert';
import type { PairDesk } from './commands';
import { planConfirmed } from './plan-confirmed';
import { stillAsked } from './still-asked';

/** The search of this project; another's is none here. */
export function useOwnSearch(): SearchState {
  const { id } = useProject();
  const found = useDuplicateSearch();
  return useMemo(
    () => ('projectId' in found && found.projectId !== id ? { status: 'idle' } : found),
    [found, id],
  );
}

export type Pairs = {
  /** Pairs that still wait for an answer. */
  queue: readonly AskedPair[];
  /** Place of the pair that is shown. */
  index: number;
  /** The pair that is shown, with both records as they came in or were mended, without what duplicates add. */
  shown: { pair: AskedPair; a: Reference; b: Reference } | null;
  ownOf: (id: ReferenceId) => Reference | undefined;
  desk: PairDesk;
};

/**
 * Shows a pair that comes back because its answer was taken back.
 *
 * @returns to be set while one is waited for
 */
function usePutBack(queue: readonly AskedPair[], show: (at: number) => void): { current: boolean } {
  const awaited = useRef(false);
  const before = useRef(queue);
  useLayoutEffect(() => {
    const at = queue.findIndex((pair) => !before.current.includes(pair));
    before.current = queue;
    if (!awaited.current || at < 0) return;
    awaited.current = false;
    show(at);
  }, [queue, show]);
  return awaited;
}

/** The pairs of a search, one shown at a time. */
export function usePairs(search: SearchState): Pairs {
  const t = useText();
  const { duplicates, distinctions } = useProjectData();
  const person = usePerson();
  const session = useSession();
  const commit = useCommit();
  const act = useAct();
  const revert = useRevert();
  const [skipped, setSkipped] = useState(0);
  const ownOf = useCallback((id: ReferenceId) => session.ownReference(id), [session]);
  const queue = useMemo(
    () => (search.status === 'done' ? stillAsked(search.asked, duplicates, distinctions) : []),
    [search, duplicates, distinctions],
  );
  const awaited = usePutBack(queue, setSkipped);
  const index = queue.length === 0 ? 0 : skipped % queue.length;
  const pair = queue[index];
  const [a, b] = pair === undefined ? [] : [ownOf(pair.a), ownOf(pair.b)];
  const same = (asked: AskedPair): void =>
    void act(t('kind.duplicate.merge'), async (builtOn) => {
      const plan = await planConfirmed(session, asked, person.id);
      if (plan.ok) await commit('duplicate.merge', plan.writes, builtOn);
      else notifications.show({ color: 'yellow', message: t(`duplicates.refused.${plan.reason}`) });
    });
  const different = (asked: AskedPair): void =>
    void act(t('kind.duplicate.distinct'), (builtOn) =>
      commit('duplicate.distinct', [tellApart(asked.a, asked.b, person.id, browserEnv.now())], builtOn),
    );
  const undo = (): void =>
    void act(t('nav.undo'), async () => {
      awaited.current = true;
      const result = await revert('undo');
      if (result?.ok !== true) awaited.current = false;
    });
  return {
    queue,
    index,
    shown: pair === undefined || a === undefined || b === undefined ? null : { pair, a, b },
    ownOf,
    desk: {
      hasPair: pair !== undefined,
      same: () => pair !== undefined && same(pair),
      different: () => pair !== undefined && different(pair),
      skip: () => setSkipped((n) => n + 1),
      undo,
    },
  };
}
