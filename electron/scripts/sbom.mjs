// The list of what a package holds, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): made of the bundlers' own
// lists, so that it names what is shipped and not what is installed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSeconds } from './build-date.mjs';
import { root } from './run.mjs';

const SPDX = /^[A-Za-z0-9.-]+$/;
const EXPRESSION = /^\(?[A-Za-z0-9.-]+( (AND|OR|WITH) [A-Za-z0-9.-]+)+\)?$/;

function licencesOf(licence) {
  if (EXPRESSION.test(licence)) return [{ expression: licence }];
  return [{ license: SPDX.test(licence) ? { id: licence } : { name: licence } }];
}

/** The address of a package of npm, whose scope is written as %40. */
const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function componentOf({ name, version, licence }) {
  const licenses = licencesOf(licence);
  // Fonts, language data and notices of parts are no packages of their own.
  if (version === '' || name.includes(' '))
    return { type: 'data', 'bom-ref': name, name, ...(version === '' ? {} : { version }), licenses };
  const purl = purlOf(name, version);
  return { type: 'library', 'bom-ref': purl, name, version, purl, licenses };
}

/** A name that follows from what it names. */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The list, of notices of what is bundled (noticesOf) and the Electron that it is made for. */
export function sbomOf(notices) {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version = own.devDependencies.electron;
  const purl = `pkg:npm/electron@${version}`;
  const components = [
    {
      ...{ type: 'framework', 'bom-ref': purl, name: 'electron', version, purl },
      licenses: licencesOf('MIT'),
    },
    ...notices.map(componentOf),
  ];
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([own.version, components]))}`,
    version: 1,
    metadata: {
      timestamp: new Date(buildSeconds() * 1000).toISOString(),
      component: {
        ...{ type: 'application', 'bom-ref': 'zeef', name: 'zeef', version: own.version },
        licenses: licencesOf(own.license),
      },
    },
    components,
  };
}

/** The text of a list that was made for one Electron, for what is packed around another. */
export function aroundElectron(text, meant, version) {
  const sbom = JSON.parse(text);
  const at = sbom.components.find(({ name }) => name === 'electron');
  const purl = at.purl.replace(meant, version);
  Object.assign(at, { version, purl, 'bom-ref': purl });
  sbom.serialNumber = `urn:uuid:${uuidOf(JSON.stringify(sbom.components))}`;
  return `${JSON.stringify(sbom, null, 2)}\n`;
}

/** Writes it beside the notices. */
export function writeSbom(notices) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist', 'sbom.cdx.json'), `${JSON.stringify(sbomOf(notices), null, 2)}\n`);
}
