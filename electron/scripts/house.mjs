// `npm run house`: the state of the code in figures, to be compared before and after a change. `npm run house --
// <folder>` looks at another checkout. Files of tests are counted apart; blank lines and comments count, since they are
// read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { root } from './run.mjs';

const WINGS = ['electron', 'renderer', 'shared'];
const isTest = (path) => /\.(test|fixture)\.tsx?$/.test(path);

/** Every TypeScript file of the product below a folder, with slashes. */
function sourcesIn(folder) {
  return WINGS.flatMap((wing) =>
    existsSync(join(folder, wing))
      ? readdirSync(join(folder, wing), { recursive: true, encoding: 'utf8' })
          .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
          .map((path) => [wing, ...path.split(sep)].join('/'))
      : [],
  );
}

const parse = (path, text) =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

const FUNCTIONS = new Set([
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.FunctionExpression,
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.MethodDeclaration,
  ts.SyntaxKind.Constructor,
  ts.SyntaxKind.GetAccessor,
  ts.SyntaxKind.SetAccessor,
]);

/** What a function is called: its own name, or that of the variable or property that holds it. */
function nameOf(node) {
  const { parent } = node;
  const holder = node.name ?? (parent !== undefined && 'name' in parent ? parent.name : undefined);
  return holder === undefined ? '(unnamed)' : holder.getText();
}

/**
 * Each function of a file with its lines, from its first word to its last brace; functions within functions count by
 * themselves, too.
 */
export function functionsIn(path, text) {
  const file = parse(path, text);
  const lineAt = (position) => file.getLineAndCharacterOfPosition(position).line;
  const found = [];
  const visit = (node) => {
    if (FUNCTIONS.has(node.kind) && node.body !== undefined)
      found.push({
        path,
        name: nameOf(node),
        lines: lineAt(node.getEnd()) - lineAt(node.getStart(file)) + 1,
      });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/**
 * Whether a file has logic that a test could fail on: it decides (a branch, a loop, a fallback) somewhere. Texts, types
 * and lists do not.
 */
export function hasLogic(path, text) {
  const DECIDES = new Set([
    ts.SyntaxKind.IfStatement,
    ts.SyntaxKind.ConditionalExpression,
    ts.SyntaxKind.ForStatement,
    ts.SyntaxKind.ForOfStatement,
    ts.SyntaxKind.ForInStatement,
    ts.SyntaxKind.WhileStatement,
    ts.SyntaxKind.DoStatement,
    ts.SyntaxKind.SwitchStatement,
    ts.SyntaxKind.AmpersandAmpersandToken,
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
  ]);
  let decides = false;
  const visit = (node) => {
    decides ||= DECIDES.has(node.kind);
    if (!decides) ts.forEachChild(node, visit);
  };
  visit(parse(path, text));
  return decides;
}

/** The folder that a file is counted under: two names deep, and a feature by itself. */
function roomOf(path) {
  const folders = dirname(path).split('/');
  if (folders.length === 1) return `${folders[0]}/.`;
  return folders.slice(0, path.startsWith('renderer/features/') ? 3 : 2).join('/');
}

/**
 * The figures of one checkout.
 *
 * @param folder - its root
 */
export function measure(folder) {
  const all = sourcesIn(folder);
  const there = new Set(all);
  const rooms = new Map();
  const long = [];
  for (const path of all) {
    const room = roomOf(path);
    const text = readFileSync(join(folder, path), 'utf8');
    const row = rooms.get(room) ?? {
      room,
      files: 0,
      lines: 0,
      over60: 0,
      over100: 0,
      withLogic: 0,
      tested: 0,
    };
    rooms.set(room, row);
    if (isTest(path)) continue;
    row.files += 1;
    row.lines += text.split('\n').length - 1;
    for (const one of functionsIn(path, text)) {
      if (one.lines > 60) row.over60 += 1;
      if (one.lines > 100) row.over100 += 1;
      if (one.lines > 100) long.push(one);
    }
    if (!hasLogic(path, text)) continue;
    row.withLogic += 1;
    const stem = path.replace(/\.tsx?$/, '');
    if (there.has(`${stem}.test.ts`) || there.has(`${stem}.test.tsx`)) row.tested += 1;
  }
  return {
    rooms: [...rooms.values()].filter(({ files }) => files > 0).sort((a, b) => a.room.localeCompare(b.room)),
    long: long.sort((a, b) => b.lines - a.lines),
    rules: rulesOf(folder),
  };
}

/** How many import rules there are. @returns null where there is no file of them */
function rulesOf(folder) {
  const file = join(folder, 'dependency-cruiser.cjs');
  return existsSync(file) ? createRequire(pathToFileURL(file))(file).forbidden.length : null;
}

/** Sums the figures of rooms under one name. */
export function sum(name, rooms) {
  const total = { room: name, files: 0, lines: 0, over60: 0, over100: 0, withLogic: 0, tested: 0 };
  for (const room of rooms) for (const key of Object.keys(total)) if (key !== 'room') total[key] += room[key];
  return total;
}

function print({ rooms, long, rules }) {
  const inRoom = (start) => rooms.filter(({ room }) => room === start || room.startsWith(`${start}/`));
  const wings = WINGS.map((wing) => sum(wing, inRoom(wing)));
  const rows = [...rooms, ...wings, sum('all', wings)];
  const width = Math.max(...rows.map(({ room }) => room.length));
  const line = (name, ...cells) =>
    console.log([name.padEnd(width), ...cells.map((c) => String(c).padStart(9))].join(' '));
  line('folder', 'files', 'lines', '> 60', '> 100', 'tested', 'logic');
  for (const { room, files, lines, over60, over100, tested, withLogic } of rows)
    line(room, files, lines, over60, over100, tested, withLogic);
  console.log(
    '\n> 60, > 100: functions longer than so many lines; tested: files with a test beside them, of those with logic',
  );
  for (const start of ['renderer/db', 'renderer/workers']) {
    const { files, lines } = sum(start, inRoom(start));
    console.log(`${start}: ${files} files, ${lines} lines`);
  }
  console.log(`import rules: ${rules ?? 'none'}`);
  for (const { path, name, lines } of long) console.log(`${String(lines).padStart(4)} ${path} ${name}`);
}

if (process.argv[1] !== undefined && basename(process.argv[1]) === 'house.mjs') {
  const folder = resolve(process.argv[2] ?? root);
  console.log(`${relative(process.cwd(), folder) || '.'}\n`);
  print(measure(folder));
}
