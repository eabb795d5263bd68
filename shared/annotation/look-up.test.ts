import { expect, it } from 'vitest';
import { bareQuotation, lookUp } from './look-up';
import { foldDocument } from './reanchor';

const pages = [
  'The wage sub-\nsidy raised employ-\nment by 4.5 percentage points in 2014.\nIt cost 25 million.',
  'The wage subsidy raised employment by 3.5 percentage points in 2015. See “the report” of 1,250 firms.',
];
const document = foldDocument(pages);
const find = (quotation: string, page?: number) =>
  lookUp(document, quotation, page === undefined ? null : (i) => i === page);

it('finds the same letters and digits, whatever the line ends, hyphens and marks', () => {
  const found = find('"the wage subsidy raised employment by 4.5 percentage points in 2014…"');
  expect(found).toMatchObject({ isFound: true, times: 1, range: { start: { page: 0, offset: 0 } } });
  expect(found.isFound && found.text).toBe(
    'The wage sub-\nsidy raised employ-\nment by 4.5 percentage points in 2014',
  );
});

it('does not find a digit or a word that differs, and says what is like it', () => {
  const other = find('The wage subsidy raised employment by 4.9 percentage points in 2014');
  expect(other).toMatchObject({ isFound: false, why: 'differs', near: { page: 0 } });
  expect(other.isFound ? '' : other.near?.text).toContain('4.5 percentage');
  expect(find('Nothing of the kind was ever said in this report by anybody')).toEqual({
    isFound: false,
    why: 'absent',
    near: null,
  });
});

it('counts the places of the same text, and takes the one on the page that was given', () => {
  const twice = 'The wage subsidy raised employment by';
  expect(find(twice)).toMatchObject({ isFound: true, times: 2, range: { start: { page: 0 } } });
  expect(find(twice, 1)).toMatchObject({ isFound: true, times: 2, range: { start: { page: 1 } } });
});

it('does not find a short text that stands in several places, nor a part of a word or number', () => {
  expect(find('points in')).toMatchObject({ isFound: false, why: 'unclear' });
  expect(find('points in', 1)).toMatchObject({ isFound: true });
  expect(find('25 million')).toMatchObject({ isFound: true });
  for (const part of ['5 million', '5 percentage points in 2014', '250 firms', 'ages'])
    expect(find(part), part).toMatchObject({ isFound: false });
});

it('says that there is nothing to look for, or to look in', () => {
  expect(find(' “…” ')).toMatchObject({ isFound: false, why: 'no-quotation' });
  expect(lookUp(foldDocument(['', '']), 'a text')).toMatchObject({ isFound: false, why: 'no-text' });
});

it('takes off what stands around a quotation', () => {
  expect(bareQuotation(' “[...] the report […]” ')).toBe('the report');
  expect(bareQuotation('.05 is a level')).toBe('.05 is a level');
});
