// Formats references in a citation style off the main thread.
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Language } from '../../../shared/model/fields';
import { formatBibliography } from '../../../shared/report/bibliography';
import type { CitationStyle } from '../../../shared/report/citation-styles';
import type { Run } from '../../../shared/report/document-model';
import { listedReferences } from '../../../shared/report/parts/listed-references';
import type { FormattedStage } from '../../../shared/report/product';
import { splitBibliography } from '../../../shared/report/split-bibliography';
import { ProjectReader, type ReadAs } from '../../db/reader';
import { serveCalls } from '../rpc/serve';

/** `seq`: the entry of the log that it is of. */
export type FormattedList = { seq: number; stages: FormattedStage[] };

type How = ReadAs & { language: Language; style: CitationStyle };

const functions = {
  /** References of a project by id, in this order. */
  cite: async ({
    ids,
    language,
    style,
    ...of
  }: How & { ids: readonly ReferenceId[] }): Promise<{ id: string; runs: Run[] }[]> => {
    const { data } = await ProjectReader.during(of, (reader) => reader.moment(of.since));
    const byId = new Map(data.references.map((r) => [r.id, r]));
    const references = ids.flatMap((id) => byId.get(id) ?? []);
    return formatBibliography(references, language, style);
  },
  /** One part of so many of the entries of appendix 1: the parts of a stage behind one another are its list. */
  list: async ({
    part,
    parts,
    language,
    style,
    ...of
  }: How & { part: number; parts: number }): Promise<FormattedList> => {
    const { data, seq } = await ProjectReader.during(of, (reader) => reader.moment(of.since));
    const stages = listedReferences(data).map(({ stage, references }) => {
      const own = splitBibliography(references, style, parts, language)[part] ?? [];
      return { stage, entries: formatBibliography(own, language, style) };
    });
    return { seq, stages };
  },
};
export type CiteWorker = typeof functions;

serveCalls(functions);
