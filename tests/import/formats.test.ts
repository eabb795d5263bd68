// The registry of formats: each file is claimed by one format alone, whatever the order in which formats are asked.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOoxml } from '../../shared/kernel/ooxml';
import { decodeText } from '../../shared/import/bytes/decode';
import { claimsOfOffice, claimsOfText } from '../../shared/import/detect';
import { databaseOf, fileExtensions, formatName, formatNames } from '../../shared/import/format-names';
import { formats } from '../../shared/import/formats/registry';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { exportFormats, serialiseReferences, writerOf, writers } from '../../shared/import/write-file';
import { hasMaterial, materialPath } from '../helpers/corpora';
import { filesUnder } from './fidelity';
import { bytesOf, sampledFormats, sampleName } from './format-samples';

type Claims = { id: string; certainty: number }[];

/** What formats say of a file: the surest first. */
function claimsOf(bytes: Uint8Array): Claims {
  const claims =
    bytes[0] === 0x50 && bytes[1] === 0x4b
      ? ((file) => (file.ok ? claimsOfOffice(file.value) : []))(readOoxml(bytes, { isSpread: true }))
      : claimsOfText(decodeText(bytes));
  return claims.map(({ format, certainty }) => ({ id: format.id, certainty }));
}

const all = sampledFormats.flatMap(({ format, samples }) =>
  samples.sound.map((sample) => ({ name: sampleName(format, sample.name), id: format.id, sample })),
);

describe('every format', () => {
  it('has an id of its own, a name in both languages, endings without a dot and at least one reader', () => {
    const ids = formats.map((f) => f.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const format of formats) {
      expect(format.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(formatName(format.id, 'nl')).not.toBe('');
      expect(formatName(format.id, 'en')).not.toBe('');
      expect(format.extensions.filter((e) => !/^[a-z]+$/.test(e))).toEqual([]);
      expect([format.text, format.xml, format.office].some((reader) => reader !== undefined)).toBe(true);
    }
    expect(new Set(formatNames('nl')).size).toBe(ids.length);
  });
  it.each(sampledFormats.map(({ format, samples }) => [format.id, format, samples] as const))(
    '%s has samples of what it reads',
    (_, format, samples) => {
      expect(samples.sound.length).toBeGreaterThan(0);
      const isPieced = format.text?.read !== undefined || format.xml?.read !== undefined;
      expect(samples.large.length > 0).toBe(isPieced);
      const isText = format.text !== undefined || format.xml !== undefined;
      expect(Object.keys(samples.stretched).length > 0).toBe(isText);
    },
  );
  it.each(all)('$name is claimed with the greatest certainty by $id alone', ({ id, sample }) => {
    const bytes = bytesOf(sample);
    const [first, second] = claimsOf(bytes);
    expect(first?.id).toBe(id);
    expect(first?.certainty).toBeGreaterThan(second?.certainty ?? 0);
    const outcome = parseReferenceFile(bytes);
    expect(outcome.ok && outcome.value.format).toBe(id);
    expect(outcome.ok && outcome.value.references.length).toBeGreaterThan(0);
  });
});

it('the order in which formats are asked does not matter', () => {
  const texts = all.flatMap(({ sample }) => (typeof sample.file === 'string' ? [sample.file] : []));
  // One format's file within another's, where several are as sure.
  const mixed = texts.flatMap((a) => texts.map((b) => `${a.slice(0, 40)}\n${b}\n${a.slice(40)}`));
  const orders = [formats, [...formats].reverse(), [...formats.slice(9), ...formats.slice(0, 9)]];
  for (const text of [...texts, ...mixed]) {
    const found = orders.map((among) => claimsOfText(text, { among })[0]?.format.id ?? null);
    expect(new Set(found).size).toBe(1);
  }
});

describe('what several formats may claim', () => {
  it('is a catalogue’s record where it holds statements in RDF', () => {
    const record = '<mods><titleInfo><title>A</title></titleInfo></mods>';
    const statements = '<rdf:RDF xmlns:rdf="r"><rdf:Description/></rdf:RDF>';
    const ids = (text: string): string[] => claimsOfText(text).map((claim) => claim.format.id);
    expect(ids(`<mets>${statements}${record}</mets>`)).toEqual(['mods', 'rdf']);
    expect(ids(`<?xml version="1.0"?><!-- Zotero -->\n<rdf:RDF xmlns:rdf="r">${record}</rdf:RDF>`)[0]).toBe(
      'rdf',
    );
  });
  it.each([
    ['ris', 'TY  - JOUR\nTI  - A\nAB  - See @article{k, of it.\nER  - \n'],
    ['nbib', 'PMID- 1\nTI  - A\nAB  - See @article{k, of it.\n'],
    ['refer', '%0 Book\n%T A\n%X See @article{k, of it.\n'],
    ['wos', 'PT J\nAU Doe, J\nTI A\nSO B\nAB See @article{k, of it.\nER\n'],
    ['csv', 'title;abstract;year\nA;Write to j.doe@example.org (Jane Doe).;2019\n'],
    ['bibtex', 'title;abstract;year\n@article{k, title = {A}}\n'],
    ['bibtex', 'A mail that holds @article{k, title = {A}}'],
  ])('is %s where an entry of BibTeX, or what looks like one, stands in %j', (id, text) => {
    expect(claimsOfText(text)[0]?.format.id).toBe(id);
  });
  it('is a form, unless a person said what its columns are', () => {
    const form = 'Naam;Reikwijdte;Doelgroep;Jaar;Link\na;lokaal;b;2019;c\n';
    expect(claimsOfText(form)[0]?.format.id).toBe('inventory-form');
    expect(claimsOfText(form, { isMapped: true })[0]?.format.id).toBe('csv');
  });
  it('is no format where a page of the web shows a reference', () => {
    expect(claimsOfText('<html><pre>@article{a, title = {B}}\nTY  - JOUR</pre></html>')).toEqual([]);
  });
});

describe.skipIf(!hasMaterial)('the corpora', () => {
  it('are each claimed by their own format: confusion matrix', { timeout: 120_000 }, () => {
    const folders = ['import', 'reported'].flatMap((f) => filesUnder(materialPath('corpora', f)));
    const confused: string[] = [];
    const count: Record<string, number> = {};
    for (const { format, samples } of sampledFormats)
      for (const path of folders.filter((p) => samples.corpora?.test(p))) {
        const bytes = new Uint8Array(readFileSync(path));
        // Files of nothing are there, too.
        if (bytes.length === 0 || decodeText(bytes).trim() === '') continue;
        const [first, second] = claimsOf(bytes);
        count[format.id] = (count[format.id] ?? 0) + 1;
        if (first?.id !== format.id || first.certainty === second?.certainty)
          confused.push(`${path}: ${format.id} → ${first?.id ?? 'none'}, ${second?.id ?? 'none'}`);
      }
    expect(confused).toEqual([]);
    // Formats of which real files are there.
    expect(Object.keys(count).length).toBeGreaterThanOrEqual(21);
  });
});

describe('lists of formats', () => {
  it('docs/formats.md is what the registry says (written anew with -u)', async () => {
    const lines = [...formats]
      .sort((a, b) => a.id.localeCompare(b.id))
      .map(
        (f) =>
          `- **${formatName(f.id, 'en')}** (\`${f.id}\`): ${f.extensions.map((e) => `.${e}`).join(', ')}${f.write === undefined ? '' : `; written as \`${f.write.id}\``}`,
      );
    const text = `# Formats of references\n\nWritten by \`npx vitest run tests/import/formats -u\` from \`shared/import/formats\`. How faithfully each is read: [import](import.md).\n\n${lines.join('\n')}\n`;
    await expect(text).toMatchFileSnapshot('../../docs/formats.md');
  });
  it('name the endings of archives too, each once', () => {
    expect(fileExtensions).toEqual([...new Set(fileExtensions)]);
    expect(fileExtensions).toEqual(expect.arrayContaining(['ris', 'bib', 'docx', 'zip', 'gz']));
  });
  it('know the database that alone writes a format, and keep the id of a format that is no more', () => {
    expect(databaseOf('nbib')).toBe('pubmed');
    expect(databaseOf('ris')).toBe('');
    expect(formatName('gone', 'nl')).toBe('gone');
  });
});

describe('writers', () => {
  it.each(writers.map((w) => [w.id]))(
    '%s writes nothing, one and several so that they are read again',
    (id) => {
      const reference = (title: string) => ({ csl: { type: 'book', title }, unknown: [] });
      expect(parseReferenceFile(new TextEncoder().encode(serialiseReferences([], id))).ok).toBe(false);
      for (const titles of [['A'], ['A', 'B', 'C']]) {
        const text = serialiseReferences(titles.map(reference), id);
        const outcome = parseReferenceFile(new TextEncoder().encode(text));
        expect(outcome.ok && outcome.value.references.map((r) => r.csl.title)).toEqual(titles);
      }
    },
  );
  it('have ids of their own; what has none is refused', () => {
    expect(new Set(exportFormats).size).toBe(exportFormats.length);
    expect(() => writerOf('nothing')).toThrow(TypeError);
  });
});
