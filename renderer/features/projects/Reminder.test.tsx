// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { createProject, noteBundle } from '../../db/projects.repository';
import { registered } from '../../db/registry';
import { ProjectSession } from '../../db/session';
import { nl } from '../../lib/i18n/nl';
import { sinceBundle } from '../../db/since-bundle';
import { isDue, Reminder } from './Reminder';

const DAY = 24 * 3_600_000;

it('is due of a day’s changes, of many, and of what has no bundle', () => {
  const now = 100 * DAY;
  expect(isDue({ changes: 0, at: null }, now)).toBe(false);
  expect(isDue({ changes: 1, at: null }, now)).toBe(false);
  expect(isDue({ changes: 2, at: null }, now)).toBe(true);
  expect(isDue({ changes: 49, at: now }, now)).toBe(false);
  expect(isDue({ changes: 50, at: now }, now)).toBe(true);
  expect(isDue({ changes: 1, at: now - DAY }, now)).toBe(true);
  expect(isDue({ changes: 0, at: now - DAY }, now)).toBe(false);
});

it('counts what was done since the last bundle', async () => {
  const id = await createProject('Een studie', 'Anna');
  expect(await sinceBundle(id)).toEqual({ changes: 1, at: null });
  await noteBundle(id, 'Een studie.zeef');
  expect(await sinceBundle(id)).toMatchObject({ changes: 0 });
});

it('says so, saves with one click, and is silent until tomorrow when it was put off', async () => {
  const id = await createProject('Nog een', 'Anna');
  const session = await ProjectSession.open(id, async function* () {
    // No imports here.
  });
  const [person] = session.data.persons;
  await session.commit(person?.id as never, 'project.save', ({ projects: [project] }) => [
    { table: 'projects', id, after: { ...project, question: 'Wat?' } as never },
  ]);
  await session.settled();
  session.close();
  const project = await registered(id);
  const onSave = vi.fn();
  const drawIt = () => draw(<Reminder projects={[project as never]} onSave={onSave} />);
  const first = drawIt();
  fireEvent.click(
    await screen.findByRole('button', { name: nl['reminder.save'].replace('{{title}}', 'Nog een') }),
  );
  expect(onSave).toHaveBeenCalledWith(project);
  fireEvent.click(screen.getByRole('button', { name: nl['reminder.later'] }));
  expect(screen.queryByText(nl['reminder.title'])).toBeNull();
  first.unmount();
  drawIt();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByText(nl['reminder.title'])).toBeNull();
});
