// A checklist of reporting as a table: how each item stands, what the project shows of it, and where the report has it.
import type { Language } from '../../model/fields';
import { reportingId } from '../../model/reporting';
import type { ProjectData } from '../../model/tables';
import type { Checklist } from '../../review/checklists/checklist';
import { type ChecklistLine, checklistLines, type ItemState } from '../checklists/lines';
import { countCell, reportTable, type ReportTable, textCell, textColumn } from '../table-model';
import { byNumber, formatNumber } from '../words';

const texts = {
  nl: {
    number: 'Nr.',
    item: 'Onderdeel',
    text: 'Wat het rapport moet bevatten',
    state: 'Stand',
    shown: 'In dit onderzoek',
    place: 'Plaats in het rapport',
    states: {
      done: 'gedaan',
      part: 'deels',
      'not-done': 'niet gedaan',
      'not-applicable': 'n.v.t.',
      open: 'nog in te vullen',
    } satisfies Record<ItemState, string>,
    open: (n: number, all: string) =>
      `${all} ${byNumber(n, 'item is', 'items zijn')} nog in te vullen: deze lijst is niet definitief.`,
    places: (n: number, all: string) =>
      `Bij ${all} ${byNumber(n, 'item', 'items')} ontbreekt de plaats in het rapport.`,
  },
  en: {
    number: 'No.',
    item: 'Item',
    text: 'What the report must hold',
    state: 'Status',
    shown: 'In this review',
    place: 'Place in the report',
    states: {
      done: 'done',
      part: 'in part',
      'not-done': 'not done',
      'not-applicable': 'n/a',
      open: 'to be filled in',
    } satisfies Record<ItemState, string>,
    open: (n: number, all: string) =>
      `${all} ${byNumber(n, 'item is', 'items are')} still to be filled in: this list is not final.`,
    places: (n: number, all: string) =>
      `${all} ${byNumber(n, 'item has', 'items have')} no place in the report yet.`,
  },
};

/** What the project shows and what people added, as one text. */
function shownText({ shown, said }: ChecklistLine): string {
  return [said?.note.trim() ?? '', shown?.text ?? ''].filter(Boolean).join(' ');
}

/** The table of a checklist, with what is left to do under it. */
export function checklistTable(data: ProjectData, checklist: Checklist, language: Language): ReportTable {
  const t = texts[language];
  const lines = checklistLines(data, checklist, language);
  const open = lines.filter((l) => l.state === 'open').length;
  const placeless = lines.filter(
    (l) => (l.state === 'done' || l.state === 'part') && (l.said?.place.trim() ?? '') === '',
  ).length;
  return reportTable({
    id: checklist.id,
    language,
    caption: checklist.name[language],
    columns: [
      textColumn(t.number, 1),
      textColumn(t.item, 3),
      textColumn(t.text, 6),
      textColumn(t.state, 2),
      textColumn(t.shown, 6),
      textColumn(t.place, 2),
    ],
    rows: lines.map((line) => {
      const { item, said, shown, state } = line;
      const references = [...(shown?.references ?? [])];
      const ofItem = { reporting: [reportingId(checklist.id, item.id)] };
      return [
        textCell(item.id),
        textCell(item.topic[language]),
        textCell(item.text[language]),
        { ...textCell(t.states[state]), ...ofItem },
        { ...countCell(shownText(line), references), ...ofItem },
        { ...textCell(said?.place.trim() ?? ''), ...ofItem },
      ];
    }),
    notes: [
      open === 0 ? '' : t.open(open, formatNumber(open, language)),
      placeless === 0 ? '' : t.places(placeless, formatNumber(placeless, language)),
      checklist.source,
    ].filter(Boolean),
    landscape: true,
  });
}
