// Formats references in a citation style off the main thread.
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Language } from '../../../shared/model/fields';
import type { Reference } from '../../../shared/model/reference';
import { formatBibliography } from '../../../shared/report/bibliography';
import type { CitationStyle } from '../../../shared/report/citation-styles';
import type { Run } from '../../../shared/report/document-model';
import { ProjectReader, type ReadAs } from '../../db/reader';
import { serveCalls } from '../rpc/serve';

type Entries = { id: string; runs: Run[] }[];
type How = { language: Language; style: CitationStyle };

const functions = {
  /** References of a project by id, in this order. */
  cite: async ({
    ids,
    language,
    style,
    ...of
  }: ReadAs & How & { ids: readonly ReferenceId[] }): Promise<Entries> => {
    const { data } = await ProjectReader.during(of, (reader) => reader.moment(of.since));
    const byId = new Map(data.references.map((r) => [r.id, r]));
    return formatBibliography(
      ids.flatMap((id) => byId.get(id) ?? []),
      language,
      style,
    );
  },
  /** Part of a list that another worker has read. */
  format: ({ references, language, style }: How & { references: readonly Reference[] }): Entries =>
    formatBibliography(references, language, style),
};
export type CiteWorker = typeof functions;

serveCalls(functions);
