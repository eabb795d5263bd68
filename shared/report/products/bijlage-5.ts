// Appendix 5: the slides of the first expert meeting, by country.
import { inOrder } from '../../model/decks';
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import type { Slide } from '../document-model';
import {
  candidates,
  contextOrigin,
  deckContent,
  exampleOf,
  examplesFor,
  exampleSlide,
  freeSlides,
  opening,
  point,
  section,
} from '../parts/deck-slides';
import { deckTexts } from '../parts/deck-texts';
import { defineProduct, type ProductContent } from '../product';

const texts = {
  nl: {
    title: 'Bijlage 5 Powerpointpresentatie expertmeeting 1',
    overview: 'Overzicht werkende bestanddelen',
    promising: 'Kansrijke interventies',
    standsOut: 'Wat valt op?',
  },
  en: {
    title: 'Appendix 5 Slides of expert meeting 1',
    overview: 'Overview of effective elements',
    promising: 'Promising interventions',
    standsOut: 'What stands out?',
  },
};

/** Deck 1, by country. */
function build(data: ProjectData, language: Language): ProductContent {
  const project = requireProject(data);
  const t = texts[language];
  const decks = project.decks;
  const ranked = candidates(data, project);
  const countries = inOrder(project.countries, (c) => c.code, decks.countries);
  const slides: Slide[] = [
    ...opening(data, project, language),
    {
      title: t.overview,
      points: [point(t.promising), ...countries.map((c) => point(c.name[language], 1))],
      notes: '',
      table: null,
    },
    ...countries.flatMap((country): Slide[] => {
      const context = data.contexts.find((c) => c.country === country.code);
      const [example, ...others] = examplesFor(
        data,
        decks.exampleByCountry[country.code],
        ranked.filter((i) => i.country === country.code),
      );
      const origin = contextOrigin(country.code);
      const own =
        example === undefined
          ? {
              points: [
                point(deckTexts[language].noExample),
                ...section(deckTexts[language].government, context?.government ?? '', origin),
              ],
              notes: '',
            }
          : exampleOf(data, project, example, language, context?.government);
      return [
        {
          title: country.name[language],
          points: [...section(t.standsOut, context?.standsOut ?? '', origin), ...own.points],
          notes: [own.notes, ...(context?.points ?? [])].filter(Boolean).join('\n'),
          table: null,
        },
        ...others.map((other) => exampleSlide(data, project, other, language, country.name[language])),
        ...freeSlides(decks, 1, (after) => after === country.code),
      ];
    }),
    ...freeSlides(decks, 1, (after) => !project.countries.some((c) => c.code === after)),
  ];
  return deckContent(t.title, slides);
}

/** Slides by country. */
export const countryDeck = defineProduct({
  id: 'bijlage-5',
  name: { nl: 'Bijlage 5: dia’s per land', en: 'Appendix 5: slides by country' },
  build,
});
