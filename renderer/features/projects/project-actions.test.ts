// @vitest-environment jsdom
import '../../../tests/helpers/drawn';
import { notifications } from '@mantine/notifications';
import { expect, test, vi } from 'vitest';
import { defaultProject } from '../../../shared/model/default-project';
import { createProject, type RegistryEntry } from '../../db/projects.repository';
import { listProjects, registered } from '../../db/registry';
import { ProjectSession } from '../../db/session';
import { savePieces } from '../../host/host';
import { browserEnv } from '../../lib/env';
import { packInWorker } from '../../workers/bundle/client';
import { bundleName, exportBundle, mustAskWhose, renameProject, saveFirst } from './project-actions';

vi.mock('../../host/host', async (actual) => ({ ...(await actual<object>()), savePieces: vi.fn() }));
vi.mock('../../workers/bundle/client', () => ({ packInWorker: vi.fn() }));
async function* noLines(): AsyncGenerator<string> {}
vi.mock('../../workers/journal/client', () => ({ linesInWorker: noLines }));

async function* pieces(): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield new Uint8Array([1]);
}

test('a bundle is named by its title, without what file systems refuse', () => {
  expect(bundleName('Werk & inkomen: 2/3')).toBe('Werk  inkomen 23.zeef');
  expect(bundleName('Förord_1-2')).toBe('Förord_1-2.zeef');
  expect(bundleName(' ?! ')).toBe('project.zeef');
});

test('whose copy it is to be is asked while a stage is blind', () => {
  const project = defaultProject(browserEnv, 'Studie');
  const { screening } = project;
  const isBlind = { ...screening.stages['full-text'], isBlind: true };
  const blind = {
    ...project,
    screening: { ...screening, stages: { ...screening.stages, 'full-text': isBlind } },
  };
  expect(mustAskWhose(project, null)).toBe(false);
  expect(mustAskWhose(blind, null)).toBe(true);
  expect(mustAskWhose(blind, 'a')).toBe(false);
  expect(mustAskWhose(undefined, null)).toBe(false);
});

const entry = async (title: string): Promise<RegistryEntry> => {
  const found = await registered(await createProject(title, 'Anna'));
  if (found === undefined) throw new Error('it was just made');
  return found;
};

test('a project is saved under its name and noted; not noted where saving was given up', async () => {
  const project = await entry('Eén studie');
  vi.mocked(packInWorker).mockImplementation(pieces);
  vi.mocked(savePieces).mockResolvedValue(false);
  expect(await exportBundle(project, null)).toBeNull();
  expect((await registered(project.id))?.bundle ?? null).toBeNull();
  vi.mocked(savePieces).mockResolvedValue(true);
  expect(await exportBundle(project, null)).toBeNull();
  const [name, type, made] = vi.mocked(savePieces).mock.lastCall ?? [];
  expect([name, type]).toEqual(['Eén studie.zeef', 'application/zip']);
  const parts: Uint8Array[] = [];
  for await (const part of made?.() ?? []) parts.push(part);
  expect(parts).toEqual([new Uint8Array([1])]);
  expect((await registered(project.id))?.bundle).toMatchObject({ name: 'Eén studie.zeef' });
});

test('what was saved is said, with what it lacks and that it stands under a password', async () => {
  const project = await entry('Studie');
  vi.mocked(packInWorker).mockImplementation(pieces);
  const shown = vi.spyOn(notifications, 'show');
  vi.mocked(savePieces).mockResolvedValue(false);
  await exportBundle(project, null);
  expect(shown).not.toHaveBeenCalled();
  vi.mocked(savePieces).mockResolvedValue(true);
  await exportBundle(project, null, { without: ['names'], password: 'geheim' });
  const said = shown.mock.calls[0]?.[0].message;
  expect(said).toMatch(/^“.*\.zeef” .*namen.*wachtwoord.*\.$/);
});

test('saving that is given up meanwhile says nothing and is not noted; what fails is thrown', async () => {
  const project = await entry('Opgegeven');
  const shown = vi.spyOn(notifications, 'show').mockClear();
  vi.mocked(savePieces).mockRejectedValueOnce(new DOMException('aborted', 'AbortError'));
  expect(await exportBundle(project, null)).toBeNull();
  expect(shown).not.toHaveBeenCalled();
  expect((await registered(project.id))?.bundle ?? null).toBeNull();
  vi.mocked(savePieces).mockRejectedValueOnce(new Error('vol'));
  await expect(exportBundle(project, null)).rejects.toThrow('vol');
});

test('before a merge a project is saved whole; while it is blind in no file, but as a copy on this machine', async () => {
  const project = await entry('Met zijn tweeën');
  const asked: unknown[] = [];
  vi.mocked(savePieces).mockImplementation((name) => {
    asked.push(name);
    return Promise.resolve(true);
  });
  expect(await saveFirst(project, 'Kopie')).toBe(true);
  expect(asked).toEqual(['Met zijn tweeën.zeef']);
  const session = await ProjectSession.open(project.id, noLines);
  const [person] = session.data.persons;
  if (person === undefined) throw new Error('nobody');
  await session.commit(person.id, 'project.save', ({ projects }) =>
    projects.map((p) => {
      const { stages } = p.screening;
      const isBlind = { ...stages['full-text'], isBlind: true };
      const screening = { ...p.screening, stages: { ...stages, 'full-text': isBlind } };
      return { table: 'projects', id: p.id, after: { ...p, screening } };
    }),
  );
  session.close();
  expect(await saveFirst(project, 'Kopie')).toBe(true);
  expect(asked).toHaveLength(1);
  expect((await listProjects()).map((p) => p.title)).toContain('Kopie');
});

test('a project is renamed in its records and in the list', async () => {
  const { id } = await entry('Oud');
  await renameProject(id, 'Nieuw');
  expect((await registered(id))?.title).toBe('Nieuw');
  const session = await ProjectSession.open(id, noLines);
  expect(session.data.projects[0]?.title).toBe('Nieuw');
  session.close();
});
