import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { useDuplicateSearch } from '../../ui-domain/duplicate-search';
import { errorText } from './reason-text';
import type { ImportState } from './use-import';

type Props = { state: ImportState; onStopReading: () => void; onStopWriting: () => void };

/** How far an import is and what came of it, said as it changes. */
export function ImportProgress({ state, onStopReading, onStopWriting }: Props) {
  return (
    <div aria-live="polite">
      <Said state={state} onStopReading={onStopReading} onStopWriting={onStopWriting} />
      {state.status === 'done' && <FoundDuplicates />}
    </div>
  );
}

function Said({ state, onStopReading, onStopWriting }: Props) {
  const t = useText();
  switch (state.status) {
    case 'reading':
      return (
        <Group>
          <Text>{t('import.reading', { count: state.count })}</Text>
          <Button size="compact-sm" variant="default" onClick={onStopReading}>
            {t('common.cancel')}
          </Button>
        </Group>
      );
    case 'writing':
      return (
        <Stack gap="xs">
          <Progress aria-label={t('import.run')} value={(100 * state.done) / Math.max(1, state.total)} />
          <Group>
            <Text>{t('import.progress', { done: state.done, total: state.total })}</Text>
            <Button size="compact-sm" variant="default" onClick={onStopWriting}>
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      );
    case 'done':
      return <Alert color="green">{t('import.done', { count: state.count })}</Alert>;
    case 'cancelled':
      return <Alert>{t('import.cancelled')}</Alert>;
    case 'failed':
      return (
        <Alert color="red" title={state.file}>
          {errorText(t, state.error)}
        </Alert>
      );
    case 'idle':
    case 'preview':
      return null;
  }
}

/** What the search that follows an import found, and the way to what it asks. */
function FoundDuplicates() {
  const t = useText();
  const found = useDuplicateSearch();
  if (found.status === 'running') return <Text>{t('duplicates.running')}</Text>;
  if (found.status !== 'done') return null;
  return (
    <Group>
      <Text>{t('import.duplicates', { merged: found.merged, asked: found.asked.length })}</Text>
      <Button size="compact-sm" variant="default" onClick={() => goTo('duplicates')}>
        {t('import.toDuplicates')}
      </Button>
    </Group>
  );
}
