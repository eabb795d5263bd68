// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { press } from '../../../tests/helpers/fill-in';
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { Confusion } from './Confusion';

const { save } = vi.hoisted(() => ({ save: vi.fn() }));
vi.mock('../../ui-domain/save-figure', async (original) => ({
  ...(await original<object>()),
  useSaveFigure: () => save,
}));
const counts = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];

test('rows are the first person’s verdicts and columns the second’s, and the picture is saved as it is', async () => {
  draw(<Confusion counts={counts} first="Anna" second="Bert" />);
  const title = textNow('progress.confusion', { first: 'Anna', second: 'Bert' });
  const rows = [...screen.getByRole('table', { name: title }).querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  const verdicts = [nl['screening.exclude'], nl['screening.maybe'], nl['screening.include']];
  expect(rows).toEqual([
    ['Anna ↓ / Bert →', ...verdicts],
    [verdicts[0], '1', '2', '3'],
    [verdicts[1], '4', '5', '6'],
    [verdicts[2], '7', '8', '9'],
  ]);
  const image: HTMLImageElement = screen.getByRole('img', { name: title });
  const svg = decodeURIComponent(image.src.slice(image.src.indexOf(',') + 1));
  await press(textNow('report.saveFigure', { kind: 'PNG' }));
  expect(save).toHaveBeenLastCalledWith(svg, 'png', nl['progress.confusionFile']);
  await press(textNow('report.saveFigure', { kind: 'SVG' }));
  expect(save).toHaveBeenLastCalledWith(svg, 'svg', nl['progress.confusionFile']);
});
