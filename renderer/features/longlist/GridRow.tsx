import { memo } from 'react';
import type { Reference } from '../../../shared/model/reference';
import type { ScreeningStatus } from '../../../shared/screening/status';
import { useText } from '../../lib/i18n';
import type { GridColumn } from './GridHead';
import { makeRow, type RowFacts } from './longlist-rows';
import { ScreeningChip } from '../../ui-domain/ScreeningChip';

type Props = {
  reference: Reference;
  facts: RowFacts;
  statusText: (status: ScreeningStatus) => string;
  columns: readonly GridColumn[];
  index: number;
  /** Pixels from the top of the first row. */
  start: number;
  isActive: boolean;
  isSelected: boolean;
};

/**
 * A row: its box and its cells. Drawn anew when something of itself differs, so that a key redraws the row that one
 * leaves and the one that one enters. What is clicked in it is told to the grid: see `data-index` and `data-box`.
 */
export const GridRow = memo(function GridRow({
  reference,
  facts,
  statusText,
  columns,
  index,
  start,
  isActive,
  isSelected,
}: Props) {
  const t = useText();
  const row = makeRow(reference, facts, statusText);
  return (
    <div
      id={`row-${index}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className="zeef-row"
      data-index={index}
      data-active={isActive}
      style={{ position: 'absolute', top: start, left: 0, right: 0 }}
    >
      <div role="gridcell" data-box>
        <input
          type="checkbox"
          tabIndex={-1}
          readOnly
          checked={isSelected}
          aria-label={t('longlist.selectRow', { title: row.title })}
        />
      </div>
      {columns.map((c) => (
        <div key={c.id} role="gridcell" title={row[c.id]}>
          {c.id === 'status' ? <ScreeningChip status={facts.statusOf(reference)} /> : row[c.id]}
        </div>
      ))}
    </div>
  );
});
