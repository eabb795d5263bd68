// Tables 2.3 (the template, empty or filled for each intervention) and 3.1 (the typology).
import { formatAnswer } from '../../extraction/answers';
import type { Language } from '../../model/fields';
import { extractionId, type Intervention } from '../../model/intervention';
import type { TemplateField } from '../../model/project';
import { type ProjectData, requireProject } from '../../model/tables';
import { formatRating } from '../../rating/sms';
import { groupBy, outcomesByReference } from '../../review/active';
import type { Block, ReportProduct } from '../document-model';
import { untypedInterventions } from '../../review/check';
import { productTexts } from '../product-texts';
import { findLink, type ReportCell, type ReportTable, textCell } from '../table-model';
import { reportTexts } from '../texts';

/** What stands in the right-hand column of the empty template: options as a list, or the help. */
function emptyText(field: TemplateField, language: Language): string {
  const options = field.options.map((o) => `- ${o.label[language]}`);
  return [field.help[language], ...options].filter((line) => line !== '').join('\n');
}

function templateTable(
  data: ProjectData,
  language: Language,
  id: string,
  caption: string,
  number: string,
  cellOf: (field: TemplateField) => ReportCell,
): ReportTable {
  const { template } = requireProject(data);
  const rows = template.sections.flatMap((section) =>
    section.fields.map((field, index) => [
      textCell(index === 0 ? section.label[language] : ''),
      textCell(field.label[language]),
      cellOf(field),
    ]),
  );
  return {
    id,
    language,
    number,
    caption,
    columns: [
      { title: '', numeric: false, widthShare: 2 },
      { title: '', numeric: false, widthShare: 3 },
      { title: '', numeric: false, widthShare: 6 },
    ],
    rows,
    notes: [],
    landscape: false,
    hasRowHeadings: true,
  };
}

/** Builds the empty table 2.3. */
export function buildEmptyTemplate(data: ProjectData, language: Language): ReportProduct {
  const t = productTexts[language];
  const number = language === 'nl' ? 'Tabel 2.3' : 'Table 2.3';
  const table = templateTable(data, language, 'tabel-2.3', t.table23, number, (f) =>
    textCell(emptyText(f, language)),
  );
  return {
    id: 'tabel-2.3',
    language,
    title: `${number} ${t.table23}`,
    landscape: false,
    blocks: [{ type: 'table', table }],
    slides: [],
  };
}

/** Levels of the reports of an intervention, as printed. */
function levelsOf(data: ProjectData): (intervention: Intervention) => ReportCell {
  const outcomes = outcomesByReference(data.ratings, data.reviews);
  const links = groupBy(data.links, (l) => l.interventionId);
  return (intervention) => {
    const own = links.get(intervention.id) ?? [];
    const levels = own.flatMap((l) => {
      const outcome = outcomes.get(l.referenceId);
      return outcome !== undefined && 'value' in outcome ? [formatRating(outcome.value)] : [];
    });
    return textCell(
      levels.join('; '),
      own.map((l) => l.referenceId),
      [intervention.id],
    );
  };
}

/** Builds table 2.3 filled, one table for each intervention with at least one answer. */
export function buildFilledTemplates(data: ProjectData, language: Language): ReportProduct {
  const t = productTexts[language];
  const filled = language === 'nl' ? 'Tabel 2.3 (ingevuld)' : 'Table 2.3 (filled in)';
  const extractions = new Map(data.extractions.map((x) => [x.id as string, x]));
  const levels = levelsOf(data);
  const interventions = [...data.interventions].sort((a, b) => a.sequence - b.sequence);
  let isFirst = true;
  const blocks = interventions.flatMap((intervention, index): Block[] => {
    const extraction = extractions.get(extractionId(intervention.id));
    if (extraction === undefined) return [];
    const starts = !isFirst;
    const table = templateTable(
      data,
      language,
      `tabel-2.3-${index + 1}`,
      intervention.title,
      `${filled}:`,
      (field) => {
        if (field.type === 'sms') return levels(intervention);
        const text = formatAnswer(field, extraction.answers[field.id], language);
        return { ...textCell(text, [], [intervention.id], [field.id]), href: findLink(text) };
      },
    );
    isFirst = false;
    return [{ type: 'table', table, ...(starts ? { startsPage: true } : {}) }];
  });
  return {
    id: 'tabel-2.3-ingevuld',
    language,
    title: `${filled} ${t.table23}`,
    landscape: false,
    blocks,
    slides: [],
  };
}

/** Builds table 3.1; each type's cell is made of the interventions that have elements of it. */
export function buildTypology(data: ProjectData, language: Language): ReportProduct {
  const t = productTexts[language];
  const { typology } = requireProject(data);
  const number = language === 'nl' ? 'Tabel 3.1' : 'Table 3.1';
  const table: ReportTable = {
    id: 'tabel-3.1',
    language,
    number,
    caption: t.table31(typology.length),
    columns: [
      { title: t.table31Type, numeric: false, widthShare: 2 },
      { title: t.table31Involvement, numeric: false, widthShare: 2 },
      { title: t.table31Description, numeric: false, widthShare: 5 },
    ],
    rows: typology.map((type) => {
      const own = data.interventions.filter((i) => (i.types[type.id] ?? 0) > 0).map((i) => i.id);
      return [
        textCell(type.label[language], [], own),
        textCell(type.involvement[language], [], own),
        textCell(type.description[language], [], own),
      ];
    }),
    notes: [],
    landscape: false,
    hasRowHeadings: false,
  };
  return {
    id: 'tabel-3.1',
    language,
    title: `${number} ${t.table31(typology.length)}`,
    landscape: false,
    blocks: [{ type: 'table', table }],
    slides: [],
  };
}

/** Countries by types: how many interventions of a country have elements of a type. Shown in the app and beside table 3.1. */
export function buildTypeMatrix(data: ProjectData, language: Language): ReportTable {
  const { typology, countries } = requireProject(data);
  const untyped = untypedInterventions(data).length;
  return {
    id: 'landen-typen',
    language,
    number: '',
    caption: language === 'nl' ? 'Interventies naar land en type' : 'Interventions by country and type',
    columns: [
      { title: reportTexts[language].country, numeric: false, widthShare: 3 },
      ...typology.map((type) => ({ title: type.label[language], numeric: true, widthShare: 2 })),
    ],
    rows: countries.map((country) => {
      const own = data.interventions.filter((i) => i.country === country.code);
      return [
        textCell(
          country.name[language],
          [],
          own.map((i) => i.id),
        ),
        ...typology.map((type) => {
          const hits = own.filter((i) => (i.types[type.id] ?? 0) > 0);
          return textCell(
            hits.length === 0 ? '' : String(hits.length),
            [],
            hits.map((i) => i.id),
          );
        }),
      ];
    }),
    notes: untyped === 0 ? [] : [productTexts[language].untyped(untyped, data.interventions.length)],
    landscape: false,
    hasRowHeadings: true,
  };
}
