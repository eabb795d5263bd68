// The parts of a record that are merged on their own. Two people (or two windows) who change different parts both keep their work;
// the same part changed twice is a question. One table for the door and for the merging of whole studies.
import { stableJson } from '../kernel/text';
import type { TableName } from '../model/tables';

/**
 * How a value divides into registers.
 *
 * `value`: one register. `stamp`: one register that says who or when; it follows what it stands beside and is never a question.
 * `each`: an object, each key a register. `fields`: an object with a rule for some keys (`rest` for the others, `value` by default);
 * keys that only make sense together are one register. `list`: elements by a key of their own, and one register for their order.
 */
type Rule = 'value' | 'stamp' | 'each' | ObjectRule | ListRule;
type ObjectRule = {
  fields: Readonly<Record<string, Rule>>;
  rest?: Rule;
  together?: readonly (readonly string[])[];
};
type ListRule = { list: (element: unknown) => string; of?: Rule };

const field = (element: unknown, name: string): string =>
  String((element as Record<string, unknown> | null)?.[name]);
const byId: ListRule = { list: (e) => field(e, 'id') };
const byCode: ListRule = { list: (e) => field(e, 'code') };
const byHash: ListRule = { list: (e) => field(e, 'sha256') };
/** A list of words: each is its own key, so that adding one wins over an unseen change of another. */
const words: ListRule = { list: (e) => String(e) };
const stage: ObjectRule = { fields: { screenerIds: words } };
const whole = (...fields: string[]): ObjectRule => ({
  fields: { by: 'stamp', at: 'stamp' },
  together: [fields],
});

/** The registers of each table. A new table needs a row here: the type asks for it. */
const RULES: Readonly<Record<TableName, ObjectRule>> = {
  projects: {
    fields: {
      engines: words,
      terms: words,
      countries: byCode,
      criteria: byCode,
      colours: byId,
      template: { fields: { sections: { list: (e) => field(e, 'id'), of: { fields: { fields: byId } } } } },
      scales: byId,
      typology: byId,
      measures: byId,
      conditions: byId,
      selectionCriteria: byId,
      deckFields: 'each',
      decks: {
        fields: {
          countries: words,
          types: words,
          exampleByCountry: { fields: {}, rest: words },
          exampleByType: { fields: {}, rest: words },
          free: byId,
        },
      },
      instruction: 'each',
      inventoryColumns: byId,
      countingRule: 'each',
      printing: { fields: { filter: { fields: { countries: words, sourceIds: words, tags: words } } } },
      letter: 'each',
      previous: 'each',
      cues: { fields: {}, rest: 'each' },
      screening: {
        fields: {
          stages: { fields: { 'title-abstract': stage, 'full-text': stage } },
          ranking: 'each',
          terms: { list: (e) => ['personId', 'kind', 'text'].map((name) => field(e, name)).join(' ') },
          labels: words,
          stopping: 'each',
        },
      },
    },
  },
  persons: { fields: { languages: words } },
  sources: { fields: { without: 'each', reminders: { list: (e) => field(e, 'date') } } },
  batches: { fields: {} },
  references: { fields: { csl: 'each', tags: words } },
  decisions: {
    fields: { labels: words },
    together: [['verdict', 'reason', 'decidedAt', 'durationMs']],
  },
  documents: {
    fields: { versions: byHash },
    together: [['sha256', 'fileName', 'sizeBytes']],
  },
  annotations: {
    fields: { tags: words, modifiedAt: 'stamp' },
    together: [['kind', 'parts', 'quote', 'position', 'fileSha256', 'anchor', 'sortIndex', 'imageSha256']],
  },
  interventions: { fields: { types: 'each', measures: words, conditions: words } },
  links: { fields: {} },
  extractions: { fields: { answers: { fields: {}, rest: whole('text', 'rows') } } },
  evidence: whole('annotationId', 'target'),
  ratings: {
    fields: { ratedAt: 'stamp' },
    together: [['value', 'answers', 'downgrades', 'overruleReason']],
  },
  reviews: whole('status', 'comment', 'settled'),
  selections: {
    fields: { scores: { fields: {}, rest: whole('score', 'argument') }, by: 'stamp', at: 'stamp' },
    together: [['outcome', 'reason']],
  },
  contexts: { fields: { points: words, by: 'stamp', at: 'stamp' } },
  findings: { fields: { by: 'stamp', at: 'stamp' } },
  comments: { fields: {} },
  duplicates: whole('keptId', 'memberIds', 'basis', 'merged', 'from', 'chosen'),
  exports: { fields: {} },
  resolutions: whole('verdict', 'reason', 'basis', 'argument'),
  dismissals: { fields: { by: 'stamp', at: 'stamp' } },
  distinctions: { fields: { by: 'stamp', at: 'stamp' } },
  retrievals: whole('status', 'reason'),
  literature: { fields: { csl: 'each', by: 'stamp', at: 'stamp' } },
  corrections: {
    fields: { values: { fields: {}, rest: { fields: { by: 'stamp', at: 'stamp' }, together: [['value']] } } },
  },
};

/** What a register is besides a plain value: `stamp` and `order` are never a question. */
export type RegisterKind = 'value' | 'stamp' | 'order';
/** One register of one record. */
export type Register = { value: unknown; json: string; kind: RegisterKind };
/** The registers of a record by their path: keys joined by `/`, the order of a list under `<list>#`. */
export type Registers = Map<string, Register>;

// As in JSON pointers (RFC 6901), with the sign of an order register besides.
const escape = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1').replace(/#/g, '~2');
const unescape = (key: string): string => key.replace(/~2/g, '#').replace(/~1/g, '/').replace(/~0/g, '~');
const below = (path: string, key: string): string => (path === '' ? escape(key) : `${path}/${escape(key)}`);
const ruleAt = ({ fields, rest }: ObjectRule, key: string): Rule =>
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

function divide(rule: Rule, value: unknown, path: string, into: Registers): void {
  const put = (at: string, own: unknown, kind: RegisterKind): void => {
    into.set(at, { value: own, json: stableJson(own), kind });
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
  if (record !== null && record !== undefined) divide(RULES[table], record, '', into);
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

function compose(rule: Rule, node: Node): unknown {
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
  return registers.size === 0 ? null : compose(RULES[table], treeOf(registers));
}

/** Paths of the registers in which two states of a record differ. */
export function changedPaths(before: Registers, after: Registers): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path)?.json !== after.get(path)?.json,
  );
}
