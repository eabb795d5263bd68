import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from 'zustand';
import { useText } from '../../lib/i18n';
import type { StoringRun } from './storing-run';

/** How far files are stored; whoever stops keeps those that are. `onBehind`: lets one work on meanwhile. */
export function Storing({ run, onBehind }: { run: StoringRun; onBehind: (() => void) | null }) {
  const t = useText();
  const { done, total, isStopped } = useStore(run.state);
  const text = t('documents.storing', { done, total });
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {text}
      </Text>
      {/* Not gliding: that drew the page anew six times for each file. */}
      <Progress value={total === 0 ? 0 : (100 * done) / total} transitionDuration={0} aria-label={text} />
      <Group gap="xs">
        {onBehind !== null && <Button onClick={onBehind}>{t('documents.behind')}</Button>}
        <Button variant="default" disabled={isStopped} onClick={() => run.stop()}>
          {t('documents.stop')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Shows how far it is beside whatever page there is. @returns takes that away */
export function showBehind(run: StoringRun): () => void {
  run.isBehind = true;
  const id = notifications.show({
    autoClose: false,
    withCloseButton: false,
    message: <Storing run={run} onBehind={null} />,
  });
  return () => notifications.hide(id);
}
