// Summary of findings by type of intervention: how many reports, on which levels, in which direction, under which
// conditions.
import type { Direction } from '../../model/effect';
import { directions } from '../../model/effect';
import type { Language } from '../../model/fields';
import type { Intervention } from '../../model/intervention';
import type { ProjectData } from '../../model/tables';
import { scaleOf } from '../../rating/scales';
import { valueUnder } from '../../rating/several';
import { countedLevel } from '../../rating/sms';
import { groupBy, standingFor } from '../../review/active';
import { byMeasure, tally, type Vote, votesOf } from '../../review/effects';
import type { ListedReport } from '../../review/scope';
import { paragraph } from '../document-model';
import { directionsInWords, type EffectReading, levelText, readEffects } from '../parts/effect-reading';
import { scopeNotes } from '../parts/scope-notes';
import { effectWords } from '../../review/effect-words';
import { defineProduct, type ProductContent, tableContent } from '../product';
import { numberColumn, type ReportCell, reportTable, textCell, textColumn } from '../table-model';
import { formatNumber } from '../words';

const texts = {
  nl: {
    title: 'Samenvatting van bevindingen naar type interventie',
    none: 'Er is nog geen interventie met een type en een rapport in de tabellen.',
    type: 'Type interventie',
    reports: 'Rapporten',
    levels: (scale: string) => `${scale}-niveaus`,
    conditions: 'Randvoorwaarden',
    measure: 'Succesmaat',
    votes: 'Met effect',
    direction: 'Richting',
    sound: (level: string) => `Niveau ${level} of hoger`,
    noEffect: 'geen effect ingevuld',
    noType: 'Zonder type',
    rule: 'Van een rapport telt per succesmaat één richting: die van de effecten onder alle deelnemers, of waar die ontbreken van deelgroepen. Wijzen zij verschillende kanten op, dan is de richting gemengd; een onduidelijk effect telt dan niet mee.',
    several:
      'Een rapport over een interventie met meer typen staat bij elk van die typen; rijen tellen daarom niet op. Bij een niveau, een richting of een randvoorwaarde staat het aantal rapporten of interventies.',
    range: 'Of een bereik het niveau haalt, volgt de telregel van de studie.',
  },
  en: {
    title: 'Summary of findings by type of intervention',
    none: 'There is no intervention yet with a type and a report in the tables.',
    type: 'Type of intervention',
    reports: 'Reports',
    levels: (scale: string) => `${scale} levels`,
    conditions: 'Conditions',
    measure: 'Success measure',
    votes: 'With an effect',
    direction: 'Direction',
    sound: (level: string) => `Level ${level} or higher`,
    noEffect: 'no effect filled in',
    noType: 'Without a type',
    rule: 'Of a report one direction counts for each success measure: that of the effects among all participants or, where there are none, of subgroups. Where they point several ways the direction is mixed; an unclear effect then does not count.',
    several:
      'A report on an intervention with several types stands at each of them, so that rows do not add up. Beside a level, a direction or a condition stands the number of reports or interventions.',
    range: 'Whether a range reaches the level follows the counting rule of the study.',
  },
};

type TypeGroup = { label: string; interventions: Intervention[]; reports: ListedReport[] };

/** Types with their interventions and the reports in the tables that these are known from. */
function typeGroups(data: ProjectData, reading: EffectReading, language: Language): TypeGroup[] {
  const { project, scope } = reading;
  const stands = standingFor(data);
  const linksOf = groupBy(data.links, (l) => l.interventionId);
  const groupOf = (label: string, interventions: Intervention[]): TypeGroup => {
    const known = new Set(
      interventions.flatMap((i) => (linksOf.get(i.id) ?? []).map((l) => stands(l.referenceId))),
    );
    return { label, interventions, reports: scope.listed.filter((l) => known.has(l.reference.id)) };
  };
  const has = (i: Intervention, id: string): boolean => (i.types[id] ?? 0) > 0;
  const untyped = data.interventions.filter((i) => !project.typology.some(({ id }) => has(i, id)));
  return [
    ...project.typology.map(({ id, label }) =>
      groupOf(
        label[language],
        data.interventions.filter((i) => has(i, id)),
      ),
    ),
    groupOf(texts[language].noType, untyped),
  ].filter((g) => g.reports.length > 0);
}

/** How often each text occurs, in the order in which they are given: `5 (1), 4 (2)`. */
function numbered(all: readonly string[], language: Language): string {
  return [...groupBy(all, (text) => text)]
    .map(([text, { length }]) => `${text} (${formatNumber(length, language)})`)
    .join(', ');
}

const inWords = (votes: readonly Vote[], language: Language): string => {
  const counts = tally(votes);
  return directionsInWords(
    directions.map((d): [Direction, number] => [d, counts[d].length]),
    language,
  );
};

function rowsOf(
  data: ProjectData,
  reading: EffectReading,
  group: TypeGroup,
  language: Language,
): ReportCell[][] {
  const t = texts[language];
  const { project, effects, measureName, cell } = reading;
  const { soundFrom } = scaleOf(project);
  const ids = new Set(group.interventions.map((i) => i.id));
  const own = effects.counted.filter(({ effect }) => ids.has(effect.interventionId));
  const references = group.reports.map((r) => r.reference.id);
  const of = (text: string): ReportCell => textCell(text, references, [...ids]);
  const levels = [...group.reports]
    .sort(
      (a, b) => (typeof b.level === 'number' ? b.level : -1) - (typeof a.level === 'number' ? a.level : -1),
    )
    .map((r) => levelText(project, r, language));
  const conditions = project.conditions.flatMap((c) =>
    group.interventions.filter((i) => i.conditions.includes(c.id)).map(() => c.label[language]),
  );
  const head = [
    of(group.label),
    of(formatNumber(group.reports.length, language)),
    of(numbered(levels, language)),
    of(numbered(conditions, language)),
  ];
  const measures = byMeasure(project, own);
  if (measures.length === 0) return [[...head, of(t.noEffect), of('0'), of(''), of('')]];
  return measures.map(({ measureId, counted }, n) => {
    const votes = votesOf(counted);
    // Of a report with a level for each outcome that of this one: another may be sounder.
    const sound = votes.filter(({ report }) => {
      const level = countedLevel(valueUnder(project, report.outcome, measureId), project.countingRule);
      return typeof level === 'number' && level >= soundFrom;
    });
    const made = (of: readonly Vote[]) => of.flatMap((v) => v.effects);
    return [
      ...(n === 0 ? head : head.map((c) => ({ ...c, text: '' }))),
      cell(measureName(measureId), made(votes)),
      cell(formatNumber(votes.length, language), made(votes)),
      cell(inWords(votes, language), made(votes)),
      cell(inWords(sound, language) || '–', made(sound)),
    ];
  });
}

function build(data: ProjectData, language: Language): ProductContent {
  const t = texts[language];
  const reading = readEffects(data, language);
  const { project, scope, leftOut, scaleNote } = reading;
  const groups = typeGroups(data, reading, language);
  if (groups.length === 0) return { title: t.title, blocks: [paragraph(t.none)] };
  const scale = scaleOf(project);
  return tableContent(
    reportTable({
      id: 'samenvatting',
      language,
      caption: t.title,
      landscape: true,
      onceColumns: 4,
      columns: [
        textColumn(t.type, 3),
        numberColumn(t.reports, 1.4),
        textColumn(t.levels(scale.short), 2),
        textColumn(t.conditions, 4),
        textColumn(t.measure, 2.4),
        numberColumn(t.votes, 1.3),
        textColumn(t.direction, 2.6),
        textColumn(t.sound(String(scale.soundFrom)), 2.2),
      ],
      rows: groups.flatMap((group) => rowsOf(data, reading, group, language)),
      notes: [
        t.rule,
        effectWords[language].rule,
        t.several,
        scaleNote,
        t.range,
        ...leftOut([...new Set(groups.flatMap((g) => g.reports))]),
        ...scopeNotes(data, scope, language),
      ],
    }),
  );
}

/** Findings by type of intervention. */
export const summary = defineProduct({
  id: 'samenvatting',
  name: { nl: 'Samenvatting van bevindingen', en: 'Summary of findings' },
  build,
});
