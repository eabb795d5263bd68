import { expect, it } from 'vitest';
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
