// Appendix 6: the slides of the second expert meeting, by intervention type.
import { inOrder } from '../../model/decks';
import type { Language } from '../../model/fields';
import type { Intervention } from '../../model/intervention';
import type { InterventionType } from '../../model/project';
import { type ProjectData, requireProject } from '../../model/tables';
import type { Slide } from '../document-model';
import {
  candidates,
  deckContent,
  exampleOf,
  examplesFor,
  exampleSlide,
  freeSlides,
  opening,
  point,
} from '../parts/deck-slides';
import { deckTexts } from '../parts/deck-texts';
import { defineProduct, type ProductContent } from '../product';

const texts = {
  nl: {
    title: 'Bijlage 6 Powerpointpresentatie expertmeeting 2',
    typeSlide: (n: number, type: string) => `Interventietype ${n}: ${type}`,
  },
  en: {
    title: 'Appendix 6 Slides of expert meeting 2',
    typeSlide: (n: number, type: string) => `Intervention type ${n}: ${type}`,
  },
};

const weightOf = (intervention: Intervention, type: InterventionType): number =>
  intervention.types[type.id] ?? 0;

/** Deck 2, by intervention type: for each type what was chosen, else the candidate with most weight in it. */
function build(data: ProjectData, language: Language): ProductContent {
  const project = requireProject(data);
  const t = texts[language];
  const decks = project.decks;
  const ranked = candidates(data, project);
  const types = inOrder(project.typology, (x) => x.id, decks.types);
  const slides: Slide[] = [
    ...opening(data, project, language),
    ...types.flatMap((type, index): Slide[] => {
      const weighed = ranked
        .filter((i) => weightOf(i, type) > 0)
        .sort((a, b) => weightOf(b, type) - weightOf(a, type));
      const [example, ...others] = examplesFor(data, decks.exampleByType[type.id], weighed);
      const own =
        example === undefined
          ? { points: [point(deckTexts[language].noExample)], notes: '' }
          : exampleOf(data, project, example, language);
      const title = t.typeSlide(index + 1, type.label[language].toLowerCase());
      return [
        {
          title,
          points: own.points,
          notes: [type.description[language], own.notes].filter(Boolean).join('\n'),
          table: null,
        },
        ...others.map((other) => exampleSlide(data, project, other, language, title)),
        ...freeSlides(decks, 2, (after) => after === type.id),
      ];
    }),
    ...freeSlides(decks, 2, (after) => !project.typology.some((x) => x.id === after)),
  ];
  return deckContent(t.title, slides);
}

/** Slides by intervention type. */
export const typeDeck = defineProduct({
  id: 'bijlage-6',
  name: { nl: 'Bijlage 6: dia’s per type', en: 'Appendix 6: slides by type' },
  build,
});
