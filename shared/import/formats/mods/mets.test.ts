import { expect, it } from 'vitest';
import { describedItems } from './mets';
import { parseMods } from './read';

const section = (id: string, title: string): string =>
  `<mets:dmdSec ID="${id}"><mets:mdWrap><mets:xmlData><mods:mods><mods:titleInfo><mods:title>${title}</mods:title></mods:titleInfo></mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>`;
const mets = (sections: string, structure: string): string =>
  `<mets:mets xmlns:mets="m" xmlns:mods="http://www.loc.gov/mods/v3">${sections}${structure}</mets:mets>`;
const titles = (text: string): unknown[] => parseMods(text).references.map((r) => r.csl.title);
const SECTIONS = section('p1', 'Page 1') + section('item', 'The item') + section('c1', 'Chapter');

it('of an item whose chapters are described, too, the item is read', () => {
  const structure =
    '<mets:structMap TYPE="logical"><mets:div><mets:div DMDID="item"><mets:div DMDID="c1"/><mets:div DMDID="p1"/></mets:div></mets:div></mets:structMap>';
  expect(titles(mets(SECTIONS, structure))).toEqual(['The item']);
});

it('without a structure it is the first; several on one height are all', () => {
  expect(titles(mets(SECTIONS, ''))).toEqual(['Page 1']);
  const both =
    '<mets:structMap><mets:div><mets:div DMDID="item"/><mets:div DMDID="c1"/></mets:div></mets:structMap>';
  expect(titles(mets(SECTIONS, both))).toEqual(['The item', 'Chapter']);
});

it('a structure of as many parts as a newspaper of a century has', () => {
  const divs = '<mets:div DMDID="c1"/>'.repeat(200_000);
  const structure = `<mets:structMap><mets:div DMDID="item">${divs}</mets:div></mets:structMap>`;
  expect(titles(mets(SECTIONS, structure))).toEqual(['The item']);
});

it('descriptions without an end cost no more than their length', () => {
  const open = (n: number): string => mets(section('p1', 'Page').replace('</mets:dmdSec>', '').repeat(n), '');
  const timeOf = (n: number): number => {
    const text = open(n);
    const start = performance.now();
    describedItems(text);
    return performance.now() - start;
  };
  timeOf(500);
  expect(timeOf(16_000)).toBeLessThan(8 * Math.max(timeOf(4000), 10));
});
