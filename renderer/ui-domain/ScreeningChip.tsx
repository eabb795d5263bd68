import {
  IconArrowsDiff,
  IconCheck,
  IconChecks,
  IconCircleDashed,
  IconQuestionMark,
  IconX,
} from '@tabler/icons-react';
import type { ScreeningStatus } from '../../shared/screening/status';
import { useText } from '../lib/i18n';
import { Chip } from './Chip';

/** The colour of meaning of each status, and its sign for whoever does not see colours. */
export const statusLooks: Record<ScreeningStatus, { meaning: string; Sign: typeof IconCheck }> = {
  unscreened: { meaning: 'open', Sign: IconCircleDashed },
  maybe: { meaning: 'maybe', Sign: IconQuestionMark },
  conflict: { meaning: 'conflict', Sign: IconArrowsDiff },
  excluded: { meaning: 'exclude', Sign: IconX },
  'included-title': { meaning: 'include', Sign: IconCheck },
  included: { meaning: 'include', Sign: IconChecks },
};

/** Where a reference stands, in a word, a sign and the colour of its meaning. */
export function ScreeningChip({ status }: { status: ScreeningStatus }) {
  const t = useText();
  return <Chip {...statusLooks[status]}>{t(`status.${status}`)}</Chip>;
}
