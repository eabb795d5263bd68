// The list of projects and its copy: what is lost of the one is put back from the other.
import '../../tests/helpers/browser-globals';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId, type ProjectId } from '../../shared/kernel/ids';
import { APP_VERSION } from '../../shared/kernel/version';
import { defaultProject } from '../../shared/model/default-project';
import { browserEnv } from '../lib/env';
import { ProjectDb } from './database';
import {
  forgetLost,
  listProjects,
  mendRegistry,
  register,
  registered,
  type RegistryEntry,
  unregister,
  updateEntry,
  watchProjects,
} from './registry';

const COPY = 'zeef-projects';
const copied = (): RegistryEntry[] => JSON.parse(localStorage.getItem(COPY) ?? '[]') as RegistryEntry[];
const titlesIn = (entries: RegistryEntry[]): string[] => entries.map(({ title }) => title);
const fresh = (): ProjectId => newId<ProjectId>(browserEnv);

/** A project's database, with its record where it is whole. */
async function database(title: string | null): Promise<ProjectId> {
  const project = defaultProject(browserEnv, title ?? '');
  const db = new ProjectDb(project.id);
  await db.open();
  if (title !== null) await db.records('projects').add(project);
  db.close();
  return project.id;
}

beforeEach(async () => {
  for (const { id } of await listProjects()) await unregister(id);
  localStorage.clear();
  for (const { name } of await indexedDB.databases())
    if (name !== undefined && name !== 'zeef-registry') indexedDB.deleteDatabase(name);
});

describe('the list of projects', () => {
  it('and its copy say the same after each change', async () => {
    const id = fresh();
    await register(id, 'Een', 5);
    expect(await registered(id)).toEqual({
      id,
      title: 'Een',
      createdAt: 5,
      deletedAt: null,
      app: APP_VERSION,
    });
    expect(titlesIn(copied())).toEqual(['Een']);
    await updateEntry(id, { title: 'Twee' });
    expect(titlesIn(copied())).toEqual(['Twee']);
    await unregister(id);
    expect(copied()).toEqual([]);
    expect(await registered(id)).toBeUndefined();
  });
  it('is watched with the newest first', async () => {
    await register(fresh(), 'oud', 1);
    await register(fresh(), 'nieuw', 3);
    await register(fresh(), 'midden', 2);
    const seen = await new Promise<string[]>((resolve, reject) => {
      const end = watchProjects((rows) => {
        resolve(titlesIn(rows));
        queueMicrotask(() => end());
      }, reject);
    });
    expect(seen).toEqual(['nieuw', 'midden', 'oud']);
  });
});

describe('mending the list', () => {
  it('puts back projects whose databases are here, as their record or the copy says, and not the remains of an attempt', async () => {
    const known = await database('Bekend');
    await register(known, 'Bekend', 1);
    const found = await database('Gevonden');
    await database(null);
    localStorage.setItem(
      COPY,
      JSON.stringify([{ id: found, title: 'Oude titel', createdAt: 7, deletedAt: 8 }]),
    );
    expect(await mendRegistry()).toEqual({ returned: ['Gevonden'], lost: [] });
    expect(await registered(found)).toMatchObject({ title: 'Gevonden', createdAt: 7, deletedAt: 8 });
    expect(await listProjects()).toHaveLength(2);
    expect(titlesIn(copied()).sort()).toEqual(['Bekend', 'Gevonden']);
    expect((await mendRegistry()).returned).toEqual([]);
  });
  it('names what only the copy has, until somebody was told', async () => {
    const entry = { id: fresh(), title: 'Weg', createdAt: 1, deletedAt: null };
    localStorage.setItem(COPY, JSON.stringify([entry, { title: 'zonder id' }]));
    expect((await mendRegistry()).lost).toEqual([entry]);
    expect((await mendRegistry()).lost).toEqual([entry]);
    await forgetLost();
    expect((await mendRegistry()).lost).toEqual([]);
  });
  it('does without a copy that is no list', async () => {
    for (const text of ['{"a":1}', 'geen json']) {
      localStorage.setItem(COPY, text);
      expect(await mendRegistry()).toEqual({ returned: [], lost: [] });
    }
  });
  it('lists one that cannot be opened, by the title of the copy', async () => {
    const id = fresh();
    await new Promise((resolve) => {
      const asked = indexedDB.open(`zeef-${id}`, 9990);
      asked.onsuccess = () => {
        asked.result.close();
        resolve(null);
      };
    });
    localStorage.setItem(COPY, JSON.stringify([{ id, title: 'Nieuwer', createdAt: 1, deletedAt: null }]));
    expect((await mendRegistry()).returned).toEqual(['Nieuwer']);
    expect(await registered(id)).toMatchObject({ title: 'Nieuwer' });
  });
});
