// The parts of a record that are merged on their own. Two people (or two windows) who change different parts both keep
// their work; the same part changed twice is a question. The door and the merging of whole studies ask here; each kind
// of record has its rule beside its schema (model/merge-rule).
import { sameJson } from '../kernel/same-json';
import { stableJson } from '../kernel/text';
import type { ListRule, MergeRule, ObjectRule } from '../model/merge-rule';
import { recordTypeOf, type TableName } from '../model/tables';

/** What a register is besides a plain value: `stamp` and `order` are never a question. */
export type RegisterKind = 'value' | 'stamp' | 'order';
/** One register of one record. */
export type Register = { readonly value: unknown; readonly json: string; readonly kind: RegisterKind };
/** The registers of a record by their path: keys joined by `/`, the order of a list under `<list>#`. */
export type Registers = Map<string, Register>;

/** A register whose text is made when it is asked for: most are only compared. */
class Part implements Register {
  private text: string | null = null;

  constructor(
    readonly value: unknown,
    readonly kind: RegisterKind,
  ) {}

  get json(): string {
    return (this.text ??= stableJson(this.value));
  }
}

// As in JSON pointers (RFC 6901), with the sign of an order register besides.
const escape = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1').replace(/#/g, '~2');
const unescape = (key: string): string => key.replace(/~2/g, '#').replace(/~1/g, '/').replace(/~0/g, '~');
const below = (path: string, key: string): string => (path === '' ? escape(key) : `${path}/${escape(key)}`);
const ruleAt = ({ fields, rest }: ObjectRule, key: string): MergeRule =>
  (Object.hasOwn(fields, key) ? fields[key] : rest) ?? 'value';
const asObject = (rule: 'each' | ObjectRule): ObjectRule => (rule === 'each' ? { fields: {} } : rule);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys of a list's elements. An element that stands twice gets a number, so that nothing is dropped. */
function keysOf(elements: readonly unknown[], rule: ListRule): string[] {
  const seen = new Map<string, number>();
  return elements.map((element) => {
    const key = rule.list(element);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}\n${times}`;
  });
}

function divide(rule: MergeRule, value: unknown, path: string, into: Registers): void {
  const put = (at: string, own: unknown, kind: RegisterKind): void => {
    into.set(at, new Part(own, kind));
  };
  if (rule === 'value' || rule === 'stamp') {
    put(path, value, rule);
    return;
  }
  if (typeof rule === 'object' && 'list' in rule) {
    if (!Array.isArray(value)) {
      put(path, value, 'value');
      return;
    }
    const keys = keysOf(value, rule);
    put(`${path}#`, keys, 'order');
    keys.forEach((key, i) => divide(rule.of ?? 'value', value[i], below(path, key), into));
    return;
  }
  if (!isObject(value)) {
    put(path, value, 'value');
    return;
  }
  const shape = asObject(rule);
  const groups = shape.together ?? [];
  // So that an object without keys is not nothing.
  if (path !== '') put(`${path}#`, [], 'order');
  for (const group of groups)
    put(below(path, group.join('+')), Object.fromEntries(group.map((key) => [key, value[key]])), 'value');
  const grouped = new Set(groups.flat());
  for (const [key, own] of Object.entries(value))
    if (own !== undefined && !grouped.has(key)) divide(ruleAt(shape, key), own, below(path, key), into);
}

/** A record as registers; none for a record that is not there (null). */
export function registersOf(table: TableName, record: unknown): Registers {
  const into: Registers = new Map();
  if (record !== null && record !== undefined) divide(recordTypeOf(table).merge, record, '', into);
  return into;
}

type Node = { value?: unknown; order?: readonly string[]; children: Map<string, Node> };

function treeOf(registers: Registers): Node {
  const root: Node = { children: new Map() };
  for (const [path, { value, kind }] of registers) {
    const isOrder = kind === 'order';
    let node = root;
    for (const part of (isOrder ? path.slice(0, -1) : path).split('/')) {
      const key = unescape(part);
      const next: Node = node.children.get(key) ?? { children: new Map() };
      node.children.set(key, next);
      node = next;
    }
    if (isOrder) node.order = value as string[];
    else node.value = value;
  }
  return root;
}

function compose(rule: MergeRule, node: Node): unknown {
  if (rule === 'value' || rule === 'stamp' || 'value' in node) return node.value;
  if (typeof rule === 'object' && 'list' in rule) {
    const order = node.order ?? [];
    const known = new Set(order);
    const keys = [...order, ...[...node.children.keys()].filter((key) => !known.has(key))];
    return keys.flatMap((key) => {
      const child = node.children.get(key);
      return child === undefined ? [] : [compose(rule.of ?? 'value', child)];
    });
  }
  const shape = asObject(rule);
  const groups = new Set((shape.together ?? []).map((group) => group.join('+')));
  return Object.fromEntries(
    [...node.children].flatMap(([key, child]): [string, unknown][] =>
      groups.has(key)
        ? Object.entries(child.value as Record<string, unknown>)
        : [[key, compose(ruleAt(shape, key), child)]],
    ),
  );
}

/** The record that registers make; null for none. It is not checked against its schema. */
export function recordOf(table: TableName, registers: Registers): unknown {
  return registers.size === 0 ? null : compose(recordTypeOf(table).merge, treeOf(registers));
}

/** Paths of the registers in which two states of a record differ. */
export function changedPaths(before: Registers, after: Registers): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => {
    const [was, is] = [before.get(path), after.get(path)];
    return was === undefined || is === undefined ? was !== is : !sameJson(was.value, is.value);
  });
}
