// `zeef map` and `zeef dossier`: files to give away, from a bundle.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { dossier, evidenceMap } from '../../electron/cli/hand-over-command';
import { UsageError } from '../../electron/cli/usage';
import { writeBundle } from '../../shared/bundle/bundle';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { FONTS } from '../helpers/copy-fonts';

const folder = mkdtempSync(join(tmpdir(), 'zeef-hand-over-'));
const at = (name: string): string => join(folder, name);
const args = (command: string, options: object) => ({ command, files: [at('study.zeef')], options });

beforeAll(async () => {
  writeFileSync(
    at('study.zeef'),
    writeBundle(await buildPracticeProject(fixedEnv(Date.UTC(2024, 0, 1)), FONTS)),
  );
});

it('writes the evidence map in the language that is asked, and nothing without a name', async () => {
  const summary = await evidenceMap(args('map', { out: at('map.html'), lang: 'en' }));
  expect(summary).toMatchObject({ types: 4, exitCode: 0 });
  const text = readFileSync(at('map.html'), 'utf8');
  expect(text).toContain('Evidence map');
  expect(text).toContain('Frukost för alla');
  await expect(evidenceMap(args('map', {}))).rejects.toThrow(UsageError);
  await expect(evidenceMap(args('map', { out: at('x.html'), lang: 'fr' }))).rejects.toThrow('--lang');
});

it('writes a dossier of what is chosen, and the same again gives the same fingerprint', async () => {
  const options = { out: at('dossier.html'), only: 'tabel-2.1,bijlage-3', without: 'names' };
  const summary = await dossier(args('dossier', options));
  expect(summary).toMatchObject({ products: ['bijlage-3', 'tabel-2.1'], without: ['names'] });
  const text = readFileSync(at('dossier.html'), 'utf8');
  expect(text).toContain(String(summary['fingerprint']));
  expect(text).not.toContain('Noor Jansen');
  // Nothing draws pages here, and the file says so.
  expect(text).toContain('Passages staan er in woorden, zonder beeld van de bladzijde.');
  expect(text).not.toContain('id="tabel-2.2"');
  const again = await dossier(args('dossier', options));
  expect(again['fingerprint']).toBe(summary['fingerprint']);
  const all = await dossier(args('dossier', { out: at('all.html') }));
  expect(all['fingerprint']).not.toBe(summary['fingerprint']);
  await expect(dossier(args('dossier', { ...options, without: 'levels' }))).rejects.toThrow('--without');
});
