// What a passage, an abstract or an answer says in a language of the report, as a person who reads the original wrote
// it.
// The original stays as it is.
import { z } from 'zod';
import type { AnnotationId, ExtractionId, PersonId, ReferenceId, TranslationId } from '../kernel/ids';
import { epochMs, idSchema, type Language, languages } from './fields';
import { whole } from './merge-rule';
import { defineRecord } from './record';

const VERSION = 11;

/** What is translated. */
export const translatedSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('passage'), annotationId: idSchema<AnnotationId>() }),
  z.object({ type: z.literal('abstract'), referenceId: idSchema<ReferenceId>() }),
  z.object({ type: z.literal('answer'), extractionId: idSchema<ExtractionId>(), fieldId: z.string() }),
]);
export type Translated = z.infer<typeof translatedSchema>;

export const translationSchema = z.object({
  id: idSchema<TranslationId>(),
  schemaVersion: z.literal(VERSION),
  of: translatedSchema,
  /** The language that it is translated into. */
  language: z.enum(languages),
  text: z.string().min(1),
  /** The text that was translated: of another one it is no translation. */
  original: z.string(),
  /** Who translated it. */
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Translation = z.infer<typeof translationSchema>;

/** A translation's id follows from what is translated into what: there is one, which people mend. */
export function translationId(of: Translated, language: Language): TranslationId {
  const what =
    of.type === 'passage'
      ? of.annotationId
      : of.type === 'abstract'
        ? of.referenceId
        : `${of.extractionId}/${of.fieldId}`;
  return `t:${of.type}:${what}:${language}` as TranslationId;
}

/** A translation by a person. */
export function newTranslation(
  of: Translated,
  language: Language,
  { text, original, by, at }: Pick<Translation, 'text' | 'original' | 'by' | 'at'>,
): Translation {
  return { id: translationId(of, language), schemaVersion: VERSION, of, language, text, original, by, at };
}

/** What people translated. */
export const translationRecord = defineRecord({
  table: 'translations',
  since: 11,
  version: VERSION,
  schema: translationSchema,
  merge: whole('text', 'original'),
  names: (r) => [
    ['annotations', r.of.type === 'passage' ? r.of.annotationId : null],
    ['references', r.of.type === 'abstract' ? r.of.referenceId : null],
    ['extractions', r.of.type === 'answer' ? r.of.extractionId : null],
    ['persons', r.by],
  ],
  // It holds the words of the passage.
  isBlind: ({ of, by }, hidden, viewer) =>
    of.type === 'passage' && by !== viewer && hidden.isPassage(of.annotationId),
});
