// `zeef team`: one study on several machines, over a folder or a server that they share.
import { ok } from '../../shared/kernel/result';
import { requireProject } from '../../shared/model/tables';
import { collect, type Me } from '../../shared/sync/collect';
import { askingIn, askToCome, letIn, wordsFor } from '../../shared/sync/admitting';
import { newDevice } from '../../shared/sync/joining';
import { takeOut } from '../../shared/sync/leaving';
import { sealedCopy, storeOfBundle } from '../../shared/sync/sealed-part';
import type { TeamStore } from '../../shared/sync/store';
import { checkStore } from '../../shared/sync/check-store';
import { beginTeam, putAll } from '../../shared/sync/team-sync';
import { countComing } from '../../shared/team/coming';
import { keepDevice, keepSent, readDevice } from '../team/device-folder';
import { storeAt, teamFolder } from '../team/team-place';
import type { Arguments } from './arguments';
import { withBytes } from './bundle-input';
import { writeBundleTo } from './bundle-output';
import { InputError } from './files';
import { recover, recovery } from './team-recovery-command';
import { credentials, need, orThrow, send, storeOf } from './team-store';
import { readBundleFile } from './report-commands';
import { serverConfig } from './server-config-command';
import { requireOut, type Summary, UsageError } from './usage';

/** Begins a team: who is named leads it. Everybody of the study is a member; their devices come by joining. */
async function start(args: Arguments): Promise<Summary> {
  const [, file] = args.files;
  if (file === undefined) throw new UsageError('zeef team start: which bundle?');
  const [folder, device, by] = [need(args, 'folder'), need(args, 'device'), need(args, 'by')];
  const bundle = await withBytes(await readBundleFile(file));
  const person = bundle.data.persons.find((p) => p.name === by && p.role === 'lead');
  if (person === undefined) throw new InputError(`${file}: nobody who leads it is called ${by}`);
  const project = requireProject(bundle.data).id;
  const store = storeAt(folder, teamFolder(project), credentials());
  // Its keys are nowhere else: another device's are not written over.
  if ((await readDevice(device)).ok) throw new InputError(`${device}: a device is kept there already`);
  if (orThrow(await store.list('m')).length > 0) throw new InputError('this study has a team there already');
  const made = { ...(await newDevice()), project, person: person.id };
  const { files, genesis } = await beginTeam(made, bundle.data.persons, Date.now());
  const me = { ...made, genesis };
  orThrow(await keepDevice(device, me));
  orThrow(await keepSent(device, files));
  orThrow(await putAll(store, files));
  const sent = await send(store, device, me, bundle);
  return {
    message: `a team of ${bundle.data.persons.length} people, ${sent.sent} files`,
    genesis,
  };
}

/** Asks to come into a team, and says the words that a lead must see too. */
async function askToJoin(args: Arguments): Promise<Summary> {
  const [folder, device, by] = [need(args, 'folder'), need(args, 'device'), need(args, 'by')];
  const store = await storeOf(folder);
  if ((await readDevice(device)).ok) throw new InputError(`${device}: a device is kept there already`);
  const { me, request } = orThrow(await askToCome(store, by));
  const words = wordsFor(me, me.genesis);
  orThrow(await keepDevice(device, me));
  orThrow(await store.put(request.name, request.bytes));
  return {
    message: `asked. Read these words to whoever leads the study, who sees the same: ${words}`,
    words,
  };
}

/** Lets a device in whose words were compared. */
async function accept(args: Arguments): Promise<Summary> {
  const [folder, device] = [need(args, 'folder'), need(args, 'device')];
  const [store, me] = [await storeOf(folder, device), orThrow(await readDevice(device))];
  const { team } = orThrow(await collect(store, me));
  if (team.roles.get(me.person) !== 'lead') throw new InputError('only a lead lets somebody in');
  const asking = orThrow(await askingIn(store, team, me));
  const [words = '', by = ''] = [args.options.words, args.options.by];
  const chosen = asking.find((one) => one.words === words.trim().toLowerCase());
  if (words === '' || chosen === undefined)
    return {
      message:
        asking.length === 0
          ? 'nobody asks to come'
          : [
              ...(words === '' ? [] : ['nobody who asks has these words.']),
              ...asking.map((one) => `${one.name}: ${one.words}`),
              'Let in with --words "…" and --by the name in the study, once the words were compared.',
            ].join('\n'),
      exitCode: words === '' ? 0 : 1,
      asking: asking.map(({ name, words: own }) => ({ name, words: own })),
    };
  const before = await send(store, device, me, null);
  const person = before.merged.data.persons.find((p) => p.name === (by === '' ? chosen.name : by));
  if (person === undefined)
    throw new InputError(`nobody in the study is called ${by === '' ? chosen.name : by}`);
  const links = await letIn(before.team, me, chosen, person, Date.now());
  orThrow(await keepSent(device, links));
  orThrow(await putAll(store, links));
  // With what they need to read the study.
  await send(store, device, me, { ...before.merged });
  return { message: `${person.name} is in, with a device of their own`, person: person.name };
}

/** Who a device is of, once a lead has let it in. */
async function knownMe(store: TeamStore, device: string): Promise<Me> {
  const me = orThrow(await readDevice(device));
  if (me.person !== '') return me;
  const { team } = orThrow(await collect(store, me));
  const person = team.devices.get(me.device)?.person;
  if (person === undefined) throw new InputError('no lead has let this device in yet');
  const known = { ...me, person, project: team.project, genesis: team.genesis };
  orThrow(await keepDevice(device, known));
  return known;
}

/** Sends what is new and takes what others sent. */
async function sync(args: Arguments): Promise<Summary> {
  const [, file] = args.files;
  const [folder, device, out] = [need(args, 'folder'), need(args, 'device'), requireOut(args)];
  const store = await storeOf(folder, device);
  const me = await knownMe(store, device);
  const local = file === undefined ? null : await withBytes(await readBundleFile(file));
  const done = await send(store, device, me, local);
  const written =
    args.options.sealed === true
      ? orThrow(await sealedCopy(store, me, done.merged, Date.now()))
      : done.merged;
  await writeBundleTo(out, written);
  for (const { where, message } of done.problems) process.stderr.write(`${where}: ${message}\n`);
  const nothing = {
    data: { ...done.merged.data, persons: [], decisions: [], ratings: [], extractions: [], readings: [] },
    files: new Map(),
  };
  const coming = countComing(local ?? nothing, done.merged);
  return {
    message: `${out}: ${done.sent} files sent, ${coming.decisions} decisions, ${coming.ratings} ratings, ${coming.answers} answers and ${coming.files} files came; ${done.sealed} sealed for others, ${done.problems.length} problems`,
    out,
    ...coming,
    sent: done.sent,
    sentAgain: done.again,
    sealed: done.sealed,
    conflicts: done.merged.conflicts.length,
    refused: done.merged.refused.length,
    problems: done.problems,
  };
}

/** The store to check: a folder, a server, or what a bundle holds sealed. */
async function checkable(path: string): Promise<TeamStore> {
  if (!/\.zeef$/i.test(path)) return await storeOf(path);
  const { team: sealed } = await readBundleFile(path);
  if (sealed === undefined) throw new InputError(`${path}: nothing of a team is sealed in it`);
  return storeOfBundle(sealed);
}

/** Walks every chain of a team's store, without a key or with one. */
async function check(args: Arguments): Promise<Summary> {
  const [, folder] = args.files;
  if (folder === undefined) throw new UsageError('zeef team check: which folder, server or bundle?');
  const store = await checkable(folder);
  const me = args.options.device === undefined ? null : orThrow(await readDevice(args.options.device));
  const found = orThrow(await checkStore(store, me));
  const warnings = orThrow((await store.doubts?.()) ?? ok<string[]>([]));
  const lines = [
    ...warnings.map((warning) => `? ${warning}`),
    ...found.problems.map(({ where, message }) => `! ${where}: ${message}`),
    `${found.devices} devices of ${found.persons} people, ${found.segments} segments, ${found.sealed} of them sealed for others`,
    `hash of the whole: ${found.hash}`,
  ];
  return { message: lines.join('\n'), exitCode: found.problems.length === 0 ? 0 : 3, ...found, warnings };
}

/** Takes the devices of somebody out: who leaves, or whose laptop is lost and who joins again with another. */
async function remove(args: Arguments): Promise<Summary> {
  const [folder, device, by] = [need(args, 'folder'), need(args, 'device'), need(args, 'by')];
  const [store, me] = [await storeOf(folder, device), orThrow(await readDevice(device))];
  const { merged } = await send(store, device, me, null);
  const person = merged.data.persons.find((p) => p.name === by);
  const collected = orThrow(await collect(store, me));
  if (collected.team.roles.get(me.person) !== 'lead') throw new InputError('only a lead takes somebody out');
  const theirs = [...collected.team.devices].flatMap(([id, d]) =>
    d.person === person?.id && d.farewell === null && id !== me.device ? [id] : [],
  );
  if (theirs.length === 0) throw new InputError(`${by} has no device in the team`);
  const files = await takeOut(collected, me, theirs, Date.now());
  orThrow(await keepSent(device, files));
  orThrow(await putAll(store, files));
  return {
    message: `${by}: ${theirs.length} devices are out; what they sent stays, what comes later does not count`,
    devices: theirs.length,
  };
}

/** Runs `zeef team start|join|accept|remove|recovery|…`. @throws UsageError or InputError */
export async function team(args: Arguments): Promise<Summary> {
  const work = {
    ...{ start, join: askToJoin, accept, remove, recovery, recover, sync, check },
    'server-config': serverConfig,
  };
  const [what = ''] = args.files;
  if (!Object.hasOwn(work, what))
    throw new UsageError(
      'zeef team: start, join, accept, remove, recovery, recover, sync, check or server-config?',
    );
  return await work[what as keyof typeof work](args);
}
