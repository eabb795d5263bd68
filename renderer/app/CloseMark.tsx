import { VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useText } from '../lib/i18n';

/** What stands in the button that closes a notification: a cross, and what it does in the language of the window. */
export function CloseMark() {
  const t = useText();
  return (
    <>
      <IconX size={16} aria-hidden />
      <VisuallyHidden>{t('common.close')}</VisuallyHidden>
    </>
  );
}
