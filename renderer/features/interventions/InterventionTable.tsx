import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import { fieldsOf } from '../../../shared/extraction/answers';
import type { Intervention } from '../../../shared/model/intervention';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { ROW_PX, useLooks } from '../../store/looks';
import { useProject } from '../../store/session';
import { InterventionRow } from './InterventionRow';
import { type Cell, tableAction } from './table-keys';

// A row here is as high as two of a list.
const LINES = 2;

/** All interventions by all fields. Enter or a double click edits a cell in place; Escape ends that. */
export function InterventionTable({ interventions }: { interventions: readonly Intervention[] }) {
  const t = useText();
  const { template } = useProject();
  const language = useAppStore((s) => s.language);
  const scroller = useRef<HTMLDivElement>(null);
  const [cell, setCell] = useState<Cell>({ row: 0, column: 0 });
  // Of one intervention: where a filter puts another in its row, nobody is editing that one.
  const [edited, setEdited] = useState<string | null>(null);
  const fields = fieldsOf(template).filter((f) => f.type !== 'sms');
  const rowPx = LINES * ROW_PX[useLooks((s) => s.density)];
  const virtual = useVirtualizer({
    count: interventions.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 6,
    scrollPaddingStart: 36,
  });
  const grid = `14rem 6rem repeat(${fields.length}, 13rem)`;
  const onKeyDown = (event: KeyboardEvent): void => {
    const isEditing = edited !== null && edited === interventions[cell.row]?.id;
    const size = { rows: interventions.length, columns: fields.length };
    const action = tableAction(event.key, cell, size, isEditing);
    if (action === null) return;
    if (action.type === 'endEdit') {
      setEdited(null);
      scroller.current?.focus();
      return;
    }
    event.preventDefault();
    if (action.type === 'edit') setEdited(interventions[cell.row]?.id ?? null);
    else {
      setCell(action.to);
      virtual.scrollToIndex(action.to.row);
    }
  };
  return (
    <div
      ref={scroller}
      className="zeef-grid"
      role="grid"
      aria-label={t('interventions.view.table')}
      aria-rowcount={interventions.length + 1}
      aria-colcount={fields.length + 2}
      aria-activedescendant={interventions.length > 0 ? `cell-${cell.row}-${cell.column}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div
        role="row"
        aria-rowindex={1}
        className="zeef-row head"
        style={{ gridTemplateColumns: grid, width: 'max-content' }}
      >
        <div role="columnheader">{t('common.title')}</div>
        <div role="columnheader">{t('field.filled')}</div>
        {fields.map((f) => (
          <div key={f.id} role="columnheader" title={f.label[language]}>
            {f.label[language]}
          </div>
        ))}
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const intervention = interventions[index];
          if (intervention === undefined) return null;
          return (
            <InterventionRow
              key={intervention.id}
              intervention={intervention}
              index={index}
              fields={fields}
              style={{ gridTemplateColumns: grid, position: 'absolute', top: start, width: 'max-content' }}
              active={cell.row === index ? cell.column : null}
              isEdited={edited === intervention.id}
              onPick={(column) => {
                if (cell.row !== index || cell.column !== column) setEdited(null);
                setCell({ row: index, column });
              }}
              onEdit={() => setEdited(intervention.id)}
            />
          );
        })}
      </div>
    </div>
  );
}
