// How faithfully the corpora's files are read, measured against what stands beside them. Shared by the test and by `npm
// run bench -- fidelity`.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseReferenceFile } from '../../shared/import/parse-file';
import type { ParsedReference } from '../../shared/import/parsed';
import { exportFormats, serialiseReferences } from '../../shared/import/write-file';
import { stableJson } from '../../shared/kernel/text';
import { materialPath } from '../helpers/corpora';
import { compareField, expectedFields, foldValue, type ZoteroItem } from './zotero-oracle';

/** Records expected and read, fields expected and read as expected. */
export type Fidelity = { expected: number; read: number; fields: number; equal: number; lost: string[] };

const importPath = (...parts: string[]): string => materialPath('corpora', 'import', ...parts);
const read = (path: string): ParsedReference[] => {
  const outcome = parseReferenceFile(new Uint8Array(readFileSync(path)));
  return outcome.ok ? outcome.value.references : [];
};

/** All files below a folder. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** Folders of the zotero-translators corpus whose formats we read. */
export const zoteroFormats = [
  'RIS',
  'BibTeX',
  'MEDLINEnbib',
  'PubMed_XML',
  'Endnote_XML',
  'ReferBibIX',
  'Web_of_Science_Tagged',
  'OVID_Tagged',
  'RefWorks_Tagged',
  'RDF',
  'Bibliontology_RDF',
  'MODS',
  'MARC',
  'MARCXML',
  'METS',
  'Crossref_Unixref_XML',
  'Primo_Normalized_XML',
  'OpenAlex_JSON',
  'Datacite_JSON',
] as const;

/** One folder of the zotero-translators corpus against Zotero's own items. */
export function zoteroFidelity(format: string): Fidelity {
  const folder = importPath('zotero-translators', format);
  const result: Fidelity = { expected: 0, read: 0, fields: 0, equal: 0, lost: [] };
  for (const file of readdirSync(folder).filter((f) => f.includes('.in.'))) {
    const items = JSON.parse(
      readFileSync(join(folder, file.replace(/\.in\..*/, '.expected.json')), 'utf8'),
    ) as ZoteroItem[];
    const references = read(join(folder, file));
    result.expected += items.length;
    result.read += references.length;
    items.forEach((item, i) => {
      for (const [field, value] of expectedFields(item)) {
        result.fields++;
        const csl = references[i]?.csl;
        const difference =
          csl === undefined ? { expected: value, actual: null } : compareField(field, value, csl);
        if (difference === null) result.equal++;
        else
          result.lost.push(
            `${file} ${i + 1} ${field}: ${difference.expected.slice(0, 60)} / ${difference.actual?.slice(0, 60) ?? '—'}`,
          );
      }
    });
  }
  return result;
}

type Snapshot = { entries?: { key?: string; type?: string; fields?: Record<string, unknown> }[] };
const BIBTEX_FIELDS: Record<string, string> = {
  title: 'title',
  journal: 'container-title',
  journaltitle: 'container-title',
  booktitle: 'container-title',
  volume: 'volume',
  pages: 'page',
  doi: 'DOI',
  issn: 'ISSN',
  isbn: 'ISBN',
  url: 'URL',
  publisher: 'publisher',
  abstract: 'abstract',
  series: 'collection-title',
  edition: 'edition',
  language: 'language',
  note: 'note',
};
const plain = (value: string): string =>
  foldValue(value)
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .trim();

/**
 * The bibtex-parser corpus against its snapshots.
 *
 * @param parseYaml - reads a snapshot
 */
export function bibtexFidelity(parseYaml: (text: string) => unknown): Fidelity {
  const snapshots = importPath('bibtex-parser', 'snapshots');
  const result: Fidelity = { expected: 0, read: 0, fields: 0, equal: 0, lost: [] };
  const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  for (const path of filesUnder(snapshots)) {
    const name = path.slice(snapshots.length + 1).replace(/\.yaml$/, '');
    const source = [
      importPath('bibtex-parser', 'test', name),
      importPath('bibtex-parser', 'test', 'better-bibtex', name),
    ].find(exists);
    if (source === undefined) continue;
    const entries = ((parseYaml(readFileSync(path, 'utf8')) as Snapshot).entries ?? []).filter(
      (e) => e.type !== 'xdata',
    );
    const references = read(source);
    result.expected += entries.length;
    result.read += references.length;
    const byKey = new Map<string, ParsedReference[]>();
    for (const r of references) {
      const key = typeof r.csl['citation-key'] === 'string' ? r.csl['citation-key'] : '';
      byKey.set(key, [...(byKey.get(key) ?? []), r]);
    }
    for (const entry of entries) {
      const csl = byKey.get(entry.key ?? '')?.shift()?.csl;
      for (const [name, value] of Object.entries(entry.fields ?? {})) {
        const field = BIBTEX_FIELDS[name];
        if (field === undefined || typeof value !== 'string') continue;
        result.fields++;
        const own = csl?.[field];
        const actual = typeof own === 'string' ? plain(own) : '';
        if (actual === plain(value) || actual.startsWith(`${plain(value)}:`)) result.equal++;
        else result.lost.push(`${name}: ${plain(value).slice(0, 60)} / ${actual.slice(0, 60)}`);
      }
    }
  }
  return result;
}

/** Records in the vendors' files of one search (asreview) by name, and what is read. */
export const vendorCounts: readonly [string, number][] = [
  ['_baseline.ris', 100],
  ['embase.ris', 6],
  ['embase.csv', 6],
  ['scopus.ris', 6],
  ['ovid_zotero.ris', 6],
  ['proquest.ris', 6],
  ['pubmed_zotero.ris', 6],
  ['web_of_science.txt', 10],
  ['generic.csv', 2],
  ['generic_labels.csv', 6],
  ['generic_tab.tsv', 2],
  ['baseline_zotero.ris', 100],
  ['ovid_psycinfo.ris', 6],
];
export const readVendor = (name: string): number =>
  read(importPath('asreview', 'tests', 'demo_data', name)).length;

/** Real exports of databases (citesource): records by their ER lines, and what is read. */
export function exportsFidelity(): { expected: number; read: number; files: number; wrong: string[] } {
  const result = { expected: 0, read: 0, files: 0, wrong: [] as string[] };
  for (const path of filesUnder(importPath('citesource')).filter((f) => f.endsWith('.ris'))) {
    const expected = (readFileSync(path, 'latin1').match(/^ER {2}-/gm) ?? []).length;
    const own = read(path).length;
    result.files++;
    result.expected += expected;
    result.read += own;
    if (expected !== own) result.wrong.push(path);
  }
  return result;
}

/** How many references of all corpora differ after export and import again, by format. */
export function roundTrips(): { references: number; different: Record<string, number> } {
  const different = Object.fromEntries(exportFormats.map((f) => [f, 0]));
  let count = 0;
  const key = (r: ParsedReference | undefined, isBibtex: boolean): string => {
    const { 'citation-key': citationKey, ...rest } = r?.csl ?? { type: '' };
    // BibTeX cannot do without a key: one is made where there was none.
    return stableJson([isBibtex ? rest : { ...rest, citationKey }, r?.unknown.map((u) => [u.tag, u.value])]);
  };
  for (const path of filesUnder(importPath()).filter((f) => !/\.(?:pdf|yaml)$|expected\.json$/.test(f))) {
    const references = read(path);
    count += references.length;
    if (references.length === 0) continue;
    for (const format of exportFormats) {
      const again = parseReferenceFile(new TextEncoder().encode(serialiseReferences(references, format)));
      const back = again.ok ? again.value.references : [];
      references.forEach((r, i) => {
        if (key(r, format === 'bibtex') !== key(back[i], format === 'bibtex'))
          different[format] = (different[format] ?? 0) + 1;
      });
    }
  }
  return { references: count, different };
}
