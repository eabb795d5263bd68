// The corpora against their oracles. The floors are what is reached today: reading less faithfully than this is a
// fault.
import { describe, expect, it } from 'vitest';
import { hasMaterial } from '../helpers/corpora';
import { exportsFidelity, readVendor, roundTrips, vendorCounts, zoteroFidelity } from './fidelity';
import { jabrefFidelity, reflibFidelity } from './jabref';

describe.skipIf(!hasMaterial)('fidelity', () => {
  it.each<[string, number]>([
    ['RIS', 1],
    ['Endnote_XML', 1],
    ['PubMed_XML', 1],
    ['Web_of_Science_Tagged', 1],
    ['MEDLINEnbib', 0.97],
    ['BibTeX', 0.96],
    ['RefWorks_Tagged', 1],
    ['RDF', 0.95],
    ['ReferBibIX', 0.9],
    ['Bibliontology_RDF', 0.9],
    ['OVID_Tagged', 0.87],
    ['MODS', 0.94],
    ['MARC', 0.77],
    ['MARCXML', 0.88],
    ['METS', 1],
    ['Crossref_Unixref_XML', 0.88],
    ['Primo_Normalized_XML', 0.9],
    ['OpenAlex_JSON', 1],
    ['Datacite_JSON', 0.95],
  ])('%s: every record, and at least %f of Zotero’s fields', (format, floor) => {
    const { expected, read, fields, equal, lost } = zoteroFidelity(format);
    expect(read).toBe(expected);
    expect(equal / fields, lost.join('\n')).toBeGreaterThanOrEqual(floor);
  });
  it.each<[string, number]>([
    ['RisImporter', 0.84],
    ['MedlineImporter', 0.81],
    ['MedlinePlain', 0.66],
    ['EndnoteXml', 0.77],
    ['MsBib', 0.89],
  ])('%s of JabRef: every record, and at least %f of its fields', (format, floor) => {
    const { expected, read, fields, equal, lost } = jabrefFidelity(format);
    expect(read).toBe(expected);
    expect(equal / fields, lost.join('\n')).toBeGreaterThanOrEqual(floor);
  });
  it.each(['blue-light.xml', 'blue-light.json'])('reflib’s library is the same in %s as in RIS', (file) => {
    const { expected, read, lost } = reflibFidelity(file);
    expect(read).toBe(expected);
    expect(lost).toEqual([]);
  });
  it.each(vendorCounts)('%s has %i records', (name, count) => {
    expect(readVendor(name)).toBe(count);
  });
  it('reads every record of real exports', () => {
    const { wrong, expected, read } = exportsFidelity();
    expect(wrong).toEqual([]);
    expect(read).toBe(expected);
  });
  it('import, export, import is the identity in every format', { timeout: 120_000 }, () => {
    const { references, different } = roundTrips();
    expect(references).toBeGreaterThan(20_000);
    expect(different).toEqual({ csl: 0, ris: 0, bibtex: 0, csv: 0 });
  });
});
