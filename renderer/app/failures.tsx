// What nobody caught reaches the user once: a failure that is not seen is work that is thought to be done.
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { APP_VERSION } from '../../shared/kernel/version';
import { noteFailed } from '../host/window';
import { useText } from '../lib/i18n';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a person can send to somebody who can help: no titles, no texts of the study but what the message holds. */
function detailsOf(error: unknown): string {
  const stack = error instanceof Error ? error.stack : undefined;
  return [`Zeef ${APP_VERSION}`, navigator.userAgent, messageOf(error), stack ?? ''].join('\n');
}

/** Copies what is known of a failure. */
export function CopyDetails({ error }: { error: unknown }) {
  const t = useText();
  const [isCopied, setCopied] = useState(false);
  return (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() =>
        void navigator.clipboard.writeText(detailsOf(error)).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }
    >
      {t(isCopied ? 'failure.copied' : 'failure.copy')}
    </Button>
  );
}

function FailureMessage({ error }: { error: unknown }) {
  const t = useText();
  return (
    <Stack gap="xs">
      <Text size="sm">
        {messageOf(error)} {t('failure.kept')}
      </Text>
      <Group>
        <CopyDetails error={error} />
      </Group>
    </Stack>
  );
}

// A browser reports this when a frame takes long to lay out; nothing is wrong.
const HARMLESS = /^ResizeObserver loop/;
const shown = new Set<string>();

/** Shows a failure and notes where it arose, once for each message while it stands there. */
export function showFailure(title: string, error: unknown): void {
  const message = messageOf(error);
  if (HARMLESS.test(message) || shown.has(message)) return;
  shown.add(message);
  noteFailed(error);
  notifications.show({
    color: 'red',
    autoClose: false,
    title,
    message: <FailureMessage error={error} />,
    onClose: () => shown.delete(message),
  });
}

/** Listens to errors and rejections that nobody caught. @returns ends that */
export function catchFailures(title: () => string): () => void {
  const onError = (event: ErrorEvent): void => showFailure(title(), event.error ?? event.message);
  const onRejection = (event: PromiseRejectionEvent): void => showFailure(title(), event.reason);
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  return () => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  };
}
