import { Button, Checkbox, Group, Modal, Progress, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { readablePassage } from '../../../shared/annotation/readable';
import { namesake } from '../../../shared/proposals/as-rater';
import { textOr, useText } from '../../lib/i18n';
import { usePerson, useProjectData } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { type Asked, type Plan, useProposalsIn } from './use-proposals-in';

// Lines of what was left out that are shown; the command line names all.
const MOST = 50;

/** Answers of somebody or something else: asked whose they are, looked up, shown, and taken over or not. */
export function ProposalsIn({ file, onClose }: { file: File; onClose: () => void }) {
  const t = useText();
  const act = useAct();
  const { state, lookUp, take, stop } = useProposalsIn(file);
  const close = (): void => {
    stop();
    onClose();
  };
  const takeOver = async (plan: Plan): Promise<void> => {
    await take(plan);
    notifications.show({ message: t('answers.taken', { count: plan.found }) });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('answers.read')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        {state.status === 'asking' && (
          <Asking
            file={file}
            onAsk={(asked) => void act(t('answers.lookUp'), () => lookUp(asked))}
            onClose={close}
          />
        )}
        {state.status === 'looking' && <Looking done={state.done} total={state.total} onClose={close} />}
        {state.status === 'planned' && (
          <Planned
            plan={state.plan}
            onTake={() => void act(t('answers.take'), () => takeOver(state.plan))}
            onClose={close}
          />
        )}
      </Stack>
    </Modal>
  );
}

/** Whose answers they are. */
function Asking({
  file,
  onAsk,
  onClose,
}: {
  file: File;
  onAsk: (asked: Asked) => void;
  onClose: () => void;
}) {
  const t = useText();
  const { role } = usePerson();
  const [origin, setOrigin] = useState('');
  const [asRater, setAsRater] = useState(false);
  const { persons } = useProjectData();
  const other = namesake(persons, origin.trim());
  const isNamed = origin.trim() !== '' && other === null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isNamed) onAsk({ origin: origin.trim(), asRater });
      }}
    >
      <Stack>
        <Text size="sm">{file.name}</Text>
        <Text size="sm">{t('answers.about')}</Text>
        <TextInput
          data-autofocus
          label={t('answers.origin')}
          description={t('answers.originHelp')}
          value={origin}
          error={other === null ? undefined : t('answers.originTaken', { name: other.name })}
          onChange={(event) => setOrigin(event.currentTarget.value)}
        />
        {role === 'lead' && (
          <Checkbox
            label={t('answers.rater')}
            description={t('answers.raterHelp')}
            checked={asRater}
            onChange={(event) => setAsRater(event.currentTarget.checked)}
          />
        )}
        <Group>
          <Button type="submit" disabled={!isNamed}>
            {t('answers.lookUp')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Looking({ done, total, onClose }: { done: number; total: number; onClose: () => void }) {
  const t = useText();
  const text = t('answers.looking', { done, total });
  return (
    <>
      <Text size="sm" role="status">
        {text}
      </Text>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={text} />
      <Group>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Group>
    </>
  );
}

/** What was found, what was not and what was refused; and the choice to take it over. */
function Planned({ plan, onTake, onClose }: { plan: Plan; onTake: () => void; onClose: () => void }) {
  const t = useText();
  const { found, missing, refused, already, unanswered, rated, writes } = plan;
  const isEmpty = writes.length === 0 && already === 0 && unanswered === 0;
  return (
    <>
      <Text fw={600} role="status">
        {isEmpty ? t('answers.nothing') : t('answers.found', { count: found })}
      </Text>
      {rated > 0 && <Text size="sm">{t('answers.rated', { count: rated })}</Text>}
      {already > 0 && <Text size="sm">{t('answers.already', { count: already })}</Text>}
      {unanswered > 0 && <Text size="sm">{t('answers.unanswered', { count: unanswered })}</Text>}
      <Lines
        title={t('answers.missing', { number: missing.length })}
        lines={missing.map(
          ({ line, quotation, why, near }) =>
            `${t('answers.line', { line, why: textOr(t, `answers.why.${why}`, why) })}: “${quotation.slice(0, 200)}”${near === '' ? '' : ` ${t('answers.near', { text: readablePassage(near) })}`}`,
        )}
      />
      <Lines
        title={t('answers.refused', { number: refused.length })}
        lines={refused.map(
          ({ line, why, detail }) =>
            `${t('answers.line', { line, why: t(`answers.why.${why}`) })}${detail === '' ? '' : `: ${detail.slice(0, 200)}`}`,
        )}
      />
      <Group>
        <Button data-autofocus disabled={writes.length === 0} onClick={onTake}>
          {t('answers.take')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Group>
    </>
  );
}

/** Lines under a title, as many as one reads; nothing where there are none. */
function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  const t = useText();
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <ul>
        {lines.slice(0, MOST).map((line, index) => (
          <li key={index}>
            <Text size="sm">{line}</Text>
          </li>
        ))}
      </ul>
      {lines.length > MOST && <Text size="sm">{t('answers.more', { count: lines.length - MOST })}</Text>}
    </section>
  );
}
