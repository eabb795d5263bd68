// The table of docs/import.md: how faithfully each format is read. `npm run bench -- fidelity` prints it.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  bibtexFidelity,
  exportsFidelity,
  type Fidelity,
  readVendor,
  roundTrips,
  vendorCounts,
  zoteroFidelity,
  zoteroFormats,
} from '../tests/import/fidelity';
import { jabrefFidelity, jabrefFormats, reflibFidelity } from '../tests/import/jabref';

const row = (name: string, f: Fidelity): string =>
  `| ${name} | ${f.expected} | ${f.read} | ${f.equal} | ${f.fields - f.equal} | ${((100 * f.equal) / Math.max(1, f.fields)).toFixed(1)} % |\n`;

let table =
  '| corpus, format | records expected | read | fields equal | fields lost or other | equal |\n| --- | --: | --: | --: | --: | --: |\n';
for (const format of zoteroFormats) table += row(`zotero-translators, ${format}`, zoteroFidelity(format));
for (const format of jabrefFormats) table += row(`jabref, ${format}`, jabrefFidelity(format));
for (const file of ['blue-light.xml', 'blue-light.json'])
  table += row(`reflib, ${file} against RIS`, reflibFidelity(file));
// The snapshots are YAML; the reader is the one that a development tool of ours brings along.
const { load } = createRequire(join(process.cwd(), 'package.json'))('js-yaml') as {
  load: (text: string) => unknown;
};
table += row('bibtex-parser (660 libraries)', bibtexFidelity(load));
process.stdout.write(table);
const vendors = vendorCounts.map(([name, count]) => `${name} ${readVendor(name)}/${count}`).join(', ');
const exported = exportsFidelity();
process.stdout.write(`\nVendors' files of one search (records read/expected): ${vendors}.\n`);
process.stdout.write(
  `Real exports: ${exported.read} of ${exported.expected} records in ${exported.files} files.\n`,
);
const { references, different } = roundTrips();
process.stdout.write(
  `Round trips of ${references} references, different afterwards: ${JSON.stringify(different)}.\n`,
);
