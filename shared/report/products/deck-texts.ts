// Words of the slides that are not titles of the report.
import type { Language } from '../../model/fields';

type DeckTexts = { client: string; exampleOf: (title: string) => string };

export const deckTexts: Record<Language, DeckTexts> = {
  nl: { client: 'Opdrachtgever', exampleOf: (title) => `${title}: voorbeeld` },
  en: { client: 'Commissioned by', exampleOf: (title) => `${title}: example` },
};
