// Full texts that were asked for and are still waited for: of whom, when, and when they were reminded.
import { shownDay } from '../../kernel/shown-date';
import type { Language } from '../../model/fields';
import { referenceLabel } from '../../model/reference';
import type { ProjectData } from '../../model/tables';
import { activeReferences } from '../../review/active';
import { openRequests, remindersOf } from '../../review/requests';
import { paragraph } from '../document-model';
import { defineProduct, type ProductContent, tableContent } from '../product';
import { findLink, reportTable, textCell, textColumn } from '../table-model';
import { reportTexts } from '../texts';

const texts = {
  nl: {
    title: 'Opgevraagde rapporten',
    none: 'Er wordt op geen rapport gewacht.',
    from: 'Gevraagd aan',
    askedOn: 'Gevraagd op',
    expectedOn: 'Verwacht op',
    reminders: 'Herinnerd',
    status: 'Stand',
    statuses: { asked: 'aangevraagd', waiting: 'onderweg', 'not-available': '' },
  },
  en: {
    title: 'Reports requested',
    none: 'No report is waited for.',
    from: 'Asked of',
    askedOn: 'Asked on',
    expectedOn: 'Expected by',
    reminders: 'Reminded',
    status: 'Status',
    statuses: { asked: 'asked for', waiting: 'on its way', 'not-available': '' },
  },
};

/** Builds the list, the oldest request first. */
function build(data: ProjectData, language: Language): ProductContent {
  const t = texts[language];
  const references = new Map(activeReferences(data).map((r) => [r.id, r]));
  const rows = openRequests(data).flatMap(({ referenceId: id, retrieval }) => {
    const reference = references.get(id);
    if (reference === undefined) return [];
    const label = referenceLabel(reference);
    const reminders = remindersOf(retrieval).map((r) =>
      [shownDay(r.date, language), r.note].filter(Boolean).join(': '),
    );
    const said = [
      [retrieval.from, retrieval.reason].filter(Boolean).join('; '),
      shownDay(retrieval.askedOn, language),
      shownDay(retrieval.expectedOn, language),
      reminders.join('; '),
      t.statuses[retrieval.status],
    ];
    const link = findLink(label) ?? findLink(reference.csl.URL ?? '');
    return [[{ ...textCell(label, [id]), href: link }, ...said.map((text) => textCell(text, [id]))]];
  });
  if (rows.length === 0) return { title: t.title, blocks: [paragraph(t.none)] };
  const table = reportTable({
    id: 'opgevraagd',
    language,
    caption: t.title,
    columns: [
      textColumn(reportTexts[language].publication, 7),
      textColumn(t.from, 5),
      textColumn(t.askedOn, 3),
      textColumn(t.expectedOn, 3),
      textColumn(t.reminders, 5),
      textColumn(t.status, 4),
    ],
    rows,
    landscape: true,
  });
  return tableContent(table);
}

/** What is asked for and not there yet. */
export const requested = defineProduct({
  id: 'opgevraagd',
  name: { nl: 'Opgevraagde rapporten', en: 'Reports requested' },
  build,
});
