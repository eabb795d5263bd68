// What a product says that it takes is what changes it: by this the workers know what to hand in, and marks tell
// variants apart.
import { beforeAll, expect, it } from 'vitest';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { ProjectData } from '../../shared/model/tables';
import { buildFrom } from '../../shared/report/build-product';
import { optionOf } from '../../shared/report/marks';
import type { FormattedStage, ProductInputs } from '../../shared/report/product';
import { productIds, productOf } from '../../shared/report/products/registry';

let data: ProjectData;
let inputs: Record<keyof ProductInputs, Partial<ProductInputs>>;
beforeAll(async () => {
  data = (await buildDemoProject(fixedEnv(Date.UTC(2026, 0, 5)))).toData();
  const correspondent = data.sources.find((s) => s.type === 'correspondent');
  if (correspondent === undefined) throw new Error('the demonstration has correspondents');
  const stage: FormattedStage = {
    stage: 'stageCited',
    entries: [{ id: 'p', runs: [{ text: 'Page (2021)' }] }],
  };
  inputs = { citations: { citations: [stage] }, correspondent: { correspondent } };
});

it.each(productIds)('%s changes by what it takes, and by nothing else', (id) => {
  const plain = buildFrom(data, id, 'nl');
  const changing = (['citations', 'correspondent'] as const).filter(
    (input) => JSON.stringify(buildFrom(data, id, 'nl', inputs[input])) !== JSON.stringify(plain),
  );
  expect(changing).toEqual([productOf(id).takes ?? []].flat());
});

it.each(productIds)('%s is marked anew for each variant of it, and only then', (id) => {
  const option = (style: 'apa' | 'vancouver', correspondent: string | null): string =>
    optionOf(id, { style, correspondent });
  const { takes } = productOf(id);
  expect(option('apa', null) !== option('vancouver', null)).toBe(takes === 'citations');
  expect(option('apa', null) !== option('apa', 'someone')).toBe(takes === 'correspondent');
});
