import { describe, expect, it } from 'vitest';
import { richTable } from './rich-table';
import { type ReportTable, textCell } from './table-model';

const table: ReportTable = {
  id: 't',
  language: 'nl',
  number: 'Tabel 1',
  caption: 'A & B',
  columns: [
    { title: 'Land', numeric: false, widthShare: 3 },
    { title: '1', numeric: true, widthShare: 1 },
  ],
  spans: [{ title: 'Niveau', from: 1, count: 1 }],
  rows: [[{ ...textCell('Zweden\n- "een"'), href: 'https://a.nl/' }, textCell('2')]],
  notes: ['Telregel.'],
  landscape: false,
  hasRowHeadings: true,
};

describe('a copied table', () => {
  it('has its looks in every cell, its headings, caption, links and notes', () => {
    const { html } = richTable(table);
    expect(html).toContain('Tabel 1 A &amp; B');
    expect(html.match(/<t[hd] [^>]*style="border:1px solid/g)?.length).toBe(html.match(/<t[hd] /g)?.length);
    expect(html).toContain('<th colspan="1"');
    expect(html).toContain('<a href="https://a.nl/">Zweden<br>• &quot;een&quot;</a>');
    expect(html).toContain('text-align:right">2</td>');
    expect(html).toContain('Telregel.');
    expect(html).not.toContain('class=');
  });
  it('is text with tabs, cells of several lines in quotes', () => {
    expect(richTable(table).text).toBe('Tabel 1 A & B\nLand\t1\n"Zweden\n- ""een"""\t2\nTelregel.');
  });
});
