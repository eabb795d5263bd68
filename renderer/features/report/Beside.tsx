import { Title } from '@mantine/core';
import { useMemo } from 'react';
import { markChanges, printedTables } from '../../../shared/report/changes';
import type { ReportProduct } from '../../../shared/report/document-model';
import type { ReportCell } from '../../../shared/report/table-model';
import { ProductPreview } from './ProductPreview';

type Props = {
  left: ReportProduct;
  /** Null while it is being made. */
  right: ReportProduct | null;
  /** Above each. */
  names: readonly [left: string, right: string];
  onOpen: (cell: ReportCell) => void;
};

/** One product in two versions beside each other, with the cells marked that differ. */
export function Beside({ left, right, names, onOpen }: Props) {
  const marked = useMemo(() => {
    if (right === null) return [left, null];
    const [before = left] = markChanges([left], printedTables([right]));
    const [after = right] = markChanges([right], printedTables([left]));
    return [before, after];
  }, [left, right]);
  return (
    <div className="zeef-beside">
      {names.map((name, i) => {
        const product = marked[i] ?? null;
        return (
          <section key={name} aria-label={name}>
            <Title order={2} size="h5">
              {name}
            </Title>
            {product !== null && <ProductPreview product={product} version={name} onOpen={onOpen} />}
          </section>
        );
      })}
    </div>
  );
}
