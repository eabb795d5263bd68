// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { asAssistant, changeProject, openScreening } from '../../../tests/helpers/screening-study';
import { strToU8 } from 'fflate';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { planDecisions } from '../../../shared/decisions/plan-decisions';
import { readDecisions } from '../../../shared/decisions/read-decisions';
import { ok } from '../../../shared/kernel/result';
import { browserEnv } from '../../lib/env';
import { nl } from '../../lib/i18n/nl';
import { RefusedError } from '../../db/write-errors';
import type { ProjectSession } from '../../db/session';
import type { DecisionsWork } from '../../workers/decisions/decisions.worker';

let chosen: File | undefined;
let bytes: Uint8Array;
let session: ProjectSession;
vi.mock('../../lib/pick-file', () => ({
  pickFiles: () => Promise.resolve(chosen === undefined ? [] : [chosen]),
}));
// A worker is the browser's; what it does is done here, on the same records.
vi.mock('../../workers/decisions/client', () => ({
  decisionsInWorker: async ({ file, wanted }: DecisionsWork) => {
    const read = await Promise.resolve(readDecisions(file.name, bytes));
    if (!read.ok) return read;
    const isUnnamed = read.value.decided.some((d) => d.said.some((s) => s.reader === null));
    const plan = planDecisions(browserEnv, session.data, read.value, wanted);
    return ok({ ...plan, tool: read.value.tool, records: read.value.records, isUnnamed });
  },
}));
const { DecisionsIn } = await import('./DecisionsIn');

// jsdom's files cannot be read whole.
function csv(text: string): File {
  bytes = strToU8(text);
  return new File([text], 'besluiten.csv');
}
const rayyan =
  'title,year,notes\nTitle 1,2020,"RAYYAN-INCLUSION: {""Kofi""=>""Included""}"\nElders,2020,"RAYYAN-INCLUSION: {""Kofi""=>""Excluded""}"\n';

async function opened() {
  const study = await openScreening(2);
  session = study.session;
  const [first] = session.data.references;
  draw(<DecisionsIn stage="title-abstract" />, session);
  return { title: first?.csl.title ?? '' };
}
const choose = (): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name: nl['decisionsIn.choose'] }));
const take = (): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name: nl['decisionsIn.take'] }));

beforeEach(() => (chosen = undefined));

test('a file is shown before it is taken: of whom, how many, what stays away; then its decisions are there', async () => {
  const { title } = await opened();
  chosen = csv(rayyan.replace('Title 1', title));
  const shown = vi.spyOn(Element.prototype, 'scrollIntoView');
  await choose();
  // The page mostly ends below the window.
  await waitFor(() => expect(shown).toHaveBeenCalled());
  expect(await screen.findByText(/1 besluit over 1 van de 2 records/)).toBeDefined();
  expect(screen.getByText('Kofi (Rayyan) (nieuw)')).toBeDefined();
  expect(screen.getByText(/Ze gelden voor de fase ‘Titel en samenvatting’/)).toBeDefined();
  expect(screen.getByText(/2\. Elders: staat niet op de longlist/)).toBeDefined();
  expect(session.data.decisions).toEqual([]);
  await take();
  await waitFor(() => expect(session.data.decisions).toMatchObject([{ verdict: 'include' }]));
  const kofi = session.data.persons.find((p) => p.origin === 'Rayyan');
  expect(session.data.decisions[0]?.personId).toBe(kofi?.id);
  expect(await screen.findByText(nl['decisionsIn.done'])).toBeDefined();
});

test('a file that names nobody asks who decided; another who works here brings in their own', async () => {
  const { title } = await opened();
  chosen = csv(`title,year,included\n${title},2020,1\n`);
  await choose();
  const name = await screen.findByRole('textbox', { name: nl['decisionsIn.who'] });
  fireEvent.change(name, { target: { value: 'Bert' } });
  expect(await screen.findByText('Wat Bert besloot, brengt Bert zelf in.')).toBeDefined();
  fireEvent.change(name, { target: { value: 'Anna' } });
  fireEvent.blur(name);
  await waitFor(() => expect(screen.getByRole('cell', { name: 'Anna' })).toBeDefined());
  await take();
  await waitFor(() => expect(session.data.decisions).toHaveLength(1));
  expect(session.data.persons).toHaveLength(2);
});

test('a file without decisions says so in words, and nothing is written', async () => {
  await opened();
  chosen = csv('title,year\nX,2020\n');
  await choose();
  expect(await screen.findByText(/Niets in het bestand zegt wat er besloten is/)).toBeDefined();
  expect(session.data.decisions).toEqual([]);
});

test('where writing fails, why is said in words', async () => {
  const { title } = await opened();
  chosen = csv(rayyan.replace('Title 1', title));
  await choose();
  await screen.findByText('Kofi (Rayyan) (nieuw)');
  vi.spyOn(session, 'commit').mockRejectedValueOnce(new RefusedError('only-lead'));
  await take();
  expect(await screen.findByText(`Er is niets overgenomen. ${nl['undo.only-lead']}`)).toBeDefined();
});

test('where writing fails midway, what stands already is said', async () => {
  const { title } = await opened();
  const many = Array.from({ length: 600 }, (_, n) => `""R${n}""=>""Included""`).join(', ');
  chosen = csv(`title,year,notes\n${title},2020,"RAYYAN-INCLUSION: {${many}}"\n`);
  await choose();
  await screen.findByText(/^600 besluiten/);
  const commit = session.commit.bind(session);
  vi.spyOn(session, 'commit')
    .mockImplementationOnce((...given) => commit(...given))
    .mockRejectedValueOnce(new RefusedError('only-lead'));
  await take();
  expect(await screen.findByText(/^1000 van 1200 zijn overgenomen en blijven staan/)).toBeDefined();
  expect(session.data.decisions).toHaveLength(400);
});

test('an assistant brings in their own work: what names nobody is theirs, what was decided elsewhere is the lead’s', async () => {
  const { title } = await opened();
  asAssistant();
  chosen = csv(rayyan.replace('Title 1', title));
  await choose();
  expect(await screen.findByText(/is van Kofi.*dat brengt de hoofdonderzoeker in/)).toBeDefined();
  expect(screen.getByRole('button', { name: nl['decisionsIn.take'] })).toHaveProperty('disabled', true);
  await userEvent.click(screen.getByRole('button', { name: nl['common.cancel'] }));
  chosen = csv(`title,year,included\n${title},2020,1\n`);
  await choose();
  await screen.findByText(/^1 besluit over 1/);
  await take();
  await waitFor(() => expect(session.data.decisions).toHaveLength(1));
  expect(session.data.persons).toHaveLength(2);
});

test('while a stage is blind, a file that was brought in before brings nothing anew', async () => {
  const { title } = await opened();
  const project = session.data.projects[0]!;
  const stages = { ...project.screening.stages };
  stages['title-abstract'] = { ...stages['title-abstract'], isBlind: true, unblindedAt: null };
  const by = session.data.persons.find((p) => p.name === 'Anna')!.id;
  const after = { ...project, screening: { ...project.screening, stages } };
  await act(() => session.commit(by, 'projects.edit', [{ table: 'projects', id: project.id, after }]));
  for (const again of [false, true]) {
    chosen = csv(rayyan.replace('Title 1', title));
    await choose();
    expect(await screen.findByText(again ? /^1 besluit stond er al/ : /^1 besluit over 1/)).toBeDefined();
    const button = screen.getByRole('button', { name: nl['decisionsIn.take'] });
    expect(button).toHaveProperty('disabled', again);
    if (!again) await take();
    if (!again) await screen.findByText(nl['decisionsIn.done']);
  }
});

test('what another who works here decided in a table stays away; the rest is taken, and undone, whole', async () => {
  const { title } = await opened();
  chosen = csv(
    `title,year,besluit Anna,besluit Bert,besluit Noor,reden\n${title},2020,ja,nee,nee,Andere planeet\n`,
  );
  await choose();
  expect(await screen.findByText(/is van Bert, die hier werkt/)).toBeDefined();
  const before = session.data;
  await take();
  await waitFor(() => expect(session.data.decisions).toHaveLength(2));
  expect(session.data.projects[0]?.criteria.at(-1)?.label.nl).toBe('Andere planeet');
  const by = session.data.persons.find((p) => p.name === 'Anna')!.id;
  const after = session.data;
  expect((await act(() => session.revert(by, 'undo')))?.ok).toBe(true);
  expect(session.data).toEqual(before);
  expect((await act(() => session.revert(by, 'redo')))?.ok).toBe(true);
  const sorted = (data: typeof after) => ({
    ...data,
    decisions: data.decisions.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  });
  expect(sorted(session.data)).toEqual(sorted(after));
});

test('what is changed of the study while a file is shown stays when it is taken', async () => {
  const { title } = await opened();
  chosen = csv(`title,year,besluit Noor,reden\n${title},2020,nee,Andere planeet\n`);
  await choose();
  await screen.findByText('Nieuwe redenen van uitsluiting: Andere planeet');
  const by = session.data.persons.find((p) => p.name === 'Anna')!.id;
  await changeProject(session, by, () => ({ question: 'Nieuwe vraag?' }));
  await take();
  await waitFor(() => expect(session.data.decisions).toHaveLength(1));
  const [project] = session.data.projects;
  expect([project?.question, project?.criteria.at(-1)?.label.nl]).toEqual([
    'Nieuwe vraag?',
    'Andere planeet',
  ]);
});
