import { describe, expect, it } from 'vitest';
import type { Section } from './markdown';
import { searchGuide } from './search';

const section = (title: string, text: string): Section => ({ chapter: 'keys', title, anchor: title, text });
const long = `${'voor '.repeat(30)}kappa ${'na '.repeat(60)}`.trim();
const sections = [
  section('Screenen', 'Met kappa en alfa.'),
  section('Dubbelen', 'Geen overeenkomst.'),
  section('Kappa', long),
];
const titles = (typed: string): string[] => searchGuide(sections, typed).map((hit) => hit.title);

describe('searching the guide', () => {
  it('finds every word anywhere, whatever capitals and accents, titles first', () => {
    expect(titles('KÁPPA')).toEqual(['Kappa', 'Screenen']);
    expect(titles('kappa alfa')).toEqual(['Screenen']);
    expect(titles('kappa overeenkomst')).toEqual([]);
    expect(titles('  ')).toEqual([]);
  });

  it('shows what stands around the words', () => {
    const [hit, whole] = searchGuide(sections, 'kappa');
    expect(hit?.excerpt).toMatch(/^… voor .*kappa na .* na …$/);
    expect(hit?.excerpt.length).toBeLessThan(200);
    expect(whole?.excerpt).toBe('Met kappa en alfa.');
  });

  it('of a section that is found by its title shows the beginning', () => {
    expect(searchGuide(sections, 'dubbelen')[0]?.excerpt).toBe('Geen overeenkomst.');
  });
});
