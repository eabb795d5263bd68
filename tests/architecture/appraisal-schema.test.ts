// The JSON Schema of the file of a tool, for whoever writes one: kept equal to what the program checks (`vitest -u`
// writes it anew).
import { join } from 'node:path';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { toolShape } from '../../shared/model/appraisal-tool';

test('docs/appraisal-tool.schema.json is what a file of a tool is checked by', async () => {
  const schema = {
    title: 'Zeef appraisal tool',
    description: 'Names within a tool are checked as well: see docs/appraisal-tools.md.',
    ...z.toJSONSchema(toolShape, { io: 'input' }),
  };
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 110 });
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/appraisal-tool.schema.json'));
});
