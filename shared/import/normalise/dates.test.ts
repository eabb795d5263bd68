import { describe, expect, it } from 'vitest';
import { parseDate } from './dates';

describe('a date', () => {
  it.each([
    [
      '2019-02/2019-05',
      [
        [2019, 2],
        [2019, 5],
      ],
    ],
    ['2016-2018', [[2016], [2018]]],
    ['2016–2018', [[2016], [2018]]],
    ['15-3-2021', [[2021, 3, 15]]],
    ['15.03.2021', [[2021, 3, 15]]],
    ['25/12/2020', [[2020, 12, 25]]],
    ['12/25/2020', [[2020, 12, 25]]],
    ['2019,0', [[2019]]],
    ['2021年3月15日', [[2021, 3, 15]]],
    ['15 maart 2021', [[2021, 3, 15]]],
    ['15. März 2021', [[2021, 3, 15]]],
    ['1er août 2021', [[2021, 8, 1]]],
    ['15 de diciembre de 2021', [[2021, 12, 15]]],
    ['mei 2020', [[2020, 5]]],
    ['1984~', [[1984]]],
  ])('%s', (text, parts) => {
    expect(parseDate(text)?.['date-parts']).toEqual(parts);
    expect(parseDate(text)?.raw).toBeUndefined();
  });
  it('is in doubt where it says so', () => {
    for (const text of ['1984?', '1984~', '2004-06%', 'ca. 1984', '2004-06~/2004-08'])
      expect(parseDate(text)?.['circa'], text).toBe(true);
    expect(parseDate('1984')?.['circa']).toBeUndefined();
  });
  it.each([
    ['2001-21', 1],
    ['zomer 2001', 2],
    ['Herbst 2001', 3],
    ['hiver 2001', 4],
  ])('%s is a season', (text, season) => {
    expect(parseDate(text)).toMatchObject({ 'date-parts': [[2001]], season });
  });
  it.each(['19XX', 'in press', '199u'])('%s has no year', (text) => {
    expect(parseDate(text)).toEqual({ raw: text });
  });
  it('keeps what may be two dates', () => {
    expect(parseDate('03/04/2021')).toEqual({ 'date-parts': [[2021]], raw: '03/04/2021' });
  });
});
