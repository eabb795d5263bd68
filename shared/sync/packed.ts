// How an entry stands in a segment: its parts by record, without what says nothing. Of what a person decides 62 bytes
// are left once it is packed, instead of 112 (`npm run bench -- team-stores`).
import { z } from 'zod';
import { changeSchema, type PartWrite, partWriteSchema } from '../model/change';
import type { TeamEntry } from '../team/entry';

/** An entry in a segment. */
export type SentEntry = TeamEntry & {
  /** Names of the pages with the references that an import brought. */
  pages?: string[] | undefined;
};

const { seen: seenSchema } = partWriteSchema.shape;
// A part: its path, its value as a list of one (none: taken away), and what its writer had seen, if anything.
const partSchema = z.tuple([z.string(), z.array(z.unknown()).max(1)]).rest(seenSchema);
const packedSchema = changeSchema.pick({ id: true, at: true, by: true, device: true, kind: true }).extend({
  bulk: changeSchema.shape.bulk.default(null),
  undoes: changeSchema.shape.undoes.default(null),
  redoes: changeSchema.shape.redoes.default(null),
  /** Records with their parts. */
  w: z.array(z.tuple([z.string(), z.string(), z.array(partSchema)])),
  pages: z.array(z.string()).optional(),
});

type Part = [string, unknown[], ...PartWrite['seen'][]];

/** An entry as a line of a segment. */
export function packEntry(entry: SentEntry): string {
  const { id, at, by, device, kind, bulk, undoes, redoes, writes, pages } = entry;
  const w: [string, string, Part[]][] = [];
  for (const write of writes) {
    const part: Part = [write.path, write.value === undefined ? [] : [write.value]];
    if (write.seen.length > 0) part.push(write.seen);
    const last = w.at(-1);
    if (last?.[0] === write.table && last[1] === write.id) last[2].push(part);
    else w.push([write.table, write.id, [part]]);
  }
  const rare = Object.fromEntries(
    Object.entries({ bulk, undoes, redoes, pages }).filter(
      ([, value]) => value !== null && value !== undefined,
    ),
  );
  return JSON.stringify({ id, at, by, device, kind, w, ...rare });
}

/** The entry of a line. @throws where it is none */
export function unpackEntry(line: string): SentEntry {
  const { w, pages, ...kept } = packedSchema.parse(JSON.parse(line));
  const writes = w.flatMap(([table, id, parts]) =>
    parts.map(([path, value, seen = []]): PartWrite => ({
      table,
      id,
      path,
      ...(value.length > 0 ? { value: value[0] } : {}),
      seen,
    })),
  );
  return pages === undefined ? { ...kept, writes } : { ...kept, writes, pages };
}
