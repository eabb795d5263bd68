// What changed in the report since a moment, as a document: each cell with what it said then and says now, who changed
// it when, and the passages behind it.
import { hlcMs } from '../../kernel/clock';
import { localDay } from '../../kernel/shown-date';
import type { Language } from '../../model/fields';
import type { Rating } from '../../model/rating';
import type { ProjectData } from '../../model/tables';
import { formatRating } from '../../rating/sms';
import { type Block, paragraph, type ReportProduct } from '../document-model';
import { reportTable, textColumn } from '../table-model';
import { createTracer, type Trace } from '../trace';
import { formatDay, formatNumber } from '../words';
import { type Cause, causeFinder } from './causes';
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
    more: (n: string) => `en nog ${n}`,
    tables: {
      projects: 'protocol',
      persons: 'personen',
      sources: 'bron',
      batches: 'import',
      references: 'referentie',
      decisions: 'besluit',
      documents: 'document',
      annotations: 'markering',
      interventions: 'interventie',
      links: 'koppeling van rapport en interventie',
      extractions: 'antwoord',
      readings: 'antwoord van een van twee',
      evidence: 'bewijs',
      ratings: 'beoordeling',
      reviews: 'eindbeoordeling',
      selections: 'selectie',
      contexts: 'nationale context',
      findings: 'bevinding',
      effects: 'effect',
      comments: 'opmerking',
      duplicates: 'dubbelen',
      exports: 'export',
      resolutions: 'opgelost verschil',
      retrievals: 'volledige tekst',
      literature: 'literatuur',
      corrections: 'verbetering',
      confirmations: 'tweede blik',
      reporting: 'checklist',
    } as Record<string, string>,
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
    more: (n: string) => `and ${n} more`,
    tables: {
      projects: 'protocol',
      persons: 'persons',
      sources: 'source',
      batches: 'import',
      references: 'reference',
      decisions: 'decision',
      documents: 'document',
      annotations: 'annotation',
      interventions: 'intervention',
      links: 'link of report and intervention',
      extractions: 'answer',
      readings: 'answer of one of two',
      evidence: 'evidence',
      ratings: 'rating',
      reviews: 'review',
      selections: 'selection',
      contexts: 'national context',
      findings: 'finding',
      effects: 'effect',
      comments: 'comment',
      duplicates: 'duplicates',
      exports: 'export',
      resolutions: 'resolved disagreement',
      retrievals: 'full text',
      literature: 'literature',
      corrections: 'correction',
      confirmations: 'second look',
      reporting: 'checklist',
    } as Record<string, string>,
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
function stepOf(cause: Cause): string {
  const valueOf = (record: unknown): string => {
    const { value, verdict } = (record ?? {}) as { value?: Rating['value']; verdict?: string | null };
    if (cause.table === 'ratings') return value == null ? '–' : formatRating(value);
    return cause.table === 'decisions' || cause.table === 'resolutions' ? (verdict ?? '–') : '';
  };
  const [before, after] = [valueOf(cause.before), valueOf(cause.after)];
  return before === after ? '' : ` (${before} → ${after})`;
}

/** Tells what changed in products between two moments of a study. */
export function toldChanges(
  pairs: readonly { before: ReportProduct; after: ReportProduct }[],
  data: ProjectData,
  log: readonly Change[],
  language: Language,
): ProductChanges[] {
  const w = words[language];
  const find = causeFinder(log);
  const trace = createTracer(data, language);
  const names = new Map<string, string>(data.persons.map((p) => [p.id, p.name]));
  return pairs.flatMap(({ before, after }) => {
    const changes = cellChanges(before, after).map((change): ToldChange => {
      const { answers, reports } = trace(change.origin);
      return {
        ...change,
        causes: find(change.origin).map((cause) => ({
          who: names.get(cause.by) ?? '',
          at: hlcMs(cause.at),
          what: (w.tables[cause.table] ?? cause.table) + stepOf(cause),
        })),
        quotes: [
          ...answers.flatMap((a) => a.quotes),
          ...reports.flatMap((r) => r.ratings.flatMap((x) => x.quotes)),
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
              c.quotes.map((q) => `‘${q.text}’ (${q.fileName}, ${w.page} ${q.pageLabel})`),
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
