import {
  Alert,
  Badge,
  Button,
  Checkbox,
  Drawer,
  Group,
  NavLink,
  Progress,
  ScrollArea,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Language } from '../../../shared/model/fields';
import { type CitationStyle, citationStyles } from '../../../shared/report/citation-styles';
import { lastPrinted } from '../../../shared/report/changes';
import { tablesOf } from '../../../shared/report/document-model';
import type { ReportCell } from '../../../shared/report/table-model';
import { formatsFor, reportFormats } from '../../../shared/report/formats';
import { type ProductId, productIds, productOf, products } from '../../../shared/report/products/registry';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { CellSources } from './CellSources';
import { CheckPanel } from './CheckPanel';
import { CitedWorks } from './CitedWorks';
import { ProductPreview } from './ProductPreview';
import { useExport } from './use-export';
import { errorText } from '../../ui-domain/error-text';
import { useProduct } from './use-product';

/** Every product of the report: looked at one by one, saved singly or together. Every cell opens what it is made of. */
export function ReportPage() {
  const t = useText();
  const data = useProjectData();
  const shown = useAppStore((s) => s.language);
  const [language, setLanguage] = useState<Language>(shown);
  const chosenStyle = useDraft('report:options', 'style', 'apa');
  const style: CitationStyle = citationStyles.find((x) => x === chosenStyle.text) ?? 'apa';
  const [id, setId] = useState<ProductId>('bijlage-3');
  // What is left out, so that a product that is added later is in.
  const leftOut = useDraft('report:options', 'leftOut');
  const out = leftOut.text.split(' ');
  const chosen: ReadonlySet<ProductId> = new Set(productIds.filter((p) => !out.includes(p)));
  const setChosen = (next: ReadonlySet<ProductId>): void =>
    leftOut.change(productIds.filter((p) => !next.has(p)).join(' '));
  const marking = useDraft('report:options', 'marking', 'on');
  const isMarking = marking.text === 'on';
  const [cell, setCell] = useState<ReportCell | null>(null);
  const printed = useMemo(() => lastPrinted(data.exports, language), [data.exports, language]);
  const { product, error } = useProduct(id, language, style, isMarking ? printed : null);
  const { state, save, cancel } = useExport({ language, style, printed: isMarking ? printed : null });
  const together = productIds.filter((p) => chosen.has(p));
  const changed = useMemo(
    () =>
      product === null
        ? 0
        : tablesOf(product).reduce(
            (sum, table) => sum + table.rows.flat().filter((c) => c.isChanged).length,
            0,
          ),
    [product],
  );
  return (
    <div className="zeef-report-page">
      <Group justify="space-between" mb="xs">
        <Title order={1}>{t('report.title')}</Title>
        <Group gap="xs">
          <Checkbox
            size="xs"
            label={t('report.marking')}
            checked={isMarking}
            onChange={(e) => marking.change(e.currentTarget.checked ? 'on' : 'off')}
          />
          <Select
            size="xs"
            w="9rem"
            aria-label={t('report.style')}
            allowDeselect={false}
            data={citationStyles.map((s) => ({ value: s, label: t(`report.style.${s}`) }))}
            value={style}
            onChange={(value) => chosenStyle.change(value ?? 'apa')}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('report.language')}
            data={[
              { value: 'nl', label: 'Nederlands' },
              { value: 'en', label: 'English' },
            ]}
            value={language}
            onChange={(value) => setLanguage(value === 'en' ? 'en' : 'nl')}
          />
        </Group>
      </Group>
      <CheckPanel />
      {state.status === 'writing' && (
        <Group mb="xs">
          <Progress w="16rem" value={100 * state.share} aria-label={t('report.writing')} />
          <Text size="sm">{t('report.writing')}</Text>
          <Button size="compact-sm" variant="default" onClick={cancel}>
            {t('common.cancel')}
          </Button>
        </Group>
      )}
      <div className="zeef-split">
        <ScrollArea offsetScrollbars="y">
          <Group gap={4} mb={4} justify="space-between">
            <Text size="sm" fw={600}>
              {t('report.products')}
            </Text>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => setChosen(new Set(chosen.size === productIds.length ? [] : productIds))}
            >
              {t('report.chooseAll')}
            </Button>
          </Group>
          {products.map(({ id: p, name }) => (
            <Group key={p} gap={4} wrap="nowrap">
              <Checkbox
                size="xs"
                aria-label={t('report.include', { product: name[shown] })}
                checked={chosen.has(p)}
                onChange={(e) => {
                  const next = new Set(chosen);
                  if (e.currentTarget.checked) next.add(p);
                  else next.delete(p);
                  setChosen(next);
                }}
              />
              <NavLink
                component="button"
                label={name[shown]}
                active={p === id}
                aria-current={p === id ? 'true' : undefined}
                variant="light"
                onClick={() => setId(p)}
              />
            </Group>
          ))}
          <Text size="sm" fw={600} mt="sm">
            {t('report.together', { count: together.length })}
          </Text>
          <Group gap={4} mt={4}>
            {reportFormats.map((format) => (
              <Button
                key={format}
                size="compact-xs"
                variant="default"
                disabled={together.length === 0 || state.status === 'writing'}
                aria-label={t('report.exportTogether', { format: format.toUpperCase() })}
                onClick={() => void save(together, 'rapport', format)}
              >
                {format.toUpperCase()}
              </Button>
            ))}
          </Group>
        </ScrollArea>
        <ScrollArea offsetScrollbars="y">
          {product === null ? (
            <Text aria-live="polite" {...(error === null ? {} : { c: 'red', role: 'alert' })}>
              {error === null ? t('report.building') : t('report.notBuilt', { reason: errorText(t, error) })}
            </Text>
          ) : (
            <Stack gap="xs" pr="md">
              <Group justify="space-between" className="zeef-noprint">
                <Group gap="xs">
                  {changed > 0 && (
                    <Badge color="yellow" variant="light" tt="none" c="var(--mantine-color-text)">
                      {t('report.changed', { count: changed })}
                    </Badge>
                  )}
                </Group>
                <Group gap={4}>
                  {formatsFor([product]).map((format) => (
                    <Button
                      key={format}
                      size="compact-xs"
                      variant="default"
                      disabled={state.status === 'writing'}
                      aria-label={t('report.export', {
                        number: productOf(id).name[shown].split(':')[0] ?? '',
                        format: format.toUpperCase(),
                      })}
                      onClick={() => void save([id], id, format)}
                    >
                      {format.toUpperCase()}
                    </Button>
                  ))}
                </Group>
              </Group>
              <ProductPreview product={product} onOpen={setCell} />
              {productOf(id).takes === 'citations' && <CitedWorks />}
            </Stack>
          )}
        </ScrollArea>
      </div>
      {state.status === 'failed' && <Alert color="red">{state.error}</Alert>}
      <Drawer
        opened={cell !== null}
        onClose={() => setCell(null)}
        position="right"
        size="lg"
        title={t('report.cell')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {cell !== null && <CellSources cell={cell} language={language} />}
      </Drawer>
    </div>
  );
}
