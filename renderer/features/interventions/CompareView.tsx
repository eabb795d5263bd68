import { MultiSelect, ScrollArea, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { formatAnswer } from '../../../shared/extraction/answers';
import { extractionId } from '../../../shared/model/extraction';
import type { Intervention } from '../../../shared/model/intervention';
import { formatRating } from '../../../shared/rating/sms';
import { outcomesByReference } from '../../../shared/review/active';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';

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
  const answersOf = (i: Intervention) =>
    data.extractions.find((x) => x.id === extractionId(i.id))?.answers ?? {};
  const outcomes = outcomesByReference(data.ratings, data.reviews);
  const levels = (i: Intervention): string =>
    data.links
      .filter((l) => l.interventionId === i.id)
      .flatMap((l) => {
        const outcome = outcomes.get(l.referenceId);
        return outcome !== undefined && 'value' in outcome ? [formatRating(outcome.value)] : [];
      })
      .join('; ');
  const types = (i: Intervention): string =>
    project.typology
      .filter((type) => (i.types[type.id] ?? 0) > 0)
      .map((type) => `${type.label[language]} ${i.types[type.id] ?? 0}%`)
      .join('; ');
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
        <ScrollArea offsetScrollbars="y">
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
                  <Table.Td key={i.id}>{types(i)}</Table.Td>
                ))}
              </Table.Tr>
              {project.template.sections
                .flatMap((s) => s.fields)
                .map((field) => (
                  <Table.Tr key={field.id}>
                    <Table.Th scope="row">{field.label[language]}</Table.Th>
                    {chosen.map((i) => (
                      <Table.Td key={i.id} style={{ whiteSpace: 'pre-line' }}>
                        {field.type === 'sms'
                          ? levels(i)
                          : formatAnswer(field, answersOf(i)[field.id], language)}
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
