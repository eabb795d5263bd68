// Vocabularies as lines of text: `Dutch; English`. An id follows from the first Dutch label and stays when a label is changed.
import { foldText } from '../../shared/kernel/text';
import type { InterventionType, SelectionCriterion, Term } from '../../shared/model/project';

/** Terms as lines. */
export function formatTerms(terms: readonly Term[]): string {
  return terms
    .map((t) => (t.label.nl === t.label.en ? t.label.nl : `${t.label.nl}; ${t.label.en}`))
    .join('\n');
}

/** A line's parts, separated by semicolons; a missing English part is the Dutch one. */
function partsOf(line: string): string[] {
  return line.split(/\s*;\s*/);
}

/** Reads lines; a line whose label or place is that of an old term keeps its id, so that answers stay. */
export function readTerms(text: string, old: readonly Term[]): Term[] {
  const lines = text
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '');
  const taken = new Set<string>();
  return lines.map((line, index) => {
    const [nl = '', en = nl] = partsOf(line);
    const same = old.find((o) => o.label.nl === nl) ?? (lines.length === old.length ? old[index] : undefined);
    let id =
      same?.id ??
      (foldText(nl)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') ||
        `term-${index + 1}`);
    for (let n = 2; taken.has(id); n++) id = `${id.replace(/-\d+$/, '')}-${n}`;
    taken.add(id);
    return { id, label: { nl, en } };
  });
}

/** Intervention types as lines: name, involvement and description, each `Dutch; English`. */
export function formatTypes(types: readonly InterventionType[]): string {
  return types
    .map((t) => [t.label, t.involvement, t.description].flatMap((b) => [b.nl, b.en]).join('; '))
    .join('\n');
}

/** Reads {@link formatTypes}. */
export function readTypes(text: string, old: readonly InterventionType[]): InterventionType[] {
  const lines = text.split('\n').filter((l) => l.trim() !== '');
  return readTerms(text, old).map((term, index) => {
    const [, , involved = '', involvedEn = involved, what = '', whatEn = what] = partsOf(
      lines[index]?.trim() ?? '',
    );
    return {
      ...term,
      involvement: { nl: involved, en: involvedEn },
      description: { nl: what, en: whatEn },
    };
  });
}

/** Selection criteria as lines: name and help, each `Dutch; English`. */
export function formatCriteria(criteria: readonly SelectionCriterion[]): string {
  return criteria.map((c) => [c.label, c.help].flatMap((b) => [b.nl, b.en]).join('; ')).join('\n');
}

/** Reads {@link formatCriteria}. */
export function readSelectionCriteria(
  text: string,
  old: readonly SelectionCriterion[],
): SelectionCriterion[] {
  const lines = text.split('\n').filter((l) => l.trim() !== '');
  return readTerms(text, old).map((term, index) => {
    const [, , help = '', helpEn = help] = partsOf(lines[index]?.trim() ?? '');
    return { ...term, help: { nl: help, en: helpEn } };
  });
}
