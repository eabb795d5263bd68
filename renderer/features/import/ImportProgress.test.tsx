// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { useDuplicateSearch } from '../../ui-domain/duplicate-search';
import { ImportProgress } from './ImportProgress';
import type { ImportState } from './use-import';

const [stopReading, stopWriting] = [vi.fn(), vi.fn()];
function show(state: ImportState): string {
  cleanup();
  draw(<ImportProgress state={state} onStopReading={stopReading} onStopWriting={stopWriting} />);
  return document.querySelector('[aria-live]')!.textContent;
}
const press = (): boolean => fireEvent.click(screen.getByRole('button', { name: nl['common.cancel'] }));
afterEach(() => useDuplicateSearch.setState({ status: 'idle' }, true));

test('reading and writing are each stopped by their own button', () => {
  expect(show({ status: 'reading', file: 'a', count: 7 })).toContain(textNow('import.reading', { count: 7 }));
  press();
  expect([stopReading.mock.calls.length, stopWriting.mock.calls.length]).toEqual([1, 0]);
  show({ status: 'writing', file: 'a', done: 1, total: 4 });
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
  press();
  expect([stopReading.mock.calls.length, stopWriting.mock.calls.length]).toEqual([1, 1]);
  show({ status: 'writing', file: 'a', done: 0, total: 0 });
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('0');
});

test('how it ended is said; nothing while it is looked at', () => {
  expect(show({ status: 'idle' })).toBe('');
  expect(show({ status: 'cancelled' })).toBe(nl['import.cancelled']);
  expect(show({ status: 'done', count: 3 })).toBe(textNow('import.done', { count: 3 }));
  const failed = show({ status: 'failed', file: 'a.ris', error: { code: 'write-failed', message: 'vol' } });
  expect(failed).toContain('a.ris');
  expect(failed).toContain('(vol)');
});

test('what the search for duplicates found is said after an import, with the way to it', () => {
  const done: ImportState = { status: 'done', count: 3 };
  useDuplicateSearch.setState({ status: 'running', projectId: 'p' as never, share: 0 }, true);
  expect(show(done)).toContain(nl['duplicates.running']);
  expect(show({ status: 'cancelled' })).not.toContain(nl['duplicates.running']);
  const found = { projectId: 'p' as never, merged: 4, asked: [{}, {}] as never };
  useDuplicateSearch.setState({ status: 'done', ...found }, true);
  expect(show(done)).toContain(textNow('import.duplicates', { merged: 4, asked: 2 }));
  fireEvent.click(screen.getByRole('button', { name: nl['import.toDuplicates'] }));
  expect(useAppStore.getState().page).toBe('duplicates');
});
