import { Badge, Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { useText } from '../../lib/i18n';
import type { Choices } from './attach-choices';
import type { LabelledReference, MatchedFile } from './match-files';
import { ReferencePicker } from './ReferencePicker';

// Rows at a time: a field to choose of all references in each of 500 held the window for six seconds.
const SHOWN = 40;

type Props = {
  matches: readonly MatchedFile[];
  labels: readonly LabelledReference[];
  choices: Choices;
  onChoose: (file: File, id: ReferenceId | null) => void;
  /** Asks for a new reference of what a file says of itself. */
  onMake: (file: File) => void;
};

/** Files with the reference that each is to go to, and by what that was recognised; of many the first, until asked. */
export function MatchTable({ matches, labels, choices, onChoose, onMake }: Props) {
  const t = useText();
  const [shown, setShown] = useState(SHOWN);
  const left = matches.length - shown;
  return (
    <>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('documents.file')}</Table.Th>
            <Table.Th>{t('documents.review')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {matches.slice(0, shown).map((m, index) => (
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
      {left > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          style={{ alignSelf: 'start' }}
          onClick={() => setShown(shown + SHOWN)}
        >
          {t('retrieval.more', { count: left })}
        </Button>
      )}
    </>
  );
}
