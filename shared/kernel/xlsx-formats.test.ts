import { describe, expect, it } from 'vitest';
import { builtInFormat, parseFormat, shownIsoDate, shownNumber, unescapeText } from './xlsx-formats';

// 44270.5 is noon on 15 March 2021.
const shown = (value: string, code: string, is1904 = false): string =>
  shownNumber(value, parseFormat(code), is1904);

describe('a number in a format', () => {
  it.each([
    ['44270', 'yyyy-mm-dd', '2021-03-15'],
    ['44270', 'd/mm/yyyy;@', '2021-03-15'],
    ['44270', '[$-413]d mmmm yyyy;@', '2021-03-15'],
    ['44270', 'dd-mm-jjjj', '2021-03-15'],
    ['44270', '"Datum: "d\\-m\\-yy', '2021-03-15'],
    ['44270', 'mmm-yy', '2021-03'],
    ['44270', 'mmmm yyyy', '2021-03'],
    ['44270', 'yyyy', '2021'],
    ['2021', 'yyyy', '2021'],
    ['44270.5', 'd-m-yyyy h:mm', '2021-03-15T12:00'],
    ['44270.5', '[$-409]m/d/yy h:mm AM/PM;@', '2021-03-15T12:00'],
    ['0.5', 'h:mm:ss', '12:00'],
    ['0.125', '0.0%', '12.5%'],
    ['12345678', '0000-0000', '1234-5678'],
    ['42', '00000', '00042'],
    ['9.781234567897E12', '0', '9781234567897'],
    ['9.781234567897E12', 'General', '9781234567897'],
    ['0.30000000000000004', 'General', '0.3'],
    ['2019', '0', '2019'],
    ['2019', '#,##0.00', '2019'],
    ['1234.5', '"m"0.0', '1234.5'],
    ['1234.5', '[Red]0.00E+00', '1234.5'],
    ['-5', 'yyyy-mm-dd', '-5'],
    ['text', 'yyyy', 'text'],
  ])('%s in %s shows %s', (value, code, expected) => {
    expect(shown(value, code)).toBe(expected);
  });
  it.each([
    [14, '2021-03-15'],
    [15, '2021-03-15'],
    [17, '2021-03'],
    [22, '2021-03-15'],
    [27, '2021-03-15'],
    [57, '2021-03-15'],
    [0, '44270'],
    [9, '4427000%'],
  ])('the built-in format %i shows 44270 as %s', (id, expected) => {
    expect(shownNumber('44270', builtInFormat(id), false)).toBe(expected);
  });
  it('counts from 1904 where the workbook does, and knows the day that there was not', () => {
    expect(shown('42808', 'yyyy-mm-dd', true)).toBe('2021-03-15');
    expect(shown('1', 'yyyy-mm-dd')).toBe('1900-01-01');
    expect(shown('61', 'yyyy-mm-dd')).toBe('1900-03-01');
  });
  it('takes dates in ISO form as they are', () => {
    expect(shownIsoDate('2021-03-15T00:00:00')).toBe('2021-03-15');
    expect(shownIsoDate('2021-03-15T09:30:00Z')).toBe('2021-03-15T09:30');
  });
});

it('escaped signs are what they stand for', () => {
  expect(unescapeText('a_x000D_\nb')).toBe('a\nb');
  expect(unescapeText('_x005F_x000D_')).toBe('_x000D_');
  expect(unescapeText('snake_x_case')).toBe('snake_x_case');
});
