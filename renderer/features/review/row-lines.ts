import type { ProjectData } from '../../../shared/model/tables';
import type { BoardRow } from '../../../shared/review/board';
import { type Lines, twoLines } from '../../../shared/review/site-names';

/** What a row is about, in two lines: its report, or its intervention, of which nobody is the author. */
export function rowLines(data: ProjectData, { subject, title }: BoardRow): Lines {
  const reference = subject.type === 'rating' ? data.references.find((r) => r.id === subject.id) : undefined;
  return reference === undefined ? { title, by: '' } : twoLines(data, reference);
}
