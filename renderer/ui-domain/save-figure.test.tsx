// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { saveFile } from '../host/host';
import { figureUrl, useSaveFigure } from './save-figure';

vi.mock('../host/host', () => ({ saveFile: vi.fn() }));
function Save({ kind }: { kind: 'svg' | 'png' }) {
  const save = useSaveFigure();
  return <button onClick={() => void save('<svg>é#</svg>', kind, 'figuur')}>bewaar</button>;
}
const press = async (kind: 'svg' | 'png'): Promise<void> => {
  draw(<Save kind={kind} />);
  await userEvent.click(screen.getByRole('button', { name: 'bewaar' }));
};
beforeEach(() => {
  vi.mocked(saveFile).mockReset();
});

test('a picture as an address holds nothing that ends it early', () => {
  expect(decodeURIComponent(figureUrl('<svg>é#</svg>').split(',')[1] ?? '')).toBe('<svg>é#</svg>');
  expect(figureUrl('#')).not.toContain('#');
});

test('a picture is saved as it is, and that is said; not where saving was given up', async () => {
  vi.mocked(saveFile).mockResolvedValueOnce(false);
  await press('svg');
  await waitFor(() => expect(saveFile).toHaveBeenCalledOnce());
  expect(screen.queryByText(/figuur\.svg/)).toBeNull();
  vi.mocked(saveFile).mockResolvedValueOnce(true);
  await userEvent.click(screen.getByRole('button', { name: 'bewaar' }));
  expect(await screen.findByText(/figuur\.svg/)).toBeDefined();
  const [name, bytes, type] = vi.mocked(saveFile).mock.lastCall ?? [];
  expect([name, type]).toEqual(['figuur.svg', 'image/svg+xml']);
  expect(new TextDecoder().decode(bytes as Uint8Array)).toBe('<svg>é#</svg>');
});

test('what cannot be drawn is said', async () => {
  // jsdom draws no pictures.
  HTMLImageElement.prototype.decode = () => Promise.reject(new Error('geen beeld'));
  await press('png');
  expect(await screen.findByText(/figuur\.png.*geen beeld/)).toBeDefined();
  expect(saveFile).not.toHaveBeenCalled();
});
