// Words for what something is made of: decisions, ratings and reviews, as files print them.
import type { Stage, Verdict } from '../model/decision';
import type { Language } from '../model/fields';

type TraceTexts = {
  stage: Record<Stage, string>;
  verdict: Record<Verdict, string>;
  status: Record<string, string>;
  rating: string;
  review: string;
  madeOf: (reports: number, answers: number) => string;
};

const count = (n: number, one: string, several: string): string[] =>
  n === 0 ? [] : [`${n} ${n === 1 ? one : several}`];

export const traceTexts: Record<Language, TraceTexts> = {
  nl: {
    stage: { 'title-abstract': 'Titel en samenvatting', 'full-text': 'Volledige tekst' },
    verdict: { include: 'ingesloten', exclude: 'uitgesloten', maybe: 'misschien' },
    status: { open: 'open', returned: 'teruggestuurd', approved: 'goedgekeurd', 'signed-off': 'vastgesteld' },
    rating: 'Beoordeeld op',
    review: 'Toetsing:',
    madeOf: (reports, answers) =>
      [...count(reports, 'rapport', 'rapporten'), ...count(answers, 'antwoord', 'antwoorden')].join(' en '),
  },
  en: {
    stage: { 'title-abstract': 'Title and abstract', 'full-text': 'Full text' },
    verdict: { include: 'included', exclude: 'excluded', maybe: 'maybe' },
    status: { open: 'open', returned: 'returned', approved: 'approved', 'signed-off': 'signed off' },
    rating: 'Rated',
    review: 'Review:',
    madeOf: (reports, answers) =>
      [...count(reports, 'report', 'reports'), ...count(answers, 'answer', 'answers')].join(' and '),
  },
};
