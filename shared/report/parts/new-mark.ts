// What is new since an earlier round of searching is marked in the appendices.
import type { ReferenceId } from '../../kernel/ids';
import type { Language } from '../../model/fields';
import type { ProjectData } from '../../model/tables';
import { standingFor } from '../../review/active';
import { roundsOf } from '../../review/rounds';
import { formatNumber } from '../words';

const MARK = ' *';

/** How new reports are marked: nothing in a study of one round. */
export type NewMark = {
  /** What follows the label of a report. */
  of: (id: ReferenceId) => string;
  /** Under the table: what the mark means, once it stands somewhere. */
  readonly notes: string[];
};

/** The mark of what came in the last round of searching. */
export function newMark(data: ProjectData, language: Language): NewMark {
  const { last, isNew } = roundsOf(data);
  if (last === 1) return { of: () => '', notes: [] };
  const stands = standingFor(data);
  const round = formatNumber(last, language);
  const note = language === 'nl' ? `* Nieuw in zoekronde ${round}.` : `* New in search round ${round}.`;
  let isMarked = false;
  return {
    of: (id) => {
      if (!isNew(stands(id))) return '';
      isMarked = true;
      return MARK;
    },
    get notes() {
      return isMarked ? [note] : [];
    },
  };
}
