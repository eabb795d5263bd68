import { Badge, Button, Group, Modal, Progress, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { activeReferences } from '../../../shared/review/active';
import { useText } from '../../lib/i18n';
import { useProjectData } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { useStoreFile } from '../../ui-domain/use-store-file';
import { type LabelledReference, type MatchedFile, matchFiles } from './match-files';
import { ReferencePicker } from './ReferencePicker';

/** Matches many PDFs to references: the certain ones are attached, the doubtful ones are asked. */
export function AttachDialog({ files, onClose }: { files: readonly File[]; onClose: () => void }) {
  const t = useText();
  const data = useProjectData();
  const act = useAct();
  const store = useStoreFile();
  const [done, setDone] = useState(0);
  const [matched, setMatched] = useState<readonly MatchedFile[] | null>(null);
  const [choices, setChoices] = useState<ReadonlyMap<File, ReferenceId | null>>(new Map());
  const [isStoring, setStoring] = useState(false);
  // The references as they were when the files were dropped: those that count, so that no PDF goes to one that nobody sees.
  const references = useRef(activeReferences(data));
  const [labels, setLabels] = useState<readonly LabelledReference[]>([]);

  useEffect(() => {
    const controller = new AbortController();
    void act(t('documents.attach'), async () => {
      const found = await matchFiles(files, references.current, setDone, controller.signal);
      if (found === null || controller.signal.aborted) return;
      setMatched(found.matched);
      setLabels(found.labels);
      setChoices(
        new Map(
          found.matched.map((m) => [
            m.file,
            m.verdict === 'none' ? null : (m.candidates[0]?.referenceId ?? null),
          ]),
        ),
      );
    });
    return () => controller.abort();
  }, [files, act, t]);

  const confirm = async (): Promise<void> => {
    setStoring(true);
    let count = 0;
    const notPdf: string[] = [];
    for (const { file } of matched ?? []) {
      const referenceId = choices.get(file) ?? null;
      if (referenceId === null) continue;
      if ((await store(referenceId, file)) === null) notPdf.push(file.name);
      else count++;
    }
    notifications.show({ message: t('documents.attached', { count, skipped: files.length - count }) });
    if (notPdf.length > 0)
      notifications.show({ color: 'red', message: t('documents.notPdf', { files: notPdf.join(', ') }) });
    onClose();
  };
  const doubtful = (matched ?? []).filter((m) => m.verdict !== 'sure');
  const sure = (matched ?? []).length - doubtful.length;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('documents.attach')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {matched === null ? (
        <Stack>
          <Text size="sm">{t('documents.matching', { done, total: files.length })}</Text>
          <Progress
            value={(100 * done) / files.length}
            aria-label={t('documents.matching', { done, total: files.length })}
          />
          <Group>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack>
          {sure > 0 && <Text size="sm">{t('documents.sure', { count: sure })}</Text>}
          {doubtful.length > 0 && (
            <Text size="sm">{t('documents.doubtful', { count: doubtful.length })}</Text>
          )}
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('documents.file')}</Table.Th>
                <Table.Th>{t('documents.review')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {[...doubtful, ...matched.filter((m) => m.verdict === 'sure')].map((m, index) => (
                <Table.Tr key={`${index}:${m.file.name}`} data-verdict={m.verdict}>
                  <Table.Td style={{ overflowWrap: 'anywhere', width: '35%' }}>
                    <Text size="sm">{m.file.name}</Text>
                    {m.candidates[0] !== undefined && (
                      <Badge
                        size="sm"
                        tt="none"
                        variant="dot"
                        color={m.verdict === 'sure' ? 'teal' : 'orange'}
                      >
                        {t(`documents.by.${m.candidates[0].by}`)}
                      </Badge>
                    )}
                  </Table.Td>
                  <Table.Td>
                    <ReferencePicker
                      labels={labels}
                      match={m}
                      value={choices.get(m.file) ?? null}
                      onChange={(chosen) => setChoices(new Map(choices).set(m.file, chosen))}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Group>
            <Button
              loading={isStoring}
              onClick={() => void act(t('documents.attach'), confirm).then(() => setStoring(false))}
            >
              {t('documents.confirm')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
