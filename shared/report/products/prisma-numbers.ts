// The numbers of the flow diagram as a table: every box, each with its references.
import type { Language } from '../../model/fields';
import { countOf, type Flow, type FlowNumber, type Inflow, sumOf } from '../../review/flow';
import { type ReportTable, textCell } from '../table-model';
import { formatNumber } from '../words';
import { prismaTexts } from './prisma-texts';

/** `isOpen`: says what is not done or the like, and is left out where it counts nothing. */
type Row = { label: string; number: FlowNumber; isOpen?: true };

function rowsOf(c: Inflow, column: 'databases' | 'other', language: Language): Row[] {
  const { box, direct } = prismaTexts[language];
  const rows: Row[] = [
    { label: column === 'databases' ? box.identified : box.identifiedOther, number: c.identified },
    { label: box.duplicates, number: c.duplicates },
    { label: box.automation, number: c.automation, isOpen: true },
    { label: box.otherRemoved, number: c.otherRemoved, isOpen: true },
    { label: box.unaccounted, number: c.unaccounted, isOpen: true },
    { label: box.waiting, number: c.waiting, isOpen: true },
    { label: direct, number: c.direct, isOpen: true },
    { label: box.screened, number: c.screened },
    { label: box.excluded, number: sumOf(c.excluded) },
    { label: box.undecided, number: c.undecided, isOpen: true },
    { label: box.sought, number: c.sought },
    { label: box.notRetrieved, number: sumOf(c.notRetrieved) },
    { label: box.retrieving, number: c.retrieving, isOpen: true },
    { label: box.unassessed, number: c.unassessed, isOpen: true },
    { label: box.assessed, number: c.assessed },
    { label: box.excludedFull, number: sumOf(c.excludedFull) },
    { label: box.undecidedFull, number: c.undecidedFull, isOpen: true },
    { label: box[column === 'databases' ? 'fromDatabases' : 'fromOther'], number: c.included },
  ];
  return rows.filter((r) => r.isOpen === undefined || countOf(r.number) > 0);
}

/** Builds the table. The column of numbers without records is there only where there are any. */
export function prismaNumbers(flow: Flow, language: Language): ReportTable {
  const t = prismaTexts[language];
  const rows = [
    ...rowsOf(flow.databases, 'databases', language).map((r) => ({ ...r, column: t.databases })),
    ...rowsOf(flow.other, 'other', language).map((r) => ({ ...r, column: t.other })),
    {
      column: '',
      label: t.box.includedReports,
      number: { references: flow.included, without: 0 },
    },
  ];
  const hasWithout = rows.some((r) => r.number.without > 0);
  return {
    id: 'prisma',
    language,
    number: '',
    caption: t.numbers,
    columns: [
      { title: t.step, numeric: false, widthShare: 6 },
      { title: 'n', numeric: true, widthShare: 1 },
      ...(hasWithout ? [{ title: t.without, numeric: true, widthShare: 2 }] : []),
    ],
    rows: rows.map(({ column, label, number }) => [
      textCell(column === '' ? label : `${column}: ${label}`, number.references),
      textCell(formatNumber(countOf(number), language), number.references),
      ...(hasWithout ? [textCell(number.without === 0 ? '' : formatNumber(number.without, language))] : []),
    ]),
    notes: [],
    landscape: false,
    hasRowHeadings: false,
  };
}
