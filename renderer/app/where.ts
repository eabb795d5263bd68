// What a page is about, by name.
import type { ProjectData } from '../../shared/model/tables';
import { lineOf } from '../../shared/review/site-names';

/**
 * The name of the record that a page is about, of a reference its title first; null where it is about none that is
 * known by name.
 */
export function subjectName(data: ProjectData, subject: string | null): string | null {
  if (subject === null) return null;
  const intervention = data.interventions.find((i) => i.id === subject);
  if (intervention !== undefined) return intervention.title;
  const reference = data.references.find((r) => r.id === subject);
  return reference === undefined ? null : lineOf(data, reference);
}
