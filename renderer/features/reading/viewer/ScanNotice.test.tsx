// @vitest-environment jsdom
import { draw } from '../../../../tests/helpers/drawn';
import { press } from '../../../../tests/helpers/fill-in';
import { report } from '../../../../tests/helpers/marked';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { textNow } from '../../../lib/i18n';
import { nl } from '../../../lib/i18n/nl';
import { useOcrStore } from './ocr.store';
import { ScanNotice } from './ScanNotice';

const { run } = vi.hoisted(() => ({ run: vi.fn(() => Promise.resolve()) }));
vi.mock('./use-ocr', () => ({ useOcr: () => ({ run }) }));
const state = { page: 4 };
const surface = { fingerprint: 'a', subscribe: () => () => undefined, getState: () => state } as never;
beforeEach(() => {
  run.mockClear();
  useOcrStore.setState(useOcrStore.getInitialState());
});
const notice = (pages: number, bare: number[], more: object = {}): void => {
  const summary = { pages, bare, pagesByOcr: 0, ...more };
  const text = { summary, progress: null, failure: null, ...more } as never;
  const reference = { ...report, csl: { ...report.csl, language: 'da' } };
  draw(<ScanNotice reference={reference} surface={surface} text={text} />);
};
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

test('a scan is offered to be recognised, in the language that it is likely in, until that is closed', async () => {
  notice(3, [0, 1, 2]);
  expect(screen.getByText(nl['reading.ocr.scan'])).toBeDefined();
  const { languages } = useOcrStore.getState();
  expect(languages).toContain('da');
  await press(nl['reading.ocr.page']);
  await press(nl['reading.ocr.all']);
  expect(run.mock.calls).toEqual([
    ['a', [4], languages],
    ['a', [0, 1, 2], languages],
  ]);
  act(() => useOcrStore.setState({ asked: 'a' }));
  await press(nl['common.close']);
  expect(useOcrStore.getState().asked).toBeNull();
  expect(screen.queryByText(nl['reading.ocr.scan'])).toBeNull();
});

test('a document with text is not offered to be, but can be asked about; only the page then where all have text', () => {
  notice(3, []);
  expect(screen.queryByText(nl['reading.ocr.help'])).toBeNull();
  expect(useOcrStore.getState().languages).not.toContain('da');
  act(() => useOcrStore.setState({ asked: 'a' }));
  expect(screen.getByText(nl['reading.ocr'])).toBeDefined();
  expect(screen.queryByText(nl['reading.ocr.scan'])).toBeNull();
  expect(button(nl['reading.ocr.page'])).toHaveProperty('disabled', false);
  expect(button(nl['reading.ocr.all'])).toHaveProperty('disabled', true);
  act(() => useOcrStore.setState({ asked: 'b' }));
  expect(screen.queryByText(nl['reading.ocr.help'])).toBeNull();
});

test('nothing can be recognised in no language', () => {
  notice(2, [0, 1]);
  act(() => useOcrStore.setState({ languages: [] }));
  expect(button(nl['reading.ocr.page'])).toHaveProperty('disabled', true);
  expect(button(nl['reading.ocr.all'])).toHaveProperty('disabled', true);
});

test('shows how far recognising this file is, and stops it', async () => {
  const stop = new AbortController();
  useOcrStore.setState({ running: { sha256: 'a', done: 1, total: 4, stop } });
  notice(4, [0, 1, 2, 3]);
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
  await userEvent.click(button(nl['common.cancel']));
  expect(stop.signal.aborted).toBe(true);
});

test('recognising another file is not shown here', () => {
  useOcrStore.setState({ running: { sha256: 'b', done: 1, total: 4, stop: new AbortController() } });
  notice(4, []);
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('says why a text cannot be read, and that what was recognised is to be checked', () => {
  notice(4, [], { pagesByOcr: 3 });
  expect(screen.getByText(textNow('reading.ocr.check', { count: 3 }))).toBeDefined();
  notice(4, [], { failure: 'kapot' });
  expect(screen.getByText(textNow('reading.textFailed', { reason: 'kapot' }))).toBeDefined();
});
