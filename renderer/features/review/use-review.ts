// The state of what is reviewed: its comment and level while they are typed, and what the lead decides.
import { type RefObject, useRef, useState } from 'react';
import { type Review, reviewId } from '../../../shared/model/review';
import type { BoardRow } from '../../../shared/review/board';
import { coveredBy } from '../../../shared/review/covered';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { useCommit, usePerson, useProjectData } from '../../store/session';
import { type FormDraft, useDraft } from '../../store/use-draft';
import { useAct } from '../../ui-domain/use-act';
import { decideReview, namePrinted, type Refusal } from './review-decision';

export type ReviewDesk = {
  row: BoardRow;
  isLead: boolean;
  comment: FormDraft;
  level: FormDraft;
  /** Why the last decision was not written. */
  refusal: Refusal | null;
  /** Holds the field of the comment: whoever is refused for want of one goes there. */
  fields: RefObject<HTMLDivElement | null>;
  decide: (status: Review['status']) => void;
  /** Names the one of several levels that is printed. */
  namePrinted: (level: string | null) => void;
  /** Goes to the row after or before this one. */
  move: (by: 1 | -1) => void;
  /** Goes to the report or the template itself. */
  open: () => void;
};

const texts = {
  open: 'review.unlock',
  approved: 'review.approve',
  returned: 'review.return',
  'signed-off': 'review.signOff',
} as const satisfies Record<Review['status'], string>;

/** The desk of a row. */
export function useReview(row: BoardRow, move: ReviewDesk['move']): ReviewDesk {
  const t = useText();
  const person = usePerson();
  const commit = useCommit();
  const data = useProjectData();
  const act = useAct();
  const id = reviewId(row.subject.type, row.subject.id);
  const comment = useDraft(`reviews:${id}`, 'comment');
  const level = useDraft(`reviews:${id}`, 'level');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const fields = useRef<HTMLDivElement>(null);
  const decide = (status: Review['status']): void => {
    const asked = { status, comment: comment.text, level: level.text };
    const outcome = decideReview(row, asked, person.id, browserEnv.now());
    const refused = 'refused' in outcome ? outcome.refused : null;
    setRefusal(refused);
    if ('refused' in outcome) {
      fields.current?.querySelector<HTMLElement>(`[data-part="${outcome.refused.at}"]`)?.focus();
      return;
    }
    // Of what is on the screen now, whatever is written elsewhere meanwhile.
    const covers = status === 'signed-off' ? coveredBy(data, row.subject) : null;
    const after = { ...outcome.review, covers };
    void act(t(texts[status]), (builtOn) =>
      commit('review.save', [{ table: 'reviews', id, after }], builtOn),
    ).then((isDone) => {
      if (!isDone) return;
      comment.clear();
      level.clear();
    });
  };
  const name = (level: string | null): void => {
    setRefusal(null);
    const after = namePrinted(row, level, person.id, browserEnv.now());
    void act(t('review.printed'), (builtOn) =>
      commit('review.print', [{ table: 'reviews', id, after }], builtOn),
    );
  };
  return {
    row,
    isLead: person.role === 'lead',
    comment,
    level,
    refusal,
    fields,
    decide,
    namePrinted: name,
    move,
    open: () => goTo(row.subject.type === 'rating' ? 'reading' : 'interventions', row.subject.id),
  };
}
