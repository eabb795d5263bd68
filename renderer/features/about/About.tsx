import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../lib/i18n';

const AboutDialog = lazy(async () => ({ default: (await import('./AboutDialog')).AboutDialog }));

/** A button that shows which version this is, under which licence, and the notices of everything that is in it. */
export function About() {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const open = (): void => {
    setOpen(true);
    setWasOpen(true);
  };
  return (
    <>
      <Button variant="subtle" size="compact-sm" justify="start" onClick={open}>
        {t('about.title')}
      </Button>
      <Suspense>{wasOpen && <AboutDialog isOpen={isOpen} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
