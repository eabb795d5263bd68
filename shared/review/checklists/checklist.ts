// What a checklist of reporting is: items that a report of a review must hold, and what people said of each.
import type { Bilingual } from '../../model/fields';
import { type Reporting, reportingId } from '../../model/reporting';
import type { ProjectData } from '../../model/tables';

export type ChecklistItem = {
  /** As the checklist numbers it; kept in records, so never changed. */
  id: string;
  topic: Bilingual;
  text: Bilingual;
};
export type ChecklistSection = { title: Bilingual; items: readonly ChecklistItem[] };
export type Checklist<Id extends string = string> = {
  /** Kept in records: never changed. */
  id: Id;
  name: Bilingual;
  /** What it is quoted from, printed under it. */
  source: string;
  sections: readonly ChecklistSection[];
};

/** An item, from a line of texts: number, topic and text in Dutch and in English. */
export function checkItem(
  id: string,
  topicNl: string,
  topicEn: string,
  textNl: string,
  textEn: string,
): ChecklistItem {
  return { id, topic: { nl: topicNl, en: topicEn }, text: { nl: textNl, en: textEn } };
}

/** All items in order. */
export function itemsOf({ sections }: Pick<Checklist, 'sections'>): ChecklistItem[] {
  return sections.flatMap((s) => s.items);
}

/** What people said of the items of a checklist, by item. */
export function saidOf(
  data: Pick<ProjectData, 'reporting'>,
  checklist: Pick<Checklist, 'id' | 'sections'>,
): Map<string, Reporting> {
  const byId = new Map<string, Reporting>(data.reporting.map((r) => [r.id, r]));
  return new Map(
    itemsOf(checklist).flatMap((item): [string, Reporting][] => {
      const said = byId.get(reportingId(checklist.id, item.id));
      return said === undefined ? [] : [[item.id, said]];
    }),
  );
}

/** Whether a person has said anything of an item: how it stands, where it is reported, or in other words. */
export function isFilledIn(said: Reporting | undefined): boolean {
  return said !== undefined && (said.status !== null || said.place.trim() !== '' || said.note.trim() !== '');
}
