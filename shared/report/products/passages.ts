// What was quoted for each field of the template, over all interventions and their reports: a table for each field that
// has passages.
import { fieldsOf } from '../../extraction/answers';
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import { referenceLabel } from '../../model/reference';
import type { Annotation } from '../../model/annotation';
import { translationsIn } from '../../review/translations';
import { translatedText } from '../parts/answer-in-report';
import { type PassageRow, passageRows } from '../../review/passages';
import { pageNamer } from '../../review/reading-copies';
import { type Block, paragraph } from '../document-model';
import { defineProduct, type ProductContent } from '../product';
import { type ReportCell, reportTable, textCell, textColumn } from '../table-model';

const texts = {
  nl: {
    title: 'Passages per veld',
    columns: ['Interventie', 'Rapport', 'Passage', 'Pagina', 'Opmerking'],
    none: 'Bij geen enkel veld is een passage gemarkeerd.',
    lost: 'niet meer gevonden in het huidige bestand',
  },
  en: {
    title: 'Passages by field',
    columns: ['Intervention', 'Report', 'Passage', 'Page', 'Comment'],
    none: 'No passage has been marked for any field.',
    lost: 'no longer found in the present file',
  },
} as const;
const WIDTHS = [3, 3, 7.4, 1.6, 3];

function rowsOf(
  { intervention, reference, passages }: PassageRow,
  fieldId: string,
  lost: string,
  inLanguage: (annotation: Annotation) => string,
  pageOf: ReturnType<typeof pageNamer>,
): ReportCell[][] {
  const cell = (text: string): ReportCell => textCell(text, [reference.id], [intervention.id], [fieldId]);
  return passages.map((annotation) => {
    const { quote, parts, comment, anchor } = annotation;
    return [
      cell(intervention.title),
      cell(referenceLabel(reference)),
      cell(
        [quote.exact === '' ? '' : `“${quote.exact}”`, inLanguage(annotation)]
          .filter((part) => part !== '')
          .join('\n'),
      ),
      cell(pageOf(annotation, parts[0]?.pageLabel ?? '')),
      cell([comment, anchor.state === 'lost' ? lost : ''].filter((part) => part !== '').join(' · ')),
    ];
  });
}

function build(data: ProjectData, language: Language): ProductContent {
  const t = texts[language];
  const translated = translationsIn(data, language);
  const pageOf = pageNamer(data, language);
  const inLanguage = ({ id, quote }: Annotation): string => {
    const found = translated({ type: 'passage', annotationId: id }, quote.exact);
    return found === null ? '' : translatedText(found, language);
  };
  const rowsFor = passageRows(
    data,
    [...data.interventions].sort((a, b) => a.sequence - b.sequence),
  );
  const blocks = fieldsOf(requireProject(data).template).flatMap(({ id, label }): Block[] => {
    const rows = rowsFor(id).flatMap((row) => rowsOf(row, id, t.lost, inLanguage, pageOf));
    if (rows.length === 0) return [];
    const table = reportTable({
      id: `passages-${id}`,
      language,
      caption: label[language],
      columns: t.columns.map((title, index) => textColumn(title, WIDTHS[index] ?? 1)),
      rows,
      onceColumns: 2,
      landscape: true,
    });
    // The name of the field is the caption: a heading above it would say it twice.
    return [{ type: 'table', table }];
  });
  return { title: t.title, landscape: true, blocks: blocks.length === 0 ? [paragraph(t.none)] : blocks };
}

/** The passages behind each field of the template. */
export const fieldPassages = defineProduct({
  id: 'passages',
  name: { nl: texts.nl.title, en: texts.en.title },
  build,
});
