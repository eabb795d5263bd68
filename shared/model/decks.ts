// What the slides of the expert meetings say that nothing else in the project does: chosen by hand, or written for the
// meeting.
import { z } from 'zod';

/** A slide that is written for a meeting, such as a country's own tracks or a reflection on its policy. */
export const freeSlideSchema = z.object({
  id: z.string().min(1),
  deck: z.union([z.literal(1), z.literal(2)]),
  /** Code of the country, or id of the type, whose slides it follows; empty: at the end. */
  after: z.string(),
  title: z.string(),
  /** Lines; `- ` begins a point under the line before it. */
  text: z.string(),
});
export type FreeSlide = z.infer<typeof freeSlideSchema>;

export const decksSchema = z.object({
  /**
   * Codes of countries and ids of types in the order of their slides; what is left out follows in the order of the
   * protocol.
   */
  countries: z.array(z.string()),
  types: z.array(z.string()),
  /** Ids of the interventions that are shown, by country and by type; without any the highest ranked is. */
  exampleByCountry: z.record(z.string(), z.array(z.string())),
  exampleByType: z.record(z.string(), z.array(z.string())),
  free: z.array(freeSlideSchema),
});
export type Decks = z.infer<typeof decksSchema>;

/** The decks of a project in which nothing was chosen. */
export const defaultDecks: Decks = {
  countries: [],
  types: [],
  exampleByCountry: {},
  exampleByType: {},
  free: [],
};

/** Things in the order that their keys were put in; those without a place follow as they stood. */
export function inOrder<T>(all: readonly T[], keyOf: (one: T) => string, order: readonly string[]): T[] {
  const place = new Map(order.map((key, i) => [key, i]));
  const rank = (one: T): number => place.get(keyOf(one)) ?? order.length;
  return [...all].sort((a, b) => rank(a) - rank(b));
}
