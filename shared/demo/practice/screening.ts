// Who decided what: two assistants on title and abstract, what they differed on, and what became of the full texts.
import type { PersonId, ReferenceId } from '../../kernel/ids';
import { type Decision, emptyDecision, type Stage, type Verdict } from '../../model/decision';
import { StudyClock } from './clock';
import type { Fit } from './generate';
import type { PracticeRecord } from './records';

// The first day of screening, and of reading full texts.
const SCREENING_FROM = '2025-09-08';
const FULL_TEXT_FROM = '2025-10-07';

/** A reference of the study with what it was made of. */
export type Found = PracticeRecord & { id: ReferenceId; index: number };

const REASONS: Readonly<Record<Fit, string>> = {
  programme: 'E2',
  group: 'E1',
  habits: 'E2',
  other: 'E5',
  far: 'E3',
  early: 'E4',
};

type Said = { verdict: Verdict; reason?: string; note?: string; labels?: string[] };

// What the two say where they differ, in turn.
const DIFFERENT: readonly (readonly [Said, Said])[] = [
  [
    { verdict: 'include' },
    { verdict: 'exclude', reason: 'E2', note: 'Ik zie geen aanbod, alleen een meting.' },
  ],
  [{ verdict: 'exclude', reason: 'E5', note: 'Het gaat vooral om de lunch.' }, { verdict: 'include' }],
  [
    { verdict: 'maybe', note: 'De samenvatting noemt het ontbijt maar één keer.' },
    { verdict: 'exclude', reason: 'E2' },
  ],
  [{ verdict: 'include', labels: ['Navragen'] }, { verdict: 'maybe' }],
];

/** What the two assistants say of a reference; null for one who has not come to it. */
function said({ fate, fit, index, csl }: Found, place: number): readonly [Said | null, Said | null] {
  switch (fate) {
    case 'waiting':
      return [null, null];
    case 'differs':
    case 'settled-in':
    case 'settled-out':
      return DIFFERENT[place % DIFFERENT.length] ?? [null, null];
    case 'maybe':
      return [
        { verdict: 'maybe', note: 'Uit de samenvatting blijkt de leeftijd niet.' },
        { verdict: 'maybe', labels: ['Navragen'] },
      ];
    case 'excluded': {
      const labels = (csl.title ?? '').match(/cost|kost|budget/i) === null ? [] : ['Kosten'];
      const one: Said = { verdict: 'exclude', reason: REASONS[fit], labels };
      // Two may exclude for reasons that differ.
      const other =
        index % 23 === 0 ? { ...one, reason: 'E2', labels: ['Achtergrond'] } : { ...one, labels: [] };
      return [one, other];
    }
    case 'shortlist':
    case 'full-excluded':
    case 'sought':
    case 'full-open':
      return [{ verdict: 'include' }, { verdict: 'include' }];
  }
}

function decision(
  id: ReferenceId,
  person: PersonId,
  stage: Stage,
  { verdict, reason, note = '', labels = [] }: Said,
  decidedAt: number,
): Decision {
  const durationMs = 9000 + ((decidedAt / 1000) % 41) * 1000;
  return {
    ...emptyDecision(id, person, stage),
    criteria: 1,
    verdict,
    reason: reason ?? null,
    note,
    labels,
    decidedAt,
    durationMs,
  };
}

// So many are decided on a day, one every so many minutes.
const A_DAY = 24;
const MINUTES = 3;

/** What an assistant decided on title and abstract, in order; on workdays from a Monday on. */
export function titleDecisions(
  found: readonly Found[],
  who: 0 | 1,
  person: PersonId,
  from = SCREENING_FROM,
): Decision[] {
  const decisions: Decision[] = [];
  let differences = 0;
  for (const one of found) {
    const place = ['differs', 'settled-in', 'settled-out'].includes(one.fate) ? differences++ : 0;
    const own = said(one, place)[who];
    if (own === null) continue;
    const day = Math.floor(decisions.length / A_DAY);
    const days = Math.floor(day / 5) * 7 + (day % 5);
    const at = StudyClock.at(from, days, who * 90 + (decisions.length % A_DAY) * MINUTES);
    decisions.push(decision(one.id, person, 'title-abstract', own, at));
  }
  return decisions;
}

const FULL_REASONS = ['E2', 'E5', 'E1', 'E2', 'E4'];

/** What a reader decided on full texts: the shortlist, and what fell off with its reason. */
export function fullTextDecisions(
  found: readonly Found[],
  person: PersonId,
  from = FULL_TEXT_FROM,
): Decision[] {
  const read = found.filter(({ fate }) => fate === 'shortlist' || fate === 'full-excluded');
  let excluded = 0;
  return read.map(({ id, fate }, n) => {
    const at = StudyClock.at(from, Math.floor(n / 5) * 2, (n % 5) * 40);
    const own: Said =
      fate === 'shortlist'
        ? { verdict: 'include' }
        : { verdict: 'exclude', reason: FULL_REASONS[excluded++ % FULL_REASONS.length] ?? 'E2' };
    return decision(id, person, 'full-text', own, at);
  });
}
