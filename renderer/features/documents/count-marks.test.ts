import { expect, test } from 'vitest';
import type { Annotation } from '../../../shared/model/annotation';
import { countMarks } from './count-marks';

test('marks are counted by document, and those whose passage is not sure', () => {
  const mark = (documentId: string, state: Annotation['anchor']['state']) =>
    ({ documentId, anchor: { state } }) as Annotation;
  const counts = countMarks([
    mark('d1', 'exact'),
    mark('d2', 'lost'),
    mark('d1', 'approximate'),
    mark('d1', 'moved'),
    mark('d1', 'lost'),
  ]);
  expect(Object.fromEntries(counts)).toEqual({
    d1: { all: 4, waiting: 2 },
    d2: { all: 1, waiting: 1 },
  });
});
