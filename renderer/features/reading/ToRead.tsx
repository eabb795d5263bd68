import { IconFileText, IconFileX } from '@tabler/icons-react';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { BoardChip } from '../../ui-domain/BoardChip';
import { TwoLines } from '../../ui-domain/TwoLines';
import type { ReportToRead } from './reports-to-read';

/** The reports of this study, those that nobody has rated first: one is opened by pressing it. */
export function ToRead({ reports }: { reports: readonly ReportToRead[] }) {
  const t = useText();
  if (reports.length === 0) return null;
  return (
    <ul className="zeef-links zeef-to-read" aria-label={t('reading.reports')}>
      {reports.map(({ id, title, by, status, hasFile }) => (
        <li key={id}>
          <button type="button" className="zeef-link-row" onClick={() => goTo('reading', id)}>
            <span className="zeef-badge" data-meaning="open">
              {hasFile ? (
                <IconFileText size={16} aria-label={t('reading.hasFile')} />
              ) : (
                <IconFileX size={16} aria-label={t('reading.noFile')} />
              )}
            </span>
            <TwoLines title={title} by={by} />
            <BoardChip status={status} />
          </button>
        </li>
      ))}
    </ul>
  );
}
