import { describe, expect, it } from 'vitest';
import { Queue } from './queue';

describe('a queue', () => {
  it('runs one after the other, and goes on after what fails', async () => {
    const queue = new Queue();
    const seen: string[] = [];
    const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
    const first = queue.run(async () => {
      await wait(10);
      seen.push('first');
    });
    const second = queue.run(() => {
      seen.push('second');
      throw new Error('second');
    });
    const third = queue.run(() => seen.push('third'));
    await expect(second).rejects.toThrow('second');
    await Promise.all([first, third]);
    expect(seen).toEqual(['first', 'second', 'third']);
  });
  it('is settled when all has ended, also what failed', async () => {
    const queue = new Queue();
    let isDone = false;
    queue
      .run(async () => {
        await Promise.resolve();
        isDone = true;
        throw new Error('x');
      })
      .catch(() => undefined);
    await queue.settled();
    expect(isDone).toBe(true);
  });
});
