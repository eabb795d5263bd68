import { expect, test } from 'vitest';
import type { Template, TemplateField } from '../../../shared/model/project';
import { RemovedError } from '../../db/write-errors';
import {
  addField,
  addSection,
  editField,
  type EditTemplate,
  evidenceForAll,
  fieldOf,
  moveField,
  moveSection,
  nameSection,
  newField,
  newSection,
  nextVersion,
  removeField,
  removeSection,
} from './template-edit';

const field = (id: string, part: Partial<TemplateField> = {}): TemplateField => ({
  ...newField(),
  id,
  ...part,
});
const template: Template = {
  version: 3,
  sections: [
    { id: 's1', label: { nl: 'Een', en: 'One' }, fields: [field('a'), field('b'), field('c')] },
    { id: 's2', label: { nl: 'Twee', en: 'Two' }, fields: [field('d', { type: 'sms' })] },
  ],
};
const shape = (t: Template): string =>
  t.sections.map((s) => `${s.id}:${s.fields.map((f) => f.id).join('')}`).join(' ');
const after = (edit: EditTemplate): string => shape(edit(template));

test('sections and fields move by a place, not past an end', () => {
  expect(after(moveSection('s2', -1))).toBe('s2:d s1:abc');
  expect(after(moveSection('s1', 1))).toBe('s2:d s1:abc');
  expect(after(moveField('s1', 'b', -1))).toBe('s1:bac s2:d');
  expect(after(moveField('s1', 'b', 1))).toBe('s1:acb s2:d');
  for (const edit of [
    moveSection('s1', -1),
    moveSection('s2', 1),
    moveField('s1', 'a', -1),
    moveField('s1', 'c', 1),
  ])
    expect(after(edit)).toBe(shape(template));
  expect(after(moveField('s1', 'gone', 1))).toBe(shape(template));
});

test('sections and fields are added last and removed alone', () => {
  expect(after(addSection({ ...newSection(), id: 's3' }))).toBe('s1:abc s2:d s3:');
  expect(after(removeSection('s1'))).toBe('s2:d');
  expect(after(addField('s1', field('e')))).toBe('s1:abce s2:d');
  expect(after(removeField('s1', 'b'))).toBe('s1:ac s2:d');
  expect(newField().id).not.toBe(newField().id);
});

test('a section is named in one language', () => {
  expect(nameSection('s2', 'en', 'Second')(template).sections.map((s) => s.label)).toEqual([
    { nl: 'Een', en: 'One' },
    { nl: 'Twee', en: 'Second' },
  ]);
});

test('a field changes wherever it stands, and only that one', () => {
  const changed = editField('d', ({ type }) => ({ unit: `was ${type}` }))(template);
  expect(changed.sections.flatMap((s) => s.fields.map((f) => f.unit))).toEqual(['', '', '', 'was sms']);
  expect(fieldOf(changed, 'd')?.unit).toBe('was sms');
  expect(fieldOf(changed, 'gone')).toBeUndefined();
  expect(fieldOf(changed, null)).toBeUndefined();
});

test('what somebody else removed meanwhile is not put back', () => {
  expect(() => editField('gone', () => ({}))(template)).toThrow(RemovedError);
  expect(() => nameSection('gone', 'nl', 'x')(template)).toThrow(RemovedError);
  expect(() => addField('gone', field('x'))(template)).toThrow(RemovedError);
});

test('every answer needs a passage, but for what ratings give', () => {
  const needs = evidenceForAll(template).sections.flatMap((s) => s.fields.map((f) => f.needsEvidence));
  expect(needs).toEqual([true, true, true, false]);
});

test('a change makes the next version; what is typed and taken back makes none', () => {
  expect(nextVersion(template, removeSection('s1'))).toMatchObject({ version: 4, sections: [{ id: 's2' }] });
  expect(nextVersion(template, (now) => ({ ...now }))).toBeNull();
});
