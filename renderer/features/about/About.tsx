import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../lib/i18n';
import { showAbout, useAbout } from '../../store/about.store';

const AboutDialog = lazy(async () => ({ default: (await import('./AboutDialog')).AboutDialog }));

/** A button that shows which version this is, under which licence, and the notices of everything that is in it. */
export function About() {
  const t = useText();
  const isOpen = useAbout((s) => s.isOpen);
  const [wasOpen, setWasOpen] = useState(false);
  if (isOpen && !wasOpen) setWasOpen(true);
  return (
    <>
      <Button variant="subtle" size="compact-sm" justify="start" onClick={() => showAbout(true)}>
        {t('about.title')}
      </Button>
      <Suspense>{wasOpen && <AboutDialog isOpen={isOpen} onClose={() => showAbout(false)} />}</Suspense>
    </>
  );
}
