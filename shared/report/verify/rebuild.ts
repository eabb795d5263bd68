// What a document should say: the same products, of the same moment, written in the same format by the same writers and
// read by the same reader. What differs then was changed after the export.
import { rewindTo } from '../../change/rewind';
import type { Change } from '../../model/change';
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import { withMergedValues } from '../../review/merged';
import { buildProduct, type ExportChoice } from '../build-report';
import { citationStyles } from '../citation-styles';
import { findState, stateName } from '../../change/state-name';
import { entryName, type Exported, type Mark, optionOf, placeOf, shortName } from '../marks';
import { type ProductId, productIds } from '../products/registry';
import { createTracer } from '../trace';
import type { WriterInput } from '../writers/writer-input';
import type { FoundBlock, FoundFile } from './found';
import { readFound } from './read-file';

/** A study as a bundle holds it. */
export type Study = { data: ProjectData; log: readonly Change[] };
/**
 * The writers, and what they need of the machine: handed in, so that a document can be read without their libraries.
 */
export type Tools = Pick<WriterInput, 'rasterise' | 'fonts'> & {
  write: (input: WriterInput, format: FoundFile['format']) => Promise<Uint8Array>;
};

/** A part of a document as it should be; `same` is what it is known by at another moment. */
export type Expected = { mark: string; where: string; heads: number; same: string; block: FoundBlock };
export type Rebuilt = { file: FoundFile; parts: Map<string, Expected> };

/** Number of the entry that a mark names; null when the log has none of that name. */
export function entryNumber(log: readonly Change[], name: string): number | null {
  if (log.length === 0) return name === entryName('') ? 0 : null;
  return findState(log, name);
}

/** Rebuilds documents of a study. What was made once is kept. */
export class Rebuilder {
  private readonly states = new Map<number, ProjectData>();
  private readonly made = new Map<string, Promise<Rebuilt>>();
  private readonly names = new Map<number, string>();

  constructor(
    private readonly study: Study,
    private readonly tools: Tools,
  ) {}

  get newest(): number {
    return this.study.log.at(-1)?.seq ?? 0;
  }

  entry(name: string): number | null {
    const seq = entryNumber(this.study.log, name);
    // What is made again carries the name that the file has, which may be of an older kind.
    if (seq !== null && !this.names.has(seq)) this.names.set(seq, name);
    return seq;
  }

  private idsUpTo(seq: number): string[] {
    return this.study.log.flatMap((entry) => (entry.seq <= seq ? [entry.id] : []));
  }

  dataAt(seq: number): ProjectData {
    let data = this.states.get(seq);
    if (data === undefined) {
      data = withMergedValues(rewindTo(this.study.data, this.study.log, seq));
      this.states.set(seq, data);
    }
    return data;
  }

  /** The product and choices that a mark names, at an entry; null when there are none such. */
  productOf(mark: Mark, seq: number): { id: ProductId; choice: ExportChoice } | null {
    const id = productIds.find((p) => shortName(p) === mark.product);
    if (id === undefined) return null;
    const none: ExportChoice = { style: 'apa', correspondent: null };
    const choices: ExportChoice[] = [
      ...citationStyles.map((style) => ({ ...none, style })),
      ...this.dataAt(seq).sources.map((s) => ({ ...none, correspondent: s.id })),
    ];
    const choice = choices.find((c) => optionOf(id, c) === mark.option);
    return choice === undefined ? null : { id, choice };
  }

  /** A document of products at an entry. */
  rebuild(
    format: FoundFile['format'],
    ids: readonly ProductId[],
    language: Language,
    choice: ExportChoice,
    seq: number,
  ): Promise<Rebuilt> {
    const key = JSON.stringify([format, ids, language, choice, seq]);
    let made = this.made.get(key);
    if (made === undefined) {
      made = this.make(format, ids, language, choice, seq);
      this.made.set(key, made);
    }
    return made;
  }

  private async make(
    format: FoundFile['format'],
    ids: readonly ProductId[],
    language: Language,
    choice: ExportChoice,
    seq: number,
  ): Promise<Rebuilt> {
    const data = this.dataAt(seq);
    const marks = new Map<string, Pick<Expected, 'where' | 'heads' | 'same'>>();
    const exported: Exported = {
      ...choice,
      entry: this.names.get(seq) ?? stateName(this.idsUpTo(seq)),
      onMark: (mark, where, heads, same) => marks.set(mark, { where, heads, same }),
    };
    const bytes = await this.tools.write(
      {
        rasterise: this.tools.rasterise,
        fonts: this.tools.fonts,
        products: ids.map((id) => buildProduct(data, id, language, choice)),
        projectTitle: requireProject(data).title,
        trace: createTracer(data, language),
        exported,
        onProgress: () => undefined,
      },
      format,
    );
    const file = readFound(bytes);
    if (!file.ok) throw new Error(`a document of our own cannot be read: ${file.error.message}`);
    // In the order in which they stand in the document.
    const parts = new Map<string, Expected>();
    for (const block of file.value.blocks) {
      const made = marks.get(block.mark);
      if (made !== undefined) parts.set(placeOf(block.mark), { mark: block.mark, ...made, block });
    }
    return { file: file.value, parts };
  }
}
