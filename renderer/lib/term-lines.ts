// Vocabularies as lines of text: `Dutch; English`. An id follows from the first Dutch label and stays when a label is
// changed.
import { foldText } from '../../shared/kernel/text';
import { stages } from '../../shared/model/decision';
import type {
  Criterion,
  InterventionType,
  Project,
  SelectionCriterion,
  Term,
} from '../../shared/model/project';
import { termWords } from '../../shared/search/term-pattern';
import type { LineFormat } from './lines';
import { lineOf, partsOf } from './row-cells';

/** What can be missing of a line; the texts `line.<reason>` say it. */
export type LineReason = 'name' | 'countryCode' | 'code' | 'kind' | 'label';

// A new element has no id until the whole list is known.
const NEW = '';

/** A part that is not there, or is not filled in yet, is said by the one before it. */
const orElse = (part: string | undefined, other: string): string =>
  part === undefined || part === '' ? other : part;

/** Gives new elements an id that nothing else in the list has. */
function withIds<T extends { id: string; label: { nl: string } }>(values: T[]): T[] {
  const taken = new Set(values.map((v) => v.id));
  return values.map((value, index) => {
    if (value.id !== NEW) return value;
    const slug = foldText(value.label.nl)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    const stem = slug === '' ? `term-${index + 1}` : slug;
    let id = stem;
    for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
    taken.add(id);
    return { ...value, id };
  });
}

/** Lines of elements with an id and a label in two languages; `read` reads the parts after the label. */
function labelled<T extends Term>(
  read: (term: Term, rest: string[]) => T,
  format: (value: T) => string,
): LineFormat<T, LineReason> {
  return {
    parse: (line) => {
      const [nl = '', en, ...rest] = partsOf(line);
      if (nl === '') return { missing: 'name' };
      return { value: read({ id: NEW, label: { nl, en: orElse(en, nl) } }, rest) };
    },
    format,
    keyOf: (value) => foldText(value.label.nl),
    renew: (value, { id }) => ({ ...value, id }),
    finish: withIds,
  };
}

/** Terms: `Dutch; English`, or one of both where they are the same. */
export const termLines = labelled<Term>(
  (term) => term,
  ({ label }) => lineOf(label.nl === label.en ? [label.nl] : [label.nl, label.en]),
);

/** Intervention types: name, involvement and description, each `Dutch; English`. */
export const typeLines = labelled<InterventionType>(
  (term, [involved = '', involvedEn, what = '', whatEn]) => ({
    ...term,
    involvement: { nl: involved, en: orElse(involvedEn, involved) },
    description: { nl: what, en: orElse(whatEn, what) },
  }),
  (type) => lineOf([type.label, type.involvement, type.description].flatMap((b) => [b.nl, b.en])),
);

/** Criteria for choosing interventions: name and help, each `Dutch; English`. */
export const selectionLines = labelled<SelectionCriterion>(
  (term, [help = '', helpEn]) => ({ ...term, help: { nl: help, en: orElse(helpEn, help) } }),
  (criterion) => lineOf([criterion.label, criterion.help].flatMap((b) => [b.nl, b.en])),
);

/** Countries: `NL; Nederland; Netherlands`. */
export const countryLines: LineFormat<Project['countries'][number], LineReason> = {
  parse: (line) => {
    const [code = '', nl = '', en] = partsOf(line);
    if (!/^[A-Za-z]{2,3}$/.test(code)) return { missing: 'countryCode' };
    if (nl === '') return { missing: 'name' };
    return {
      value: { code: code.toUpperCase(), name: { nl, en: orElse(en, nl) }, appendixName: null },
    };
  },
  format: ({ code, name }) => lineOf([code, name.nl, name.en]),
  keyOf: ({ code }) => code,
  // What appendix 3 prints belongs to a country, not to a line.
  renew: (value, { code, appendixName }) => (value.code === code ? { ...value, appendixName } : value),
};

/** Criteria for screening: `E1; exclude; Nederlands; English`. Decisions name the code. */
export const criterionLines: LineFormat<Criterion, LineReason> = {
  parse: (line) => {
    const [code = '', kind, nl = '', en] = partsOf(line);
    if (code === '') return { missing: 'code' };
    if (kind !== 'include' && kind !== 'exclude') return { missing: 'kind' };
    if (nl === '') return { missing: 'label' };
    return {
      value: {
        code,
        kind,
        label: { nl, en: orElse(en, nl) },
        stages: [...stages],
        explanation: { nl: '', en: '' },
      },
    };
  },
  format: ({ code, kind, label }) => lineOf([code, kind, label.nl, label.en]),
  keyOf: ({ code }) => code,
  renew: (value, old) => ({ ...value, stages: old.stages, explanation: old.explanation }),
};

/** Plain texts, one a line. */
export const textLines: LineFormat<string, never> = {
  parse: (line) => ({ value: line }),
  format: (text) => text,
  keyOf: (text) => text,
};

/** Plain texts between commas. */
export const textParts: LineFormat<string, never> = { ...textLines, separator: ',' };

/** Terms of a concept between commas: each with a letter or a number to look for. */
export const conceptTerms: LineFormat<string, 'term'> = {
  ...textParts,
  parse: (part) => (termWords(part).length === 0 ? { missing: 'term' } : { value: part }),
};

/** Points that somebody may have numbered by hand: the number is not part of a point. */
export const pointLines: LineFormat<string, 'label'> = {
  ...textLines,
  parse: (line) => {
    const value = line.replace(/^\d+[).]\s*/, '');
    return value === '' ? { missing: 'label' } : { value };
  },
};
