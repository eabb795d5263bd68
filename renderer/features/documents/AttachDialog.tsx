import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type RefObject, useRef, useState } from 'react';
import { useText } from '../../lib/i18n';
import { useSession } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { useStoreFile } from '../../ui-domain/use-store-file';
import { useTellFiles } from '../../ui-domain/use-tell-files';
import { attachChosen, bySureness, type Choices, proposed } from './attach-choices';
import type { MatchedFiles } from './match-files';
import { MatchTable } from './MatchTable';
import { NewFromPdf } from './NewFromPdf';
import { showBehind, Storing } from './Storing';
import { StoringRun } from './storing-run';
import { useMatchedFiles } from './use-matched-files';

type Props = { files: readonly File[]; onClose: () => void };

/** Matches many PDFs to references: the certain ones are attached, the doubtful ones are asked. */
export function AttachDialog({ files, onClose }: Props) {
  const t = useText();
  const { done, found } = useMatchedFiles(files);
  // While files are stored, closing is working on.
  const leave = useRef<(() => void) | null>(null);
  return (
    <Modal
      opened
      onClose={() => (leave.current ?? onClose)()}
      size="xl"
      title={t('documents.attach')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {found === null ? (
        <Matching done={done} total={files.length} onClose={onClose} />
      ) : (
        <Matched found={found} leave={leave} onClose={onClose} />
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

type MatchedProps = { found: MatchedFiles; leave: RefObject<(() => void) | null>; onClose: () => void };

function Matched({ found, leave, onClose }: MatchedProps) {
  const t = useText();
  const act = useAct();
  const store = useStoreFile();
  const tell = useTellFiles();
  const session = useSession();
  const hide = useRef((): void => undefined);
  const { matched, labels } = found;
  const [choices, setChoices] = useState<Choices>(() => proposed(matched));
  // Null before it is begun.
  const [run, setRun] = useState<StoringRun | null>(null);
  // Files whose reference was made of themselves are attached already.
  const [made, setMade] = useState<ReadonlySet<File>>(new Set());
  const [makeOf, setMakeOf] = useState<File | null>(null);
  const { doubtful, sure } = bySureness(matched.filter((m) => !made.has(m.file)));
  const attach = async (begun: StoringRun): Promise<void> => {
    const files = matched.map((m) => m.file).filter((file) => !made.has(file));
    const onDone = (count: number): void => {
      begun.tell(count);
      // Nothing can be stored in a study that was left.
      if (session.hasEnded) begun.stop();
    };
    const stored = attachChosen(files, choices, store, onDone, begun.signal);
    const { count, fared } = await stored.catch((error: unknown) => {
      // A file that was under way when the study was left has nowhere to go, which nobody needs to be told.
      if (session.hasEnded) return { count: begun.state.getState().done, fared: [] };
      throw error;
    });
    notifications.show({ message: t('documents.attached', { count, skipped: files.length - count }) });
    // What cannot be a document is said of files that go nowhere too.
    const told = new Set(fared.map((f) => f.name));
    const left = matched.filter((m) => m.refusal !== null && !told.has(m.file.name) && !made.has(m.file));
    tell([...fared, ...left.map(({ file, refusal }) => ({ name: file.name, refusal, omitted: {} }))]);
  };
  const confirm = async (): Promise<void> => {
    const begun = new StoringRun(matched.length - made.size);
    setRun(begun);
    leave.current = () => goOnBehind(begun);
    const isDone = await act(t('documents.attach'), () => attach(begun));
    leave.current = null;
    hide.current();
    // The dialog that stands there now may be another one.
    if (begun.isBehind) return;
    if (isDone) onClose();
    else setRun(null);
  };
  const goOnBehind = (begun: StoringRun): void => {
    hide.current = showBehind(begun);
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
  if (run !== null) return <Storing run={run} onBehind={() => goOnBehind(run)} />;
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
        <Button onClick={() => void confirm()}>{t('documents.confirm')}</Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
