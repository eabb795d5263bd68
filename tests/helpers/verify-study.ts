// The example study with its log, its exports, and documents that are changed as people change them.
import { stateName } from '../../shared/change/state-name';
import { expect } from 'vitest';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { buildReport } from '../../shared/report/build-report';
import type { ProductId } from '../../shared/report/products/registry';
import {
  type Study,
  type Tools,
  type Verification,
  verifierOf,
  type Verify,
} from '../../shared/report/verify';
import { writeReport } from '../../shared/report/writers';
import { reportInput } from './report-input';

/** The example study. */
export async function exampleStudy(): Promise<Study> {
  const store = await buildDemoProject(fixedEnv(Date.UTC(2024, 0, 1)));
  return { data: store.toData(), log: [...store.log] };
}

/** The writers with a picture of one point. */
function testTools(study: Study): Tools {
  const { rasterise, fonts } = reportInput(study.data, []);
  return { rasterise, fonts, write: writeReport };
}

/** An export of the newest state of a study. */
export function exportOf(
  study: Study,
  ids: readonly ProductId[],
  format: 'docx' | 'xlsx' | 'pptx' | 'html' | 'csv',
): Promise<Uint8Array> {
  return writeReport(
    {
      ...reportInput(study.data, buildReport(study.data, 'nl', ids)),
      exported: { entry: stateName(study.log.map((one) => one.id)), style: 'apa', correspondent: null },
    },
    format,
  );
}

const verifiers = new WeakMap<Study, Verify>();

/** What compares with a study. A study stays as it is, so what is rebuilt of it serves all tests of a file. */
export function verifier(study: Study): Verify {
  const known = verifiers.get(study) ?? verifierOf(study, testTools(study));
  verifiers.set(study, known);
  return known;
}

/** What `zeef verify` finds. @throws Error where the document cannot be read */
export async function verified(bytes: Uint8Array, study: Study): Promise<Verification> {
  const outcome = await verifier(study)(bytes);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

/** Differences and what is not checked, a line each: `kind @ where @ place`. */
export function findings({ differences, unchecked }: Verification): string[] {
  return [
    ...differences.map((d) => `${d.kind} @ ${d.where.slice(0, 40)} @ ${d.place.slice(0, 60)}`),
    ...unchecked.map((u) => `!${u.reason} @ ${u.where.slice(0, 60)}`),
  ];
}

/** A package with parts changed. @throws Error where a change changes nothing */
export function editParts(
  bytes: Uint8Array,
  name: string | RegExp,
  change: (text: string, name: string) => string,
): Uint8Array {
  const zip = unzipSync(bytes);
  let isChanged = false;
  for (const part of Object.keys(zip)) {
    if (typeof name === 'string' ? part !== name : !name.test(part)) continue;
    const before = strFromU8(zip[part]!);
    const after = change(before, part);
    if (after !== before) isChanged = true;
    zip[part] = strToU8(after);
  }
  if (!isChanged) throw new Error(`nothing changed in ${String(name)}`);
  return zipSync(zip);
}

/** The content control with a part of a text in it: from its start to its end. @throws Error where there is none */
export function controlWith(xml: string, text: string, isTable = false): string {
  for (const match of xml.matchAll(/<w:sdt><w:sdtPr><w:alias.*?<\/w:sdtContent><\/w:sdt>/gs))
    if (match[0].includes(text) && match[0].includes('<w:tbl>') === isTable) return match[0];
  throw new Error(`no control with ${text}`);
}

/** Whether each finding begins as it should, and there are no others. */
export function expectFindings(found: string[], expected: string[]): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((e, i) => expect(found[i]).toContain(e));
}
