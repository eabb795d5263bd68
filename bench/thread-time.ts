// What the window's thread took of the processor: on a machine that does other work too, a task is long by the clock
// while it only waited.
import type { Page } from '@playwright/test';

type Traced = { ph: string; name: string; pid: number; tid: number; tdur?: number; args: { name?: string } };

/** In seconds of the processor, and milliseconds of the longest task. */
export type ThreadTime = { processor: number; longestByProcessor: number };

/** Begins to note the tasks of the window's thread. @returns ends that, and says what they took */
export async function watchThread(page: Page): Promise<() => Promise<ThreadTime>> {
  const client = await page.context().newCDPSession(page);
  const events: Traced[] = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Traced[])));
  await client.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel', '__metadata'] } });
  return async () => {
    const ended = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
    await client.send('Tracing.end');
    await ended;
    await client.detach();
    const place = ({ pid, tid }: Traced): string => `${pid}:${tid}`;
    const mains = new Set(
      events.filter((e) => e.ph === 'M' && e.args.name === 'CrRendererMain').map((e) => place(e)),
    );
    const tasks = new Map<string, number[]>();
    for (const e of events)
      if (e.ph === 'X' && e.name.endsWith('RunTask') && mains.has(place(e)))
        (tasks.get(place(e)) ?? tasks.set(place(e), []).get(place(e)))?.push((e.tdur ?? 0) / 1000);
    // Another renderer, as for printing, has few.
    const own = [...tasks.values()].sort((a, b) => b.length - a.length)[0] ?? [];
    const sum = own.reduce((all, ms) => all + ms, 0);
    const longest = own.reduce((most, ms) => Math.max(most, ms), 0);
    return { processor: Number((sum / 1000).toFixed(1)), longestByProcessor: Math.round(longest) };
  };
}
