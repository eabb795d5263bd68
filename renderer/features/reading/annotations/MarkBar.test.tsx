// @vitest-environment jsdom
import { draw } from '../../../../tests/helpers/drawn';
import { choose, valueOf } from '../../../../tests/helpers/fill-in';
import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { nl } from '../../../lib/i18n/nl';
import { useReadingStore } from '../reading.store';
import { type ReadingDesk, readingCommands } from './commands';
import { MarkBar } from './MarkBar';

const attach = vi.fn(() => Promise.resolve(true));
const options = [
  { key: 'f1', label: 'Doel', group: 'field', target: { type: 'field' } },
  { key: 'r1', label: 'Niveau', group: 'rating', target: { type: 'rating' } },
];
beforeEach(() => {
  attach.mockClear();
  useReadingStore.setState({ target: null });
});
function bar(has: boolean, more: Partial<ReadingDesk> = {}, active: (typeof options)[number] | null = null) {
  const desk = {
    drawing: null,
    control: { has, text: 'de gekozen zin' },
    marking: { targets: { options, active }, attach },
    colours: [{ id: 'geel', label: { nl: 'Geel', en: 'Yellow' }, css: 'yellow' }],
    language: 'en',
    selected: null,
    ...more,
  } as unknown as ReadingDesk;
  draw(
    <readingCommands.desk.Provider value={desk}>
      <MarkBar desk={desk} />
    </readingCommands.desk.Provider>,
  );
}
const pressed = (name: string): string | null =>
  screen.getByRole('button', { name: new RegExp(name) }).getAttribute('aria-pressed');

test('has a button for each colour in the language of the window, and says what is selected', () => {
  bar(true);
  expect(screen.getByText('Yellow')).toBeDefined();
  expect(screen.getByRole('status').textContent).toBe('de gekozen zin');
});

test('shows what is being drawn', () => {
  bar(true, { drawing: 'area' });
  expect([pressed(nl['reading.area']), pressed(nl['reading.note'])]).toEqual(['true', 'false']);
});

test('a note that is being drawn is shown as one', () => {
  bar(true, { drawing: 'note' });
  expect([pressed(nl['reading.area']), pressed(nl['reading.note'])]).toEqual(['false', 'true']);
});

test('what is chosen to attach to is kept, and a passage that is selected attached at once', async () => {
  bar(true);
  expect(valueOf(nl['reading.target'])).toBe('');
  await choose(nl['reading.target'], 'Niveau');
  expect(useReadingStore.getState().target).toBe('r1');
  expect(attach.mock.calls).toEqual([[{ type: 'rating' }]]);
});

test('without a passage nothing is attached; what is chosen now is shown', async () => {
  bar(false, {}, options[0]);
  expect(valueOf(nl['reading.target'])).toBe('Doel');
  await choose(nl['reading.target'], 'Niveau');
  expect(useReadingStore.getState().target).toBe('r1');
  expect(attach).not.toHaveBeenCalled();
});
