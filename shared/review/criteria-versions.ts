// Criteria have versions: what was decided under an earlier one is listed for a second look, and a pilot shows over
// which criteria people differ.
import type { PersonId, ReferenceId } from '../kernel/ids';
import type { Decision, Stage } from '../model/decision';
import { criteriaVersion } from '../model/project';
import { type ProjectData, requireProject } from '../model/tables';
import { pilotOf } from './pilot';
import { activeReferences, standingFor } from './active';
import { decisionsByReport } from './decided';
import { lastDecided } from './second-look';
import { statusSource } from './statuses';

/**
 * References of which a decision at a stage was made under an earlier version of the criteria, and nobody has said
 * since that it stands; in order of entry.
 */
export function underEarlierCriteria(data: ProjectData, stage: Stage): ReferenceId[] {
  const version = criteriaVersion(requireProject(data));
  if (version === 1) return [];
  const confirmed = new Map<ReferenceId, number>();
  const stands = standingFor(data);
  const { decisionsOf } = statusSource(data);
  for (const c of data.confirmations) {
    if (c.stage !== stage || c.why !== 'criteria' || c.criteria !== version) continue;
    const id = stands(c.referenceId);
    confirmed.set(id, Math.max(confirmed.get(id) ?? 0, c.decidedAt));
  }
  const isOld = (d: Decision): boolean => d.stage === stage && d.verdict !== null && d.criteria < version;
  const old = new Set(data.decisions.flatMap((d) => (isOld(d) ? [stands(d.referenceId)] : [])));
  if (old.size === 0) return [];
  return activeReferences(data).flatMap(({ id }) => {
    if (!old.has(id) || !decisionsOf(id).some(isOld)) return [];
    const said = confirmed.get(id);
    return said !== undefined && said >= lastDecided(data, id, stage) ? [] : [id];
  });
}

/** Over one criterion in the pilot: who gave it on references that somebody else judged otherwise. */
export type PilotRow = {
  /** Code of the criterion; '' where no reason was given. */
  code: string;
  /** References in which it was given and others judged otherwise. */
  references: ReferenceId[];
  /** How often each person gave it there. */
  byPerson: ReadonlyMap<PersonId, number>;
};

/** What the pilot round of a stage shows. */
export type PilotFacts = {
  /** References of the pilot that two or more people decided on, and those in which they differ. */
  judged: ReferenceId[];
  differ: ReferenceId[];
  rows: PilotRow[];
};

/** Disagreement in the pilot round by criterion and person, most first. */
export function pilotFacts(data: ProjectData, stage: Stage): PilotFacts {
  const settings = requireProject(data).screening.stages[stage];
  const pilot = pilotOf(data, settings);
  const facts: PilotFacts = { judged: [], differ: [], rows: [] };
  if (pilot.size === 0) return facts;
  const rows = new Map<string, { references: ReferenceId[]; byPerson: Map<PersonId, number> }>();
  const stands = standingFor(data);
  const decisions = data.decisions.filter((d) => d.stage === stage && pilot.has(stands(d.referenceId)));
  for (const [id, all] of decisionsByReport(data, decisions)) {
    const own = all.filter((d) => d.verdict !== null);
    if (own.length < 2) continue;
    facts.judged.push(id);
    // Two who exclude for other reasons differ too: a criterion that is read in two ways shows first there.
    const answers = new Set(own.map((d) => `${d.verdict ?? ''}/${d.reason ?? ''}`));
    if (answers.size < 2) continue;
    facts.differ.push(id);
    for (const d of own) {
      if (d.verdict !== 'exclude') continue;
      const code = d.reason ?? '';
      const row = rows.get(code) ?? { references: [], byPerson: new Map<PersonId, number>() };
      if (!row.references.includes(id)) row.references.push(id);
      row.byPerson.set(d.personId, (row.byPerson.get(d.personId) ?? 0) + 1);
      rows.set(code, row);
    }
  }
  facts.rows = [...rows]
    .map(([code, row]) => ({ code, ...row }))
    .sort((a, b) => b.references.length - a.references.length || (a.code < b.code ? -1 : 1));
  return facts;
}
