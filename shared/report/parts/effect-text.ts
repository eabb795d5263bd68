// An effect in words, as a cell and a trace print it.
import type { Effect } from '../../model/effect';
import type { Language } from '../../model/fields';
import { effectWords } from '../../review/effect-words';
import { formatNumber } from '../words';

const texts = {
  nl: {
    to: 'tot',
    interval: (level: string) => `${level}%-BI`,
    after: (n: string) => `na ${n} maanden`,
    afterOne: 'na 1 maand',
  },
  en: {
    to: 'to',
    interval: (level: string) => `${level}% CI`,
    after: (n: string) => `after ${n} months`,
    afterOne: 'after 1 month',
  },
} as const;

// More digits than anybody reports: a number is printed as it was typed.
const DIGITS = 8;
const num = (n: number, language: Language): string => formatNumber(n, language, DIGITS);

/** A size with its unit; empty where none was reported. */
export function formatSize({ size, unit }: Pick<Effect, 'size' | 'unit'>, language: Language): string {
  if (size === null) return '';
  if (unit === '') return num(size, language);
  return unit.startsWith('%') ? `${num(size, language)}${unit}` : `${num(size, language)} ${unit}`;
}

/** The interval with its level, in words as an end may be negative: `95%-BI -4,9 tot -1,3`. */
export function formatInterval(
  { interval, confidence }: Pick<Effect, 'interval' | 'confidence'>,
  language: Language,
): string {
  if (interval === null) return '';
  const t = texts[language];
  return `${t.interval(num(confidence, language))} ${num(interval.low, language)} ${t.to} ${num(interval.high, language)}`;
}

/** `p < 0,05`; empty where none was reported. */
export function formatP(p: Effect['p'], language: Language): string {
  return p === null ? '' : `p ${p.sign} ${num(p.value, language)}`;
}

/** How long after the beginning it was measured. */
export function formatHorizon(months: number | null, language: Language): string {
  if (months === null) return '';
  return months === 1 ? texts[language].afterOne : texts[language].after(num(months, language));
}

/** All that is known of an effect, in one line. */
export function formatEffect(effect: Effect, language: Language): string {
  const t = effectWords[language];
  const bounds = formatInterval(effect, language);
  const size = formatSize(effect, language);
  return [
    effect.direction === null ? t.unsaid : t.directions[effect.direction],
    size !== '' && bounds !== '' ? `${size} (${bounds})` : size || bounds,
    formatP(effect.p, language),
    effect.n === null ? '' : `n = ${num(effect.n, language)}`,
    formatHorizon(effect.horizon, language),
    effect.subgroup,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
