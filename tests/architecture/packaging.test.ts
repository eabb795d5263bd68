// How a release is packed: what nobody can switch on in it, and that what the specs start differs in one fuse only.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..');
type Config = {
  files: string[];
  fileAssociations: { ext: string }[];
  electronFuses: Record<string, boolean>;
};
const read = (name: string): Partial<Config> & { extends?: string } =>
  parse(readFileSync(join(root, name), 'utf8')) as Config;
const release = read('electron-builder.yml') as Config;

it('a release runs as nothing else than Zeef', () => {
  expect(release.electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    grantFileProtocolExtraPrivileges: false,
    enableCookieEncryption: true,
  });
});

it('what the specs start has the inspector besides, and no other fuse of its own', () => {
  const test = read('electron-builder.test.yml');
  expect(test.extends).toBe('electron-builder.yml');
  expect(test.electronFuses).toEqual({ enableNodeCliInspectArguments: true });
});

it('opens bundles by a double click, and holds its dictionaries', () => {
  expect(release.fileAssociations.map(({ ext }) => ext)).toEqual(['zeef']);
  expect(release.files).toContain('dist/electron/**');
  if (existsSync(join(root, 'dist', 'electron')))
    expect(existsSync(join(root, 'dist', 'electron', 'dictionaries', 'nl.dic'))).toBe(true);
});
