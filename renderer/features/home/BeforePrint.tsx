import { Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { describeCheck } from '../../../shared/report/check-texts';
import { byWeight, checkProject } from '../../../shared/review/check';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useUnsettled } from '../../ui-domain/sides/unsettled';
import { useCounted } from '../../ui-domain/use-counted';
import { Panel } from './Panel';

// The report page has all.
const SHOWN = 6;

/** For who answers for the result: what is not final before the report is printed. */
export function BeforePrint() {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const data = useCounted();
  const { total } = useUnsettled();
  const open = useMemo(
    () => (data === null ? null : byWeight(checkProject(data, total)).open),
    [data, total],
  );
  if (open === null) return null;
  const all = (
    <Anchor component="button" size="sm" onClick={() => goTo('report')}>
      {t('nav.report')}
    </Anchor>
  );
  return (
    <Panel title={t('home.beforePrint')} aside={all}>
      {open.length === 0 && (
        <p className="zeef-quiet">{t(data?.references.length === 0 ? 'check.nothing' : 'check.done')}</p>
      )}
      <ul className="zeef-links">
        {open.slice(0, SHOWN).map((item) => (
          <li key={item.code}>
            <button
              type="button"
              className="zeef-link-row"
              onClick={() => goTo(item.place.page, item.place.subject)}
            >
              <span className="zeef-badge" data-meaning="maybe">
                <IconAlertTriangle size={16} aria-hidden />
              </span>
              <span>{describeCheck(item, language)}</span>
            </button>
          </li>
        ))}
      </ul>
      {open.length > SHOWN && <p className="zeef-quiet">{t('home.more', { count: open.length - SHOWN })}</p>}
    </Panel>
  );
}
