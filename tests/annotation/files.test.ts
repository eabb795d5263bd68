// Files and their annotations: which reference a file belongs to, what is found in its text, what is written into it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { FullTextIndex, type PageClause } from '../../shared/annotation/full-text';
import { parseQuery } from '../../shared/search/query';
import { FileMatcher, type FileMatches } from '../../shared/annotation/match-file';
import { bareDoi } from '../../shared/annotation/own-doi';
import { writeAnnotations, type WrittenAnnotation } from '../../shared/annotation/pdf-write';
import { indexSentences, suggestPassages } from '../../shared/annotation/suggest';
import { defaultCues } from '../../shared/model/default-cues';
import { defaultTemplate } from '../../shared/model/default-template';
import type { Reference } from '../../shared/model/reference';
import { smsScale } from '../../shared/rating/scales/sms';
import { hasMaterial, materialNote, materialPath } from '../helpers/corpora';
import { makeReport, sentenceOf } from '../helpers/make-pdfs';
import { bareReference } from '../helpers/references';

const referenceOf = (id: string, title: string, family: string, year: number, DOI?: string): Reference =>
  bareReference(id, {
    type: 'article-journal',
    title,
    author: [{ family }],
    issued: { 'date-parts': [[year]] },
    ...(DOI === undefined ? {} : { DOI }),
  });

describe('matching files', () => {
  const matcher = new FileMatcher();
  for (const reference of [
    referenceOf(
      'a',
      'Early guidance of newcomers towards paid work',
      'Jansen',
      2015,
      'https://doi.org/10.1234/ABC.(7)',
    ),
    referenceOf('b', 'Language lessons beside part time employment', 'Berg', 2016),
    referenceOf('c', 'Language lessons beside part time employment: a reply', 'Dubois', 2017),
    referenceOf('d', 'Editorial', 'Smit', 2018),
  ])
    matcher.add(reference);
  const file = (fileName: string, text = '', title = ''): FileMatches => {
    const { look, outcome } = matcher.begin({ fileName, text, title });
    for (let i = 0; i < matcher.count; i++) look(i);
    return outcome();
  };
  it('knows a DOI in the text, whatever stands around it, before those it cites', () => {
    expect(bareDoi('doi: 10.1234/Abc.7).')).toBe('10.1234/abc.7');
    const found = file('x.pdf', 'See https://doi.org/10.1234/abc.(7). It cites 10.9/zzz');
    expect(found.candidates[0]?.referenceId).toBe('a');
  });
  it('is sure of a whole title, in the text or the file’s own', () => {
    expect(file('x.pdf', 'EARLY GUIDANCE OF NEW-\nCOMERS TOWARDS PAID WORK\nJansen')).toMatchObject({
      verdict: 'sure',
      candidates: [{ referenceId: 'a', by: 'title' }],
    });
    expect(file('x.pdf', '', 'Early guidance of newcomers towards paid work')).toMatchObject({
      verdict: 'sure',
    });
  });
  it('asks where two fit, and where only the name speaks', () => {
    const two = file('x.pdf', 'Language lessons beside part time employment: a reply. By C. Dubois');
    expect(two.verdict).toBe('doubtful');
    expect(two.candidates[0]?.referenceId).toBe('c');
    expect(file('Berg_2016_language-lessons.pdf', 'nothing')).toMatchObject({
      verdict: 'doubtful',
      candidates: [{ referenceId: 'b', by: 'name' }],
    });
    expect(file('Editorial.pdf', 'Editorial').verdict).not.toBe('sure');
    expect(file('scan0001.pdf', '')).toEqual({ verdict: 'none', candidates: [] });
  });
});

describe('searching all texts', () => {
  const index = new FullTextIndex();
  index.set('one', [
    'The participants found work. They were very dif\ufb01cult to com-\npile.',
    'Second page: \ufe8d\ufedf\ufecc\ufeae\ufe91\ufef4\ufe94',
  ]);
  index.set('two', ['Participants of the other report', 'found later that work was scarce']);
  it('wants all words, the last may be begun, accents and ligatures do not matter', () => {
    expect(index.search(parseQuery('participants wor'), 10).hits.map((h) => [h.documentId, h.page])).toEqual([
      ['one', 0],
    ]);
    expect(index.search(parseQuery('difficult compile'), 10).hits[0]).toMatchObject({
      documentId: 'one',
      page: 0,
    });
    expect(index.search(parseQuery('العربية'), 10).hits[0]).toMatchObject({ documentId: 'one', page: 1 });
    expect(index.search(parseQuery('   '), 10)).toEqual({ hits: [], total: 0 });
  });
  it('keeps quoted words together, and shows the hit in its surroundings', () => {
    const { hits, total } = index.search(parseQuery('"found work"'), 10);
    expect(total).toBe(1);
    expect(hits[0]).toMatchObject({ before: 'The participants ', match: 'found work' });
    expect(hits[0]?.after).toMatch(/^\. They were/);
  });
  it('takes words as they begin, one of two, none of some, and pages of some documents', () => {
    const found = (query: string, ...more: PageClause[]) =>
      index.search([...parseQuery(query), ...more], 10).hits.map((h) => `${h.documentId}/${h.page}`);
    expect(found('part*').sort()).toEqual(['one/0', 'two/0']);
    expect(found('scarce OR difficult').sort()).toEqual(['one/0', 'two/1']);
    expect(found('found -scarce')).toEqual(['one/0']);
    expect(found('-found -participants')).toEqual(['one/1']);
    expect(found('found -"work was"')).toEqual(['one/0']);
    expect(found('found', { isNot: false, atoms: [{ documents: ['two'] }] })).toEqual(['two/1']);
    expect(found('', { isNot: false, atoms: [{ documents: ['one'] }] })).toEqual(['one/0', 'one/1']);
    expect(found('nowhere')).toEqual([]);
    expect(found('&')).toEqual([]);
  });
  it('reads a phrase over signs and line ends, and says where it stands', () => {
    const own = new FullTextIndex();
    own.set('d', ['Since 2015-2019 the COVID-19\ncrisis; then, d\u2019une part, d\ufb01cits.']);
    const match = (query: string) => own.search(parseQuery(query), 1).hits[0]?.match;
    expect(match('"covid-19 crisis"')).toBe('COVID-19 crisis');
    expect(match('\u201ccrisis then\u201d')).toBe('crisis; then');
    expect(match('"une part"')).toBe('une part');
    expect(match('crisis covid')).toBe('crisis');
    expect(match('"crisis covid"')).toBeUndefined();
  });
  it('forgets a document that is taken out', () => {
    index.remove('two');
    expect(index.search(parseQuery('scarce'), 10).total).toBe(0);
  });
});

describe('proposing passages', () => {
  const filler = (page: number): string =>
    Array.from({ length: 20 }, (_, n) => sentenceOf(page, n + 1)).join(' ');
  it.each([
    ['field:target', 'De doelgroep bestaat uit statushouders en jongeren zonder werk.'],
    ['field:target', 'Die Zielgruppe sind Geflüchtete und arbeitslose Jugendliche.'],
    ['field:target', 'Målgruppen består af flygtninge og nyankomne uden arbejde i kommunen.'],
    ['field:target', 'Målgruppen är nyanlända flyktingar och arbetslösa kvinnor i kommunen.'],
    ['field:target', 'Le public cible comprend les réfugiés et les demandeurs d’emploi.'],
    ['item:random', 'Half of the unemployed were randomly assigned by lottery to the programme.'],
    ['item:comparison', 'The outcomes were compared with a control group of non-participants.'],
    ['item:attrition', 'The attrition was 12 per cent; nine people dropped out before the end.'],
  ])('finds what answers %s: %s', (target, sentence) => {
    const index = indexSentences([filler(0), `${filler(1)} ${sentence} ${filler(2)}`, filler(3)]);
    const [best] = suggestPassages(index, Object.values(defaultCues[target] ?? {}), 3);
    expect(best?.text).toBe(sentence);
    expect(best?.page).toBe(1);
    expect(best?.cues.length).toBeGreaterThan(0);
  });
  it('proposes nothing where no cue stands, and no references or contents', () => {
    const pages = [
      'Smith, A., Jones, B. & Lee, C. (2010). Control groups in evaluation. Journal of Work.',
      '1 Control group . . . . . . . . . 12',
    ];
    expect(suggestPassages(indexSentences(pages), [['control group*']], 3)).toEqual([]);
  });
  it('has cues in six languages for every field that is filled in and every item of the scale', () => {
    const fields = defaultTemplate.sections.flatMap((s) => s.fields).filter((f) => f.type !== 'sms');
    const keys = [
      ...fields.map((f) => `field:${f.id}`),
      ...[...smsScale.questions, ...smsScale.downgrades].map((q) => `item:${q.id}`),
    ];
    for (const key of keys) {
      expect(Object.keys(defaultCues[key] ?? {}), key).toEqual(['nl', 'en', 'de', 'fr', 'da', 'sv']);
      expect(
        Object.values(defaultCues[key] ?? {}).every((l) => l.length > 0 && l.every((c) => c.trim() !== '')),
      ).toBe(true);
    }
    expect(Object.keys(defaultCues).sort()).toEqual(keys.sort());
  });
});

describe('writing into a copy', () => {
  const annotation = (kind: WrittenAnnotation['kind'], pageIndex = 0): WrittenAnnotation => ({
    name: `zeef-${kind}`,
    kind,
    pageIndex,
    quads: [
      [72, 720, 200, 720, 72, 708, 200, 708],
      [72, 700, 150, 700, 72, 688, 150, 688],
    ],
    css: '#69db7c',
    author: 'Ānna Åsa',
    contents: 'café ✓ 日本',
    subject: 'Resultaat',
    createdAt: Date.UTC(2026, 0, 2, 3, 4, 5),
    modifiedAt: Date.UTC(2026, 1, 2),
  });
  it('adds standard annotations after the original’s bytes, with author, time, comment and appearance', async () => {
    const original = new Uint8Array(await makeReport({ pages: 2 }));
    const kinds = ['highlight', 'underline', 'area', 'note'] as const;
    const result = await writeAnnotations(
      original,
      kinds.map((k) => annotation(k)),
    );
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.written).toBe(4);
    expect(Buffer.from(result.value.bytes).subarray(0, original.length).equals(original)).toBe(true);
    const pdf = await PDFDocument.load(result.value.bytes);
    const annots = pdf.getPage(0).node.Annots();
    expect(annots?.size()).toBe(4);
    const dicts = kinds.map((_k, i) => annots!.lookup(i, PDFDict));
    expect(dicts.map((d) => String(d.get(PDFName.of('Subtype'))))).toEqual([
      '/Highlight',
      '/Underline',
      '/Square',
      '/Text',
    ]);
    const [first] = dicts;
    const numbers = (key: string): number[] => first!.lookup(PDFName.of(key), PDFArray).asArray().map(Number);
    expect(numbers('QuadPoints')).toEqual([
      72, 720, 200, 720, 72, 708, 200, 708, 72, 700, 150, 700, 72, 688, 150, 688,
    ]);
    expect(numbers('Rect')).toEqual([72, 688, 200, 720]);
    expect(first!.lookup(PDFName.of('Contents'), PDFHexString).decodeText()).toBe('café ✓ 日本');
    expect(first!.lookup(PDFName.of('T'), PDFHexString).decodeText()).toBe('Ānna Åsa');
    expect(first!.lookup(PDFName.of('NM'), PDFString).asString()).toBe('zeef-highlight');
    expect(first!.lookup(PDFName.of('CreationDate'), PDFString).decodeDate().getTime()).toBe(
      Date.UTC(2026, 0, 2, 3, 4, 5),
    );
    for (const d of dicts) expect(d.lookup(PDFName.of('AP'), PDFDict).get(PDFName.of('N'))).toBeDefined();
  });
  it('leaves out what stands on no page, and says that a file is protected or damaged', async () => {
    const plain = await writeAnnotations(new Uint8Array(await makeReport({ pages: 1 })), [
      annotation('highlight', 7),
    ]);
    expect(plain.ok && plain.value.written).toBe(0);
    const locked = await writeAnnotations(new Uint8Array(await makeReport({ pages: 1, userPassword: 'x' })), [
      annotation('highlight'),
    ]);
    expect(locked).toMatchObject({ ok: false, error: { code: 'encrypted' } });
    const damaged = await writeAnnotations(new TextEncoder().encode('%PDF-1.4\nnothing'), [
      annotation('highlight'),
    ]);
    expect(damaged).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });
  it.skipIf(!hasMaterial)(
    `writes into every real file or says why not, without throwing${materialNote}`,
    async () => {
      const folder = materialPath('corpora', 'pdf', 'pdfjs');
      const outcomes: string[] = [];
      for (const name of readdirSync(folder).filter((f) => f.endsWith('.pdf'))) {
        const bytes = new Uint8Array(readFileSync(join(folder, name)));
        const result = await writeAnnotations(bytes, [annotation('highlight')]);
        outcomes.push(result.ok ? 'ok' : result.error.code);
        // Compared as buffers: a matcher would walk millions of numbers.
        if (result.ok)
          expect(Buffer.from(result.value.bytes).subarray(0, bytes.length).equals(bytes)).toBe(true);
      }
      expect(outcomes.filter((o) => o === 'ok').length).toBeGreaterThan(30);
    },
    60_000,
  );
});
