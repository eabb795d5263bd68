// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { openScreening } from '../../../tests/helpers/screening-study';
import { fireEvent, renderHook, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { describeCheck } from '../../../shared/report/check-texts';
import { checkReport } from '../../../shared/report/check-report';
import type { CheckItem } from '../../../shared/review/check';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { setPageState, usePageState } from '../../store/page-state';
import { CheckPanel } from './CheckPanel';

vi.mock('../../../shared/report/check-report', () => ({ checkReport: vi.fn() }));
const item = (code: CheckItem['code'], weight: CheckItem['weight'], subject: string | null): CheckItem => ({
  code,
  weight,
  count: 2,
  references: [],
  interventions: [],
  sources: [],
  place: { page: 'review', subject },
});
const [unrated, unsigned] = [item('unrated', 'open', 'r1'), item('untyped', 'note', null)];
beforeEach(() => {
  vi.mocked(checkReport).mockReset();
  setPageState('report.check', false);
});
async function drawPanel(...items: CheckItem[]): Promise<void> {
  vi.mocked(checkReport).mockReturnValue(items);
  const { session } = await openScreening(1);
  draw(<CheckPanel />, session);
}
const more = (key: 'check.show' | 'check.hide') => screen.queryByRole('button', { name: nl[key] });
const said = (found: string, notes: number): string =>
  `${found} · ${textNow('check.andNotes', { count: notes })}`;
const links = (): (string | null)[] => [...document.querySelectorAll('li')].map((entry) => entry.textContent);

test('where nothing is open it says so, with nothing to unfold', async () => {
  await drawPanel();
  expect(screen.getByText(nl['check.done'])).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
});

test('of a study without references it says that there is nothing to print', async () => {
  vi.mocked(checkReport).mockReturnValue([]);
  const { session } = await openStudy();
  draw(<CheckPanel />, session);
  expect(screen.getByText(nl['check.nothing'])).toBeDefined();
});

test('what is only to be known leaves the numbers final', async () => {
  await drawPanel(unsigned);
  expect(screen.getByText(said(nl['check.done'], 1))).toBeDefined();
  fireEvent.click(more('check.show')!);
  expect(screen.getByText(nl['check.notes'])).toBeDefined();
});

test('what is open stands first, and each leads to where it is mended', async () => {
  await drawPanel(unsigned, unrated);
  expect(screen.getByText(said(textNow('check.open', { count: 1 }), 1))).toBeDefined();
  expect(links()).toEqual([]);
  fireEvent.click(more('check.show')!);
  expect(links()).toEqual([unrated, unsigned].map((i) => describeCheck(i, 'nl')));
  fireEvent.click(screen.getByText(describeCheck(unrated, 'nl')));
  expect(useAppStore.getState()).toMatchObject({ page: 'review', subject: 'r1' });
  fireEvent.click(more('check.hide')!);
  expect(links()).toEqual([]);
});

test('who comes back finds it as it was left', async () => {
  vi.mocked(checkReport).mockReturnValue([unrated]);
  const { session } = await openStudy();
  const { unmount } = draw(<CheckPanel />, session);
  fireEvent.click(more('check.show')!);
  unmount();
  draw(<CheckPanel />, session);
  expect(links()).toEqual([describeCheck(unrated, 'nl')]);
});

test('without notes there is no heading for them', async () => {
  await drawPanel(unrated);
  fireEvent.click(more('check.show')!);
  expect(screen.queryByText(nl['check.notes'])).toBeNull();
});

test('what is of a checklist leads to that checklist', async () => {
  const place = { page: 'report', subject: 'checklist-prisma' } as const;
  const open = { ...item('checklist-open', 'note', null), place };
  await drawPanel(open);
  fireEvent.click(more('check.show')!);
  fireEvent.click(screen.getByText(describeCheck(open, 'nl')));
  expect(renderHook(() => usePageState('report.product', '')).result.current[0]).toBe('checklist-prisma');
});
