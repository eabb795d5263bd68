// References with what was decided about them, in fields that every reference manager keeps: tags as keywords, the rest
// in one note.
import type { ReferenceId } from '../kernel/ids';
import type { Decision } from '../model/decision';
import type { CslItem, Reference } from '../model/reference';
import type { ProjectData } from '../model/tables';
import { formatOutcome } from '../rating/several';
import { scaleOf } from '../rating/scales';
import { groupBy, standingFor } from './active';
import { outcomesByReference } from './rated';
import { flowOf } from './flow';
import { countryFinder } from './inflow';
import { resolutionsByReport, statusSource } from './statuses';

/** Begins the tags and notes that Zeef adds, so that they can be told from the file's own. */
export const OWN_PREFIX = 'zeef:';

const joined = (parts: readonly string[]): string =>
  `${OWN_PREFIX} ${parts.filter((p) => p !== '').join(' · ')}`;

function noteOf(decision: Decision, nameOf: ReadonlyMap<string, string>): string {
  const { stage, verdict, reason, note } = decision;
  return joined([stage, verdict ?? '', reason ?? '', nameOf.get(decision.personId) ?? '', note]);
}

/** A keyword: managers divide keywords at semicolons. */
const asKeyword = (tag: string): string => tag.replace(/\s*;\s*/g, ', ');

/**
 * What is known of a reference beside its decisions: how a disagreement ended, its level, country and interventions.
 */
function factsOf(data: ProjectData): (reference: Reference) => string[] {
  const project = data.projects[0];
  const nameOf = new Map(data.persons.map((p) => [p.id as string, p.name]));
  const outcomes = outcomesByReference(data);
  const countryOf = countryFinder(data);
  // Those of a publication, whichever of its records they were made on.
  const stands = standingFor(data);
  const resolutions = groupBy(resolutionsByReport(data), (r) => stands(r.referenceId));
  const titles = new Map(data.interventions.map((i) => [i.id, i.title]));
  const links = groupBy(data.links, (l) => stands(l.referenceId));
  const scale = project === undefined ? '' : scaleOf(project).short;
  const countries = new Map(project?.countries.map((c) => [c.code, c.name.nl]) ?? []);
  return (reference) => {
    const level = formatOutcome(project ?? { measures: [] }, outcomes.get(reference.id), 'nl');
    const country = countryOf(reference);
    return [
      ...(resolutions.get(stands(reference.id)) ?? []).map((r) =>
        joined([r.stage, 'resolved', r.verdict, r.reason ?? '', nameOf.get(r.by) ?? '', r.argument]),
      ),
      ...(level === '' ? [] : [joined([scale, level])]),
      ...(country === null ? [] : [joined(['land', countries.get(country) ?? country])]),
      ...new Set(
        (links.get(stands(reference.id)) ?? []).map((l) =>
          joined(['interventie', titles.get(l.interventionId) ?? '']),
        ),
      ),
    ];
  };
}

/**
 * Makes references ready to be written out: the status and the project's tags join the keywords; decisions,
 * resolutions, level, country and interventions join the note. All of it is one note, as managers that read several
 * keep the last.
 */
export function decisionsAdder(
  data: ProjectData,
): (reference: Reference) => { csl: CslItem; unknown: Reference['unknown'] } {
  const { decisionsOf, statusOf } = statusSource(data);
  const nameOf = new Map(data.persons.map((p) => [p.id as string, p.name]));
  const included = new Set<ReferenceId>(flowOf(data).included);
  const facts = factsOf(data);
  return (reference) => {
    const { id, csl, unknown, tags } = reference;
    const own = decisionsOf(id);
    const labels = own.flatMap((d) => d.labels);
    // What a correspondent sent is included without a decision.
    const status = included.has(id) ? 'included' : statusOf(id);
    const keywords = [
      csl.keyword ?? '',
      ...[...tags, ...new Set(labels)].map(asKeyword),
      `${OWN_PREFIX}${status}`,
    ];
    const added = [...own.map((d) => noteOf(d, nameOf)), ...facts(reference)].map((n) =>
      n.replace(/\s*\n\s*/g, ' '),
    );
    const notes = [csl.note ?? '', ...added].filter((n) => n !== '');
    return {
      csl: {
        ...csl,
        keyword: keywords.filter((k) => k !== '').join('; '),
        ...(notes.length === 0 ? {} : { note: notes.join(' | ') }),
      },
      unknown,
    };
  };
}

/** References ready to be written out (see {@link decisionsAdder}), in their order. */
export function withDecisions(
  references: readonly Reference[],
  data: ProjectData,
): { csl: CslItem; unknown: Reference['unknown'] }[] {
  return references.map(decisionsAdder(data));
}
