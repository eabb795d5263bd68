import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { PackedRows } from './bundle-file';
import { InputError } from './files';

const folder = mkdtempSync(join(tmpdir(), 'zeef-rows-'));
const LONG = 'é'.repeat(1 << 20);

async function textOf(rows: PackedRows): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of rows.bytes()) parts.push(part);
  return inflateRawSync(Buffer.concat(parts)).toString();
}

it('rows unpack to their lines, without what was taken back in between', async () => {
  const rows = await PackedRows.begin(join(folder, 'a'));
  await rows.add(['first', LONG]);
  const mark = await rows.mark();
  for (const row of ['gone', LONG, 'gone, too']) await rows.add(row);
  await rows.cutTo(mark);
  await rows.add('last');
  const { entry } = await rows.end('rows');
  const text = await textOf(rows);
  expect(text === `${JSON.stringify(['first', LONG])}\n"last"\n`).toBe(true);
  expect([rows.count, entry.size]).toEqual([2, Buffer.byteLength(text)]);
  await rows.abandon();
});

it('more than a bundle can hold is refused, up to the byte', async () => {
  // Two quotation marks and a line end.
  for (const most of [LONG.length * 2 + 3, LONG.length * 2 + 2]) {
    const rows = await PackedRows.begin(join(folder, 'b'), most);
    const adding = rows.add(LONG);
    if (most === LONG.length * 2 + 3) await expect(adding).resolves.toBeUndefined();
    else await expect(adding).rejects.toThrow(InputError);
    await rows.abandon();
  }
  expect(readdirSync(folder)).toEqual([]);
});
