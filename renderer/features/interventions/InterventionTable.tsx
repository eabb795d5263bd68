import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import { fieldsOf, formatAnswer, measureCompleteness } from '../../../shared/extraction/answers';
import { extractionId } from '../../../shared/model/extraction';
import type { Intervention } from '../../../shared/model/intervention';
import { isLocked } from '../../../shared/review/lock';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';
import { answerPlace } from '../../ui-domain/answer-place';
import { FieldInput } from '../../ui-domain/FieldInput';
import { useSaveAnswer } from '../../ui-domain/use-save-answer';

const ROW_PX = 64;

/** Goes into an editor when it comes, and not at each later render: the person may have gone on to another of its controls. */
const focusFirst = (editor: HTMLElement | null): void =>
  editor?.querySelector<HTMLElement>('input,textarea')?.focus();

/** All interventions by all fields. Enter or a double click edits a cell in place; Escape ends that. */
export function InterventionTable({ interventions }: { interventions: readonly Intervention[] }) {
  const t = useText();
  const data = useProjectData();
  const { template } = useProject();
  const saveAnswer = useSaveAnswer();
  const language = useAppStore((s) => s.language);
  const scroller = useRef<HTMLDivElement>(null);
  const [cell, setCell] = useState({ row: 0, column: 0 });
  // Of one intervention: where a filter puts another in its row, nobody is editing that one.
  const [edited, setEdited] = useState<string | null>(null);
  const fields = fieldsOf(template).filter((f) => f.type !== 'sms');
  const virtual = useVirtualizer({
    count: interventions.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
    scrollPaddingStart: 36,
  });
  const grid = `14rem 6rem repeat(${fields.length}, 13rem)`;
  const focusGrid = (): void => scroller.current?.focus();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (edited !== null && edited === interventions[cell.row]?.id) {
      if (event.key !== 'Escape') return;
      setEdited(null);
      focusGrid();
      return;
    }
    const moves: Record<string, [number, number]> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
    };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      const row = Math.max(0, Math.min(interventions.length - 1, cell.row + move[0]));
      setCell({ row, column: Math.max(0, Math.min(fields.length - 1, cell.column + move[1])) });
      virtual.scrollToIndex(row);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      setEdited(interventions[cell.row]?.id ?? null);
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
        {virtual.getVirtualItems().map((item) => {
          const intervention = interventions[item.index];
          if (intervention === undefined) return null;
          const extraction = data.extractions.find((x) => x.id === extractionId(intervention.id));
          const state = measureCompleteness(template, extraction, data.evidence);
          return (
            <div
              key={intervention.id}
              role="row"
              aria-rowindex={item.index + 2}
              className="zeef-row tall"
              style={{
                gridTemplateColumns: grid,
                position: 'absolute',
                top: item.start,
                width: 'max-content',
              }}
            >
              <div role="rowheader">
                <button
                  type="button"
                  className="zeef-cell"
                  onClick={() => goTo('interventions', intervention.id)}
                >
                  {intervention.title}
                </button>
              </div>
              <div role="gridcell">
                {state.answered}/{state.total}
              </div>
              {fields.map((field, column) => {
                const isActive = cell.row === item.index && cell.column === column;
                const answer = extraction?.answers[field.id];
                return (
                  <div
                    key={field.id}
                    id={`cell-${item.index}-${column}`}
                    role="gridcell"
                    className={isActive ? 'active' : undefined}
                    onClick={() => {
                      setCell({ row: item.index, column });
                      if (!isActive) setEdited(null);
                    }}
                    onDoubleClick={() => setEdited(intervention.id)}
                  >
                    {isActive && edited === intervention.id ? (
                      <div className="zeef-editor" ref={focusFirst}>
                        <FieldInput
                          place={answerPlace(intervention, field)}
                          field={field}
                          answer={answer}
                          disabled={isLocked(data.reviews, 'extraction', intervention.id)}
                          isLabelHidden
                          save={(change, builtOn) => saveAnswer(intervention, field.id, change, builtOn)}
                        />
                      </div>
                    ) : (
                      formatAnswer(field, answer, language)
                    )}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
