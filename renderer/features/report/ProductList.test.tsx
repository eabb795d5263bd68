// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { reportFormats } from '../../../shared/report/formats';
import { type ProductId, productIds, productOf } from '../../../shared/report/products/registry';
import { textNow } from '../../lib/i18n';
import { ProductList } from './ProductList';

const [first, second] = productIds as [ProductId, ProductId];
const nameOf = (id: ProductId): string => productOf(id).name.nl;
const [onShow, include, save] = [vi.fn(), vi.fn(), vi.fn()];
function drawList(together: ProductId[], status = 'idle', language = 'nl'): void {
  document.body.innerHTML = '';
  draw(
    <ProductList
      shown={second}
      onShow={onShow}
      options={{ together, include, language } as never}
      saving={{ state: { status }, save } as never}
    />,
  );
}
const tick = (id: ProductId): HTMLInputElement =>
  screen.getByRole('checkbox', { name: textNow('report.include', { product: nameOf(id) }) });
const button = (): HTMLButtonElement => screen.getByRole('button', { name: /exporteren$/ });

test('the product that is looked at is told from those that go out together', () => {
  drawList([first]);
  expect(screen.getAllByRole('checkbox')).toHaveLength(productIds.length);
  expect([tick(first).checked, tick(second).checked]).toEqual([true, false]);
  const current = [...document.querySelectorAll('[aria-current]')].map((b) => b.textContent);
  expect(current).toEqual([nameOf(second)]);
  fireEvent.click(screen.getByRole('button', { name: nameOf(first) }));
  expect(onShow.mock.calls).toEqual([[first]]);
  fireEvent.click(tick(first));
  fireEvent.click(tick(second));
  expect(include.mock.calls).toEqual([
    [first, false],
    [second, true],
  ]);
});

test('those that are ticked are saved in one file; nothing while there are none, or while one is written', () => {
  drawList([first, second]);
  expect(button().textContent).toBe(textNow('report.together', { count: 2 }));
  fireEvent.click(button());
  const lines = screen.getAllByRole('menuitem', { hidden: true });
  expect(lines.map((line) => line.textContent)).toEqual(
    reportFormats.map((format) => textNow('report.exportTogether', { format: format.toUpperCase() })),
  );
  fireEvent.click(lines[1]!);
  expect(save.mock.calls).toEqual([[[first, second], 'rapport', reportFormats[1]]]);
  for (const [together, status, isOff] of [
    [[], 'idle', true],
    [[first], 'writing', true],
    [[first], 'idle', false],
  ] as [ProductId[], string, boolean][]) {
    drawList(together, status);
    expect(button().disabled).toBe(isOff);
  }
});

test('the menu says in which language the report is written, whatever that of the window', () => {
  for (const language of ['nl', 'en'] as const) {
    drawList([first], 'idle', language);
    fireEvent.click(button());
    expect(screen.getByText(textNow(`report.written.${language}`))).toBeDefined();
  }
});
