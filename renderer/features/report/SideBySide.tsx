import { Stack } from '@mantine/core';
import type { ReportProduct } from '../../../shared/report/document-model';
import type { ProductId } from '../../../shared/report/products/registry';
import type { ReportCell } from '../../../shared/report/table-model';
import { useText } from '../../lib/i18n';
import { Beside } from './Beside';
import { useProduct } from './use-product';
import type { ReportOptions } from './use-report-options';

type Props = {
  then: readonly ReportProduct[];
  options: ReportOptions;
  onOpen: (cell: ReportCell) => void;
};

/** Two versions of products beside each other, with the cells marked that differ. */
export function SideBySide({ then, options, onOpen }: Props) {
  return (
    <Stack gap="md">
      {then.map((product) => (
        <OneBeside key={product.id} then={product} options={options} onOpen={onOpen} />
      ))}
    </Stack>
  );
}

function OneBeside({ then, options, onOpen }: { then: ReportProduct } & Omit<Props, 'then'>) {
  const t = useText();
  const { product: now } = useProduct(then.id as ProductId, options.language, options.style, null);
  return <Beside left={then} right={now} names={[t('inTime.then'), t('inTime.now')]} onOpen={onOpen} />;
}
