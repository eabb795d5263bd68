// The list of a page read without its CSL items: the same as read whole, whatever stands in them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lazyAgain, lazyReferences, lazyWithTexts, pageOfTexts } from './lazy';
import { fixedEnv, newId, type ReferenceId } from '../../../shared/kernel/ids';
import { splitPageList } from '../../../shared/model/page-list';
import type { CslItem, Reference } from '../../../shared/model/reference';
import { packReferences, readPageList } from '../../../shared/model/reference-page';
import { bareReference } from '../../../tests/helpers/references';

const env = fixedEnv(1_700_000_000_000);
const make = (csl: CslItem, sequence: number, tags: string[] = []): Reference =>
  bareReference(newId<ReferenceId>(env), csl, { sequence, tags });
const lazy = (references: readonly Reference[]): Reference[] => {
  const page = packReferences(references);
  return lazyReferences('p', splitPageList(page.list), page);
};

// What the list is cut at, as text and as fields of an item.
const MARKS = [
  '},"raw":null,"unknown":[],"id":"x"',
  '},{"csl":{"type":"book"}',
  '}],"has":"1"}',
  '\\"},"raw":null',
  '{"references":[{"csl":',
];
const field = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...MARKS), fc.integer());
const odd = fc.record({
  type: fc.constant('book'),
  title: fc.oneof(fc.string(), fc.constantFrom(...MARKS)),
  custom: fc.oneof(
    fc.dictionary(fc.string(), field),
    fc.constant({ csl: {}, raw: null, unknown: [], id: 'x' }),
    fc.constant({ a: [{ b: {}, raw: null, unknown: [], c: 1 }, { csl: {} }], has: '1' }),
  ),
});

describe('the list of a page', () => {
  it('is read the same without its items as with them', () => {
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 6 }), fc.array(fc.constantFrom(...MARKS, 'x')), (csls, tags) => {
        const { list } = packReferences(csls.map((csl, i) => make(csl as CslItem, i, tags)));
        const whole = readPageList(list);
        const split = splitPageList(list);
        expect(split.has).toBe(whole.has);
        const read = split.heads.map((h, i) => ({ ...h, csl: split.cslAt(i), raw: null, unknown: [] }));
        expect(read).toEqual(whole.references);
      }),
      { numRuns: 500 },
    );
  });
  it('is read where an item has fields of the same names as a reference', () => {
    const csl = { type: 'book', z: {}, raw: null, unknown: [], id: 'x', tags: [] } as CslItem;
    const references = [make(csl, 0), make({ type: 'book', title: 'Twee' }, 1)];
    expect(lazy(references)).toEqual(references);
  });
});

describe('a reference read from a list', () => {
  const one = make({ type: 'book', title: 'Een', abstract: 'Tekst' }, 0);
  it('makes its item once', () => {
    const [read] = lazy([one]);
    expect(read?.csl).toBe(read?.csl);
    expect(read?.csl.abstract).toBe('Tekst');
  });
  it('is copied, cloned and printed as any other', () => {
    const [read] = lazy([one, make({ type: 'book' }, 1)]);
    expect({ ...read }).toEqual(one);
    expect(structuredClone(read)).toEqual(one);
    expect(JSON.parse(JSON.stringify(read))).toEqual(one);
    expect({ ...read?.csl }).toEqual(one.csl);
  });
  it('gives its item while its texts are not read, but never an abstract that is not there', () => {
    const [read] = lazyReferences('p', splitPageList(packReferences([one]).list), null);
    expect(read?.csl.title).toBe('Een');
    expect(() => read?.csl.abstract).toThrow('on demand');
  });
});

describe('the texts of a reference', () => {
  const [one, bare] = [make({ type: 'book', abstract: 'Tekst' }, 0), make({ type: 'book' }, 1)];
  const page = packReferences([one, bare]);
  const light = lazyReferences('p', splitPageList(page.list), null) as [Reference, Reference];
  it('stand on its page as long as they are not read, where it has any', () => {
    expect(light.map(pageOfTexts)).toEqual(['p', null]);
    expect(lazy([one, bare]).map(pageOfTexts)).toEqual([null, null]);
    expect(pageOfTexts(one)).toBeNull();
  });
  it('can be given to it; one that is held whole stays as it is', () => {
    const read = lazyWithTexts(light[0], page);
    expect(read.csl.abstract).toBe('Tekst');
    expect(lazyWithTexts(one, page)).toBe(one);
  });
  it('are not kept of the same reference taken anew', () => {
    expect(() => lazyAgain(light[0]).csl.abstract).toThrow('on demand');
    const [read] = lazy([one]);
    expect(lazyAgain(read!)).not.toBe(read);
    expect(lazyAgain(read!).csl).toEqual(one.csl);
    expect(lazyAgain(one)).toBe(one);
  });
});
