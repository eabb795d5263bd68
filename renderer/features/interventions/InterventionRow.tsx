import type { CSSProperties } from 'react';
import { formatAnswer } from '../../../shared/extraction/answers';
import type { Intervention } from '../../../shared/model/intervention';
import type { TemplateField } from '../../../shared/model/project';
import { isLocked } from '../../../shared/review/lock';
import { goTo, useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { FieldInput } from '../../ui-domain/FieldInput';
import { useOwnAnswers } from '../../ui-domain/use-own-answers';
import { useSaveAnswer } from '../../ui-domain/use-save-answer';

/**
 * Goes into an editor when it comes, and not at each later render: the person may have gone on to another of its
 * controls.
 */
const focusFirst = (editor: HTMLElement | null): void =>
  editor?.querySelector<HTMLElement>('input,textarea')?.focus();

type Props = {
  intervention: Intervention;
  index: number;
  fields: readonly TemplateField[];
  style: CSSProperties;
  /** The column one is in; null in another row. */
  active: number | null;
  /** Whether the cell one is in is being edited. */
  isEdited: boolean;
  onPick: (column: number) => void;
  onEdit: () => void;
};

/** One intervention: its name, how much is filled in, and a cell for each field. */
export function InterventionRow({
  intervention,
  index,
  fields,
  style,
  active,
  isEdited,
  onPick,
  onEdit,
}: Props) {
  const language = useAppStore((s) => s.language);
  const { answers, state } = useOwnAnswers(intervention);
  return (
    <div role="row" aria-rowindex={index + 2} className="zeef-row tall" style={style}>
      <div role="rowheader">
        <button type="button" className="zeef-cell" onClick={() => goTo('interventions', intervention.id)}>
          {intervention.title}
        </button>
      </div>
      <div role="gridcell">
        {state.answered}/{state.total}
      </div>
      {fields.map((field, column) => (
        <div
          key={field.id}
          id={`cell-${index}-${column}`}
          role="gridcell"
          className={active === column ? 'active' : undefined}
          onClick={() => onPick(column)}
          onDoubleClick={onEdit}
        >
          {active === column && isEdited ? (
            <Editor intervention={intervention} field={field} />
          ) : (
            formatAnswer(field, answers[field.id], language)
          )}
        </div>
      ))}
    </div>
  );
}

function Editor({ intervention, field }: { intervention: Intervention; field: TemplateField }) {
  const { reviews } = useProjectData();
  const saveAnswer = useSaveAnswer();
  const { answers, placeOf } = useOwnAnswers(intervention);
  return (
    <div className="zeef-editor" ref={focusFirst}>
      <FieldInput
        place={placeOf(field)}
        field={field}
        answer={answers[field.id]}
        disabled={isLocked(reviews, 'extraction', intervention.id)}
        isLabelHidden
        save={(change, builtOn) => saveAnswer(intervention, field.id, change, builtOn)}
      />
    </div>
  );
}
