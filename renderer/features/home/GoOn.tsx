import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useText } from '../../lib/i18n';
import { goToWaiting } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { useWaiting } from '../../ui-domain/waiting';
import { onward } from './go-on';

/** The one primary button: to what is best done next. */
export function GoOn() {
  const t = useText();
  const next = onward(useProjectData(), useWaiting(), t);
  if (next === null) return null;
  return (
    <Button
      size="md"
      className="zeef-go-on"
      rightSection={<IconArrowRight size={18} aria-hidden />}
      onClick={() => goToWaiting(next)}
    >
      {t('home.goOn', { what: next.text })}
    </Button>
  );
}
