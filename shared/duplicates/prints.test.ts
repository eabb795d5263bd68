import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../model/reference';
import { HashColumn, IntColumn, TextColumn } from './columns';
import { type Fingerprint, Fingerprinter } from './fingerprint';
import { DuplicateMatcher, findDuplicates } from './match';
import { PackedPrints } from './prints';

const text = fc.oneof(
  fc.constantFrom(
    'Erratum to: Effects of β-blockers: a <i>second</i> look, part II',
    'Ünïcode 你好: a study of many things in it',
    'A title - with a subtitle',
    "The patient's view. Results of 2019",
    '12 Suppl 3',
    'S27-S31',
    'Suppl-87',
    '10.1000/ABC.你',
    '',
  ),
  fc.string({ maxLength: 40, unit: 'grapheme' }),
);
const item: fc.Arbitrary<CslItem> = fc
  .record(
    {
      title: text,
      author: fc.array(fc.record({ family: text, given: text }), { maxLength: 4 }),
      issued: fc
        .oneof(fc.integer({ min: -50, max: 2100 }), fc.constantFrom(2019.5, 2 ** 40))
        .map((year) => ({ 'date-parts': [[year]] as [[number]] })),
      'container-title': text,
      volume: text,
      issue: text,
      page: text,
      DOI: fc.oneof(
        text,
        text.map((t) => `10.1000/${t}`),
      ),
      PMID: fc.stringMatching(/^\d{0,8}$/),
      ISSN: fc.constantFrom('1234-5678', '1234-5678; 978-3-16-148410-0'),
      abstract: fc.lorem({ maxCount: 40 }),
      language: text,
    },
    { requiredKeys: [] },
  )
  .map((fields): CslItem => ({ ...fields, type: 'article-journal' }));

/** What a print is, whatever list or frozen value holds it. */
const plain = (print: Fingerprint | undefined): unknown => JSON.parse(JSON.stringify(print ?? null));

describe('packed prints', () => {
  it('give back each as it was, also after some were taken back and others came', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 20 }), fc.array(item), fc.nat(20), (first, then, keep) => {
        const fingerprinter = new Fingerprinter();
        const packed = new PackedPrints();
        const prints = first.map((csl) => fingerprinter.of(csl));
        const add = (print: Fingerprint): void => packed.add(print);
        prints.forEach(add);
        prints.forEach((_, i) => packed.at(i));
        const kept = Math.min(keep, prints.length);
        packed.cutTo(kept);
        const all = [...prints.slice(0, kept), ...then.map((csl) => fingerprinter.of(csl))];
        all.slice(kept).forEach(add);
        packed.close();
        expect(packed.length).toBe(all.length);
        expect(all.map((_, i) => plain(packed.at(i)))).toEqual(all.map(plain));
        expect([packed.at(-1), packed.at(all.length)]).toEqual([undefined, undefined]);
      }),
    );
  });

  it('hold more than they keep unpacked', () => {
    const packed = new PackedPrints();
    const fingerprinter = new Fingerprinter();
    const count = 5000;
    for (let i = 0; i < count; i++) packed.add(fingerprinter.of({ type: 'book', title: `Title ${i}` }));
    const titles = [1, count - 1, 1 + 4096, 1].map((i) => packed.at(i)?.titleKey);
    expect(titles).toEqual(['title1', `title${count - 1}`, 'title4097', 'title1']);
  });
});

describe('columns', () => {
  it('go on beyond a block', () => {
    const [numbers, texts, hashes] = [new IntColumn(), new TextColumn(), new HashColumn()];
    const count = 70_000;
    for (let i = 0; i < count; i++) {
      numbers.push(-i);
      texts.push(i % 1000 === 7 ? `λ${i}` : `é${i}`);
      hashes.push(Uint32Array.of(i, i + 1, 2 ** 32 - 1 - i));
    }
    const places = [0, 7, 21_845, 65_535, 65_536, count - 1];
    expect(places.map((i) => numbers.at(i))).toEqual(places.map((i) => 0 - i));
    expect(places.map((i) => texts.at(i))).toEqual(places.map((i) => `${i === 7 ? 'λ' : 'é'}${i}`));
    expect(places.map((i) => [...hashes.at(i)])).toEqual(places.map((i) => [i, i + 1, 2 ** 32 - 1 - i]));
  });
});

it('a matcher from which records were taken back finds what it finds without them', () => {
  const own = (i: number): CslItem => ({
    type: 'article-journal',
    title: `Mentoring of newly arrived refugees in the city of ${'abcdefgh'[i % 8] ?? ''}berg number ${i % 8}`,
    author: [{ family: 'Lindgren', given: 'Anna' }],
    issued: { 'date-parts': [[2000 + (i % 8)]] },
    page: `${100 + (i % 8)}-120`,
    volume: '12',
  });
  const items = Array.from({ length: 12 }, (_, i) => own(i));
  const matcher = new DuplicateMatcher();
  for (const csl of [...items.slice(0, 3), ...items]) matcher.add(csl);
  matcher.cutTo(0);
  for (const csl of items) matcher.add(csl);
  const expected = findDuplicates(items);
  const found = matcher.find();
  expect(found.groups).toEqual(expected.groups);
  expect(found.groups.length).toBeGreaterThan(2);
  expect(found.likely).toEqual(expected.likely);
});
