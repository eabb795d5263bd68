// The passages behind each field, as the report prints them.
import { expect, it } from 'vitest';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { ProductInputs } from '../../shared/report/product';
import { fieldPassages } from '../../shared/report/products/passages';
import { FONTS } from '../helpers/copy-fonts';

it('has room for the word of a page of a reading copy', async () => {
  const { data } = await buildPracticeProject(fixedEnv(Date.UTC(2024, 0, 1)), FONTS);
  const { blocks } = fieldPassages.build(data, 'nl', {} as ProductInputs);
  const tables = blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []));
  expect(tables.length).toBeGreaterThan(0);
  // "leeskopie" and the room of a cell on A4 that lies: 18 of 257 mm.
  for (const { columns } of tables) {
    const all = columns.reduce((sum, { widthShare }) => sum + widthShare, 0);
    expect((columns[3]?.widthShare ?? 0) / all).toBeGreaterThan(18 / 257);
  }
});
