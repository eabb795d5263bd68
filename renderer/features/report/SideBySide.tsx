import { Stack, Title } from '@mantine/core';
import { useMemo } from 'react';
import { markChanges, printedTables } from '../../../shared/report/changes';
import type { ReportProduct } from '../../../shared/report/document-model';
import type { ProductId } from '../../../shared/report/products/registry';
import type { ReportCell } from '../../../shared/report/table-model';
import { useText } from '../../lib/i18n';
import { ProductPreview } from './ProductPreview';
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
  const [left, right] = useMemo(() => {
    if (now === null) return [then, null];
    const [before = then] = markChanges([then], printedTables([now]));
    const [after = now] = markChanges([now], printedTables([then]));
    return [before, after];
  }, [then, now]);
  return (
    <div className="zeef-beside">
      {(
        [
          ['inTime.then', left],
          ['inTime.now', right],
        ] as const
      ).map(([text, product]) => (
        <section key={text} aria-label={t(text)}>
          <Title order={3} size="h5">
            {t(text)}
          </Title>
          {product !== null && <ProductPreview product={product} onOpen={onOpen} />}
        </section>
      ))}
    </div>
  );
}
