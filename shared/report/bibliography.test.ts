import { describe, expect, it } from 'vitest';
import type { CslItem, Reference } from '../model/reference';
import { formatBibliography } from './bibliography';
import type { Run } from './document-model';
import { writeMarkdown } from './writers/markdown';

function entry(csl: Partial<CslItem>): Run[] {
  const reference = {
    id: 'r',
    csl: {
      type: 'report',
      author: [{ family: 'An', given: 'A' }],
      issued: { 'date-parts': [[2015]] },
      ...csl,
    },
  } as unknown as Reference;
  return formatBibliography([reference], 'nl')[0]?.runs ?? [];
}
function markdown(runs: Run[]): string {
  const bytes = writeMarkdown({
    products: [
      {
        id: 'bijlage-1',
        language: 'nl',
        title: 't',
        landscape: false,
        blocks: [{ type: 'paragraph', style: 'reference', runs }],
        slides: [],
      },
    ],
    projectTitle: '',
    rasterise: null,
    fonts: () => Promise.resolve({}),
    trace: () => ({ reports: [], answers: [] }),
    exported: null,
    onProgress: () => undefined,
  });
  return new TextDecoder().decode(bytes);
}

describe('an entry of the reference list', () => {
  it('has italics within an italic title upright, and lowers what is lowered', () => {
    const runs = entry({ title: 'T18 <i>in vivo</i> H<sub>2</sub>O & "quoted" 5 < 6 > 4', publisher: 'P' });
    const at = (text: string): Run | undefined => runs.find((r) => r.text.trim() === text);
    expect(at('in vivo')?.isItalic).toBeUndefined();
    expect(at('T18')?.isItalic).toBe(true);
    expect(at('2')).toMatchObject({ position: 'sub', isItalic: true });
    expect(runs.map((r) => r.text).join('')).toContain('5 < 6 > 4');
    const text = markdown(runs);
    expect(text).not.toContain('**');
    expect(text).toContain('*T18* in vivo *H<sub>2</sub>O');
  });
  it('links a DOI with signs of its own whole, and encoded', () => {
    const runs = entry({ type: 'article-journal', title: 'T24', DOI: '10.5555/(SICI)1<2::AID-X>3.0.CO;2-2' });
    expect(runs.find((r) => r.href !== undefined)).toMatchObject({
      text: 'https://doi.org/10.5555/(SICI)1<2::AID-X>3.0.CO;2-2',
      href: 'https://doi.org/10.5555/(SICI)1%3C2::AID-X%3E3.0.CO;2-2',
    });
    expect(markdown(runs)).toContain('](https://doi.org/10.5555/(SICI)1%3C2::AID-X%3E3.0.CO;2-2)');
  });
  it('puts the resolver before a DOI once, and names no publisher that is the author', () => {
    const runs = entry({
      title: 'x',
      DOI: 'https://doi.org/10.1/a',
      author: [{ literal: 'OECD' }],
      publisher: 'OECD',
    });
    const text = runs.map((r) => r.text).join('');
    expect(text).toContain('https://doi.org/10.1/a');
    expect(text.match(/doi\.org/g)).toHaveLength(1);
    expect(text.match(/OECD/g)).toHaveLength(1);
  });
});
