// The lists of a file, looked up among the references that count.
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { pageOf, linesFrom } from '../../../shared/citations/pages.fixture';
import type { ProjectId } from '../../../shared/kernel/ids';
import { ProjectReader } from '../../db/reader';
import { withPdf } from '../../pdf/pdf-in-worker';
import { readPageText } from '../../pdf/read-page';
import { citedIn } from './cited';
import { frontOf } from './front';
import { bytesOf, storeOf } from './document-texts';

vi.mock('../../pdf/pdf-in-worker', () => ({ withPdf: vi.fn() }));
vi.mock('../../pdf/read-page', () => ({ readPageText: vi.fn() }));
vi.mock('./document-texts', () => ({ storeOf: vi.fn(), bytesOf: vi.fn() }));

const list = pageOf(
  linesFrom([
    'Literatuur',
    'Nilsson, P. (2011). Recognition of foreign diplomas. Journal of Work, 4(2), 10-29. doi:10.1234/jw.4.',
    '\tIn het Engels.',
    'Visser, M. (2012). Taallessen naast deeltijdwerk: een evaluatie. Utrecht: Movisie.',
    '\tIn het Nederlands.',
  ]),
);
const key = { projectId: 'p' as ProjectId, sha256: 'a', assets: '/' };
const of = { projectId: 'p' as ProjectId, viewer: null, since: 0 };
const context = () => ({ signal: new AbortController().signal, progress: vi.fn(), transfer: [] });
beforeEach(() => {
  vi.mocked(bytesOf).mockResolvedValue(new Uint8Array());
  vi.mocked(storeOf).mockReturnValue({ ocr: () => Promise.resolve(new Map()) } as never);
  vi.mocked(withPdf).mockImplementation((_b, _p, _a, work) =>
    work({
      numPages: 2,
      getPage: (number: number) => Promise.resolve({ number, cleanup: () => undefined }),
      getPageLabels: () => Promise.resolve(['i', '33']),
      getMetadata: () => Promise.resolve({ info: { Title: 'Een titel van metadata' }, metadata: null }),
    } as never),
  );
  vi.mocked(readPageText).mockImplementation((page) =>
    (page as unknown as { number: number }).number === 1
      ? Promise.reject(new Error('stuk'))
      : Promise.resolve(list),
  );
});

it('says of each entry what the project has of it', async () => {
  vi.spyOn(ProjectReader.prototype, 'eachActive').mockImplementation((take) => {
    const csl = { type: 'article-journal', title: 'Anders gespeld', DOI: '10.1234/JW.4' };
    for (const id of ['seed', 'r']) take({ id, csl } as never, null);
    return Promise.resolve();
  });
  const own = context();
  const entries = await citedIn({ key, of, seedId: 'seed' as never }, own);
  expect(entries.map((e) => [e.page, e.line, e.state, e.referenceId, e.pageLabel])).toEqual([
    [1, 2, 'known', 'r', '33'],
    [1, 4, 'new', null, '33'],
  ]);
  expect(own.progress.mock.calls.at(-1)).toEqual([0.8]);
});

it('leaves out an entry that is the report itself: it is found from nothing, and is here', async () => {
  vi.spyOn(ProjectReader.prototype, 'eachActive').mockImplementation((take) => {
    const csl = { type: 'article-journal', title: 'Recognition of foreign diplomas', DOI: '10.1234/jw.4' };
    take({ id: 'seed', csl } as never, null);
    return Promise.resolve();
  });
  const entries = await citedIn({ key, of, seedId: 'seed' as never }, context());
  expect(entries.map((e) => [e.line, e.state])).toEqual([[4, 'new']]);
});

it('asks the database nothing where there is no list', async () => {
  const each = vi.spyOn(ProjectReader.prototype, 'eachActive');
  each.mockClear();
  vi.mocked(readPageText).mockResolvedValue(pageOf(linesFrom(['Tekst.'])));
  expect(await citedIn({ key, of, seedId: null }, context())).toEqual([]);
  expect(each).not.toHaveBeenCalled();
});

it('proposes what a file says of itself', async () => {
  vi.mocked(readPageText).mockResolvedValue(pageOf([{ text: 'x', y: 1 }]));
  expect(await frontOf({ bytes: new Uint8Array(), assets: '/' })).toMatchObject({
    title: 'Een titel van metadata',
  });
});
