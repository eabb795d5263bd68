// The host's side of the channels of back-ups.
import type { HostChannel, HostInput, HostResult } from '../../shared/ipc/host-contract';
import { ok } from '../../shared/kernel/result';
import type { BackupDesk } from './backup-desk';

type BackupChannel = Extract<HostChannel, `backups.${string}`>;
type BackupHandlers = { [C in BackupChannel]: (input: HostInput<C>) => Promise<HostResult<C>> };

/** Makes the handlers over a desk. @param chooseFolder - the system's dialog */
export function backupHandlers(desk: BackupDesk, chooseFolder: () => Promise<string | null>): BackupHandlers {
  return {
    'backups.opening': (asked) => desk.opening(asked),
    'backups.make': (asked) => desk.make(asked),
    'backups.list': async ({ projectId }) => ok(await desk.list(projectId)),
    'backups.setFolder': async ({ isUsual }) => {
      const folder = isUsual ? null : await chooseFolder();
      return isUsual || folder !== null ? await desk.set({ folder }) : ok({});
    },
    'backups.setKeep': ({ keep }) => desk.set({ keep }),
    'backups.check': ({ id }) => desk.check(id),
    'backups.open': ({ id }) => desk.open(id),
    'backups.read': ({ handle }) => desk.read(handle),
    'backups.bringFiles': ({ id }) => desk.bringFiles(id),
    'backups.remove': ({ id }) => desk.remove(id),
  };
}
