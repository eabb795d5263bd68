import { Button, Group, Menu, Progress, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { ReferenceWriter } from '../../../shared/import/serialise/writer';
import { escapeMarkup } from '../../../shared/kernel/text';
import type { Reference } from '../../../shared/model/reference';
import { citationStyles, type CitationStyle } from '../../../shared/report/citation-styles';
import { textOf } from '../../../shared/report/document-model';
import { startSaving } from '../../host/host';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useSession } from '../../store/session';
import { useFormats } from '../../ui-domain/use-formats';
import { citeInWorker } from '../../workers/cite/client';
import { exportInWorker } from '../../workers/export/client';

/** References out: to a file with decisions, tags and notes, or to the clipboard in a citation style. */
export function ExportMenu({ count, references }: { count: number; references: () => readonly Reference[] }) {
  const t = useText();
  const session = useSession();
  const language = useAppStore((s) => s.language);
  const formats = useFormats();
  const fail = (error: unknown): void =>
    void notifications.show({ color: 'red', title: t('common.error'), message: String(error) });
  const [running, setRunning] = useState<{ share: number; stop: AbortController } | null>(null);
  const save = async (writer: ReferenceWriter): Promise<void> => {
    const stop = new AbortController();
    const file = `referenties.${writer.extension}`;
    // Where it goes is asked first: what follows may take a while.
    const saving = await startSaving(file, 'text/plain');
    if (saving === null) return;
    setRunning({ share: 0, stop });
    try {
      const work = {
        ...(await session.readAs()),
        ids: references()
          .map((r) => r.id)
          .join('\n'),
        format: writer.id,
        // The sign of the spreadsheet in which it will be opened.
        delimiter: language === 'nl' ? (';' as const) : (',' as const),
      };
      const parts = exportInWorker(work, {
        signal: stop.signal,
        onProgress: (share) => setRunning({ share, stop }),
      });
      for await (const part of parts) await saving.write(part);
      await saving.end();
      notifications.show({ message: t('report.saved', { file }) });
    } catch (error) {
      await saving.cancel();
      if ((error as Error).name !== 'AbortError') throw error;
    } finally {
      setRunning(null);
    }
  };
  const copy = async (style: CitationStyle): Promise<void> => {
    const ids = references().map((r) => r.id);
    const entries = await citeInWorker(await session.readAs(), ids, language, style);
    const text = entries.map((e) => textOf(e.runs)).join('\n');
    const html = entries
      .map(
        (e) =>
          `<p>${e.runs.map((r) => (r.isItalic === true ? `<i>${escapeMarkup(r.text)}</i>` : escapeMarkup(r.text))).join('')}</p>`,
      )
      .join('');
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]);
    notifications.show({ message: t('longlist.copied', { count: entries.length }) });
  };
  if (running !== null)
    return (
      <Group gap="xs">
        <Progress aria-label={t('longlist.exporting')} value={running.share * 100} w="8rem" />
        <Text size="sm">{t('longlist.exporting')}</Text>
        <Button size="compact-sm" variant="default" onClick={() => running.stop.abort()}>
          {t('common.cancel')}
        </Button>
      </Group>
    );
  return (
    <Menu>
      <Menu.Target>
        <Button size="compact-sm" variant="default" disabled={count === 0}>
          {t('longlist.export', { count })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('longlist.toFile')}</Menu.Label>
        {formats?.writers.map((writer) => (
          <Menu.Item key={writer.id} onClick={() => void save(writer).catch(fail)}>
            {writer.name}
          </Menu.Item>
        ))}
        <Menu.Label>{t('longlist.toClipboard')}</Menu.Label>
        {citationStyles.map((style) => (
          <Menu.Item key={style} onClick={() => void copy(style).catch(fail)}>
            {t(`report.style.${style}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
