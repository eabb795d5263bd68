// What the first page does without comes after it, one after the other, once.
import { expect, test, vi } from 'vitest';
import { loadRest } from './load-rest';

const { order, idle } = vi.hoisted(() => ({ order: [] as string[], idle: [] as (() => void)[] }));
vi.mock('./Study', () => {
  order.push('study');
  return {};
});
vi.mock('./pages', () => ({
  loadPages: () => {
    order.push('pages');
    return Promise.resolve();
  },
}));
vi.mock('../pdf/pdf-library', () => ({
  loadPdfLibrary: () => {
    order.push('pdf.js');
    return Promise.resolve();
  },
}));
vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
vi.stubGlobal('reportError', (error: unknown) => expect.unreachable(String(error)));

test('waits until nothing else is to do, and is asked for once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  loadRest();
  loadRest();
  vi.runAllTimers();
  vi.useRealTimers();
  expect(idle).toHaveLength(1);
  expect(order).toEqual([]);
  for (const work of idle) work();
  await vi.waitFor(() => expect(order).toEqual(['study', 'pages', 'pdf.js']));
});
