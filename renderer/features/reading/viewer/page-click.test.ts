import { expect, test } from 'vitest';
import type { Mark } from '../../../pdf/mark-layer';
import { leadsOut, markToChoose } from './page-click';

test('addresses lead out; places within the document do not', () => {
  for (const href of ['https://example.org', 'HTTP://example.org', 'mailto:a@b.nl', 'ftp://x'])
    expect(leadsOut(href)).toBe(true);
  for (const href of ['#page=3', '', 'javascript:alert(1)', '/https://x', 'file:///etc/passwd'])
    expect(leadsOut(href)).toBe(false);
});

test('clicking again goes through the marks under the pointer', () => {
  const under = ['small', 'middle', 'large'].map((id) => ({ id }) as Mark);
  expect(markToChoose(under, null)?.id).toBe('small');
  expect(markToChoose(under, 'elsewhere')?.id).toBe('small');
  expect(markToChoose(under, 'small')?.id).toBe('middle');
  expect(markToChoose(under, 'large')?.id).toBe('small');
  expect(markToChoose([], 'small')).toBeNull();
});
