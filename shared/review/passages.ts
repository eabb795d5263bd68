// The passages that support a field of the template, over all interventions and the reports that they are about.
import type { Annotation } from '../model/annotation';
import { extractionId } from '../model/extraction';
import type { Intervention } from '../model/intervention';
import type { Reference } from '../model/reference';
import type { ProjectData } from '../model/tables';
import { activeReferences, groupBy, standingFor } from './active';
import { asPrinted } from './printed';

/** A report with what supports one field of one intervention in it, in reading order. */
export type PassageRow = { intervention: Intervention; reference: Reference; passages: Annotation[] };

const byPlace = (a: Annotation, b: Annotation): number =>
  a.sortIndex < b.sortIndex ? -1 : a.sortIndex > b.sortIndex ? 1 : 0;

/** Two that were marked at one place say one thing: the one with a comment, else the first, stands for both. */
function onceEach(passages: readonly Annotation[]): Annotation[] {
  const placeOf = ({ documentId, parts, quote }: Annotation): string =>
    JSON.stringify([documentId, parts[0]?.pageIndex ?? null, quote.exact]);
  return [...groupBy(passages, (a) => (a.quote.exact === '' ? a.id : placeOf(a))).values()].flatMap(
    (same) => {
      const said = [...new Map(same.map((a) => [a.comment.trim(), a])).values()];
      const withComment = said.filter((a) => a.comment.trim() !== '');
      return withComment.length > 0 ? withComment : said;
    },
  );
}

/** Answers the rows of a field of these interventions. Reading the project once serves all fields. */
export function passageRows(
  stored: ProjectData,
  interventions: readonly Intervention[],
): (fieldId: string) => PassageRow[] {
  const data = asPrinted(stored);
  const stands = standingFor(data);
  const references = new Map(activeReferences(data).map((r) => [r.id, r]));
  const annotations = new Map(data.annotations.map((a) => [a.id, a]));
  const byField = groupBy(data.evidence, ({ target }) =>
    target.type === 'field' ? `${target.extractionId}\n${target.fieldId}` : null,
  );
  return (fieldId) =>
    interventions.flatMap((intervention) => {
      const own = byField.get(`${extractionId(intervention.id)}\n${fieldId}`) ?? [];
      const passages = [...new Set(own.flatMap((e) => annotations.get(e.annotationId) ?? []))];
      return [...groupBy(passages, (a) => stands(a.referenceId))].flatMap(([id, inReport]): PassageRow[] => {
        const reference = references.get(id);
        return reference === undefined
          ? []
          : [{ intervention, reference, passages: onceEach(inReport.sort(byPlace)) }];
      });
    });
}
