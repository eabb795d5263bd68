// The guide says what the app says: names of controls, keys, links and pictures. In bold stands a control, and nothing
// else; what the app fills in is `…`.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MarkedToken, Token, Tokens } from 'marked';
import { products } from '../../../shared/report/products/registry';
import { en } from '../../lib/i18n/en';
import { nl } from '../../lib/i18n/nl';
import { type Chapter, chapters, helpPlaces } from '../../store/guide.store';
import { linkTarget, plainText, readMarkdown, sectionsOf } from './markdown';

const folder = join(import.meta.dirname, '../../../docs/user-guide');
const languages = ['nl', 'en'] as const;
type Language = (typeof languages)[number];
const read = (language: Language, id: Chapter): MarkedToken[] =>
  readMarkdown(readFileSync(join(folder, language, `${id}.md`), 'utf8'));

/** All pieces of a kind in a chapter, however deep. */
function all<Type extends MarkedToken['type']>(
  tokens: readonly Token[],
  type: Type,
): Extract<MarkedToken, { type: Type }>[] {
  return (tokens as readonly MarkedToken[]).flatMap((token) => {
    const inner: Token[] =
      token.type === 'list'
        ? token.items.flatMap((item) => item.tokens)
        : token.type === 'table'
          ? [token.header, ...token.rows].flatMap((cells: Tokens.TableCell[]) =>
              cells.flatMap((cell) => cell.tokens),
            )
          : ((token as { tokens?: Token[] }).tokens ?? []);
    const own = token.type === type ? [token as Extract<MarkedToken, { type: Type }>] : [];
    return [...own, ...all(inner, type)];
  });
}

/** What the app calls its controls: its texts, with what it fills in as `…`. */
const controls = (texts: Record<string, string>): Set<string> =>
  new Set(Object.values(texts).map((text) => text.replace(/\{\{.*?\}\}/g, '…')));
// A product is chosen by its name.
const named = { nl: controls(nl), en: controls(en) };
for (const { name } of products) for (const language of languages) named[language].add(name[language]);
const cases = languages.flatMap((language) => chapters.map((id) => [language, id] as const));

describe('the guide', () => {
  it.each(cases)('%s %s names controls as the app does', (language, id) => {
    const bold = all(read(language, id), 'strong').map((token) => plainText([token]));
    expect(bold.length).toBeGreaterThan(0);
    // A step that opens with what went wrong ends with a full stop, which no control does.
    const said = bold.filter((text) => !text.endsWith('.') && !text.endsWith('?'));
    expect(said.filter((text) => !named[language].has(text))).toEqual([]);
  });

  it.each(cases)('%s %s links to what is there', (language, id) => {
    const anchors = (chapter: Chapter): string[] =>
      sectionsOf(chapter, read(language, chapter)).map(({ anchor }) => anchor);
    const broken = all(read(language, id), 'link')
      .map(({ href }) => ({ href, target: linkTarget(href, id) }))
      .filter(
        ({ target }) =>
          target === null || (target.heading !== null && !anchors(target.chapter).includes(target.heading)),
      );
    expect(broken).toEqual([]);
  });

  it.each(cases)('%s %s shows pictures in its own language, with what they show', (language, id) => {
    for (const { href, text } of all(read(language, id), 'image')) {
      expect(href).toMatch(new RegExp(`^\\.\\./images/${language}/[a-z-]+\\.png$`));
      expect(existsSync(join(folder, language, href)), href).toBe(true);
      expect(text.length).toBeGreaterThan(15);
    }
  });

  it.each(chapters)('%s has as many sections, steps and pictures in both languages', (id) => {
    const shape = (language: Language): number[] => {
      const tokens = read(language, id);
      return [
        all(tokens, 'heading').length,
        all(tokens, 'list').reduce((sum, list) => sum + list.items.length, 0),
        all(tokens, 'image').length,
        all(tokens, 'table').reduce((sum, table) => sum + table.rows.length, 0),
      ];
    };
    expect(shape('en')).toEqual(shape('nl'));
  });

  it.each(languages)('%s explains what help buttons lead to', (language) => {
    const missing = Object.values(helpPlaces).filter(
      ({ chapter, heading }) =>
        !sectionsOf(chapter, read(language, chapter)).some(({ anchor }) => anchor === heading[language]),
    );
    expect(missing).toEqual([]);
  });

  it.each(languages)('pictures of %s are small, and each is shown', (language) => {
    const shown = new Set(chapters.flatMap((id) => all(read(language, id), 'image').map(({ href }) => href)));
    for (const name of readdirSync(join(folder, 'images', language))) {
      expect(shown).toContain(`../images/${language}/${name}`);
      expect(statSync(join(folder, 'images', language, name)).size, name).toBeLessThanOrEqual(120_000);
    }
  });
});
