import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import { shownMoment } from '../../../shared/kernel/shown-date';
import { settleBy, type Side, type Unsettled } from '../../../shared/team/settle';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { usePerson, useProjectData, useSession } from '../../store/session';
import { errorText } from '../../ui-domain/error-text';
import { describePatch, namesOf } from '../../ui-domain/log/log-words';
import { useAct } from '../../ui-domain/use-act';
import { Panel } from './Panel';
import { useUnsettled } from './use-unsettled';

/** What two people wrote in one place without knowing of each other: each with who and when, to choose from. */
export function TwoValues() {
  const t = useText();
  const { unsettled, error } = useUnsettled();
  if (unsettled.length === 0 && error === null) return null;
  return (
    <Panel title={t('sides.title')}>
      {error !== null && <p role="alert">{errorText(t, error)}</p>}
      <Text size="sm">{t('sides.help')}</Text>
      {unsettled.map((question) => (
        <Question key={`${question.table} ${question.id} ${question.path}`} question={question} />
      ))}
    </Panel>
  );
}

/** The record as each side would have it, in words: what it is about, and what each says. */
function useSides(question: Unsettled): { about: string; said: string[] } {
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
    const own = describePatch({ table, id, before: null, after: stored }, t, names, language).record;
    if (first === undefined || path === '') {
      const said = sides.map((s) => (s.value === undefined ? t('sides.gone') : t('sides.shown')));
      return { about: own, said };
    }
    const parts = sides.map((side) =>
      describePatch({ table, id, before: as(first), after: as(side) }, t, names, language),
    );
    const lines = parts.flatMap((p) => p.lines);
    const [line] = lines;
    const said = parts.map((p) => p.lines.map((l) => l.to).join('; '));
    // The first differs from itself in nothing: what it says stands beside any other.
    said[0] = line?.from ?? '';
    return { about: [own, line?.field ?? ''].filter((x) => x !== '').join(' · '), said };
  }, [question, session, data, language, t]);
}

function Question({ question }: { question: Unsettled }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const session = useSession();
  const person = usePerson();
  const { persons } = useProjectData();
  const act = useAct();
  const { about, said } = useSides(question);
  return (
    <section className="zeef-two-values" aria-label={about}>
      <strong>{about}</strong>
      <ul>
        {question.sides.map((side, at) => (
          <li key={side.entry}>
            <span>
              {said[at]}{' '}
              <span className="zeef-quiet">
                {[persons.find((p) => p.id === side.by)?.name ?? '', shownMoment(side.at, language)].join(
                  ', ',
                )}
              </span>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${t('sides.keep')}: ${said[at] ?? ''}`}
              onClick={() => void act(t('sides.act'), () => session.settle(person.id, question, side))}
            >
              {t('sides.keep')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
