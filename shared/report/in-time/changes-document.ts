// What changed in the report since a moment, as a document: each cell with what it said then and says now, who changed
// it when, and the passages behind it.
import { hlcMs } from '../../kernel/clock';
import { localDay } from '../../kernel/shown-date';
import type { Verdict } from '../../model/decision';
import type { Language } from '../../model/fields';
import type { Rating } from '../../model/rating';
import type { ProjectData } from '../../model/tables';
import { formatRating } from '../../rating/sms';
import { type Block, paragraph, type ReportProduct } from '../document-model';
import { reportTable, textColumn } from '../table-model';
import { createTracer, type Trace } from '../trace';
import { formatDay, formatNumber } from '../words';
import { traceTexts } from '../trace-texts';
import { type Cause, causeFinder } from './causes';
import { causeWord } from './cause-words';
import { cellChanges, type CellChange, cellOf } from './cell-changes';
import type { Change } from '../../model/change';

const words = {
  nl: {
    title: (day: string) => `Wijzigingen in het rapport sinds ${day}`,
    where: 'Plaats',
    before: 'Toen',
    after: 'Nu',
    who: 'Door wie, wanneer en waarmee',
    passages: 'Passages',
    none: 'Er is sindsdien niets veranderd aan wat wordt gedrukt.',
    count: (n: string) => `Veranderd: ${n}.`,
    came: 'nieuw',
    gone: 'vervallen',
    page: 'p.',
    area: 'gebied',
    brought: (person: string, by: string) => `${person}, ingelezen door ${by}`,
    more: (n: string) => `en nog ${n}`,
  },
  en: {
    title: (day: string) => `Changes in the report since ${day}`,
    where: 'Place',
    before: 'Then',
    after: 'Now',
    who: 'By whom, when and with what',
    passages: 'Passages',
    none: 'Nothing of what is printed has changed since.',
    count: (n: string) => `Changed: ${n}.`,
    came: 'new',
    gone: 'dropped',
    page: 'p.',
    area: 'area',
    brought: (person: string, by: string) => `${person}, brought in by ${by}`,
    more: (n: string) => `and ${n} more`,
  },
};

/** A change with its causes in words and the passages that support what is printed now. */
export type ToldChange = CellChange & {
  causes: { who: string; at: number; what: string }[];
  quotes: Trace['answers'][number]['quotes'];
};
/** Changes of one product, by its id. */
export type ProductChanges = { id: string; title: string; changes: ToldChange[] };

/** A level or a verdict before and after, where the cause is one. */
function stepOf(cause: Cause, language: Language): string {
  const valueOf = (record: unknown): string => {
    const { value, verdict } = (record ?? {}) as { value?: Rating['value']; verdict?: Verdict | null };
    if (cause.table === 'ratings') return value == null ? '–' : formatRating(value);
    if (cause.table !== 'decisions' && cause.table !== 'resolutions') return '';
    return verdict == null ? '–' : traceTexts[language].verdict[verdict];
  };
  const [before, after] = [valueOf(cause.before), valueOf(cause.after)];
  return before === after ? '' : ` (${before} → ${after})`;
}

/** Whose decision or rating it is; what was brought in for somebody also says who did that. */
function whoOf({ by, before, after }: Cause, names: ReadonlyMap<string, string>, language: Language): string {
  const did = names.get(by) ?? '';
  const { personId = by } = (after ?? before ?? {}) as { personId?: string };
  const person = names.get(personId) ?? '';
  return personId === by || person === '' ? did : words[language].brought(person, did);
}

/** Tells what changed in products between two moments of a study. */
export function toldChanges(
  pairs: readonly { before: ReportProduct; after: ReportProduct }[],
  data: ProjectData,
  log: readonly Change[],
  language: Language,
): ProductChanges[] {
  const find = causeFinder(log);
  const trace = createTracer(data, language);
  const names = new Map<string, string>(data.persons.map((p) => [p.id, p.name]));
  return pairs.flatMap(({ before, after }) => {
    const changes = cellChanges(before, after).map((change): ToldChange => {
      const isAround = !change.isWords && change.row === '' && change.column === '';
      const { answers, reports } = trace(change.origin);
      // What the protocol prints is of the protocol, also where it is words.
      const isWords = change.isWords && after.id !== 'protocol';
      return {
        ...change,
        causes: find(change.origin, isWords).map((cause) => ({
          who: whoOf(cause, names, language),
          at: hlcMs(cause.at),
          what: causeWord(cause.table, language) + stepOf(cause, language),
        })),
        quotes: [
          ...(isAround ? [] : answers.flatMap((a) => a.quotes)),
          // What moved through the flow was not rated for that; what stands around a table is of all that it holds.
          ...(change.origin.movedBy === undefined && !isAround
            ? reports.flatMap((r) => r.ratings.flatMap((x) => x.quotes))
            : []),
        ],
      };
    });
    return changes.length === 0 ? [] : [{ id: after.id, title: after.title, changes }];
  });
}

// More than these of one cell fill a page.
const MOST = 4;

/** The first of some lines, and how many there are more. */
function firstOf(lines: readonly string[], language: Language): string {
  const rest = lines.length - MOST;
  const more = rest > 0 ? [words[language].more(formatNumber(rest, language))] : [];
  return [...lines.slice(0, MOST), ...more].join('; ');
}

/** The document: a table for each product that changed. `since` is the earlier moment, in milliseconds. */
export function changesDocument(
  changed: readonly ProductChanges[],
  since: number,
  language: Language,
): ReportProduct {
  const w = words[language];
  const blocks = changed.map(({ id, title, changes }): Block => {
    const table = reportTable({
      id: `wijzigingen-${id}`,
      language,
      caption: title,
      columns: [
        textColumn(w.where, 3),
        textColumn(w.before, 3),
        textColumn(w.after, 3),
        textColumn(w.who, 4),
        textColumn(w.passages, 4),
      ],
      rows: changes.map((c) => {
        const cell = (text: string) => cellOf(text, c.origin);
        const place = [c.where === title ? '' : c.where, c.row, c.column].filter(Boolean).join(' › ');
        return [
          cell(place),
          cell(c.before ?? `(${w.came})`),
          cell(c.after ?? `(${w.gone})`),
          cell(
            firstOf(
              c.causes.map(({ who, at, what }) => `${who}, ${formatDay(localDay(at), language)}: ${what}`),
              language,
            ),
          ),
          cell(
            firstOf(
              c.quotes.map(
                (q) => `${q.text === '' ? w.area : `‘${q.text}’`} (${q.fileName}, ${w.page} ${q.pageLabel})`,
              ),
              language,
            ),
          ),
        ];
      }),
      notes: [w.count(formatNumber(changes.length, language))],
      landscape: true,
    });
    return { type: 'table', table };
  });
  return {
    id: 'wijzigingen',
    language,
    title: w.title(formatDay(localDay(since), language)),
    landscape: true,
    blocks: blocks.length === 0 ? [paragraph(w.none)] : blocks,
    slides: [],
  };
}
