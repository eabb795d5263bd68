import { Text } from '@mantine/core';
import type { Unsettled } from '../../../shared/team/settle';
import { useText } from '../../lib/i18n';
import { errorText } from '../../ui-domain/error-text';
import { Sides, useSides } from '../../ui-domain/sides/Sides';
import { useUnsettled } from '../../ui-domain/sides/unsettled';
import { Panel } from './Panel';

// Of a study that was put together from old copies there may be thousands; the next come as these are settled.
const SHOWN = 20;

/** What two people wrote in one place without knowing of each other: each with who and when, to choose from. */
export function TwoValues() {
  const t = useText();
  const { unsettled, error } = useUnsettled();
  if (unsettled.length === 0 && error === null) return null;
  return (
    <Panel title={t('sides.title')}>
      {error !== null && <p role="alert">{errorText(t, error)}</p>}
      <Text size="sm">{t('sides.help')}</Text>
      {unsettled.slice(0, SHOWN).map((question) => (
        <Question key={`${question.table} ${question.id} ${question.path}`} question={question} />
      ))}
      {unsettled.length > SHOWN && (
        <p className="zeef-quiet">{t('home.more', { count: unsettled.length - SHOWN })}</p>
      )}
    </Panel>
  );
}

function Question({ question }: { question: Unsettled }) {
  const { record, part, said } = useSides(question);
  const about = [record, part].filter((x) => x !== '').join(' · ');
  return (
    <section className="zeef-two-values" aria-label={about}>
      <strong>{about}</strong>
      <Sides question={question} said={said} />
    </section>
  );
}
