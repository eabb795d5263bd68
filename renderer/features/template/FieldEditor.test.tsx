// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { choose, fillIn, press } from '../../../tests/helpers/fill-in';
import { changeProject } from '../../../tests/helpers/screening-study';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { InterventionId } from '../../../shared/kernel/ids';
import { newExtraction } from '../../../shared/model/extraction';
import { requireProject } from '../../../shared/model/tables';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useProject } from '../../store/session';
import { FieldEditor } from './FieldEditor';
import { fieldOf, newField } from './template-edit';

function Own() {
  return <FieldEditor field={fieldOf(useProject().template, 'a')!} />;
}
async function editor() {
  const { session, by } = await openStudy();
  const fields = ['a', 'b'].map((id) => ({ ...newField(), id, label: { nl: id, en: id } }));
  const section = { id: 's', label: { nl: 's', en: 's' }, fields };
  await changeProject(session, by, ({ template }) => ({ template: { ...template, sections: [section] } }));
  const answer = (text: string) => ({ text, rows: [], by, at: 1 });
  const extractions = [
    newExtraction('i1' as InterventionId, 1, { a: answer('ja'), b: answer('ja') }),
    newExtraction('i2' as InterventionId, 1, { a: answer('') }),
    newExtraction('i3' as InterventionId, 1, { a: answer('nee') }),
  ];
  await session.commit(
    by,
    'test',
    extractions.map((after) => ({ table: 'extractions', id: after.id, after })),
  );
  draw(<Own />, session);
  const field = (id = 'a') => fieldOf(requireProject(session.data).template, id)!;
  return { field, before: field('b') };
}
const hasField = (label: string): boolean => screen.queryByRole('textbox', { name: label }) !== null;
const hasRows = (label: string): boolean => screen.queryByRole('group', { name: label }) !== null;
const cell = (list: string, row: number, language: string): string => `${list}, rij ${row}: ${language}`;

test('names and help stand in both languages, each of its own; the other field stays', async () => {
  const { field, before } = await editor();
  expect(screen.getByText(textNow('template.answered', { count: 2 }))).toBeDefined();
  await fillIn(nl['template.label.nl'], 'Doel');
  await fillIn(nl['template.label.en'], 'Aim');
  await fillIn(nl['template.help.nl'], 'Waartoe');
  await fillIn(nl['template.help.en'], 'What for');
  await waitFor(() =>
    expect(field()).toMatchObject({
      label: { nl: 'Doel', en: 'Aim' },
      help: { nl: 'Waartoe', en: 'What for' },
    }),
  );
  expect(field('b')).toEqual(before);
});

test('whether it must be filled in and needs a passage are two things', async () => {
  const { field } = await editor();
  await userEvent.click(screen.getByRole('checkbox', { name: nl['template.required'] }));
  await waitFor(() => expect(field()).toMatchObject({ required: true, needsEvidence: false }));
  await userEvent.click(screen.getByRole('checkbox', { name: nl['template.needsEvidence'] }));
  await waitFor(() => expect(field()).toMatchObject({ required: true, needsEvidence: true }));
});

test('each type asks for what it needs', async () => {
  const { field } = await editor();
  const asked = () => [
    ...(hasField(nl['template.unit']) ? ['unit'] : []),
    ...(['options', 'columns'] as const).filter((part) => hasRows(nl[`template.${part}`])),
  ];
  expect(asked()).toEqual([]);
  for (const [type, part] of [
    ['number', 'unit'],
    ['choice', 'options'],
    ['multi', 'options'],
    ['group', 'columns'],
  ] as const) {
    await choose(nl['template.type'], nl[`template.type.${type}`]);
    await waitFor(() => expect(field().type).toBe(type));
    await waitFor(() => expect(asked()).toEqual([part]));
  }
  const list = nl['template.columns'];
  await press(textNow('rows.addTo', { list }));
  await fillIn(cell(list, 1, nl['rows.nl']), 'Wie; wat');
  await fillIn(cell(list, 1, nl['rows.en']), 'Who; what');
  await userEvent.click(document.body);
  await waitFor(() =>
    expect(field().columns.map((c) => c.label)).toEqual([{ nl: 'Wie; wat', en: 'Who; what' }]),
  );
  expect(field().options).toEqual([]);
  await choose(nl['template.type'], nl['template.type.number']);
  await waitFor(() => expect(asked()).toEqual(['unit']));
  await fillIn(nl['template.unit'], 'euro');
  await waitFor(() => expect(field().unit).toBe('euro'));
});

test('a choice without a Dutch name stays as it is and says so in its row, and the others are saved', async () => {
  const { field } = await editor();
  await choose(nl['template.type'], nl['template.type.choice']);
  const list = nl['template.options'];
  await waitFor(() => expect(hasRows(list)).toBe(true));
  for (const [row, language, text] of [
    [1, nl['rows.nl'], 'ja'],
    [2, nl['rows.en'], 'no'],
  ] as const) {
    await press(textNow('rows.addTo', { list }));
    await fillIn(cell(list, row, language), text);
  }
  await userEvent.click(document.body);
  await waitFor(() => expect(field().options.map((o) => o.label)).toEqual([{ nl: 'ja', en: 'ja' }]));
  const wrong = screen.getByRole('textbox', { name: cell(list, 2, nl['rows.en']) });
  expect(wrong).toMatchObject({ value: 'no' });
  expect(wrong.getAttribute('aria-invalid')).toBe('true');
  const said = document.getElementById(wrong.getAttribute('aria-describedby') ?? '');
  expect(said?.textContent).toBe(nl['line.name']);
});
