import { expect, it } from 'vitest';
import type { AnnotationId } from '../../../../shared/kernel/ids';
import type { Annotation } from '../../../../shared/model/annotation';
import { annotationFrom } from './walk';

const all = [
  { id: 'late', sortIndex: '00002|000001' },
  { id: 'first', sortIndex: '00000|000009' },
  { id: 'middle', sortIndex: '00001|000000' },
] as Annotation[];
const from = (selected: string | null, by: 1 | -1): string | undefined =>
  annotationFrom(all, selected as AnnotationId | null, by)?.id;

it('goes by the order of the pages', () => {
  expect(from('first', 1)).toBe('middle');
  expect(from('late', -1)).toBe('middle');
});

it('begins at either end, and stops there', () => {
  expect(from(null, 1)).toBe('first');
  expect(from(null, -1)).toBe('late');
  expect(from('late', 1)).toBeUndefined();
  expect(from('first', -1)).toBeUndefined();
});
