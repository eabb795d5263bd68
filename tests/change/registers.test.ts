// Registers over the example study: every record of every table comes back from its parts.
import { expect, it } from 'vitest';
import { recordOf, registersOf } from '../../shared/change/registers';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { tableNames } from '../../shared/model/tables';

it('give every record of every table back', async () => {
  const data = (await buildDemoProject(fixedEnv(1_800_000_000_000))).toData();
  for (const table of tableNames)
    for (const record of data[table])
      expect(recordOf(table, registersOf(table, record)), table).toEqual(record);
  expect(recordOf('projects', registersOf('projects', null))).toBeNull();
});
