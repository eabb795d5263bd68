import { expect, it } from 'vitest';
import type { ReferenceId } from '../kernel/ids';
import type { CslItem, Reference } from '../model/reference';
import { RecordMatcher } from './match-records';

const csl = (title: string, year: number | null, ...families: string[]): CslItem => ({
  type: 'report',
  title,
  ...(year === null ? {} : { issued: { 'date-parts': [[year]] } }),
  ...(families.length === 0 ? {} : { author: families.map((family) => ({ family })) }),
});
const matcher = (...items: CslItem[]): RecordMatcher =>
  new RecordMatcher(
    items.map((item, at) => ({ id: `r${at}` as ReferenceId, csl: item }) as Reference),
    (id) => id,
  );

it('takes reports of a series, of another year or of other authors, for others', () => {
  const here = matcher(csl('Jaarrapport integratie', 2016, 'CBS'), csl('Over werk en taal', 2018, 'Jansen'));
  expect(here.match(csl('Jaarrapport integratie', 2015, 'SCP'))).toBe('none');
  expect(here.match(csl('Jaarrapport integratie', 2016, 'SCP'))).toBe('none');
  expect(here.match(csl('Jaarrapport integratie', 2015))).toBe('none');
  expect(here.match(csl('Over werk en taal', 2018, 'Pietersen'))).toBe('none');
  expect(here.match(csl('Over werk en taal', 2018, 'de Vries', 'Jansen'))).toEqual({ id: 'r1' });
});

it('knows a body by its name and by its letters', () => {
  const here = matcher(csl('Jaarrapport integratie', 2016, 'Centraal Bureau voor de Statistiek'));
  expect(here.match(csl('Jaarrapport integratie', 2016, 'CBS'))).toEqual({ id: 'r0' });
  expect(here.match(csl('Jaarrapport integratie', 2016, 'SCP'))).toBe('none');
});

it('finds a preprint by its author, or by a title that no other has, a year apart', () => {
  const title = 'Effects of language lessons on work of refugees';
  const here = matcher(csl(title, 2016, 'van der Klaauw'), csl('Short one', 2016, 'Ek'));
  expect(here.match(csl(title, 2015))).toEqual({ id: 'r0' });
  expect(here.match(csl(title, 2015, 'Klaauw'))).toEqual({ id: 'r0' });
  expect(here.match(csl(title, 2014, 'Klaauw'))).toBe('none');
  expect(here.match(csl('Short one', 2017, 'Eklund'))).toBe('none');
  expect(here.match(csl('Short one', null))).toEqual({ id: 'r1' });
});
