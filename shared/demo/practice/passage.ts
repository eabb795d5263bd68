// What was marked in a report of the practice study, and how it is written down.
import type { AnnotationKind } from '../../model/annotation';

/** Who does something in the study. */
export type Who = 'lead' | 'noor' | 'jelle';

export type PracticePassage = {
  paper: string;
  by: Who;
  kind: AnnotationKind;
  /** The passage as one reads it; of an area or a note, where it stands: `table:<n>` or the text beside it. */
  quote: string;
  colour: 'yellow' | 'green' | 'blue' | 'pink';
  comment?: string;
  /** What it says in Dutch, as who marked it translated it. */
  translation?: string;
  tags?: readonly string[];
  /** `field:`, `item:` or `criterion:` with an id, `effect:` with a key and a part, or `level`. */
  supports: readonly string[];
};

/** A highlight in a report, by somebody, in a colour, with what it is evidence for. */
export const mark = (
  paper: string,
  by: Who,
  colour: PracticePassage['colour'],
  quote: string,
  supports: readonly string[],
  more: Partial<PracticePassage> = {},
): PracticePassage => ({ paper, by, kind: 'highlight', colour, quote, supports, ...more });
