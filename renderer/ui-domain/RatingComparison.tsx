import { ScrollArea, Table } from '@mantine/core';
import type { Rating } from '../../shared/model/rating';
import { compareRatings } from '../../shared/rating/compare';
import { scaleOf } from '../../shared/rating/scales';
import { levelName } from '../../shared/rating/several';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { useProject, useProjectData } from '../store/session';

/** Whether there is something to compare: what only one of them was asked says nothing of the other. */
const isCompared = ({ kind, said }: ReturnType<typeof compareRatings>[number]): boolean =>
  kind !== 'argument' && said.filter((s) => s.text !== '').length > 1;

/** The ratings of one report side by side, item by item; where they differ is marked in words and by colour. */
export function RatingComparison({ ratings }: { ratings: readonly Rating[] }) {
  const t = useText();
  const project = useProject();
  const { persons } = useProjectData();
  const language = useAppStore((s) => s.language);
  const scale = scaleOf(project);
  const items = compareRatings(scale, ratings);
  const labelOf = (item: (typeof items)[number]): string => {
    const label =
      item.kind === 'question'
        ? (scale.questions.find((q) => q.id === item.questionId)?.text[language] ?? '')
        : t(`compare.${item.kind}`);
    return item.level === null ? label : `${levelName(project, item.level, language) || '–'}: ${label}`;
  };
  const textOf = (item: (typeof items)[number], text: string): string => {
    if (item.kind === 'question')
      return (
        scale.questions.find((q) => q.id === item.questionId)?.answers.find((a) => a.id === text)?.label[
          language
        ] ?? text
      );
    if (item.kind === 'downgrades')
      return text
        .split(', ')
        .map((id) => scale.downgrades.find((d) => d.id === id)?.label[language] ?? id)
        .join(', ');
    return text;
  };
  return (
    <ScrollArea offsetScrollbars="present" type="auto" viewportProps={{ tabIndex: 0 }}>
      <Table withTableBorder withColumnBorders className="zeef-report zeef-compare">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('compare.item')}</Table.Th>
            {ratings.map((r) => (
              <Table.Th key={r.id}>{persons.find((p) => p.id === r.personId)?.name}</Table.Th>
            ))}
            <Table.Th>{t('compare.differs')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item, index) => (
            <Table.Tr
              key={index}
              {...(item.differs ? { className: 'zeef-changed' } : {})}
              data-differs={item.differs}
            >
              <Table.Th scope="row">{labelOf(item)}</Table.Th>
              {item.said.map((s) => (
                <Table.Td key={s.personId}>{s.text === '' ? '–' : textOf(item, s.text)}</Table.Td>
              ))}
              <Table.Td>{isCompared(item) && t(item.differs ? 'compare.yes' : 'compare.no')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
