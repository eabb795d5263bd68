import { Alert, Button, Group, Loader, Progress, Stack, Text } from '@mantine/core';
import type { Stage } from '../../../shared/model/decision';
import type { Problem } from '../../../shared/kernel/result';
import { textOr, type Translate, useText } from '../../lib/i18n';
import { pickFiles } from '../../lib/pick-file';
import { PlannedDecisions } from './PlannedDecisions';
import { AN_ENTRY, useDecisionsIn } from './use-decisions-in';

/** Why a file was not read, in words; a reason that has none as it is. */
const whyOf = (t: Translate, { code, message }: Problem): string =>
  textOr(t, `decisionsIn.error.${code}`, textOr(t, `import.error.${code}`, message));

/** What is read. Everything else is refused with a reason. */
const ACCEPT = '.asreview,.zip,.csv,.tsv,.txt,.xlsx,.ris,.bib,.json,.nbib,.enw,.xml';

/** Decisions that were made in another program: a file is chosen, what it brings is shown, and it is taken or not. */
export function DecisionsIn({ stage }: { stage: Stage }) {
  const t = useText();
  const { state, read, take, stop } = useDecisionsIn(stage);
  const choose = async (): Promise<void> => {
    const [file] = await pickFiles(ACCEPT);
    if (file !== undefined) read(file, null);
  };
  const isBusy = state.status === 'reading' || state.status === 'writing';
  return (
    <Stack gap="xs" data-decisions-in>
      <Text size="sm">{t('decisionsIn.about')}</Text>
      <Group gap="xs">
        <Button variant="default" size="sm" disabled={isBusy} onClick={() => void choose()}>
          {t('decisionsIn.choose')}
        </Button>
        {isBusy && (
          <Button variant="subtle" size="sm" onClick={stop}>
            {t('common.cancel')}
          </Button>
        )}
      </Group>
      <div role="status" aria-live="polite">
        {state.status === 'reading' && (
          <Group gap="xs">
            <Loader size="xs" />
            <Text size="sm">{t('decisionsIn.reading', { file: state.file.name })}</Text>
          </Group>
        )}
        {state.status === 'done' && (
          <Text size="sm">
            {state.written < state.total
              ? t('decisionsIn.stopped', { written: state.written, total: state.total })
              : state.total > AN_ENTRY
                ? t('decisionsIn.doneInSteps', { steps: Math.ceil(state.total / AN_ENTRY) })
                : t('decisionsIn.done')}
          </Text>
        )}
      </div>
      {state.status === 'writing' && (
        <Progress value={(100 * state.done) / state.total} aria-label={t('decisionsIn.writing')} />
      )}
      {state.status === 'failed' && (
        <Alert color="red" role="alert" title={state.file.name}>
          {state.written > 0
            ? t('decisionsIn.failedAfter', {
                why: whyOf(t, state.error),
                written: state.written,
                total: state.total,
              })
            : t('decisionsIn.failed', { why: whyOf(t, state.error) })}
        </Alert>
      )}
      {state.status === 'planned' && (
        <PlannedDecisions
          key={state.file.name}
          plan={state.plan}
          stage={state.stage}
          by={state.by}
          onName={(by) => read(state.file, by)}
          onTake={take}
          onStop={stop}
        />
      )}
    </Stack>
  );
}
