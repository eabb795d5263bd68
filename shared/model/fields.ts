// Schema parts that several records share.
import { z } from 'zod';
import type { Brand } from '../kernel/ids';

/** A zod schema for a branded id. */
export const idSchema = <Id extends Brand<string, string>>() => z.string().min(1) as unknown as z.ZodType<Id>;

/** Text in both languages of the interface. */
export const bilingual = z.object({ nl: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingual>;

/** Milliseconds since the Unix epoch. */
export const epochMs = z.number().int().nonnegative();

/** The languages of the interface and of the exports. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];
