import { Table } from '@mantine/core';
import type { ReportTable } from '../../../shared/report/table-model';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { useProject } from '../../store/session';
import { setInterventionFilter } from '../../ui-domain/intervention-filter';

/** Countries by types; a number opens its interventions. */
export function TypeMatrix({ table }: { table: ReportTable }) {
  const t = useText();
  const { countries, typology } = useProject();
  const open = (row: number, column: number): void => {
    setInterventionFilter({
      country: countries[row]?.code ?? null,
      type: column === 0 ? null : (typology[column - 1]?.id ?? null),
    });
    goTo('interventions');
  };
  return (
    <Table withTableBorder withColumnBorders aria-label={table.caption} data-table={table.id}>
      <Table.Thead>
        <Table.Tr>
          {table.columns.map((c, i) => (
            <Table.Th key={i} ta={c.numeric ? 'right' : 'left'}>
              {c.title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {table.rows.map((row, r) => (
          <Table.Tr key={r}>
            {row.map((cell, c) => (
              <Table.Td key={c} ta={c === 0 ? 'left' : 'right'}>
                <button
                  type="button"
                  className="zeef-cell"
                  onClick={() => open(r, c)}
                  aria-label={cell.text === '' ? t('report.cell') : undefined}
                >
                  {cell.text}
                </button>
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
