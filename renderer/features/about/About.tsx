import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../lib/i18n';
import { showAbout, showPrivacy, useAbout } from '../../store/about.store';

const AboutDialog = lazy(async () => ({ default: (await import('./AboutDialog')).AboutDialog }));
const PrivacyDialog = lazy(async () => ({ default: (await import('./PrivacyDialog')).PrivacyDialog }));

/** Whether it was open once: its code is loaded then, and it may close as it opened. */
function useOnce(isOpen: boolean): boolean {
  const [was, setWas] = useState(false);
  if (isOpen && !was) setWas(true);
  return was;
}

/**
 * A button that shows which version this is, under which licence, and the notices of everything that is in it; with
 * `withPrivacy` one besides that shows what becomes of data.
 */
export function About({ withPrivacy = false }: { withPrivacy?: boolean }) {
  const t = useText();
  const { isOpen, isPrivacyOpen } = useAbout();
  const wasOpen = useOnce(isOpen);
  const wasPrivacyOpen = useOnce(isPrivacyOpen);
  return (
    <>
      <Button variant="subtle" size="compact-sm" justify="start" onClick={() => showAbout(true)}>
        {t('about.title')}
      </Button>
      {withPrivacy && (
        <Button variant="subtle" size="compact-sm" justify="start" onClick={() => showPrivacy(true)}>
          {t('privacy.title')}
        </Button>
      )}
      <Suspense>
        {wasOpen && <AboutDialog isOpen={isOpen} onClose={() => showAbout(false)} />}
        {wasPrivacyOpen && <PrivacyDialog isOpen={isPrivacyOpen} onClose={() => showPrivacy(false)} />}
      </Suspense>
    </>
  );
}
