// The evidence map: which reports there are about which type of intervention, by what success was measured on, with the
// level of each. Made as data; writers/hand-over makes the file of it.
import { fieldsOf } from '../extraction/answers';
import type { InterventionId } from '../kernel/ids';
import type { Language } from '../model/fields';
import type { Intervention } from '../model/intervention';
import type { Project } from '../model/project';
import type { RatingValue } from '../model/rating';
import { type ProjectData, requireProject } from '../model/tables';
import { scaleName, scaleOf } from '../rating/scales';
import { formatLevels, formatOutcome, levelsUnder, valueUnder } from '../rating/several';
import { groupBy, standingFor } from '../review/active';
import { type ListedReport, reportScope } from '../review/scope';
import { scopeNotes } from './parts/scope-notes';
import { reportTexts } from './texts';
import { createTracer, type Trace } from './trace';

/** How a dot reads: the level in it, as which colour, and in words; `legend` is what its mark means in any dot. */
export type MapLevel = { mark: string; tone: number | null; words: string; legend: string };
/** A report in a cell, with its level there: of one that has several, that of the column where each is printed. */
export type MapDot = { entry: MapEntry; level: MapLevel };
/** What a dot opens: a report, or an intervention without one, with what it is about and what it is made of. */
export type MapEntry = {
  id: string;
  title: string;
  level: MapLevel;
  interventions: { title: string; country: string; types: string[]; measures: string[] }[];
  trace: Trace;
};
/** `cells`: the dots of each column. */
export type MapRow = { label: string; cells: MapDot[][] };
export type EvidenceMap = {
  language: Language;
  title: string;
  /** Which scale the levels are of. */
  scale: string;
  columns: string[];
  rows: MapRow[];
  entries: MapEntry[];
  /** Levels that occur, in order, for the legend. */
  levels: MapLevel[];
  notes: string[];
};

const texts = {
  nl: {
    noType: 'Zonder type',
    noMeasure: 'Zonder succesmaat',
    level: (n: string) => `niveau ${n}`,
    range: (low: number, high: number) => `niveau ${low} tot ${high}`,
    remark: 'zonder niveau',
    unrated: 'nog niet beoordeeld',
    unnamed: 'meer dan één niveau; nog niet gekozen',
    conflict: 'beoordelaars verschillen',
    noReport: 'interventie zonder rapport in de tabellen',
    unlinked: (n: number) =>
      `${n} ${n === 1 ? 'rapport is aan geen interventie gekoppeld en staat' : 'rapporten zijn aan geen interventie gekoppeld en staan'} niet op de kaart.`,
    counted:
      'Een stip is een rapport. Een rapport over een interventie met meer typen of succesmaten staat in meer vakken; rijen en kolommen tellen daarom niet op. Het staat bij de typen en succesmaten van zijn interventie, ook waar het die uitkomst zelf niet mat; de samenvatting telt wat rapporten maten.',
  },
  en: {
    noType: 'No type',
    noMeasure: 'No success measure',
    level: (n: string) => `level ${n}`,
    range: (low: number, high: number) => `level ${low} to ${high}`,
    remark: 'without a level',
    unrated: 'not rated yet',
    unnamed: 'more than one level; not chosen yet',
    conflict: 'raters differ',
    noReport: 'intervention without a report in the tables',
    unlinked: (n: number) =>
      `${n} ${n === 1 ? 'report is linked to no intervention and is' : 'reports are linked to no intervention and are'} not on the map.`,
    counted:
      'A dot is a report. A report on an intervention with several types or success measures stands in several cells, so that rows and columns do not add up. It stands at the types and success measures of its intervention, also where it did not measure that outcome itself; the summary of findings counts what reports measured.',
  },
};

/** How the value of a report reads in its dot. */
function levelOf(project: Project, { value, outcome }: ListedReport, language: Language): MapLevel {
  const t = texts[language];
  const without = (mark: string, words: string): MapLevel => ({ mark, tone: null, words, legend: words });
  if (outcome.status === 'unnamed') return without('?', t.unnamed);
  if (outcome.status === 'conflict') return without('?', t.conflict);
  if (value === null) return without('·', t.unrated);
  const level = valueLevel(value, language);
  if (!('levels' in outcome)) return level;
  // The dot has the colour and the number of the highest; its words say each.
  return { ...level, words: formatOutcome(project, outcome, language, (v) => valueLevel(v, language).words) };
}

function valueLevel(value: RatingValue, language: Language): MapLevel {
  const t = texts[language];
  const made = (mark: string, tone: number | null, words: string): MapLevel => ({
    ...{ mark, tone, words },
    legend: words,
  });
  switch (value.type) {
    case 'level':
      return made(String(value.level), value.level, t.level(String(value.level)));
    case 'range':
      // The colour of a range is that of its low end, which it surely has.
      return made(`${value.low}–${value.high}`, value.low, t.range(value.low, value.high));
    case 'remark':
      return made('–', null, t.remark);
  }
}

/**
 * The level of a report in the column of a success measure: where each of several is printed, its own for that measure;
 * else that of the report.
 */
function levelUnder(
  project: Project,
  report: ListedReport,
  entry: MapEntry,
  measure: string | null,
  language: Language,
): MapLevel {
  const { outcome } = report;
  const own = levelsUnder(outcome, measure);
  const value = valueUnder(project, outcome, measure);
  if (own.length === 0 || value === null) return entry.level;
  const words = formatLevels(project, own, language, (v) => valueLevel(v, language).words);
  return { ...valueLevel(value, language), words };
}

/** What is asked of a project for its map, read once. */
class Reading {
  readonly project;
  readonly scope;
  private readonly stands;
  private readonly trace;
  private readonly fields;
  private readonly interventionsOf;
  private readonly reportsOf;

  constructor(
    private readonly data: ProjectData,
    private readonly language: Language,
  ) {
    this.project = requireProject(data);
    this.scope = reportScope(data);
    this.trace = createTracer(data, language);
    this.fields = fieldsOf(this.project.template).map((f) => f.id);
    const stands = standingFor(data);
    this.stands = stands;
    const interventions = new Map(data.interventions.map((i) => [i.id, i]));
    const links = data.links.map((l) => ({ ...l, referenceId: stands(l.referenceId) }));
    const listed = new Map(this.scope.listed.map((l) => [l.reference.id, l]));
    this.interventionsOf = new Map(
      [...groupBy(links, (l) => l.referenceId)].map(([id, of]) => [
        id,
        [...new Set(of.flatMap((l) => interventions.get(l.interventionId) ?? []))],
      ]),
    );
    this.reportsOf = new Map(
      [...groupBy(links, (l) => l.interventionId)].map(([id, of]) => [
        id,
        [...new Set(of.flatMap((l) => listed.get(l.referenceId) ?? []))],
      ]),
    );
  }

  /** The reports in the tables that an intervention is known from. */
  reports(id: InterventionId): readonly ListedReport[] {
    return this.reportsOf.get(id) ?? [];
  }

  private about(i: Intervention): MapEntry['interventions'][number] {
    const { typology, measures, countries } = this.project;
    const labels = (of: typeof measures, has: (id: string) => boolean): string[] =>
      of.filter((x) => has(x.id)).map((x) => x.label[this.language]);
    return {
      title: i.title,
      country: countries.find((c) => c.code === i.country)?.name[this.language] ?? i.country,
      types: labels(typology, (id) => (i.types[id] ?? 0) > 0),
      measures: labels(measures, (id) => i.measures.includes(id)),
    };
  }

  reportEntry(report: ListedReport, id: string): MapEntry {
    const { reference } = report;
    const interventions = this.interventionsOf.get(reference.id) ?? [];
    const trace = this.trace({
      references: [reference.id],
      interventions: interventions.map((i) => i.id),
      fields: this.fields,
    });
    // Of the answers on its interventions those that this report is the evidence of.
    const answers = trace.answers.flatMap((a) => {
      const quotes = a.quotes.filter((q) => this.stands(q.referenceId) === reference.id);
      return quotes.length === 0 ? [] : [{ ...a, quotes }];
    });
    return {
      id,
      title: trace.reports[0]?.label ?? reference.id,
      level: levelOf(this.project, report, this.language),
      interventions: interventions.map((i) => this.about(i)),
      trace: { reports: trace.reports, answers },
    };
  }

  interventionEntry(i: Intervention, id: string): MapEntry {
    return {
      id,
      title: i.title,
      level: {
        ...{ mark: '○', tone: null, words: texts[this.language].noReport },
        legend: texts[this.language].noReport,
      },
      interventions: [this.about(i)],
      trace: { reports: [], answers: [] },
    };
  }
}

/** The labels of a vocabulary with the interventions that have each; those with none last, where there are any. */
function groups(
  terms: readonly { id: string; label: string }[],
  interventions: readonly Intervention[],
  has: (i: Intervention, id: string) => boolean,
  none: string,
): { id: string | null; label: string; of: ReadonlySet<Intervention> }[] {
  const named = terms.map(({ id, label }) => ({
    id,
    label,
    of: new Set(interventions.filter((i) => has(i, id))),
  }));
  const rest = interventions.filter((i) => !named.some((g) => g.of.has(i)));
  return rest.length === 0 ? named : [...named, { id: null, label: none, of: new Set(rest) }];
}

/** The map of a project: types by success measures, with the reports that the tables hold. */
export function buildEvidenceMap(data: ProjectData, language: Language): EvidenceMap {
  const t = texts[language];
  const reading = new Reading(data, language);
  const { project, scope } = reading;
  const entries = new Map<ListedReport | Intervention, MapEntry>();
  const entryOf = (of: ListedReport | Intervention): MapEntry => {
    const id = `e-${entries.size + 1}`;
    const made =
      entries.get(of) ??
      ('reference' in of ? reading.reportEntry(of, id) : reading.interventionEntry(of, id));
    entries.set(of, made);
    return made;
  };
  const { interventions } = data;
  const label = (x: (typeof project.measures)[number]) => ({ id: x.id, label: x.label[language] });
  const types = groups(
    project.typology.map(label),
    interventions,
    (i, id) => (i.types[id] ?? 0) > 0,
    t.noType,
  );
  const measures = groups(
    project.measures.map(label),
    interventions,
    (i, id) => i.measures.includes(id),
    t.noMeasure,
  );
  const rows = types.map((type): MapRow => ({
    label: type.label,
    cells: measures.map((measure) => {
      const here = interventions.filter((i) => type.of.has(i) && measure.of.has(i));
      const dots = here.flatMap((i): (ListedReport | Intervention)[] => {
        const reports = reading.reports(i.id);
        return reports.length === 0 ? [i] : [...reports];
      });
      return [...new Set(dots)].map((of): MapDot => {
        const entry = entryOf(of);
        const level = 'reference' in of ? levelUnder(project, of, entry, measure.id, language) : entry.level;
        return { entry, level };
      });
    }),
  }));
  const all = [...entries.values()];
  const dots = rows.flatMap((r) => r.cells.flat());
  // A mark may mean two things, such as that raters differ and that the lead has to choose.
  const levels = new Map(
    [...all, ...dots].map(({ level }) => [
      `${level.mark} ${level.legend}`,
      { ...level, words: level.legend },
    ]),
  );
  const scale = scaleOf(project);
  const unlinked = scope.listed.filter((l) => !entries.has(l)).length;
  return {
    language,
    title: project.title,
    scale: scale.short,
    columns: measures.map((m) => m.label),
    rows,
    entries: all,
    levels: [...levels.values()].sort((a, b) => (a.tone ?? 10) - (b.tone ?? 10)),
    notes: [
      t.counted,
      ...(unlinked === 0 ? [] : [t.unlinked(unlinked)]),
      reportTexts[language].onScale(scaleName(scale, language)),
      ...scopeNotes(data, scope, language),
    ],
  };
}
