import { Badge, Button, Table, Text } from '@mantine/core';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { useText } from '../../lib/i18n';
import type { Choices } from './attach-choices';
import type { LabelledReference, MatchedFile } from './match-files';
import { ReferencePicker } from './ReferencePicker';

type Props = {
  matches: readonly MatchedFile[];
  labels: readonly LabelledReference[];
  choices: Choices;
  onChoose: (file: File, id: ReferenceId | null) => void;
  /** Asks for a new reference of what a file says of itself. */
  onMake: (file: File) => void;
};

/** Files with the reference that each is to go to, and by what that was recognised. */
export function MatchTable({ matches, labels, choices, onChoose, onMake }: Props) {
  const t = useText();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('documents.file')}</Table.Th>
          <Table.Th>{t('documents.review')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {matches.map((m, index) => (
          <Table.Tr key={`${index}:${m.file.name}`} data-verdict={m.verdict}>
            <Table.Td style={{ overflowWrap: 'anywhere', width: '35%' }}>
              <Text size="sm">{m.file.name}</Text>
              {m.candidates[0] !== undefined && (
                <Badge size="sm" tt="none" variant="dot" color={m.verdict === 'sure' ? 'teal' : 'orange'}>
                  {t(`documents.by.${m.candidates[0].by}`)}
                </Badge>
              )}
            </Table.Td>
            <Table.Td>
              <ReferencePicker
                labels={labels}
                match={m}
                value={choices.get(m.file) ?? null}
                onChange={(id) => onChoose(m.file, id)}
              />
              {(choices.get(m.file) ?? null) === null && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  mt={4}
                  aria-label={t('newFromPdf.offerOf', { file: m.file.name })}
                  onClick={() => onMake(m.file)}
                >
                  {t('newFromPdf.offer')}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
