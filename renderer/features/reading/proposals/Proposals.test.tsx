// @vitest-environment jsdom
import { draw, openMarked } from '../../../../tests/helpers/drawn-marked';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { measure, passageOf } from '../../../../tests/helpers/marked';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { nl } from '../../../lib/i18n/nl';
import { useReadingStore } from '../reading.store';

const proposal = (start: number) => ({
  page: 2,
  start,
  end: start + 5,
  text: `passage ${start}`,
  score: 1,
  cues: ['effect'],
});
vi.mock('../../../workers/documents/client', () => ({
  fileKey: () => ({}),
  documentCalls: () => ({
    call: (_name: string, { targets }: { targets: { key: string }[] }) =>
      Promise.resolve(Object.fromEntries(targets.map(({ key }) => [key, [proposal(10), proposal(40)]]))),
  }),
}));
const { Proposals } = await import('./Proposals');

beforeEach(() => useReadingStore.setState({ target: null, surface: null }));

async function drawProposals() {
  const marked = await openMarked();
  const { pdf, reference, session } = marked;
  const shown: number[] = [];
  const surface = {
    describe: ({ start }: { start: { offset: number } }) => {
      shown.push(start.offset);
      return Promise.resolve(passageOf('words', 2, start.offset));
    },
    setPassing: () => undefined,
    jump: () => undefined,
    labelOf: (index: number) => `p${index}`,
  } as unknown as PdfSurface;
  useReadingStore.setState({ surface: { id: pdf.id, surface } });
  draw(<Proposals reference={reference} document={pdf} intervention={measure} />, session);
  const rows = await screen.findAllByText(/^passage/);
  return { ...marked, rows, shown, left: () => screen.queryAllByText(/^passage/).map((e) => e.textContent) };
}

test('a proposal that is taken is evidence for its target and proposed no more', async () => {
  const { session, rows, shown, left } = await drawProposals();
  rows[1]?.closest('button')?.focus();
  await waitFor(() => expect(shown).toContain(40));
  await userEvent.keyboard('a');
  await waitFor(() => expect(left()).toEqual(['passage 10']));
  expect(session.data.annotations).toMatchObject([
    { kind: 'highlight', position: { start: { offset: 40 } } },
  ]);
  expect(session.data.evidence).toMatchObject([{ annotationId: session.data.annotations[0]?.id }]);
  expect(session.data.extractions).toEqual([]);
});

test('a proposal that is dismissed is not proposed for that target, and is for the next', async () => {
  const { session, rows, left } = await drawProposals();
  expect(screen.queryByText(nl['proposals.none'])).toBeNull();
  rows[0]?.closest('button')?.focus();
  await userEvent.keyboard('x');
  await waitFor(() => expect(left()).toEqual(['passage 40']));
  expect(session.data.dismissals).toHaveLength(1);
  screen.getByText('passage 40').closest('button')?.focus();
  await userEvent.keyboard('{Control>}x{/Control}');
  expect(left()).toEqual(['passage 40']);
  await userEvent.keyboard('{ArrowRight}');
  await waitFor(() => expect(left()).toEqual(['passage 10', 'passage 40']));
});

test('that none is left is said once all are handled', async () => {
  const { left } = await drawProposals();
  for (const name of ['passage 10', 'passage 40']) {
    expect(screen.queryByText(nl['proposals.none'])).toBeNull();
    screen.getByText(name).closest('button')?.focus();
    await userEvent.keyboard('x');
    await waitFor(() => expect(left()).not.toContain(name));
  }
  expect(screen.getByText(nl['proposals.none'])).toBeDefined();
});
