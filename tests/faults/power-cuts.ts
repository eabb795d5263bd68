// Cuts the power at every call of something that is done, in several ways each, opens what may be left, and asks
// whether what was acknowledged is there.
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownMark } from '../../electron/main/process-mark';
import { type Cut, PowerDisk, record, tears } from './power-disk';

/** Looks at a disk that was found. @throws where something that must be there is not */
export type Look = (folder: string) => Promise<void>;
/** Says that from now on a disk must stand a look; a later one of the same name takes its place. */
export type Promised = (name: string, look: Look) => void;

export type Scenario = {
  name: string;
  /** What is there, flushed, before anything is done. */
  prepare?: (folder: string) => Promise<void>;
  run: (folder: string, promised: Promised) => Promise<void>;
};

/** What cutting came to: places, disks that differ, looks, and what was not as promised. */
export type CutCounts = { calls: number; disks: number; looks: number; broken: string[] };

// A process that does not run: what it left is found by another.
const DEAD = '4194303-1';
const asLeft = (text: string): string => text.replaceAll(ownMark, DEAD);

/** Numbers from 0 to below `below` that a seed gives. */
function numbers(seed: string): (below: number) => number {
  let count = 0;
  return (below) =>
    createHash('sha256').update(`${seed} ${count++}`).digest().readUInt32LE(0) % Math.max(1, below);
}

/** The ways in which one place is cut. */
function cutsAt(calls: number, more: number): Cut[] {
  const kept = (all: boolean) => (pending: number) => (all ? pending : 0);
  const even = [false, true].flatMap((all) =>
    tears.map((tear): Cut => ({ calls, names: kept(all), tear: () => tear })),
  );
  const mixed = Array.from({ length: more }, (_, i): Cut => {
    const next = numbers(`${calls} ${i}`);
    return {
      calls,
      names: (pending) => next(pending + 1),
      tear: () => tears[next(tears.length)] ?? 'nothing',
    };
  });
  return [...even, ...mixed];
}

const hashOf = (disk: PowerDisk, cut: Cut): string => {
  const hash = createHash('sha256');
  for (const [path, bytes] of disk.stateAt(cut))
    hash.update(`${path}\0${bytes?.length ?? -1}\0`).update(bytes ?? '');
  return hash.digest('hex');
};

/**
 * Does something once, and cuts the power everywhere.
 *
 * @param more - ways beside the even ones, drawn from a fixed seed
 * @param every - 1: at each call; 3: at each third
 */
export async function cutEverywhere(scenario: Scenario, more: number, every = 1): Promise<CutCounts> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'zeef-power-')));
  const [live, found] = [join(root, 'live'), join(root, 'found')];
  mkdirSync(live);
  await scenario.prepare?.(live);
  const disk = new PowerDisk(live);
  const promises: { from: number; name: string; look: Look }[] = [];
  record(disk);
  try {
    await scenario.run(live, (name, look) => promises.push({ from: disk.calls.length, name, look }));
  } finally {
    record(null);
  }
  const counts: CutCounts = { calls: disk.calls.length, disks: 0, looks: 0, broken: [] };
  const seen = new Set<string>();
  for (let calls = 0; calls <= disk.calls.length; calls += every) {
    const promised = new Map(promises.filter((p) => p.from < calls).map((p) => [p.name, p.look]));
    // Of those made since the last call the first: what came after it allows for calls that are not done yet.
    for (const { name, look } of promises.filter((p) => p.from === calls).reverse()) promised.set(name, look);
    const stage = promises.findLastIndex((p) => p.from <= calls);
    for (const cut of cutsAt(calls, more)) {
      // A disk that is found twice is looked at once, unless more is promised by then.
      const hash = `${stage} ${hashOf(disk, cut)}`;
      if (seen.has(hash)) continue;
      seen.add(hash);
      counts.disks++;
      for (const [name, look] of promised) {
        mkdirSync(found);
        disk.layOut(cut, found, asLeft);
        counts.looks++;
        await Promise.resolve()
          .then(() => look(found))
          .catch((error: unknown) => {
            counts.broken.push(
              `${scenario.name}, call ${calls}, ${name}: ${(error as Error).message.split('\n')[0]}`,
            );
          });
        rmSync(found, { recursive: true, force: true });
      }
    }
  }
  rmSync(root, { recursive: true, force: true });
  return counts;
}
