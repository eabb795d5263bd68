// What scales that are data are written with.
import type { Bilingual } from '../../model/fields';
import type { Scale } from '../../model/scale';

type Answer = Scale['questions'][number]['answers'][number];

/** A text in Dutch and in English. */
export const b = (nl: string, en: string): Bilingual => ({ nl, en });

const withExample = (example: Bilingual | undefined): Pick<Answer, 'example'> =>
  example === undefined ? {} : { example };

/** An answer that another question follows. */
export const to = (id: string, label: Bilingual, next: string, example?: Bilingual): Answer => ({
  id,
  label,
  next,
  level: null,
  ...withExample(example),
});

/** An answer that ends the path at a level. */
export const ends = (id: string, label: Bilingual, level: number, example?: Bilingual): Answer => ({
  id,
  label,
  next: null,
  level,
  ...withExample(example),
});
