// A picture of the overview: what is drawn, the same as a table, and the same in words.
import type { Language } from '../../../shared/model/fields';
import type { BarRow, Bars, Tone } from '../../../shared/report/bars-svg';
import type { Translate } from '../../lib/i18n';

export const pictureIds = ['pace', 'sources', 'levels', 'types', 'same', 'course'] as const;
export type PictureId = (typeof pictureIds)[number];

/** What is in a table: its headings, and rows of which the first cell is a heading. */
export type PictureTable = { columns: string[]; rows: string[][] };

/** `content` is null while there is nothing to draw: `empty` says when there will be. `notes` stand beneath it. */
export type Picture = {
  id: PictureId;
  title: string;
  empty: string;
  notes: string[];
  content: { bars: Bars; table: PictureTable; alt: string } | null;
};

/** What pictures are written with. */
export type Words = { t: Translate; language: Language };

export const formatCount = (n: number, language: Language, digits = 0): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(n);

/** How many of each part a row has. */
export type CountRow = { label: string; counts: number[] };
export type CountSeries = { label: string; tone: Tone };

// Whoever listens to a picture hears its gist; all of it is in the table.
const SPOKEN = 8;

/** A picture in words: its title and what stands behind each of its bars. */
export function spoken(title: string, rows: readonly BarRow[]): string {
  const said = rows.slice(0, SPOKEN).map((r) => `${r.label}: ${r.end}`);
  return `${title}. ${said.join('; ')}${rows.length > SPOKEN ? '; …' : ''}.`;
}

/**
 * Bars of numbers and their table. Parts that no row has are left out.
 *
 * @param drawn - how many of the rows are drawn, from the end; all where it is not given
 * @returns null where there is nothing to draw
 */
export function countBars(
  { t, language }: Words,
  title: string,
  rowHeading: string,
  series: readonly CountSeries[],
  rows: readonly CountRow[],
  drawn = Infinity,
): Picture['content'] {
  const used = series.flatMap((s, at) => (rows.some((r) => (r.counts[at] ?? 0) > 0) ? [{ ...s, at }] : []));
  if (used.length === 0) return null;
  const number = (n: number): string => formatCount(n, language);
  const totalOf = (r: CountRow): number => used.reduce((sum, { at }) => sum + (r.counts[at] ?? 0), 0);
  const barRows = rows.slice(-drawn).map((r) => ({
    label: r.label,
    end: number(totalOf(r)),
    parts: used.map(({ at }) => ({ size: r.counts[at] ?? 0, shown: number(r.counts[at] ?? 0) })),
  }));
  return {
    bars: { title, series: used.map(({ label, tone }) => ({ label, tone })), rows: barRows },
    table: {
      columns: [rowHeading, ...used.map((s) => s.label), t('pictures.total')],
      rows: rows.map((r) => [
        r.label,
        ...used.map(({ at }) => number(r.counts[at] ?? 0)),
        number(totalOf(r)),
      ]),
    },
    alt: spoken(title, barRows),
  };
}
