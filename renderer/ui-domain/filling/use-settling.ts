// What two people answered for an intervention, field by field, and how it is settled.
import { isAnswered } from '../../../shared/extraction/answers';
import {
  canJoin,
  doneReadings,
  fieldOutcome,
  type FieldOutcome,
  isOpen,
  joinedAnswer,
} from '../../../shared/extraction/settle';
import { extractionId, newExtraction } from '../../../shared/model/extraction';
import type { Intervention } from '../../../shared/model/intervention';
import type { TemplateField } from '../../../shared/model/project';
import type { Reading } from '../../../shared/model/reading';
import { isLocked } from '../../../shared/review/lock';
import { type AnswerText, byTwo, settledWrite } from '../../../shared/review/own-answers';
import { askedFields, maySettle } from '../../../shared/review/printed';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useCommit, usePerson, useProject, useProjectData } from '../../store/session';
import { useAct } from '../use-act';
import type { ChangeAnswer } from '../FieldInput';

/** A field with what it comes to. */
export type ComparedField = FieldOutcome & {
  field: TemplateField;
  /** Whether it waits for somebody to settle it. */
  isOpen: boolean;
};

export type Settling = {
  /** Whose answers are compared. */
  readings: Reading[];
  fields: ComparedField[];
  maySettle: boolean;
  isLocked: boolean;
  /** Settles what one answered, or both together. */
  take: (label: string, field: TemplateField, readings: readonly Reading[]) => Promise<boolean>;
  /** Changes the answer that stands. */
  save: (field: TemplateField, change: ChangeAnswer, builtOn: BuiltOn) => Promise<void>;
  withdraw: (label: string, field: TemplateField) => Promise<boolean>;
};

const textOf = (answer: AnswerText | undefined | null): AnswerText => ({
  text: answer?.text ?? '',
  rows: answer?.rows ?? [],
});

/** What is taken over of readings: the answer of one, or all in one. */
function taken(field: TemplateField, readings: readonly Reading[]): AnswerText {
  const said = readings.map((r) => textOf(r.answers[field.id]));
  return said.length > 1 && canJoin(field) ? joinedAnswer(field, said) : textOf(said[0]);
}

/** What two answered for an intervention, and how who works now settles it. */
export function useSettling({ id }: Intervention): Settling {
  const data = useProjectData();
  const person = usePerson();
  const commit = useCommit();
  const act = useAct();
  const isByTwo = byTwo(useProject());
  const readings = data.readings.filter((r) => r.interventionId === id);
  const stored = data.extractions.find((x) => x.id === extractionId(id));
  const fields = askedFields(data).map((field): ComparedField => {
    const standing = stored?.answers[field.id];
    const outcome = fieldOutcome(field, standing, readings);
    const isLeft = !isByTwo && readings.some((r) => isAnswered(r.answers[field.id]));
    return { field, ...outcome, isOpen: isOpen(outcome.state) || (outcome.state === 'waiting' && isLeft) };
  });
  const save: Settling['save'] = (field, change, builtOn) =>
    commit(
      'extraction.settle',
      (now) => {
        const own = now.readings.filter((r) => r.interventionId === id);
        const standing = now.extractions.find((x) => x.id === extractionId(id))?.answers[field.id];
        const before = textOf(fieldOutcome(field, standing, own).answer);
        const answer = { ...before, ...change(before), by: person.id, at: browserEnv.now() };
        return [settledWrite(now, id, field.id, answer)];
      },
      builtOn,
    );
  return {
    // Where one fills in again, also what somebody had not finished: nothing is lost.
    readings: (isByTwo ? doneReadings(readings) : readings).sort((a, b) =>
      a.personId < b.personId ? -1 : 1,
    ),
    fields,
    maySettle: !isByTwo || maySettle(data.readings, id, person),
    isLocked: isLocked(data.reviews, 'extraction', id),
    save,
    take: (label, field, of) => act(label, (builtOn) => save(field, () => taken(field, of), builtOn)),
    withdraw: (label, field) =>
      act(label, (builtOn) =>
        commit(
          'extraction.settle',
          (now) => {
            const { answers = {}, templateVersion = 1 } =
              now.extractions.find((x) => x.id === extractionId(id)) ?? {};
            const others = Object.fromEntries(Object.entries(answers).filter(([key]) => key !== field.id));
            const after = newExtraction(id, templateVersion, others);
            return [{ table: 'extractions', id: after.id, after }];
          },
          builtOn,
        ),
      ),
  };
}
