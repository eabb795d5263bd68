import { Badge, Card, Group, Table, Text, Title } from '@mantine/core';
import type { ComparedField } from '../../../shared/duplicates/evidence';
import type { Reference } from '../../../shared/model/reference';
import { SURE_POINTS } from '../../../shared/duplicates/match';
import type { AskedPair } from '../../../shared/duplicates/found';
import { CommandButton } from '../../commands/CommandButton';
import { type TextKey, useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { useTexts } from '../../store/use-texts';
import { pairCommands } from './commands';
import { fieldText, markWords, type ShownField, shownFields } from './pair-fields';

const COMPARED: Partial<Record<ShownField, ComparedField>> = {
  title: 'title',
  author: 'authors',
  issued: 'year',
  'container-title': 'container',
  volume: 'volume',
  issue: 'issue',
  page: 'pages',
  DOI: 'DOI',
  PMID: 'PMID',
  ISBN: 'ISBN',
  language: 'language',
  abstract: 'abstract',
};
const COLOURS = { same: 'green', similar: 'yellow', different: 'red', unknown: 'gray' } as const;

type Props = {
  pair: AskedPair;
  a: Reference;
  b: Reference;
  position: string;
};

/**
 * Two records side by side: what differs is marked, what each field says for or against is told, and a person decides.
 */
export function PairCard({ pair, a, b, position }: Props) {
  const { same, different, skip, undo } = pairCommands.of;
  const t = useText();
  const language = useAppStore((s) => s.language);
  const points = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const { references: read, problem } = useTexts([a, b]);
  const [first, second] = read ?? [];
  const valueOf = (reference: Reference | undefined, field: ShownField): string =>
    reference === undefined ? '' : fieldText(reference.csl, field, t);
  const rows = shownFields.filter((f) => valueOf(first, f) !== '' || valueOf(second, f) !== '');
  return (
    <Card withBorder component="section" aria-label={t('duplicates.pair')}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {position}
        </Title>
        <Group gap="xs">
          <CommandButton command={same} />
          <CommandButton command={different} variant="default" />
          <CommandButton command={skip} variant="default" />
          <CommandButton command={undo} variant="subtle" />
        </Group>
      </Group>
      <Group gap="xs" mb="xs">
        <Text size="sm">{t('duplicates.asked')}</Text>
        {pair.traps.length === 0 && (
          <Badge color="gray" variant="light" tt="none">
            {t('duplicates.below', { score: plain.format(pair.score), sure: SURE_POINTS })}
          </Badge>
        )}
        {pair.traps.map((trap) => (
          <Badge key={trap} color="orange" variant="light" tt="none" className="zeef-reason">
            {t(`duplicates.trap.${trap}`)}
          </Badge>
        ))}
      </Group>
      {problem !== null && <Text role="alert">{t('common.textsUnread', { problem })}</Text>}
      <Table.ScrollContainer minWidth={640}>
        <Table className="zeef-pair" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('duplicates.field')}</Table.Th>
              <Table.Th>
                <Origin reference={a} />
              </Table.Th>
              <Table.Th>
                <Origin reference={b} />
              </Table.Th>
              <Table.Th>{t('duplicates.says')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((field) => {
              const [left, right] = [valueOf(first, field), valueOf(second, field)];
              const evidence = pair.fields.find((f) => f.field === COMPARED[field]);
              return (
                <Table.Tr key={field}>
                  <Table.Th scope="row">{t(`field.${field}` as TextKey)}</Table.Th>
                  <Table.Td>
                    <Marked text={left} other={right} />
                  </Table.Td>
                  <Table.Td>
                    <Marked text={right} other={left} />
                  </Table.Td>
                  <Table.Td>
                    {evidence !== undefined && evidence.outcome !== 'unknown' && (
                      <Badge
                        color={COLOURS[evidence.outcome]}
                        variant="light"
                        tt="none"
                        className="zeef-reason"
                      >
                        {t(`duplicates.outcome.${evidence.outcome}`)} {points.format(evidence.points)}
                      </Badge>
                    )}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}

/** Where a record came from. */
function Origin({ reference }: { reference: Reference }) {
  const t = useText();
  const { sources, batches, decisions } = useProjectData();
  const source = sources.find((s) => s.id === reference.sourceId);
  const batch = batches.find((x) => x.id === reference.batchId);
  const name =
    source === undefined ? batch?.fileName : source.type === 'search' ? source.engine : source.name;
  const isDecided = decisions.some((d) => d.referenceId === reference.id && d.verdict !== null);
  return (
    <>
      {name ?? t('import.noSource')}
      {isDecided && ` · ${t('duplicates.decided')}`}
    </>
  );
}

function Marked({ text, other }: { text: string; other: string }) {
  if (text === '') return <Text c="dimmed">—</Text>;
  return (
    <Text size="sm" className="zeef-value">
      {markWords(text.slice(0, 1200), other).map((part, i) =>
        part.isOwn ? <mark key={i}>{part.text}</mark> : <span key={i}>{part.text}</span>,
      )}
    </Text>
  );
}
