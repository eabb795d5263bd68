import { Button, Group, ScrollArea, Select, Stack, Table, Text } from '@mantine/core';
import type { Annotation } from '../../../shared/model/annotation';
import type { Intervention } from '../../../shared/model/intervention';
import type { ProductId } from '../../../shared/report/products/registry';
import { linesOf } from '../../../shared/review/site-names';
import { type PassageRow, passageRows } from '../../../shared/review/passages';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { updatePageState, usePageState } from '../../store/page-state';
import { useProject, useProjectData } from '../../store/session';
import { TwoLines } from '../../ui-domain/TwoLines';
import { usePrintedPage } from '../../ui-domain/use-printed-page';

/** The product of the report with the same of all fields. */
const fieldPassagesId: ProductId = 'passages';
const isText = (kept: unknown): kept is string => typeof kept === 'string';

/** What was quoted for one field, over the reports of all interventions that are shown. */
export function PassageMatrix({ interventions }: { interventions: readonly Intervention[] }) {
  const t = useText();
  const data = useProjectData();
  const { template } = useProject();
  const language = useAppStore((s) => s.language);
  const rowsFor = passageRows(data, interventions);
  const sections = template.sections.map((s) => ({
    group: s.label[language],
    items: s.fields.map((f) => ({ value: f.id, label: countedLabel(f.label[language], rowsFor(f.id)) })),
  }));
  const ids = template.sections.flatMap((s) => s.fields.map((f) => f.id));
  const first = ids.find((id) => rowsFor(id).length > 0) ?? ids[0] ?? '';
  const [kept, setKept] = usePageState('interventions.passages', '', isText);
  const fieldId = ids.includes(kept) ? kept : first;
  const rows = rowsFor(fieldId);
  return (
    <Stack gap="xs">
      <Group align="end" gap="xs">
        <Select
          label={t('passages.field')}
          searchable
          allowDeselect={false}
          w="24rem"
          maxDropdownHeight={340}
          data={sections}
          value={fieldId}
          onChange={(value) => value !== null && setKept(value)}
        />
        <Button
          variant="default"
          onClick={() => {
            updatePageState('report.product', () => fieldPassagesId);
            goTo('report');
          }}
        >
          {t('passages.toReport')}
        </Button>
      </Group>
      {rows.length === 0 ? <Text c="dimmed">{t('passages.none')}</Text> : <Rows rows={rows} />}
    </Stack>
  );
}

/** A field with how many passages it has. */
function countedLabel(label: string, rows: readonly PassageRow[]): string {
  const count = rows.reduce((sum, { passages }) => sum + passages.length, 0);
  return count === 0 ? label : `${label} (${count})`;
}

function Rows({ rows }: { rows: readonly PassageRow[] }) {
  const t = useText();
  const data = useProjectData();
  const names = linesOf(
    data,
    rows.map((r) => r.reference.id),
  );
  return (
    <ScrollArea offsetScrollbars type="auto">
      <Table withTableBorder withColumnBorders layout="fixed" className="zeef-report">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="12rem">{t('passages.intervention')}</Table.Th>
            <Table.Th w="16rem">{t('passages.report')}</Table.Th>
            <Table.Th>{t('passages.passages')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ intervention, reference, passages }) => (
            <Table.Tr key={`${intervention.id}:${reference.id}`}>
              <Table.Th scope="row">{intervention.title}</Table.Th>
              <Table.Td>
                <TwoLines {...(names.get(reference.id) ?? { title: '', by: '' })} />
              </Table.Td>
              <Table.Td>
                <Stack gap={4}>
                  {passages.map((a) => (
                    <Passage key={a.id} annotation={a} />
                  ))}
                </Stack>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

/** A passage with its page; it opens where it stands in the document. */
function Passage({ annotation }: { annotation: Annotation }) {
  const t = useText();
  const pageOf = usePrintedPage();
  const { id, referenceId, quote, parts, comment, anchor } = annotation;
  const words = quote.exact === '' ? comment || t('passages.area') : `“${quote.exact}”`;
  return (
    <button type="button" className="zeef-quote" onClick={() => goTo('reading', referenceId, id)}>
      <Text size="sm" component="span">
        {words}{' '}
      </Text>
      <Text size="xs" c="dimmed" component="span">
        {t('reading.onPage', { page: pageOf(annotation, parts[0]?.pageLabel ?? '') })}
        {anchor.state === 'lost' && ` · ${t('passages.lost')}`}
      </Text>
    </button>
  );
}
