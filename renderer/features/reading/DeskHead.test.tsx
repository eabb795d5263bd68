// @vitest-environment jsdom
import { draw, openMarked } from '../../../tests/helpers/drawn-marked';
import { hash, pdfOf } from '../../../tests/helpers/marked';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { reportCommands } from './commands';
import { DeskHead } from './DeskHead';

const [onPick, onAttach, open, switchSide] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
async function head(
  files: number,
  around: object = { previous: 'a', next: 'c' },
  isShown = true,
  isOver = false,
) {
  cleanup();
  const { session, reference } = await openMarked();
  const documents = Array.from({ length: files }, (_, n) =>
    pdfOf({ id: `d${n}` as never, fileName: `${n}.pdf`, sha256: hash(String(n)) }),
  );
  const shown = isShown ? (documents[1] ?? documents[0] ?? null) : null;
  draw(
    <reportCommands.desk.Provider value={{ ...around, open, switchSide } as never}>
      <DeskHead
        reference={reference}
        files={{ documents, document: shown, onPick, onAttach }}
        place={isShown ? { at: 2, total: 3 } : null}
        isSideOpen
        isSideOver={isOver}
      />
    </reportCommands.desk.Provider>,
    session,
  );
}
const button = (name: string) => screen.queryByRole<HTMLButtonElement>('button', { name });

test('says what is read and which of how many it is, and leads to its history', async () => {
  await head(1);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Rapport');
  expect(screen.getByText(textNow('reading.at', { at: 2, total: 3 }))).toBeDefined();
  fireEvent.click(button(nl['common.history'])!);
  expect(useAppStore.getState()).toMatchObject({ page: 'history', subject: 'report' });
});

test('leads to the reports before and after it, where there are any', async () => {
  await head(1);
  fireEvent.click(button(nl['reading.previousReport'])!);
  fireEvent.click(button(nl['reading.nextReport'])!);
  expect(open.mock.calls).toEqual([['a'], ['c']]);
  await head(1, { previous: null, next: null });
  expect(button(nl['reading.previousReport'])!.disabled).toBe(true);
  expect(button(nl['reading.nextReport'])!.disabled).toBe(true);
});

test('another file is added where there is one, and chosen where there are more', async () => {
  const chooser = () => screen.queryByRole<HTMLInputElement>('combobox', { name: nl['reading.whichFile'] });
  await head(0);
  expect([button(nl['reading.attachMore']), chooser()]).toEqual([null, null]);
  await head(1);
  fireEvent.click(button(nl['reading.attachMore'])!);
  expect(onAttach).toHaveBeenCalledTimes(1);
  expect(chooser()).toBeNull();
  await head(2);
  expect(chooser()!.value).toBe('1.pdf');
});

test('in a narrow window the button of the panel says what it is for', async () => {
  await head(1, {}, true, true);
  const side = button(nl['reading.side'])!;
  expect(side.textContent).toBe(nl['reading.sideWord']);
  fireEvent.click(side);
  expect(switchSide).toHaveBeenCalledTimes(1);
  switchSide.mockClear();
});

test('the panel is put away where there are pages to see instead', async () => {
  await head(1);
  const side = button(nl['reading.side'])!;
  expect(side.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(side);
  expect(switchSide).toHaveBeenCalledTimes(1);
  await head(0, {}, false);
  expect(button(nl['reading.side'])).toBeNull();
});
