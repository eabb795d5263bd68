// Words of effects, for screens and print: directions, what of an effect is said, and the rule of the direction.
import type { Direction, Effect, EffectPart } from '../model/effect';
import type { Language } from '../model/fields';
import type { Project } from '../model/project';
import { measureName } from '../rating/several';

type Words = {
  directions: Record<Direction, string>;
  /** For a direction that nobody has said yet. */
  unsaid: string;
  parts: Record<EffectPart, string>;
  rule: string;
  all: string;
};

const nl: Words = {
  directions: {
    positive: 'gunstig',
    negative: 'ongunstig',
    none: 'geen verschil',
    mixed: 'gemengd',
    unclear: 'onduidelijk',
  },
  unsaid: 'richting nog niet ingevuld',
  parts: {
    effect: 'het hele effect',
    direction: 'richting',
    size: 'grootte',
    interval: 'interval',
    p: 'p-waarde',
    n: 'aantal',
    horizon: 'termijn',
    subgroup: 'deelgroep',
  },
  rule: 'De richting is die van het voordeel voor wie meedoet: minder verzuim is gunstig. Zij volgt de schatting, niet de significantie. ‘Geen verschil’ is een schatting van nul, of een rapport dat alleen zegt dat er geen verschil was; ‘gemengd’ wijst verschillende kanten op; ‘onduidelijk’ is uit het rapport niet op te maken.',
  all: 'alle deelnemers',
};

const en: Words = {
  directions: {
    positive: 'beneficial',
    negative: 'harmful',
    none: 'no difference',
    mixed: 'mixed',
    unclear: 'unclear',
  },
  unsaid: 'direction not filled in yet',
  parts: {
    effect: 'the whole effect',
    direction: 'direction',
    size: 'size',
    interval: 'interval',
    p: 'p-value',
    n: 'number',
    horizon: 'horizon',
    subgroup: 'subgroup',
  },
  rule: 'The direction is that of the benefit to who takes part: less absence is beneficial. It follows the estimate, not its significance. ‘No difference’ is an estimate of zero, or a report that only says that there was no difference; ‘mixed’ points several ways; ‘unclear’ cannot be told from the report.',
  all: 'all participants',
};

export const effectWords: Record<Language, Words> = { nl, en };

/** What an effect is on: the success measure, with the outcome as it was measured where that says more. */
export function outcomeName(
  effect: Pick<Effect, 'measureId' | 'outcome'>,
  project: Pick<Project, 'measures'>,
  language: Language,
): string {
  const measure = measureName(project, effect.measureId, language);
  if (measure === '' || effect.outcome === '') return measure || effect.outcome;
  return `${measure}: ${effect.outcome}`;
}
