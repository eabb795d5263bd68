// The words of every reference of a project, and the columns that lists sort and filter by, kept up to date from its
// database.
import type { ProjectId, ReferenceId } from '../../../shared/kernel/ids';
import { type TextIndex, TextIndexBuilder } from '../../../shared/search/text-index';
import type { WordEdges } from '../../../shared/search/word-edges';
import type { Correction } from '../../../shared/model/correction';
import type { DuplicateGroup } from '../../../shared/model/duplicate-group';
import type { CslItem, Reference } from '../../../shared/model/reference';
import { type SearchColumn, searchColumns, shownColumns } from '../../../shared/review/columns';
import { withCorrection } from '../../../shared/review/corrected';
import { withoutCorrected, withoutGone } from '../../../shared/review/merged';
import { ProjectReader } from '../../db/reader';
import { abstractBytes } from '../../db/references/lazy';

export type Shown = Record<SearchColumn, string>;

/**
 * `text`: its number among the texts of all indexes; `extra`: its number among what duplicates add, or -1; `own`: what
 * it shows itself; `page`: where it stands, null for a row.
 */
export type Entry = {
  text: number;
  extra: number;
  shown: Shown;
  own: Shown;
  page: string | null;
  batchId: string | null;
};

// A search looks into each.
const MOST_INDEXES = 60;

/** What of a reference is searched: the columns that lists show, its keywords and DOI, and its abstract. */
function searchedTexts(csl: CslItem, shown: Shown): (string | Uint8Array)[] {
  const named = [...Object.values(shown), csl.keyword, csl.DOI].join(' ');
  return [named, abstractBytes(csl) ?? csl.abstract ?? ''];
}

/** An index over all references of a project. */
export class KnownTexts {
  readonly entries = new Map<string, Entry>();
  /** What duplicates add to the references that stand for them, by the one that is kept. */
  readonly groups = new Map<string, DuplicateGroup>();
  readonly corrections = new Map<string, Correction>();
  /** How many texts all indexes hold. */
  count = 0;
  private reader: ProjectReader;
  /** One for each time that something was new. */
  private readonly indexes: TextIndex[] = [];
  private readonly knownPages = new Set<string>();
  /** References in rows and those with a correction, as they were indexed. */
  private readonly singles = new Map<string, string>();
  private extras: TextIndex = new TextIndexBuilder().build();
  private groupsAsRead = '';

  constructor(private readonly id: ProjectId) {
    // What is searched is the same for everybody: no blind stage hides references.
    this.reader = new ProjectReader(id, null);
  }

  close(): void {
    this.reader.close();
  }

  /** Forgets everything: what was changed over and over stands in many small indexes. */
  private startOver(): void {
    this.reader.close();
    this.reader = new ProjectReader(this.id, null);
    this.entries.clear();
    this.knownPages.clear();
    this.singles.clear();
    this.indexes.length = 0;
    this.count = 0;
    this.groupsAsRead = '';
  }

  /** 1 for each text that holds a word (see TextIndex); the same for what duplicates add. */
  find(word: string, edges?: WordEdges): { own: Uint8Array; extra: Uint8Array } {
    const own = new Uint8Array(this.count);
    let base = 0;
    for (const index of this.indexes) {
      own.set(index.find(word, edges), base);
      base += index.count;
    }
    return { own, extra: this.extras.find(word, edges) };
  }

  /** References of some pages as they came in, with their texts; those in rows for null. */
  async *referencesOf(pages: ReadonlySet<string | null>): AsyncGenerator<Reference[]> {
    const keys = [...pages].filter((page) => page !== null);
    for await (const { references } of this.reader.pages(keys)) yield references;
    if (pages.has(null)) yield (await this.reader.written()).references;
  }

  /** Reads what is new in the database. */
  async refresh(): Promise<void> {
    if (this.indexes.length > MOST_INDEXES) this.startOver();
    const before = this.indexes.length;
    const builder = new TextIndexBuilder();
    const add = (reference: Reference, page: string | null): void => {
      const shown = shownColumns(reference);
      const text = this.count + builder.add(...searchedTexts(reference.csl, shown));
      const { batchId } = reference;
      this.entries.set(reference.id, { text, extra: -1, shown, own: shown, page, batchId });
    };
    const keys = (await this.reader.pageKeys()).filter((key) => !this.knownPages.has(key));
    for await (const { page, references } of this.reader.pages(keys)) {
      this.knownPages.add(page);
      for (const reference of references) add(reference, page);
    }
    await this.readSingles(add);
    const index = builder.build();
    if (index.count > 0) {
      this.indexes.push(index);
      this.count += index.count;
    }
    await this.readGroups(this.indexes.length > before);
  }

  /** Reads references in rows, and those that were corrected since or are no longer. */
  private async readSingles(add: (reference: Reference, page: string | null) => void): Promise<void> {
    const { references: rows } = await this.reader.written();
    const { corrections } = await this.reader.tables(['corrections']);
    this.corrections.clear();
    for (const correction of corrections) this.corrections.set(correction.id, correction);
    const inRows = new Set<string>(rows.map((r) => r.id));
    const take = (own: Reference, page: string | null): void => {
      const correction = this.corrections.get(own.id);
      const print = JSON.stringify([
        page === null ? [own.csl, own.country, own.citedAs] : null,
        correction?.values,
      ]);
      if (this.singles.get(own.id) === print) return;
      if (page !== null && correction === undefined) this.singles.delete(own.id);
      else this.singles.set(own.id, print);
      add(correction === undefined ? own : withCorrection(own, correction), page);
    };
    for (const row of rows) take(row, null);
    const paged = [...this.corrections.keys(), ...this.singles.keys()].filter((id) => !inRows.has(id));
    const pages = new Set(paged.flatMap((id) => this.entries.get(id)?.page ?? []));
    const wanted = new Set(paged);
    for await (const { page, references } of this.reader.pages([...pages]))
      for (const r of references) if (wanted.has(r.id)) take(r, page);
  }

  private async readGroups(isNew: boolean): Promise<void> {
    const { duplicates, batches } = await this.reader.tables(['duplicates', 'batches']);
    const version = JSON.stringify([duplicates, batches.map((b) => [b.id, b.status])]);
    if (version === this.groupsAsRead && !isNew) return;
    this.groupsAsRead = version;
    const undone = new Set<string>(batches.flatMap((b) => (b.status === 'undone' ? [b.id] : [])));
    const isGone = (id: string): boolean => undone.has(this.entries.get(id)?.batchId ?? '');
    for (const entry of this.entries.values()) {
      entry.extra = -1;
      entry.shown = entry.own;
    }
    this.groups.clear();
    const builder = new TextIndexBuilder();
    for (const found of duplicates) {
      const entry = this.entries.get(found.keptId);
      if (entry === undefined) continue;
      const gone = new Set<ReferenceId>(found.memberIds.filter(isGone));
      const group = withoutCorrected(withoutGone(found, gone), this.corrections.get(found.keptId));
      this.groups.set(group.keptId, group);
      const csl = { type: 'document', ...group.merged };
      const merged = shownColumns({ id: group.keptId, csl, country: null, citedAs: null });
      entry.shown = { ...entry.own };
      for (const column of searchColumns)
        if (merged[column] !== '' && merged[column] !== group.keptId) entry.shown[column] = merged[column];
      entry.extra = builder.add(...searchedTexts(csl, entry.shown));
    }
    this.extras = builder.build();
  }
}
