// @vitest-environment jsdom
// The product on screen: built here, or in a worker where it has a reference list.
import { openStudy } from '../../../tests/helpers/drawn';
import { hooked } from '../../../tests/helpers/drawn-marked';
import { waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { productIds, productOf } from '../../../shared/report/products/registry';
import { reportInWorker } from '../../workers/report/client';
import { useProduct } from './use-product';

vi.mock('../../workers/report/client', () => ({ reportInWorker: vi.fn() }));
const isCiting = (id: (typeof productIds)[number]): boolean => productOf(id).takes === 'citations';
const [citing, plain] = [productIds.find(isCiting)!, productIds.find((id) => !isCiting(id))!];
beforeEach(() => vi.mocked(reportInWorker).mockReset());

test('without a reference list it is built here', async () => {
  const { session } = await openStudy();
  const { result } = hooked(() => useProduct(plain, 'nl', 'apa', null), session);
  await waitFor(() => expect(result.current.product).not.toBeNull());
  expect(reportInWorker).not.toHaveBeenCalled();
});

test('with one it is made in a worker, which ends when nobody looks any more', async () => {
  const { session } = await openStudy();
  vi.mocked(reportInWorker).mockResolvedValue({ type: 'built', products: ['lijst'], seq: 1 } as never);
  const { result, unmount } = hooked(() => useProduct(citing, 'nl', 'apa', null), session);
  await waitFor(() => expect(result.current.product).toBe('lijst'));
  const [work, options] = vi.mocked(reportInWorker).mock.lastCall!;
  expect(work).toMatchObject({ ids: [citing], language: 'nl', style: 'apa', format: null, count: 0 });
  unmount();
  expect(options?.signal?.aborted).toBe(true);
});
