// What is to become of the entries of a list: those that are new come in, those that the project has are linked.
import { z } from 'zod';
import { type EntryPlace, type FoundFrom, isSaid } from '../../../shared/citations/plan-citations';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Citation } from '../../../shared/model/citation';
import type { CslItem } from '../../../shared/model/reference';
import type { KnownEntry } from '../../workers/documents/cited';
import { fieldTextsSchema, withTexts } from './proposed-fields';

/** What a person chose for an entry: comes in as new, is the reference that was found, or stays out. */
const fates = ['add', 'known', 'leave'] as const;
export type Fate = (typeof fates)[number];

/** What was chosen and typed, by {@link entryKey}. */
export const choicesSchema = z.record(
  z.string(),
  z.object({ fate: z.enum(fates).optional(), texts: fieldTextsSchema.optional() }),
);
export type Choices = z.infer<typeof choicesSchema>;

/** Where an entry stands, as its name. */
export const entryKey = ({ page, start }: Pick<KnownEntry, 'page' | 'start'>): string => `${page}:${start}`;

/** What is proposed: what nobody has comes in, what may be there waits for a person. */
export const proposedFate = ({ state }: KnownEntry): Fate =>
  state === 'known' ? 'known' : state === 'new' ? 'add' : 'leave';

const placeOf = ({ page, line, text }: KnownEntry): EntryPlace => ({ page, line, text });

export type Plan = { items: CslItem[]; found: FoundFrom };

/** What is written: the references that come in, and where all of them stand in the list. */
export function planOf(
  seedId: ReferenceId,
  entries: readonly KnownEntry[],
  choices: Choices,
  citations: readonly Citation[],
): Plan {
  const found = { seedId, direction: 'references' as const, entries: [] as EntryPlace[] };
  const known: (EntryPlace & { referenceId: ReferenceId })[] = [];
  const items: CslItem[] = [];
  for (const entry of entries) {
    const { fate = proposedFate(entry), texts = {} } = choices[entryKey(entry)] ?? {};
    const place = placeOf(entry);
    if (fate === 'add' && !isSaid(citations, seedId, place)) {
      items.push(withTexts(entry.csl, texts));
      found.entries.push(place);
    } else if (fate === 'known' && entry.referenceId !== null && !isSaid(citations, seedId, place))
      known.push({ ...place, referenceId: entry.referenceId });
  }
  return { items, found: { ...found, known } };
}
