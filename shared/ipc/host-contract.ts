// What the workbench may ask of the program it runs in: channel by channel, what goes in and what comes out.
// Only JSON values and Uint8Array cross, in pieces of at most 8 MB; expected failures are results, never throws.
import { z } from 'zod';
import type { Result } from '../kernel/result';

/** The largest piece of bytes that may cross at once. */
export const MAX_CHUNK_BYTES = 8 * 1024 * 1024;

const chunk = z.instanceof(Uint8Array).refine((b) => b.length <= MAX_CHUNK_BYTES, 'larger than 8 MB');
const handle = z.string().min(1).max(100);

/** Input and output schema by channel. */
export const hostContract = {
  /** Which host this is. */
  'app.info': {
    input: z.object({}),
    output: z.object({ host: z.enum(['electron', 'bridge']), version: z.string() }),
  },
  /** Asks where to save; null when the user cancels. The path stays with the host. */
  'files.startSave': {
    input: z.object({ suggestedName: z.string().max(200) }),
    output: z.object({ handle: handle.nullable() }),
  },
  /** Appends a piece; the file appears under its name, whole, only with `isLast`. */
  'files.writeChunk': {
    input: z.object({ handle, bytes: chunk, isLast: z.boolean() }),
    output: z.object({ written: z.number() }),
  },
  /** Opens an address in the system's browser, after the policy has allowed it. */
  'shell.openExternal': { input: z.object({ url: z.string().max(2000) }), output: z.object({}) },
} as const;

export type HostChannel = keyof typeof hostContract;
export type HostInput<C extends HostChannel> = z.input<(typeof hostContract)[C]['input']>;
export type HostOutput<C extends HostChannel> = z.output<(typeof hostContract)[C]['output']>;
export type HostResult<C extends HostChannel> = Result<HostOutput<C>>;

/** What the preload puts on `window.host`: one function for each channel. */
export type HostApi = { [C in HostChannel]: (input: HostInput<C>) => Promise<HostResult<C>> };

export const hostChannels = Object.keys(hostContract) as HostChannel[];

/** Builds the API from a transport. The preload and the test bridge both use this. */
export function createHostApi(invoke: (channel: HostChannel, input: unknown) => Promise<unknown>): HostApi {
  return Object.fromEntries(
    hostChannels.map((c) => [c, (input: unknown) => invoke(c, input)]),
  ) as unknown as HostApi;
}
