// Screening in the practice study: decisions, differences and what the lead made of them, and looking for full texts.
import { newConfirmation } from '../../model/confirmation';
import { lastDecided } from '../../review/second-look';
import { type CommentId, newId, type ReferenceId } from '../../kernel/ids';
import { newComment } from '../../model/comment';
import type { Decision } from '../../model/decision';
import { newCorrection } from '../../model/correction';
import { newDistinction } from '../../model/distinction';
import { newResolution, type Resolution } from '../../model/resolution';
import { newRetrieval, type RetrievalPart } from '../../model/retrieval';
import type { Person } from '../../model/people';
import { groupBy } from '../../review/active';
import { type Found, fullTextDecisions, titleDecisions } from './screening';
import type { Studio } from './studio';

const DAY = 24 * 60 * 60 * 1000;

/** Writes decisions down on the day that they were taken: what a person decided on a day is one entry of the log. */
export async function decide(studio: Studio, decisions: readonly Decision[]): Promise<void> {
  const days = groupBy(decisions, (d) => `${Math.floor(d.decidedAt / DAY)} ${d.personId}`);
  const lastOf = (own: readonly Decision[]): number => Math.max(...own.map((d) => d.decidedAt));
  for (const own of [...days.values()].sort((a, b) => lastOf(a) - lastOf(b))) {
    const by = Object.values(studio.team).find((p) => p.id === own[0]?.personId);
    if (by === undefined) throw new Error('a decision of nobody');
    studio.clock.reach(lastOf(own));
    await studio.save(by, 'decision.record', 'decisions', own);
  }
}

const ARGUMENTS: readonly (readonly [argument: string, basis: Resolution['basis']])[] = [
  ['De samenvatting noemt een aanbod op school; bij twijfel lezen wij het rapport.', 'lead'],
  ['Alleen een enquête: niemand bood een ontbijt aan.', 'lead'],
  ['Het ontbijt komt alleen in de inleiding voor.', 'lead'],
  ['Na overleg: het gaat om de lunch, het ontbijt wordt alleen genoemd.', 'agreement'],
];

/** Half of the differences were settled, with the reason; the others wait, one with a discussion. */
async function settle(studio: Studio, found: readonly Found[]): Promise<void> {
  const { env, team } = studio;
  studio.clock.goTo('2025-09-29');
  const settled = found.filter((f) => f.fate === 'settled-in' || f.fate === 'settled-out');
  for (const [n, { id, fate, fit }] of settled.entries()) {
    const [argument, basis] = ARGUMENTS[n] ?? ['', 'lead'];
    const isIn = fate === 'settled-in';
    const reason = isIn ? null : fit === 'habits' ? 'E2' : 'E5';
    const by = team.lead.id;
    const resolution = newResolution({
      ...{ referenceId: id, stage: 'title-abstract', verdict: isIn ? 'include' : 'exclude' },
      ...{ reason, basis, argument, by, at: env.now() },
    });
    await studio.save(team.lead, 'resolution.save', 'resolutions', [resolution]);
  }
  const [open] = found.filter((f) => f.fate === 'differs');
  if (open === undefined) return;
  const say = (by: Person, text: string) =>
    studio.save(by, 'comment.add', 'comments', [
      newComment({
        id: newId<CommentId>(env),
        subject: { table: 'decisions', id: `${open.id}:title-abstract` },
        text,
        by: by.id,
        at: env.now(),
      }),
    ]);
  await say(team.noor, 'De school bood het ontbijt zelf aan, zie de tweede zin.');
  studio.clock.pass(35);
  await say(team.jelle, 'Dat lees ik als een voornemen. Marit, wat vind jij?');
}

const SOUGHT: readonly RetrievalPart[] = [
  {
    status: 'not-available',
    reason: 'De uitgever bestaat niet meer; ook de auteur heeft geen exemplaar.',
    from: 'De uitgever en de auteur',
    askedOn: '2025-09-30',
  },
  {
    status: 'asked',
    reason: 'per e-mail',
    from: 'De eerste auteur',
    askedOn: '2025-10-06',
    expectedOn: '2025-10-20',
    reminders: [
      { date: '2025-10-21', note: '' },
      { date: '2025-11-04', note: 'Ook de tweede auteur gevraagd.' },
    ],
  },
  {
    status: 'waiting',
    reason: 'interbibliothecair leenverkeer',
    from: 'De universiteitsbibliotheek',
    askedOn: '2025-10-02',
    expectedOn: '2025-11-28',
  },
  { status: 'asked', reason: 'in de instructiebrief', from: 'De correspondent', askedOn: '2025-10-06' },
];

async function seek(studio: Studio, found: readonly Found[]): Promise<void> {
  const { env, team } = studio;
  studio.clock.goTo('2025-10-06');
  const sought = found.filter((f) => f.fate === 'sought');
  for (const [n, { id }] of sought.entries()) {
    const retrieval = newRetrieval({ ...SOUGHT[n], referenceId: id, by: team.jelle.id, at: env.now() });
    await studio.save(team.jelle, 'retrieval.save', 'retrievals', [retrieval]);
  }
}

/** A mended year, and two references that look alike and are not one publication. */
async function mend(studio: Studio, found: readonly Found[]): Promise<void> {
  const { env, team } = studio;
  const byKey = (key: string): ReferenceId => {
    const id = found.find((f) => f.key === key)?.id;
    if (id === undefined) throw new Error(`no report ${key}`);
    return id;
  };
  const { id: by } = team.jelle;
  const value = { value: '113-128', by, at: env.now() };
  const correction = newCorrection(byKey('morning-club'), { page: value });
  await studio.save(team.jelle, 'reference.correct', 'corrections', [correction]);
  const apart = newDistinction(byKey('morning-club'), byKey('morning-club-process'), by, env.now());
  await studio.save(team.jelle, 'duplicate.distinct', 'distinctions', [apart]);
}

// So many exclusions the lead looked at again.
const LOOKED_AGAIN = 3;

/** Exclusions that the lead looked at again after the screening of titles: those on habits that come first. */
async function lookAgain(studio: Studio, found: readonly Found[]): Promise<void> {
  const { env, team, store } = studio;
  studio.clock.goTo('2025-10-13');
  const excluded = found.filter((f) => f.fate === 'excluded' && f.fit === 'habits').slice(0, LOOKED_AGAIN);
  for (const { id } of excluded) {
    const data = store.toData();
    const looked = newConfirmation({
      referenceId: id,
      personId: team.lead.id,
      stage: 'title-abstract',
      why: 'ranking',
      criteria: 1,
      decidedAt: lastDecided(data, id, 'title-abstract'),
      at: env.now(),
    });
    await studio.save(team.lead, 'decision.lookAgain', 'confirmations', [looked]);
    studio.clock.pass(40);
  }
}

/** Screens the references of the study as far as they are. */
export async function screenReferences(studio: Studio, found: readonly Found[]): Promise<void> {
  const { noor, jelle } = studio.team;
  await decide(studio, [...titleDecisions(found, 0, noor.id), ...titleDecisions(found, 1, jelle.id)]);
  await settle(studio, found);
  await seek(studio, found);
  await mend(studio, found);
  await decide(studio, fullTextDecisions(found, noor.id));
  await lookAgain(studio, found);
}
