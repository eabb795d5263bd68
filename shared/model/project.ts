// A study: its protocol, vocabularies and template. Everything subject-specific is data here.
import { z } from 'zod';
import type { ProjectId } from '../kernel/ids';
import { bilingual, epochMs, idSchema } from './fields';

export const countrySchema = z.object({
  code: z.string().min(2).max(3),
  name: bilingual,
  /** How the Dutch appendix 3 prints the name where it differs (the published report has 'Belgie' there); null: as `name`. */
  appendixName: z.string().nullable(),
});
export const criterionSchema = z.object({
  code: z.string().min(1),
  kind: z.enum(['include', 'exclude']),
  label: bilingual,
});
export const fieldTypes = ['short', 'long', 'choice', 'date', 'links', 'sms'] as const;
export const templateFieldSchema = z.object({
  id: z.string().min(1),
  type: z.enum(fieldTypes),
  label: bilingual,
  help: bilingual,
  options: z.array(z.object({ id: z.string(), label: bilingual })),
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

export const projectSchema = z.object({
  id: idSchema<ProjectId>(),
  schemaVersion: z.literal(1),
  title: z.string(),
  question: z.string(),
  engines: z.array(z.string()),
  terms: z.array(z.string()),
  region: z.string(),
  periodFrom: z.number().int().nullable(),
  periodTo: z.number().int().nullable(),
  countries: z.array(countrySchema),
  criteria: z.array(criterionSchema),
  colours: z.array(z.object({ id: z.string(), label: bilingual, css: z.string() })),
  template: templateSchema,
  countingRule: countingRuleSchema,
  createdAt: epochMs,
});

export type Project = z.infer<typeof projectSchema>;
export type Template = z.infer<typeof templateSchema>;
export type TemplateField = z.infer<typeof templateFieldSchema>;
export type CountingRule = z.infer<typeof countingRuleSchema>;
export type Criterion = z.infer<typeof criterionSchema>;
