// What somebody answered, as the form of the question has it.
import { foldText } from '../kernel/text';
import type { Term } from '../model/project';
import type { Proposal } from '../model/proposal';
import type { RatingValue } from '../model/rating';
import type { AnswerForm } from './questions';
import type { AnswerLine } from './read-answers';

type Given = Pick<AnswerLine, 'answer' | 'rows'>;
type Value = Proposal['answer'];

const YES = ['yes', 'ja', 'true', '1'];
const NO = ['no', 'nee', 'false', '0'];

/** An option by its id, or by what it is called in either language. */
function optionOf(options: readonly Term[], said: string): string | null {
  const folded = foldText(said);
  const hit =
    options.find((o) => o.id === said.trim()) ??
    options.find((o) => [o.id, o.label.nl, o.label.en].some((name) => foldText(name) === folded));
  return hit?.id ?? null;
}

/** A level, or a range of two: `4_5`, `4-5`. Kept as ratings are printed. */
function levelOf(options: readonly Term[], said: string): string | null {
  const one = optionOf(options, said);
  if (one !== null) return one;
  const [, from = '', to = ''] = /^(\d)\s*[_\-–/]\s*(\d)$/.exec(said.trim()) ?? [];
  const ends = [from, to].map((end) => optionOf(options, end)).sort();
  return ends.includes(null) || ends[0] === ends[1] ? null : ends.join('_');
}

/** The value of a rating that an answer on the level is. */
export function levelValue(text: string): RatingValue {
  const [low = 0, high] = text.split('_').map(Number);
  return high === undefined ? { type: 'level', level: low } : { type: 'range', low, high };
}

const wordsOf = (answer: AnswerLine['answer']): string[] =>
  Array.isArray(answer)
    ? answer
    : String(answer ?? '')
        .split('\n')
        .filter((line) => line.trim() !== '');

function rowsOf({ columns }: AnswerForm, { rows }: Given): Value['rows'] | null {
  const known = (rows ?? []).map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) => {
        const column = optionOf(columns, name);
        return column === null ? [] : [[column, String(value)]];
      }),
    ),
  );
  return known.every((row) => Object.keys(row).length > 0) ? known : null;
}

/** An answer as it is stored; empty where only a passage is proposed. Null where it is no answer to the question. */
export function answerValue(form: AnswerForm, given: Given): Value | null {
  const words = wordsOf(given.answer);
  if (words.length === 0 && (given.rows ?? []).length === 0) return { text: '', rows: [] };
  if (form.type === 'group') {
    const rows = rowsOf(form, given);
    return rows === null || rows.length === 0 ? null : { text: '', rows };
  }
  if ((given.rows ?? []).length > 0) return null;
  const single = words.join('\n').trim();
  const asText = (text: string | null): Value | null => (text === null ? null : { text, rows: [] });
  switch (form.type) {
    case 'level':
      return asText(levelOf(form.options, single));
    case 'choice':
      return asText(optionOf(form.options, single));
    case 'multi': {
      const chosen = words.map((word) => optionOf(form.options, word));
      return asText(chosen.includes(null) ? null : [...new Set(chosen)].join('\n'));
    }
    case 'yes-no': {
      const folded = foldText(single);
      return asText(YES.includes(folded) ? 'yes' : NO.includes(folded) ? 'no' : null);
    }
    case 'number':
      return asText(/^[-+]?[\d\s.,]*\d$/.test(single) ? single : null);
    case 'short':
    case 'long':
    case 'date':
    case 'place':
    case 'links':
      return asText(single);
  }
}
