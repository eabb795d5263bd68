// Whether a document that holds an export, or parts of one, says what the study said when it was exported, and what has
// changed since.
import { z } from 'zod';
import { fail, ok, type Result } from '../../kernel/result';
import { languages } from '../../model/fields';
import type { ExportChoice } from '../build-report';
import { citationStyles } from '../citation-styles';
import { placeOf, readMark } from '../marks';
import { productIds } from '../products/registry';
import { longestRise } from './align';
import { compareBlocks, said, sizeOf } from './compare';
import type { Difference, Unchecked } from './differences';
import type { FoundBlock, FoundFile, Loose } from './found';
import { headingsOf, looksLikeOurs } from './lookalikes';
import { type Expected, Rebuilder, type Rebuilt, type Study, type Tools } from './rebuild';
import { readFound } from './read-file';
import { verifyCsv } from './verify-csv';

export type { Difference, Unchecked } from './differences';
export type { Study, Tools } from './rebuild';

export type Verification = {
  format: FoundFile['format'] | 'csv';
  /** Marked titles, texts, tables, notes and pictures that were compared, and the cells and texts in them. */
  blocks: number;
  cells: number;
  differences: Difference[];
  unchecked: Unchecked[];
  /** What the study says differently now, compared with what it said at the export. */
  since: Difference[];
  /**
   * Insertions and deletions in the document that nobody has accepted or refused; it is read as if they were accepted.
   */
  revisions: number;
  /** Tables without a mark in a document of others: nothing can be said of them. */
  unmarkedTables: number;
};

const ownSchema = z.object({
  zeef: z.literal(2),
  language: z.enum(languages),
  products: z.array(z.enum(productIds)),
  entry: z.string(),
  style: z.enum(citationStyles),
  correspondent: z.string().nullable(),
});
type Own = z.infer<typeof ownSchema>;

function readOwn(text: string | null): Own | null {
  if (text === null) return null;
  try {
    return ownSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

class Verifier {
  readonly result: Verification;
  /** Places of the document, each with what it should say. */
  private readonly matched = new Map<string, Expected>();
  private readonly sinceOf = new Map<string, Rebuilt>();
  /** The document that each place was rebuilt in. */
  private readonly sourceOf = new Map<string, Rebuilt>();

  constructor(
    private readonly found: FoundFile,
    private readonly rebuilder: Rebuilder,
  ) {
    this.result = {
      format: found.format,
      blocks: 0,
      cells: 0,
      differences: [],
      unchecked: [],
      since: [],
      revisions: found.revisions,
      unmarkedTables: 0,
    };
  }

  private leave(where: string, reason: Unchecked['reason']): void {
    this.result.unchecked.push({ where, reason });
  }

  async run(): Promise<Verification> {
    const own = readOwn(this.found.own);
    const seq = own === null ? null : this.rebuilder.entry(own.entry);
    const whole =
      own === null || seq === null ? null : await this.rebuild(own.products, own.language, own, seq);
    if (own !== null && whole === null) this.leave('the file', 'foreign-entry');
    const byPlace = new Map<string, FoundBlock[]>();
    for (const block of this.found.blocks) {
      const place = placeOf(block.mark);
      byPlace.set(place, [...(byPlace.get(place) ?? []), block]);
    }
    for (const [place, blocks] of byPlace) await this.place(place, blocks, whole);
    if (whole === null) this.strangers(byPlace);
    else this.completeness(whole, byPlace);
    if (this.found.blocks.length === 0) this.leave('the document', 'no-marks');
    return this.result;
  }

  /** Products as they were at an entry, with what they are now for comparison. */
  private async rebuild(
    ids: Own['products'],
    language: Own['language'],
    choice: ExportChoice,
    seq: number,
  ): Promise<Rebuilt> {
    const { format } = this.found;
    const { style, correspondent } = choice;
    const then = await this.rebuilder.rebuild(format, ids, language, { style, correspondent }, seq);
    for (const place of then.parts.keys()) this.sourceOf.set(place, then);
    const { newest } = this.rebuilder;
    if (newest !== seq) {
      const now = await this.rebuilder.rebuild(format, ids, language, { style, correspondent }, newest);
      const now_ = new Map([...now.parts.values()].map((part) => [part.same, part]));
      for (const place of then.parts.keys()) this.sinceOf.set(place, { ...now, parts: now_ });
    }
    return then;
  }

  private async place(place: string, blocks: readonly FoundBlock[], whole: Rebuilt | null): Promise<void> {
    const [block] = blocks;
    if (block === undefined) return;
    const mark = readMark(block.mark);
    const seq = mark === null ? null : this.rebuilder.entry(mark.entry);
    if (mark === null || seq === null) {
      this.leave(nameOf(block), 'foreign-entry');
      return;
    }
    const product = this.rebuilder.productOf(mark, seq);
    const expected =
      whole?.parts.get(place) ??
      (product === null
        ? undefined
        : (await this.rebuild([product.id], mark.language, product.choice, seq)).parts.get(place));
    if (expected === undefined) {
      this.leave(nameOf(block), 'unknown-mark');
      return;
    }
    this.matched.set(place, expected);
    if (blocks.length > 1) this.leave(expected.where, 'doubled');
    for (const one of blocks) this.compare(place, one, expected);
    this.compareSince(place, expected);
  }

  private compare(place: string, block: FoundBlock, expected: Expected): void {
    const { result } = this;
    const { differences, isUnread } = compareBlocks(expected.block, block, expected.where, expected.heads);
    result.blocks++;
    result.cells += sizeOf(expected.block);
    result.differences.push(...differences);
    if (isUnread) this.leave(expected.where, 'picture-format');
    if (block.mark !== expected.mark) this.leave(expected.where, 'mark-altered');
  }

  private compareSince(place: string, expected: Expected): void {
    const now = this.sinceOf.get(place);
    if (now === undefined) return;
    const part = now.parts.get(expected.same);
    const isText = expected.block.table === null && expected.block.pictures.length === 0;
    // Texts are counted under their heading: one that now has another number still stands there.
    const text = said(expected.block.text.text);
    if (isText && [...now.parts.values()].some((p) => said(p.block.text.text) === text)) return;
    if (part === undefined) {
      this.result.since.push({ where: expected.where, kind: 'text', place: '', inFile: '', inProject: '' });
      return;
    }
    this.result.since.push(
      ...compareBlocks(part.block, expected.block, expected.where, expected.heads).differences,
    );
  }

  /** Of an export as a whole: what it should have and has not, what it has beside that, and the order. */
  private completeness(whole: Rebuilt, byPlace: ReadonlyMap<string, unknown>): void {
    for (const [place, { where }] of whole.parts) if (!byPlace.has(place)) this.leave(where, 'missing');
    const should = new Map<string, number>();
    const count = (loose: Loose): string => `${loose.kind} ${said(loose.text)}`;
    for (const loose of whole.file.loose) should.set(count(loose), (should.get(count(loose)) ?? 0) + 1);
    // Word writes the numbers of pages into the contents.
    const plain = (loose: Loose): string => `${loose.kind} ${said(loose.text.replace(/\s*\d+\s*$/, ''))}`;
    for (const loose of this.found.loose) {
      const key = [count(loose), plain(loose)].find((k) => (should.get(k) ?? 0) > 0);
      if (key !== undefined) should.set(key, (should.get(key) ?? 0) - 1);
      else if (said(loose.text) !== '' || loose.kind !== 'text')
        this.leave(`${loose.kind} “${said(loose.text).slice(0, 80)}”`, 'unmarked');
    }
    for (const [key, left] of should)
      if (left > 0 && key !== 'text ') this.leave(key.replace(/^\w+ /, '').slice(0, 80), 'missing');
    for (const remark of this.found.remarks)
      if (!whole.file.remarks.includes(remark)) this.leave(remark.slice(0, 120), 'may-hide');
    if (this.found.format !== 'xlsx') this.order(whole);
  }

  private order(whole: Rebuilt): void {
    const rank = new Map([...whole.parts.keys()].map((place, i) => [place, i]));
    const ranks = [...new Set(this.found.blocks.map((b) => placeOf(b.mark)))].flatMap((place) => {
      const own = rank.get(place);
      return own === undefined ? [] : [{ own, place }];
    });
    const inOrder = longestRise(ranks.map((r) => r.own));
    ranks.forEach(({ place }, i) => {
      const where = this.matched.get(place)?.where;
      if (!inOrder.has(i) && where !== undefined)
        this.result.differences.push({ where, kind: 'order', place: '', inFile: '', inProject: '' });
    });
  }

  /**
   * In a document of others: notes that a table of ours has lost, tables that cannot be judged, and those that look
   * like ours.
   */
  private strangers(byPlace: ReadonlyMap<string, unknown>): void {
    for (const [place, { where, block }] of this.matched)
      if (block.table !== null)
        for (const [other, part] of this.sourceOf.get(place)?.parts ?? [])
          if (part.where.startsWith(`${where}, note`) && !byPlace.has(other))
            this.leave(part.where, 'missing');
    const tables = this.found.loose.filter((l) => l.kind === 'table');
    this.result.unmarkedTables = tables.length;
    if (tables.length === 0) return;
    const headings = headingsOf(this.rebuilder.dataAt(this.rebuilder.newest));
    for (const { rows } of tables)
      if (looksLikeOurs(rows, headings))
        this.leave(`table “${rows[0]?.join(' | ').slice(0, 80) ?? ''}”`, 'unmarked-table');
  }
}

/** What an unknown block is called. */
function nameOf(block: FoundBlock): string {
  const text = block.text.text || block.table?.[0]?.map((c) => c.text).join(' | ') || block.mark;
  return said(text).slice(0, 80);
}

/**
 * Compares a document with the study that its marks name. It fails for a document that is damaged or in another format.
 */
export type Verify = (bytes: Uint8Array) => Promise<Result<Verification>>;

/**
 * What compares documents with a study: reads DOCX, XLSX, PPTX and HTML by marks, CSV by headings and keys. What it
 * rebuilds of the study for one document serves the next, so keep it as long as the study stays as it is.
 */
export function verifierOf(study: Study, tools: Tools): Verify {
  const rebuilder = new Rebuilder(study, tools);
  return async (bytes) => {
    const found = readFound(bytes);
    if (found.ok) return ok(await new Verifier(found.value, rebuilder).run());
    if (found.error.code !== 'unknown-format' || !isText(bytes)) return found;
    try {
      const csv = verifyCsv(bytes, rebuilder.dataAt(rebuilder.newest));
      return ok({ format: 'csv', ...csv, since: [], revisions: 0, unmarkedTables: 0 });
    } catch (error) {
      return fail('damaged', (error as Error).message);
    }
  };
}

/** Whether bytes can be a CSV, or a zip of them. */
function isText(bytes: Uint8Array): boolean {
  return bytes.length > 0 && (bytes[0] === 0x50 || !bytes.subarray(0, 1000).includes(0));
}
