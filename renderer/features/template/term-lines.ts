// Vocabularies as lines of text: `Dutch; English`. An id follows from the first Dutch label and stays when a label is changed.
import { foldText } from '../../../shared/kernel/text';
import type { Term } from '../../../shared/model/project';

/** Terms as lines. */
export function formatTerms(terms: readonly Term[]): string {
  return terms
    .map((t) => (t.label.nl === t.label.en ? t.label.nl : `${t.label.nl}; ${t.label.en}`))
    .join('\n');
}

/** Reads lines; a line whose label or place is that of an old term keeps its id, so that answers stay. */
export function readTerms(text: string, old: readonly Term[]): Term[] {
  const lines = text
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '');
  const taken = new Set<string>();
  return lines.map((line, index) => {
    const [nl = '', en = nl] = line.split(/\s*;\s*/);
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
