// How a release is packed: what nobody can switch on in it, and that what the specs start differs in one fuse only.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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

it('is what electron-builder understands, by its own schema', async () => {
  // Of electron-builder itself, which hands it on to nobody.
  const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
  const { validateConfiguration } = builder('app-builder-lib/out/util/config/config') as {
    validateConfiguration: (config: unknown, log: unknown) => Promise<void>;
  };
  const log = { isEnabled: false, add: () => undefined };
  await validateConfiguration(release, log);
  await validateConfiguration(read('electron-builder.test.yml'), log);
  await expect(validateConfiguration({ ...release, nsis: { perMachin: false } }, log)).rejects.toThrow(
    'configuration.nsis',
  );
});

it('asks no administrator: each installer is for one person', () => {
  const { nsis, msi } = release as unknown as Record<'nsis' | 'msi', Record<string, boolean>>;
  expect(nsis).toMatchObject({ perMachine: false, allowElevation: false });
  expect(msi).toMatchObject({ perMachine: false });
});

it('packs no dependencies a second time', () => {
  const { directories } = release as unknown as { directories: { app: string } };
  expect(directories.app).toBe('dist/app');
  expect(release.files).toContain('!node_modules/**');
});

it('workflows can be read, and run only scripts that are there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const folder = join(root, '.github', 'workflows');
  for (const name of readdirSync(folder)) {
    type Step = { run?: string; uses?: string };
    const workflow = parse(readFileSync(join(folder, name), 'utf8')) as {
      permissions: unknown;
      jobs: Record<string, { 'runs-on': string; steps: Step[] }>;
    };
    expect(workflow.permissions, name).toEqual({ contents: 'read' });
    for (const { 'runs-on': machine, steps } of Object.values(workflow.jobs)) {
      expect(machine).toMatch(/-latest$|matrix\.os/);
      for (const { run, uses } of steps) {
        expect([run, uses].filter((one) => one !== undefined)).toHaveLength(1);
        for (const [, script] of run?.matchAll(/npm run ([\w:]+)/g) ?? [])
          expect(scripts).toHaveProperty([script ?? '']);
      }
    }
  }
});
