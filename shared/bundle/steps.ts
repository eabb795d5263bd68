// Reading something large in steps: who reads asks for a part of it, and gets it from memory at once or from a file in
// its time. So one function reads both.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256Hex } from '../kernel/hash';
import { letGoOfRead } from '../kernel/let-go';

/** What is asked: some bytes, or the SHA-256 of bytes, or of a part of what is read. */
export type Ask =
  | { get: 'bytes'; from: number; to: number }
  | { get: 'hash'; of: Uint8Array }
  | { get: 'hashOf'; from: number; to: number };
type Answer = Uint8Array | string;
/** Steps that come to `T`. */
export type Steps<T> = Generator<Ask, T, Answer>;

/** Some bytes; fewer where they end. */
export function* bytesAt(from: number, to: number): Steps<Uint8Array> {
  const answer = yield { get: 'bytes', from, to };
  if (typeof answer === 'string') throw new Error('bytes were asked for');
  return answer;
}

function* hash(ask: Ask): Steps<string> {
  const answer = yield ask;
  if (typeof answer !== 'string') throw new Error('a hash was asked for');
  return answer;
}
/** The SHA-256 of bytes in lower-case hex. */
export const hashOf = (of: Uint8Array): Steps<string> => hash({ get: 'hash', of });
/** The SHA-256 of a part in lower-case hex. */
export const hashBetween = (from: number, to: number): Steps<string> => hash({ get: 'hashOf', from, to });

/** Takes steps over bytes in memory. */
export function takeSteps<T>(steps: Steps<T>, bytes: Uint8Array): T {
  let step = steps.next();
  while (step.done !== true) {
    const ask = step.value;
    if (ask.get === 'hash') step = steps.next(sha256Hex(ask.of));
    else {
      const part = bytes.subarray(ask.from, ask.to);
      step = steps.next(ask.get === 'bytes' ? part : sha256Hex(part));
    }
  }
  return step.value;
}

/** What lies under the bytes that are read is not as it should be: a failure of the whole, with its code. */
export class SourceError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Where large bytes lie. `read` gives bytes of their own, fewer only where they end; `hash` gives the SHA-256 of a part
 * where something quicker than this program can.
 */
export type Source = {
  size: number;
  read: (from: number, to: number) => Promise<Uint8Array>;
  hash?: (from: number, to: number) => Promise<string>;
};

/** Bytes of a file that are read when they are wanted; a Blob is such. */
export type BlobLike = {
  readonly size: number;
  slice: (from: number, to: number) => { arrayBuffer: () => Promise<ArrayBuffer> };
};
export const sourceOf = (blob: BlobLike): Source => ({
  size: blob.size,
  read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
});

// Read at once where all of a part is only gone through.
const PIECE = 4 << 20;
// The platform hashes ten times as fast as this program, and takes no pieces: most documents are smaller than this.
const WHOLE = 32 << 20;

const digest = async (bytes: Uint8Array): Promise<string> =>
  bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));

async function hashPart(source: Source, from: number, to: number, tell: (bytes: number) => void) {
  if (source.hash !== undefined) {
    const hash = await source.hash(from, to);
    tell(to - from);
    return hash;
  }
  if (to - from <= WHOLE) {
    const part = await source.read(from, to);
    const hash = await digest(part);
    tell(part.length);
    letGoOfRead(part);
    return hash;
  }
  const sum = sha256.create();
  for (let at = from; at < to; at += PIECE) {
    const part = await source.read(at, Math.min(to, at + PIECE));
    sum.update(part);
    tell(part.length);
    // All of a file lay about otherwise: hashing leaves the engine no moment to collect.
    letGoOfRead(part);
  }
  return bytesToHex(sum.digest());
}

/**
 * Takes steps over what is read when it is asked for.
 *
 * @param tell - how many bytes were read since it was told last
 */
export async function takeStepsFrom<T>(
  steps: Steps<T>,
  source: Source,
  tell: (bytes: number) => void = () => undefined,
): Promise<T> {
  let step = steps.next();
  while (step.done !== true) {
    const ask = step.value;
    if (ask.get === 'hash') step = steps.next(await digest(ask.of));
    else if (ask.get === 'hashOf') step = steps.next(await hashPart(source, ask.from, ask.to, tell));
    else {
      const part = await source.read(ask.from, ask.to);
      tell(part.length);
      step = steps.next(part);
    }
  }
  return step.value;
}

/** Reads of a source one after the other, in the order in which they were asked for. */
export function inTurn(readNow: Source['read']): Source['read'] {
  let turn: Promise<unknown> = Promise.resolve();
  return (from, to) => {
    const own = turn.then(() => readNow(from, to));
    turn = own.catch(() => undefined);
    return own;
  };
}
