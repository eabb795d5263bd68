import { Button, Checkbox, Group, NavLink, Text } from '@mantine/core';
import { reportFormats } from '../../../shared/report/formats';
import { type ProductId, products } from '../../../shared/report/products/registry';
import { canDragOut } from '../../host/window';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { ExportButton } from './ExportButton';
import type { Export } from './use-export';
import type { ReportOptions } from './use-report-options';

type Props = {
  /** The product that is looked at. */
  shown: ProductId;
  onShow: (id: ProductId) => void;
  options: ReportOptions;
  saving: Export;
};

/** All products: one is looked at, those that are ticked are saved together. */
export function ProductList({ shown, onShow, options, saving }: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { together } = options;
  return (
    <>
      <Group gap={4} mb={4} justify="space-between">
        <Text size="sm" fw={600}>
          {t('report.products')}
        </Text>
        <Button size="compact-sm" variant="subtle" onClick={options.includeAllOrNone}>
          {t('report.chooseAll')}
        </Button>
      </Group>
      {products.map(({ id, name }) => (
        <Group key={id} gap={4} wrap="nowrap">
          <Checkbox
            size="xs"
            aria-label={t('report.include', { product: name[language] })}
            checked={together.includes(id)}
            onChange={(e) => options.include(id, e.currentTarget.checked)}
          />
          <NavLink
            component="button"
            label={name[language]}
            active={id === shown}
            aria-current={id === shown ? 'true' : undefined}
            variant="light"
            onClick={() => onShow(id)}
            draggable={canDragOut()}
            onDragStart={(event) => {
              if (!canDragOut() || saving.state.status === 'writing') return;
              // The file goes along instead of the name.
              event.preventDefault();
              void saving.drag([id], id, 'docx');
            }}
          />
        </Group>
      ))}
      <Group mt="sm">
        <ExportButton
          isMain
          text={t('report.together', { count: together.length })}
          formats={reportFormats}
          language={options.language}
          nameOf={(format) => t('report.exportTogether', { format: format.toUpperCase() })}
          disabled={together.length === 0 || saving.state.status === 'writing'}
          onChoose={(format) => void saving.save(together, 'rapport', format)}
        />
      </Group>
    </>
  );
}
