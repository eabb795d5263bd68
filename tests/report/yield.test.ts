// The yield of the sources, as it is printed: of the practice study, of which part is still to be screened, and of the
// example study, which is finished.
import { expect, it } from 'vitest';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { ProjectData } from '../../shared/model/tables';
import { tablesOf } from '../../shared/report/document-model';
import { productOf } from '../../shared/report/products/registry';
import { flowOf } from '../../shared/review/flow';
import { undecidedIn } from '../../shared/review/flow-model';
import { FONTS } from '../helpers/copy-fonts';

const notesOf = (data: ProjectData, language: 'nl' | 'en'): readonly string[] => {
  const content = productOf('zoekstrategie').build(data, language, { citations: [], correspondent: null });
  const table = tablesOf({ ...content, slides: [] } as never).find((t) => t.id === 'opbrengst');
  return table?.notes ?? [];
};

it('says how much is not decided on, while anything is', async () => {
  const { data } = await buildPracticeProject(fixedEnv(0), FONTS);
  const open = undecidedIn(flowOf(data));
  expect(open).toBeGreaterThan(0);
  expect(notesOf(data, 'nl')).toContain(`Nog niet beslist: ${open}; wat is opgenomen, kan nog veranderen.`);
  expect(notesOf(data, 'en')).toContain(`Not decided yet: ${open}; what is in the review may still change.`);
  const finished = (await buildDemoProject(fixedEnv(0))).toData();
  expect(undecidedIn(flowOf(finished))).toBe(0);
  expect(notesOf(finished, 'nl')).toHaveLength(1);
});
