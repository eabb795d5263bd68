// Which part of an entry goes into which stream: what is blind is sealed apart, for its person and the leads alone.
import type { PersonId } from '../kernel/ids';
import type { Change, PartWrite } from '../model/change';
import { stages } from '../model/decision';
import type { ProjectData } from '../model/tables';
import { blindChanges } from '../screening/blind';
import type { TeamEntry } from '../team/entry';
import { entriesOf } from '../team/written';
import { blindStream, OPEN } from './names';

/** A part of an entry, for one stream. */
export type EntryPart = { stream: string; entry: TeamEntry };

export const placeOf = ({ table, id }: Pick<PartWrite, 'table' | 'id'>): string => `${table}\n${id}`;

/** Of whom and of which kind of blind work a record is: a stage, or filling in templates. */
function blindKind({ patches, by }: Change, place: string): { what: string; person: PersonId } {
  const patch = patches.find((p) => placeOf(p) === place);
  const record = (patch?.after ?? patch?.before ?? {}) as { stage?: unknown; personId?: unknown };
  const what = stages.find((stage) => stage === record.stage) ?? 'filling';
  return { what, person: typeof record.personId === 'string' ? (record.personId as PersonId) : by };
}

/**
 * Divides a log by stream. What anybody may see goes into the open one; the rest by its kind and its person. What was
 * blind and is not any more is in the open one from then on.
 */
export function partsOf(data: ProjectData, log: readonly Change[]): EntryPart[] {
  const seen = new Map(blindChanges(log, data, null).map((change) => [change.id, change]));
  const entries = entriesOf(log);
  return log.flatMap((change, at): EntryPart[] => {
    const entry = entries[at];
    if (entry === undefined) return [];
    const shown = seen.get(change.id);
    const hidden = hiddenPlaces(change, entry, shown);
    if (hidden.size === 0) return [{ stream: OPEN, entry }];
    const open = entry.writes.filter((w) => !hidden.has(placeOf(w)));
    const parts: EntryPart[] =
      open.length > 0 || entry.bulk !== null ? [{ stream: OPEN, entry: { ...entry, writes: open } }] : [];
    const byStream = new Map<string, PartWrite[]>();
    for (const write of entry.writes) {
      if (!hidden.has(placeOf(write))) continue;
      const { what, person } = blindKind(change, placeOf(write));
      const stream = blindStream(what, person);
      byStream.set(stream, [...(byStream.get(stream) ?? []), write]);
    }
    for (const [stream, writes] of byStream) parts.push({ stream, entry: { ...entry, bulk: null, writes } });
    return parts;
  });
}

/** The records of an entry that not everybody may see. */
function hiddenPlaces(change: Change, entry: TeamEntry, shown: Change | undefined): ReadonlySet<string> {
  if (shown === change) return new Set();
  const open = new Set([...(shown?.patches ?? []), ...(shown?.writes ?? [])].map(placeOf));
  return new Set(entry.writes.map(placeOf).filter((place) => !open.has(place)));
}
