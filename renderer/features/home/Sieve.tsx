import { useMemo } from 'react';
import { type SieveCode, sieveOf } from '../../../shared/review/sieve';
import { useText } from '../../lib/i18n';
import { goTo, type Page, useAppStore } from '../../store/app.store';
import { useCounted } from '../../ui-domain/use-counted';
import { Panel } from './Panel';
import { barsOf } from './sieve-bars';

/** Where the numbers of a step come from. */
const places: Record<SieveCode, Page> = {
  identified: 'import',
  unique: 'duplicates',
  passed: 'screening',
  included: 'longlist',
  rated: 'reading',
  signed: 'review',
};

/** The sieve: from what was found to what is signed off, as bars that lead to their place. */
export function Sieve() {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const data = useCounted();
  const bars = useMemo(() => (data === null ? null : barsOf(sieveOf(data))), [data]);
  if (bars === null) return null;
  const number = new Intl.NumberFormat(language);
  return (
    <Panel title={t('home.sieve')}>
      <ul className="zeef-sieve">
        {bars.map(({ code, count, open, through, waiting }) => (
          <li key={code}>
            <button type="button" className="zeef-sieve-step" onClick={() => goTo(places[code])}>
              <span>{t(`sieve.${code}`)}</span>
              <strong>{number.format(count)}</strong>
              <span className="zeef-bar" aria-hidden>
                <i style={{ width: `${through}%` }} />
                <i data-open style={{ width: `${waiting}%` }} />
              </span>
              <span className="zeef-quiet">
                {open > 0 ? t('sieve.open', { count: open, number: number.format(open) }) : ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
