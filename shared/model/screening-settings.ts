// How a project screens: stages, division, blindness, ranking, terms. All of it is the project's to choose.
import { z } from 'zod';
import type { PersonId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';

export const divisions = ['all', 'random', 'blocks', 'language'] as const;
export const stageSettingsSchema = z.object({
  /** Who screens at this stage; [] for everybody. */
  screenerIds: z.array(idSchema<PersonId>()),
  /** How many must decide on each reference. */
  screeners: z.union([z.literal(1), z.literal(2)]),
  /** Where one decides: the share (in per cent) of references that a second one decides on too. */
  doubledPercent: z.number().int().min(0).max(100),
  /** Who gets which: everybody all, by lot, in equal blocks, or by the languages a person reads. */
  division: z.enum(divisions),
  seed: z.number().int(),
  /**
   * How the lot falls on a person. `highest`: each has a lot for each reference and the highest gets it, so that one
   * who joins takes a share of everybody's and nothing else moves. `place`: one lot, which counts through the persons,
   * as before schema 13: who joins moves half of all. A study keeps the one that it began with.
   */
  lots: z.enum(['highest', 'place']),
  /** Whether nobody sees another's decisions until the lead unblinds the stage. */
  isBlind: z.boolean(),
  unblindedAt: epochMs.nullable(),
  /** References that all screeners do first, drawn by lot; 0 for no pilot round. */
  pilotSize: z.number().int().nonnegative(),
  /** When its size was chosen: what came later is no part of it; null before there was such a note. */
  pilotOpenedAt: epochMs.nullable(),
  /** When the lead closed the pilot and opened the rest; null while it runs. */
  pilotClosedAt: epochMs.nullable(),
});
export type StageSettings = z.infer<typeof stageSettingsSchema>;

export const highlightSchema = z.object({
  text: z.string().min(1),
  kind: z.enum(['include', 'exclude']),
  /** Whose term it is; null for the whole project. */
  personId: idSchema<PersonId>().nullable(),
});
export type HighlightTerm = z.infer<typeof highlightSchema>;

export const screeningSettingsSchema = z.object({
  stages: z.object({ 'title-abstract': stageSettingsSchema, 'full-text': stageSettingsSchema }),
  ranking: z.object({
    isOn: z.boolean(),
    model: z.enum(['svm', 'logistic', 'bayes']),
    /** Share (in per cent) of references drawn at random among the ranked ones, as a check. */
    randomPercent: z.number().int().min(0).max(50),
    /** Words to start from, before there are decisions of both kinds. */
    seedWords: z.string(),
    /** Titles or abstracts of reports that are known to be relevant, one a line: to start from, as the words. */
    examples: z.string(),
  }),
  terms: z.array(highlightSchema),
  /** Labels that a screener can put on a reference. */
  labels: z.array(z.string()),
  stopping: z.object({
    /** Recall aimed at, in per cent. */
    targetPercent: z.number().min(50).max(100),
    /** Length of a run of irrelevant references that the simple rule asks for. */
    run: z.number().int().positive(),
    /** Whether what was excluded was looked at once more (last step of SAFE). */
    isEvaluated: z.boolean(),
    /** Position at which another model took over; null when none did. */
    switchedAt: z.number().int().nonnegative().nullable(),
  }),
});
export type ScreeningSettings = z.infer<typeof screeningSettingsSchema>;

/** One person decides, nothing is blind, nothing is ranked: what a small longlist wants. */
export function defaultScreening(): ScreeningSettings {
  const stage: StageSettings = {
    screenerIds: [],
    screeners: 1,
    doubledPercent: 0,
    division: 'all',
    seed: 1,
    lots: 'highest',
    isBlind: false,
    unblindedAt: null,
    pilotSize: 0,
    pilotOpenedAt: null,
    pilotClosedAt: null,
  };
  return {
    stages: { 'title-abstract': stage, 'full-text': { ...stage } },
    ranking: { isOn: false, model: 'svm', randomPercent: 0, seedWords: '', examples: '' },
    terms: [],
    labels: [],
    stopping: { targetPercent: 95, run: 50, isEvaluated: false, switchedAt: null },
  };
}
