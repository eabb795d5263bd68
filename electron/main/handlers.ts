// The host's side of the contract, without Electron: dialogs and the browser are handed in.
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  type HostChannel,
  hostContract,
  type HostInput,
  type HostResult,
} from '../../shared/ipc/host-contract';
import { fail, ok, type Result } from '../../shared/kernel/result';
import { isExternalAllowed, isTrustedSender } from './policies';

/** What differs between Electron and a test. */
export type HostServices = {
  host: 'electron' | 'bridge';
  version: string;
  /** Path chosen by the user, or null. */
  chooseSavePath: (suggestedName: string) => Promise<string | null>;
  openExternal: (url: string) => Promise<void>;
};

type Handlers = { [C in HostChannel]: (input: HostInput<C>) => Promise<HostResult<C>> };

/** Makes the handlers over the services. */
export function createHandlers(services: HostServices): Handlers {
  const saves = new Map<string, { path: string; temporary: string }>();
  return {
    'app.info': () => Promise.resolve(ok({ host: services.host, version: services.version })),
    'files.startSave': async ({ suggestedName }) => {
      const path = await services.chooseSavePath(basename(suggestedName));
      if (path === null) return ok({ handle: null });
      const handle = randomUUID();
      const temporary = join(dirname(path), `.${basename(path)}.${handle}.tmp`);
      await (await open(temporary, 'wx')).close();
      saves.set(handle, { path, temporary });
      return ok({ handle });
    },
    'files.writeChunk': async ({ handle, bytes, isLast }) => {
      const save = saves.get(handle);
      if (save === undefined) return fail('unknown-handle', 'no such file handle');
      try {
        const file = await open(save.temporary, 'a');
        try {
          await file.write(bytes);
          if (isLast) await file.sync();
        } finally {
          await file.close();
        }
        if (isLast) {
          await rename(save.temporary, save.path);
          saves.delete(handle);
        }
        return ok({ written: bytes.length });
      } catch (error) {
        saves.delete(handle);
        await rm(save.temporary, { force: true });
        return fail('write-failed', (error as Error).message);
      }
    },
    'shell.openExternal': async ({ url }) => {
      if (!isExternalAllowed(url)) return fail('not-allowed', 'this address may not be opened');
      await services.openExternal(url);
      return ok({});
    },
  };
}

/** One call from the renderer: sender checked, input parsed, output parsed. Never throws. */
export async function dispatch(
  handlers: Handlers,
  channel: string,
  input: unknown,
  sender: { url: string; isTop: boolean } | null,
  origin: string,
): Promise<Result<unknown>> {
  if (!isTrustedSender(sender, origin)) return fail('untrusted-sender', 'call from outside the app');
  if (!Object.hasOwn(hostContract, channel)) return fail('unknown-channel', 'no such channel');
  const contract = hostContract[channel as HostChannel];
  const parsed = contract.input.safeParse(input);
  if (!parsed.success) return fail('bad-input', parsed.error.issues[0]?.message ?? 'bad input');
  try {
    const handler = handlers[channel as HostChannel] as (input: unknown) => Promise<Result<unknown>>;
    const result = await handler(parsed.data);
    return result.ok ? ok(contract.output.parse(result.value)) : result;
  } catch (error) {
    return fail('failed', (error as Error).message);
  }
}
