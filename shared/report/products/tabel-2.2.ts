// Table 2.2 of the report: how many reports of each country have which level.
import type { Language } from '../../model/fields';
import type { Project } from '../../model/project';
import { type ProjectData, requireProject } from '../../model/tables';
import { scaleName, scaleOf } from '../../rating/scales';
import { reportScope } from '../../review/scope';
import { countryRows, idsOf, isCounted } from '../parts/country-rows';
import { scopeNotes } from '../parts/scope-notes';
import { defineProduct, tableContent } from '../product';
import { numberColumn, reportTable, type ReportTable, textCell, textColumn } from '../table-model';
import { reportTexts } from '../texts';
import { formatNumber } from '../words';

type Texts = {
  number: string;
  /** By the short name of the scale. */
  caption: (what: string, scale: string) => string;
  total: string;
  levels: (scale: string) => string;
  noLevelColumn: string;
  rule: {
    noLevel: { omit: string; 'own-column': string };
    rangeAt: { low: string; high: string };
    zero: { 'as-1': string; omit: string };
  };
};

const texts: Record<Language, Texts> = {
  nl: {
    number: 'Tabel 2.2',
    caption: (what, scale) => `${what} naar ${scale}-rating`,
    total: 'Totaal rapportages',
    levels: (scale) => `${scale}-niveau`,
    noLevelColumn: 'Geen niveau',
    rule: {
      noLevel: {
        omit: 'Een rapport zonder niveau telt niet mee.',
        'own-column': 'Een rapport zonder niveau staat in een eigen kolom.',
      },
      rangeAt: {
        low: 'Een bereik telt op het laagste niveau.',
        high: 'Een bereik telt op het hoogste niveau.',
      },
      zero: { 'as-1': 'Niveau 0 telt als niveau 1.', omit: 'Niveau 0 telt niet mee.' },
    },
  },
  en: {
    number: 'Table 2.2',
    caption: (what, scale) => `${what} by ${scale} rating`,
    total: 'Total reports',
    levels: (scale) => `${scale}-level`,
    noLevelColumn: 'No level',
    rule: {
      noLevel: {
        omit: 'A report without a level is not counted.',
        'own-column': 'A report without a level has a column of its own.',
      },
      rangeAt: { low: 'A range counts at its lowest level.', high: 'A range counts at its highest level.' },
      zero: { 'as-1': 'Level 0 counts as level 1.', omit: 'Level 0 is not counted.' },
    },
  },
};

/** The counting rule in words, as it is printed under table 2.2 and in the account of the method. */
export function countingRuleInWords(project: Project, language: Language): string {
  const t = texts[language].rule;
  const { noLevel, rangeAt, zero } = project.countingRule;
  const hasZero = scaleOf(project).levels.some((l) => l.level === 0);
  return [t.noLevel[noLevel], t.rangeAt[rangeAt], ...(hasZero ? [t.zero[zero]] : [])].join(' ');
}

/** Table 2.2: counted reports per country and level; an empty cell where there are none, as in the report. */
function table(data: ProjectData, language: Language): ReportTable {
  const t = reportTexts[language];
  const own = texts[language];
  const project = requireProject(data);
  const { countingRule, printing } = project;
  const scope = reportScope(data);
  // From 1 to the highest of the scale; 0 counts as 1 or not at all.
  const scale = scaleOf(project);
  const highest = Math.max(1, ...scale.levels.map((l) => l.level));
  const levels: (number | 'none')[] = [
    ...Array.from({ length: highest }, (_, i) => i + 1),
    ...(countingRule.noLevel === 'own-column' ? ['none' as const] : []),
  ];
  return reportTable({
    id: 'tabel-2.2',
    language,
    number: own.number,
    caption: own.caption(t.delivered[printing.scope], scale.short),
    columns: [
      textColumn(t.country, 3),
      ...levels.map((l) => numberColumn(l === 'none' ? own.noLevelColumn : String(l), 1)),
      numberColumn(own.total, 2),
    ],
    spans: [{ title: own.levels(scale.short), from: 1, count: levels.length }],
    rows: countryRows(data, scope, language).map(({ name, reports }) => {
      const counted = reports.filter(isCounted);
      return [
        textCell(name, idsOf(counted)),
        ...levels.map((level) => {
          const hits = counted.filter((c) => c.level === level);
          return textCell(hits.length === 0 ? '' : formatNumber(hits.length, language), idsOf(hits));
        }),
        textCell(formatNumber(counted.length, language), idsOf(counted)),
      ];
    }),
    notes: [
      reportTexts[language].onScale(scaleName(scale, language)),
      countingRuleInWords(project, language),
      ...scopeNotes(data, scope, language),
    ],
  });
}

/** Reports by level. */
export const reportsByLevel = defineProduct({
  id: 'tabel-2.2',
  name: { nl: 'Tabel 2.2: rapportages naar niveau', en: 'Table 2.2: reports by level' },
  build: (data, language) => tableContent(table(data, language)),
});
