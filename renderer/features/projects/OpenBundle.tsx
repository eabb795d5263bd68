import { Button, Card, Text, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../lib/i18n';
import type { HereAlready } from '../../ui-domain/open-bundles';
import { useOpenBundles } from '../../ui-domain/use-open-bundle';

const MergeDialog = lazy(async () => ({ default: (await import('./MergeDialog')).MergeDialog }));

/** Opens bundles as projects. One of a project that is here can be merged with it, one after the other. */
export function OpenBundle({ onError }: { onError: (error: unknown) => void }) {
  const t = useText();
  const openBundles = useOpenBundles();
  const [[here], setHere] = useState<HereAlready[]>([]);
  const onHere = (one: HereAlready): void => setHere((others) => [...others, one]);
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h3">
        {t('projects.bundleTitle')}
      </Title>
      <Text size="sm">{t('projects.bundleHelp')}</Text>
      <Button variant="default" onClick={() => void openBundles({ besideAs: null, onHere }).catch(onError)}>
        {t('projects.importBundle')}
      </Button>
      <Suspense>
        {here !== undefined && (
          <MergeDialog key={here.file} here={here} onClose={() => setHere(([, ...others]) => others)} />
        )}
      </Suspense>
    </Card>
  );
}
