import { Alert, Button, Group, MultiSelect, Progress, Text } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Reference } from '../../../../shared/model/reference';
import { useText } from '../../../lib/i18n';
import { type OcrLanguage, ocrLanguages } from '../../../pdf/ocr';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { likelyLanguages } from './ocr-languages';
import { useOcrStore } from './ocr.store';
import { isScan, noticeOf } from './scan-notice';
import type { DocumentText } from './use-document-text';
import { useOcr } from './use-ocr';

type Props = { reference: Reference; surface: PdfSurface; text: DocumentText };

/** Says when pages have no text, offers to recognise it, and shows how far that is. */
export function ScanNotice({ reference, surface, text }: Props) {
  const t = useText();
  const asked = useOcrStore((s) => s.asked);
  const running = useOcrStore((s) => s.running);
  const [isClosed, setClosed] = useState(false);
  const sha256 = surface.fingerprint;
  const { summary, failure } = text;
  const hasNoText = isScan(summary);
  useEffect(() => {
    if (hasNoText) useOcrStore.setState({ languages: likelyLanguages(reference) });
  }, [hasNoText, reference]);
  const notice = noticeOf({
    isRunning: running?.sha256 === sha256,
    failure,
    isAsked: asked === sha256,
    isClosed,
    summary,
  });
  if (notice === 'running') return <Running />;
  if (notice === 'failed')
    return (
      <Alert color="orange" mb="xs" p="xs">
        {t('reading.textFailed', { reason: failure ?? '' })}
      </Alert>
    );
  if (notice === 'check')
    return (
      <Text size="xs" c="dimmed" mb={4}>
        {t('reading.ocr.check', { count: summary?.pagesByOcr ?? 0 })}
      </Text>
    );
  if (notice === 'nothing') return null;
  const close = (): void => {
    setClosed(true);
    useOcrStore.setState({ asked: null });
  };
  return (
    <Alert
      color="yellow"
      mb="xs"
      p="xs"
      title={hasNoText ? t('reading.ocr.scan') : t('reading.ocr')}
      withCloseButton
      closeButtonLabel={t('common.close')}
      onClose={close}
    >
      <Text size="sm">{t('reading.ocr.help')}</Text>
      <Choices reference={reference} surface={surface} text={text} />
    </Alert>
  );
}

/** How far recognising is, and the button that stops it. */
function Running() {
  const t = useText();
  const running = useOcrStore((s) => s.running);
  if (running === null) return null;
  const { done, total, stop } = running;
  return (
    <Alert color="indigo" mb="xs" p="xs">
      <Group gap="sm">
        <Text size="sm">{t('reading.ocr.running', { done, total })}</Text>
        <Progress
          value={(100 * done) / Math.max(1, total)}
          flex={1}
          miw={80}
          aria-label={t('reading.ocr.running', { done, total })}
        />
        <Button size="compact-sm" variant="default" onClick={() => stop.abort()}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Alert>
  );
}

/** In which languages, and this page or all pages without text. */
function Choices({ reference, surface, text }: Props) {
  const t = useText();
  const languages = useOcrStore((s) => s.languages);
  const { page } = useSyncExternalStore(surface.subscribe, surface.getState);
  const { run } = useOcr(reference, surface, text);
  const bare = text.summary?.bare ?? [];
  const sha256 = surface.fingerprint;
  return (
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
        size="compact-sm"
        variant="default"
        disabled={languages.length === 0}
        onClick={() => void run(sha256, [page], languages)}
      >
        {t('reading.ocr.page')}
      </Button>
      <Button
        size="compact-sm"
        disabled={languages.length === 0 || bare.length === 0}
        onClick={() => void run(sha256, bare, languages)}
      >
        {t('reading.ocr.all')}
      </Button>
    </Group>
  );
}
