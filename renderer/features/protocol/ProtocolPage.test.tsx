// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { changeProject } from '../../../tests/helpers/screening-study';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { requireProject } from '../../../shared/model/tables';
import { setRegistryTitle } from '../../db/projects.repository';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { ProtocolPage } from './ProtocolPage';

vi.mock('../../db/projects.repository', async (original) => ({
  ...(await original<object>()),
  setRegistryTitle: vi.fn(() => Promise.resolve()),
}));
// Each has a test of its own.
for (const name of ['CountingRuleForm', 'PrintingForm', 'MethodForm', 'PeopleForm'])
  vi.doMock(`./${name}`, () => ({ [name]: () => null }));

async function page() {
  const { session, by } = await openStudy();
  draw(<ProtocolPage />, session);
  return { session, by, project: () => requireProject(session.data) };
}
const fillIn = (label: string, value: string): void => {
  const field = screen.getByRole('textbox', { name: label });
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
};
const published = (): string | null => screen.queryByRole('alert')?.textContent ?? null;

test('names what is still as in the published study, until there is a question', async () => {
  const { session, by } = await page();
  const said = (parts: string): string => textNow('protocol.isDefault', { parts });
  expect(published()).toBe(said('zoektermen, landen, criteria, typen en de brief'));
  await changeProject(session, by, () => ({ question: 'Werkt het?' }));
  expect(published()).toBeNull();
  await changeProject(session, by, () => ({ question: ' ', terms: ['loon'], countries: [], typology: [] }));
  expect(published()).toBe(said('criteria en de brief'));
  await changeProject(session, by, ({ instruction }) => ({
    criteria: [],
    instruction: { ...instruction, nl: 'Eigen' },
  }));
  expect(published()).toBeNull();
});

test('each field is written to its own place, and the title in the list of projects, too', async () => {
  const { project } = await page();
  fillIn(nl['common.title'], 'Loonstudie');
  fillIn(nl['protocol.question'], 'Werkt het?');
  fillIn(nl['protocol.region'], 'het noorden');
  fillIn(nl['protocol.regionEn'], 'the North');
  fillIn(nl['protocol.from'], '2001');
  fillIn(nl['protocol.to'], '2020');
  fillIn(nl['protocol.engines'], 'Scopus');
  fillIn(nl['protocol.terms'], 'loon');
  await waitFor(() =>
    expect(project()).toMatchObject({
      title: 'Loonstudie',
      question: 'Werkt het?',
      region: 'het noorden',
      regionEn: 'the North',
      periodFrom: 2001,
      periodTo: 2020,
      engines: ['Scopus'],
      terms: ['loon'],
    }),
  );
  expect(vi.mocked(setRegistryTitle).mock.lastCall).toEqual([project().id, 'Loonstudie']);
});
