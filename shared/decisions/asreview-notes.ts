// Decisions in the RIS files that ASReview writes: a mark in the notes, and from version 2 on a note for each of its
// columns. Source: asreview/data/ris.py and webapp/_api/projects.py of github.com/asreview/asreview.
import type { ParsedReference } from '../import/parsed';
import { nothingSaid, type Said } from './decided';
import { momentOf } from './moment';

const MARK = /ASReview_(relevant|irrelevant|not_seen)/;
const COLUMN = /^asreview_([a-z_]\w*):\s*(.*)$/;

/** A value as it stands behind the name: a text in quotes as JSON, a number, true or false. */
function textOf(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'string') return value;
    return typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : value === null
        ? ''
        : json;
  } catch {
    return json;
  }
}

/** What ASReview's notes on a record say; null where it has none of its marks. */
export function saidInAsreviewNote({ csl }: ParsedReference): Said[] | null {
  const note = csl.note ?? '';
  const mark = MARK.exec(note)?.[1];
  if (mark === undefined) return null;
  const columns = new Map<string, string>();
  for (const line of note.split('\n')) {
    const [, name = '', value = ''] = COLUMN.exec(line.trim()) ?? [];
    if (name !== '') columns.set(name, textOf(value.trim()));
  }
  const tags = [...columns].flatMap(([name, value]) =>
    name.startsWith('tag_') && ['1', 'true'].includes(value) ? [name.slice(4).replaceAll('_', ' ')] : [],
  );
  const reader = [columns.get('user_name'), columns.get('user_email')].find((name) => (name ?? '') !== '');
  const said: Said = {
    ...nothingSaid,
    reader: reader ?? null,
    verdict: mark === 'not_seen' ? null : mark === 'relevant' ? 'include' : 'exclude',
    note: columns.get('note') ?? '',
    labels: tags,
    at: momentOf(columns.get('time')),
  };
  return said.verdict === null && said.note === '' && tags.length === 0 ? [] : [said];
}
