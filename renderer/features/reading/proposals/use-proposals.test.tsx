// @vitest-environment jsdom
// Passages that are proposed: looked for by the cues of their targets, and taken, dismissed or shown.
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { measure, passageOf } from '../../../../tests/helpers/marked';
import { act, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fieldsOf } from '../../../../shared/extraction/answers';
import { fixedEnv } from '../../../../shared/kernel/ids';
import { defaultProject } from '../../../../shared/model/default-project';
import { requireProject } from '../../../../shared/model/tables';
import { ASKED, cuesOf } from './open-proposals';
import { useFound, useHandling } from './use-proposals';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../../workers/documents/client', () => ({
  documentCalls: () => ({ call }),
  fileKey: (_project: string, sha256: string) => ({ sha256 }),
}));
const { id: fieldId } = fieldsOf(defaultProject(fixedEnv(1), '').template).find((f) => f.type === 'long')!;
const key = `field:${fieldId}`;
const target = {
  key,
  label: 'F',
  group: 'field',
  target: { type: 'field', extractionId: 'x:measure', fieldId },
} as never;
const targets = [target];
const proposal = { page: 2, start: 10, end: 17, text: 'passage', score: 1, cues: [] };
const pages = { describe: vi.fn(), setPassing: vi.fn(), jump: vi.fn() };
beforeEach(() => {
  vi.resetAllMocks();
  pages.describe.mockResolvedValue(passageOf('passage', 2, 10));
});

test('are looked for by the cues of each target, until nobody looks any more', async () => {
  const { session, pdf } = await openMarked();
  call.mockResolvedValue({ [key]: [proposal] });
  const { result, unmount } = hooked(() => useFound(pdf, targets), session);
  expect(result.current).toEqual({ found: null, failure: null });
  await waitFor(() => expect(result.current.found).toEqual({ [key]: [proposal] }));
  const cues = cuesOf(requireProject(session.data), key);
  expect(call.mock.calls[0]!.slice(0, 2)).toEqual([
    'suggest',
    { key: { sha256: pdf.sha256 }, targets: [{ key, cues }], limit: ASKED },
  ]);
  unmount();
  expect((call.mock.lastCall![2] as { signal: AbortSignal }).signal.aborted).toBe(true);
});

test('why they cannot be found is said', async () => {
  const { session, pdf } = await openMarked();
  call.mockRejectedValueOnce(new Error('stuk'));
  const { result } = hooked(() => useFound(pdf, targets), session);
  await waitFor(() => expect(result.current.failure).toBe('stuk'));
});

async function handled(open: unknown = pages, withTarget = true) {
  const marked = await openMarked();
  await marked.session.commit(marked.by, 'test', [
    { table: 'interventions', id: measure.id, after: measure },
  ]);
  const onDone = vi.fn();
  const input = {
    pdf: marked.pdf,
    open: open as never,
    target: withTarget ? target : null,
    intervention: measure,
    onDone,
  };
  const { result } = hooked(() => useHandling(input), marked.session);
  return { ...marked, onDone, handling: () => result.current };
}

test('one that is shown is marked in passing, where it stands', async () => {
  const { handling } = await handled();
  await act(() => handling().show(proposal));
  expect(pages.describe.mock.calls).toEqual([
    [{ start: { page: 2, offset: 10 }, end: { page: 2, offset: 17 } }],
  ]);
  const [marks] = pages.setPassing.mock.lastCall as [object[]];
  expect(marks).toHaveLength(1);
  expect(pages.jump.mock.calls).toEqual([[marks]]);
});

test('nothing is shown that is not found in the pages, or while they are not in use', async () => {
  pages.describe.mockResolvedValue(null);
  const { handling } = await handled();
  await act(() => handling().show(proposal));
  const closed = await handled(null);
  await act(() => closed.handling().show(proposal));
  expect(pages.jump).not.toHaveBeenCalled();
});

test('one that is taken is marked and supports its target, with its words where that is asked', async () => {
  for (const withQuotation of [false, true]) {
    const { session, handling, onDone } = await handled();
    act(() => handling().take(proposal, withQuotation));
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect(session.data.annotations).toMatchObject([{ kind: 'highlight', quote: { exact: 'passage' } }]);
    expect(session.data.evidence).toMatchObject([{ target: { fieldId } }]);
    expect(session.data.extractions.length > 0).toBe(withQuotation);
    expect(pages.setPassing).toHaveBeenLastCalledWith([]);
  }
});

test('one that is dismissed is not marked, and remembered for its target', async () => {
  const { session, handling, onDone, by } = await handled();
  act(() => handling().dismiss(proposal));
  await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
  expect(session.data.dismissals).toMatchObject([{ documentId: 'pdf', target: key, by }]);
  expect(session.data.annotations).toEqual([]);
});

test('without a target nothing is taken or dismissed', async () => {
  const { session, handling, onDone } = await handled(pages, false);
  await act(async () => {
    handling().take(proposal, false);
    handling().dismiss(proposal);
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  expect([session.data.annotations, session.data.dismissals]).toEqual([[], []]);
  expect(onDone).not.toHaveBeenCalled();
});
