// The written justification for stopping, for the methods chapter: what each rule says now, with its source.
import type { Stage } from '../model/decision';
import type { Language } from '../model/fields';
import type { ScreeningSettings } from '../model/screening-settings';
import type { ProjectData } from '../model/tables';
import {
  captureRecapture,
  consecutiveIrrelevant,
  hypergeometricStop,
  safeSteps,
  type ScreeningTrack,
} from '../screening/stopping';

type Facts = {
  track: ScreeningTrack;
  total: number;
  data: Pick<ProjectData, 'decisions' | 'persons'>;
  stage: Stage;
  stopping: ScreeningSettings['stopping'];
  language: Language;
};

const texts = {
  nl: {
    state: (screened: number, total: number, found: number) =>
      `Gescreend: ${screened} van ${total} publicaties; ${found} daarvan zijn relevant bevonden.`,
    run: (run: number, rule: number, met: boolean) =>
      `De laatste ${run} publicaties op rij waren niet relevant (regel: ${rule} op rij; ${met ? 'bereikt' : 'nog niet bereikt'}).`,
    test: (target: string, p: string, recall: string, met: boolean) =>
      `De hypergeometrische toets (Callaghan & Müller-Hansen, 2020) geeft p = ${p} voor de hypothese dat minder dan ${target} is gevonden; met 95% zekerheid is minstens ${recall} gevonden (${met ? 'stoppen is verantwoord' : 'nog niet stoppen'}).`,
    none: 'Er is nog niets relevant bevonden; geen enkele stopregel is van toepassing.',
    capture: (first: string, second: string, estimate: string, low: string, high: string, seen: number) =>
      `Vangst-hervangst (Chapman) van ${first} en ${second}: naar schatting ${estimate} relevante publicaties (95%: ${low}–${high}); samen vonden zij er ${seen}.`,
    safe: (steps: string) => `SAFE (Boetje & van de Schoot, 2024): ${steps}.`,
    steps: [
      'steekproef van minstens 1% gescreend',
      'minstens 10% en tweemaal het aantal relevante gescreend, met een lege reeks',
      'ander model vond niets nieuws',
      'uitgesloten publicaties nog eens bekeken',
    ],
    done: 'gedaan',
    open: 'nog niet',
  },
  en: {
    state: (screened: number, total: number, found: number) =>
      `Screened: ${screened} of ${total} publications; ${found} of them were found relevant.`,
    run: (run: number, rule: number, met: boolean) =>
      `The last ${run} publications in a row were not relevant (rule: ${rule} in a row; ${met ? 'reached' : 'not reached'}).`,
    test: (target: string, p: string, recall: string, met: boolean) =>
      `The hypergeometric test (Callaghan & Müller-Hansen, 2020) gives p = ${p} for the hypothesis that less than ${target} was found; with 95% confidence at least ${recall} was found (${met ? 'stopping is justified' : 'do not stop yet'}).`,
    none: 'Nothing was found relevant yet; no stopping rule applies.',
    capture: (first: string, second: string, estimate: string, low: string, high: string, seen: number) =>
      `Capture-recapture (Chapman) of ${first} and ${second}: an estimated ${estimate} relevant publications (95%: ${low}–${high}); together they found ${seen}.`,
    safe: (steps: string) => `SAFE (Boetje & van de Schoot, 2024): ${steps}.`,
    steps: [
      'a sample of at least 1% screened',
      'at least 10% and twice the number of relevant ones screened, with an empty run',
      'another model found nothing new',
      'excluded publications looked at once more',
    ],
    done: 'done',
    open: 'not yet',
  },
};

/** The lines of the justification. Each figure is worked out from the decisions; none is typed. */
export function justifyStopping({ track, total, data, stage, stopping, language }: Facts): string[] {
  const t = texts[language];
  const number = (value: number, digits = 1): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  const percent = (value: number): string => `${number(100 * value)}%`;
  const found = track.filter(Boolean).length;
  const lines = [t.state(track.length, total, found)];
  const target = stopping.targetPercent / 100;
  const test = hypergeometricStop(track, total, target);
  if (test === null) return [...lines, t.none];
  const run = consecutiveIrrelevant(track);
  lines.push(t.run(run, stopping.run, run >= stopping.run));
  lines.push(t.test(percent(target), number(test.p, 3), percent(test.recallAt95), test.p < 0.05));
  const includedBy = (id: string): Set<string> =>
    new Set(
      data.decisions
        .filter(
          (d) => d.stage === stage && d.personId === id && d.verdict !== null && d.verdict !== 'exclude',
        )
        .map((d) => d.referenceId),
    );
  data.persons.forEach((a, i) => {
    for (const b of data.persons.slice(i + 1)) {
      const [first, second] = [includedBy(a.id), includedBy(b.id)];
      const both = [...first].filter((id) => second.has(id)).length;
      const estimate = captureRecapture(first.size, second.size, both);
      if (estimate === null) continue;
      lines.push(
        t.capture(
          a.name,
          b.name,
          number(estimate.estimate),
          number(estimate.low),
          number(estimate.high),
          first.size + second.size - both,
        ),
      );
    }
  });
  const safe = safeSteps(track, total, {
    randomSample: track.length,
    switchedModelAt: stopping.switchedAt,
    isEvaluated: stopping.isEvaluated,
    run: stopping.run,
  });
  const states = [safe.start, safe.active, safe.find, safe.evaluate];
  lines.push(t.safe(states.map((s, i) => `${t.steps[i] ?? ''}: ${s.isDone ? t.done : t.open}`).join('; ')));
  return lines;
}
