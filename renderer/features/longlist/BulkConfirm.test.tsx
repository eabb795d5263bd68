// @vitest-environment jsdom
// Before many are decided on at once: how many, and how many earlier decisions that replaces.
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { bareReference } from '../../../tests/helpers/references';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { BulkConfirm } from './BulkConfirm';
import { replacedCount } from './longlist-selection';

vi.mock('./longlist-selection', async (load) => ({ ...(await load<object>()), replacedCount: vi.fn() }));
const refs = ['r1', 'r2'].map((id) => bareReference(id, { type: 'book', title: id }));
const shown = async (verdict: 'include' | 'exclude', replaced: number) => {
  const { session } = await openStudy();
  vi.mocked(replacedCount).mockReturnValue(replaced);
  const onConfirm = vi.fn();
  const selected = new Map(refs.map((r) => [r.id, r])) as never;
  draw(
    <BulkConfirm verdict={verdict} selected={selected} onClose={() => undefined} onConfirm={onConfirm} />,
    session,
  );
  return onConfirm;
};
const replacedText = (): HTMLElement | null =>
  screen.queryByText(new RegExp(nl['bulk.replaced'].split('{{count}}').at(-1)!.trim().slice(0, 20)));

test('says what happens to how many, and does it on the button alone', async () => {
  const onConfirm = await shown('include', 0);
  expect(replacedText()).toBeNull();
  expect(onConfirm).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: nl['longlist.include'], hidden: true }));
  expect(onConfirm).toHaveBeenCalledTimes(1);
});

test('warns of earlier decisions that are replaced', async () => {
  await shown('exclude', 2);
  expect(replacedText()).not.toBeNull();
  expect(screen.getByRole('button', { name: nl['longlist.exclude'], hidden: true })).toBeDefined();
});
