import type { Plugin } from 'vite';

/** Bytes, compressed, of the scripts that are loaded before the first page. */
export function firstBytes(bundle: Record<string, object>): number;

/** Fails a build of which the first page loads too much. */
export const firstLoad: Plugin & {
  generateBundle: (this: { error: (message: string) => void }, options: object, bundle: object) => void;
};
