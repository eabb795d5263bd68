import type { Notice } from './licences.mjs';
export type Component = {
  type: string;
  'bom-ref': string;
  name: string;
  version?: string;
  purl?: string;
  licenses: ({ expression: string } | { license: { id: string } | { name: string } })[];
};
export type Sbom = {
  bomFormat: string;
  specVersion: string;
  serialNumber: string;
  metadata: { timestamp: string; component: Component };
  components: Component[];
};
export function sbomOf(notices: readonly Notice[]): Sbom;
export function aroundElectron(text: string, meant: string, version: string): string;
export function writeSbom(notices: readonly Notice[]): void;
