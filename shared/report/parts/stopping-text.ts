// The written justification for stopping, for the methods chapter: what each rule says now, with its source.
import type { Stage } from '../../model/decision';
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import { type StoppingFacts, stoppingFacts } from '../../review/stopping';
import { byNumber, counted, formatNumber, type Noun } from '../words';

const nl = {
  publication: ['publicatie', 'publicaties'] as Noun,
  state: (screened: string, total: string, found: string, open: string) =>
    `Gescreend: ${screened} van ${total}; relevant bevonden: ${found}${open}.`,
  undecided: (n: string) => `; nog niet beslist: ${n}`,
  without: (n: number, text: string) =>
    `Daarbuiten ${byNumber(n, 'is', 'zijn')} ${text} gescreend waarvan alleen het aantal bekend is.`,
  all: 'Alle publicaties zijn gescreend; een stopregel is niet nodig.',
  allOpen: 'Alle publicaties zijn gescreend; nog niet over alle is beslist.',
  run: (n: number, count: string, rule: string, met: boolean) =>
    `De laatste ${count} op rij ${byNumber(n, 'was', 'waren')} niet relevant (regel: ${rule} op rij; ${met ? 'bereikt' : 'nog niet bereikt'}).`,
  noRun: (rule: string) =>
    `De laatst gescreende publicatie was relevant (regel: ${rule} niet-relevante op rij; nog niet bereikt).`,
  test: (target: string, p: string, recall: string, met: boolean) =>
    `De hypergeometrische toets (Callaghan & Müller-Hansen, 2020) geeft p ${p} voor de hypothese dat minder dan ${target} is gevonden; met 95% zekerheid is minstens ${recall} gevonden (${met ? 'stoppen is verantwoord' : 'nog niet stoppen'}).`,
  none: 'Er is nog niets relevant bevonden; geen enkele stopregel is van toepassing.',
  capture: (
    first: string,
    second: string,
    of: string,
    estimate: string,
    low: string,
    high: string,
    seen: string,
  ) =>
    `Vangst-hervangst (Chapman) van ${first} en ${second}, over de ${of} die beiden screenden: naar schatting ${estimate} relevant (95%: ${low}–${high}); samen vonden zij er ${seen}.`,
  noSample: 'Er is geen aselecte steekproef getrokken: het aantal relevante publicaties is niet te schatten.',
  /** `more`: how many were found already, where those are more than the estimate; '' where they are not. */
  sample: (screened: string, found: string, estimate: string, more: string) =>
    `In de aselecte steekproef (${screened}) ${found} relevant: naar schatting ${estimate} in totaal${more === '' ? '' : `; gevonden zijn er al meer, namelijk ${more}`}.`,
  safe: (steps: string) => `SAFE (Boetje & van de Schoot, 2024): ${steps}.`,
  steps: [
    'aselecte steekproef van minstens 1% gescreend',
    'minstens 10% en tweemaal het aantal relevante gescreend, met een lege reeks',
    'ander model vond niets nieuws',
    'uitgesloten publicaties nog eens bekeken',
  ],
  done: 'gedaan',
  open: 'nog niet',
  begun: (count: string) => `${count}, nog niet afgerond`,
  was: (n: number): string => byNumber(n, 'was', 'waren'),
};

const en: typeof nl = {
  publication: ['publication', 'publications'],
  state: (screened, total, found, open) =>
    `Screened: ${screened} of ${total}; found relevant: ${found}${open}.`,
  undecided: (n) => `; not decided yet: ${n}`,
  without: (n, text) =>
    `Beside these ${text} ${byNumber(n, 'was', 'were')} screened of which only the number is known.`,
  all: 'All publications were screened; no stopping rule is needed.',
  allOpen: 'All publications were screened; not all have been decided on yet.',
  run: (n, count, rule, met) =>
    `The last ${count} in a row ${byNumber(n, 'was', 'were')} not relevant (rule: ${rule} in a row; ${met ? 'reached' : 'not reached'}).`,
  noRun: (rule) =>
    `The publication screened last was relevant (rule: ${rule} irrelevant ones in a row; not reached).`,
  test: (target, p, recall, met) =>
    `The hypergeometric test (Callaghan & Müller-Hansen, 2020) gives p ${p} for the hypothesis that less than ${target} was found; with 95% confidence at least ${recall} was found (${met ? 'stopping is justified' : 'do not stop yet'}).`,
  none: 'Nothing was found relevant yet; no stopping rule applies.',
  capture: (first, second, of, estimate, low, high, seen) =>
    `Capture-recapture (Chapman) of ${first} and ${second}, over the ${of} that both screened: an estimated ${estimate} relevant (95%: ${low}–${high}); together they found ${seen}.`,
  noSample: 'No random sample was drawn: the number of relevant publications cannot be estimated.',
  sample: (screened, found, estimate, more) =>
    `In the random sample (${screened}) ${found} relevant: an estimated ${estimate} in all${more === '' ? '' : `; more were found already, ${more}`}.`,
  safe: (steps) => `SAFE (Boetje & van de Schoot, 2024): ${steps}.`,
  steps: [
    'a random sample of at least 1% screened',
    'at least 10% and twice the number of relevant ones screened, with an empty run',
    'another model found nothing new',
    'excluded publications looked at once more',
  ],
  done: 'done',
  open: 'not yet',
  begun: (count) => `${count}, not finished yet`,
  was: (n) => byNumber(n, 'was', 'were'),
};

const texts: Record<Language, typeof nl> = { nl, en };

/** The lines of the justification. Each figure is worked out from the decisions; none is typed. */
export function justifyStopping(data: ProjectData, stage: Stage, language: Language): string[] {
  return stoppingLines(data, stoppingFacts(data, stage), language);
}

/** The same from facts that are at hand. */
export function stoppingLines(data: ProjectData, facts: StoppingFacts, language: Language): string[] {
  const t = texts[language];
  const { stopping } = requireProject(data).screening;
  const number = (value: number, digits = 1): string => formatNumber(value, language, digits);
  const percent = (value: number): string => `${number(100 * value)}%`;
  const publications = (n: number): string => counted(n, t.publication, language);
  const { track, total, found, undecided, run, test } = facts;
  const open = undecided === 0 ? '' : t.undecided(number(undecided));
  const lines = [t.state(number(track.length), publications(total), number(found), open)];
  if (facts.without > 0) lines.push(t.without(facts.without, publications(facts.without)));
  if (track.length === 0) return lines;
  if (track.length === total)
    return facts.unaccounted > 0 ? lines : [...lines, undecided === 0 ? t.all : t.allOpen];
  if (test === null) return [...lines, t.none];
  lines.push(
    run === 0
      ? t.noRun(number(stopping.run))
      : t.run(run, publications(run), number(stopping.run), run >= stopping.run),
  );
  lines.push(
    t.test(
      percent(stopping.targetPercent / 100),
      test.p < 0.001 ? `< ${number(0.001, 3)}` : `= ${number(test.p, 3)}`,
      percent(test.recallAt95),
      test.p < 0.05,
    ),
  );
  const nameOf = (id: string): string => data.persons.find((p) => p.id === id)?.name ?? '';
  for (const c of facts.captures)
    lines.push(
      t.capture(
        nameOf(c.first),
        nameOf(c.second),
        publications(c.screened),
        number(c.estimate),
        number(c.low),
        number(c.high),
        number(c.seen),
      ),
    );
  const { sample, estimate, safe } = facts;
  if (sample.screened === 0) lines.push(t.noSample);
  else if (estimate?.basis === 'sample')
    lines.push(
      t.sample(
        publications(sample.screened),
        `${t.was(sample.found)} ${number(sample.found)}`,
        number(estimate.value),
        estimate.value < found ? number(found) : '',
      ),
    );
  const { looked } = safe.evaluate;
  const states = [safe.start, safe.active, safe.find, safe.evaluate].map(({ isDone }) =>
    isDone ? t.done : t.open,
  );
  if (looked > 0 && !safe.evaluate.isDone) states[3] = t.begun(publications(looked));
  lines.push(t.safe(states.map((state, i) => `${t.steps[i] ?? ''}: ${state}`).join('; ')));
  return lines;
}
