// A correspondent's filled inventory form (appendix 2), as a Word table, a workbook or CSV: a report and an intervention a row.
import { type OoxmlTable, readOoxml } from '../../kernel/ooxml';
import { foldText } from '../../kernel/text';
import { fail, ok, type Result } from '../../kernel/result';
import type { ImportProblem, ParsedReference, ParseOutcome } from '../parsed';
import { parseDate } from '../normalise/names';

/** What a column of the form holds. */
type FormColumn = 'name' | 'scope' | 'target' | 'year' | 'evaluated' | 'link';

// The headings of the form in both languages, by their first words: correspondents type over what is in brackets.
const HEADINGS: [RegExp, FormColumn][] = [
  [/^(name|naam|title|titel)\b/, 'name'],
  [/^(scope|reikwijdte)\b/, 'scope'],
  [/^(target group|doelgroep)/, 'target'],
  [/^(year|jaar)\b/, 'year'],
  [/^(was the project evaluated|is het project geevalueerd|evaluated|geevalueerd)/, 'evaluated'],
  [/^(link|url|doi|report|rapport)/, 'link'],
];

const SCOPES: [RegExp, string][] = [
  [/\b(national|landelijk|nationaal)/, 'national'],
  [/\b(reg(ional|ionaal)?)\b/, 'regional'],
  [/\b(local|lokaal)/, 'local'],
];

function columnsOf(row: readonly string[]): (FormColumn | null)[] {
  return row.map((heading) => {
    const folded = foldText(heading);
    return HEADINGS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
  });
}

/** Whether a row is the heading of an inventory form: the name of the intervention and two more of its columns. */
export function isInventoryHeading(row: readonly string[]): boolean {
  const found = new Set(columnsOf(row).filter((c) => c !== null));
  // A title, a year and an address are any table of references.
  return (
    found.has('name') &&
    found.has('year') &&
    (found.has('scope') || found.has('target') || found.has('evaluated'))
  );
}

function findForm(tables: readonly OoxmlTable[]): { heading: string[]; rows: string[][]; at: number } | null {
  for (const { rows } of tables) {
    const at = rows.findIndex(isInventoryHeading);
    if (at >= 0) return { heading: rows[at] ?? [], rows: rows.slice(at + 1), at };
  }
  return null;
}

function readRow(
  heading: readonly string[],
  columns: readonly (FormColumn | null)[],
  row: readonly string[],
): ParsedReference {
  const cell = (column: FormColumn): string => {
    const index = columns.indexOf(column);
    return index < 0 ? '' : (row[index] ?? '').replace(/\s+/g, ' ').trim();
  };
  const name = cell('name');
  const date = parseDate(cell('year'));
  const address = /https?:\/\/[^\s<>"]+/.exec(row.join(' '))?.[0];
  const scope = SCOPES.find(([pattern]) => pattern.test(foldText(cell('scope'))))?.[1];
  const answers: Record<string, string> = {};
  if (name !== '') answers['title'] = name;
  if (scope !== undefined) answers['scope'] = scope;
  if (cell('target') !== '') answers['target'] = cell('target');
  return {
    csl: {
      type: 'report',
      ...(name === '' ? {} : { title: name }),
      ...(date === null ? {} : { issued: date }),
      ...(address === undefined ? {} : { URL: address }),
    },
    raw: { format: 'inventory-form', text: row.join('\t') },
    unknown: row.flatMap((value, i) => {
      const column = columns[i] ?? null;
      // The name stands in the title and the intervention; every other cell stays as it was typed.
      return column === 'name' || value.trim() === ''
        ? []
        : [{ tag: heading[i] ?? `column ${i + 1}`, value: value.trim() }];
    }),
    study: { ...(name === '' ? {} : { intervention: name }), answers },
  };
}

/** Reads the rows of a form. `firstLine` is the 1-based line of its heading. */
export function parseInventoryRows(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  firstLine: number,
): ParseOutcome {
  const columns = columnsOf(heading);
  const references: ParsedReference[] = [];
  const problems: ImportProblem[] = [];
  rows.forEach((row, index) => {
    if (row.every((c) => c.trim() === '')) return;
    const reference = readRow(heading, columns, row);
    references.push(reference);
    if (reference.csl.title === undefined)
      problems.push({ line: firstLine + index + 1, record: references.length, reason: 'no-title' });
  });
  return { format: 'inventory-form', references, problems };
}

/** Reads a Word or Excel file: a filled form, or fails with what is missing. */
export function parseInventoryForm(bytes: Uint8Array): Result<ParseOutcome> {
  const file = readOoxml(bytes);
  if (!file.ok) return file;
  const form = findForm(file.value.tables);
  if (form === null)
    return fail(
      'no-form',
      'the file has no inventory form (a table with name, scope, target group and year)',
    );
  return ok(parseInventoryRows(form.heading, form.rows, form.at + 1));
}
