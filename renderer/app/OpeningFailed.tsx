import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { shownMoment } from '../../shared/kernel/shown-date';
import type { ProjectId } from '../../shared/kernel/ids';
import { APP_VERSION } from '../../shared/kernel/version';
import { rebuildFromJournal, type RegistryEntry } from '../db/projects.repository';
import { NewerDatabaseError } from '../db/readable';
import { registered } from '../db/registry';
import { DATABASE_VERSION } from '../db/schema-version';
import { hasJournal } from '../host/journal';
import { textOr, useText, type Translate } from '../lib/i18n';
import { enterProject, useAppStore } from '../store/app.store';
import { useOpenBundles } from '../ui-domain/use-open-bundle';
import { CopyDetails } from './failures';

function reasonOf(t: Translate, error: Error): string {
  if (error instanceof NewerDatabaseError) {
    const values = { found: error.found, known: DATABASE_VERSION, own: APP_VERSION };
    return error.app === null || error.app === APP_VERSION
      ? t('opening.newerUnknown', values)
      : t('opening.newer', { ...values, app: error.app });
  }
  return textOr(t, `opening.${error.message}`, t('opening.reason', { reason: error.message }));
}

/** A project that cannot be opened: what failed, and the ways on. Its files are left as they are. */
export function OpeningFailed({ id, error, retry }: { id: ProjectId; error: Error; retry: () => void }) {
  const t = useText();
  const openBundles = useOpenBundles();
  const language = useAppStore((s) => s.language);
  const [entry, setEntry] = useState<RegistryEntry | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    registered(id).then((found) => setEntry(found ?? null), setFailure);
  }, [id]);
  const title = entry?.title ?? id;
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (reason) {
      setFailure(reason instanceof Error ? reason : new Error(String(reason)));
    } finally {
      setBusy(false);
    }
  };
  const rebuild = async (): Promise<void> => {
    const beside = t('opening.fromJournal', { title });
    const made = await rebuildFromJournal(id, beside);
    notifications.show({
      autoClose: false,
      message: made === id ? t('opening.rebuilt', { title }) : t('opening.rebuiltBeside', { title: beside }),
    });
    if (made === id) retry();
    else enterProject(made);
  };
  const isNewer = error instanceof NewerDatabaseError;
  return (
    <main className="zeef-start">
      <Stack>
        <Title order={1}>{t('opening.failed', { title })}</Title>
        <Alert color="red">
          {reasonOf(t, error)} {!isNewer && t('opening.kept')}
        </Alert>
        {failure !== null && (
          <Alert color="red" role="alert">
            {failure.message}
          </Alert>
        )}
        {entry?.bundle !== undefined && (
          <Text size="sm">
            {t('opening.lastBundle', {
              name: entry.bundle.name,
              date: shownMoment(entry.bundle.at, language),
            })}
          </Text>
        )}
        <Group>
          <Button onClick={retry} disabled={isBusy}>
            {t('common.retry')}
          </Button>
          <Button variant="default" onClick={() => enterProject(null)}>
            {t('opening.toProjects')}
          </Button>
          {hasJournal() && !isNewer && (
            <Button variant="default" loading={isBusy} onClick={() => void attempt(rebuild)}>
              {t('opening.rebuild')}
            </Button>
          )}
          <Button
            variant="default"
            disabled={isBusy}
            onClick={() =>
              void attempt(async () => {
                const [opened] = await openBundles({
                  besideAs: (old) => t('opening.fromBundle', { title: old }),
                });
                if (opened !== undefined) enterProject(opened);
              })
            }
          >
            {t('opening.bundle')}
          </Button>
          <CopyDetails error={error} />
        </Group>
      </Stack>
    </main>
  );
}
