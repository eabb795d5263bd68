// The shortlist with the level of each publication, and the sentence of the methods chapter on those levels (paragraph
// 2.2 of the report).
import type { ReferenceId } from '../../kernel/ids';
import type { Language } from '../../model/fields';
import type { RatingValue } from '../../model/rating';
import { type Reference, referenceLabel, yearOf } from '../../model/reference';
import { type ProjectData, requireProject } from '../../model/tables';
import { formatOutcome, type RatingOutcome } from '../../rating/several';
import { formatRating } from '../../rating/sms';
import { scaleOf } from '../../rating/scales';
import { activeReferences } from '../../review/active';
import { outcomesByReference } from '../../review/rated';
import { flowOf } from '../../review/flow';
import { paragraph } from '../document-model';
import { severalNote } from '../parts/several-note';
import { newMark } from '../parts/new-mark';
import { defineProduct, type ProductContent } from '../product';
import { reportTexts } from '../texts';
import { findLink, reportTable, textCell, textColumn } from '../table-model';
import { counted, formatNumber, joinList } from '../words';
import { methodsTexts } from '../parts/methods-texts';

const texts = {
  nl: {
    shortlist: 'Shortlist met niveau',
    emptyShortlist: 'Uit databases en registers is nog geen publicatie opgenomen; de shortlist is leeg.',
    source: 'Bron',
    level: 'niveau',
    conflict: 'beoordelaars verschillen',
    unnamed: 'nog niet gekozen',
    unrated: 'niet beoordeeld',
  },
  en: {
    shortlist: 'Shortlist with levels',
    emptyShortlist:
      'No publication from databases and registers has been included yet; the shortlist is empty.',
    source: 'Source',
    level: 'level',
    conflict: 'raters differ',
    unnamed: 'not chosen yet',
    unrated: 'not rated',
  },
};

type Row = { reference: Reference; value: RatingValue | null; outcome: RatingOutcome };

/** The shortlist: what searches gave and full text kept. */
function rowsOf(data: ProjectData): Row[] {
  const ids = new Set<ReferenceId>(flowOf(data).databases.included.references);
  const outcomes = outcomesByReference(data);
  return activeReferences(data)
    .filter((r) => ids.has(r.id))
    .map((reference) => {
      const outcome = outcomes.get(reference.id) ?? { status: 'unrated' };
      return { reference, outcome, value: 'value' in outcome ? outcome.value : null };
    });
}

/**
 * Builds the shortlist with levels; a publication that is not rated, or on which raters differ, says so in place of a
 * level.
 */
function build(data: ProjectData, language: Language): ProductContent {
  const t = texts[language];
  const project = requireProject(data);
  const scale = scaleOf(project);
  const sourceOf = new Map(data.sources.map((s) => [s.id, s.type === 'search' ? s.engine : s.name]));
  const rows = rowsOf(data);
  const mark = newMark(data, language);
  const table = reportTable({
    id: 'shortlist',
    language,
    caption: t.shortlist,
    columns: [
      textColumn(reportTexts[language].publication, 10),
      textColumn(t.source, 3),
      textColumn(`${scale.short}-${t.level}`, 3),
    ],
    rows: rows.map(({ reference, outcome }) => {
      const label = referenceLabel(reference);
      const level = 'value' in outcome ? formatOutcome(project, outcome, language) : t[outcome.status];
      return [
        {
          ...textCell(label + mark.of(reference.id), [reference.id]),
          href: findLink(label) ?? findLink(reference.csl.URL ?? ''),
        },
        textCell(reference.sourceId === null ? '' : (sourceOf.get(reference.sourceId) ?? ''), [reference.id]),
        textCell(level, [reference.id]),
      ];
    }),
    notes: [
      ...severalNote(
        project,
        rows.map((r) => r.outcome),
        language,
      ),
      ...mark.notes,
    ],
  });
  const sentence = shortlistSentence(data, language);
  return {
    title: t.shortlist,
    blocks:
      rows.length === 0
        ? [paragraph(t.emptyShortlist)]
        : [{ type: 'table', table }, ...(sentence === '' ? [] : [paragraph(sentence)])],
  };
}

// A range counts at its middle: 2_3 stands above 2 and under 3.
const heightOf = (value: RatingValue): number =>
  value.type === 'level' ? value.level : value.type === 'range' ? (value.low + value.high) / 2 : -1;

/** Who wrote it and when, as in running text. */
function shortName({ csl }: Reference): string {
  const names = (csl.author ?? []).map((a) => a.family ?? a.literal ?? '').filter((n) => n !== '');
  const year = yearOf(csl);
  const who = names.length > 2 ? `${names[0] ?? ''} e.a.` : names.join(' & ');
  return [who === '' ? (csl.title ?? '') : who, year === null ? '' : String(year)].filter(Boolean).join(', ');
}

/**
 * How many of the shortlist have the highest level, and up to what level the others go; '' where nothing has a level.
 */
export function shortlistSentence(data: ProjectData, language: Language): string {
  const t = methodsTexts[language];
  const levels = rowsOf(data)
    .flatMap((r) => (r.value === null || r.value.type === 'remark' ? [] : [{ ...r, value: r.value }]))
    .sort((a, b) => heightOf(b.value) - heightOf(a.value));
  const first = levels[0];
  if (first === undefined) return '';
  const top = levels.filter((r) => heightOf(r.value) === heightOf(first.value));
  const rest = levels.slice(top.length);
  const print = (value: RatingValue): string => formatRating(value).replace('_', '–');
  const names =
    top.length <= 2
      ? ` (${joinList(
          top.map((r) => shortName(r.reference)),
          language,
        )})`
      : '';
  const total = counted(levels.length, t.publication, language);
  const text = formatNumber(top.length, language);
  const next = rest[0];
  return (
    t.shortlistTop(total, top.length, text, print(first.value), names) +
    (next === undefined
      ? ''
      : t.shortlistRest(rest.length, formatNumber(rest.length, language), print(next.value))) +
    '.'
  );
}

/** The shortlist with levels. */
export const shortlist = defineProduct({
  id: 'shortlist',
  name: { nl: 'Shortlist met niveau', en: 'Shortlist with levels' },
  build,
});
