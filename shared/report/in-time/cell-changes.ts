// Two versions of a product beside each other: which printed cells and texts differ.
import { type Block, type ReportProduct, type Run, textOf } from '../document-model';
import { type Origin, type ReportCell, type ReportTable, sameTable, textCell } from '../table-model';
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
  /** What both versions of the cell are made of; of a number that counts others now, what came and what went. */
  origin: Origin;
  /** Whether it is a line of words outside of any table. */
  isWords: boolean;
};

const captionOf = (table: ReportTable): string => [table.number, table.caption].filter(Boolean).join(' ');
const said = (row: readonly ReportCell[]): string[] => row.map((cell) => cell.text);

/** All that some cells are made of, each once. */
function originOf(...cells: readonly (Origin | undefined)[]): Origin {
  const all = <K extends keyof Origin>(key: K): NonNullable<Origin[K]> =>
    [...new Set(cells.flatMap((c) => (c?.[key] ?? []) as readonly unknown[]))] as NonNullable<Origin[K]>;
  const made = cells.flatMap((c) => (c && c.references.length + c.interventions.length > 0 ? [c] : []));
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
    ...(made.length > 0 && made.every((c) => c.movedBy !== undefined) ? { movedBy: all('movedBy') } : {}),
  };
}

/** What came into a list or went out of it. */
function moved<T>(was: readonly T[], is: readonly T[]): T[] {
  const [old, now] = [new Set(was), new Set(is)];
  return [...was.filter((id) => !now.has(id)), ...is.filter((id) => !old.has(id))];
}

const isNumber = ({ text }: ReportCell): boolean => /^\d[\d.,\u00a0\u202f]*$/.test(text) || text === '';

/** What a cell was and is made of; of a number that counts others now, only what came and what went. */
function changedOrigin(was: ReportCell, is: ReportCell): Origin {
  const origin = originOf(was, is);
  if (!isNumber(was) || !isNumber(is)) return origin;
  const references = moved(was.references, is.references);
  const interventions = moved(was.interventions, is.interventions);
  if (references.length + interventions.length === 0) return origin;
  const counted = moved(was.counted ?? [], is.counted ?? []);
  return { ...origin, references, interventions, counted };
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
    movedBy,
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
    ...(movedBy === undefined ? {} : { movedBy: [...movedBy] }),
  };
}

/** What stands outside of tables, as a table of one column. */
function textsOf(product: ReportProduct): ReportTable {
  const lines = product.blocks.flatMap((block: Block) => {
    if (block.type === 'paragraph') return [block.runs];
    if (block.type === 'heading') return [[{ text: block.text }]];
    return block.type === 'list' ? block.items : [];
  });
  const pictures = product.blocks.flatMap((b): Run[][] =>
    b.type === 'figure' || b.type === 'diagram' ? [[{ text: b.caption }]] : [],
  );
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
    rows: [...lines, ...pictures, ...slides].map((runs) => [
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
          origin: changedOrigin(was, is),
          isWords: isText,
        },
      ];
    });
  });
  const headed = columns.flatMap(([x, y]): CellChange[] => {
    const [said, says] = [before.columns[x]?.title ?? '', after.columns[y]?.title ?? ''];
    if (said === says || before.rows.length === 0 || after.rows.length === 0) return [];
    const of = originOf(...before.rows.map((r) => r[x]), ...after.rows.map((r) => r[y]));
    return [{ where, row: '', column: says, before: said, after: says, origin: of, isWords: false }];
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
            isWords: isText,
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
            isWords: isText,
          },
        ],
  );
  return [...headed, ...changed, ...come, ...gone];
}

/** What is printed around the cells of a table: its caption, its headings and the notes beneath it. */
function around(before: ReportTable, after: ReportTable): CellChange[] {
  const line = (from: string | null, to: string | null): CellChange[] =>
    from === to
      ? []
      : [
          {
            where: captionOf(after),
            row: '',
            column: '',
            before: from,
            after: to,
            origin: originOf(...[...before.rows, ...after.rows].flat()),
            isWords: false,
          },
        ];
  return [
    ...line(captionOf(before), captionOf(after)),
    ...changedLines(before.notes, after.notes).flatMap(([from, to]) => line(from, to)),
  ];
}

/** Lines that were put in, left out or written otherwise. */
function changedLines(before: readonly string[], after: readonly string[]): [string | null, string | null][] {
  const old = before.filter((text) => !after.includes(text));
  const come = after.filter((text) => !before.includes(text));
  const pairs = alignRows(words(old), words(come));
  const gone = old.filter((_, i) => pairs.every(([a]) => a !== i));
  const added = come.filter((_, i) => pairs.every(([, b]) => b !== i));
  return [
    ...pairs.map(([a, b]): [string | null, string | null] => [old[a] ?? null, come[b] ?? null]),
    ...added.map((text): [null, string] => [null, text]),
    ...gone.map((text): [string, null] => [text, null]),
  ];
}

/** Texts as rows of words: by what they say they are known again. */
const words = (texts: readonly string[]): string[][] => texts.map((text) => text.split(/\s+/));

/** What differs between two versions of a product, table by table and then in the texts. */
export function cellChanges(before: ReportProduct, after: ReportProduct): CellChange[] {
  const [then, now] = [keyed(tablesOf(before)), keyed(tablesOf(after))];
  const empty = (table: ReportTable): ReportTable => ({ ...table, rows: [], notes: [] });
  const found = [...now].flatMap(([key, table]) => {
    const was = then.get(key);
    return was === undefined
      ? tableChanges(empty(table), table)
      : [...around(was, table), ...tableChanges(was, table)];
  });
  const gone = [...then].flatMap(([key, table]) => (now.has(key) ? [] : tableChanges(table, empty(table))));
  return [...found, ...gone];
}

/** Tables by what they are of; of several of one thing in their order. */
function keyed(tables: readonly ReportTable[]): Map<string, ReportTable> {
  const used = new Map<string, number>();
  return new Map(
    tables.map((table) => {
      const name = sameTable(table);
      const n = (used.get(name) ?? 0) + 1;
      used.set(name, n);
      return [`${name}/${n}`, table];
    }),
  );
}
