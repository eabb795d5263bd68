import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useText } from '../../lib/i18n';
import { useAct } from '../../ui-domain/use-act';
import { useStoreFile } from '../../ui-domain/use-store-file';
import { useTellFiles } from '../../ui-domain/use-tell-files';
import { attachChosen, bySureness, type Choices, proposed } from './attach-choices';
import type { MatchedFiles } from './match-files';
import { MatchTable } from './MatchTable';
import { NewFromPdf } from './NewFromPdf';
import { useMatchedFiles } from './use-matched-files';

type Props = { files: readonly File[]; onClose: () => void };

/** Matches many PDFs to references: the certain ones are attached, the doubtful ones are asked. */
export function AttachDialog({ files, onClose }: Props) {
  const t = useText();
  const { done, found } = useMatchedFiles(files);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('documents.attach')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {found === null ? (
        <Matching done={done} total={files.length} onClose={onClose} />
      ) : (
        <Matched found={found} onClose={onClose} />
      )}
    </Modal>
  );
}

function Matching({ done, total, onClose }: { done: number; total: number; onClose: () => void }) {
  const t = useText();
  const text = t('documents.matching', { done, total });
  return (
    <Stack>
      <Text size="sm">{text}</Text>
      <Progress value={(100 * done) / total} aria-label={text} />
      <Group>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

type StoringProps = { done: number; total: number; onStop: () => void };

/** How far the files are stored; whoever stops keeps those that are. */
function Storing({ done, total, onStop }: StoringProps) {
  const t = useText();
  const [isStopped, setStopped] = useState(false);
  const text = t('documents.storing', { done, total });
  return (
    <Stack>
      <Text size="sm" role="status">
        {text}
      </Text>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={text} />
      <Group>
        <Button
          variant="default"
          disabled={isStopped}
          onClick={() => {
            setStopped(true);
            onStop();
          }}
        >
          {t('documents.stop')}
        </Button>
      </Group>
    </Stack>
  );
}

function Matched({ found, onClose }: { found: MatchedFiles; onClose: () => void }) {
  const t = useText();
  const act = useAct();
  const store = useStoreFile();
  const tell = useTellFiles();
  const { matched, labels } = found;
  const [choices, setChoices] = useState<Choices>(() => proposed(matched));
  // How many are stored; null before it is begun.
  const [stored, setStored] = useState<number | null>(null);
  const [stop] = useState(() => new AbortController());
  // Files whose reference was made of themselves are attached already.
  const [made, setMade] = useState<ReadonlySet<File>>(new Set());
  const [makeOf, setMakeOf] = useState<File | null>(null);
  const { doubtful, sure } = bySureness(matched.filter((m) => !made.has(m.file)));
  const confirm = async (): Promise<void> => {
    setStored(0);
    const files = matched.map((m) => m.file).filter((file) => !made.has(file));
    const { count, fared } = await attachChosen(files, choices, store, setStored, stop.signal);
    notifications.show({ message: t('documents.attached', { count, skipped: files.length - count }) });
    // What cannot be a document is said of files that go nowhere too.
    const told = new Set(fared.map((f) => f.name));
    const left = matched.filter((m) => m.refusal !== null && !told.has(m.file.name) && !made.has(m.file));
    tell([...fared, ...left.map(({ file, refusal }) => ({ name: file.name, refusal, omitted: {} }))]);
    onClose();
  };
  if (makeOf !== null)
    return (
      <NewFromPdf
        file={makeOf}
        onClose={() => setMakeOf(null)}
        onAdded={() => {
          setMade(new Set(made).add(makeOf));
          setMakeOf(null);
        }}
      />
    );
  if (stored !== null)
    return <Storing done={stored} total={matched.length - made.size} onStop={() => stop.abort()} />;
  return (
    <Stack>
      {sure.length > 0 && <Text size="sm">{t('documents.sure', { count: sure.length })}</Text>}
      {doubtful.length > 0 && <Text size="sm">{t('documents.doubtful', { count: doubtful.length })}</Text>}
      <MatchTable
        matches={[...doubtful, ...sure]}
        labels={labels}
        choices={choices}
        onChoose={(file, id) => setChoices(new Map(choices).set(file, id))}
        onMake={setMakeOf}
      />
      <Group>
        <Button onClick={() => void act(t('documents.attach'), confirm).then(() => setStored(null))}>
          {t('documents.confirm')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
