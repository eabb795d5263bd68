// @vitest-environment jsdom
// Comparing and merging: how far it is, and giving it up.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { draw } from '../../../tests/helpers/drawn';
import { putMerged } from '../../db/put-merged';
import { textNow } from '../../lib/i18n';
import { combineInWorker, filesInWorker } from '../../workers/bundle/client';
import { MergeDialog } from './MergeDialog';
import { saveFirst } from './project-actions';

vi.mock('../../db/put-merged', () => ({ putMerged: vi.fn() }));
vi.mock('../../host/team', () => ({ bringSealed: vi.fn(), teamOf: () => Promise.resolve(null) }));
vi.mock('../../workers/bundle/client', () => ({ combineInWorker: vi.fn(), filesInWorker: vi.fn() }));
vi.mock('../../ui-domain/open-bundles', () => ({ addBeside: vi.fn() }));
vi.mock('./project-actions', () => ({ saveFirst: vi.fn() }));

const project = { id: 'p1', title: 'Schulden', createdAt: 1, deletedAt: null };
const here = { project, file: 'collega.zeef', given: { file: new Blob(), password: null } } as never;
const combined = {
  ...{
    over: null,
    merged: { data: {}, log: [], files: new Map() },
    coming: {},
    by: [{ name: 'Bo', entries: 2 }],
  },
  ...{ conflicts: 0, refused: 0, altered: 0, team: new Map(), left: 0 },
};
const onClose = vi.fn();
/** Waits for the signal, as a worker's call does. */
const untilGivenUp = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) =>
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
  );
const cancel = () => screen.getByRole('button', { name: textNow('common.cancel') });

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(saveFirst).mockResolvedValue(true);
});

test('comparing says how far it is, and its worker ends with the dialog', async () => {
  let given: AbortSignal | undefined;
  vi.mocked(combineInWorker).mockImplementation((_id, _given, _me, options) => {
    given = options?.signal;
    options?.onProgress?.(0.42);
    return untilGivenUp(given);
  });
  const { unmount } = draw(<MergeDialog here={here} onClose={onClose} />);
  expect(await screen.findByText(textNow('merge.reading', { percent: 42 }))).toBeDefined();
  await userEvent.click(cancel());
  expect(onClose).toHaveBeenCalledTimes(1);
  unmount();
  expect(given?.aborted).toBe(true);
});

test('merging says how far it is, and can be given up; what was compared stays, and it can be done anew', async () => {
  vi.mocked(combineInWorker).mockResolvedValue({ ok: true, value: combined } as never);
  vi.mocked(filesInWorker).mockImplementation((_given, _parts, options) => {
    options?.onProgress?.(0.7);
    return [] as never;
  });
  vi.mocked(putMerged).mockImplementationOnce((_id, { signal }) => untilGivenUp(signal));
  draw(<MergeDialog here={here} onClose={onClose} />);
  const confirm = await screen.findByRole('button', { name: textNow('merge.confirm') });
  await userEvent.click(confirm);
  expect(await screen.findByText(textNow('merge.writing', { percent: 70 }))).toBeDefined();
  await userEvent.click(cancel());
  await waitFor(() => expect(screen.queryByText(textNow('merge.writing', { percent: 70 }))).toBeNull());
  expect(onClose).not.toHaveBeenCalled();
  expect(screen.queryByRole('alert')).toBeNull();
  vi.mocked(putMerged).mockResolvedValueOnce(true);
  await userEvent.click(screen.getByRole('button', { name: textNow('merge.confirm') }));
  await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
});
