// What the report would say under another rule. Each gives changed records, from which products are made as from any;
// it is stored nowhere.
import type { PersonId, ReferenceId, SourceId } from '../kernel/ids';
import type { Language } from '../model/fields';
import { type Project, type SeveralLevels, severalLevels } from '../model/project';
import { type ProjectData, requireProject } from '../model/tables';
import { scaleOf } from '../rating/scales';
import { groupBy, standingFor } from '../review/active';
import { ownRatings } from '../review/raters';
import { listedByCountry, reportScope } from '../review/scope';
import { type ProductId, productIds } from './products/registry';
import { withoutSource } from './without-source';
import { formatNumber, joinList } from './words';

// Texts, slides, forms and checklists: no rule makes a table of them.
const NO_TABLES: readonly ProductId[] = [
  'bijlage-1',
  'bijlage-2',
  'bijlage-4',
  'bijlage-5',
  'bijlage-6',
  'tabel-2.3',
  'methoden',
  'bevindingen',
  'checklist-prisma',
  'checklist-prisma-s',
  'protocol',
];

/** The products that can be seen under another rule: all that are tables. */
export const whatIfProducts: readonly ProductId[] = productIds.filter((id) => !NO_TABLES.includes(id));

/**
 * `range`: a range counts at its other end. `zero`: level 0 counts where it did not, or the other way round. `rater`:
 * the rating of one person goes before those of others and what was settled. `source`: what only one source gave is not
 * there. `several`: of a report with several levels another one is printed.
 */
export type WhatIf =
  | { type: 'range' }
  | { type: 'zero' }
  | { type: 'rater'; personId: PersonId }
  | { type: 'source'; sourceId: SourceId }
  | { type: 'several'; rule: SeveralLevels };

type Rule = Project['countingRule'];

const withRule = (data: ProjectData, change: (rule: Rule) => Rule): ProjectData => ({
  ...data,
  projects: data.projects.map((p) => ({ ...p, countingRule: change(p.countingRule) })),
});

/** Ratings of one person where there are any, without the reviews of those reports, which settled between raters. */
function byRater(data: ProjectData, personId: PersonId): ProjectData {
  const stands = standingFor(data);
  const own = new Set(
    data.ratings.flatMap((r) => (r.personId === personId && r.value !== null ? [stands(r.referenceId)] : [])),
  );
  return {
    ...data,
    ratings: data.ratings.filter((r) => r.personId === personId || !own.has(stands(r.referenceId))),
    // Which of several levels is printed was settled between no raters.
    reviews: data.reviews.flatMap((r) => {
      if (r.subject.type !== 'rating' || !own.has(stands(r.subject.id as ReferenceId))) return [r];
      return r.printedLevel === null ? [] : [{ ...r, settled: null }];
    }),
  };
}

/** The records under another rule. Nothing of the given ones changes. */
export function applyWhatIf(data: ProjectData, whatIf: WhatIf): ProjectData {
  switch (whatIf.type) {
    case 'range':
      return withRule(data, (r) => ({ ...r, rangeAt: r.rangeAt === 'low' ? 'high' : 'low' }));
    case 'zero':
      return withRule(data, (r) => ({ ...r, zero: r.zero === 'omit' ? 'as-1' : 'omit' }));
    case 'rater':
      return byRater(data, whatIf.personId);
    case 'source':
      return withoutSource(data, whatIf.sourceId);
    case 'several':
      return {
        ...data,
        projects: data.projects.map((p) => ({ ...p, severalLevels: whatIf.rule })),
      };
  }
}

/**
 * The rules that a study can be seen under: level 0 where the scale has it, the other rules for several levels where a
 * report has them, each person who rated, each source.
 */
export function whatIfsFor(data: ProjectData): WhatIf[] {
  const project = requireProject(data);
  const hasZero = scaleOf(project).levels.some((l) => l.level === 0);
  const hasSeveral = ownRatings(data).some((r) => r.levels.length > 0);
  const others = severalLevels.filter((rule) => rule !== project.severalLevels);
  const raters = groupBy(
    ownRatings(data).filter((r) => r.value !== null),
    (r) => r.personId,
  );
  const used = new Set(data.references.map((r) => r.sourceId));
  return [
    { type: 'range' },
    ...(hasZero ? [{ type: 'zero' } as const] : []),
    ...(hasSeveral ? others.map((rule): WhatIf => ({ type: 'several', rule })) : []),
    ...[...raters.keys()].map((personId): WhatIf => ({ type: 'rater', personId })),
    ...data.sources.filter((s) => used.has(s.id)).map((s): WhatIf => ({ type: 'source', sourceId: s.id })),
  ];
}

/** What the tables come to: how much is counted and sound, and which countries and types have sound reports. */
export type Conclusion = { id: 'counted' | 'sound' | 'countries' | 'types'; text: string };

/** The conclusions in one form, so that those under two rules can be laid beside each other. */
export function conclusionsOf(data: ProjectData, language: Language): Conclusion[] {
  const { listed } = reportScope(data);
  const project = requireProject(data);
  const { soundFrom } = scaleOf(project);
  const counted = listed.filter((l) => l.level !== null);
  const sound = counted.filter((l) => typeof l.level === 'number' && l.level >= soundFrom);
  const isSound = new Set(sound.map((l) => l.reference.id));
  const stands = standingFor(data);
  const proven = new Set(
    data.links.filter((l) => isSound.has(stands(l.referenceId))).map((l) => l.interventionId),
  );
  const names = (all: readonly string[]): string => (all.length === 0 ? '–' : joinList(all, language));
  const countries = listedByCountry(data, sound)
    .filter((g) => g.reports.length > 0)
    .map((g) => project.countries.find((c) => c.code === g.code)?.name[language] ?? g.code ?? '–');
  const types = project.typology
    .filter((type) => data.interventions.some((i) => proven.has(i.id) && (i.types[type.id] ?? 0) > 0))
    .map((type) => type.label[language]);
  return [
    { id: 'counted', text: formatNumber(counted.length, language) },
    { id: 'sound', text: formatNumber(sound.length, language) },
    { id: 'countries', text: names(countries) },
    { id: 'types', text: names(types) },
  ];
}
