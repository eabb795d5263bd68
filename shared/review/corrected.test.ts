import { describe, expect, it } from 'vitest';
import type { PersonId, ReferenceId } from '../kernel/ids';
import { type Correction, correctionSchema } from '../model/correction';
import type { DuplicateGroup } from '../model/duplicate-group';
import type { Reference } from '../model/reference';
import { emptyProjectData } from '../model/tables';
import { correct, correctionOf, withCorrection } from './corrected';
import { withMergedValues, withoutCorrection } from './merged';
import { correctable, textOfField, textOfValue, valueOfText } from './reference-fields';

const anna = { by: 'anna' as PersonId, at: 1000 };
const bert = { by: 'bert' as PersonId, at: 2000 };
const own: Reference = {
  id: 'r1' as ReferenceId,
  schemaVersion: 5,
  csl: {
    type: 'report',
    title: 'Wage subsidys',
    abstract: 'Old',
    author: [{ family: 'Berg', given: 'A.', 'non-dropping-particle': 'van den' }, { literal: 'SEO' }],
    issued: { 'date-parts': [[2019, 3, 1]] },
  },
  raw: null,
  unknown: [],
  sourceId: null,
  batchId: null,
  country: 'NL',
  citedAs: null,
  sequence: 0,
  tags: ['a'],
};

describe('a corrected reference', () => {
  const correction = correct(own, null, { title: 'Wage subsidies', abstract: null, country: 'BE' }, anna);
  it('reads as it was mended, and leaves what was imported as it is', () => {
    const read = withCorrection(own, correction);
    expect(read.csl).toEqual({
      type: 'report',
      title: 'Wage subsidies',
      author: own.csl.author,
      issued: own.csl.issued,
    });
    expect('abstract' in read.csl).toBe(false);
    expect([read.country, read.tags]).toEqual(['BE', ['a']]);
    expect(own.csl.title).toBe('Wage subsidys');
    expect(structuredClone(read).csl.title).toBe('Wage subsidies');
    expect(correctionOf(read)?.own).toBe(own);
  });
  it('is the same object as long as neither changes', () => {
    expect(withCorrection(own, correction)).toBe(withCorrection(own, correction));
    expect(withCorrection({ ...own }, correction)).not.toBe(withCorrection(own, correction));
  });
  it('says of each value who mended it and when; what was not touched keeps that', () => {
    const next = correct(own, correction, { title: 'Wage subsidies', DOI: '10.1/x' }, bert);
    expect(next.values['title']).toEqual({ value: 'Wage subsidies', ...anna });
    expect(next.values['DOI']).toEqual({ value: '10.1/x', ...bert });
  });
  it('has no correction of a field that is again as it was imported', () => {
    const next = correct(own, correction, { title: 'Wage subsidys', country: 'NL', abstract: 'Old' }, bert);
    expect(next.values).toEqual({});
    expect(withCorrection(own, next).csl).toEqual(own.csl);
  });
  it('goes without what a duplicate added, also where that leaves what was imported', () => {
    const wrong = {
      memberIds: ['r1', 'r2'],
      keptId: 'r1',
      merged: { DOI: '10.1/wrong' },
      from: { DOI: 'r2' },
    };
    const group = wrong as unknown as DuplicateGroup;
    const data = { ...emptyProjectData(), references: [own], duplicates: [group] };
    const before = withoutCorrection(data, own);
    expect(before.csl['DOI']).toBe('10.1/wrong');
    const emptied = correct(before, null, { DOI: null }, anna);
    const read = (c: Correction): Reference | undefined =>
      withMergedValues({ ...data, corrections: [c] }).references[0];
    expect(read(emptied)?.csl['DOI']).toBeUndefined();
    // And back: it is what the duplicate says again.
    expect(read(correct(before, emptied, { DOI: '10.1/wrong' }, anna))?.csl['DOI']).toBe('10.1/wrong');
    expect(withoutCorrection({ ...data, duplicates: [] }, own)).toBe(own);
  });
  it('is checked: a value of the wrong form is no correction', () => {
    expect(correctionSchema.safeParse(correction).error).toBeUndefined();
    for (const fields of [{ author: 'Berg' }, { title: 7 }, { tags: 'a' }, { type: null }])
      expect(
        correctionSchema.safeParse(correct(own, null, fields, anna)).success,
        JSON.stringify(fields),
      ).toBe(false);
  });
});

describe('fields as text', () => {
  it('come back as they were, whatever their form', () => {
    for (const [field, form] of correctable) {
      const text = textOfField(own, field, form);
      const value = field in own ? own[field as 'tags'] : own.csl[field];
      expect(valueOfText(text, form, value), field).toEqual(value ?? null);
    }
  });
  it('names that stay keep their particles; new ones are read with or without a comma', () => {
    expect(valueOfText('SEO\nvan den Berg, A.\nJan de Vries', 'names', own.csl.author)).toEqual([
      { literal: 'SEO' },
      own.csl.author?.[0],
      expect.objectContaining({ given: 'Jan' }),
    ]);
  });
  it('a date that cannot be read is kept as it was written', () => {
    expect(valueOfText('2019-03', 'date', null)).toEqual({ 'date-parts': [[2019, 3]] });
    expect(valueOfText('ongedateerd', 'date', null)).toEqual({ raw: 'ongedateerd' });
    expect(valueOfText(' ', 'date', null)).toBeNull();
  });
  it('a month or day that does not exist is kept as it was written', () => {
    expect(valueOfText('2019-13', 'date', null)).toEqual({ 'date-parts': [[2019]], raw: '2019-13' });
    expect(valueOfText('2019-02-31', 'date', null)).toEqual({ 'date-parts': [[2019, 2]], raw: '2019-02-31' });
    expect(valueOfText('2019-11-31', 'date', null)).toEqual({
      'date-parts': [[2019, 11]],
      raw: '2019-11-31',
    });
    expect(valueOfText('2020-02-29', 'date', null)).toEqual({ 'date-parts': [[2020, 2, 29]] });
  });
  it('a name of a body stays whole, a person’s is read also without a comma', () => {
    for (const body of [
      'Centraal Bureau voor de Statistiek',
      'Sociaal en Cultureel Planbureau',
      'World Bank',
    ])
      expect(valueOfText(body, 'names', null), body).toEqual([{ literal: body }]);
    for (const [text, name] of [
      ['Jan de Vries', 'de Vries, Jan'],
      ['Anna Maria van den Berg', 'van den Berg, Anna Maria'],
      ['Vries J.', 'Vries, J.'],
    ] as const)
      expect(textOfValue(valueOfText(text, 'names', null), 'names')).toBe(name);
  });
  it('names on one line are parted at semicolons, as lists of references write them', () => {
    expect(textOfValue(valueOfText('Jansen, P.; de Vries, J.;', 'names', null), 'names')).toBe(
      'Jansen, P.\nde Vries, J.',
    );
    const odd = [{ literal: 'Raad; Commissie' }];
    expect(valueOfText('Raad; Commissie', 'names', odd)).toEqual(odd);
  });
});
