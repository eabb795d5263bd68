// Fills in forms on screen by their labels, as who works does.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

/** Takes an option of the list with this label. `nth`: of several lists of one label. */
export async function choose(label: string, option: string, nth = 0): Promise<void> {
  const fields = screen.getAllByLabelText(label).filter((field) => field.tagName === 'INPUT');
  const field = fields[nth];
  if (field === undefined) throw new Error(`no list ${label}`);
  await userEvent.click(field);
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
  if (list === null) throw new Error(`${label} does not open`);
  await userEvent.click(within(list).getByRole('option', { name: option, hidden: true }));
}

/** Types a text into the field with this label in the place of what stood there, and leaves the field. */
export async function fillIn(label: string, text: string): Promise<void> {
  const field = screen.getByRole('textbox', { name: label });
  await userEvent.clear(field);
  if (text !== '') await userEvent.type(field, text);
  await userEvent.tab();
}

/** What stands in the field with this label. */
export const valueOf = (label: string): string =>
  (screen.getAllByLabelText(label).find((f) => 'value' in f) as HTMLInputElement).value;

/** Presses the button of this name. */
export const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
