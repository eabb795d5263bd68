// The power goes at every call by which the host writes anything: what it acknowledged is there when the disk is opened
// again. A few ways each here; `npm run test:faults` draws more.
import { describe, expect, it, vi } from 'vitest';
import { type CutCounts, cutEverywhere } from './power-cuts';
import { scenarios } from './written';

vi.mock('node:fs/promises', async (original) =>
  (await import('./power-disk')).recordedPromises(await original()),
);
vi.mock('node:fs', async (original) => (await import('./power-disk')).recordedFs(await original()));

/** Ways of cutting at each call, beside the even ones. */
const MORE = Number(process.env['ZEEF_POWER_CUTS'] ?? 2);

describe('the power is cut at every call', () => {
  it.each(scenarios)('of $name', async (scenario) => {
    const counts: CutCounts = await cutEverywhere(scenario, MORE);
    process.stdout.write(
      `power cuts, ${scenario.name}: ${counts.calls} calls, ${counts.disks} disks, ${counts.looks} looks, ${counts.broken.length} broken\n`,
    );
    expect(counts.broken.slice(0, 10)).toEqual([]);
    expect(counts.disks).toBeGreaterThan(counts.calls);
  });
});
