// The reference of each file, by its beginning or its name.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bareReference } from '../../../tests/helpers/references';
import { matchFiles } from './match-files';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../workers/documents/client', () => ({ documentCalls: () => ({ call }) }));
vi.mock('../../ui-domain/prepare-file', () => ({
  readableFile: ({ name }: File) =>
    Promise.resolve(
      name.endsWith('.txt')
        ? { bytes: null, refusal: 'unknown' }
        : { bytes: new Uint8Array(1), refusal: null },
    ),
}));
beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'app://zeef/index.html' });
  call.mockReset().mockResolvedValue({ text: '', title: '' });
});
afterEach(() => vi.unstubAllGlobals());
const refs = [
  bareReference('r1', {
    type: 'book',
    title: 'Wage subsidies and the long road to work',
    DOI: '10.1000/one',
  }),
  bareReference('r2', { type: 'book', title: 'Mentoring of young refugees at secondary schools' }),
];
const file = (name: string): File => new File(['x'], name);
const never = new AbortController().signal;

it('names all references to choose from, and counts the files that are done', async () => {
  const done: number[] = [];
  const found = await matchFiles([file('a.pdf'), file('b.pdf')], refs, (n) => done.push(n), never);
  expect(found?.labels.map(({ value }) => value)).toEqual(['r1', 'r2']);
  expect(found?.matched.map((m) => m.file.name)).toEqual(['a.pdf', 'b.pdf']);
  expect(done).toEqual([1, 2]);
});

it('finds by what stands in a file, and by its name where it cannot be read', async () => {
  call.mockResolvedValueOnce({ text: 'doi 10.1000/one', title: '' }).mockRejectedValueOnce(new Error('stuk'));
  const files = [file('x.pdf'), file('Mentoring of young refugees at secondary schools.pdf')];
  const found = await matchFiles(files, refs, () => undefined, never);
  expect(found?.matched.map((m) => JSON.stringify(m).match(/"r\d"/)?.[0])).toEqual(['"r1"', '"r2"']);
});

it('matches a file of which no copy can be made by its name alone', async () => {
  const files = [file('Mentoring of young refugees at secondary schools.txt')];
  const found = await matchFiles(files, refs, () => undefined, never);
  expect(found?.matched).toMatchObject([{ refusal: 'unknown', verdict: 'doubtful' }]);
  expect(call).not.toHaveBeenCalled();
});

it('gives nothing once it is stopped', async () => {
  expect(await matchFiles([file('a.pdf')], refs, () => undefined, AbortSignal.abort())).toBeNull();
  const stop = new AbortController();
  call.mockImplementation(() => {
    stop.abort();
    return Promise.resolve({ text: '', title: '' });
  });
  expect(await matchFiles([file('a.pdf')], refs, () => undefined, stop.signal)).toBeNull();
});
