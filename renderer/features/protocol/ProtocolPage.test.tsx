// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { changeProject } from '../../../tests/helpers/screening-study';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { requireProject } from '../../../shared/model/tables';
import { setRegistryTitle } from '../../db/projects.repository';
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
const isDefault = (): boolean => screen.queryByText(nl['protocol.isDefault']) !== null;

test('says that it is as it came, until there is a question or an instruction of its own', async () => {
  const { session, by } = await page();
  expect(isDefault()).toBe(true);
  await changeProject(session, by, () => ({ question: 'Werkt het?' }));
  expect(isDefault()).toBe(false);
  await changeProject(session, by, () => ({ question: ' ' }));
  expect(isDefault()).toBe(true);
  await changeProject(session, by, ({ instruction }) => ({ instruction: { ...instruction, nl: 'Eigen' } }));
  expect(isDefault()).toBe(false);
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
