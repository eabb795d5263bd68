// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { formatsFor } from '../../../shared/report/formats';
import { reportTable, textCell, textColumn } from '../../../shared/report/table-model';
import { productIds, productOf } from '../../../shared/report/products/registry';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { numberIn } from './report-options';
import { ShownProduct } from './ShownProduct';
import { useProduct } from './use-product';

vi.mock('./use-product', () => ({ useProduct: vi.fn() }));
const save = vi.fn();
const citing = productIds.find((id) => productOf(id).takes === 'citations')!;
const plain = productIds.find((id) => productOf(id).takes !== 'citations')!;
const cell = (isChanged: boolean) => ({ ...textCell('x'), isChanged });
const productWith = (...rows: boolean[]) => {
  const table = reportTable({
    id: 't',
    language: 'nl',
    caption: 'C',
    columns: [textColumn('K', 1)],
    rows: rows.map((isChanged) => [cell(isChanged)]),
  });
  const blocks = [{ type: 'table', table }];
  return { id: plain, language: 'nl', title: 'T', landscape: false, blocks, slides: [] } as never;
};
async function show(product: unknown, error: unknown = null, id = plain, status = 'idle'): Promise<void> {
  cleanup();
  vi.mocked(useProduct).mockReturnValue({ product, error } as never);
  const { session } = await openStudy();
  const options = { language: 'nl', style: 'apa', printed: null } as never;
  const saving = { state: { status }, save } as never;
  draw(<ShownProduct id={id} options={options} saving={saving} onOpen={() => undefined} />, session);
}

test('that it is being built is said, or why it could not be', async () => {
  await show(null);
  expect(screen.getByText(nl['report.building'])).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
  await show(null, new Error('stuk'));
  expect(screen.getByRole('alert').textContent).toContain('stuk');
});

test('cells that changed since it was printed are counted, where there are any', async () => {
  await show(productWith(true, false, true));
  expect(screen.getByText(textNow('report.changed', { count: 2 }))).toBeDefined();
  await show(productWith(false));
  expect(screen.queryByText(textNow('report.changed', { count: 0 }))).toBeNull();
});

test('it is saved by itself in each format that it has, not while another is written', async () => {
  const product = productWith(false);
  const names = formatsFor([product]).map((format) =>
    textNow('report.export', { number: numberIn(productOf(plain).name.nl), format: format.toUpperCase() }),
  );
  const button = (): HTMLElement =>
    screen.getByRole('button', {
      name: textNow('report.exportOne', { number: numberIn(productOf(plain).name.nl) }),
    });
  await show(product);
  fireEvent.click(button());
  const lines = screen.getAllByRole('menuitem', { hidden: true });
  expect(lines.map((line) => line.textContent)).toEqual(names);
  fireEvent.click(lines[1]!);
  expect(save.mock.calls).toEqual([[[plain], plain, formatsFor([product])[1]]]);
  await show(product, null, plain, 'writing');
  expect(button()).toHaveProperty('disabled', true);
});

test('works that are only cited stand beneath the reference list alone', async () => {
  await show(productWith(false), null, citing);
  expect(screen.getByTestId('cited-works')).toBeDefined();
  await show(productWith(false), null, plain);
  expect(screen.queryByTestId('cited-works')).toBeNull();
});
