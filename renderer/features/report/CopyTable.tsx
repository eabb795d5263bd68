import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy } from '@tabler/icons-react';
import { richTable } from '../../../shared/report/rich-table';
import type { ReportTable } from '../../../shared/report/table-model';
import { useText } from '../../lib/i18n';
import { useAct } from '../../ui-domain/use-act';

/** Copies a table as Word takes it, with its looks, and as text with tabs. */
export function CopyTable({ table, name }: { table: ReportTable; name: string }) {
  const t = useText();
  const act = useAct();
  const copy = async (): Promise<void> => {
    const { html, text } = richTable(table);
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ]);
    notifications.show({ message: t('report.copied', { table: name }) });
  };
  return (
    <Button
      className="zeef-noprint"
      flex="none"
      size="compact-sm"
      variant="default"
      leftSection={<IconCopy size={12} aria-hidden />}
      aria-label={t('report.copyTable', { table: name })}
      onClick={() => void act(t('report.copy'), copy)}
    >
      {t('report.copy')}
    </Button>
  );
}
