// The items of a checklist with what the project shows of each, what people said, and how each stands.
import type { Language } from '../../model/fields';
import type { Reporting } from '../../model/reporting';
import type { ProjectData } from '../../model/tables';
import {
  type Checklist,
  type ChecklistItem,
  type ChecklistSection,
  saidOf,
} from '../../review/checklists/checklist';
import { type Facts, factsOf, type Shown } from './facts';
import { fillers } from './fill-review';

/** How an item stands; `open`: nobody has said, and the project does not show it. */
export const itemStates = ['done', 'part', 'not-done', 'not-applicable', 'open'] as const;
export type ItemState = (typeof itemStates)[number];

export type ChecklistLine = {
  section: ChecklistSection;
  item: ChecklistItem;
  said: Reporting | undefined;
  shown: Shown | null;
  state: ItemState;
};

/** A person's word goes first, a place where it is reported next, what the project shows last. */
function stateOf(said: Reporting | undefined, shown: Shown | null): ItemState {
  if (said?.status != null) return said.status;
  if (said !== undefined && said.place.trim() !== '') return 'done';
  return shown?.state ?? 'open';
}

/**
 * Every item of a checklist in order.
 *
 * @param facts - where several checklists are worked out: those of the first
 */
export function checklistLines(
  data: ProjectData,
  checklist: Checklist,
  language: Language,
  facts: Facts = factsOf(data, language),
): ChecklistLine[] {
  const said = saidOf(data, checklist);
  const own = fillers[checklist.id] ?? {};
  return checklist.sections.flatMap((section) =>
    section.items.map((item): ChecklistLine => {
      const shown = own[item.id]?.(facts, language) ?? null;
      const by = said.get(item.id);
      return { section, item, said: by, shown, state: stateOf(by, shown) };
    }),
  );
}
