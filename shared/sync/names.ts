// Names of the files of a team. All of them in lower case and short, so that every file system and server takes them.
import { sha256Hex } from '../kernel/hash';

/** The part of a SHA-256 that stands in a name: 128 bits. */
const HASH = 32;
export const nameHash = (bytes: Uint8Array): string => sha256Hex(bytes).slice(0, HASH);

const DEVICE = '[0-9a-f]{32}';
const STREAM = '[a-z0-9.-]{1,90}';
const SEGMENT = new RegExp(`^s/(${DEVICE})/(${STREAM})/(\\d{8})-([0-9a-f]{32})\\.zs$`);
const LINK = /^m\/(\d{8})-([0-9a-f]{32})\.zm$/;
const REQUEST = new RegExp(`^j/(${DEVICE})\\.json$`);
const WRAP = new RegExp(`^k/(${STREAM})/(${DEVICE})-([0-9a-f]{32})\\.zk$`);

const eight = (n: number): string => String(n).padStart(8, '0');

/** A place in the chain of a device's segments of one stream. */
export type SegmentPlace = { device: string; stream: string; n: number; hash: string };

export const segmentName = ({ device, stream, n, hash }: SegmentPlace): string =>
  `s/${device}/${stream}/${eight(n)}-${hash}.zs`;

/** What a name says of a segment; null for any other. */
export function segmentPlace(name: string): SegmentPlace | null {
  const [, device, stream, n, hash] = SEGMENT.exec(name) ?? [];
  if (device === undefined || stream === undefined || hash === undefined) return null;
  return { device, stream, n: Number(n), hash };
}

export const linkName = (n: number, hash: string): string => `m/${eight(n)}-${hash}.zm`;
/** What a name says of a link of the members' chain; null for any other. */
export function linkPlace(name: string): { n: number; hash: string } | null {
  const [, n, hash] = LINK.exec(name) ?? [];
  return hash === undefined ? null : { n: Number(n), hash };
}

export const requestName = (device: string): string => `j/${device}.json`;
export const isRequest = (name: string): boolean => REQUEST.test(name);

export const wrapName = (key: string, device: string, bytes: Uint8Array): string =>
  `k/${key}/${device}-${nameHash(bytes)}.zk`;
/** What a name says of a wrapped key; null for any other. */
export function wrapPlace(name: string): { key: string; device: string; hash: string } | null {
  const [, key, device, hash] = WRAP.exec(name) ?? [];
  return key === undefined || device === undefined || hash === undefined ? null : { key, device, hash };
}

/** Streams of a device: `open`, and one for each person and each kind of work that is blind. */
export const OPEN = 'open';
export const blindStream = (what: string, person: string): string => `blind.${what}.${person}`;
