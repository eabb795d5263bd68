import { MultiSelect, ScrollArea, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { Intervention } from '../../../shared/model/intervention';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';
import { answerText, typesText } from './compare';

// More columns than this cannot be read side by side.
const MOST = 4;

/** Up to four interventions beside each other, field by field. */
export function CompareView({ interventions }: { interventions: readonly Intervention[] }) {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const [ids, setIds] = useState<string[]>(() => interventions.slice(0, 2).map((i) => i.id));
  const chosen = ids.flatMap((id) => data.interventions.find((i) => i.id === id) ?? []);
  return (
    <>
      <MultiSelect
        label={t('interventions.compare', { most: MOST })}
        searchable
        maxValues={MOST}
        data={data.interventions.map((i) => ({ value: i.id, label: i.title }))}
        value={ids}
        onChange={setIds}
        mb="xs"
      />
      {chosen.length === 0 ? (
        <Text c="dimmed">{t('interventions.compareEmpty')}</Text>
      ) : (
        <ScrollArea offsetScrollbars type="auto">
          <Table withTableBorder withColumnBorders layout="fixed" className="zeef-report">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="13rem">{t('interventions.field')}</Table.Th>
                {chosen.map((i) => (
                  <Table.Th key={i.id}>{i.title}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              <Table.Tr>
                <Table.Th scope="row">{t('filter.type')}</Table.Th>
                {chosen.map((i) => (
                  <Table.Td key={i.id}>{typesText(project.typology, i, language)}</Table.Td>
                ))}
              </Table.Tr>
              {project.template.sections
                .flatMap((s) => s.fields)
                .map((field) => (
                  <Table.Tr key={field.id}>
                    <Table.Th scope="row">{field.label[language]}</Table.Th>
                    {chosen.map((i) => (
                      <Table.Td key={i.id} style={{ whiteSpace: 'pre-line' }}>
                        {answerText(data, i, field, language)}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
    </>
  );
}
