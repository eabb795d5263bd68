// Answers of a helper elsewhere to two questions about one report: one quotes what stands there, one what does not.
import type { ReferenceDocument } from '../../model/document';
import { type DocumentTexts, lookUpAll } from '../../proposals/look-up-all';
import { matchAnswers, planProposals } from '../../proposals/plan-proposals';
import type { Studio } from './studio';

/** Of a document its pages as they are read, and what they are called. */
export type PagesOf = (document: ReferenceDocument) => DocumentTexts | null;

const HELPER = 'Meelezer (verzonnen)';
const REPORT = 'Peeters-Goossens';
const ANSWERS = [
  {
    question: 'field:designDescription',
    answer: 'Telling van het te laat komen voor en na de start, met één school in een buurgemeente ernaast.',
    quotation:
      'Dezelfde telling vond plaats op één school in een buurgemeente, waar geen ontbijt werd aangeboden.',
  },
  {
    question: 'field:designDescription',
    answer: 'Een lottrekking onder scholen.',
    quotation: 'Door loting is bepaald welke scholen in het eerste jaar een ontbijt aanboden.',
  },
];

/** Brings the answers in, as the lead would: looked up, and left for somebody to judge. */
export async function proposeAnswers(studio: Studio, pagesOf: PagesOf): Promise<void> {
  const { clock, env, store, team } = studio;
  clock.pass(20);
  const data = store.toData();
  const document = data.documents.find((d) => d.fileName.startsWith(REPORT));
  const intervention = data.links.find((l) => l.referenceId === document?.referenceId)?.interventionId;
  if (document === undefined || intervention === undefined) throw new Error(`no report of ${REPORT}`);
  const answers = ANSWERS.map((a, index) => ({ ...a, line: index + 1, document: document.id, intervention }));
  const plan = await planProposals(
    data,
    matchAnswers(data, answers).matched,
    (file, wanted) => {
      const texts = pagesOf(file);
      return Promise.resolve(texts === null ? null : lookUpAll(texts, wanted));
    },
    { origin: HELPER, env, isRated: () => false },
  );
  await studio.save(
    team.lead,
    'proposals.import',
    'proposals',
    plan.proposals.map((p) => p.proposal),
  );
}
