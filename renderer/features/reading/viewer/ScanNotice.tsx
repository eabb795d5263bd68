import { Alert, Button, Group, MultiSelect, Progress, Text } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Reference } from '../../../../shared/model/reference';
import { useText } from '../../../lib/i18n';
import { type OcrLanguage, ocrLanguages } from '../../../pdf/ocr';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useOcrStore } from './ocr.store';
import type { DocumentText } from './use-document-text';
import { likelyLanguages, useOcr } from './use-ocr';

type Props = { reference: Reference; surface: PdfSurface; text: DocumentText };

/** Says when pages have no text, offers to recognise it, and shows how far that is. */
export function ScanNotice({ reference, surface, text }: Props) {
  const t = useText();
  const { asked, running, languages } = useOcrStore();
  const { page } = useSyncExternalStore(surface.subscribe, surface.getState);
  const { run } = useOcr(reference, surface, text);
  const [isClosed, setClosed] = useState(false);
  const sha256 = surface.fingerprint;
  const { summary } = text;
  const isScan = summary !== null && summary.bare.length === summary.pages;
  useEffect(() => {
    if (isScan) useOcrStore.setState({ languages: likelyLanguages(reference) });
  }, [isScan, reference]);

  if (running?.sha256 === sha256)
    return (
      <Alert color="indigo" mb="xs" p="xs">
        <Group gap="sm">
          <Text size="sm">{t('reading.ocr.running', { done: running.done, total: running.total })}</Text>
          <Progress
            value={(100 * running.done) / Math.max(1, running.total)}
            flex={1}
            miw={80}
            aria-label={t('reading.ocr.running', { done: running.done, total: running.total })}
          />
          <Button size="compact-xs" variant="default" onClick={() => running.stop.abort()}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Alert>
    );
  if (text.failure !== null)
    return (
      <Alert color="orange" mb="xs" p="xs">
        {t('reading.textFailed', { reason: text.failure })}
      </Alert>
    );
  const isAsked = asked === sha256;
  if (!isAsked && (!isScan || isClosed)) {
    return summary !== null && summary.pagesByOcr > 0 ? (
      <Text size="xs" c="dimmed" mb={4}>
        {t('reading.ocr.check', { count: summary.pagesByOcr })}
      </Text>
    ) : null;
  }
  const close = (): void => {
    setClosed(true);
    useOcrStore.setState({ asked: null });
  };
  const bare = summary?.bare ?? [];
  return (
    <Alert
      color="yellow"
      mb="xs"
      p="xs"
      title={isScan ? t('reading.ocr.scan') : t('reading.ocr')}
      withCloseButton
      closeButtonLabel={t('common.close')}
      onClose={close}
    >
      <Text size="sm">{t('reading.ocr.help')}</Text>
      <Group gap="xs" mt="xs" align="end">
        <MultiSelect
          size="xs"
          label={t('reading.ocr.languages')}
          miw={220}
          data={Object.keys(ocrLanguages).map((l) => ({
            value: l,
            label: t(`language.${l as OcrLanguage}`),
          }))}
          value={languages}
          onChange={(chosen) => useOcrStore.setState({ languages: chosen as OcrLanguage[] })}
        />
        <Button
          size="xs"
          variant="default"
          disabled={languages.length === 0}
          onClick={() => void run(sha256, [page], languages)}
        >
          {t('reading.ocr.page')}
        </Button>
        <Button
          size="xs"
          disabled={languages.length === 0 || bare.length === 0}
          onClick={() => void run(sha256, bare, languages)}
        >
          {t('reading.ocr.all')}
        </Button>
      </Group>
    </Alert>
  );
}
