// One study on several machines, played from a seed: people write on their own copy with clocks that are wrong, take
// over what others have, and at the end all put everything together.
import { type Bundle, readBundle, writeBundle } from '../../shared/bundle/bundle';
import type { Write } from '../../shared/change/commit';
import { MemoryStore } from '../../shared/change/memory-store';
import { revert, undoState } from '../../shared/change/undo';
import type {
  ChangeId,
  CommentId,
  Env,
  ImportBatchId,
  InterventionId,
  PersonId,
  ReferenceId,
} from '../../shared/kernel/ids';
import { newId } from '../../shared/kernel/ids';
import type { PartWrite } from '../../shared/model/change';
import { newComment } from '../../shared/model/comment';
import { decisionId, emptyDecision } from '../../shared/model/decision';
import { defaultProject } from '../../shared/model/default-project';
import { newExtraction } from '../../shared/model/extraction';
import { newImportBatch } from '../../shared/model/import-batch';
import { newIntervention } from '../../shared/model/intervention';
import { linkId, newLink } from '../../shared/model/link';
import { newPerson, type Person } from '../../shared/model/people';
import { newReference } from '../../shared/model/reference';
import { newReview, reviewId } from '../../shared/model/review';
import { type ProjectData, requireProject } from '../../shared/model/tables';
import { Walk } from '../../shared/team/written';

/** Chance from a seed. Source: Steele et al. 2014, SplitMix. */
export class Chance {
  private state: bigint;

  constructor(seed: number) {
    this.state = BigInt(seed);
  }

  bits(): bigint {
    this.state = (this.state + 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn;
    let z = this.state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & 0xffffffffffffffffn;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & 0xffffffffffffffffn;
    return z ^ (z >> 31n);
  }

  /** A whole number below n. */
  below(n: number): number {
    return Number(this.bits() % BigInt(n));
  }

  of<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('an empty list');
    return one;
  }

  mix<T>(list: readonly T[]): T[] {
    return list
      .map((value) => ({ value, at: this.bits() }))
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map((x) => x.value);
  }
}

const HOUR = 3_600_000;
const SKEWS = [0, 0, 0, HOUR, -HOUR, 24 * HOUR, -24 * HOUR];

/** A machine with its copy of the study. `known`: for each entry made here, what the copy held when it was made. */
export type Device = { name: string; person: Person; env: Env; store: MemoryStore; walk: Walk };

/** What is known of an entry from outside: who truly made it, and what that machine held. */
export type Truth = {
  device: string;
  known: ReadonlySet<ChangeId>;
  writes: readonly PartWrite[];
  isForged: boolean;
};

export type Merge = (bundles: readonly Bundle[]) => Bundle;

const INTERVENTIONS = ['i1', 'i2'] as InterventionId[];
const REFERENCES = ['r1', 'r2', 'r3', 'r4'] as ReferenceId[];
const FIELDS = ['title', 'place', 'description'];
const BATCH = 'batch' as ImportBatchId;

function envOf(chance: Chance, clock: { now: number }, skew: number): Env {
  return {
    now: () => clock.now + skew,
    randomBytes: (n) => Uint8Array.from({ length: n }, () => chance.below(256)),
  };
}

/** The study that all begin with: two leads, two assistants, four references of an import, two interventions. */
async function beginning(env: Env): Promise<{ store: MemoryStore; persons: Person[] }> {
  const store = new MemoryStore();
  // What histories do not touch is left out: it would be written out with every entry.
  const standard = defaultProject(env, 'Proef');
  const project = {
    ...standard,
    concepts: [],
    tools: [],
    criteria: standard.criteria.slice(0, 2),
    template: { ...standard.template, sections: [] },
  };
  const persons = ['Anna', 'Bert', 'Carla', 'Dirk'].map((name, i) =>
    newPerson({ id: newId<PersonId>(env), name, role: i < 2 ? 'lead' : 'assistant', colour: 'teal' }),
  );
  const [lead] = persons;
  if (lead === undefined) throw new Error('nobody');
  const by = { by: lead.id, device: 'first' };
  await store.commit(env, {
    ...by,
    kind: 'project.create',
    writes: [
      { table: 'projects', id: project.id, after: project },
      ...persons.map((after): Write => ({ table: 'persons', id: after.id, after })),
    ],
  });
  const batch = newImportBatch({
    ...{ id: BATCH, sourceId: null, fileName: 'a.ris', format: 'ris', importedAt: env.now() },
    ...{ count: REFERENCES.length, problems: [] },
  });
  store.addReferences(
    REFERENCES.map((id, sequence) =>
      newReference({ id, csl: { type: 'book', title: `Title ${id}` }, batchId: BATCH, sequence }),
    ),
  );
  await store.commit(env, {
    ...by,
    kind: 'import.add',
    writes: [{ table: 'batches', id: BATCH, after: batch }],
    bulk: { table: 'references', batchId: BATCH, count: REFERENCES.length },
  });
  await store.commit(env, {
    ...by,
    kind: 'intervention.add',
    writes: INTERVENTIONS.map((id, i) => ({
      ...{ table: 'interventions' as const, id, after: newIntervention(id, `Intervention ${id}`, 'NL', i) },
    })),
  });
  return { store, persons };
}

type Made = { kind: string; writes: Write[]; isForged?: boolean } | null;
type Action = (data: ProjectData, device: Device, chance: Chance, text: string) => Made;

const write = (kind: string, ...writes: Write[]): Made => ({ kind, writes });

const ACTIONS: readonly Action[] = [
  function decide(data, { person }, chance, note) {
    const [referenceId, stage] = [chance.of(REFERENCES), 'title-abstract' as const];
    const id = decisionId(referenceId, person.id, stage);
    const was = data.decisions.find((d) => d.id === id) ?? emptyDecision(referenceId, person.id, stage);
    const after = { ...was, id, verdict: chance.of(['include', 'exclude', 'maybe'] as const), note };
    return write('decision.record', { table: 'decisions', id, after });
  },
  function answer(data, { person, env }, chance, text) {
    const interventionId = chance.of(INTERVENTIONS);
    if (data.reviews.some((r) => r.subject.id === interventionId && r.status === 'signed-off')) return null;
    const made = newExtraction(interventionId, 1);
    const was = data.extractions.find((x) => x.id === made.id) ?? made;
    const answers = {
      ...was.answers,
      [chance.of(FIELDS)]: { text, rows: [], by: person.id, at: env.now(), from: [] },
    };
    return write('extraction.answer', { table: 'extractions', id: was.id, after: { ...was, answers } });
  },
  function rename(data, { person }, _chance, title) {
    const project = requireProject(data);
    return person.role === 'lead'
      ? write('project.edit', { table: 'projects', id: project.id, after: { ...project, title } })
      : null;
  },
  function criteria(data, { person }, chance, text) {
    const project = requireProject(data);
    if (person.role !== 'lead') return null;
    const change = chance.below(3);
    const [first, ...rest] = project.criteria;
    if (first === undefined) return null;
    const label = { nl: text, en: text };
    const one = { ...first, label };
    const next =
      change === 0
        ? [one, ...rest]
        : change === 1
          ? [...project.criteria, { ...one, code: `X${text}` }]
          : project.criteria.length > 2
            ? project.criteria.slice(0, -1)
            : project.criteria;
    return write('project.edit', {
      table: 'projects',
      id: project.id,
      after: { ...project, criteria: next },
    });
  },
  function link(data, _device, chance) {
    const [referenceId, interventionId] = [chance.of(REFERENCES), chance.of(INTERVENTIONS)];
    const id = linkId(referenceId, interventionId);
    const isThere = data.links.some((l) => l.id === id);
    return write('link.set', {
      table: 'links',
      id,
      after: isThere ? null : newLink(referenceId, interventionId),
    });
  },
  function measures(data, _device, chance) {
    const was = data.interventions.find((i) => i.id === chance.of(INTERVENTIONS));
    if (was === undefined) return null;
    const word = chance.of(['a', 'b', 'c', 'd']);
    const has = was.measures.includes(word);
    const own = has ? was.measures.filter((m) => m !== word) : [...was.measures, word];
    return write('intervention.edit', {
      table: 'interventions',
      id: was.id,
      after: { ...was, measures: own },
    });
  },
  function retitle(data, _device, chance, title) {
    const was = data.interventions.find((i) => i.id === chance.of(INTERVENTIONS));
    return was === undefined
      ? null
      : write('intervention.edit', { table: 'interventions', id: was.id, after: { ...was, title } });
  },
  function tag(data, _device, chance, text) {
    const was = data.references.find((r) => r.id === chance.of(REFERENCES));
    if (was === undefined) return null;
    return write('reference.edit', { table: 'references', id: was.id, after: { ...was, citedAs: text } });
  },
  function removeReference(data, _device, chance) {
    const was = data.references.find((r) => r.id === chance.of(REFERENCES));
    return was === undefined || chance.below(3) > 0
      ? null
      : write('reference.remove', { table: 'references', id: was.id, after: null });
  },
  function comment(data, { person, env }, chance, text) {
    const [own] = data.comments.filter((c) => c.by === person.id);
    if (own !== undefined && chance.below(2) === 0)
      return write('comment.edit', {
        table: 'comments',
        id: own.id,
        after: chance.below(2) === 0 ? null : { ...own, text },
      });
    const subject = { table: 'interventions' as const, id: chance.of(INTERVENTIONS) };
    const made = newComment({ id: newId<CommentId>(env), subject, text, by: person.id, at: env.now() });
    return write('comment.add', { table: 'comments', id: made.id, after: made });
  },
  function signOff(data, { person, env }, chance, comment) {
    const subject = { type: 'extraction' as const, id: chance.of(INTERVENTIONS) };
    const isFilled = data.extractions.some(
      (x) => x.interventionId === subject.id && Object.keys(x.answers).length > 0,
    );
    if (person.role !== 'lead' || !isFilled) return null;
    const id = reviewId(subject.type, subject.id);
    const isSigned = data.reviews.some((r) => r.id === id && r.status === 'signed-off');
    const after = newReview({
      ...{ subject, comment, settled: null, by: person.id, at: env.now() },
      status: isSigned ? 'returned' : 'signed-off',
    });
    return write('review.save', { table: 'reviews', id, after });
  },
  function forge(data, { person }, chance, note) {
    const other = chance.of(data.persons.filter((p) => p.id !== person.id));
    if (chance.below(2) === 0 && person.role !== 'lead') {
      const own = data.persons.find((p) => p.id === person.id);
      if (own === undefined) return null;
      return {
        kind: 'forged',
        writes: [{ table: 'persons', id: own.id, after: { ...own, role: 'lead' } }],
        isForged: true,
      };
    }
    const referenceId = chance.of(REFERENCES);
    const id = decisionId(referenceId, other.id, 'title-abstract');
    const was =
      data.decisions.find((d) => d.id === id) ?? emptyDecision(referenceId, other.id, 'title-abstract');
    return {
      kind: 'forged',
      writes: [{ table: 'decisions', id, after: { ...was, id, verdict: 'exclude', note } }],
      isForged: true,
    };
  },
];
const FORGE = ACTIONS.length - 1;

export const bundleOf = ({ store }: Pick<Device, 'store'>): Bundle => ({
  data: store.toData(),
  log: [...store.log],
  files: new Map(),
});

/** A bundle as it comes from a file, which is refused where its log does not lead to its records. */
function reread(bundle: Bundle): Bundle {
  const read = readBundle(writeBundle(bundle));
  if (!read.ok) throw new Error(`${read.error.where ?? ''} ${read.error.message}`);
  return read.value;
}

/** Where a log ends. */
function walked(log: Bundle['log']): Walk {
  const walk = new Walk();
  for (const change of log) walk.take(change, change.writes ?? walk.follows(change.patches));
  return walk;
}

export type History = { devices: Device[]; truth: Map<ChangeId, Truth>; merges: number };

/** Plays a history of some devices; what they come to is left to the caller. */
export async function play(seed: number, merge: Merge, steps = 32): Promise<History> {
  const chance = new Chance(seed);
  const clock = { now: Date.UTC(2026, 0, 1) };
  const first = await beginning(envOf(chance, clock, 0));
  const start = reread(bundleOf(first));
  const devices = Array.from({ length: 2 + chance.below(4) }, (_, i): Device => {
    const person = first.persons[i % first.persons.length];
    if (person === undefined) throw new Error('nobody');
    const env = envOf(chance, clock, chance.of(SKEWS));
    const store = new MemoryStore(structuredClone(start.data), start.log);
    return { name: `d${i}`, person, env, store, walk: walked(start.log) };
  });
  const truth: History['truth'] = new Map();
  let merges = 0;
  for (let step = 0; step < steps; step++) {
    clock.now += chance.below(5 * 60_000);
    const device = chance.of(devices);
    if (chance.below(5) === 0) {
      const other = chance.of(devices);
      const both = chance.mix([bundleOf(device), bundleOf(other)]);
      const merged = merge(both);
      // Reading is slow beside merging: some are, and all at the end.
      const { data, log } = merges % 8 === 0 ? reread(merged) : merged;
      device.store = new MemoryStore(data, log);
      device.walk = walked(log);
      merges++;
      continue;
    }
    await act(device, chance, `${device.name}-${step}`, truth);
  }
  return { devices, truth, merges };
}

async function act(device: Device, chance: Chance, text: string, truth: History['truth']): Promise<void> {
  const { store, env, person, name } = device;
  const known = new Set(store.log.map((c) => c.id));
  const length = store.log.length;
  let isForged = false;
  if (chance.below(8) === 0) {
    const { undo } = undoState([...store.log].reverse(), person.id);
    const change = store.log.find((c) => c.id === undo);
    if (change === undefined || change.kind === 'forged' || change.device === 'first') return;
    await revert(store, env, change, { by: person.id, device: name }, 'undo');
  } else {
    const at = chance.below(30) === 0 ? FORGE : chance.below(FORGE);
    const made = ACTIONS[at]?.(store.toData(), device, chance, text) ?? null;
    if (made === null) return;
    isForged = made.isForged ?? false;
    await store.commit(env, { by: person.id, device: name, kind: made.kind, writes: made.writes });
  }
  const change = store.log[length];
  if (change === undefined) return;
  const writes = device.walk.follows(change.patches);
  device.walk.take(change, writes);
  truth.set(change.id, { device: name, known, writes, isForged });
}
