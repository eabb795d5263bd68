// Fields of a reference that was read out of a PDF, as text to be corrected before anything is written.
import { z } from 'zod';
import type { CslItem } from '../../../shared/model/reference';
import { textOfValue, valueOfText } from '../../../shared/review/reference-fields';

/** What is proposed of a reference, in the order in which it is shown. */
export const proposedFields = [
  ['title', 'line'],
  ['author', 'names'],
  ['issued', 'date'],
  ['DOI', 'line'],
  ['container-title', 'line'],
  ['publisher', 'line'],
  ['language', 'line'],
] as const;
export type ProposedField = (typeof proposedFields)[number][0];

/** The text of each field. */
export const fieldTextsSchema = z.partialRecord(z.enum(proposedFields.map(([name]) => name)), z.string());
export type FieldTexts = z.infer<typeof fieldTextsSchema>;

/** A field of an item as text. */
export const textOf = (csl: CslItem, field: ProposedField): string => {
  const form = proposedFields.find(([name]) => name === field)?.[1] ?? 'line';
  return textOfValue(csl[field], form);
};

/** An item with what a person typed; a field that is emptied goes. */
export function withTexts(csl: CslItem, texts: FieldTexts): CslItem {
  const changed: CslItem = { ...csl };
  for (const [field, form] of proposedFields) {
    const text = texts[field];
    if (text === undefined || text === textOf(csl, field)) continue;
    const value = valueOfText(text, form, csl[field]);
    if (value === null) Reflect.deleteProperty(changed, field);
    else Object.assign(changed, { [field]: value });
  }
  return changed;
}
