// Every control in which one can type or choose, by its place in the source. The build writes that place into the page
// (`data-control`), so that tests/e2e/all-controls.spec.ts can tell which controls of the source it has walked, and
// which not.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';

const RENDERER = join(import.meta.dirname, 'renderer');
// Controls of Mantine and of HTML, and the project's own fields, which hand the mark on.
const TAGS = new Set([
  ...['TextInput', 'Textarea', 'NumberInput', 'PasswordInput', 'TagsInput', 'Autocomplete', 'JsonInput'],
  ...['Select', 'MultiSelect', 'NativeSelect', 'Checkbox', 'Radio', 'Switch', 'Chip', 'SegmentedControl'],
  ...['Slider', 'RangeSlider', 'ColorInput', 'PinInput', 'FileInput', 'Rating', 'Pagination'],
  ...['input', 'textarea', 'select'],
  ...[
    'AutosaveField',
    'LinesField',
    'RowsField',
    'NumberField',
    'DateField',
    'DayInput',
    'DraftInput',
    'SearchField',
    'JumpField',
    'ParsedField',
  ],
]);
// The project's own fields are marked where they are used.
const OWN = /^ui-domain\/fields\//;

/** One control of the source. */
export type Control = {
  /** `features/protocol/ProtocolPage.tsx NumberField t('protocol.from')`, with `#2` where another reads the same. */
  name: string;
  /** Offset after the tag's name. */
  end: number;
};

/** The controls of one file, in their order. @param path - below `renderer`, with slashes */
export function controlsIn(path: string, source: string): Control[] {
  if (OWN.test(path)) return [];
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: Control[] = [];
  const seen = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const tag = node.tagName.getText(file);
      if (TAGS.has(tag)) {
        const stem = [path, tag, labelOf(node, file)].join(' ').trim();
        const count = (seen.get(stem) ?? 0) + 1;
        seen.set(stem, count);
        found.push({ name: count === 1 ? stem : `${stem} #${count}`, end: node.tagName.getEnd() });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** How the control's label is written in the source: what one looks for when it is named. */
function labelOf(node: ts.JsxOpeningLikeElement, file: ts.SourceFile): string {
  for (const wanted of ['label', 'aria-label', 'name']) {
    for (const attribute of node.attributes.properties) {
      if (!ts.isJsxAttribute(attribute) || attribute.name.getText(file) !== wanted) continue;
      return (
        attribute.initializer
          ?.getText(file)
          .replace(/^\{|\}$/g, '')
          .replace(/\s+/g, ' ') ?? ''
      );
    }
  }
  return '';
}

/** All controls of the source. */
export function allControls(): string[] {
  return readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'))
    .sort()
    .flatMap((path) => {
      const source = readFileSync(join(RENDERER, path), 'utf8');
      return controlsIn(path.split(sep).join('/'), source).map((c) => c.name);
    });
}

/** Writes into each control where in the source it stands. */
export function markControls(): Plugin {
  return {
    name: 'mark-controls',
    enforce: 'pre',
    transform(source, id) {
      const [path = ''] = id.split('?');
      if (!path.endsWith('.tsx') || !path.startsWith(RENDERER)) return null;
      const marked = controlsIn(relative(RENDERER, path).split(sep).join('/'), source)
        .reverse()
        .reduce(
          (code, { name, end }) =>
            `${code.slice(0, end)} data-control={${JSON.stringify(name)}}${code.slice(end)}`,
          source,
        );
      return { code: marked, map: null };
    },
  };
}
