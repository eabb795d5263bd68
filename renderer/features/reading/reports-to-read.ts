// The reports that one chooses from on the reading page.
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { ProjectData } from '../../../shared/model/tables';
import { standsFor } from '../../../shared/review/active';
import { twoLines } from '../../../shared/review/site-names';
import { type BoardRow, type BoardStatus, boardStatuses } from '../../../shared/review/board';

export type ReportToRead = {
  id: ReferenceId;
  title: string;
  /** Who wrote it and when; '' where neither is known. */
  by: string;
  status: BoardStatus;
  hasFile: boolean;
};

/** Sent back first, then what nobody has rated, and so on to what is signed off; with a file before without. */
const order = (status: BoardStatus): number => (status === 'returned' ? -1 : boardStatuses.indexOf(status));

/** Reports on the board, what asks for work first. */
export function reportsToRead(board: readonly BoardRow[], data: ProjectData): ReportToRead[] {
  const references = new Map<string, ProjectData['references'][number]>(
    data.references.map((r) => [r.id, r]),
  );
  const filed = new Set<string>(data.documents.map((d) => standsFor(data, d.referenceId)));
  return board
    .flatMap(({ subject, status, title }) => {
      if (subject.type !== 'rating') return [];
      const reference = references.get(subject.id);
      const lines = reference === undefined ? { title, by: '' } : twoLines(data, reference);
      return [{ id: subject.id as ReferenceId, ...lines, status, hasFile: filed.has(subject.id) }];
    })
    .sort((a, b) => order(a.status) - order(b.status) || Number(b.hasFile) - Number(a.hasFile));
}
