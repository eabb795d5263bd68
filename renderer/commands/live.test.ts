// Desks on screen, and commands that wait for the one before.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineCommands } from './command';
import { addLive, type Live, liveDesks, runLive } from './live';

const report = vi.fn();
beforeEach(() => vi.stubGlobal('reportError', report));
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.unstubAllGlobals();
});
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
type Desk = { log: string[]; wait: () => Promise<void> };

function deskOf(
  isInTurn: boolean,
  wait: Desk['wait'],
): { at: Live; log: string[]; run: (name: 'a' | 'now') => void } {
  const log: string[] = [];
  const group = defineCommands<Desk>()(
    { id: 'g', text: 'nav.label', reach: 'page', ...(isInTurn ? { isInTurn: true } : {}) },
    {
      a: {
        text: 'nav.undo',
        run: async (desk, option) => {
          desk.log.push(`begin ${option}`);
          await desk.wait();
          desk.log.push('end');
        },
      },
      now: { text: 'nav.undo', isAtOnce: true, run: (desk) => desk.log.push('now') },
    },
  );
  const at: Live = { group, desk: () => ({ log, wait }), part: () => null, turn: Promise.resolve() };
  return { at, log, run: (name) => runLive(at, group.of[name] as never, 2) };
}

it('desks are there in the order in which they came, until they go', () => {
  const [a, b] = [deskOf(false, tick).at, deskOf(false, tick).at];
  const endA = addLive(a);
  ends.push(addLive(b));
  expect(liveDesks()).toEqual([a, b]);
  endA();
  endA();
  expect(liveDesks()).toEqual([b]);
});

describe('commands', () => {
  it('in turn wait for the one before, but those that are done at once', async () => {
    const { log, run, at } = deskOf(true, tick);
    run('a');
    run('a');
    run('now');
    expect(log).toEqual(['now']);
    await at.turn;
    expect(log).toEqual(['now', 'begin 2', 'end', 'begin 2', 'end']);
  });
  it('of another group are done at once', () => {
    const { log, run } = deskOf(false, tick);
    run('a');
    run('a');
    expect(log).toEqual(['begin 2', 'begin 2']);
  });
  it('that fail are told, and do not stop the next', async () => {
    let count = 0;
    const { log, run, at } = deskOf(true, () => (count++ === 0 ? Promise.reject(new Error('stuk')) : tick()));
    run('a');
    run('a');
    await at.turn;
    expect(report).toHaveBeenCalledTimes(1);
    expect(log).toEqual(['begin 2', 'begin 2', 'end']);
  });
});
