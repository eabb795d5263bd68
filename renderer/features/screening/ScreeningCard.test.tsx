// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { newReference } from '../../../shared/model/reference';
import { ScreeningCard } from './ScreeningCard';

test('a title from right to left turns nothing beside it', async () => {
  const { session } = await openStudy();
  const reference = newReference({
    id: 'r' as ReferenceId,
    csl: { type: 'article-journal', title: 'تشغيل الشباب', abstract: 'نص' },
    raw: null,
    unknown: [],
    sourceId: null,
    batchId: null,
    country: null,
    citedAs: null,
    sequence: 1,
    tags: [],
  });
  draw(<ScreeningCard reference={reference} terms={[]} />, session);
  expect(screen.getByRole('heading', { level: 2 }).getAttribute('dir')).toBe('auto');
});
