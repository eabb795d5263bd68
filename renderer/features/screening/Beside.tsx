import { Group } from '@mantine/core';
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import type { Stage } from '../../../shared/model/decision';
import { shownTitle } from '../../../shared/review/site-names';
import { statusSource } from '../../../shared/review/statuses';
import { useText } from '../../lib/i18n';
import { GuideHelp } from '../../ui-domain/GuideHelp';
import { useAppStore } from '../../store/app.store';
import { usePerson, useProject, useProjectData } from '../../store/session';
import type { ScreeningDesk } from './use-screening';
import { verdictSigns } from './verdict-signs';

/** The criteria of this stage: what a reference must meet, and what it is excluded for. */
export function Criteria({ stage }: { stage: Stage }) {
  const t = useText();
  const { criteria } = useProject();
  const language = useAppStore((s) => s.language);
  const here = criteria.filter((c) => c.stages.includes(stage));
  if (here.length === 0) return null;
  return (
    <section>
      <Group gap={4}>
        <h3 className="zeef-aside-title">{t('screening.criteria')}</h3>
        <GuideHelp at="criteria" />
      </Group>
      <ul className="zeef-criteria">
        {here.map((c) => (
          <li key={c.code}>
            <span className="zeef-badge" data-meaning={c.kind}>
              {c.kind === 'include' ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />}
            </span>
            <span>
              <span className="zeef-quiet">{c.code}</span> <strong>{c.label[language]}</strong>{' '}
              {c.explanation[language]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

// As many as one decides in a minute or two.
const SHOWN = 8;

/** What this person decided last, to look at again and to change. */
export function Decided({ desk }: { desk: ScreeningDesk }) {
  const t = useText();
  const data = useProjectData();
  const person = usePerson();
  const { decisionsOf } = statusSource(data);
  const last = desk.trail.slice(-SHOWN).toReversed();
  if (last.length === 0) return null;
  return (
    <section>
      <h3 className="zeef-aside-title">{t('screening.decided')}</h3>
      <ol className="zeef-trail">
        {last.map((reference) => {
          const own = decisionsOf(reference.id).find(
            (d) => d.personId === person.id && d.stage === desk.stage,
          );
          const verdict = own?.verdict ?? null;
          const Sign = verdict === null ? IconMinus : verdictSigns[verdict];
          return (
            <li key={reference.id}>
              <button
                type="button"
                className="zeef-link-row"
                aria-current={desk.reference?.id === reference.id}
                onClick={() => desk.show(reference.id)}
              >
                <span className="zeef-badge" data-meaning={verdict ?? 'open'}>
                  <Sign size={14} aria-label={verdict === null ? '' : t(`screening.${verdict}`)} />
                </span>
                <span className="zeef-cut" title={shownTitle(data, reference)}>
                  {shownTitle(data, reference)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
