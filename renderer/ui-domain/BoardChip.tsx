import {
  IconArrowBackUp,
  IconCheck,
  IconCircle,
  IconCircleDashed,
  IconHourglass,
  IconLock,
  IconScale,
} from '@tabler/icons-react';
import type { BoardStatus } from '../../shared/review/board';
import { useText } from '../lib/i18n';
import { Chip } from './Chip';

const looks: Record<BoardStatus, { Sign: typeof IconCheck; meaning: string }> = {
  unrated: { Sign: IconCircle, meaning: 'open' },
  incomplete: { Sign: IconCircleDashed, meaning: 'open' },
  disagreement: { Sign: IconScale, meaning: 'conflict' },
  unsettled: { Sign: IconScale, meaning: 'conflict' },
  unnamed: { Sign: IconScale, meaning: 'conflict' },
  ready: { Sign: IconHourglass, meaning: 'maybe' },
  returned: { Sign: IconArrowBackUp, meaning: 'returned' },
  approved: { Sign: IconCheck, meaning: 'include' },
  'signed-off': { Sign: IconLock, meaning: 'signed' },
};

/** Where something stands on the lead's board. */
export function BoardChip({ status }: { status: BoardStatus }) {
  const t = useText();
  return <Chip {...looks[status]}>{t(`review.status.${status}`)}</Chip>;
}
