// @vitest-environment jsdom
import { draw } from '../../../../tests/helpers/drawn';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { textNow } from '../../../lib/i18n';
import { nl } from '../../../lib/i18n/nl';
import { ProposalRow } from './ProposalRow';

const handling = { show: vi.fn(), take: vi.fn(), dismiss: vi.fn() };
const proposal = { text: 'de passage', cues: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] } as never;
function drawRow(canQuote: boolean): void {
  cleanup();
  draw(
    <ProposalRow
      proposal={proposal}
      page="iv"
      handling={handling}
      canQuote={canQuote}
      onKeyDown={() => undefined}
    />,
  );
}
const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
beforeEach(() => vi.clearAllMocks());

test('says where it stands and why it is proposed, by six words at most', () => {
  drawRow(false);
  const row = screen.getByText('de passage').closest('button')!;
  expect(row.textContent).toContain(textNow('reading.page', { page: 'iv' }));
  expect(row.textContent).toContain(textNow('proposals.because', { cues: 'a, b, c, d, e, f' }));
  expect(row.textContent).not.toContain(', g');
  fireEvent.focus(row);
  fireEvent.click(row);
  expect(handling.show.mock.calls).toEqual([[proposal], [proposal]]);
});

test('is taken with or without its words, or dismissed', () => {
  drawRow(false);
  expect(screen.queryByRole('button', { name: nl['reading.quote'] })).toBeNull();
  drawRow(true);
  press(nl['proposals.accept']);
  press(nl['reading.quote']);
  expect(handling.take.mock.calls).toEqual([
    [proposal, false],
    [proposal, true],
  ]);
  expect(handling.dismiss).not.toHaveBeenCalled();
  press(nl['proposals.dismiss']);
  expect(handling.dismiss.mock.calls).toEqual([[proposal]]);
});
