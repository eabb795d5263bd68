// @vitest-environment jsdom
// A product on screen: each block as it is written.
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Block, ReportProduct, Run } from '../../../shared/report/document-model';
import { numberColumn, reportTable, textCell, textColumn } from '../../../shared/report/table-model';
import { openExternal } from '../../host/host';
import { ProductPreview } from './ProductPreview';

vi.mock('../../host/host', async (original) => ({ ...(await original<object>()), openExternal: vi.fn() }));
const onOpen = vi.fn();
async function drawProduct(more: Partial<ReportProduct>): Promise<HTMLElement> {
  const { session } = await openStudy();
  const product = {
    id: 'p',
    language: 'en',
    title: 'Bijlage 1',
    landscape: false,
    blocks: [],
    slides: [],
  } as const;
  return draw(<ProductPreview product={{ ...product, ...more } as ReportProduct} onOpen={onOpen} />, session)
    .container;
}
const line = (...runs: Run[]): Block => ({ type: 'paragraph', runs, style: 'normal' });
const table = reportTable({
  id: 't',
  language: 'en',
  number: 'Tabel 1',
  caption: 'Landen',
  columns: [textColumn('Land', 1), numberColumn('Aantal', 1), numberColumn('Deel', 2)],
  spans: [{ title: 'Cijfers', from: 1, count: 2 }],
  rows: [
    [textCell('Zweden'), textCell('3'), { ...textCell('40'), isChanged: true }],
    [textCell('België'), textCell(''), textCell('60')],
  ],
  notes: ['Telregel'],
  hasRowHeadings: true,
});

test('runs are slanted, bold, raised or lowered, and one with an address opens it', async () => {
  const container = await drawProduct({
    blocks: [
      line(
        { text: 'CO' },
        { text: '2', position: 'sub' },
        { text: 'x', position: 'super' },
        { text: 'schuin', isItalic: true },
        { text: 'vet', isBold: true },
        { text: 'site', href: 'https://a.nl/' },
      ),
    ],
  });
  const texts = (tag: string) => [...container.querySelectorAll(tag)].map((e) => e.textContent);
  expect([texts('sub'), texts('sup'), texts('i'), texts('b')]).toEqual([['2'], ['x'], ['schuin'], ['vet']]);
  expect(container.querySelector('p')!.textContent).toBe('CO2xschuinvetsite');
  fireEvent.click(screen.getByRole('button', { name: 'site' }));
  expect(vi.mocked(openExternal).mock.calls).toEqual([['https://a.nl/']]);
});

test('a table has its headings over columns, its numbers to the right, and marks what changed', async () => {
  const container = await drawProduct({ blocks: [{ type: 'table', table }] });
  const [spans, heads] = container.querySelectorAll('thead tr');
  expect([...spans!.children].map((c) => [c.tagName, c.getAttribute('colspan'), c.textContent])).toEqual([
    ['TD', null, ''],
    ['TH', '2', 'Cijfers'],
  ]);
  expect([...heads!.children].map((c) => c.textContent)).toEqual(['Land', 'Aantal', 'Deel']);
  expect([...container.querySelectorAll('col')].map((c) => c.style.width)).toEqual(['25%', '25%', '50%']);
  const cells = [...container.querySelectorAll<HTMLElement>('tbody td')];
  expect(cells.map((c) => c.hasAttribute('data-changed'))).toEqual([false, false, true, false, false, false]);
  expect(cells.map((c) => c.style.fontWeight)).toEqual(['600', '', '', '600', '', '']);
  expect(cells.slice(0, 2).map((c) => c.style.textAlign)).toEqual(['left', 'right']);
  expect(cells.map((c) => c.querySelector('button')!.hasAttribute('aria-label'))).toEqual([
    false,
    false,
    false,
    false,
    true,
    false,
  ]);
  fireEvent.click(screen.getByRole('button', { name: '60' }));
  expect(onOpen.mock.calls).toEqual([[table.rows[1]![2]]]);
  expect(screen.getByText('Telregel')).toBeDefined();
});

test('a table without headings has no row of them', async () => {
  const bare = { ...table, columns: table.columns.map((c) => ({ ...c, title: '' })) };
  expect((await drawProduct({ blocks: [{ type: 'table', table: bare }] })).querySelector('thead')).toBeNull();
});

test('its title is not said twice where its table has it', async () => {
  const titles = (): (string | null)[] => screen.getAllByRole('heading').map((h) => h.textContent);
  await drawProduct({ title: 'Tabel 1 Landen', blocks: [{ type: 'table', table }] });
  expect(titles()).toEqual(['Tabel 1 Landen']);
  document.body.innerHTML = '';
  await drawProduct({
    blocks: [
      { type: 'heading', level: 3, text: 'Kop' },
      { type: 'table', table },
    ],
  });
  expect(titles()).toEqual(['Bijlage 1', 'Kop', 'Tabel 1 Landen']);
});

test('lists are numbered or not; references and figures are shown as such', async () => {
  const container = await drawProduct({
    blocks: [
      { type: 'list', isOrdered: true, items: [[{ text: 'een' }], [{ text: 'twee' }]] },
      { type: 'list', isOrdered: false, items: [[{ text: 'drie' }]] },
      { type: 'paragraph', style: 'reference', runs: [{ text: 'Jansen (2020)' }] },
      { type: 'figure', svg: '<svg/>', widthPx: 300, heightPx: 10, caption: '', alt: 'Een boom' },
    ],
  });
  expect([...container.querySelectorAll('ol, ul')].map((l) => [l.tagName, l.children.length])).toEqual([
    ['OL', 2],
    ['UL', 1],
  ]);
  expect(container.querySelector('.zeef-reference')?.textContent).toBe('Jansen (2020)');
  expect(screen.getByRole('img', { name: 'Een boom' }).getAttribute('width')).toBe('300');
});

test('a deck is shown as its slides, with what hangs under a point and what is said', async () => {
  const point = (text: string, level: 0 | 1) => ({ text, level });
  const container = await drawProduct({
    blocks: [line({ text: 'niet' })],
    slides: [
      { title: 'Eerst', points: [point('a', 0), point('b', 1)], notes: '', table: null },
      { title: 'Dan', points: [], notes: 'zeg dit', table: null },
    ],
  });
  expect(screen.getAllByRole('group').map((g) => g.getAttribute('aria-label'))).toEqual([
    '1. Eerst',
    '2. Dan',
  ]);
  expect([...container.querySelectorAll('.zeef-slide')].map((s) => s.textContent)).toEqual([
    'Eersta• b',
    'Danzeg dit',
  ]);
  expect(container.textContent).not.toContain('niet');
});
