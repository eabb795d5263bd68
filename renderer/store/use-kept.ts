// What is chosen and typed in a form of many parts, kept as one value on disk until it is sent or given up.
import type { z } from 'zod';
import { useDraft } from './use-draft';

/** A value of a form. */
export type Kept<T> = { value: T; change: (value: T) => void; clear: () => void };

/**
 * A value that is kept as JSON. What is kept in another shape, as of an older version of the app, counts as nothing.
 *
 * @param form - which form, and of what
 */
export function useKept<T>(form: string, schema: z.ZodType<T>, empty: T): Kept<T> {
  const { text, change, clear } = useDraft(form, 'all');
  return { value: read(text, schema) ?? empty, change: (value) => change(JSON.stringify(value)), clear };
}

function read<T>(text: string, schema: z.ZodType<T>): T | null {
  if (text === '') return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
