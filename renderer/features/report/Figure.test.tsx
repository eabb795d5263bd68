// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { figureUrl } from '../../ui-domain/save-figure';
import { Figure } from './Figure';

const { save } = vi.hoisted(() => ({ save: vi.fn() }));
vi.mock('../../ui-domain/save-figure', async (original) => ({
  ...(await original<object>()),
  useSaveFigure: () => save,
}));

test('is an image with its description, saved as a drawing or as pixels', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  draw(
    <Figure
      block={{ type: 'figure', svg, widthPx: 320, heightPx: 9, caption: 'c', alt: 'Stroom' }}
      name="fig"
    />,
  );
  const image = screen.getByRole('img', { name: 'Stroom' });
  expect([image.getAttribute('src'), image.getAttribute('width')]).toEqual([figureUrl(svg), '320']);
  for (const kind of ['SVG', 'PNG'])
    fireEvent.click(screen.getByRole('button', { name: textNow('report.saveFigure', { kind }) }));
  expect(save.mock.calls).toEqual([
    [svg, 'svg', 'fig'],
    [svg, 'png', 'fig'],
  ]);
});
