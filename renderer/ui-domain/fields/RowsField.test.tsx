// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Project } from '../../../shared/model/project';
import { requireProject } from '../../../shared/model/tables';
import { countryLines, termLines } from '../../lib/term-lines';
import { useSaveProject } from '../use-save-project';
import { useProject } from '../../store/session';
import { RowsField } from './RowsField';

function Field() {
  const project = useProject();
  const save = useSaveProject();
  return (
    <RowsField
      place={{ table: 'projects', id: project.id, field: 'countries' }}
      label="Landen"
      columns={[{ label: 'Code' }, { label: 'Nederlands' }, { label: 'Engels' }]}
      named={1}
      stored={project.countries}
      format={countryLines}
      save={(read, builtOn) => save((now) => ({ countries: read(now.countries) }), builtOn)}
    />
  );
}
const country = (code: string, nl: string, en: string): Project['countries'][number] => ({
  code,
  name: { nl, en },
  appendixName: null,
});
async function field(
  countries = [country('NL', 'Nederland', 'Netherlands'), country('BE', 'België', 'Belgium')],
) {
  const { session, by } = await openStudy();
  await session.commit(by, 'test', (now) => {
    const project = requireProject(now);
    return [{ table: 'projects', id: project.id, after: { ...project, countries } }];
  });
  const drawn = draw(<Field />, session);
  return {
    drawn,
    session,
    by,
    codes: () => requireProject(session.data).countries.map((c) => c.code),
    names: () => requireProject(session.data).countries.map((c) => c.name.nl),
  };
}
const cell = (row: number, column: string): HTMLElement =>
  screen.getByRole('textbox', { name: `Landen, rij ${row}: ${column}` });
const rows = (): number => screen.getAllByRole('textbox', { name: /: Code$/ }).length;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const leave = () => userEvent.click(document.body);

test('a cell is changed, and its row keeps the rest; semicolons are letters as others', async () => {
  const { names } = await field();
  await userEvent.type(cell(2, 'Nederlands'), '; Vlaanderen');
  await leave();
  await waitFor(() => expect(names()).toEqual(['Nederland', 'België; Vlaanderen']));
  expect(cell(2, 'Nederlands')).toHaveProperty('value', 'België; Vlaanderen');
  expect(cell(2, 'Engels')).toHaveProperty('value', 'Belgium');
});

test('a new row that is not complete says what is missing at its own cells, is kept, and counts once it is', async () => {
  const { codes, drawn, session } = await field();
  await press('Rij toevoegen: Landen');
  expect(document.activeElement).toBe(cell(3, 'Code'));
  await userEvent.keyboard('FR');
  const described = cell(3, 'Nederlands').getAttribute('aria-describedby');
  expect(document.getElementById(described ?? '')?.textContent).toBe('naam ontbreekt');
  expect(cell(3, 'Code').getAttribute('aria-invalid')).toBe('true');
  expect(cell(2, 'Code').getAttribute('aria-invalid')).toBe('false');
  await leave();
  drawn.unmount();
  draw(<Field />, session);
  expect(cell(3, 'Code')).toHaveProperty('value', 'FR');
  expect(codes()).toEqual(['NL', 'BE']);
  await userEvent.type(cell(3, 'Nederlands'), 'Frankrijk');
  await leave();
  await waitFor(() => expect(codes()).toEqual(['NL', 'BE', 'FR']));
  expect(cell(3, 'Code').getAttribute('aria-describedby')).toBeNull();
});

test('Enter adds a row beneath, Alt with an arrow moves one, and the focus goes along', async () => {
  const { codes } = await field();
  await userEvent.click(cell(1, 'Code'));
  await userEvent.keyboard('{Enter}');
  expect(rows()).toBe(3);
  expect(document.activeElement).toBe(cell(2, 'Code'));
  await userEvent.click(cell(1, 'Engels'));
  await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
  expect(document.activeElement).toBe(cell(3, 'Engels'));
  expect(document.activeElement).toHaveProperty('value', 'Netherlands');
  await leave();
  await waitFor(() => expect(codes()).toEqual(['BE', 'NL']));
  // The empty row was none.
  await waitFor(() => expect(rows()).toBe(2));
});

test('rows are moved and removed by their buttons; the last one leads to adding', async () => {
  const { codes } = await field();
  await press('Omlaag: Nederland');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Omlaag: Nederland' }));
  await leave();
  await waitFor(() => expect(codes()).toEqual(['BE', 'NL']));
  await press('Verwijderen: België');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Verwijderen: Nederland' }));
  await press('Verwijderen: Nederland');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Rij toevoegen: Landen' }));
  await leave();
  await waitFor(() => expect(codes()).toEqual([]));
});

test('going from cell to cell is no leaving, and one undo takes back what was done', async () => {
  const { session, by, names } = await field();
  const before = session.log.length;
  await userEvent.type(cell(1, 'Nederlands'), ' X');
  await userEvent.tab();
  await userEvent.keyboard('{End} Y');
  await leave();
  await waitFor(() => expect(names()[0]).toBe('Nederland X'));
  await waitFor(() => expect(session.log.length).toBe(before + 1));
  await session.revert(by, 'undo');
  await waitFor(() => expect(cell(1, 'Nederlands')).toHaveProperty('value', 'Nederland'));
  expect(within(screen.getByRole('group', { name: 'Landen' })).queryByRole('alert')).toBeNull();
});

function Measures() {
  const project = useProject();
  const save = useSaveProject();
  return (
    <RowsField
      place={{ table: 'projects', id: project.id, field: 'measures' }}
      label="Landen"
      columns={[{ label: 'Code' }, { label: 'Engels' }]}
      stored={project.measures}
      format={termLines}
      save={(read, builtOn) => save((now) => ({ measures: read(now.measures) }), builtOn)}
    />
  );
}

test('what is typed right after a row was removed is a new element, and not the removed one renamed', async () => {
  const { session, by } = await openStudy();
  const measures = [
    { id: 'werk', label: { nl: 'Werk', en: 'Work' } },
    { id: 'loon', label: { nl: 'Loon', en: 'Wage' } },
  ];
  await session.commit(by, 'test', (now) => {
    const project = requireProject(now);
    return [{ table: 'projects', id: project.id, after: { ...project, measures } }];
  });
  draw(<Measures />, session);
  await press('Rij toevoegen: Landen');
  await press('Verwijderen: Loon');
  fireEvent.change(cell(2, 'Code'), { target: { value: 'Duur' } });
  await leave();
  const ids = () => requireProject(session.data).measures.map((m) => [m.id, m.label.nl]);
  await waitFor(() =>
    expect(ids()).toEqual([
      ['werk', 'Werk'],
      ['duur', 'Duur'],
    ]),
  );
});

test('a row that is removed is gone from the data, also above one that is not complete', async () => {
  const { codes, session, by } = await field();
  await press('Rij toevoegen: Landen');
  await userEvent.keyboard('FR');
  await press('Verwijderen: België');
  await waitFor(() => expect(codes()).toEqual(['NL']));
  // Taken back it stands again, though it was removed once.
  await session.revert(by, 'undo');
  expect(codes()).toEqual(['NL', 'BE']);
});
