// Table 2.3 of the report filled in: one for each intervention that has an answer.
import { translationsIn } from '../../review/translations';
import { answerInReport } from '../parts/answer-in-report';
import type { Language } from '../../model/fields';
import { extractionId } from '../../model/extraction';
import type { Intervention } from '../../model/intervention';
import { type ProjectData, requireProject } from '../../model/tables';
import { formatOutcome } from '../../rating/several';
import { groupBy, standingFor } from '../../review/active';
import { outcomesByReference } from '../../review/rated';
import type { Block } from '../document-model';
import { templateTable, templateTitle } from '../parts/template-table';
import { defineProduct, type ProductContent } from '../product';
import { findLink, type ReportCell, textCell } from '../table-model';

/** Levels of the reports of an intervention, as printed. */
function levelsOf(data: ProjectData, language: Language): (intervention: Intervention) => ReportCell {
  const project = requireProject(data);
  const outcomes = outcomesByReference(data);
  const links = groupBy(data.links, (l) => l.interventionId);
  const stands = standingFor(data);
  return (intervention) => {
    const own = links.get(intervention.id) ?? [];
    const levels = [...new Set(own.map((l) => stands(l.referenceId)))].flatMap((id) => {
      const text = formatOutcome(project, outcomes.get(id), language);
      return text === '' ? [] : [text];
    });
    return textCell(
      levels.join('; '),
      own.map((l) => l.referenceId),
      [intervention.id],
    );
  };
}

/** Builds table 2.3 filled, one table for each intervention with at least one answer. */
function build(data: ProjectData, language: Language): ProductContent {
  const filled = language === 'nl' ? 'Tabel 2.3 (ingevuld)' : 'Table 2.3 (filled in)';
  const extractions = new Map(data.extractions.map((x) => [x.id as string, x]));
  const levels = levelsOf(data, language);
  const translated = translationsIn(data, language);
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
        const of = { type: 'answer', extractionId: extraction.id, fieldId: field.id } as const;
        const answer = extraction.answers[field.id];
        const text = answerInReport(field, answer, language, translated(of, answer?.text ?? ''));
        return { ...textCell(text, [], [intervention.id], [field.id]), href: findLink(text) };
      },
      `tabel-2.3-${intervention.id}`,
    );
    isFirst = false;
    return [{ type: 'table', table, ...(starts ? { startsPage: true } : {}) }];
  });
  return {
    title: `${filled} ${templateTitle[language]}`,
    blocks,
  };
}

/** The template with answers. */
export const filledTemplates = defineProduct({
  id: 'tabel-2.3-ingevuld',
  name: { nl: 'Tabel 2.3: ingevuld per interventie', en: 'Table 2.3: filled by intervention' },
  build,
});
