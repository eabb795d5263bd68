// Opens bundles: what is refused says why, and what can be read of it is offered as a project of its own. Loaded when
// bundles were picked.
import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { isSealed } from '../../shared/bundle/sealed';
import { underNewId } from '../../shared/bundle/new-id';
import type { ProjectId } from '../../shared/kernel/ids';
import type { Problem } from '../../shared/kernel/result';
import { requireProject } from '../../shared/model/tables';
import { addProject } from '../db/projects.repository';
import { type RegistryEntry, registered } from '../db/registry';
import { browserEnv, deviceName } from '../lib/env';
import { textOr, type Translate, useText } from '../lib/i18n';
import { askPassword } from '../store/password-question';
import { salvageInWorker, unpackInWorker, unsealInWorker } from '../workers/bundle/client';

// Of these nothing is there to be read, or not by this app.
const HOPELESS: ReadonlySet<string> = new Set(['empty', 'not-a-bundle', 'newer', 'too-large']);

const reasonOf = (t: Translate, { code, message, where = '' }: Problem): string =>
  textOr(t, `bundle.${code}`, message).replace('{{where}}', where);

async function salvage(t: Translate, bytes: Uint8Array): Promise<void> {
  const read = await salvageInWorker(bytes, deviceName(), t('bundle.salvagedTitle', { title: '{{title}}' }));
  if (!read.ok) throw new Error(reasonOf(t, read.error));
  const { bundle, lost } = read.value;
  await addProject(bundle);
  const list = lost.map(({ where, count }) => t('bundle.lostEntry', { count, where })).join(', ');
  const { title } = requireProject(bundle.data);
  notifications.show({
    autoClose: false,
    message: `${t('bundle.salvaged', { title })} ${list === '' ? '' : t('bundle.salvagedLost', { lost: list })}`,
  });
}

function Refusal({ reason, onSalvage }: { reason: string; onSalvage: (() => void) | null }) {
  const t = useText();
  return (
    <Stack gap="xs" align="start">
      <Text size="sm">
        {reason} {t('bundle.kept')}
      </Text>
      {onSalvage !== null && (
        <Button size="compact-sm" variant="default" onClick={onSalvage}>
          {t('bundle.salvage')}
        </Button>
      )}
    </Stack>
  );
}

/** @param bytes - of what can be read; null where nothing can */
function refuse(t: Translate, file: string, problem: Problem, bytes: Uint8Array | null): void {
  const id = `refused-${file}`;
  const title = t('bundle.refused', { file });
  const failed = (error: unknown): void =>
    void notifications.show({ id, color: 'red', autoClose: false, title, message: (error as Error).message });
  const onSalvage = (): void => {
    notifications.hide(id);
    if (bytes !== null) salvage(t, bytes).catch(failed);
  };
  notifications.show({
    id,
    color: 'red',
    autoClose: false,
    title,
    message: (
      <Refusal
        reason={reasonOf(t, problem)}
        onSalvage={bytes === null || HOPELESS.has(problem.code) ? null : onSalvage}
      />
    ),
  });
}

/**
 * What to do with a bundle of a project that is here already. `beside`: it is opened as a project of its own, under
 * this title.
 */
export type WhereItIs = {
  besideAs: ((title: string) => string) | null;
  /** Is asked about one that is here and not deleted; without it such a bundle is refused. */
  onHere?: (here: HereAlready) => void;
};

/** A bundle of a project that is on this machine. */
export type HereAlready = { project: RegistryEntry; file: string; bytes: Uint8Array };

/**
 * The bytes of a bundle, out from under its password where it stands under one.
 *
 * @returns null where the password was not given, or it cannot be opened, which is said
 */
async function unsealed(t: Translate, file: string, bytes: Uint8Array): Promise<Uint8Array | null> {
  if (!isSealed(bytes)) return bytes;
  for (let isWrong = false; ; isWrong = true) {
    const password = await askPassword(file, isWrong);
    if (password === null) return null;
    const opened = await unsealInWorker(bytes, password);
    if (opened.ok) return opened.value;
    if (opened.error.code === 'wrong-password') continue;
    refuse(t, file, opened.error, null);
    return null;
  }
}

/** Opens bundles as projects. @throws 'already-here', or when the database fails */
export async function openBundles(
  t: Translate,
  files: readonly File[],
  { besideAs, onHere }: WhereItIs,
): Promise<ProjectId[]> {
  const opened: ProjectId[] = [];
  const failures: unknown[] = [];
  for (const file of files) {
    const given = await unsealed(t, file.name, new Uint8Array(await file.arrayBuffer()));
    if (given === null) continue;
    const bytes = given;
    const read = await unpackInWorker(bytes);
    if (!read.ok) {
      refuse(t, file.name, read.error, bytes);
      continue;
    }
    const { notes, without, ...bundle } = read.value;
    const { id, title } = requireProject(bundle.data);
    const here = await registered(id);
    if (besideAs === null && onHere !== undefined && here?.deletedAt === null) {
      onHere({ project: here, file: file.name, bytes });
      continue;
    }
    const isBeside = besideAs !== null && here !== undefined;
    const asked = isBeside ? await underNewId(bundle, browserEnv, deviceName(), besideAs(title)) : bundle;
    try {
      opened.push(await addProject(asked));
    } catch (error) {
      // The others are opened all the same.
      failures.push(error);
      continue;
    }
    if (notes.length > 0 || without.length > 0)
      notifications.show({
        autoClose: false,
        message: [
          t('bundle.opened', { title }),
          ...(without.length > 0
            ? [t('bundle.without', { parts: without.map((part) => t(`seal.along.${part}`)).join(', ') })]
            : []),
          ...notes.map(({ kind, count }) => t(`bundle.note.${kind}`, { count })),
        ].join(' '),
      });
  }
  if (failures.length > 0) throw failures[0];
  return opened;
}
