// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { FileSources } from './FileSources';

vi.mock('../../ui-domain/use-formats', () => ({
  useFormats: () => null,
  useFormatNames: () => (id: string) => id,
}));
const options = [
  { value: 's1', label: 'Scopus' },
  { value: 's2', label: 'Ulla' },
];
function drawFiles(count: number, onChange = vi.fn()) {
  const files = Array.from({ length: count }, (_, n) => ({
    name: `${n}.ris`,
    format: 'ris',
    count: 1000 + n,
    origin: '',
    sha256: '',
  }));
  draw(<FileSources files={files} sources={['s1']} options={options} onChange={onChange} />);
  return { onChange, rows: [...document.querySelectorAll('tbody tr')] };
}
const sourceOf = (file: string) => screen.getByRole('combobox', { name: `${nl['import.source']}: ${file}` });

test('each file has its own source, and another is chosen for it alone', () => {
  const { onChange, rows } = drawFiles(2);
  expect(rows.map((tr) => tr.children[2]!.textContent)).toEqual(['1.000', '1.001']);
  expect([sourceOf('0.ris'), sourceOf('1.ris')].map((f) => (f as HTMLInputElement).value)).toEqual([
    'Scopus',
    '',
  ]);
  fireEvent.click(sourceOf('1.ris'));
  fireEvent.click(screen.getAllByRole('option', { name: 'Ulla' }).at(-1)!);
  expect(onChange.mock.calls).toEqual([[1, 's2']]);
});

test('of very many a hundred are shown, and the others counted', () => {
  expect(drawFiles(100).rows).toHaveLength(100);
  expect(screen.queryByText(textNow('import.moreFiles', { count: 0 }))).toBeNull();
  document.body.innerHTML = '';
  expect(drawFiles(103).rows).toHaveLength(100);
  expect(screen.getByText(textNow('import.moreFiles', { count: 3 }))).toBeDefined();
});
