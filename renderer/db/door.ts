// What `commit` needs of a project's database: many records at once, as a thousand single requests cost a third of a
// second. Private to renderer/db.
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { ChangeStore } from '../../shared/change/commit';
import { type Hlc, isLater } from '../../shared/kernel/clock';
import type { Change } from '../../shared/model/change';
import type { Reference } from '../../shared/model/reference';
import { groupBy } from '../../shared/review/active';
import type { ReferenceStore } from './references/store';

type Database = Pick<Dexie, 'table'> & { changes: Table<Change, number>; references: ReferenceStore };

/** The door's view of a database. References are read and written through their store: they may stand on pages. */
export function doorOf(db: Database): ChangeStore {
  return {
    lastChange: async () => (await db.changes.orderBy('seq').last()) ?? null,
    newestAt: async () => {
      // An entry of this machine is later than all before it; behind it stands what came from others since.
      let newest: Hlc | null = null;
      await db.changes
        .orderBy('seq')
        .reverse()
        .until((change) => change.writes === undefined, true)
        .each(({ at }) => {
          if (newest === null || isLater(at, newest)) newest = at;
        });
      return newest;
    },
    getAll: async (places) => {
      const found = new Map<(typeof places)[number], unknown>();
      for (const [table, own] of groupBy(places, (place) => place.table)) {
        if (table === 'references')
          for (const place of own) found.set(place, await db.references.get(place.id));
        else {
          const records: unknown[] = await db.table(table).bulkGet(own.map(({ id }) => id));
          own.forEach((place, i) => found.set(place, records[i]));
        }
      }
      return places.map((place) => found.get(place));
    },
    write: async (writes) => {
      for (const [table, own] of groupBy(writes, (write) => write.table)) {
        const gone = own.flatMap(({ id, after }) => (after === null ? [id] : []));
        const put = own.flatMap(({ after }) => (after === null ? [] : [after]));
        if (table === 'references') {
          for (const reference of put) await db.references.put(reference as Reference);
          for (const id of gone) await db.references.remove(id);
          continue;
        }
        if (put.length > 0) await db.table(table).bulkPut(put);
        if (gone.length > 0) await db.table(table).bulkDelete(gone);
      }
    },
    appendChange: async (change) => {
      await db.changes.add(change);
    },
  };
}
