// What the guide is written in, read: pieces of Markdown, its headings and their anchors, and its text for searching.
import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { type Chapter, chapters } from '../../store/guide.store';

/** The pieces of a chapter. */
export const readMarkdown = (text: string): MarkedToken[] => lexer(text) as MarkedToken[];

/** The text of pieces, without what makes it bold, a link or a list. */
export function plainText(tokens: readonly Token[]): string {
  return (tokens as readonly MarkedToken[])
    .map((token) => {
      if (token.type === 'list') return token.items.map((item) => plainText(item.tokens)).join(' ');
      if (token.type === 'table') return [token.header, ...token.rows].map(rowText).join(' ');
      if (token.type === 'image') return '';
      if (token.type === 'space' || token.type === 'br') return ' ';
      const inner = 'tokens' in token ? token.tokens : undefined;
      if (inner !== undefined) return plainText(inner);
      return 'text' in token ? token.text : '';
    })
    .join('');
}
const rowText = (cells: readonly Tokens.TableCell[]): string =>
  cells.map((cell) => plainText(cell.tokens)).join(' ');

/** The anchor of a heading, as GitHub makes it of its text. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/** Part of a chapter under one heading. */
export type Section = { chapter: Chapter; title: string; anchor: string; text: string };

/** The sections of a chapter, the first with its title. */
export function sectionsOf(chapter: Chapter, tokens: readonly MarkedToken[]): Section[] {
  const sections: Section[] = [];
  for (const token of tokens) {
    if (token.type === 'heading') {
      const title = plainText(token.tokens);
      sections.push({ chapter, title, anchor: anchorOf(title), text: '' });
      continue;
    }
    const last = sections.at(-1);
    if (last !== undefined) last.text = `${last.text} ${plainText([token])}`.replace(/\s+/g, ' ').trim();
  }
  return sections;
}

/** Where a link of the guide leads: a chapter, another than this one or the same; null for what is none. */
export function linkTarget(href: string, here: Chapter): { chapter: Chapter; heading: string | null } | null {
  const found = /^(?:([\w-]+)\.md)?(?:#(.+))?$/.exec(href);
  if (found === null || href === '') return null;
  const chapter = found[1] === undefined ? here : chapters.find((name) => name === found[1]);
  return chapter === undefined ? null : { chapter, heading: found[2] ?? null };
}
