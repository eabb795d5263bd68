// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { measure } from '../../../tests/helpers/marked';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PersonId } from '../../../shared/kernel/ids';
import { newPerson } from '../../../shared/model/people';
import type { FieldType, TemplateField } from '../../../shared/model/project';
import { newReading } from '../../../shared/model/reading';
import { requireProject } from '../../../shared/model/tables';
import { asPrinted } from '../../../shared/review/printed';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { SettleForm } from './SettleForm';

const field = (id: string, type: FieldType): TemplateField => ({
  id,
  type,
  label: { nl: `Veld ${id}`, en: id },
  help: { nl: '', en: '' },
  options: [],
  required: false,
  needsEvidence: false,
  unit: '',
  columns: [],
});

async function study() {
  const { session, by } = await openStudy();
  const ben = 'ben' as PersonId;
  const project = requireProject(session.data);
  const fields = [field('a', 'short'), field('b', 'long'), field('c', 'number')];
  const sections = [{ id: 's', label: { nl: 's', en: 's' }, fields }];
  const filling = { people: 2 as const, isBlind: true };
  const person = newPerson({ id: ben, name: 'Ben', role: 'assistant', colour: 'teal' });
  const said = (of: PersonId, ...texts: string[]) =>
    newReading(
      measure.id,
      of,
      1,
      Object.fromEntries(texts.map((text, i) => [fields[i]!.id, { text, rows: [], by: of, at: 1 }])),
      5,
    );
  await session.commit(by, 'test', [
    { table: 'projects', id: project.id, after: { ...project, filling, template: { version: 1, sections } } },
    { table: 'persons', id: ben, after: person },
    { table: 'interventions', id: measure.id, after: measure },
  ]);
  for (const reading of [said(by, 'x', 'een', '1,0'), said(ben, 'y', 'twee', '1')])
    await session.commit(reading.personId, 'test', [{ table: 'readings', id: reading.id, after: reading }]);
  draw(<SettleForm intervention={measure} />, session);
  const printed = () =>
    Object.fromEntries(
      Object.entries(asPrinted(session.data).extractions[0]?.answers ?? {}).map(([id, a]) => [id, a.text]),
    );
  return { session, by, printed };
}
const card = (id: string) => screen.getByRole('article', { name: `Veld ${id}` });
const pressIn = (id: string, key: 'take' | 'join' | 'withdraw', name = ''): void =>
  void fireEvent.click(
    within(card(id)).getByRole('button', {
      name: textNow(`filling.${key}Of`, { name, field: `Veld ${id}` }),
    }),
  );

test('what differs stands side by side; one is taken, or both together, and it can be withdrawn', async () => {
  const { session, by, printed } = await study();
  expect(printed()).toEqual({ c: '1,0' });
  expect(screen.getByText(textNow('filling.openCount', { count: 2 }))).toBeDefined();
  expect(card('a').textContent).toContain('Ben');
  // Two short texts are not one.
  expect(within(card('a')).queryByText(nl['filling.join'])).toBeNull();
  pressIn('a', 'take', 'Ben');
  await waitFor(() => expect(printed()).toEqual({ a: 'y', c: '1,0' }));
  pressIn('b', 'join');
  await waitFor(() => expect(printed()['b']).toMatch(/^(een\ntwee|twee\neen)$/));
  await waitFor(() => expect(card('b').dataset['state']).toBe('settled'));
  expect(session.data.extractions[0]?.answers['a']).toMatchObject({
    by,
    from: expect.arrayContaining([expect.objectContaining({ text: 'x' })]) as unknown[],
  });
  pressIn('b', 'withdraw');
  await waitFor(() => expect(printed()).toEqual({ a: 'y', c: '1,0' }));
  await session.revert(by, 'undo');
  await waitFor(() => expect(card('b').dataset['state']).toBe('settled'));
});
