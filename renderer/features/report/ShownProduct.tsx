import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatsFor } from '../../../shared/report/formats';
import { type ProductId, productOf } from '../../../shared/report/products/registry';
import type { ReportCell } from '../../../shared/report/table-model';
import { whatIfProducts } from '../../../shared/report/what-if';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { errorText } from '../../ui-domain/error-text';
import { ChecklistForm } from './ChecklistForm';
import { CitedWorks } from './CitedWorks';
import { ExportButton } from './ExportButton';
import { InTime } from './InTime';
import { ProductPreview } from './ProductPreview';
import { changedCells, numberIn } from './report-options';
import type { Export } from './use-export';
import { useProduct } from './use-product';
import type { ReportOptions } from './use-report-options';
import { WhatIf } from './WhatIf';

type Props = {
  id: ProductId;
  options: ReportOptions;
  saving: Export;
  onOpen: (cell: ReportCell) => void;
};

/**
 * Whether a part beside the product is open: from the beginning where a command led to it. Whoever comes back later
 * finds the report as it is printed.
 */
function useBeside(part: 'inTime' | 'whatIf'): readonly [boolean, (isOpen: boolean) => void] {
  const visit = useAppStore((s) => s.visit);
  const isLed = useAppStore((s) => s.page === 'report' && s.subject === part);
  const [said, setSaid] = useState<{ visit: number; isOpen: boolean } | null>(null);
  const isOpen = said?.visit === visit ? said.isOpen : isLed;
  return [isOpen, (next) => setSaid({ visit, isOpen: next })];
}

/**
 * The product that is looked at, with how many cells changed since it was printed and the formats that it is saved in.
 */
export function ShownProduct({ id, options, saving, onOpen }: Props) {
  const t = useText();
  const window = useAppStore((s) => s.language);
  const { product, error } = useProduct(id, options.language, options.style, options.printed);
  const [isInTime, setInTime] = useBeside('inTime');
  const [isWhatIf, setWhatIf] = useBeside('whatIf');
  const changed = useMemo(() => changedCells(product), [product]);
  if (product === null)
    return (
      <Text aria-live="polite" {...(error === null ? {} : { c: 'red', role: 'alert' })}>
        {error === null ? t('report.building') : t('report.notBuilt', { reason: errorText(t, error) })}
      </Text>
    );
  const { name, takes, fillsIn = [] } = productOf(id);
  return (
    <Stack gap="xs" pr="md">
      <Group justify="space-between" className="zeef-noprint">
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={isInTime}
            onClick={() => setInTime(!isInTime)}
          >
            {t('inTime.open')}
          </Button>
          {whatIfProducts.includes(id) && (
            <Button
              size="compact-sm"
              variant="default"
              aria-expanded={isWhatIf}
              onClick={() => setWhatIf(!isWhatIf)}
            >
              {t('whatIf.open')}
            </Button>
          )}
          {changed > 0 && (
            <Badge color="yellow" variant="light" tt="none" c="var(--mantine-color-text)">
              {t('report.changed', { count: changed })}
            </Badge>
          )}
        </Group>
        <ExportButton
          text={t('report.exportOne', { number: numberIn(name[window]) })}
          formats={formatsFor([product])}
          language={options.language}
          nameOf={(format) =>
            t('report.export', { number: numberIn(name[window]), format: format.toUpperCase() })
          }
          disabled={saving.state.status === 'writing'}
          onChoose={(format) => void saving.save([id], id, format)}
        />
      </Group>
      {isInTime && <InTime key={id} id={id} options={options} onOpen={onOpen} />}
      {isWhatIf && whatIfProducts.includes(id) ? (
        <WhatIf id={id} language={options.language} onOpen={onOpen} />
      ) : (
        <ProductPreview product={product} onOpen={onOpen} />
      )}
      {takes === 'citations' && <CitedWorks />}
      {fillsIn.map((checklist) => (
        <ChecklistForm key={checklist.id} checklist={checklist} />
      ))}
    </Stack>
  );
}
