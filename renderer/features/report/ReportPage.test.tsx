// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { press } from '../../../tests/helpers/fill-in';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ProjectSession } from '../../db/session';
import { nl } from '../../lib/i18n/nl';
import type { Export } from './use-export';

const { saving } = vi.hoisted(() => ({
  saving: { now: { state: { status: 'idle' } } as unknown as Export },
}));
vi.mock('./use-export', () => ({ useExport: () => saving.now }));
// Each has a test of its own.
vi.mock('./CheckPanel', () => ({ CheckPanel: () => null }));
vi.mock('./ProductList', () => ({
  ProductList: ({ shown, onShow }: { shown: string; onShow: (id: string) => void }) => (
    <button onClick={() => onShow('prisma')}>{`leaves ${shown}`}</button>
  ),
}));
vi.mock('./ShownProduct', () => ({
  ShownProduct: ({ id, onOpen }: { id: string; onOpen: (cell: object) => void }) => (
    <button onClick={() => onOpen({ text: 'cel' })}>{`shows ${id}`}</button>
  ),
}));
vi.mock('./CellSources', () => ({
  CellSources: ({ cell, language }: { cell: { text: string }; language: string }) => (
    <p>{`sources of ${cell.text} ${language}`}</p>
  ),
}));
const { ReportPage } = await import('./ReportPage');

const cancel = vi.fn();
async function page(state: Export['state'] = { status: 'idle' }): Promise<ProjectSession> {
  saving.now = { state, save: vi.fn(), drag: vi.fn(), cancel };
  const { session } = await openStudy();
  draw(<ReportPage />, session);
  return session;
}
beforeEach(() => cancel.mockReset());

test('shows the product that is picked, also when one comes back, and what a cell is made of', async () => {
  const session = await page();
  await press('leaves bijlage-3');
  await press('shows prisma');
  expect(await screen.findByText('sources of cel nl')).toBeDefined();
  await press(nl['common.close']);
  await waitFor(() => expect(screen.queryByText('sources of cel nl')).toBeNull());
  cleanup();
  draw(<ReportPage />, session);
  expect(screen.getByText('shows prisma')).toBeDefined();
});

test('while a file is written it shows how far that is, and can be stopped', async () => {
  await page({ status: 'writing', share: 0.25 });
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
  await press(nl['common.cancel']);
  expect(cancel).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('says why a file could not be written', async () => {
  await page({ status: 'failed', error: 'schijf vol' });
  expect(screen.getByRole('alert').textContent).toContain('schijf vol');
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('shows nothing of writing while nothing is written', async () => {
  await page();
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});
