// How faithfully JabRef's cases and reflib's library are read: the first have the expected entries as BibTeX beside
// them, the second is one library in several formats.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReferenceFile } from '../../shared/import/parse-file';
import type { ParsedReference } from '../../shared/import/parsed';
import { materialPath } from '../helpers/corpora';
import type { Fidelity } from './fidelity';
import { actualField, foldValue } from './zotero-oracle';

/** Beginnings of the names of JabRef's cases of formats that we read. */
export const jabrefFormats = [
  'RisImporter',
  'MedlineImporter',
  'MedlinePlain',
  'EndnoteXml',
  'MsBib',
] as const;
// Eleven records that JabRef reads as one, and one without any field, of which it expects none.
const LEFT_OUT = new Set(['RisImporterTest1.ris', 'MedlineImporterTestMinimalEntry.xml']);
// What only BibTeX has, and what names a type in words of its own.
const NOT_COMPARED = new Set(['citation-key', 'type', 'genre']);

const read = (path: string): ParsedReference[] => {
  const outcome = parseReferenceFile(new Uint8Array(readFileSync(path)));
  return outcome.ok ? outcome.value.references : [];
};

function compare(
  result: Fidelity,
  name: string,
  expected: ParsedReference,
  actual: ParsedReference | undefined,
  fields = Object.keys(expected.csl),
): void {
  for (const field of fields) {
    if (NOT_COMPARED.has(field)) continue;
    result.fields++;
    const want = foldValue(actualField(expected.csl, field)).replace(/\.$/, '');
    const got = foldValue(actual === undefined ? null : actualField(actual.csl, field)).replace(/\.$/, '');
    if (want === got) result.equal++;
    else result.lost.push(`${name} ${field}: ${want.slice(0, 60)} / ${got.slice(0, 60)}`);
  }
}

/** JabRef's cases of one format against the entries that it expects, as our reader of BibTeX reads these. */
export function jabrefFidelity(format: string): Fidelity {
  const folder = materialPath('corpora', 'import', 'jabref', 'importer', 'fileformat');
  const names = readdirSync(folder);
  const result: Fidelity = { expected: 0, read: 0, fields: 0, equal: 0, lost: [] };
  for (const name of names) {
    const oracle = name.replace(/\.\w+$/, '.bib');
    if (!name.startsWith(format) || name === oracle || LEFT_OUT.has(name) || !names.includes(oracle))
      continue;
    const expected = read(join(folder, oracle));
    const actual = read(join(folder, name));
    result.expected += expected.length;
    result.read += actual.length;
    expected.forEach((reference, i) => {
      compare(result, name, reference, actual[i]);
    });
  }
  return result;
}

// What all of reflib's formats hold.
const SHARED = 'title author container-title volume issue page issued DOI ISSN abstract keyword type'.split(
  ' ',
);

/** Reflib's library in one format against the same in RIS. */
export function reflibFidelity(file: string): Fidelity {
  const folder = materialPath('corpora', 'import', 'reflib', 'test', 'data');
  const expected = read(join(folder, 'blue-light.ris'));
  const actual = read(join(folder, file));
  const result: Fidelity = { expected: expected.length, read: actual.length, fields: 0, equal: 0, lost: [] };
  const byTitle = new Map(actual.map((r) => [foldValue(r.csl.title), r]));
  for (const reference of expected) {
    const fields = SHARED.filter((f) => reference.csl[f] !== undefined);
    compare(result, file, reference, byTitle.get(foldValue(reference.csl.title)), fields);
  }
  return result;
}
