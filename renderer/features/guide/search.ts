// Finding a place in the guide by words.
import { foldText } from '../../../shared/kernel/text';
import type { Section } from './markdown';

export type Hit = Section & { excerpt: string };

// Enough to see what it is about, on two lines.
const AROUND = 60;

/** What stands around the first of the words; the beginning where only the title has them. */
function excerptOf(text: string, words: readonly string[]): string {
  // Folding may change the length of a text by a letter or two, which moves the cut and nothing else.
  const folded = foldText(text);
  const places = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0);
  const at = places.length === 0 ? 0 : Math.min(...places);
  const from = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1;
  const end = text.indexOf(' ', at + 2 * AROUND);
  const to = end < 0 ? text.length : end;
  return `${from === 0 ? '' : '… '}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`;
}

/** Sections with every word that was typed, those with all of them in their title first. */
export function searchGuide(sections: readonly Section[], typed: string): Hit[] {
  const words = foldText(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const has = (text: string): boolean => words.every((word) => foldText(text).includes(word));
  const found = sections
    .filter((section) => has(`${section.title} ${section.text}`))
    .map((section) => ({ ...section, excerpt: excerptOf(section.text, words) }));
  return [...found.filter(({ title }) => has(title)), ...found.filter(({ title }) => !has(title))];
}
