import { Alert } from '@mantine/core';
import { useState } from 'react';
import { shownDate } from '../../shared/kernel/shown-date';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { hideNotice, isNoticeDue, useBuildAge } from '../store/build-age';

/** Says that the program is over three months old, and where a newer one is to be had; once closed, not for a month. */
export function OldBuild() {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { builtAt, hiddenAt } = useBuildAge();
  // As it was when the page was opened: nothing appears while somebody types.
  const [now] = useState(Date.now);
  if (builtAt === null || !isNoticeDue(builtAt, hiddenAt, now)) return null;
  return (
    <Alert
      mb="xs"
      title={t('build.old')}
      withCloseButton
      closeButtonLabel={t('common.close')}
      onClose={() => hideNotice(now)}
    >
      {t('build.oldHelp', { date: shownDate(builtAt, language) })}
    </Alert>
  );
}
