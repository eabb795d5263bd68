// Ready-made parts bring their sections once, each field with words by which its passages are found.
import { expect, test } from 'vitest';
import { defaultCues, cueLanguages } from './default-cues';
import { defaultTemplate } from './default-template';
import { missingSections, readyTemplates } from './ready-templates';

test('what a template has already is not added again', () => {
  const [table, emmie] = readyTemplates;
  if (table === undefined || emmie === undefined) throw new Error('no ready parts');
  expect(missingSections(defaultTemplate, table)).toEqual([]);
  expect(missingSections(defaultTemplate, emmie)).toEqual(emmie.sections);
  const [general] = defaultTemplate.sections;
  if (general === undefined) throw new Error('no section');
  const moved = { version: 2, sections: [{ ...general, id: 'other' }] };
  expect(missingSections(moved, table).map((s) => s.id)).toEqual(['design', 'results', 'success']);
});

test('fields of text have cues in every language', () => {
  for (const { sections, cues } of readyTemplates)
    for (const { id, type } of sections.flatMap((s) => s.fields)) {
      if (type !== 'long') continue;
      const own = { ...defaultCues, ...cues }[`field:${id}`];
      expect(Object.keys(own ?? {}), id).toEqual([...cueLanguages]);
    }
});
