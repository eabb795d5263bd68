import { Alert } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../lib/i18n';
import { useProblems, useSession } from '../store/session';

/** Says what was repaired when the project was opened, and when its copy on disk cannot be written. */
export function RepairBanner() {
  const t = useText();
  const session = useSession();
  const [isHidden, setHidden] = useState(false);
  const { opened } = session;
  const { texts, journal } = useProblems();
  const hasNews =
    opened === 'rebuilt' || opened === 'mended' || opened === 'set-aside' || opened === 'unreadable';
  return (
    <>
      {journal !== null && (
        <Alert color="red" mb="xs" title={t('repair.journal')}>
          {t('repair.journalHelp', { reason: journal })}
        </Alert>
      )}
      {texts !== null && (
        <Alert color="red" mb="xs" title={t('repair.texts')}>
          {t('repair.textsHelp')}
        </Alert>
      )}
      {hasNews && !isHidden && (
        <Alert
          color="yellow"
          mb="xs"
          title={t('repair.title')}
          withCloseButton
          closeButtonLabel={t('common.close')}
          onClose={() => setHidden(true)}
        >
          {t(`repair.${opened}`)}
        </Alert>
      )}
    </>
  );
}
