import { Alert, Button, Drawer, Group, Progress, ScrollArea, Text } from '@mantine/core';
import { useState } from 'react';
import { type ProductId, productIds } from '../../../shared/report/products/registry';
import type { ReportCell } from '../../../shared/report/table-model';
import { useText } from '../../lib/i18n';
import { oneOf, usePageState } from '../../store/page-state';
import { CellSources } from './CellSources';
import { CheckPanel } from './CheckPanel';
import { HandOver } from './HandOver';
import { ProductList } from './ProductList';
import { ReportHead } from './ReportHead';
import { ShownProduct } from './ShownProduct';
import { type Export, useExport } from './use-export';
import { useReportOptions } from './use-report-options';

/** Every product of the report: looked at one by one, saved singly or together. Every cell opens what it is made of. */
export function ReportPage() {
  const t = useText();
  const options = useReportOptions();
  const saving = useExport(options);
  const [id, setId] = usePageState<ProductId>('report.product', 'bijlage-3', oneOf(productIds));
  const [cell, setCell] = useState<ReportCell | null>(null);
  return (
    <div className="zeef-report-page">
      <ReportHead options={options} />
      <CheckPanel />
      <Writing saving={saving} />
      <div className="zeef-split">
        <ScrollArea offsetScrollbars="y">
          <ProductList shown={id} onShow={setId} options={options} saving={saving} />
          <HandOver language={options.language} />
        </ScrollArea>
        {/* What does not fit is known by its bar, also while nobody points at it. */}
        <ScrollArea offsetScrollbars type="auto">
          <ShownProduct id={id} options={options} saving={saving} onOpen={setCell} />
        </ScrollArea>
      </div>
      {saving.state.status === 'failed' && <Alert color="red">{saving.state.error}</Alert>}
      <Drawer
        opened={cell !== null}
        onClose={() => setCell(null)}
        position="right"
        size="lg"
        title={t('report.cell')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {cell !== null && <CellSources cell={cell} language={options.language} />}
      </Drawer>
    </div>
  );
}

function Writing({ saving: { state, cancel } }: { saving: Export }) {
  const t = useText();
  if (state.status !== 'writing') return null;
  return (
    <Group mb="xs">
      <Progress w="16rem" value={100 * state.share} aria-label={t('report.writing')} />
      <Text size="sm">{t('report.writing')}</Text>
      <Button size="compact-sm" variant="default" onClick={cancel}>
        {t('common.cancel')}
      </Button>
    </Group>
  );
}
