// Every report that was excluded on full text or could not be had, with the reason (PRISMA 2020, item 16b).
import type { Language } from '../../model/fields';
import { referenceLabel } from '../../model/reference';
import type { ProjectData } from '../../model/tables';
import { activeReferences } from '../../review/active';
import { flowOf } from '../../review/flow';
import { paragraph } from '../document-model';
import { defineProduct, type ProductContent, tableContent } from '../product';
import { reportTexts } from '../texts';
import { findLink, reportTable, countCell, textColumn } from '../table-model';
import { prismaTexts } from '../parts/prisma-texts';
import { reasonsInWords } from '../parts/reason-words';

const texts = {
  nl: {
    title: 'Uitgesloten op volledige tekst, met reden',
    noExclusions: 'Er is niets uitgesloten op volledige tekst.',
  },
  en: {
    title: 'Excluded on full text, with reasons',
    noExclusions: 'Nothing was excluded on full text.',
  },
};

/** Builds the list, by reason and then in order of entry. */
function build(data: ProjectData, language: Language): ProductContent {
  const t = texts[language];
  const p = prismaTexts[language];
  const inWords = reasonsInWords(data, language);
  const { databases, other } = flowOf(data);
  const references = new Map(activeReferences(data).map((r) => [r.id, r]));
  const excluded = inWords([...databases.excludedFull, ...other.excludedFull], 'full-text');
  const missing = [...databases.notRetrieved, ...other.notRetrieved].map(({ reason, number }) => ({
    label: reason === '' ? p.box.notRetrieved : `${p.box.notRetrieved}: ${reason}`,
    number,
  }));
  const rows = [...excluded, ...missing].flatMap(({ label, number }) =>
    number.references.map((id) => ({ id, reason: label })),
  );
  const table = reportTable({
    id: 'uitsluitingen',
    language,
    caption: t.title,
    columns: [textColumn(reportTexts[language].publication, 9), textColumn(reportTexts[language].reason, 4)],
    rows: rows.flatMap(({ id, reason }) => {
      const reference = references.get(id);
      if (reference === undefined) return [];
      const label = referenceLabel(reference);
      return [
        [
          { ...countCell(label, [id]), href: findLink(label) ?? findLink(reference.csl.URL ?? '') },
          countCell(reason, [id]),
        ],
      ];
    }),
  });
  return rows.length === 0 ? { title: t.title, blocks: [paragraph(t.noExclusions)] } : tableContent(table);
}

/** What was excluded on full text. */
export const exclusions = defineProduct({
  id: 'uitsluitingen',
  name: { nl: 'Uitgesloten op volledige tekst', en: 'Excluded on full text' },
  build,
});
