// What is typed in the search of all PDFs, as it is asked of their pages. Fields are those of the reference that a file
// belongs to; pages know nothing of it.
import type { PageClause } from '../../../shared/annotation/full-text';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';
import type { ProjectData } from '../../../shared/model/tables';
import { foldedColumns } from '../../../shared/review/columns';
import { atomIn, parseQuery, type QueryAtom, type QueryField } from '../../../shared/search/query';

/** A query as clauses over pages; a field as the files (by hash) of the references in which it holds. */
export function askedPages(query: string, { documents, references }: AskedOf): PageClause[] {
  const clauses = parseQuery(query);
  const isOfFields = clauses.some(({ atoms }) => atoms.some((atom) => atom.field !== null));
  const files = isOfFields ? filesOf(documents, references) : [];
  const hashesWhere = (atom: QueryAtom, field: QueryField): string[] =>
    files.flatMap(({ sha256, columns }) => (atomIn(atom, columns[field]) ? [sha256] : []));
  return clauses.map(({ atoms, isNot }) => ({
    isNot,
    atoms: atoms.map((atom) => {
      const { words, isPhrase, field } = atom;
      return field === null ? { words, isPhrase } : { documents: hashesWhere(atom, field) };
    }),
  }));
}

type AskedOf = Pick<ProjectData, 'documents' | 'references'>;
type File = { sha256: string; columns: ReturnType<typeof foldedColumns> };

/** Files with the columns of their references; the items of other references are not made. */
function filesOf(documents: AskedOf['documents'], references: readonly Reference[]): File[] {
  const hashes = new Map<ReferenceId, string[]>();
  for (const d of documents) hashes.set(d.referenceId, [...(hashes.get(d.referenceId) ?? []), d.sha256]);
  return references.flatMap((reference) => {
    const own = hashes.get(reference.id);
    if (own === undefined) return [];
    const columns = foldedColumns(reference);
    return own.map((sha256) => ({ sha256, columns }));
  });
}
