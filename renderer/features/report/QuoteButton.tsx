import { Button } from '@mantine/core';
import type { Quote } from '../../../shared/report/traced';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';

/** A passage that leads to where it stands; an area of a page has no text, and is called one. @param most - letters */
export function QuoteButton({ quote, most }: { quote: Quote; most: number }) {
  const t = useText();
  const { text, pageLabel, referenceId, annotationId } = quote;
  const said = (shown: string): string => (text === '' ? t('passages.area') : `“${shown}”`);
  return (
    <Button
      variant="light"
      size="compact-sm"
      radius="xl"
      mt={4}
      maw="100%"
      aria-label={`${t('reading.jump')}${said(text)}`}
      onClick={() => goTo('reading', referenceId, annotationId)}
    >
      {said(text.length > most ? `${text.slice(0, most)}…` : text)} {t('reading.onPage', { page: pageLabel })}
    </Button>
  );
}
