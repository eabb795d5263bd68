// Fills in forms on screen by their labels, as who works does.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect } from 'vitest';

/** The list that belongs to a field with this label, opened. `nth`: of several fields of one label. */
async function opened(label: string, nth: number): Promise<HTMLElement> {
  const field = screen.getAllByLabelText(label).filter((one) => one.tagName === 'INPUT')[nth];
  if (field === undefined) throw new Error(`no list ${label}`);
  const list = () => document.getElementById(field.getAttribute('aria-controls') ?? '');
  // Pressed again it closes.
  if (list() === null) await userEvent.click(field);
  return list() ?? expect.fail(`${label} does not open`);
}

/** What can be chosen from the list with this label. */
export async function optionsOf(label: string): Promise<string[]> {
  const options = within(await opened(label, 0)).queryAllByRole('option', { hidden: true });
  return options.map((option) => option.textContent);
}

/** Takes an option of the list with this label. `nth`: of several lists of one label. */
export async function choose(label: string, option: string, nth = 0): Promise<void> {
  const list = within(await opened(label, nth));
  await userEvent.click(list.getByRole('option', { name: option, hidden: true }));
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
