// Appendices 5 and 6: the slides of the two expert meetings, by country and by intervention type.
import { formatAnswer, fieldsOf } from '../../extraction/answers';
import type { Language } from '../../model/fields';
import { extractionId, type Intervention } from '../../model/intervention';
import type { InterventionType, Project } from '../../model/project';
import { type ProjectData, requireProject } from '../../model/tables';
import { rankInterventions } from '../../selection/ranking';
import type { Block, ReportProduct, Slide } from '../document-model';
import { productTexts } from '../product-texts';

type Point = Slide['points'][number];
const point = (text: string, level: Point['level'] = 0): Point => ({ text, level });

/** A heading with what stands under it; nothing where that is empty. */
function section(heading: string, text: string): Point[] {
  const lines = text
    .split('\n')
    .map((l) => l.trim().replace(/^[-*•]\s+/, ''))
    .filter((l) => l !== '');
  return lines.length === 0 ? [] : [point(heading), ...lines.map((l) => point(l, 1))];
}

function opening(data: ProjectData, project: Project, language: Language): Slide[] {
  const t = productTexts[language];
  const correspondents = data.sources.flatMap((s) => (s.type === 'correspondent' ? [s] : []));
  const nameOf = (code: string): string =>
    project.countries.find((c) => c.code === code)?.name[language] ?? code;
  const searches = data.sources.flatMap((s) => (s.type === 'search' ? [s.engine] : []));
  const countries = [...new Set(correspondents.map((s) => nameOf(s.country)))];
  return [
    {
      title: t.contextSlide,
      points: [
        ...section(t.goal, project.question),
        point(t.search),
        ...(countries.length === 0 ? [] : [point(`${t.correspondentsIn}: ${countries.join(', ')}`, 1)]),
        ...(searches.length === 0 ? [] : [point(`${t.websearch}: ${[...new Set(searches)].join(', ')}`, 1)]),
      ],
      notes: correspondents.map((s) => `${nameOf(s.country)}: ${s.name}, ${s.affiliation}`).join('\n'),
      table: null,
    },
    {
      title: t.dimensions,
      points: [
        point(t.dimension1),
        ...project.typology.map((type) =>
          point(`${type.label[language]} (${type.involvement[language]})`, 1),
        ),
        point(t.dimension2),
        ...project.measures.map((m) => point(m.label[language], 1)),
        point(t.conditions),
        ...project.conditions.map((c) => point(c.label[language], 1)),
      ],
      notes: '',
      table: null,
    },
  ];
}

/**
 * Example, success measure, condition and role of government of one intervention, from the fields that the project names.
 * What is written about a country's government goes before what the intervention says.
 */
function exampleOf(
  data: ProjectData,
  project: Project,
  intervention: Intervention,
  language: Language,
  countryGovernment = '',
): { points: Point[]; notes: string } {
  const t = productTexts[language];
  const answers = data.extractions.find((x) => x.id === extractionId(intervention.id))?.answers ?? {};
  const fields = new Map(fieldsOf(project.template).map((f) => [f.id, f]));
  const text = (fieldId: string | null): string => {
    const field = fieldId === null ? undefined : fields.get(fieldId);
    return field === undefined ? '' : formatAnswer(field, answers[field.id], language);
  };
  const labels = (ids: readonly string[], terms: Project['measures']): string =>
    terms
      .filter((m) => ids.includes(m.id))
      .map((m) => m.label[language])
      .join('; ');
  const measures = labels(intervention.measures, project.measures);
  const conditions = labels(intervention.conditions, project.conditions);
  const { deckFields } = project;
  const selection = data.selections.find((s) => s.interventionId === intervention.id);
  return {
    points: [
      ...section(`${t.example}: ${intervention.title}`, text(deckFields.example)),
      ...section(t.success, [measures, text(deckFields.success)].filter(Boolean).join('\n')),
      ...section(t.condition, [conditions, text(deckFields.condition)].filter(Boolean).join('\n')),
      ...section(t.government, countryGovernment || text(deckFields.government)),
    ],
    notes: selection?.reason ?? '',
  };
}

/** Ranked interventions that were chosen; where none was chosen yet, those that are filled in. */
function candidates(data: ProjectData, project: Project): Intervention[] {
  const ranked = rankInterventions(data, project);
  const chosen = ranked.filter((r) => r.selection?.outcome === 'chosen').map((r) => r.intervention);
  const filled = new Set(data.extractions.map((x) => x.interventionId));
  return [
    ...chosen,
    ...ranked.map((r) => r.intervention).filter((i) => filled.has(i.id) && !chosen.includes(i)),
  ];
}

/** Deck 1, by country. */
export function buildCountryDeck(data: ProjectData, language: Language): ReportProduct {
  const project = requireProject(data);
  const t = productTexts[language];
  const ranked = candidates(data, project);
  const slides: Slide[] = [
    ...opening(data, project, language),
    {
      title: t.overview,
      points: [point(t.promising), ...project.countries.map((c) => point(c.name[language], 1))],
      notes: '',
      table: null,
    },
    ...project.countries.map((country): Slide => {
      const context = data.contexts.find((c) => c.country === country.code);
      const example = ranked.find((i) => i.country === country.code);
      const own =
        example === undefined
          ? { points: [point(t.noExample), ...section(t.government, context?.government ?? '')], notes: '' }
          : exampleOf(data, project, example, language, context?.government);
      return {
        title: country.name[language],
        points: [...section(t.standsOut, context?.standsOut ?? ''), ...own.points],
        notes: [own.notes, ...(context?.points ?? [])].filter(Boolean).join('\n'),
        table: null,
      };
    }),
  ];
  return asProduct('bijlage-5', language, t.appendix5, slides);
}

const weightOf = (intervention: Intervention, type: InterventionType): number =>
  intervention.types[type.id] ?? 0;

/** Deck 2, by intervention type: for each type the candidate with most weight in it. */
export function buildTypeDeck(data: ProjectData, language: Language): ReportProduct {
  const project = requireProject(data);
  const t = productTexts[language];
  const ranked = candidates(data, project);
  const slides: Slide[] = [
    ...opening(data, project, language),
    ...project.typology.map((type, index): Slide => {
      const example = ranked
        .filter((i) => weightOf(i, type) > 0)
        .sort((a, b) => weightOf(b, type) - weightOf(a, type))[0];
      const own =
        example === undefined
          ? { points: [point(t.noExample)], notes: '' }
          : exampleOf(data, project, example, language);
      return {
        title: t.typeSlide(index + 1, type.label[language].toLowerCase()),
        points: own.points,
        notes: [type.description[language], own.notes].filter(Boolean).join('\n'),
        table: null,
      };
    }),
  ];
  return asProduct('bijlage-6', language, t.appendix6, slides);
}

/** A deck with its slides as blocks too, for the formats that have no slides. */
function asProduct(
  id: 'bijlage-5' | 'bijlage-6',
  language: Language,
  title: string,
  slides: Slide[],
): ReportProduct {
  const blocks = slides.flatMap((slide): Block[] => {
    const groups: Block[] = [{ type: 'heading', level: 3, text: slide.title }];
    for (const p of slide.points) {
      const last = groups.at(-1);
      if (p.level === 0)
        groups.push({ type: 'paragraph', runs: [{ text: p.text, isBold: true }], style: 'normal' });
      else if (last?.type === 'list') last.items.push([{ text: p.text }]);
      else groups.push({ type: 'list', isOrdered: false, items: [[{ text: p.text }]] });
    }
    return groups;
  });
  return { id, language, title, landscape: false, blocks, slides };
}
