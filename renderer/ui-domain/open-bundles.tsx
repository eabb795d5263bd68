// Opens bundles: what is refused says why, and what can be read of it is offered as a project of its own. Loaded when
// bundles were picked.
import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Part } from '../../shared/bundle/archive';
import type { Bundle, ReadBundle } from '../../shared/bundle/bundle';
import { underNewId } from '../../shared/bundle/new-id';
import type { ProjectId } from '../../shared/kernel/ids';
import type { Problem } from '../../shared/kernel/result';
import { requireProject } from '../../shared/model/tables';
import { addProject } from '../db/projects.repository';
import { type RegistryEntry, registered } from '../db/registry';
import { doneWith, type OpenedFile } from '../host/window';
import { browserEnv, deviceName } from '../lib/env';
import { textOr, type Translate, useText } from '../lib/i18n';
import { askPassword } from '../store/password-question';
import { filesInWorker, type Given, salvageInWorker, unpackInWorker } from '../workers/bundle/client';
import { followRun, isGivenUp, type LongRun } from './long-run';

// Of these nothing is there to be read, or not by this app.
const HOPELESS: ReadonlySet<string> = new Set(['empty', 'not-a-bundle', 'newer', 'too-large']);

const reasonOf = (t: Translate, { code, message, where = '' }: Problem): string =>
  textOr(t, `bundle.${code}`, message).replace('{{where}}', where);

async function salvage(t: Translate, file: string, given: Given): Promise<void> {
  const run = followRun((percent) => t('bundle.opening', { file, percent }));
  try {
    const title = t('bundle.salvagedTitle', { title: '{{title}}' });
    const read = await salvageInWorker(given, deviceName(), title, run);
    if (!read.ok) throw new Error(reasonOf(t, read.error));
    const { bundle, lost } = read.value;
    await addProject({ ...bundle, signal: run.signal });
    const list = lost.map(({ where, count }) => t('bundle.lostEntry', { count, where })).join(', ');
    notifications.show({
      autoClose: false,
      message: `${t('bundle.salvaged', { title: requireProject(bundle.data).title })} ${list === '' ? '' : t('bundle.salvagedLost', { lost: list })}`,
    });
  } finally {
    run.end();
  }
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

// Two may be files of one name: each has a notice of its own.
let refusals = 0;

/**
 * Says why a bundle is not opened.
 *
 * @param given - the file, under its password: what can be read of it is
 */
function refuse(t: Translate, file: string, problem: Problem, given: Picked): void {
  const id = `refused-${refusals++}-${file}`;
  const title = t('bundle.refused', { file });
  const notice = { id, color: 'red', autoClose: false, title };
  const failed = (error: unknown): void => {
    if (!isGivenUp(error)) notifications.show({ ...notice, message: (error as Error).message });
  };
  const isHopeless = HOPELESS.has(problem.code);
  let isRead = false;
  const onSalvage = (): void => {
    isRead = true;
    notifications.hide(id);
    salvage(t, file, given)
      .catch(failed)
      .finally(() => doneWith(given.file));
  };
  const message = <Refusal reason={reasonOf(t, problem)} onSalvage={isHopeless ? null : onSalvage} />;
  // Until it is closed, what can be read may be asked for.
  const onClose = (): void => {
    if (!isRead) doneWith(given.file);
  };
  notifications.show({ ...notice, message, onClose });
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
export type HereAlready = { project: RegistryEntry; file: string; given: Picked };

/** A bundle that was picked, or opened from outside; whoever has it last is done with it (host/window). */
type Picked = { file: Blob | OpenedFile; password: string | null };

/**
 * Reads a bundle, asking for its password where it stands under one.
 *
 * @returns null where the password was not given, or it cannot be opened, which is said
 */
async function readAsked(
  t: Translate,
  file: File | OpenedFile,
  { signal, tell }: LongRun,
): Promise<{ given: Picked; read: ReadBundle<Part> } | null> {
  for (let password: string | null = null; ;) {
    const given: Picked = { file, password };
    // The second half is bringing its files.
    const read = await unpackInWorker(given, { signal, onProgress: (share) => tell(share / 2) });
    if (read.ok) return { given, read: read.value };
    const { code } = read.error;
    if (code !== 'password' && code !== 'wrong-password') {
      refuse(t, file.name, read.error, given);
      return null;
    }
    password = await askPassword(file.name, code === 'wrong-password');
    if (password === null) {
      doneWith(file);
      return null;
    }
  }
}

/** A bundle's project with its files, which come one after the other. */
const withFiles = (
  bundle: Pick<Bundle<Part>, 'data' | 'log' | 'files'>,
  given: Given,
  { signal, tell }: LongRun,
) => ({
  ...bundle,
  signal,
  files: filesInWorker(given, bundle.files, { signal, onProgress: (share) => tell(0.5 + share / 2) }),
});

/** Says that a project is there all the same, where giving it up came too late. @returns whether it did */
function tellTooLate(t: Translate, title: string, { signal }: LongRun): boolean {
  if (signal.aborted) notifications.show({ autoClose: false, message: t('bundle.tooLate', { title }) });
  return signal.aborted;
}

/** Makes a project of a bundle that was read, beside the one that it is of. @throws as `addProject` */
export async function addBeside(
  t: Translate,
  { given, file }: { given: Given; file: string },
  title: string,
): Promise<Problem | null> {
  const run = followRun((percent) => t('bundle.opening', { file, percent }));
  try {
    const { signal } = run;
    const read = await unpackInWorker(given, { signal, onProgress: (share) => run.tell(share / 2) });
    if (!read.ok) return read.error;
    const named = await underNewId(read.value, browserEnv, deviceName(), title);
    await addProject(withFiles(named, given, run));
    tellTooLate(t, title, run);
    return null;
  } finally {
    run.end();
  }
}

// One after the other: the same bundle, opened twice at once, would not be seen to be here, and there is one place to
// ask for a password.
let opening: Promise<unknown> = Promise.resolve();

/** Opens bundles as projects, after those that are being opened. @throws 'already-here', or when the database fails */
export function openBundles(
  t: Translate,
  files: readonly (File | OpenedFile)[],
  where: WhereItIs,
): Promise<ProjectId[]> {
  const opened = opening.then(() => openInTurn(t, files, where));
  opening = opened.catch(() => undefined);
  return opened;
}

async function openInTurn(
  t: Translate,
  files: readonly (File | OpenedFile)[],
  where: WhereItIs,
): Promise<ProjectId[]> {
  const opened: ProjectId[] = [];
  const failures: unknown[] = [];
  for (const file of files) {
    const run = followRun((percent) => t('bundle.opening', { file: file.name, percent }));
    try {
      const id = await openOne(t, file, run, where);
      if (id !== null) opened.push(id);
    } catch (error) {
      doneWith(file);
      // The others are opened all the same.
      if (!isGivenUp(error)) failures.push(error);
    } finally {
      run.end();
    }
  }
  if (failures.length > 0) throw failures[0];
  return opened;
}

/**
 * @returns the project; null where it was refused, given up, or is here and asked about
 * @throws as {@link openBundles}
 */
async function openOne(
  t: Translate,
  file: File | OpenedFile,
  run: LongRun,
  { besideAs, onHere }: WhereItIs,
): Promise<ProjectId | null> {
  const asked = await readAsked(t, file, run);
  if (asked === null) return null;
  const { given, read } = asked;
  const { notes, without, ...bundle } = read;
  const { id, title } = requireProject(bundle.data);
  const here = await registered(id);
  if (besideAs === null && onHere !== undefined && here?.deletedAt === null) {
    onHere({ project: here, file: file.name, given });
    return null;
  }
  const isBeside = besideAs !== null && here !== undefined;
  const named = isBeside ? await underNewId(bundle, browserEnv, deviceName(), besideAs(title)) : bundle;
  const made = await addProject(withFiles(named, given, run));
  doneWith(file);
  const isTooLate = tellTooLate(t, requireProject(named.data).title, run);
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
  return isTooLate ? null : made;
}
