// @vitest-environment jsdom
import { draw, openStudy } from '../../tests/helpers/drawn';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ONGOING } from '../../shared/extraction/answers';
import type { PersonId } from '../../shared/kernel/ids';
import type { Answer } from '../../shared/model/extraction';
import type { TemplateField } from '../../shared/model/project';
import { nl } from '../lib/i18n/nl';
import { type ChangeAnswer, FieldInput } from './FieldInput';

const term = (id: string) => ({ id, label: { nl: id.toUpperCase(), en: id } });
const field = (part: Partial<TemplateField>): TemplateField => ({
  id: 'f',
  type: 'short',
  label: { nl: 'Veld', en: 'Field' },
  help: { nl: 'Uitleg', en: '' },
  options: [term('a'), term('b'), term('c')],
  required: false,
  needsEvidence: false,
  unit: '',
  columns: [term('x'), term('y')],
  ...part,
});

/** Draws a field; `made` is what the last change makes of an answer as it is by then. */
async function drawField(
  part: Partial<TemplateField>,
  {
    text = '',
    rows = [] as Answer['rows'],
    now = undefined as undefined | Pick<Answer, 'text' | 'rows'>,
    isLabelHidden = false,
  } = {},
) {
  const { session } = await openStudy();
  const made: ReturnType<ChangeAnswer>[] = [];
  draw(
    <FieldInput
      place={{ table: 'extractions', id: 'e', field: 'f' }}
      field={field(part)}
      answer={{ text, rows, by: 'p' as PersonId, at: 1 }}
      disabled={false}
      isLabelHidden={isLabelHidden}
      save={(change) => {
        made.push(change(now ?? { text, rows }));
        return Promise.resolve();
      }}
    />,
    session,
  );
  return made;
}
const type = async (name: string, text: string): Promise<void> => {
  await userEvent.click(screen.getByRole('textbox', { name }));
  await userEvent.keyboard(text);
  await userEvent.tab();
};
const pick = async (name: RegExp | string, option: string): Promise<void> => {
  await userEvent.click(screen.getAllByLabelText(name)[0]!);
  await userEvent.click(screen.getByRole('option', { name: option, hidden: true }));
};

test('a text saves itself; it is named with its unit and marked where it is required', async () => {
  const made = await drawField({ type: 'number', unit: 'euro', required: true });
  expect(screen.getByText('Uitleg')).toBeDefined();
  await type('Veld * (euro)', '12');
  await waitFor(() => expect(made.at(-1)).toEqual({ text: '12' }));
});

test('where a column heading shows the label, neither it nor the help stands beside the field', async () => {
  await drawField({}, { isLabelHidden: true });
  expect(screen.getByRole('textbox', { name: 'Veld' })).toBeDefined();
  expect(screen.queryByText('Veld')).toBeNull();
  expect(screen.queryByText('Uitleg')).toBeNull();
});

test('long answers have room for lines, short ones do not', async () => {
  await drawField({ type: 'long' });
  expect(screen.getByRole('textbox').tagName).toBe('TEXTAREA');
});

test('of a choice one option is the answer', async () => {
  const made = await drawField({ type: 'choice' }, { text: 'a' });
  await pick('Veld', 'B');
  expect(made).toEqual([{ text: 'b' }]);
});

test('of several, a click changes the answer as it is by then', async () => {
  // Somebody else chose C since.
  const made = await drawField({ type: 'multi' }, { text: 'a', now: { text: 'a\nc', rows: [] } });
  await pick('Veld', 'B');
  expect(made).toEqual([{ text: 'a\nc\nb' }]);
});

test('what goes on has no date, and what went on may get one', async () => {
  const made = await drawField({ type: 'date' }, { text: ONGOING });
  expect(screen.queryByRole('textbox')).toBeNull();
  const box = screen.getByRole('checkbox', { name: nl['field.ongoing'] });
  expect(box).toHaveProperty('checked', true);
  await userEvent.click(box);
  expect(made).toEqual([{ text: '' }]);
});

test('what does not go on has a field for its date', async () => {
  const made = await drawField({ type: 'date' }, { text: '2020' });
  expect(screen.getByRole('textbox')).toHaveProperty('value', '2020');
  await userEvent.click(screen.getByRole('checkbox'));
  expect(made).toEqual([{ text: ONGOING }]);
});

test('rows are added, filled in and removed, each in its place', async () => {
  const rows = [{ x: '1', y: '2' }, { x: '3' }];
  const made = await drawField({ type: 'group' }, { rows });
  await userEvent.click(screen.getByRole('button', { name: nl['field.addRow'] }));
  expect(made.at(-1)).toEqual({ rows: [...rows, {}] });
  await type('Y 2', '4');
  await waitFor(() => expect(made.at(-1)).toEqual({ rows: [rows[0], { x: '3', y: '4' }] }));
  await userEvent.click(screen.getByRole('button', { name: nl['field.removeRow'].replace('{{row}}', '1') }));
  await waitFor(() => expect(made.at(-1)).toEqual({ rows: [rows[1]] }));
});

test('what ratings give is not asked', async () => {
  await drawField({ type: 'sms' });
  expect(screen.queryByRole('textbox')).toBeNull();
});
