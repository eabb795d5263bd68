import { expect, test } from 'vitest';
import type { InterventionId, ReferenceId } from '../kernel/ids';
import { newIntervention } from '../model/intervention';
import { newLink } from '../model/link';
import { type CslItem, newReference } from '../model/reference';
import { linesOf, shownName, siteName } from './site-names';

const address = 'https://www.vive.dk/media/pure/6654/653709';
const reference = (id: string, csl: Partial<CslItem>, citedAs: string | null = null) =>
  newReference({ id: id as ReferenceId, sequence: 0, csl: { type: 'report', ...csl }, citedAs });
const references = [
  reference('bare', { title: address, URL: address }, address),
  reference('again', { URL: 'https://vive.dk/other' }),
  reference('titled', { title: 'Evaluering', URL: address }, address),
  reference('cited', { title: address, URL: address }, `Toolkit: ${address}`),
  reference('authored', { author: [{ family: 'Arendt' }], URL: address }),
  reference('loose', { title: address, URL: address }),
  reference('broken', { title: 'https://%' }),
];
const intervention = { ...newIntervention('i' as InterventionId, 'Danskundervisning', 'DK', 0) };
const other = newIntervention('j' as InterventionId, 'Løntilskud', 'DK', 1);
const links = references
  .filter((r) => r.id !== 'loose')
  .map((r) => newLink(r.id, intervention.id))
  .concat(newLink('again' as ReferenceId, other.id));
const data = { references, interventions: [intervention, other], links };
const name = (id: string) => siteName(data, id as ReferenceId);

test('a report without a title is called by its interventions and its site', () => {
  expect(name('bare')).toBe('Danskundervisning · vive.dk');
  expect(name('again')).toBe('Danskundervisning, Løntilskud · vive.dk');
});

test('one with a title, an author or a citation of its own, without an intervention or a site, keeps its name', () => {
  for (const id of ['titled', 'cited', 'authored', 'loose', 'broken']) expect(name(id)).toBeUndefined();
  expect(shownName(data, references[4]!)).toBe('Arendt');
  expect(shownName(data, references[2]!)).toBe(address);
});

test('of two that would be called the same the second is numbered', () => {
  const both = { ...data, references: [references[0]!, { ...references[0]!, id: 'second' as ReferenceId }] };
  const linked = { ...both, links: both.references.map((r) => newLink(r.id, intervention.id)) };
  expect(both.references.map((r) => shownName(linked, r))).toEqual([
    'Danskundervisning · vive.dk',
    'Danskundervisning · vive.dk (2)',
  ]);
});

test('many authors are cut to the first for a short name', () => {
  const author = ['A', 'B', 'C', 'D'].map((family) => ({ family }));
  const many = reference('many', { title: 'Werk', author });
  expect(shownName(data, many)).toBe('A; B; C; D; Werk');
  expect(shownName(data, many, true)).toBe('A …; Werk');
});

test('two lines: the title or what stands for it, and who, when and where as far as that is known', () => {
  const author = ['A', 'B', 'C', 'D'].map((family) => ({ family }));
  const issued = { 'date-parts': [[2019]] as [number][] };
  const full = reference('full', { title: 'Werk', author, issued, 'container-title': 'Tijdschrift' });
  const all = { ...data, references: [...references, full] };
  const ids = ['full', 'bare', 'titled'] as ReferenceId[];
  expect([...linesOf(all, ids)]).toEqual([
    ['bare', { title: 'Danskundervisning · vive.dk', by: '' }],
    ['titled', { title: 'Evaluering', by: '' }],
    ['full', { title: 'Werk', by: 'A … · 2019 · Tijdschrift' }],
  ]);
});
