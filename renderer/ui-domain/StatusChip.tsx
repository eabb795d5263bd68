import {
  IconArrowBackUp,
  IconCheck,
  IconCircle,
  IconHourglass,
  IconLock,
  IconScale,
} from '@tabler/icons-react';
import type { BoardStatus } from '../../shared/review/board';
import { useText } from '../lib/i18n';

const looks: Record<BoardStatus, { icon: typeof IconCheck; meaning: string }> = {
  unrated: { icon: IconCircle, meaning: 'open' },
  disagreement: { icon: IconScale, meaning: 'conflict' },
  ready: { icon: IconHourglass, meaning: 'maybe' },
  returned: { icon: IconArrowBackUp, meaning: 'returned' },
  approved: { icon: IconCheck, meaning: 'include' },
  'signed-off': { icon: IconLock, meaning: 'signed' },
};

/** Where something stands on the lead's board: a colour, and the word that says the same. */
export function StatusChip({ status }: { status: BoardStatus }) {
  const t = useText();
  const { icon: Icon, meaning } = looks[status];
  return (
    <span className="zeef-status" data-meaning={meaning}>
      <Icon size={13} aria-hidden /> {t(`review.status.${status}`)}
    </span>
  );
}
