import { expect, test } from 'vitest';
import { fieldTypes, type Template } from '../../../../shared/model/project';
import { studyOf } from '../../../../tests/helpers/marked';
import { textInput } from './quotable';

test('a quotation can stand in fields of free text', () => {
  const { template } = studyOf().projects[0]!;
  const [section] = template.sections;
  const fields = fieldTypes.map((type) => ({ ...section!.fields[0]!, id: type, type }));
  const all: Template = { ...template, sections: [{ ...section!, fields }] };
  expect(fieldTypes.filter((type) => textInput(all, type))).toEqual(['short', 'long', 'place', 'links']);
  expect(textInput(all, 'gone')).toBe(false);
});
