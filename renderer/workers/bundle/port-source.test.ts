import { expect, it, vi } from 'vitest';
import { SourceError } from '../../../shared/bundle/steps';
import { serveSource, sourceBehind } from './port-source';

const whole = new Uint8Array(2_500_000).map((_, at) => at % 251);
function across(read: (from: number, to: number) => Promise<Uint8Array>) {
  const { port1, port2 } = new MessageChannel();
  serveSource(port1, { size: whole.length, read });
  return { source: sourceBehind({ port: port2, size: whole.length }), end: () => port1.close() };
}

it('reads what lies at the other end in pieces, two readers one after the other, and no further than its end', async () => {
  const read = vi.fn((from: number, to: number) => Promise.resolve(whole.slice(from, to)));
  const { source, end } = across(read);
  const [all, some, none] = await Promise.all([
    source.read(0, 9_000_000),
    source.read(2_499_990, 2_500_010),
    source.read(3_000_000, 4_000_000),
  ]);
  expect(Buffer.compare(all, whole)).toBe(0);
  expect(some).toEqual(whole.slice(-10));
  expect(none.length).toBe(0);
  expect(Math.max(...read.mock.calls.map(([from, to]) => to - from))).toBe(1 << 20);
  end();
});

it('says what failed, and reads on when that is over', async () => {
  const read = vi
    .fn((from: number, to: number) => Promise.resolve(whole.slice(from, to)))
    .mockRejectedValueOnce(new SourceError('cut-off', 'it ends'))
    .mockRejectedValueOnce(new Error('gone'));
  const { source, end } = across(read);
  await expect(source.read(0, 1)).rejects.toMatchObject({ code: 'cut-off', message: 'it ends' });
  await expect(source.read(0, 1)).rejects.toMatchObject({ code: 'unreadable' });
  expect(await source.read(1, 2)).toEqual(Uint8Array.of(1));
  end();
});
