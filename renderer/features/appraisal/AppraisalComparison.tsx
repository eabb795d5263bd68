import { ScrollArea, Table } from '@mantine/core';
import type { Appraisal } from '../../../shared/model/appraisal';
import type { AppraisalTool } from '../../../shared/model/appraisal-tool';
import { compareAppraisals } from '../../../shared/rating/appraisal/compare';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';

type Props = { tool: AppraisalTool; appraisals: readonly Appraisal[] };

/** Appraisals of one report side by side, by judgement, with the questions that raters answered differently. */
export function AppraisalComparison({ tool, appraisals }: Props) {
  const t = useText();
  const { persons } = useProjectData();
  const language = useAppStore((s) => s.language);
  const rows = compareAppraisals(tool, appraisals, language);
  const nameOf = (a: Appraisal): string =>
    a.kind === 'settled' ? t('appraisal.settled') : (persons.find((p) => p.id === a.personId)?.name ?? '');
  return (
    <ScrollArea offsetScrollbars="present" type="auto" viewportProps={{ tabIndex: 0 }}>
      <Table
        withTableBorder
        withColumnBorders
        className="zeef-report zeef-compare"
        aria-label={t('appraisal.compare', { tool: tool.short })}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('compare.item')}</Table.Th>
            {appraisals.map((a) => (
              <Table.Th key={a.id}>{nameOf(a)}</Table.Th>
            ))}
            <Table.Th>{t('compare.differs')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ id, label, said, differs }) => (
            <Table.Tr key={id} {...(differs ? { className: 'zeef-changed' } : {})} data-differs={differs}>
              <Table.Th scope="row">{label ?? t('appraisal.overall')}</Table.Th>
              {said.map((text, index) => (
                <Table.Td key={index}>{text === '' ? '–' : text}</Table.Td>
              ))}
              <Table.Td>{t(differs ? 'compare.yes' : 'compare.no')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
