import { Button, Drawer, Group, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo, useState } from 'react';
import type { Language } from '../../../shared/model/fields';
import { referenceLabel } from '../../../shared/model/reference';
import { formatRating } from '../../../shared/rating/sms';
import { buildReport } from '../../../shared/report/build-tables';
import type { ReportCell, ReportTable } from '../../../shared/report/table-model';
import { type ReportFormat, reportFormats } from '../../../shared/report/writers';
import { openExternal, saveFile } from '../../host/host';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { EvidenceChips } from '../../ui-domain/EvidenceChips';
import { writeInWorker } from '../../workers/report.client';

const TYPES: Record<ReportFormat, string> = {
  csv: 'text/csv',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The tables of the report. Every cell opens what it is made of; every table is saved in four formats. */
export function ReportPage() {
  const t = useText();
  const data = useProjectData();
  const shown = useAppStore((s) => s.language);
  const [language, setLanguage] = useState<Language>(shown);
  const [cell, setCell] = useState<ReportCell | null>(null);
  const tables = useMemo(() => buildReport(data, language), [data, language]);
  const save = async (table: ReportTable, format: ReportFormat): Promise<void> => {
    try {
      const file = `${table.id}.${format}`;
      if (await saveFile(file, await writeInWorker(table, format), TYPES[format]))
        notifications.show({ message: t('report.saved', { file }) });
    } catch (error) {
      notifications.show({ color: 'red', title: t('common.error'), message: String(error) });
    }
  };
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>{t('report.title')}</Title>
        <SegmentedControl
          aria-label={t('report.language')}
          data={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
          value={language}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'nl')}
        />
      </Group>
      {tables.map((table) => (
        <section key={table.id} aria-labelledby={table.id} lang={language}>
          <Group justify="space-between" mb={4}>
            <Title order={2} size="h4" id={table.id}>
              {table.number} {table.caption}
            </Title>
            <Group gap={4}>
              {reportFormats.map((format) => (
                <Button
                  key={format}
                  size="compact-xs"
                  variant="default"
                  aria-label={t('report.export', { number: table.number, format: format.toUpperCase() })}
                  onClick={() => void save(table, format)}
                >
                  {format.toUpperCase()}
                </Button>
              ))}
            </Group>
          </Group>
          <Table
            className="zeef-report"
            withTableBorder
            withColumnBorders
            data-table={table.id}
            layout="fixed"
          >
            <Table.Thead>
              <Table.Tr>
                {table.columns.map((c, index) => (
                  <Table.Th
                    key={index}
                    ta={c.numeric ? 'right' : 'left'}
                    w={`${(100 * c.widthShare) / table.columns.reduce((s, x) => s + x.widthShare, 0)}%`}
                  >
                    {c.title}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {table.rows.map((row, r) => (
                <Table.Tr key={r}>
                  {row.map((one, index) => (
                    <Table.Td key={index} ta={table.columns[index]?.numeric === true ? 'right' : 'left'}>
                      <button
                        type="button"
                        className="zeef-cell"
                        onClick={() => setCell(one)}
                        aria-label={one.text === '' ? t('report.cell') : undefined}
                      >
                        {one.text}
                      </button>
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {table.notes.map((n) => (
            <Text key={n} size="sm" fs="italic">
              {n}
            </Text>
          ))}
        </section>
      ))}
      <Drawer
        opened={cell !== null}
        onClose={() => setCell(null)}
        position="right"
        size="lg"
        title={t('report.cell')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {cell !== null && <CellSources cell={cell} />}
      </Drawer>
    </Stack>
  );
}

/** The reports behind a cell, each with its ratings, who gave them when, and its evidence. */
function CellSources({ cell }: { cell: ReportCell }) {
  const t = useText();
  const data = useProjectData();
  const language = useAppStore((s) => s.language);
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const ids = new Set(cell.references);
  const references = data.references.filter((r) => ids.has(r.id));
  if (references.length === 0) return <Text>{t('report.noReports')}</Text>;
  const { href } = cell;
  return (
    <Stack>
      {href !== null && (
        <Button variant="default" size="compact-sm" onClick={() => void openExternal(href)}>
          {t('report.openLink', { host: new URL(href).hostname })}
        </Button>
      )}
      {references.map((r) => (
        <div key={r.id}>
          <Button variant="subtle" size="compact-sm" px={0} maw="100%" onClick={() => goTo('reading', r.id)}>
            {referenceLabel(r)}
          </Button>
          {data.ratings
            .filter((x) => x.referenceId === r.id)
            .map((x) => (
              <div key={x.id}>
                <Text size="sm">
                  {t('report.rating')}: {x.value === null ? '–' : formatRating(x.value)},{' '}
                  {data.persons.find((p) => p.id === x.personId)?.name}, {when.format(x.ratedAt)}
                </Text>
                {x.argument !== '' && <Text size="sm">{x.argument}</Text>}
                <EvidenceChips match={(target) => target.type === 'rating' && target.ratingId === x.id} />
              </div>
            ))}
        </div>
      ))}
    </Stack>
  );
}
