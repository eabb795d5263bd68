import { Button, Card, Text, Title } from '@mantine/core';
import { useText } from '../../lib/i18n';
import { useOpenBundles } from '../../ui-domain/use-open-bundle';

/** Opens bundles as projects. */
export function OpenBundle({ onError }: { onError: (error: unknown) => void }) {
  const t = useText();
  const openBundles = useOpenBundles();
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h3">
        {t('projects.bundleTitle')}
      </Title>
      <Text size="sm">{t('projects.bundleHelp')}</Text>
      <Button variant="default" onClick={() => void openBundles({ besideAs: null }).catch(onError)}>
        {t('projects.importBundle')}
      </Button>
    </Card>
  );
}
