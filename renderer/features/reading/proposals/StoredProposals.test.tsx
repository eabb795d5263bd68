// @vitest-environment jsdom
import { draw, openMarked } from '../../../../tests/helpers/drawn-marked';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { hash, measure, passageOf } from '../../../../tests/helpers/marked';
import { CORPUS } from '../../../../shared/annotation/page-text';
import type { ProposalId } from '../../../../shared/kernel/ids';
import { newProposal, type Proposal } from '../../../../shared/model/proposal';
import { emptyProjectData, requireProject } from '../../../../shared/model/tables';
import { targetOptions } from '../../../../shared/review/evidence-targets';
import { nl } from '../../../lib/i18n/nl';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { StoredProposals } from './StoredProposals';

let shown: number[] = [];
const surface = {
  describe: ({ start }: { start: { page: number; offset: number } }) => {
    shown.push(start.offset);
    return Promise.resolve(passageOf('woorden', start.page, start.offset));
  },
  setPassing: () => undefined,
  jump: () => undefined,
} as unknown as PdfSurface;
beforeEach(() => (shown = []));

async function drawStored(...more: Partial<Proposal>[]) {
  const marked = await openMarked();
  const { session, by, pdf, reference } = marked;
  const project = requireProject(session.data);
  const options = targetOptions(project, reference.id, by, measure, 'nl', 'Niveau', emptyProjectData());
  const target = options.find((o) => o.group === 'field')?.key ?? '';
  const writes = more.map((part, index) => {
    const id = `q-${index}` as ProposalId;
    const start = { page: 0, offset: index * 10 };
    const place = {
      corpus: CORPUS,
      start,
      end: { page: 0, offset: index * 10 + 7 },
      pageLabel: 'iv',
      text: 'woor-\nden',
      times: 2,
    };
    const base = { id, documentId: pdf.id, fileSha256: hash('a'), target, interventionId: measure.id };
    const said = { answer: { text: 'Zo', rows: [] }, quotation: 'woorden', origin: 'Hulp', at: 1 };
    const after = { ...newProposal({ ...base, ...said, place, missing: null }), ...part };
    return { table: 'proposals' as const, id, after };
  });
  if (writes.length > 0) await session.commit(by, 'proposals.import', writes);
  draw(<StoredProposals pdf={pdf} open={surface} options={options} intervention={measure} />, session);
  return { ...marked, target };
}

test('nothing is shown where there are none', async () => {
  await drawStored();
  expect(screen.queryByText(nl['stored.own'])).toBeNull();
});

test('a proposal shows what is asked, answered and quoted, and whose it is; accepted, it is evidence and answer', async () => {
  const { session, by } = await drawStored({}, {});
  expect(screen.getAllByText('Antwoord: Zo')).toHaveLength(2);
  expect(screen.getAllByText('“woorden”')).toHaveLength(2);
  expect(screen.getAllByText(/Pagina iv · voorstel van Hulp · staat 2 keer in het document/)).toHaveLength(2);
  const [first, second] = [...document.querySelectorAll<HTMLElement>('[data-stored]')];
  first?.focus();
  await waitFor(() => expect(shown).toEqual([0]));
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(second);
  await userEvent.keyboard('a');
  await waitFor(() => expect(screen.getAllByText('Antwoord: Zo')).toHaveLength(1));
  expect(session.data.annotations).toMatchObject([{ position: { start: { offset: 10 } } }]);
  expect(session.data.evidence).toHaveLength(1);
  expect(Object.values(session.data.extractions[0]?.answers ?? {})).toMatchObject([{ text: 'Zo', by }]);
  // The other is about the same field, which has its answer now.
  expect(screen.getByText(nl['stored.kept'])).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: nl['proposals.dismiss'] }));
  await waitFor(() => expect(screen.queryByText('Antwoord: Zo')).toBeNull());
  expect(session.data.proposals.map((p) => p.state).sort()).toEqual(['accepted', 'dismissed']);
});

test('a quotation that was not found is named with what stands there, and can only be dismissed', async () => {
  const { session } = await drawStored({ place: null, missing: { why: 'differs', near: 'iets an-\nders' } });
  expect(screen.getByText('Niet gevonden citaten (1)')).toBeDefined();
  expect(screen.getByText('er staat iets anders · voorstel van Hulp')).toBeDefined();
  expect(screen.getByText('Daar staat: “iets anders”')).toBeDefined();
  expect(screen.queryByRole('button', { name: nl['proposals.accept'], hidden: true })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: nl['proposals.dismiss'], hidden: true }));
  await waitFor(() => expect(session.data.proposals[0]?.state).toBe('dismissed'));
});
