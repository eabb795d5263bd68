import { Fragment } from 'react';
import { foldText } from '../../../shared/kernel/text';
import type { HighlightTerm } from '../../../shared/model/screening-settings';

/** The kind of term that a word begins with, or null. A term is a stem: `werk` marks `werkgever` too. */
function kindOf(word: string, terms: readonly { stem: string; kind: HighlightTerm['kind'] }[]) {
  const folded = foldText(word);
  return terms.find((t) => folded.startsWith(t.stem))?.kind ?? null;
}

/** Text with the project's and the person's terms marked. */
export function Highlighted({ text, terms }: { text: string; terms: readonly HighlightTerm[] }) {
  if (terms.length === 0) return text;
  const stems = terms.map((t) => ({ stem: foldText(t.text), kind: t.kind })).filter((t) => t.stem !== '');
  return text.split(/([\p{L}\p{N}]+)/u).map((part, index) => {
    const kind = index % 2 === 1 ? kindOf(part, stems) : null;
    return kind === null ? (
      <Fragment key={index}>{part}</Fragment>
    ) : (
      <mark key={index} className={`zeef-term-${kind}`}>
        {part}
      </mark>
    );
  });
}
