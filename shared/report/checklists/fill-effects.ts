// What a project shows of effects for the items of PRISMA 2020: what was measured, what each report found, how these
// were put together, and which other rules the tables can be seen under.
import { byMeasure, effectScope } from '../../review/effects';
import { reportScope } from '../../review/scope';
import type { Facts, Shown } from './facts';

type Filler = (facts: Facts) => Shown | null;

const scopeOf = ({ data }: Facts) => effectScope(data, reportScope(data));

/** Item 12: by which measures effects are told, and how they are put together. */
const measures: Filler = (f) => {
  const { say, list } = f;
  const { counted } = scopeOf(f);
  if (counted.length === 0) return null;
  const units = [...new Set(counted.flatMap(({ effect: e }) => (e.size === null ? [] : [e.unit.trim()])))];
  const named = list(units.filter((unit) => unit !== '').map((unit) => `‘${unit}’`));
  const size =
    named === ''
      ? ''
      : say(
          ` Grootten in de maat van het rapport: ${named}.`,
          ` Sizes as the report measured them: ${named}.`,
        );
  return {
    state: 'done',
    text:
      say(
        'Per uitkomst de richting van het effect, en waar bekend grootte, interval en p-waarde.',
        'By outcome the direction of the effect, and where known its size, interval and p-value.',
      ) + size,
  };
};

/** Item 19: what each report found. Part of it where a report has no effect, or one without a direction. */
const found: Filler = (f) => {
  const { say, n } = f;
  const all = reportScope(f.data).listed.length;
  const { counted, unsaid, reports } = scopeOf(f);
  if (counted.length === 0) return null;
  const open =
    unsaid.length === 0
      ? ''
      : say(` Zonder richting: ${n(unsaid.length)}.`, ` Without a direction: ${n(unsaid.length)}.`);
  return {
    state: reports === all && unsaid.length === 0 ? 'done' : 'part',
    text:
      say(
        `${n(counted.length)} effecten van ${n(reports)} van de ${n(all)} rapporten: zie ‘Effecten per uitkomst’.`,
        `${n(counted.length)} effects of ${n(reports)} of the ${n(all)} reports: see ‘Effects by outcome’.`,
      ) + open,
    references: [...new Set(counted.map(({ report }) => report.reference.id))],
  };
};

/** Item 20b: the vote count by success measure; nothing was pooled. */
const together: Filler = (f) => {
  const { say, n, project } = f;
  const { counted } = scopeOf(f);
  if (counted.length === 0) return null;
  const groups = byMeasure(project, counted).length;
  return {
    state: 'done',
    text: say(
      `Telling van richtingen voor ${n(groups)} succesmaten, met exacte tekentoets en interval van Wilson; geen meta-analyse: zie ‘Richting van effecten’.`,
      `Count of directions for ${n(groups)} success measures, with the exact sign test and Wilson’s interval; no meta-analysis: see ‘Direction of effects’.`,
    ),
    references: [...new Set(counted.map(({ report }) => report.reference.id))],
  };
};

/**
 * By item of PRISMA 2020. Not 13f: that a table can be seen under another rule is no analysis of sensitivity before
 * somebody has done and described it.
 */
export const effectFillers: Readonly<Record<string, Filler>> = {
  '12': measures,
  '19': found,
  '20b': together,
};
