import {
  IconArrowBackUp,
  IconChevronRight,
  IconFilter,
  IconFileText,
  IconArrowsUpDown,
  IconBulb,
  IconForms,
  IconGavel,
  IconHourglass,
  IconMail,
  IconScale,
  IconStars,
} from '@tabler/icons-react';
import type { WaitingCode } from '../../../shared/review/waiting';
import { useText } from '../../lib/i18n';
import { goToWaiting } from '../../store/app.store';
import { usePerson } from '../../store/session';
import { useWaiting } from '../../ui-domain/waiting';
import { Panel } from './Panel';

const icons: Record<WaitingCode, { icon: typeof IconFilter; meaning: string }> = {
  returned: { icon: IconArrowBackUp, meaning: 'returned' },
  'returned-template': { icon: IconArrowBackUp, meaning: 'returned' },
  'title-abstract': { icon: IconFilter, meaning: 'open' },
  'full-text': { icon: IconFileText, meaning: 'open' },
  difference: { icon: IconScale, meaning: 'conflict' },
  'earlier-title-abstract': { icon: IconFilter, meaning: 'open' },
  'earlier-full-text': { icon: IconFileText, meaning: 'open' },
  settle: { icon: IconScale, meaning: 'conflict' },
  'appraisals-differ': { icon: IconScale, meaning: 'conflict' },
  appraise: { icon: IconStars, meaning: 'open' },
  unnamed: { icon: IconScale, meaning: 'conflict' },
  unsettled: { icon: IconScale, meaning: 'conflict' },
  review: { icon: IconGavel, meaning: 'signed' },
  unrated: { icon: IconStars, meaning: 'open' },
  unfilled: { icon: IconForms, meaning: 'open' },
  undirected: { icon: IconArrowsUpDown, meaning: 'open' },
  proposal: { icon: IconBulb, meaning: 'open' },
  late: { icon: IconMail, meaning: 'maybe' },
  request: { icon: IconHourglass, meaning: 'maybe' },
};

/** What waits for who works now, each with the way to it. */
export function WaitingList() {
  const t = useText();
  const person = usePerson();
  const waiting = useWaiting();
  if (waiting === null) return null;
  return (
    <Panel title={t('home.waiting', { name: person.name })}>
      {waiting.length === 0 && <p className="zeef-quiet">{t('home.nothingWaits')}</p>}
      <ul className="zeef-links">
        {waiting.map((work) => {
          const { code, count, besides = 0 } = work;
          const { icon: Icon, meaning } = icons[code];
          return (
            <li key={code}>
              <button type="button" className="zeef-link-row" onClick={() => goToWaiting(work)}>
                <span className="zeef-badge" data-meaning={meaning}>
                  <Icon size={16} aria-hidden />
                </span>
                <span>
                  {t(`waiting.${code}`, { count })}
                  {besides > 0 && (
                    <span className="zeef-quiet">{` (${t('waiting.besides', { count: besides })})`}</span>
                  )}
                </span>
                <IconChevronRight size={16} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
