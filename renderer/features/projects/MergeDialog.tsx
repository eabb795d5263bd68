import { Alert, Button, Group, List, Modal, Progress, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { putMerged } from '../../db/put-merged';
import { hasBackups } from '../../host/backups';
import { bringSealed, teamOf } from '../../host/team';
import { textOr, useText } from '../../lib/i18n';
import { isGivenUp } from '../../ui-domain/long-run';
import { addBeside, type HereAlready } from '../../ui-domain/open-bundles';
import type { Combined } from '../../workers/bundle/bundle.worker';
import { combineInWorker, filesInWorker } from '../../workers/bundle/client';
import { saveFirst } from './project-actions';

type Props = { here: HereAlready; onClose: () => void };

/** Shows what a bundle of a project that is here would bring, and merges the two. */
export function MergeDialog({ here, onClose }: Props) {
  const t = useText();
  const { project, file, given } = here;
  const [combined, setCombined] = useState<Combined | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  // How far comparing or merging is, in per cent.
  const [percent, setPercent] = useState(0);
  const tell = (share: number): void => setPercent(Math.floor(share * 100));
  const [merging, setMerging] = useState<AbortController | null>(null);
  // Counts how often the two were compared: anew where another window has written meanwhile.
  const [attempt, setAttempt] = useState(0);
  const failed = (error: unknown): void => setFailure((error as Error).message);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    tell(0);
    const combine = async () => {
      const me = (await teamOf(project.id))?.me ?? null;
      return await combineInWorker(project.id, given, me, { signal, onProgress: tell });
    };
    combine().then(
      (read) =>
        read.ok
          ? setCombined(read.value)
          : setFailure(textOr(t, `bundle.${read.error.code}`, read.error.message)),
      (error: unknown) => {
        if (!signal.aborted) failed(error);
      },
    );
    // Its worker reads on otherwise, for nobody.
    return () => controller.abort();
  }, [project.id, given, t, attempt]);

  /** Does something that ends the dialog, or says why it could not be done. */
  const during = async (work: () => Promise<string | null>): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const reason = await work();
      if (reason === null) onClose();
      else setFailure(reason);
    } catch (error) {
      if (!isGivenUp(error)) failed(error);
    } finally {
      setBusy(false);
      setMerging(null);
    }
  };
  const cancel = (): void => {
    if (isBusy) merging?.abort();
    else onClose();
  };
  const merge = async ({ merged, over, team }: Combined): Promise<string | null> => {
    const copyTitle = t('merge.copyTitle', { title: project.title });
    const controller = new AbortController();
    const { signal } = controller;
    setMerging(controller);
    tell(0);
    if (!(await saveFirst(project, copyTitle))) return t('merge.notSaved');
    const files = filesInWorker(given, merged.files, { signal, onProgress: tell });
    if (!(await putMerged(project.id, { ...merged, files, signal }, over))) {
      setCombined(null);
      setAttempt((n) => n + 1);
      return t('merge.busy');
    }
    await bringSealed(project.id, team);
    notifications.show({ message: t('merge.done', { title: project.title, file }) });
    return null;
  };
  const openBeside = async (): Promise<string | null> => {
    const title = t('projects.copyOf', { title: project.title });
    const problem = await addBeside(t, here, title);
    return problem === null ? null : textOr(t, `bundle.${problem.code}`, problem.message);
  };
  const isNothing = combined !== null && combined.by.length === 0 && sealedIn(combined) === 0;
  return (
    <Modal
      opened
      // What fails is said here: who is merging stays.
      onClose={() => {
        if (!isBusy) onClose();
      }}
      title={t('merge.title', { title: project.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        {!isNothing && <Text size="sm">{t('merge.here', { file })}</Text>}
        {failure !== null && <Alert color="red">{failure}</Alert>}
        {combined === null && (failure === null || attempt > 0) && (
          <Far text={t('merge.reading', { percent })} percent={percent} />
        )}
        {merging !== null && <Far text={t('merge.writing', { percent })} percent={percent} />}
        {isNothing && <Text size="sm">{t('merge.nothing', { file })}</Text>}
        {combined !== null && !isNothing && <Coming combined={combined} />}
        {combined !== null && combined.left > 0 && (
          <Alert color="yellow">{t('merge.sealedLeft', { count: combined.left, file })}</Alert>
        )}
        <Group>
          {combined !== null && !isNothing && (
            <Button loading={isBusy} onClick={() => void during(() => merge(combined))}>
              {t('merge.confirm')}
            </Button>
          )}
          <Button variant="default" disabled={isBusy} onClick={() => void during(openBeside)}>
            {t('merge.beside')}
          </Button>
          <Button variant="default" disabled={isBusy && merging === null} onClick={cancel}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** How far something is. */
function Far({ text, percent }: { text: string; percent: number }) {
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {text}
      </Text>
      <Progress value={percent} aria-label={text} />
    </Stack>
  );
}

/** How many sealed files with blind work there are. */
const sealedIn = ({ team }: Combined): number =>
  [...team.keys()].filter((name) => name.startsWith('s/')).length;

const KINDS = ['people', 'decisions', 'ratings', 'answers', 'files'] as const;

/** What comes, by person and by kind, and what of it is a question or not taken over. */
function Coming({ combined }: { combined: Combined }) {
  const t = useText();
  const { by, coming, conflicts, refused, altered } = combined;
  const sealed = sealedIn(combined);
  const kinds = KINDS.filter((kind) => coming[kind] > 0);
  return (
    <>
      <div>
        {by.length > 0 && <Text size="sm">{t('merge.comes')}</Text>}
        <List size="sm">
          {by.map(({ name, entries }) => (
            <List.Item key={name}>{t('merge.entries', { count: entries, name })}</List.Item>
          ))}
        </List>
        {kinds.length > 0 && (
          <Text size="sm">
            {kinds.map((kind) => t(`merge.${kind}`, { count: coming[kind] })).join(' · ')}
          </Text>
        )}
      </div>
      {sealed > 0 && <Text size="sm">{t('merge.sealed', { count: sealed })}</Text>}
      {conflicts > 0 && <Alert color="yellow">{t('merge.conflicts', { count: conflicts })}</Alert>}
      {refused > 0 && <Alert color="yellow">{t('merge.refused', { count: refused })}</Alert>}
      {altered > 0 && <Alert color="yellow">{t('merge.altered', { count: altered })}</Alert>}
      <Text size="sm">{t(hasBackups() ? 'backups.beforeMerge' : 'merge.backup')}</Text>
    </>
  );
}
