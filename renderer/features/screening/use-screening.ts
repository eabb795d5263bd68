// The state of screening one by one: what is shown, and what a key or a button does with it.
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '../../../shared/model/fields';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Decision, Stage, Verdict } from '../../../shared/model/decision';
import { type Criterion, criteriaVersion } from '../../../shared/model/project';
import type { Reference } from '../../../shared/model/reference';
import type { ProjectData } from '../../../shared/model/tables';
import { standsFor } from '../../../shared/review/active';
import { type DecisionOf, decisionPlace } from '../../../shared/review/decided';
import { statusSource } from '../../../shared/review/statuses';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useCommit, usePerson, useProject, useProjectData } from '../../store/session';
import { useTextsAhead } from '../../store/use-texts';
import { useAct } from '../../ui-domain/use-act';
import { useRevert } from '../../ui-domain/use-revert';
import { type DecisionPart, decisionWrite, labelWrite } from './decision-write';
import { inOrder, neighbour } from './shown-next';
import { NOWHERE, type Place, placeIn, useTrail } from './trail';
import { useAwaited } from './use-awaited';
import { useInFlight } from './use-in-flight';
import type { Queue } from './use-queue';
import { type Ranking, useRanking } from './use-ranking';

/** What the screen knows and does: its commands and views read it. */
export type ScreeningDesk = {
  stage: Stage;
  queue: Queue;
  /** What this person decided so is looked at again; null for what waits. */
  pile: Verdict | null;
  language: Language;
  reference: Reference | undefined;
  place: Place;
  /** References that this person decided on, the earliest first. */
  trail: readonly Reference[];
  waiting: readonly Reference[];
  /** Decisions that are not written yet. */
  inFlight: number;
  own: Decision | undefined;
  exclusions: readonly Criterion[];
  ranking: Ranking;
  /** Nothing is shown yet: the ranking is about to say what comes first. */
  isAwaited: boolean;
  /** The reference whose data are open. */
  opened: ReferenceId | null;
  noteField: RefObject<HTMLDivElement | null>;
  jumpField: RefObject<HTMLInputElement | null>;
  decide: (verdict: Verdict, reason?: string | null) => void;
  saveNote: (text: string, builtOn: BuiltOn) => Promise<void>;
  /** Sets which labels are on; only the one that differs is changed. */
  saveLabels: (labels: readonly string[]) => void;
  move: (by: 1 | -1) => void;
  show: (id: ReferenceId | null) => void;
  undo: () => void;
  open: () => void;
  close: () => void;
  goTo: (page: 'reading' | 'history') => void;
  explain: () => void;
};

/** What waits, what was decided and where one is among them. */
function useRows(stage: Stage, queue: Queue, pile: Verdict | null, inFlight: ReadonlySet<ReferenceId>) {
  const { screening } = useProject();
  const [shownId, setShownId] = useState<ReferenceId | null>(null);
  const [entryId, setEntryId] = useState<ReferenceId | null>(null);
  const ranking = useRanking(
    queue.candidates,
    queue.verdicts,
    screening.ranking,
    screening.stages[stage].seed,
  );
  const waiting = useMemo(
    () => inOrder(queue.waiting, ranking.order, inFlight),
    [queue.waiting, ranking.order, inFlight],
  );
  const isFirst = pile === null && shownId === null && waiting.length > 1;
  const isAwaited = useAwaited(ranking, screening.ranking.isOn, queue.candidates.length) && isFirst;
  const trail = useTrail(queue.candidates, usePerson().id, stage, pile);
  const place = isAwaited
    ? NOWHERE
    : pile === null
      ? placeIn(trail, waiting, shownId, screening.ranking.isOn ? entryId : null)
      : placeIn(trail, [], shownId ?? trail[0]?.id ?? null);
  const { reference, position, isDecided } = place;
  const next = isDecided ? (place.step(1)?.id ?? null) : neighbour(waiting, position);
  useTextsAhead(waiting.find((r) => r.id === next));
  const referenceId = reference?.id ?? null;
  useLayoutEffect(() => setShownId(referenceId), [referenceId]);
  const enter = (id: ReferenceId | null): void => {
    setShownId(id);
    setEntryId(id);
  };
  return { ranking, isAwaited, waiting, trail, place, next, show: setShownId, enter };
}

/** How long a reference is on screen. @returns milliseconds so far */
function useShownFor(id: ReferenceId | undefined): () => number {
  const since = useRef(0);
  useLayoutEffect(() => {
    since.current = performance.now();
  }, [id]);
  return useCallback(() => Math.round(performance.now() - since.current), []);
}

/** Writes parts of a decision through the door. */
function useRecord(of: DecisionOf | null) {
  const commit = useCommit();
  const criteria = criteriaVersion(useProject());
  const shownFor = useShownFor(of?.referenceId);
  const record = async (part: DecisionPart, builtOn?: BuiltOn): Promise<void> => {
    if (of === null) return;
    const moment = { decidedAt: browserEnv.now(), durationMs: shownFor(), criteria };
    const writes = (data: ProjectData) => [
      decisionWrite(data.decisions, decisionPlace(data, of), part, moment),
    ];
    await commit('decision.record', writes, builtOn);
  };
  const putLabel = async (label: string, isOn: boolean): Promise<void> => {
    if (of === null) return;
    await commit('decision.record', (data) => [
      labelWrite(data.decisions, decisionPlace(data, of), label, isOn),
    ]);
  };
  return { record, putLabel };
}

/** Screening one by one, at a stage. */
export function useScreening(stage: Stage, queue: Queue, pile: Verdict | null): ScreeningDesk {
  const t = useText();
  const act = useAct();
  const data = useProjectData();
  const project = useProject();
  const person = usePerson();
  const revert = useRevert();
  const language = useAppStore((s) => s.language);
  const [opened, setOpened] = useState<ReferenceId | null>(null);
  const [inFlight, untilWritten] = useInFlight();
  const noteField = useRef<HTMLDivElement>(null);
  const jumpField = useRef<HTMLInputElement>(null);
  const { ranking, isAwaited, waiting, trail, place, next, show, enter } = useRows(
    stage,
    queue,
    pile,
    inFlight,
  );
  const { reference, isDecided } = place;
  const of = reference === undefined ? null : { referenceId: reference.id, personId: person.id, stage };
  const { record, putLabel } = useRecord(of);
  const own =
    reference === undefined
      ? undefined
      : statusSource(data)
          .decisionsOf(reference.id)
          .find((d) => d.personId === person.id && d.stage === stage);

  const decide = (verdict: Verdict, reason: string | null = null): void => {
    if (reference === undefined) return;
    const write = act(t('kind.decision.record'), (builtOn) => record({ verdict, reason }, builtOn));
    if (!isDecided) untilWritten(reference.id, write);
    // With ranking the likeliest of the rest is next, whichever that will be; without it, the one after this.
    const isRanked = project.screening.ranking.isOn && !isDecided;
    if (isRanked) enter(waiting.find((r) => r.id !== reference.id)?.id ?? null);
    else show(next);
  };
  const takeBack = async (): Promise<void> => {
    const result = await revert('undo');
    // The reference whose decision was taken back is shown again.
    const [id] = (result?.ok === true ? result.value.touched[0] : undefined)?.split(':') ?? [];
    const back = queue.candidates.find((r) => r.id === standsFor(data, id as ReferenceId));
    if (back !== undefined) enter(back.id);
  };
  return {
    stage,
    queue,
    pile,
    language,
    reference,
    place,
    trail,
    waiting,
    inFlight: inFlight.size,
    own,
    exclusions: project.criteria.filter((c) => c.kind === 'exclude' && c.stages.includes(stage)),
    ranking,
    isAwaited,
    opened,
    noteField,
    jumpField,
    decide,
    saveNote: (text, builtOn) => record({ note: text }, builtOn),
    saveLabels: (labels) => {
      const before = own?.labels ?? [];
      const label = [...labels, ...before].find((l) => labels.includes(l) !== before.includes(l));
      if (label === undefined) return;
      void act(t('screening.labels'), () => putLabel(label, labels.includes(label)));
    },
    move: (by) => {
      const target = place.step(by);
      if (target !== undefined) show(target.id);
    },
    show,
    undo: () => void act(t('nav.undo'), takeBack),
    open: () => setOpened(reference?.id ?? null),
    close: () => setOpened(null),
    goTo: (page) => reference !== undefined && goTo(page, reference.id),
    explain: () => reference !== undefined && ranking.explain(reference.id),
  };
}
