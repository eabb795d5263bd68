// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { press } from '../../../tests/helpers/fill-in';
import { openScreening } from '../../../tests/helpers/screening-study';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { saveFile } from '../../host/host';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { StoppingView } from './StoppingView';

vi.mock('../../host/host', async (original) => ({ ...(await original<object>()), saveFile: vi.fn() }));
beforeEach(() => void vi.mocked(saveFile).mockReset().mockResolvedValue(true));

async function view() {
  const study = await openScreening(4);
  await study.decided(study.by, 'r1', 'exclude');
  await study.decided(study.by, 'r2', 'include');
  await study.decided(study.by, 'r3', 'exclude');
  draw(<StoppingView stage="title-abstract" />, study.session);
  const plot = (): HTMLImageElement => screen.getByRole('img');
  const svg = (): string => decodeURIComponent(plot().src.slice(plot().src.indexOf(',') + 1));
  const lines = (): string[] => [...screen.getByTestId('stopping').children].map((line) => line.textContent);
  return { ...study, plot, svg, lines };
}
const saved = (): string => new TextDecoder().decode(vi.mocked(saveFile).mock.lastCall?.[1]);

test('the course of screening is told and drawn, in numbers where nobody knows how many there are', async () => {
  const { plot, svg, session, by, decided } = await view();
  expect(plot().alt).toBe(textNow('stop.alt', { found: 1, screened: 3, total: 4 }));
  expect(svg()).toContain(nl['stop.yCount']);
  expect(svg()).not.toContain(nl['stop.y']);
  expect(svg()).toContain(nl['stop.plot']);
  expect(svg()).not.toContain('naar schatting');
  await decided(by, 'r4', 'include');
  expect(plot().alt).toBe(textNow('stop.alt', { found: 2, screened: 4, total: 4 }));
  expect(session.data.decisions).toHaveLength(4);
});

test('another model is taken over after what was screened', async () => {
  const { screening } = await view();
  await press(nl['stop.switched']);
  await waitFor(() => expect(screening().stopping.switchedAt).toBe(3));
});

test('what the rules say is saved as it is shown, and the plot as it is drawn', async () => {
  const { lines, svg } = await view();
  expect(lines().length).toBeGreaterThan(1);
  await press(nl['stop.save']);
  await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(1));
  expect(vi.mocked(saveFile).mock.lastCall?.[0]).toBe('stopregel.txt');
  expect(saved()).toBe(lines().join('\n') + '\n');
  expect(await screen.findByText(textNow('report.saved', { file: 'stopregel.txt' }))).toBeDefined();
  await press(nl['stop.savePlot']);
  await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(2));
  expect(vi.mocked(saveFile).mock.lastCall?.[0]).toBe('stopregel.svg');
  expect(saved()).toBe(svg());
});
