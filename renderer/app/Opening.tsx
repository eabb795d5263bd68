import { Center, Loader } from '@mantine/core';
import { useText } from '../lib/i18n';

/** While something is opened. */
export function Opening() {
  const t = useText();
  return (
    <Center h="100%">
      <Loader aria-label={t('app.opening')} />
    </Center>
  );
}
