// `zeef dedupe` lays references aside as it reads them, and gives what all of them at once give.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withCopies } from '../../bench/many-references';
import { dedupe } from '../../electron/cli/dedupe-command';
import { findDuplicates } from '../../shared/duplicates/match';
import { mergeRecords } from '../../shared/duplicates/merge';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { exportFormats, serialiseReferences } from '../../shared/import/write-file';

const folder = mkdtempSync(join(tmpdir(), 'zeef-dedupe-'));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const record = (title: string): string =>
  `TY  - JOUR\r\nTI  - ${title}\r\nAU  - Jansen, Piet\r\nPY  - 2019\r\nXX  - eigen\r\nER  - \r\n\r\n`;
const many = put('many.ris', serialiseReferences(withCopies(1500, null), 'ris'));
// Nothing says that it is Windows-1252 until much has been written.
const late = put(
  'late.ris',
  Buffer.from(
    [...Array.from({ length: 900 }, (_, n) => `Titel ${n} ${'x'.repeat(99)}`), 'Café'].map(record).join(''),
    'latin1',
  ),
);

const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('.zeef-references'));

it('merges what all references at once give, and lists what to look at', async () => {
  const files = [many, late, many];
  const references = files.flatMap((path) => {
    const outcome = parseReferenceFile(new Uint8Array(readFileSync(path)));
    return outcome.ok ? outcome.value.references : [];
  });
  const { groups, likely } = findDuplicates(references.map((r) => r.csl));
  expect(groups.length).toBeGreaterThan(1000);
  const others = new Set(groups.flatMap((g) => g.slice(1)));
  const kept = references.flatMap((own, i) => {
    const group = groups.find((g) => g[0] === i)?.flatMap((m) => references[m]?.csl ?? []);
    return others.has(i) ? [] : [{ ...own, csl: group === undefined ? own.csl : mergeRecords(group).csl }];
  });
  for (const to of exportFormats) {
    const out = join(folder, `kept.${to}`);
    const summary = await dedupe({ command: 'dedupe', files, options: { out, to } });
    expect(summary).toMatchObject({
      records: references.length,
      kept: kept.length,
      merged: others.size,
      groups: groups.map((g) => g.map((i) => i + 1)),
      likely: likely.map(({ a, b }) => ({
        a: a + 1,
        b: b + 1,
        titles: [references[a]?.csl.title, references[b]?.csl.title],
      })),
    });
    expect(readFileSync(out, 'utf8')).toBe(serialiseReferences(kept, to));
  }
});

it('leaves nothing of what it laid aside, whether it could read all or not', async () => {
  const before = left();
  const broken = put('broken.ris', '\u0000\u0001\u0002');
  await dedupe({ command: 'dedupe', files: [late], options: {} });
  await expect(dedupe({ command: 'dedupe', files: [late, broken], options: {} })).rejects.toThrow(broken);
  expect(left()).toEqual(before);
});
