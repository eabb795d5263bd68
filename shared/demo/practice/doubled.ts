// Two templates of the practice study that two people filled in, each on their own, to see whether they read alike:
// what the second answered otherwise, and what the lead settled.
import type { Who } from './passage';

export type Doubled = {
  /** What the second person answered otherwise, by field; '' for nothing. */
  otherwise: Readonly<Record<string, string>>;
  /** Fields that the lead settled, and whose answer it became. */
  settled: Readonly<Record<string, 'first' | 'second'>>;
};

/** Who filled them in: the first as in the list of interventions. */
export const doubledBy: readonly [Who, Who] = ['noor', 'jelle'];

/** By the key of the intervention. */
export const practiceDoubled: Readonly<Record<string, Doubled>> = {
  klasse: {
    otherwise: { scope: 'local', executor: 'Amt Steinbach' },
    settled: { scope: 'first', executor: 'first' },
  },
  ontbijtklas: {
    otherwise: {
      scale: 'programme',
      results: 'Te laat komen daalde met een derde.',
    },
    settled: {},
  },
};
