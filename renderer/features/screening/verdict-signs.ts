import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import type { Verdict } from '../../../shared/model/decision';

/** The sign of each verdict, for whoever does not see its colour. */
export const verdictSigns: Record<Verdict, typeof IconCheck> = {
  include: IconCheck,
  maybe: IconQuestionMark,
  exclude: IconX,
};
