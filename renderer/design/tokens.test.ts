// Colours that mean something can be read: on their own tint and on the page, in both themes (WCAG 2.2, 1.4.3; with
// high contrast 1.4.6).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const MEANINGS = ['include', 'maybe', 'exclude', 'conflict', 'returned', 'signed', 'open'];
// What Mantine puts behind a page.
const PAGES = { light: '#ffffff', dark: '#242424' };

/** The colours that a rule of the sheet sets, by name. */
function coloursOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...body.matchAll(/--(?:zeef|mantine-color)-([a-z-]+): (#[0-9a-f]{6});/g)].map(
      ([, name = '', colour = '']) => [name, colour],
    ),
  );
}
/** Relative luminance of sRGB, as WCAG defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test('black on white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});

test.each([
  ['light', ':root'],
  ['dark', ":root[data-mantine-color-scheme='dark']"],
] as const)('%s: each meaning is 4.5 to 1 on its tint and on the page', (theme, selector) => {
  const colours = coloursOf(selector);
  for (const meaning of MEANINGS) {
    const text = colours.get(meaning) ?? '';
    for (const behind of [colours.get(`${meaning}-tint`) ?? '', PAGES[theme]])
      expect([meaning, behind, contrast(text, behind) >= 4.5]).toEqual([meaning, behind, true]);
  }
});

const TEXTS = ['text', 'dimmed', 'placeholder', 'anchor', 'error', 'red-text'];

test.each([
  ['light', ':root', '#ffffff'],
  ['dark', ":root[data-mantine-color-scheme='dark']", '#000000'],
] as const)('%s, high contrast: texts are 7 to 1, lines 4.5 to 1', (theme, usual, page) => {
  const tints = coloursOf(usual);
  const colours = coloursOf(`:root[data-contrast='high'][data-mantine-color-scheme='${theme}']`);
  const least = (text: string | undefined, behind: string | undefined): number =>
    text === undefined || behind === undefined ? 0 : contrast(text, behind);
  for (const meaning of MEANINGS)
    for (const behind of [tints.get(`${meaning}-tint`), page])
      expect([meaning, behind, least(colours.get(meaning), behind) >= 7]).toEqual([meaning, behind, true]);
  for (const text of TEXTS) expect([text, least(colours.get(text), page) >= 7]).toEqual([text, true]);
  expect(least(colours.get('default-border'), page)).toBeGreaterThanOrEqual(4.5);
});
