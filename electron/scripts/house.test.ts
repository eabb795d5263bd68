import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { functionsIn, hasLogic, measure, sum } from './house.mjs';

const long = (lines: number): string => `export function long() {\n${'  work();\n'.repeat(lines - 2)}}\n`;

function checkout(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'zeef-house-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

describe('the figures of the house', () => {
  it('measure functions of every kind by their lines, with the name of what holds them', () => {
    const text = `${long(61)}const arrow = () => {\n  inner(function () {\n    return 1;\n  });\n};\nclass A {\n  get x() {\n    return 1;\n  }\n}\ndeclare function no(): void;\n`;
    expect(functionsIn('a.ts', text).map(({ name, lines }) => [name, lines])).toEqual([
      ['long', 61],
      ['arrow', 5],
      ['(unnamed)', 3],
      ['x', 3],
    ]);
  });
  it.each([
    ['export const list = [1, 2];', false],
    ['export type A = string | null;', false],
    ['export const f = (a: number) => a + 1;', false],
    ['export const f = (a?: number) => a ?? 1;', true],
    ['export const f = (a: number) => (a > 1 ? 2 : 3);', true],
    ['export function f(a: number[]) { for (const b of a) g(b); }', true],
  ])('say whether %j decides anything: %s', (text, expected) => {
    expect(hasLogic('a.ts', text)).toBe(expected);
  });
  it('count files, lines, long functions and tests by folder', () => {
    const decides = 'export const f = (a?: number) => a ?? 1;\n';
    const {
      rooms,
      long: found,
      rules,
    } = measure(
      checkout({
        'renderer/db/a.ts': decides,
        'renderer/db/a.test.ts': long(200),
        'renderer/db/references/b.ts': decides,
        'renderer/features/one/One.tsx': long(101),
        'renderer/features/two/two.ts': long(61),
        'shared/model/texts.ts': "export const texts = 'a';\n",
        'dependency-cruiser.cjs': 'module.exports = { forbidden: [1, 2] };\n',
      }),
    );
    expect(rooms).toEqual([
      { room: 'renderer/db', files: 2, lines: 2, over60: 0, over100: 0, withLogic: 2, tested: 1 },
      { room: 'renderer/features/one', files: 1, lines: 101, over60: 1, over100: 1, withLogic: 0, tested: 0 },
      { room: 'renderer/features/two', files: 1, lines: 61, over60: 1, over100: 0, withLogic: 0, tested: 0 },
      { room: 'shared/model', files: 1, lines: 1, over60: 0, over100: 0, withLogic: 0, tested: 0 },
    ]);
    expect(found.map(({ path }) => path)).toEqual(['renderer/features/one/One.tsx']);
    expect(rules).toBe(2);
    expect(sum('all', rooms)).toMatchObject({ files: 5, lines: 165, over60: 2, withLogic: 2, tested: 1 });
  });
});
