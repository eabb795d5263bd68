// A correspondent's filled inventory form (appendix 2), as a Word table, a workbook or CSV: a report and an
// intervention a row.
import Papa from 'papaparse';
import type { OoxmlTable } from '../../../kernel/ooxml';
import { foldText } from '../../../kernel/text';
import type { ImportProblem, ParsedReference, ParseOutcome } from '../../parsed';
import { parseDate } from '../../normalise/dates';
import { readHeadings } from '../../tools/table/table';

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

type Form = { table: OoxmlTable; heading: string[]; rows: string[][]; at: number };

function findForm(tables: readonly OoxmlTable[]): Form | null {
  for (const table of tables) {
    const { rows } = table;
    const at = rows.findIndex(isInventoryHeading);
    if (at >= 0) return { table, heading: rows[at] ?? [], rows: rows.slice(at + 1), at };
  }
  return null;
}

// Boxes that are ticked, and empty ones.
const TICKED = /[☒☑✓✔✗🗹🗷]/u;
const BOX = /(?=[☐☒☑✓✔✗□🗹🗷])/u;

/** What is ticked in a cell with boxes ("☐ national ☒ regional"); of one without boxes all of it. */
function chosen(cell: string): string {
  const parts = cell.split(BOX);
  if (!parts.some((p) => /^[☐□]/u.test(p)) && !TICKED.test(cell)) return cell;
  return parts
    .filter((p) => TICKED.test(p))
    .map((p) => p.replace(TICKED, '').trim())
    .filter((p) => p !== '')
    .join('; ');
}

/** The address of the report: what is written or linked in its own cell, else in any. */
function addressIn(
  columns: readonly (FormColumn | null)[],
  row: readonly string[],
  links: OoxmlTable['links'],
): string | undefined {
  const own = columns.indexOf('link');
  const written = (text: string): string | undefined =>
    /https?:\/\/[^\s<>"]+/.exec(text)?.[0].replace(/[.,;]$/, '');
  return (
    written(row[own] ?? '') ??
    links.find((l) => l.column === own)?.url ??
    written(row.join(' ')) ??
    links[0]?.url ??
    /(?<!\S)www\.[^\s<>"]+/.exec(row[own] ?? '')?.[0]
  );
}

function readRow(
  heading: readonly string[],
  columns: readonly (FormColumn | null)[],
  row: readonly string[],
  links: OoxmlTable['links'],
): ParsedReference {
  const cell = (column: FormColumn): string => {
    const index = columns.indexOf(column);
    return index < 0 ? '' : chosen((row[index] ?? '').replace(/\s+/g, ' ').trim());
  };
  const name = cell('name');
  const date = parseDate(cell('year'));
  const address = addressIn(columns, row, links);
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

/**
 * Reads the rows of a form. `firstLine` is the 1-based line of its heading; `table` is what they stand in, where that
 * has more than text.
 */
function parseInventoryRows(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  firstLine: number,
  table: OoxmlTable | null = null,
): ParseOutcome {
  const columns = columnsOf(heading);
  const references: ParsedReference[] = [];
  const problems: ImportProblem[] = [];
  rows.forEach((row, index) => {
    if (row.every((c) => c.trim() === '')) return;
    const place = firstLine + index;
    const reference = readRow(heading, columns, row, table?.links.filter((l) => l.row === place) ?? []);
    references.push(reference);
    for (const { value } of table?.errors.filter((e) => e.row === place) ?? [])
      problems.push({ line: place + 1, record: references.length, reason: `cell-error: ${value}` });
    if (reference.csl.title === undefined)
      problems.push({ line: firstLine + index + 1, record: references.length, reason: 'no-title' });
  });
  return { format: 'inventory-form', references, problems };
}

/** Whether one of the tables of a Word or Excel file is a form. */
export const hasInventoryForm = (tables: readonly OoxmlTable[]): boolean => findForm(tables) !== null;

/** Reads the first form among the tables of a Word or Excel file; nothing where there is none. */
export function parseInventoryForm(tables: readonly OoxmlTable[]): ParseOutcome {
  const form = findForm(tables);
  if (form === null) return { format: 'inventory-form', references: [], problems: [] };
  return parseInventoryRows(form.heading, form.rows, form.at + 1, form.table);
}

/** Reads a form that was saved as CSV. */
export function parseInventoryText(text: string): ParseOutcome {
  const [, ...rows] = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }).data;
  return parseInventoryRows(readHeadings(text), rows, 1);
}
