// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { openScreening } from '../../../tests/helpers/screening-study';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { saveFile } from '../../host/host';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { paperColours } from '../../../shared/report/bars-svg';
import { readColours } from '../../ui-domain/figure-colours';
import { InPictures } from './InPictures';

vi.mock('../../host/host', async (actual) => ({
  ...(await actual<object>()),
  saveFile: vi.fn(() => Promise.resolve(true)),
}));

async function pictures() {
  const study = await openScreening(2);
  useAppStore.setState({ page: 'home', projectId: study.session.id, personId: study.by });
  draw(<InPictures />, study.session);
  return study;
}
const title = nl['pictures.pace'];

test('a picture appears with what it shows, also as a table, and is saved for paper', async () => {
  const { decided, by } = await pictures();
  expect(await screen.findByText(nl['pictures.pace.empty'])).toBeDefined();
  await decided(by, 'r1', 'include');
  const picture = await screen.findByRole('img', {
    name: new RegExp(`^${title}\\. 1 jan 1970|^${title}\\. 29 dec 1969`),
  });
  expect(picture.getAttribute('src')).toContain('svg');
  await userEvent.click(
    screen.getByRole('button', { name: textNow('pictures.saveOf', { title, kind: 'SVG' }) }),
  );
  expect(saveFile).toHaveBeenCalledWith(`${title}.svg`, expect.anything(), 'image/svg+xml');
  await userEvent.click(screen.getByRole('button', { name: textNow('pictures.asTableOf', { title }) }));
  const table = within(screen.getByRole('table', { name: title }));
  expect(table.getAllByRole('cell').map((c) => c.textContent)).toEqual(['1', '1']);
  await userEvent.click(screen.getByRole('button', { name: textNow('pictures.asFigureOf', { title }) }));
  expect(screen.queryByRole('table')).toBeNull();
});

test('that they are folded away is remembered', async () => {
  await pictures();
  await screen.findByText(nl['pictures.pace.empty']);
  const fold = screen.getByRole('button', { name: nl['pictures.title'] });
  expect(fold.getAttribute('aria-expanded')).toBe('true');
  await userEvent.click(fold);
  expect(fold.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByText(nl['pictures.pace.empty'])).toBeNull();
});

test('colours are those of the page, and of paper where it has none', () => {
  const root = document.createElement('div');
  document.body.append(root);
  root.style.setProperty('--zeef-include', ' #123456');
  root.style.setProperty('--mantine-color-anchor', '#abcdef');
  const { tones, ink } = readColours(root);
  expect([tones.include, tones.plain, tones.exclude, ink]).toEqual([
    '#123456',
    '#abcdef',
    paperColours.tones.exclude,
    paperColours.ink,
  ]);
});
