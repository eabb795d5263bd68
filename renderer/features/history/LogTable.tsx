import { Table, Text } from '@mantine/core';
import { useText } from '../../lib/i18n';
import type { Entry } from '../../ui-domain/log/log-entries';
import type { LogPart } from '../../ui-domain/log/log-words';

/** Entries of the log: when, who, and what with its first parts. */
export function LogTable({ entries }: { entries: readonly Entry[] }) {
  const t = useText();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="11rem">{t('history.when')}</Table.Th>
          <Table.Th w="10rem">{t('history.who')}</Table.Th>
          <Table.Th>{t('history.what')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map(({ id, when, who, what, parts, more }) => (
          <Table.Tr key={id} style={{ verticalAlign: 'top' }}>
            <Table.Td>{when}</Table.Td>
            <Table.Td>{who}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Text size="sm" fw={600}>
                {what}
              </Text>
              {parts.map((part, index) => (
                <LogPartText key={index} part={part} />
              ))}
              {more > 0 && <Text size="xs">{t('history.moreParts', { count: more })}</Text>}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function LogPartText({ part }: { part: LogPart }) {
  return (
    <>
      {part.record !== '' && <Text size="xs">{part.record}</Text>}
      {part.lines.map((line, index) => (
        <Text key={index} size="xs">
          <b>{line.field}</b>: {line.from === '–' ? '' : `${line.from} → `}
          {line.to}
        </Text>
      ))}
    </>
  );
}
