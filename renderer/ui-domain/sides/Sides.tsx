import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import { diffWords } from '../../../shared/annotation/diff-words';
import { shownMoment } from '../../../shared/kernel/shown-date';
import { settleBy, type Side, type Unsettled } from '../../../shared/team/settle';
import { textOr, useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { usePerson, useProjectData, useSession } from '../../store/session';
import { describePatch, namesOf } from '../log/log-words';
import { useAct } from '../use-act';
import { whyNot } from './unsettled';

/** A question in words: the record, the part of it, and what each side says. */
export type SidesInWords = { record: string; part: string; said: string[] };

/** The record as each side would have it, in words: what it is about, and what each says. */
export function useSides(question: Unsettled): SidesInWords {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const data = useProjectData();
  const session = useSession();
  return useMemo(() => {
    const { table, id, path, sides } = question;
    const stored = session.stored(table, id) ?? null;
    const names = namesOf(data, language);
    const as = (side: Side): unknown => settleBy(question, side, stored).writes[0]?.after ?? null;
    const [first] = sides;
    const late = sides.find((s) => s.isLate === true)?.value ?? null;
    const shown = { table, id, before: null, after: stored ?? late };
    const { record, lines } = describePatch(shown, t, names, language);
    if (stored === null && late !== null) {
      const whole = lines.map((l) => (l.field === '' ? l.to : `${l.field}: ${l.to}`)).join('; ');
      return { record, part: '', said: sides.map((s) => (s.isLate === true ? whole : t('sides.without'))) };
    }
    if (first === undefined || path === '') {
      const said = sides.map((s) => (s.value === undefined ? t('sides.gone') : t('sides.shown')));
      return { record, part: '', said };
    }
    const parts = sides.map((side) =>
      describePatch({ table, id, before: as(first), after: as(side) }, t, names, language),
    );
    const [line] = parts.flatMap((p) => p.lines);
    const said = parts.map((p) => p.lines.map((l) => l.to).join('; '));
    // The first differs from itself in nothing: what it says stands beside any other.
    said[0] = line?.from ?? '';
    return { record, part: line?.field ?? '', said };
  }, [question, session, data, language, t]);
}

/** What each wrote in one place, who and when, to choose what stays. */
export function Sides({ question, said }: { question: Unsettled; said: readonly string[] }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const session = useSession();
  const person = usePerson();
  const { persons } = useProjectData();
  const act = useAct();
  const refusal = whyNot(session, question, person.id);
  const nameOf = (side: Side): string => persons.find((p) => p.id === side.by)?.name ?? '';
  return (
    <>
      <ul>
        {question.sides.map((side, at) => (
          <li key={side.entry}>
            <span>
              <Said text={said[at] ?? ''} beside={at === 0 ? undefined : said[0]} />{' '}
              <span className="zeef-quiet">{[nameOf(side), shownMoment(side.at, language)].join(', ')}</span>
              {side.isLate === true && <> · {t('sides.late')}</>}
            </span>
            {refusal === null && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t('sides.keep')}: ${said[at] ?? ''}`}
                onClick={() => void act(t('sides.act'), () => session.settle(person.id, question, side))}
              >
                {t('sides.keep')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {refusal !== null && <Text size="sm">{textOr(t, `undo.${refusal}`, refusal)}</Text>}
    </>
  );
}

// Of longer texts a table of all words with all words would take a while.
const MOST_WORDS = 400;

/** What a side says, with the words marked that the first side does not say. */
function Said({ text, beside }: { text: string; beside: string | undefined }) {
  const t = useText();
  const parts = useMemo(() => {
    const words = (s: string): number => s.split(/\s+/).length;
    if (beside === undefined || words(text) > MOST_WORDS || words(beside) > MOST_WORDS) return null;
    const all = diffWords(beside, text);
    // Of what is other altogether no word is worth a mark.
    return all.some((p) => p.type === 'same') ? all.filter((p) => p.type !== 'gone') : null;
  }, [text, beside]);
  if (parts === null) return text === '' ? <em>{t('sides.empty')}</em> : text;
  return (
    <span className="zeef-diff">
      {parts.map((part, at) =>
        part.type === 'new' ? <ins key={at}>{part.text} </ins> : <span key={at}>{part.text} </span>,
      )}
    </span>
  );
}
