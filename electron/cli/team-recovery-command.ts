// `zeef team recovery` and `recover`: 24 words on paper with which a lead comes back where all their laptops are lost.
import { collect, type Me } from '../../shared/sync/collect';
import { newDevice } from '../../shared/sync/joining';
import {
  addPaper,
  comeBack,
  deviceOfWords,
  endPapers,
  giveKeys,
  newRecoveryWords,
} from '../../shared/sync/recovery';
import { putAll } from '../../shared/sync/team-sync';
import { keepDevice, readDevice } from '../team/device-folder';
import type { Arguments } from './arguments';
import { InputError } from './files';
import { keepingWhatIsSent, need, orThrow, send, storeOf } from './team-store';
import { type Summary, UsageError } from './usage';

/** Gives a lead 24 words, which count from then on in the place of those that they had. */
export async function recovery(args: Arguments): Promise<Summary> {
  const [folder, device] = [need(args, 'folder'), need(args, 'device')];
  const [store, me] = [await storeOf(folder, device), orThrow(await readDevice(device))];
  const keeping = keepingWhatIsSent(store, device);
  const before = orThrow(await collect(store, me));
  if (before.team.roles.get(me.person) !== 'lead')
    throw new InputError('a recovery key is for who leads the study');
  const words = newRecoveryWords().join(' ');
  const paper = orThrow(await deviceOfWords(words));
  orThrow(await putAll(keeping, await endPapers(before, me, Date.now())));
  const { team } = orThrow(await collect(store, me));
  orThrow(await putAll(keeping, await addPaper(team, me, paper, Date.now())));
  await send(store, device, me, null);
  return { message: `Write these words down, they are kept nowhere: ${words}`, words };
}

/** Comes back with the words of a recovery key, as a new device of its person. */
export async function recover(args: Arguments): Promise<Summary> {
  const [folder, device] = [need(args, 'folder'), need(args, 'device')];
  const { ZEEF_TEAM_RECOVERY: words = '' } = process.env;
  if (words === '') throw new UsageError('zeef team recover: the 24 words go into ZEEF_TEAM_RECOVERY');
  if ((await readDevice(device)).ok) throw new InputError(`${device}: a device is kept there already`);
  const store = await storeOf(folder);
  const keeping = keepingWhatIsSent(store, device);
  const paper: Me = { ...orThrow(await deviceOfWords(words)), project: '', genesis: null, person: '' };
  const before = orThrow(await collect(store, paper));
  const made = await newDevice();
  const { person, files } = orThrow(await comeBack(before, paper, made, Date.now()));
  const { project, genesis } = before.team;
  // Kept before it counts: its keys are nowhere else.
  orThrow(await keepDevice(device, { ...made, project, genesis, person }));
  orThrow(await putAll(keeping, files));
  const after = orThrow(await collect(store, { ...paper, person }));
  orThrow(await putAll(keeping, await giveKeys(after, { ...paper, project, genesis, person })));
  return {
    message: 'this device is in. Take the lost one out with zeef team remove, or at Team in the window',
    person,
  };
}
