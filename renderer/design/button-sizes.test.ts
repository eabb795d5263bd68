// Buttons have three sizes by rule (docs/design.md): `md`, `sm`, which is what is not said, and `compact-sm`. Buttons
// with an icon alone are as Mantine makes them, or of so many pixels.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const RENDERER = join(import.meta.dirname, '..');
const SIZES = new Set(['md', 'sm', 'compact-sm']);
const WORDS = new Set(['Button', 'CommandButton', 'FileButton']);
const ICONS = new Set(['ActionIcon', 'CommandIcon', 'CloseButton']);
// What is pressed is not lower (WCAG 2.2, 2.5.8).
const LOWEST = 24;

/** What is wrong with the buttons of a source, each with its line. */
function wrongSizes(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const wrong: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const tag = node.tagName.getText(file);
      for (const attribute of node.attributes.properties) {
        if (!ts.isJsxAttribute(attribute) || attribute.name.getText(file) !== 'size') continue;
        const size = attribute.initializer?.getText(file).replace(/^["{]|["}]$/g, '') ?? '';
        const isRight = WORDS.has(tag) ? SIZES.has(size) : !ICONS.has(tag) || Number(size) >= LOWEST;
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
        if (!isRight) wrong.push(`${path}:${line + 1} <${tag} size=${size}>`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return wrong;
}

const sources = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'),
);

test('no button of the interface has another size', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.flatMap((path) => wrongSizes(path, readFileSync(join(RENDERER, path), 'utf8')))).toEqual([]);
});

test('sees other sizes, of buttons alone', () => {
  const of = (jsx: string): number => wrongSizes('x.tsx', `const x = ${jsx};`).length;
  expect(of('<Button size="compact-xs">a</Button>')).toBe(1);
  expect(of('<Button size={big}>a</Button>')).toBe(1);
  expect(of('<CommandButton command={c} size="xs" />')).toBe(1);
  expect(of('<ActionIcon size="sm" />')).toBe(1);
  expect(of('<CommandIcon size={20} />')).toBe(1);
  expect(of('<Button leftSection={<Icon size={14} />} size="compact-sm">a</Button>')).toBe(0);
  expect(of('<Button>a</Button>')).toBe(0);
  expect(of('<ActionIcon size={24} />')).toBe(0);
  expect(of('<Select size="xs" />')).toBe(0);
});
