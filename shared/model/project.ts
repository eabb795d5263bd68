// A study: its protocol, vocabularies and template. Everything subject-specific is data here.
import { z } from 'zod';
import type { PersonId, ProjectId } from '../kernel/ids';
import { toolSchema } from './checked-tool';
import { bilingual, epochMs, idSchema, type Language, languages } from './fields';
import { decksSchema } from './decks';
import { stages } from './decision';
import { scaleSchema } from './scale';
import { screeningSettingsSchema } from './screening-settings';
import { listBy, words } from './merge-rule';
import { defineRecord } from './record';

/** The schema in which its shape last changed. */
export const PROJECT_VERSION = 13;

export const countrySchema = z.object({
  code: z.string().min(2).max(3),
  name: bilingual,
  /**
   * How the Dutch appendix 3 prints the name where it differs (the published report has 'Belgie' there); null: as
   * `name`.
   */
  appendixName: z.string().nullable(),
});
export const criterionSchema = z.object({
  code: z.string().min(1),
  kind: z.enum(['include', 'exclude']),
  label: bilingual,
  /** The stages at which it can be given. */
  stages: z.array(z.enum(stages)),
  explanation: bilingual,
});
/** An entry of one of the project's vocabularies. */
export const termSchema = z.object({ id: z.string().min(1), label: bilingual });
export type Term = z.infer<typeof termSchema>;

/** `sms` shows what the ratings give; `group` is a table of rows whose columns are `columns`. */
export const fieldTypes = [
  'short',
  'long',
  'choice',
  'multi',
  'number',
  'date',
  'place',
  'links',
  'group',
  'sms',
] as const;
export type FieldType = (typeof fieldTypes)[number];
export const templateFieldSchema = z.object({
  id: z.string().min(1),
  type: z.enum(fieldTypes),
  label: bilingual,
  help: bilingual,
  options: z.array(termSchema),
  /** Whether the template counts as incomplete without an answer. */
  required: z.boolean(),
  /** Whether an answer must be supported by a passage. */
  needsEvidence: z.boolean(),
  /** Printed after a number; empty for none. */
  unit: z.string(),
  /** Columns of a repeating group; empty for other types. */
  columns: z.array(termSchema),
});
export const templateSchema = z.object({
  version: z.number().int().positive(),
  sections: z.array(z.object({ id: z.string(), label: bilingual, fields: z.array(templateFieldSchema) })),
});

/** How the levels of rated reports are counted in table 2.2. */
export const countingRuleSchema = z.object({
  /** At which end of a range a report counts. */
  rangeAt: z.enum(['low', 'high']),
  /** Whether level 0 counts as level 1 or is left out. */
  zero: z.enum(['as-1', 'omit']),
  /** Whether a report with a remark instead of a level is left out or has a column of its own. */
  noLevel: z.enum(['omit', 'own-column']),
});

/**
 * Which level is printed of a report that has several: the highest, each with what it is of, or the one that the lead
 * names.
 */
export const severalLevels = ['highest', 'by-outcome', 'lead'] as const;
export type SeveralLevels = (typeof severalLevels)[number];

/** Which reports tables 2.1, 2.2 and appendix 3 hold, and what of the flow diagram is printed. */
export const printingSchema = z.object({
  /** Reports of correspondents only, as in the published study; all that are included; or those that pass `filter`. */
  scope: z.enum(['correspondents', 'included', 'filter']),
  /** Included reports of these countries, sources and tags; an empty list asks nothing. */
  filter: z.object({
    countries: z.array(z.string()),
    sourceIds: z.array(z.string()),
    tags: z.array(z.string()),
  }),
  /**
   * What table 2.1 prints: every report in scope, or those that the counting rule counts, as in the published study.
   */
  count: z.enum(['delivered', 'counted']),
  /**
   * Whether the flow diagram counts all rounds of searching, or the last one beside what the study held before it
   * (PRISMA 2020 for updated reviews).
   */
  flow: z.enum(['all-rounds', 'last-round']),
  /** Whether boxes of the flow diagram that count nothing are left out. */
  hideEmptyBoxes: z.boolean(),
});
export type Printing = z.infer<typeof printingSchema>;

/** What the letter to correspondents says beside its text. */
export const letterSchema = z.object({
  /** Language of the letter in appendix 2: it goes abroad, so that of the report may be another. */
  language: z.enum(languages),
  client: z.string(),
  sender: z.string(),
  budget: z.string(),
  /** ISO date for all correspondents; one of a correspondent's own goes before it. */
  deadline: z.string(),
});

/** An intervention type, by how far the target group is involved (table 3.1). */
export const interventionTypeSchema = termSchema.extend({ involvement: bilingual, description: bilingual });
/** A criterion by which interventions are chosen for the expert meetings. */
export const selectionCriterionSchema = termSchema.extend({ help: bilingual });

/** Which template field fills which point of the slides on an intervention; null leaves the point out. */
export const deckFieldsSchema = z.object({
  example: z.string().nullable(),
  success: z.string().nullable(),
  condition: z.string().nullable(),
  government: z.string().nullable(),
});

/**
 * Words that show where a passage answers something, by language (ISO 639-1). Keys: `field:<id>` for a field of the
 * template, `item:<id>` for a question or downgrade reason of a scale. A cue may be several words, end in `*` (any
 * ending), or be `#` (any number).
 */
export const cuesSchema = z.record(z.string(), z.record(z.string(), z.array(z.string())));
export type Cues = z.infer<typeof cuesSchema>;

/**
 * One thing as reports in several languages say it: terms by language (ISO 639-1). A term may be several words; `*`
 * leaves the beginning or the end of a word open, `?` stands for one letter of two spellings.
 */
export const conceptSchema = z.object({
  id: z.string().min(1),
  label: bilingual,
  terms: z.record(z.string(), z.array(z.string())),
});
export type Concept = z.infer<typeof conceptSchema>;

/**
 * By how many people each template is filled in. Of two, each answers on their own; `isBlind`: without seeing what the
 * other answers until both are done.
 */
export const fillingSchema = z.object({
  people: z.union([z.literal(1), z.literal(2)]),
  isBlind: z.boolean(),
});

export const projectSchema = z.object({
  id: idSchema<ProjectId>(),
  schemaVersion: z.literal(PROJECT_VERSION),
  title: z.string(),
  question: z.string(),
  engines: z.array(z.string()),
  terms: z.array(z.string()),
  region: z.string(),
  /** The region in English, for English products; '' where it is the same. */
  regionEn: z.string(),
  periodFrom: z.number().int().nullable(),
  periodTo: z.number().int().nullable(),
  countries: z.array(countrySchema),
  criteria: z.array(criterionSchema),
  /** Versions of the criteria that have ended, oldest first, each as it stood: 1 is the first. */
  criteriaVersions: z.array(
    z.object({
      version: z.number().int().positive(),
      criteria: z.array(criterionSchema),
      /** Why it was followed by another. */
      why: z.string(),
      by: idSchema<PersonId>(),
      endedAt: epochMs,
    }),
  ),
  colours: z.array(z.object({ id: z.string(), label: bilingual, css: z.string() })),
  template: templateSchema,
  /** Id of the scale that reports are rated on: a built-in one (model/scale) or one of `scales`. */
  scaleId: z.string().min(1),
  /** Scales of this project's own. */
  scales: z.array(scaleSchema),
  severalLevels: z.enum(severalLevels),
  /** Ids of the tools with domains that reports are appraised with beside the scale: built-in ones or of `tools`. */
  toolIds: z.array(z.string().min(1)),
  /** Tools of this project's own. One with the id of a built-in tool takes its place. */
  tools: z.array(toolSchema),
  typology: z.array(interventionTypeSchema),
  /** Success measures and conditions: vocabularies of the project. */
  measures: z.array(termSchema),
  conditions: z.array(termSchema),
  selectionCriteria: z.array(selectionCriterionSchema),
  deckFields: deckFieldsSchema,
  /** The letter to correspondents (appendix 2): paragraphs; `# ` begins a heading, `- ` an item. */
  instruction: bilingual,
  /** Columns of the empty inventory form in appendix 2. */
  inventoryColumns: z.array(termSchema),
  countingRule: countingRuleSchema,
  printing: printingSchema,
  letter: letterSchema,
  /**
   * Studies and reports of an earlier version of this review (PRISMA 2020, updated reviews); null where there was none.
   */
  previous: z.object({
    studies: z.number().int().nonnegative().nullable(),
    reports: z.number().int().nonnegative().nullable(),
  }),
  /** Reports that the searches must find (a benchmark of the search): a DOI or a title each. */
  knownReports: z.array(z.string()),
  decks: decksSchema,
  cues: cuesSchema,
  concepts: z.array(conceptSchema),
  screening: screeningSettingsSchema,
  filling: fillingSchema,
  createdAt: epochMs,
});

export type Project = z.infer<typeof projectSchema>;
export type Template = z.infer<typeof templateSchema>;
export type TemplateField = z.infer<typeof templateFieldSchema>;
export type InterventionType = z.infer<typeof interventionTypeSchema>;
export type SelectionCriterion = z.infer<typeof selectionCriterionSchema>;
export type CountingRule = z.infer<typeof countingRuleSchema>;
export type Criterion = z.infer<typeof criterionSchema>;

/** The version of the criteria that decisions are made under now. */
export function criteriaVersion({ criteriaVersions }: Pick<Project, 'criteriaVersions'>): number {
  return criteriaVersions.length + 1;
}

type Criteria = Pick<Project, 'criteria' | 'criteriaVersions'>;

/**
 * A criterion in the words of the version that was decided under: a decision keeps its words when the criterion gets
 * others. Its words of now where the version is not known or did not have it; its code where it is gone.
 */
export function criterionWords(
  { criteria, criteriaVersions }: Criteria,
  code: string,
  version: number,
  language: Language,
): string {
  const then = criteriaVersions.find((v) => v.version === version)?.criteria ?? criteria;
  return [...then, ...criteria].find((c) => c.code === code)?.label[language] ?? code;
}

/** The version of the criteria that held at a moment. */
export function criteriaVersionAt(
  { criteriaVersions }: Pick<Project, 'criteriaVersions'>,
  at: number,
): number {
  return criteriaVersions.filter((v) => v.endedAt <= at).length + 1;
}

/** The study. */
export const projectRecord = defineRecord({
  table: 'projects',
  since: 1,
  version: PROJECT_VERSION,
  schema: projectSchema,
  merge: {
    fields: {
      engines: words,
      terms: words,
      countries: listBy('code'),
      criteria: listBy('code'),
      criteriaVersions: listBy('version'),
      colours: listBy('id'),
      template: { fields: { sections: { ...listBy('id'), of: { fields: { fields: listBy('id') } } } } },
      scales: listBy('id'),
      toolIds: words,
      tools: listBy('id'),
      typology: listBy('id'),
      measures: listBy('id'),
      conditions: listBy('id'),
      selectionCriteria: listBy('id'),
      deckFields: 'each',
      decks: {
        fields: {
          countries: words,
          types: words,
          exampleByCountry: { fields: {}, rest: words },
          exampleByType: { fields: {}, rest: words },
          free: listBy('id'),
        },
      },
      instruction: 'each',
      inventoryColumns: listBy('id'),
      concepts: { ...listBy('id'), of: { fields: { terms: { fields: {}, rest: words } } } },
      countingRule: 'each',
      filling: 'each',
      printing: { fields: { filter: { fields: { countries: words, sourceIds: words, tags: words } } } },
      letter: 'each',
      previous: 'each',
      knownReports: words,
      cues: { fields: {}, rest: 'each' },
      screening: {
        fields: {
          stages: {
            fields: {
              'title-abstract': { fields: { screenerIds: words } },
              'full-text': { fields: { screenerIds: words } },
            },
          },
          ranking: 'each',
          terms: listBy('personId', 'kind', 'text'),
          labels: words,
          stopping: 'each',
        },
      },
    },
  },
  names: () => [],
});
