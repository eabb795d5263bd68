// @vitest-environment jsdom
import { draw, openMarked } from '../../../tests/helpers/drawn-marked';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { lookUpAll, type Quoted } from '../../../shared/proposals/look-up-all';
import { nl } from '../../lib/i18n/nl';

const pages = ['De eerste bladzijde zegt dit.', 'De tweede zegt dat van 40 scholen.'];
let failure: Error | null = null;
vi.mock('../../workers/documents/client', () => ({
  fileKey: () => ({}),
  documentCalls: () => ({
    call: (_name: string, { wanted }: { wanted: Quoted[] }) =>
      failure === null
        ? Promise.resolve(lookUpAll({ pages, labels: null }, wanted))
        : Promise.reject(failure),
  }),
}));
const { ProposalsIn } = await import('./ProposalsIn');

const line = (answer: object): string => JSON.stringify({ document: 'pdf', question: 'level', ...answer });
// jsdom's files cannot be read whole.
const fileOf = (...lines: string[]): File =>
  Object.assign(new File([], 'antwoorden.jsonl'), { text: () => Promise.resolve(lines.join('\n')) });

async function opened(file: File) {
  const { session } = await openMarked();
  const onClose = vi.fn();
  draw(<ProposalsIn file={file} onClose={onClose} />, session);
  const lookUp = async (): Promise<void> => {
    fireEvent.change(screen.getByLabelText(nl['answers.origin']), { target: { value: ' Hulp ' } });
    await userEvent.click(screen.getByRole('button', { name: nl['answers.lookUp'] }));
  };
  return { session, onClose, lookUp };
}

test('what was found, not found and refused is shown, and what is taken over waits as proposals', async () => {
  const { session, onClose, lookUp } = await opened(
    fileOf(
      line({ quotation: 'De tweede zegt dat van 40 scholen', answer: 3 }),
      line({ quotation: 'De tweede zegt dat van 50 scholen' }),
      line({ question: 'weg', quotation: 'x' }),
      'geen json',
      line({}),
    ),
  );
  expect(screen.getByRole('button', { name: nl['answers.lookUp'] })).toHaveProperty('disabled', true);
  await lookUp();
  expect(await screen.findByText('1 citaat gevonden: dat wordt een voorstel.')).toBeDefined();
  expect(screen.getByText(/^Regel 2: er staat iets anders.*van 40 scholen/)).toBeDefined();
  expect(screen.getByText('Regel 3: geen vraag van dit onderzoek: weg')).toBeDefined();
  expect(screen.getByText('Regel 4: de regel is geen JSON')).toBeDefined();
  expect(screen.getByText('1 vraag kwam zonder antwoord terug.')).toBeDefined();
  expect(session.data.proposals).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: nl['answers.take'] }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  const pagesOf = session.data.proposals.map((p) => p.place?.start.page ?? null);
  expect(new Set(pagesOf)).toEqual(new Set([1, null]));
  expect(session.data.proposals.every((p) => p.origin === 'Hulp' && p.target === 'level')).toBe(true);
  expect(session.data.persons.some((p) => p.origin !== null)).toBe(false);
});

test('a lead lets the answers to the scale count as a rater’s', async () => {
  const { session, onClose, lookUp } = await opened(fileOf(line({ answer: 3 })));
  await userEvent.click(screen.getByLabelText(nl['answers.rater']));
  await lookUp();
  expect(await screen.findByText(nl['answers.rated_one'].replace('{{count}}', '1'))).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: nl['answers.take'] }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  const rater = session.data.persons.find((p) => p.origin === 'Hulp');
  expect(session.data.ratings.map((r) => [r.personId, r.value])).toEqual([
    [rater?.id, { type: 'level', level: 3 }],
  ]);
});

test('a document that cannot be read is named, and a file without answers too', async () => {
  failure = new Error('gone');
  const first = await opened(fileOf(line({ quotation: 'x y', answer: 1 })));
  await first.lookUp();
  expect(await screen.findByText('Regel 1: het document is niet te lezen: rapport.pdf')).toBeDefined();
  expect(screen.getByText(nl['answers.nothing'])).toBeDefined();
  expect(screen.getByRole('button', { name: nl['answers.take'] })).toHaveProperty('disabled', true);
  failure = null;
});

test('an origin with the name of somebody of the study is refused', async () => {
  const { session } = await opened(fileOf(line({ answer: 3 })));
  const name = session.data.persons[0]?.name ?? '';
  fireEvent.change(screen.getByLabelText(nl['answers.origin']), {
    target: { value: ` ${name.toUpperCase()}` },
  });
  expect(screen.getByText(nl['answers.originTaken'].replace('{{name}}', name))).toBeDefined();
  expect(screen.getByRole('button', { name: nl['answers.lookUp'] })).toHaveProperty('disabled', true);
});
