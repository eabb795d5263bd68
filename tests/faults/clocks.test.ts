// Clocks that jump: back, far ahead, to the beginning of time, into another zone. Back-ups are made, found, checked and
// kept; a journal goes on; what is newest is told by the log and not by the clock.
import { afterEach, expect, it, vi } from 'vitest';
import { readSettings } from '../../electron/main/backup-settings';
import { deskWithProject } from '../host/backup-desk';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 30, 23, 59);

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

it.each([
  ['an hour back', [NOW, NOW - 3_600_000]],
  ['a year back', [NOW, NOW - 365 * DAY]],
  ['to the beginning of time, as with a flat battery', [NOW, 0]],
  ['ten years ahead and back', [NOW, NOW + 3650 * DAY, NOW]],
  ['to the end of the year 9999 and back', [NOW, Date.UTC(9999, 11, 31), NOW]],
  ['the same moment twice', [NOW, NOW]],
  ['over the change of summer time', [Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)]],
])('a clock that goes %s loses no back-up and no entry', async (_name, moments) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { desk, asked, append, journal, root, data } = await deskWithProject();
  const made = new Set<string>();
  const zones = ['Europe/Amsterdam', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
  for (const [at, moment] of moments.entries()) {
    vi.setSystemTime(moment);
    vi.stubEnv('TZ', zones[at % zones.length] ?? '');
    await append(`Title ${at}`);
    const one = await desk.make({ ...asked, why: 'hand' });
    if (!one.ok) throw new Error(one.error.message);
    made.add(one.value.backup.id);
    expect(one.value.backup.head?.seq).toBe((await journal.head(asked.projectId))?.seq);
  }
  // None took the place of another.
  expect(made.size).toBe(moments.length);
  const { backups, unreadable } = await desk.list(asked.projectId);
  expect(unreadable).toEqual([]);
  expect(new Set(backups.map(({ id }) => id))).toEqual(made);
  for (const id of made) {
    const checked = await desk.check(id);
    expect(checked.ok && checked.value.backup.check?.problem).toBeNull();
  }
  expect((await journal.check(asked.projectId)).checked.state).toBe('whole');
  expect(root.startsWith(data)).toBe(true);
  expect((await readSettings(data)).settings.folder).toBeNull();
  await desk.close();
  await journal.close();
});
