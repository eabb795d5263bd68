// Zeef runs on the Node that package.json names. npm would warn of each package that asks for a newer one; `.npmrc`
// silences it, so this test says it instead: no package joins the list below without somebody having seen that what we
// use of it runs on our Node.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Packages that ask for a newer Node than ours, and why that does no harm. */
const NEWER: Record<string, string> = {
  electron:
    'brings a Node of its own; on ours runs its installer only. No Electron that still gets security fixes asks for less',
  '@electron/get': 'fetches the binary for the installer of electron',
  '@electron-internal/extract-zip': 'unpacks the binary for the installer of electron',
  '@electron/rebuild': 'electron-builder calls it for native modules; we have none',
  'node-abi': 'part of @electron/rebuild',
  'pdfjs-dist': 'runs in the browser and its workers, never on Node',
  i18next: 'runs in the browser; its tests here pass on Node 20',
  'react-i18next': 'runs in the browser',
  '@citation-js/plugin-csl':
    'we take its styles and locales, which are data; the command line prints them in every test run',
  '@citation-js/core': 'a peer of plugin-csl that we do not load (ADR 6)',
  'sync-fetch-undici': 'part of @citation-js/core',
  nanoid: 'part of docx; the reports of every test run are written with it on Node 20',
  '@nats-io/nuid':
    'asks for Node 22 for the random values of the browser, which Node 20 has; tests/host/nats-store.test.ts runs on it',
  '@axe-core/playwright': 'hands a script to the browser; every test run uses it on Node 20',
};

type Version = readonly [major: number, minor: number];
const versionOf = (text: string): Version => {
  const [major = '0', minor = '0'] = text.split('.');
  return [Number(major), Number(minor) || 0];
};

/**
 * Whether a range of `engines` takes a version: of each alternative the lowest bound counts, and the highest where it
 * has one.
 */
function takes(range: string, [major, minor]: Version): boolean {
  return range.split('||').some((alternative) =>
    [...alternative.matchAll(/(>=|<=|<|>|\^|~)?\s*v?(\d+(?:\.(?:\d+|x|\*))*)/g)].every(
      ([, sign, text = '']) => {
        const [boundMajor, boundMinor] = versionOf(text);
        const isAtLeast = major > boundMajor || (major === boundMajor && minor >= boundMinor);
        if (sign === '>=' || sign === '>') return isAtLeast;
        if (sign === '<' || sign === '<=') return !isAtLeast;
        return major === boundMajor && isAtLeast;
      },
    ),
  );
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const lock = read('package-lock.json') as { packages: Record<string, { engines?: { node?: string } }> };
const ours = versionOf(
  (read('package.json') as { engines: { node: string } }).engines.node.replace('>=', ''),
);

describe('the Node that is asked for', () => {
  it('is enough for every package, but for those that are known to run on it', () => {
    const newer = Object.entries(lock.packages)
      .filter(([, { engines }]) => engines?.node !== undefined && !takes(engines.node, ours))
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect([...new Set(newer)].sort()).toEqual(Object.keys(NEWER).sort());
  });
  it.each([
    ['>=20.19', true],
    ['>= 22.12.0', false],
    ['18 || 20 || >=22', true],
    ['^22 || ^24 || >=26', false],
    ['>=22.13.0 || >=24', false],
    ['^20.19.0 || >=22.12.0', true],
    ['^20.20.0 || >=22.12.0', false],
    ['4.x || >=6.0.0', true],
    ['>=v12.22.7', true],
    ['>=6 <7 || >=8', true],
    ['>=6 <7', false],
    ['*', true],
  ] as const)('reads the range %s', (range, expected) => {
    expect(takes(range, [20, 19])).toBe(expected);
  });
});
