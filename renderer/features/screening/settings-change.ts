// How screening is set, and what a change makes of it: worked out from the settings as they are when its turn comes, so
// that two changes at once both stay.
import type { PersonId } from '../../../shared/kernel/ids';
import type { Stage } from '../../../shared/model/decision';
import type { Person } from '../../../shared/model/people';
import type {
  HighlightTerm,
  ScreeningSettings,
  StageSettings,
} from '../../../shared/model/screening-settings';
import { type ProjectData, requireProject } from '../../../shared/model/tables';
import { withChange } from '../../lib/changed-set';

/** What becomes of the settings. */
export type ChangeSettings = (now: ScreeningSettings) => Partial<ScreeningSettings>;
export type ChangeStage = (now: StageSettings) => Partial<StageSettings>;

/** The project with changed settings, as what is written. @throws without a project */
export function settingsWrites(data: ProjectData, change: ChangeSettings) {
  const now = requireProject(data);
  const after = { ...now, screening: { ...now.screening, ...change(now.screening) } };
  return [{ table: 'projects' as const, id: now.id, after }];
}

/** A change of one stage; the other stays. */
export const ofStage =
  (stage: Stage, change: ChangeStage): ChangeSettings =>
  ({ stages }) => ({ stages: { ...stages, [stage]: { ...stages[stage], ...change(stages[stage]) } } });

export const ofRanking =
  (part: Partial<ScreeningSettings['ranking']>): ChangeSettings =>
  ({ ranking }) => ({ ranking: { ...ranking, ...part } });

export const ofStopping =
  (part: Partial<ScreeningSettings['stopping']>): ChangeSettings =>
  ({ stopping }) => ({ stopping: { ...stopping, ...part } });

/** Whose terms: those of one kind, of a person or (null) of the project. */
export type TermOwner = Pick<HighlightTerm, 'kind' | 'personId'>;

/** The terms of one owner, as they were written. */
export function termsOf(terms: readonly HighlightTerm[], { kind, personId }: TermOwner): string[] {
  return terms.flatMap((x) => (x.kind === kind && x.personId === personId ? [x.text] : []));
}

/** A change of one owner's terms; those of others stay, before them. */
export const ofTerms =
  (owner: TermOwner, read: (now: readonly string[]) => string[]): ChangeSettings =>
  ({ terms }) => ({
    terms: [
      ...terms.filter((x) => x.kind !== owner.kind || x.personId !== owner.personId),
      ...read(termsOf(terms, owner)).map((text) => ({ text, ...owner })),
    ],
  });

/** Who screens after a click in the list of persons that was shown; in the order of the project. */
export const chosenScreeners =
  (persons: readonly Person[], shown: readonly PersonId[], ids: readonly string[]): ChangeStage =>
  ({ screenerIds }) => ({
    screenerIds: withChange(
      screenerIds,
      shown,
      persons.map((p) => p.id).filter((id) => ids.includes(id)),
    ),
  });

/** What can be asked and done at a stage as it is set now. */
export function stageChoices({ screeners, pilotSize, pilotClosedAt, isBlind, unblindedAt }: StageSettings): {
  canDouble: boolean;
  canClosePilot: boolean;
  canUnblind: boolean;
} {
  return {
    canDouble: screeners === 1,
    canClosePilot: pilotSize > 0 && pilotClosedAt === null,
    canUnblind: isBlind && unblindedAt === null,
  };
}
