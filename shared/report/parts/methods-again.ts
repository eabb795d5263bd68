// What the account of the method says of looking again: rounds of searching, versions of the criteria, second looks.
import { localDay } from '../../kernel/shown-date';
import { stages } from '../../model/decision';
import { requireProject } from '../../model/tables';
import { activeReferences } from '../../review/active';
import { underEarlierCriteria } from '../../review/criteria-versions';
import { roundsOf } from '../../review/rounds';
import { secondLook } from '../../review/second-look';
import { formatDay, formatNumber, sentences } from '../words';
import type { Context, Said } from './methods-context';

/** What an update of the search gave: publications that no earlier round had. */
export function roundPart({ data, language, t, n }: Context): Said[] {
  const { last, isNew } = roundsOf(data);
  if (last === 1) return [];
  const references = activeReferences(data).flatMap((r) => (isNew(r.id) ? [r.id] : []));
  const text = t.rounds(formatNumber(last, language), n(references.length, t.publication));
  return [{ text, references }];
}

/** Versions of the criteria after the first, and what was not decided under the one of now. */
export function criteriaPart({ data, language, t, n }: Context): Said[] {
  const { criteriaVersions } = requireProject(data);
  if (criteriaVersions.length === 0) return [];
  const versions = criteriaVersions.map(({ version, endedAt, why }) => {
    const day = localDay(endedAt);
    const text = t.criteriaVersion(formatNumber(version + 1, language), formatDay(day, language), why.trim());
    return /[.!?]$/.test(text) ? text : `${text}.`;
  });
  const old = [...new Set(stages.flatMap((stage) => underEarlierCriteria(data, stage)))];
  const left = old.length === 0 ? '' : t.criteriaOld(old.length, n(old.length, t.publication));
  return [{ text: sentences([...versions, left]), references: old }];
}

/** What was looked at again of what was excluded at a stage; nothing where nothing was. */
export function secondLookPart({ data, language, t, n }: Context): Said[] {
  return stages.flatMap((stage): Said[] => {
    const { looked, included, inQuestion } = secondLook(data, stage);
    if (looked.length === 0) return [];
    const text =
      t.lookedAgain(looked.length, n(looked.length, t.publication)) +
      (included.length === 0
        ? ''
        : t.lookedIncluded(included.length, formatNumber(included.length, language))) +
      (inQuestion.length === 0 ? '' : t.lookedInQuestion(formatNumber(inQuestion.length, language)));
    return [{ text: `${text}.`, references: looked }];
  });
}
