// What the slides of both expert meetings (appendices 5 and 6) are made of.
import { translationsIn } from '../../review/translations';
import { answerInReport } from './answer-in-report';
import { fieldsOf } from '../../extraction/answers';
import type { Decks } from '../../model/decks';
import type { Language } from '../../model/fields';
import { extractionId } from '../../model/extraction';
import type { Intervention } from '../../model/intervention';
import type { Project } from '../../model/project';
import type { ProjectData } from '../../model/tables';
import { rankInterventions } from '../../selection/ranking';
import type { Block, Run, Slide } from '../document-model';
import type { ProductContent } from '../product';
import type { Origin } from '../table-model';
import { deckTexts } from './deck-texts';

type Point = Slide['points'][number];
/** A point of a slide. */
export const point = (text: string, level: Point['level'] = 0, origin?: Origin): Point => ({
  text,
  level,
  ...(origin === undefined ? {} : { origin }),
});

/** A heading with what stands under it; nothing where that is empty. */
export function section(heading: string, text: string, origin?: Origin): Point[] {
  const lines = text
    .split('\n')
    .map((l) => l.trim().replace(/^[-*•]\s+/, ''))
    .filter((l) => l !== '');
  return lines.length === 0 ? [] : [point(heading), ...lines.map((l) => point(l, 1, origin))];
}

/**
 * Slides that were written for the meeting, after a country or type; with '' those at the end, and those whose place is
 * gone.
 */
export function freeSlides(decks: Decks, deck: 1 | 2, isHere: (after: string) => boolean): Slide[] {
  return decks.free
    .filter((f) => f.deck === deck && isHere(f.after))
    .map((f) => ({
      title: f.title,
      points: f.text
        .split('\n')
        .map((l) => l.trim())
        .filter((l) => l !== '')
        .map((l) => (/^[-*•]\s+/.test(l) ? point(l.replace(/^[-*•]\s+/, ''), 1) : point(l))),
      notes: '',
      table: null,
    }));
}

/** The slides with which both decks begin: where the study comes from and what its dimensions are. */
export function opening(data: ProjectData, project: Project, language: Language): Slide[] {
  const t = deckTexts[language];
  const correspondents = data.sources.flatMap((s) => (s.type === 'correspondent' ? [s] : []));
  const nameOf = (code: string): string =>
    project.countries.find((c) => c.code === code)?.name[language] ?? code;
  const searches = data.sources.flatMap((s) => (s.type === 'search' ? [s.engine] : []));
  const countries = [...new Set(correspondents.map((s) => nameOf(s.country)))];
  return [
    {
      title: t.contextSlide,
      points: [
        ...section(deckTexts[language].client, project.letter.client),
        ...section(t.goal, project.question),
        // What was searched, where anything was.
        ...(countries.length + searches.length === 0 ? [] : [point(t.search)]),
        ...(countries.length === 0 ? [] : [point(`${t.correspondentsIn}: ${countries.join(', ')}`, 1)]),
        ...(searches.length === 0 ? [] : [point(`${t.websearch}: ${[...new Set(searches)].join(', ')}`, 1)]),
      ],
      notes: correspondents
        .map((s) => `${nameOf(s.country)}: ${[s.name, s.affiliation].filter((x) => x !== '').join(', ')}`)
        .join('\n'),
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
 * Example, success measure, condition and role of government of one intervention, from the fields that the project
 * names. What is written about a country's government goes before what the intervention says.
 */
export function exampleOf(
  data: ProjectData,
  project: Project,
  intervention: Intervention,
  language: Language,
  countryGovernment = '',
): { points: Point[]; notes: string } {
  const t = deckTexts[language];
  const answers = data.extractions.find((x) => x.id === extractionId(intervention.id))?.answers ?? {};
  const translated = translationsIn(data, language);
  const fields = new Map(fieldsOf(project.template).map((f) => [f.id, f]));
  const text = (fieldId: string | null): string => {
    const field = fieldId === null ? undefined : fields.get(fieldId);
    if (field === undefined) return '';
    const of = { type: 'answer', extractionId: extractionId(intervention.id), fieldId: field.id } as const;
    const answer = answers[field.id];
    return answerInReport(field, answer, language, translated(of, answer?.text ?? ''));
  };
  const labels = (ids: readonly string[], terms: Project['measures']): string =>
    terms
      .filter((m) => ids.includes(m.id))
      .map((m) => m.label[language])
      .join('; ');
  const measures = labels(intervention.measures, project.measures);
  const conditions = labels(intervention.conditions, project.conditions);
  const { deckFields } = project;
  const origin = (fieldId: string | null): Origin => ({
    references: [],
    interventions: [intervention.id],
    fields: fieldId === null ? [] : [fieldId],
  });
  const selection = data.selections.find((s) => s.interventionId === intervention.id);
  return {
    points: [
      // What was chosen is named, also before anything is written of it.
      point(`${t.example}: ${intervention.title}`),
      ...section('', text(deckFields.example), origin(deckFields.example)).slice(1),
      ...section(
        t.success,
        [measures, text(deckFields.success)].filter(Boolean).join('\n'),
        origin(deckFields.success),
      ),
      ...section(
        t.condition,
        [conditions, text(deckFields.condition)].filter(Boolean).join('\n'),
        origin(deckFields.condition),
      ),
      ...section(
        t.government,
        countryGovernment || text(deckFields.government),
        countryGovernment === '' ? origin(deckFields.government) : contextOrigin(intervention.country),
      ),
    ],
    notes: selection?.reason ?? '',
  };
}

/** Ranked interventions that were chosen; where none was chosen yet, those that are filled in. */
export function candidates(data: ProjectData, project: Project): Intervention[] {
  const ranked = rankInterventions(data, project);
  const chosen = ranked.filter((r) => r.selection?.outcome === 'chosen').map((r) => r.intervention);
  const filled = new Set(data.extractions.map((x) => x.interventionId));
  return [
    ...chosen,
    ...ranked.map((r) => r.intervention).filter((i) => filled.has(i.id) && !chosen.includes(i)),
  ];
}

/** What is written about a country. */
export const contextOrigin = (country: string): Origin => ({
  references: [],
  interventions: [],
  fields: [],
  contexts: [country],
});

/** The interventions that were chosen for a slide; without any the first of those that could be. */
export function examplesFor(
  data: ProjectData,
  chosen: readonly string[] | undefined,
  ranked: readonly Intervention[],
): Intervention[] {
  const own = (chosen ?? []).flatMap((id) => data.interventions.find((i) => i.id === id) ?? []);
  return own.length > 0 ? own : ranked.slice(0, 1);
}

/** A further example on a slide of its own. */
export function exampleSlide(
  data: ProjectData,
  project: Project,
  intervention: Intervention,
  language: Language,
  title: string,
): Slide {
  const own = exampleOf(data, project, intervention, language);
  return { title: deckTexts[language].exampleOf(title), ...own, table: null };
}

/** A deck with its slides as blocks too, for the formats that have no slides. */
export function deckContent(title: string, slides: Slide[]): ProductContent {
  const blocks = slides.flatMap((slide): Block[] => {
    const groups: Block[] = [{ type: 'heading', level: 3, text: slide.title }];
    for (const p of slide.points) {
      const last = groups.at(-1);
      const run: Run = { text: p.text, ...(p.origin === undefined ? {} : { origin: p.origin }) };
      if (p.level === 0)
        groups.push({ type: 'paragraph', runs: [{ ...run, isBold: true }], style: 'normal' });
      else if (last?.type === 'list') last.items.push([run]);
      else groups.push({ type: 'list', isOrdered: false, items: [[run]] });
    }
    return groups;
  });
  return { title, blocks, slides };
}
