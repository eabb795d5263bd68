// The numbers of the flow diagram as a table: every box, each with its references.
import type { Language } from '../../model/fields';
import { countOf, type Flow, type FlowNumber, type Inflow, sumOf } from '../../review/flow-model';
import {
  countCell,
  type Mover,
  numberColumn,
  type ReportCell,
  reportTable,
  type ReportTable,
  textCell,
  textColumn,
} from '../table-model';
import { counted, formatNumber } from '../words';
import { prismaTexts } from './prisma-texts';

/** `isOpen`: says what is not done or the like, and is left out where it counts nothing. */
type Row = { label: string; number: FlowNumber; by?: readonly Mover[]; isOpen?: true };

const BY_TITLE: readonly Mover[] = ['title-abstract', 'full-text'];
const BY_RETRIEVAL: readonly Mover[] = ['retrieval', 'full-text', 'rating', 'title-abstract'];
const BY_TEXT: readonly Mover[] = ['full-text', 'rating', 'retrieval', 'title-abstract'];
/** What moves a reference through any of the boxes of what is not done. */
export const BY_ANY = BY_TEXT;

function rowsOf(c: Inflow, column: 'databases' | 'other', language: Language): Row[] {
  const { box, direct } = prismaTexts[language];
  const rows: Row[] = [
    { label: column === 'databases' ? box.identified : box.identifiedOther, number: c.identified },
    { label: `${box.removed}: ${box.duplicates}`, number: c.duplicates },
    { label: `${box.removed}: ${box.automation}`, number: c.automation, isOpen: true },
    { label: `${box.removed}: ${box.otherRemoved}`, number: c.otherRemoved, isOpen: true },
    { label: box.unaccounted, number: c.unaccounted, isOpen: true },
    { label: box.waiting, number: c.waiting, by: BY_TITLE, isOpen: true },
    { label: direct, number: c.direct, by: BY_TITLE, isOpen: true },
    { label: box.screened, number: c.screened, by: BY_TITLE },
    { label: box.excluded, number: sumOf(c.excluded), by: BY_TITLE },
    { label: box.undecided, number: c.undecided, by: BY_TITLE, isOpen: true },
    { label: box.sought, number: c.sought, by: BY_TITLE },
    { label: box.notRetrieved, number: sumOf(c.notRetrieved), by: BY_RETRIEVAL },
    { label: box.retrieving, number: c.retrieving, by: BY_RETRIEVAL, isOpen: true },
    {
      label: box.unassessed,
      number: c.unassessed,
      by: ['full-text', 'retrieval', 'rating', 'title-abstract'],
      isOpen: true,
    },
    { label: box.assessed, number: c.assessed, by: BY_TEXT },
    { label: box.byInstruction, number: c.byInstruction, by: BY_TEXT, isOpen: true },
    { label: box.excludedFull, number: sumOf(c.excludedFull), by: BY_TEXT },
    { label: box.undecidedFull, number: c.undecidedFull, by: BY_TEXT, isOpen: true },
    { label: box[column === 'databases' ? 'shortlist' : 'included'], number: c.included, by: BY_TEXT },
  ];
  return rows.filter((r) => r.isOpen === undefined || countOf(r.number) > 0);
}

/** The numbers of the last box: studies and reports, and those of an earlier version with them. */
function endRows(flow: Flow, language: Language, hasWithout: boolean): ReportCell[][] {
  const { box } = prismaTexts[language];
  const { interventions, included, previous } = flow;
  const row = (label: string, count: number, cell: (text: string) => ReportCell): ReportCell[] => [
    cell(label),
    cell(formatNumber(count, language)),
    ...(hasWithout ? [textCell('')] : []),
  ];
  const ofStudies = (text: string): ReportCell => textCell(text, [], interventions);
  const ofReports = (text: string): ReportCell => countCell(text, included, [], BY_TEXT);
  return [
    row(box.includedInterventions, interventions.length, ofStudies),
    row(box.includedReports, included.length, ofReports),
    ...(previous.studies === null
      ? []
      : [row(box.totalStudies, previous.studies + interventions.length, ofStudies)]),
    ...(previous.reports === null
      ? []
      : [row(box.totalReports, previous.reports + included.length, ofReports)]),
  ];
}

/**
 * Builds the table. The column of numbers without records is there only where there are any.
 *
 * @param unreported - how many interventions have no included report: they are told of beneath
 */
export function prismaNumbers(flow: Flow, language: Language, unreported: number): ReportTable {
  const t = prismaTexts[language];
  const rows = [
    ...rowsOf(flow.databases, 'databases', language).map((r) => ({ ...r, column: t.databases })),
    ...rowsOf(flow.other, 'other', language).map((r) => ({ ...r, column: t.other })),
  ];
  const hasWithout = rows.some((r) => r.number.without > 0);
  return reportTable({
    id: 'prisma',
    language,
    caption: t.numbers,
    columns: [
      textColumn(t.step, 6),
      numberColumn('n', 1),
      ...(hasWithout ? [numberColumn(t.without, 2)] : []),
    ],
    rows: [
      ...rows.map(({ column, label, number, by }) => [
        countCell(`${column}: ${label}`, number.references, [], by),
        countCell(formatNumber(countOf(number), language), number.references, [], by),
        ...(hasWithout ? [textCell(number.without === 0 ? '' : formatNumber(number.without, language))] : []),
      ]),
      ...endRows(flow, language, hasWithout),
    ],
    notes: unreported === 0 ? [] : [t.unreported(counted(unreported, t.intervention, language), unreported)],
  });
}
