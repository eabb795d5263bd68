import { describe, expect, it } from 'vitest';
import { labelColumn, readLabel } from './labels';

describe('a label', () => {
  it.each([
    '1',
    '1.0',
    '1,0',
    'true',
    'WAAR',
    'Yes',
    ' ja ',
    'included',
    'Include',
    'geïncludeerd',
    'relevant',
    'x',
  ])('%s is relevant', (text) => {
    expect(readLabel(text)).toBe(true);
  });
  it.each([
    '0',
    '0.0',
    'FALSE',
    'onwaar',
    'no',
    'Nee',
    'excluded',
    'Exclude',
    'uitgesloten',
    'irrelevant',
    'not relevant',
    'niet relevant',
  ])('%s is irrelevant', (text) => {
    expect(readLabel(text)).toBe(false);
  });
  it.each(['', '  ', '-1', 'NA', 'NaN', 'maybe', 'misschien', '?'])('"%s" says nothing', (text) => {
    expect(readLabel(text)).toBeNull();
  });
  it.each(['2', 'perhaps later', 'groen'])('%s is not known', (text) => {
    expect(readLabel(text)).toBeUndefined();
  });
});

describe('the column of labels', () => {
  it.each([
    [['title', 'abstract', 'asreview_label'], 'asreview_label'],
    [['Title', 'Included', 'label_included'], 'label_included'],
    [['Titel', 'Relevant?'], 'Relevant?'],
    [['title', 'Label abstract screening'], 'Label abstract screening'],
    [['title', 'year'], null],
  ])('of %j is %s', (headings, expected) => {
    expect(labelColumn(headings)).toBe(expected);
  });
});
