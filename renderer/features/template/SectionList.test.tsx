// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { changeProject } from '../../../tests/helpers/screening-study';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { TemplateField } from '../../../shared/model/project';
import { requireProject } from '../../../shared/model/tables';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { SectionList } from './SectionList';
import { type EditTemplate, newField } from './template-edit';

const field = (id: string, more: Partial<TemplateField> = {}): TemplateField => ({
  ...newField(),
  id,
  label: { nl: `Veld ${id}`, en: id },
  ...more,
});
async function list(fieldId: string | null = null) {
  const { session, by } = await openStudy();
  const section = (id: string, fields: TemplateField[]) => ({
    id,
    label: { nl: `Deel ${id}`, en: id },
    fields,
  });
  await changeProject(session, by, ({ template }) => ({
    template: {
      ...template,
      sections: [
        section('s', [field('a', { required: true }), field('b', { type: 'number' }), field('c')]),
        section('t', [field('d', { label: { nl: '', en: '' } })]),
      ],
    },
  }));
  const onPick = vi.fn();
  const edits: EditTemplate[] = [];
  draw(<SectionList fieldId={fieldId} onPick={onPick} edit={(change) => edits.push(change)} />, session);
  const template = () => requireProject(session.data).template;
  /** Sections and fields as the last edit would make them. */
  const edited = (): string[] =>
    edits.at(-1)!(template()).sections.map((s) => [s.id, ...s.fields.map((f) => f.id)].join(' '));
  const move = (way: 'up' | 'down', name: string) =>
    screen.getByRole<HTMLButtonElement>('button', { name: `${nl[`template.${way}`]}: ${name}` });
  return { edits, onPick, template, edited, move };
}

test('fields are told with their type and whether they must be filled in; one that is pressed is picked', async () => {
  const { onPick } = await list('b');
  const short = nl['template.type.short'];
  const named = (name: RegExp) => screen.getByRole('button', { name });
  expect(named(/^Veld a/).textContent).toBe(`Veld a${short} · ${nl['template.required']}`);
  expect(named(/^Veld b/).textContent).toBe(`Veld b${nl['template.type.number']}`);
  expect(screen.getByText(nl['template.unnamed'])).toBeDefined();
  const active = [...document.querySelectorAll('button[data-active]')].map((link) => link.textContent);
  expect(active).toEqual([`Veld b${nl['template.type.number']}`]);
  await userEvent.click(named(/^Veld c/));
  expect(onPick).toHaveBeenCalledExactlyOnceWith('c');
});

test('fields move and go within their section, and no further than its ends', async () => {
  const { edited, move } = await list();
  expect([move('up', 'Veld a').disabled, move('down', 'Veld a').disabled]).toEqual([true, false]);
  expect([move('up', 'Veld c').disabled, move('down', 'Veld c').disabled]).toEqual([false, true]);
  await userEvent.click(move('down', 'Veld a'));
  expect(edited()).toEqual(['s b a c', 't d']);
  await userEvent.click(move('up', 'Veld c'));
  expect(edited()).toEqual(['s a c b', 't d']);
  await userEvent.click(screen.getByRole('button', { name: `${nl['common.delete']}: Veld b` }));
  expect(edited()).toEqual(['s a c', 't d']);
});

test('sections move and go as well', async () => {
  const { edited, move } = await list();
  expect([move('up', 'Deel s').disabled, move('down', 'Deel s').disabled]).toEqual([true, false]);
  expect([move('up', 'Deel t').disabled, move('down', 'Deel t').disabled]).toEqual([false, true]);
  await userEvent.click(move('down', 'Deel s'));
  expect(edited()).toEqual(['t d', 's a b c']);
  await userEvent.click(screen.getByRole('button', { name: `${nl['common.delete']}: Deel s` }));
  expect(edited()).toEqual(['t d']);
});

test('a field is added at the end of its section and picked, a section at the end of all', async () => {
  const { edited, edits, onPick } = await list();
  await userEvent.click(screen.getAllByRole('button', { name: nl['template.addField'] })[1]!);
  const added = String(onPick.mock.lastCall?.[0]);
  expect(edited()).toEqual(['s a b c', `t d ${added}`]);
  await userEvent.click(screen.getByRole('button', { name: nl['template.addSection'] }));
  expect(edited().slice(0, 2)).toEqual(['s a b c', 't d']);
  expect([edited().length, edits.length]).toEqual([3, 2]);
});

test('the name of a section is that of the language one works in', async () => {
  const { template } = await list();
  const name = screen.getByRole('textbox', { name: textNow('template.section', { number: 2 }) });
  await userEvent.clear(name);
  await userEvent.type(name, 'Opbrengst');
  await userEvent.tab();
  await waitFor(() => expect(template().sections[1]?.label).toEqual({ nl: 'Opbrengst', en: 't' }));
  expect(template().sections[0]?.label).toEqual({ nl: 'Deel s', en: 's' });
});
