// Two versions of a product beside each other: which printed cells and texts differ.
import { type Block, type ReportProduct, textOf } from '../document-model';
import { type Origin, type ReportCell, type ReportTable, textCell } from '../table-model';
import { alignColumns, alignRows } from '../verify/align';

/** One difference. A row that came or went is one, whatever it holds: then one of the two is null. */
export type CellChange = {
  /** Caption of the table, or the title of the product for what stands in no table. */
  where: string;
  /** What the row begins with; '' for a text. */
  row: string;
  /** Title of the column; '' for a whole row or a text. */
  column: string;
  before: string | null;
  after: string | null;
  /** What both versions of the cell are made of. */
  origin: Origin;
};

const captionOf = (table: ReportTable): string => [table.number, table.caption].filter(Boolean).join(' ');
const said = (row: readonly ReportCell[]): string[] => row.map((cell) => cell.text);

/** All that some cells are made of, each once. */
function originOf(...cells: readonly (Origin | undefined)[]): Origin {
  const all = <K extends keyof Origin>(key: K): NonNullable<Origin[K]> =>
    [...new Set(cells.flatMap((c) => (c?.[key] ?? []) as readonly unknown[]))] as NonNullable<Origin[K]>;
  return {
    references: all('references'),
    interventions: all('interventions'),
    fields: all('fields'),
    criteria: all('criteria'),
    contexts: all('contexts'),
    findings: all('findings'),
    effects: all('effects'),
    appraisals: all('appraisals'),
    reporting: all('reporting'),
    counted: all('counted'),
  };
}

/** A cell of a text, made of what another was. */
export function cellOf(
  text: string,
  {
    references,
    interventions,
    fields,
    criteria,
    contexts,
    findings,
    effects,
    appraisals,
    reporting,
    counted,
  }: Origin,
): ReportCell {
  return {
    ...textCell(text, [...references], [...interventions], [...fields]),
    ...(criteria === undefined ? {} : { criteria: [...criteria] }),
    ...(contexts === undefined ? {} : { contexts: [...contexts] }),
    ...(findings === undefined ? {} : { findings: [...findings] }),
    ...(effects === undefined ? {} : { effects: [...effects] }),
    ...(appraisals === undefined ? {} : { appraisals: [...appraisals] }),
    ...(reporting === undefined ? {} : { reporting: [...reporting] }),
    ...(counted === undefined ? {} : { counted: [...counted] }),
  };
}

/** What stands outside of tables, as a table of one column. */
function textsOf(product: ReportProduct): ReportTable {
  const lines = product.blocks.flatMap((block: Block) => {
    if (block.type === 'paragraph') return [block.runs];
    if (block.type === 'heading') return [[{ text: block.text }]];
    return block.type === 'list' ? block.items : [];
  });
  const slides = product.slides.flatMap((s) => [
    [{ text: s.title }],
    ...s.points.map(({ text, origin }) => [{ text, ...(origin === undefined ? {} : { origin }) }]),
  ]);
  return {
    id: '',
    language: product.language,
    number: '',
    caption: product.title,
    columns: [{ title: '', numeric: false, widthShare: 1 }],
    rows: [...lines, ...slides].map((runs) => [
      cellOf(textOf(runs), originOf(...runs.map((run) => ('origin' in run ? run.origin : undefined)))),
    ]),
    notes: [],
    landscape: false,
    hasRowHeadings: false,
  };
}

const tablesOf = (product: ReportProduct): ReportTable[] => [
  ...product.blocks.flatMap((b) => (b.type === 'table' ? [b.table] : [])),
  ...product.slides.flatMap((s) => s.table ?? []),
  textsOf(product),
];

/**
 * The texts of a table, each row with what it shares with those above it: where a heading is printed on the first row
 * of its group, whether a row is the first says nothing of the row.
 */
function filledIn({ rows, onceColumns = 0 }: ReportTable): string[][] {
  let above: string[] = [];
  return rows.map((row) => {
    const first = row.findIndex((cell) => cell.text !== '');
    // From the first column that is printed on, a row is of a group of its own.
    above = said(row).map((text, i) =>
      text === '' && i < Math.min(onceColumns, first) ? (above[i] ?? '') : text,
    );
    return above;
  });
}

function tableChanges(before: ReportTable, after: ReportTable): CellChange[] {
  const where = captionOf(after);
  const [then, now] = [filledIn(before), filledIn(after)];
  const columns = alignColumns(
    before.columns.map(({ title }, i) => ({ title, cells: then.map((row) => row[i] ?? '') })),
    after.columns.map(({ title }, i) => ({ title, cells: now.map((row) => row[i] ?? '') })),
  ).pairs;
  const pairs = alignRows(then, now);
  const whole = (row: readonly ReportCell[]): string => said(row).filter(Boolean).join(' · ');
  const headOf = (row: readonly ReportCell[]): string => row.find((cell) => cell.text !== '')?.text ?? '';
  const [old, kept] = [new Set(pairs.map(([a]) => a)), new Set(pairs.map(([, b]) => b))];
  const isText = after.columns.length === 1 && after.columns[0]?.title === '';
  const changed = pairs.flatMap(([a, b]): CellChange[] => {
    const [from = [], to = []] = [before.rows[a], after.rows[b]];
    return columns.flatMap(([x, y]): CellChange[] => {
      const [was, is] = [from[x], to[y]];
      if (was === undefined || is === undefined) return [];
      const [said, says] = [then[a]?.[x] ?? '', now[b]?.[y] ?? ''];
      // What a group shares changed once, where it is printed.
      if (said === says || (was.text === '' && is.text === '')) return [];
      const column = after.columns[y]?.title ?? '';
      return [
        {
          where,
          row: isText ? '' : headOf(to),
          column,
          before: said,
          after: says,
          // A heading that the row prints once says nothing of what the row is of.
          origin: originOf(was, is),
        },
      ];
    });
  });
  const gone = before.rows.flatMap((row, i): CellChange[] =>
    old.has(i) || whole(row) === ''
      ? []
      : [
          {
            where,
            row: isText ? '' : headOf(row),
            column: '',
            before: whole(row),
            after: null,
            origin: originOf(...row),
          },
        ],
  );
  const come = after.rows.flatMap((row, i): CellChange[] =>
    kept.has(i) || whole(row) === ''
      ? []
      : [
          {
            where,
            row: isText ? '' : headOf(row),
            column: '',
            before: null,
            after: whole(row),
            origin: originOf(...row),
          },
        ],
  );
  return [...changed, ...come, ...gone];
}

/** What differs between two versions of a product, table by table and then in the texts. */
export function cellChanges(before: ReportProduct, after: ReportProduct): CellChange[] {
  const old = new Map(tablesOf(before).map((table, i) => [table.id === '' ? '' : `${table.id}/${i}`, table]));
  const empty = (table: ReportTable): ReportTable => ({ ...table, rows: [] });
  const seen = new Set<string>();
  const found = tablesOf(after).flatMap((table, i) => {
    const key = table.id === '' ? '' : `${table.id}/${i}`;
    seen.add(key);
    return tableChanges(old.get(key) ?? empty(table), table);
  });
  const gone = [...old].flatMap(([key, table]) => (seen.has(key) ? [] : tableChanges(table, empty(table))));
  return [...found, ...gone];
}
