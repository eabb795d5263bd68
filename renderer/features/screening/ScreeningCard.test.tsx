// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { newReference } from '../../../shared/model/reference';
import { ScreeningCard } from './ScreeningCard';

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

test('a title from right to left turns nothing beside it', async () => {
  const { session } = await openStudy();
  draw(<ScreeningCard reference={reference} terms={[]} />, session);
  expect(screen.getByRole('heading', { level: 2 }).getAttribute('dir')).toBe('auto');
});

test('beside the full text the abstract is folded; else it is open', async () => {
  const { session } = await openStudy();
  const { unmount } = draw(<ScreeningCard reference={reference} terms={[]} />, session);
  expect(document.querySelector('details')).toBeNull();
  expect(await screen.findByText('نص')).toBeDefined();
  unmount();
  draw(<ScreeningCard reference={reference} terms={[]} isFolded />, session);
  expect(document.querySelector('details')!.open).toBe(false);
  expect((await screen.findByText('نص')).closest('details')).not.toBeNull();
});
