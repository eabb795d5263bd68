// @vitest-environment jsdom
// The guide's lists of keys say what the commands have: each key that a chapter shows does there what stands beside it.
import '../../tests/helpers/drawn';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../lib/i18n/en';
import { nl } from '../lib/i18n/nl';
import type { Translate } from '../lib/i18n';
import { chapters } from '../store/guide.store';
import { commandGroups } from './command-groups';
import { keyLines } from './command-lines';

const folder = join(import.meta.dirname, '../../docs/user-guide');
const ROW = /^\| `([^`]+)`\s*\| \*\*(.+?)\*\*\s*\|$/gm;
// The commands of the page that a chapter is about.
const groupOf: Record<string, string> = {
  duplicates: 'duplicates',
  longlist: 'longlist',
  screening: 'screening',
  documents: 'reading',
  evidence: 'reading',
  rating: 'rating',
  review: 'review',
  keys: 'app',
};
const texts = { nl, en };

/** Keys and names of the commands of a group, as `key name`. */
function known(id: string, language: 'nl' | 'en'): Set<string> {
  const t: Translate = (key, values) =>
    texts[language][key].replace('{{option}}', String(values?.option ?? ''));
  const group = commandGroups.find((one) => one.id === id);
  if (group === undefined) throw new Error(`no group ${id}`);
  return new Set(keyLines(group, t).flatMap(({ keys, text }) => keys.map((key) => `${key} ${text}`)));
}

describe.each(['nl', 'en'] as const)('keys in the guide, %s', (language) => {
  const rows = chapters.flatMap((chapter) => {
    const text = readFileSync(join(folder, language, `${chapter}.md`), 'utf8');
    return [...text.matchAll(ROW)].map((row) => ({ chapter, line: `${row[1]} ${row[2]}` }));
  });

  it('are those of the commands of that page', () => {
    const wrong = rows.filter(({ chapter, line }) => !known(groupOf[chapter] ?? '', language).has(line));
    expect(wrong).toEqual([]);
  });

  it('are listed for every page with keys', () => {
    expect([...new Set(rows.map(({ chapter }) => chapter))].sort()).toEqual(Object.keys(groupOf).sort());
  });
});
