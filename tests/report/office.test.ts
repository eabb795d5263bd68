// Every Office file of every product, by Microsoft's own validator: the example study, and one with all that a format
// could trip over.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { ProjectData } from '../../shared/model/tables';
import { buildReport } from '../../shared/report/build-report';
import type { ReportProduct } from '../../shared/report/document-model';
import { formatsFor } from '../../shared/report/formats';
import { writeReport } from '../../shared/report/writers';
import { buildHostileStudy } from '../helpers/hostile-study';
import { hasOfficeValidator, officeFaults, validatorNote } from '../helpers/office-validator';
import { reportInput } from '../helpers/report-input';

const folder = mkdtempSync(join(tmpdir(), 'zeef-office-'));
afterAll(() => rmSync(folder, { recursive: true }));

// A language changes words and no structure: each product by itself is looked at in one for each study, all together in
// both. The validator takes half a second to start.
const ALONE: Record<string, string> = { example: 'nl', hostile: 'en' };

const studies: Record<string, () => Promise<ProjectData>> = {
  example: async () => (await buildDemoProject(fixedEnv(Date.UTC(2024, 0, 1)))).toData(),
  hostile: buildHostileStudy,
};

/** What the validator says of a set of products in a format; '' for nothing. */
async function faults(
  data: ProjectData,
  name: string,
  products: readonly ReportProduct[],
  format: 'docx' | 'xlsx' | 'pptx',
): Promise<string> {
  const file = join(folder, `${name}.${format}`);
  writeFileSync(file, await writeReport(reportInput(data, products), format));
  return (await officeFaults(file))
    .slice(0, 5)
    .map((fault) => `${name}.${format} ${fault}`)
    .join('\n');
}

// Skipped where the validator has no program for the machine: see the helper.
describe.skipIf(!hasOfficeValidator).each(Object.keys(studies))(`the %s study${validatorNote}`, (study) => {
  describe.each(['nl', 'en'] as const)('in %s', (language) => {
    it.each(['docx', 'xlsx', 'pptx'] as const)(
      'gives valid %s files',
      async (format) => {
        const data = await studies[study]!();
        const products = buildReport(data, language);
        const alone = ALONE[study] === language ? products.map((p) => [p]) : [];
        const sets = [...alone, products].filter((s) => formatsFor(s).includes(format));
        const found: string[] = [];
        for (const set of sets) {
          const name = `${study}-${language}-${set.length === 1 ? (set[0]?.id ?? '') : 'all'}`;
          const fault = await faults(data, name, set, format);
          if (fault !== '') found.push(fault);
        }
        expect(found.join('\n')).toBe('');
      },
      120_000,
    );
  });
});
