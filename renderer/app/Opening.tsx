import { Center, Loader, Stack, Text } from '@mantine/core';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';

/** While something is opened: what that is, in words that are read aloud. */
export function Opening() {
  const t = useText();
  const isStudy = useAppStore((s) => s.projectId !== null);
  return (
    <Center h="100%">
      <Stack align="center" gap="xs" role="status">
        <Loader aria-hidden />
        <Text>{t(isStudy ? 'app.openingStudy' : 'app.starting')}</Text>
      </Stack>
    </Center>
  );
}
