import { Button, Card, Text, Title } from '@mantine/core';
import { useText } from '../../lib/i18n';
import { askAboutHere } from '../../ui-domain/here-already';
import { useOpenBundles } from '../../ui-domain/use-open-bundle';

/** Opens bundles as projects. One of a project that is here can be merged with it, one after the other. */
export function OpenBundle({ onError }: { onError: (error: unknown) => void }) {
  const t = useText();
  const openBundles = useOpenBundles();
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h3">
        {t('projects.bundleTitle')}
      </Title>
      <Text size="sm">{t('projects.bundleHelp')}</Text>
      <Button
        variant="default"
        onClick={() => void openBundles({ besideAs: null, onHere: askAboutHere }).catch(onError)}
      >
        {t('projects.importBundle')}
      </Button>
    </Card>
  );
}
