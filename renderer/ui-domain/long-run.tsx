// Something long that goes on beside whatever page there is: how far it is, and giving it up.
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { createStore, type StoreApi, useStore } from 'zustand';
import { useText } from '../lib/i18n';

// What is done sooner is not worth a notice.
const SHOWN_AFTER_MS = 400;

type Far = { percent: number; isStopped: boolean };

/**
 * Follows a run: `tell` takes the share that is done, `signal` says that it was given up, `end` takes the notice away.
 */
export type LongRun = { signal: AbortSignal; tell: (share: number) => void; end: () => void };

/** @param text - says what goes on, with how far it is in per cent */
export function followRun(text: (percent: number) => string): LongRun {
  const far = createStore<Far>(() => ({ percent: 0, isStopped: false }));
  const controller = new AbortController();
  const stop = (): void => {
    far.setState({ isStopped: true });
    controller.abort();
  };
  let id: string | null = null;
  const timer = setTimeout(() => {
    const message = <RunNotice far={far} text={text} onStop={stop} />;
    id = notifications.show({ autoClose: false, withCloseButton: false, message });
  }, SHOWN_AFTER_MS);
  return {
    signal: controller.signal,
    tell: (share) => {
      const percent = Math.floor(share * 100);
      if (percent !== far.getState().percent) far.setState({ percent });
    },
    end: () => {
      clearTimeout(timer);
      if (id !== null) notifications.hide(id);
    },
  };
}

type Props = { far: StoreApi<Far>; text: (percent: number) => string; onStop: () => void };

function RunNotice({ far, text, onStop }: Props) {
  const t = useText();
  const { percent, isStopped } = useStore(far);
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {text(percent)}
      </Text>
      <Progress value={percent} aria-label={text(percent)} />
      <Group>
        <Button size="compact-sm" variant="default" disabled={isStopped} onClick={onStop}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Whether work ended because it was given up. */
export const isGivenUp = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';
