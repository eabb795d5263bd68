// What the products of effects are made from, read once: the effects that count, names, and what is said under them.
import type { Effect } from '../../model/effect';
import type { Language } from '../../model/fields';
import type { Project } from '../../model/project';
import type { RatingValue } from '../../model/rating';
import { shortLabel } from '../../model/reference';
import { type ProjectData, requireProject } from '../../model/tables';
import { scaleName, scaleOf } from '../../rating/scales';
import { formatOutcome, measureName } from '../../rating/several';
import { formatRating } from '../../rating/sms';
import { effectWords } from '../../review/effect-words';
import { effectScope, type EffectScope } from '../../review/effects';
import { type ListedReport, reportScope, type ReportScope } from '../../review/scope';
import { type ReportCell, textCell } from '../table-model';
import { reportTexts } from '../texts';
import { formatNumber, joinList } from '../words';
import { severalNote } from './several-note';

const texts = {
  nl: {
    noMeasure: 'geen succesmaat',
    unsaid: (names: string) => `Nog zonder richting, en daarom niet geteld: ${names}.`,
    outside: (n: string) => `${n} van een rapport dat niet in de tabellen staat, en daarom niet geteld.`,
    effect: ['effect', 'effecten'],
    unsettled: (names: string) => `Het niveau is nog niet vastgesteld van: ${names}.`,
    noEffect: (n: string, of: string) =>
      `Van ${n} van de ${of} rapporten in de tabellen is geen effect ingevuld.`,
    open: '?',
    remark: '–',
    signs: '‘?’ is een niveau dat nog niet is vastgesteld, ‘–’ een rapport zonder niveau.',
  },
  en: {
    noMeasure: 'no success measure',
    unsaid: (names: string) => `Without a direction yet, and so not counted: ${names}.`,
    outside: (n: string) => `${n} of a report that is not in the tables, and so not counted.`,
    effect: ['effect', 'effects'],
    unsettled: (names: string) => `The level is not settled yet of: ${names}.`,
    noEffect: (n: string, of: string) =>
      `Of ${n} of the ${of} reports in the tables no effect was filled in.`,
    open: '?',
    remark: '–',
    signs: '‘?’ is a level that is not settled yet, ‘–’ a report without a level.',
  },
} as const;

export type EffectReading = {
  project: ReturnType<typeof requireProject>;
  scope: ReportScope;
  effects: EffectScope;
  measureName: (id: string | null) => string;
  /** A cell that opens on effects and their reports. */
  cell: (text: string, effects: readonly Effect[]) => ReportCell;
  /** What is not final or left out, as notes. */
  leftOut: (levelled: readonly ListedReport[]) => string[];
  /** Of which scale the levels are. */
  scaleNote: string;
};

/** The one level of a report, for a picture; `?` while it is not settled. */
export function levelNumber({ value }: Pick<ListedReport, 'value'>, language: Language): string {
  return value === null ? texts[language].open : shownValue(value, language);
}

const shownValue = (value: RatingValue, language: Language): string =>
  value.type === 'remark' ? texts[language].remark : formatRating(value).replace('_', '–');

/** The level of a report as it is printed; `?` while it is not settled. */
export function levelText(
  project: Pick<Project, 'measures'>,
  { outcome }: Pick<ListedReport, 'outcome'>,
  language: Language,
): string {
  return formatOutcome(project, outcome, language, (v) => shownValue(v, language)) || texts[language].open;
}

/** Reads a project for its products of effects. */
export function readEffects(data: ProjectData, language: Language): EffectReading {
  const t = texts[language];
  const project = requireProject(data);
  const scope = reportScope(data);
  const effects = effectScope(data, scope);
  const labels = new Map(data.references.map((r) => [r.id, shortLabel(r)]));
  const nameOf = (e: Effect): string => `${labels.get(e.referenceId) ?? ''} (${e.outcome || '–'})`;
  return {
    project,
    scope,
    effects,
    measureName: (id) => (id === null ? t.noMeasure : measureName(project, id, language)),
    cell: (text, of) => ({
      ...textCell(text, [...new Set(of.map((e) => e.referenceId))]),
      effects: of.map((e) => e.id),
    }),
    leftOut: (levelled) => {
      const open = levelled.filter((r) => r.value === null).map((r) => shortLabel(r.reference));
      const { unsaid, outside } = effects;
      const n = formatNumber(outside.length, language);
      const without = scope.listed.length - effects.reports;
      const ofAll = formatNumber(scope.listed.length, language);
      return [
        ...(without === 0 ? [] : [t.noEffect(formatNumber(without, language), ofAll)]),
        ...(open.length === 0 ? [] : [t.unsettled(joinList(open, language))]),
        ...severalNote(
          project,
          levelled.map((r) => r.outcome),
          language,
        ),
        ...(unsaid.length === 0 ? [] : [t.unsaid(joinList(unsaid.map(nameOf), language))]),
        ...(outside.length === 0 ? [] : [t.outside(`${n} ${t.effect[outside.length === 1 ? 0 : 1]}`)]),
      ];
    },
    scaleNote: `${reportTexts[language].onScale(scaleName(scaleOf(project), language))} ${t.signs}`,
  };
}

/** Directions with their numbers, those that occur: `3 gunstig, 1 gemengd`. */
export function directionsInWords(
  counts: readonly (readonly [keyof (typeof effectWords)['nl']['directions'], number])[],
  language: Language,
): string {
  const { directions } = effectWords[language];
  return counts
    .filter(([, n]) => n > 0)
    .map(([direction, n]) => `${formatNumber(n, language)} ${directions[direction]}`)
    .join(', ');
}
