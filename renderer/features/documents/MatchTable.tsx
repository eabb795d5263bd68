import { Badge, Button, Table, Text } from '@mantine/core';
import { memo, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { useText } from '../../lib/i18n';
import { useGrowing } from '../../ui-domain/use-growing';
import type { Choices } from './attach-choices';
import type { LabelledReference, MatchedFile } from './match-files';
import { ReferencePicker } from './ReferencePicker';

// Rows at a time: a field to choose of all references in each of 500 held the window for six seconds.
const SHOWN = 40;
// Drawn before the next frame: forty at once still held it for a third of a second.
const IN_A_FRAME = 4;

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
  const drawn = useGrowing(Math.min(shown, matches.length), IN_A_FRAME);
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
          {matches.slice(0, drawn).map((m, index) => (
            <MatchRow
              key={`${index}:${m.file.name}`}
              match={m}
              labels={labels}
              value={choices.get(m.file) ?? null}
              onChoose={onChoose}
              onMake={onMake}
            />
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

type RowProps = Pick<Props, 'labels' | 'onChoose' | 'onMake'> & {
  match: MatchedFile;
  value: ReferenceId | null;
};

const MatchRow = memo(function MatchRow({ match, labels, value, onChoose, onMake }: RowProps) {
  const t = useText();
  const { file, verdict } = match;
  const [first] = match.candidates;
  return (
    <Table.Tr data-verdict={verdict}>
      <Table.Td style={{ overflowWrap: 'anywhere', width: '35%' }}>
        <Text size="sm">{file.name}</Text>
        {first !== undefined && (
          <Badge size="sm" tt="none" variant="dot" color={verdict === 'sure' ? 'teal' : 'orange'}>
            {t(`documents.by.${first.by}`)}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>
        <ReferencePicker labels={labels} match={match} value={value} onChange={(id) => onChoose(file, id)} />
        {value === null && (
          <Button
            size="compact-sm"
            variant="subtle"
            mt={4}
            aria-label={t('newFromPdf.offerOf', { file: file.name })}
            onClick={() => onMake(file)}
          >
            {t('newFromPdf.offer')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
});
