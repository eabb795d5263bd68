import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { hasJournal } from '../host/journal';
import { renewStorage } from '../host/window';
import { useText } from '../lib/i18n';
import { CopyDetails } from './failures';

/** The databases of this browser cannot be used at all, or nothing can be drawn. */
export function StartFailed({ error }: { error: Error }) {
  const t = useText();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const renew = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await renewStorage();
      location.reload();
    } catch (reason) {
      setFailure(t('start.notRenewed', { reason: (reason as Error).message }));
      setBusy(false);
    }
  };
  return (
    <main className="zeef-start">
      <Alert color="red" title={t('start.failed')}>
        {error.message} {t('opening.kept')}
      </Alert>
      <Group mt="sm">
        <Button disabled={isBusy} onClick={() => location.reload()}>
          {t('common.retry')}
        </Button>
        <CopyDetails error={error} />
      </Group>
      {hasJournal() && (
        <>
          <Text size="sm" mt="md">
            {t('start.renewHelp')}
          </Text>
          <Button mt="xs" variant="default" loading={isBusy} onClick={() => void renew()}>
            {t('start.renew')}
          </Button>
        </>
      )}
      {failure !== null && (
        <Alert color="red" role="alert" mt="sm">
          {failure}
        </Alert>
      )}
    </main>
  );
}
