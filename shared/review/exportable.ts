// References with what was decided about them, in fields that every reference manager keeps: tags as keywords, the rest in notes.
import type { Decision } from '../model/decision';
import type { Person } from '../model/people';
import type { CslItem, Reference } from '../model/reference';
import type { ProjectData } from '../model/tables';
import { statusSource } from './statuses';

/** Begins the tags and notes that Zeef adds, so that they can be told from the file's own. */
export const OWN_PREFIX = 'zeef:';

function noteOf(decision: Decision, nameOf: ReadonlyMap<string, string>): string {
  const { stage, verdict, reason, note } = decision;
  const parts = [stage, verdict ?? '', reason ?? '', nameOf.get(decision.personId) ?? '', note];
  return `${OWN_PREFIX} ${parts.filter((p) => p !== '').join(' · ')}`;
}

/**
 * References ready to be written out: the status and the project's tags join the keywords, decisions and notes join the note.
 *
 * @param references - which, in which order
 */
export function withDecisions(
  references: readonly Reference[],
  data: ProjectData,
): { csl: CslItem; unknown: Reference['unknown'] }[] {
  const { decisionsOf, statusOf } = statusSource(data);
  const nameOf = new Map(data.persons.map((p: Person) => [p.id as string, p.name]));
  return references.map(({ id, csl, unknown, tags }) => {
    const own = decisionsOf(id);
    const labels = own.flatMap((d) => d.labels);
    const keywords = [csl.keyword ?? '', ...tags, ...new Set(labels), `${OWN_PREFIX}${statusOf(id)}`];
    const notes = [csl.note ?? '', ...own.map((d) => noteOf(d, nameOf))];
    return {
      csl: {
        ...csl,
        keyword: keywords.filter((k) => k !== '').join('; '),
        note: notes.filter((n) => n !== '').join('\n'),
      },
      unknown,
    };
  });
}
