import { Alert } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../lib/i18n';
import { useProjectData, useSession } from '../store/session';

/** Says what was repaired when the project was opened, and when its copy on disk cannot be written. */
export function RepairBanner() {
  const t = useText();
  const session = useSession();
  useProjectData();
  const [isHidden, setHidden] = useState(false);
  const { opened, journalProblem } = session;
  const hasNews = opened === 'rebuilt' || opened === 'set-aside' || opened === 'unreadable';
  return (
    <>
      {journalProblem !== null && (
        <Alert color="red" mb="xs" title={t('repair.journal')}>
          {t('repair.journalHelp', { reason: journalProblem })}
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
