// What bringing in a file of decisions writes: a person for each reader, the criteria and labels that the project does
// not have yet, and the decisions. What stands is never overwritten by it.
import { foldText } from '../kernel/text';
import { sha256Hex } from '../kernel/hash';
import type { Env, PersonId, ReferenceId } from '../kernel/ids';
import type { Write } from '../change/commit';
import {
  type Decision,
  decisionId,
  emptyDecision,
  type Stage,
  type Verdict,
  verdicts,
} from '../model/decision';
import { newPerson, type Person } from '../model/people';
import type { Project } from '../model/project';
import { type ProjectData, requireProject } from '../model/tables';
import { foundReferences, standingFor } from '../review/active';
import { type DecisionFile, type Said, TOOL_NAMES, type Unread } from './decided';
import { type NoMatch, RecordMatcher } from './match-records';

/** How it is to be brought in. */
export type DecisionsWanted = {
  /** The stage of what the file gives none for. */
  stage: Stage;
  /** Who decided where the file names nobody; null for the program itself. */
  by: string | null;
  /** Who brings it in. What another who works here decided is not theirs to write. */
  own: PersonId;
  /** Whether what was decided elsewhere comes too: that is the lead's to bring in. */
  isLead: boolean;
};

/** A record of the file that was not brought in. */
export type LeftOut = {
  record: number;
  title: string;
  why: NoMatch | 'stands' | 'not-own' | 'only-lead' | 'twice' | Unread['reason'];
  text: string;
};

/** One reader of the file, and how many decisions of each kind came of theirs. */
export type ReaderCount = { personId: PersonId; name: string; isNew: boolean } & Record<Verdict, number>;

export type DecisionsPlan = {
  writes: Write[];
  readers: ReaderCount[];
  /** References that the file decides on. */
  matched: number;
  /** Decisions that are written, and those that stood already just so. */
  decisions: number;
  already: number;
  /** Notes and labels that are written of who decided nothing there. */
  remarks: number;
  /** Records of the file of which it says nothing. */
  silent: number;
  criteria: string[];
  labels: string[];
  left: LeftOut[];
};

const same = (a: string, b: string): boolean => foldText(a) === foldText(b);
// As the colours of persons elsewhere; grey, so that they are told from those who work here.
const COLOUR = 'gray';

/**
 * The id of who decided elsewhere follows from program and name: two who bring in one file in copies of a project mean
 * one person, and have one when the copies are merged. Behind other ids in the order of ids.
 */
const elsewhereId = (origin: string, name: string): PersonId =>
  `x-${sha256Hex(`${origin}\n${foldText(name)}`).slice(0, 24)}` as PersonId;

/** The persons of a file by the names in it; those who are not there yet are made. */
class Readers {
  readonly counts = new Map<PersonId, ReaderCount>();
  readonly made: Person[] = [];

  constructor(
    private readonly persons: readonly Person[],
    private readonly tool: string,
    private readonly by: string | null,
  ) {}

  /** Named by the one who brings it in, or by the file with its program behind it. */
  private nameOf(said: string | null): string {
    const [reader, by] = [said, this.by].map((name) => (name ?? '').replace(/\s+/g, ' ').trim());
    if (reader === undefined || reader === '') return by || (this.tool === '' ? 'Import' : this.tool);
    if (this.tool === '') return reader;
    return /^\d+$/.test(reader) ? `${this.tool} ${reader}` : `${reader} (${this.tool})`;
  }

  of(reader: string | null): Person {
    const name = this.nameOf(reader);
    const origin = this.tool === '' ? 'import' : this.tool;
    const id = elsewhereId(origin, name);
    const found = [...this.persons, ...this.made].find((p) => same(p.name, name) || p.id === id);
    const person =
      found ??
      newPerson({
        id,
        name,
        role: 'assistant',
        colour: COLOUR,
        origin,
      });
    if (found === undefined) this.made.push(person);
    if (!this.counts.has(person.id)) {
      const none = { include: 0, exclude: 0, maybe: 0 };
      this.counts.set(person.id, { personId: person.id, name, isNew: found === undefined, ...none });
    }
    return person;
  }
}

/** The project with criteria and labels that a file uses; each reason becomes the code of a criterion. */
class Words {
  criteria: Project['criteria'] = [];
  labels: string[] = [];

  constructor(private readonly project: Project) {}

  reason(words: string | null, stage: Stage): string | null {
    if (words === null || words.trim() === '') return null;
    const all = [...this.project.criteria, ...this.criteria].filter((c) => c.kind === 'exclude');
    const known = all.find((c) => [c.code, c.label.nl, c.label.en].some((l) => l !== '' && same(l, words)));
    if (known !== undefined) return known.code;
    const codes = new Set([...this.project.criteria, ...this.criteria].map((c) => c.code));
    let number = codes.size + 1;
    while (codes.has(`E${number}`)) number++;
    const text = words.trim();
    const code = `E${number}`;
    this.criteria.push({
      code,
      kind: 'exclude',
      label: { nl: text, en: text },
      stages: [stage],
      explanation: { nl: '', en: '' },
    });
    return code;
  }

  label(text: string): string {
    const known = [...this.project.screening.labels, ...this.labels].find((l) => same(l, text));
    if (known === undefined) this.labels.push(text);
    return known ?? text;
  }

  /** Drops what none of these decisions uses: of what was left out nothing comes. */
  keep(decisions: readonly Decision[]): void {
    const used = new Set(decisions.flatMap((d) => [d.reason, ...d.labels]));
    this.criteria = this.criteria.filter((c) => used.has(c.code));
    this.labels = this.labels.filter((l) => used.has(l));
  }

  /** The project with them; null where nothing came. */
  after(): Project | null {
    if (this.criteria.length === 0 && this.labels.length === 0) return null;
    const { project } = this;
    return {
      ...project,
      criteria: [...project.criteria, ...this.criteria],
      screening: { ...project.screening, labels: [...project.screening.labels, ...this.labels] },
    };
  }
}

/** Whether two decisions say the same, whenever they were made. */
export const saysTheSame = (a: Decision, b: Decision): boolean =>
  a.verdict === b.verdict &&
  a.reason === b.reason &&
  a.note === b.note &&
  a.labels.join('\n') === b.labels.join('\n');

/** Of what is written, how much is a decision, and how much a note or a label without one. */
function countsOf(written: readonly Decision[]): Pick<DecisionsPlan, 'decisions' | 'remarks'> {
  const decisions = written.filter((d) => d.verdict !== null).length;
  return { decisions, remarks: written.length - decisions };
}

/**
 * Works out what a file brings. Its decisions get the ids that follow from reference, person and stage, so that
 * bringing it in twice changes nothing. A decision of somebody who works here stays as it is; one of somebody elsewhere
 * is replaced by what a later file says.
 */
export function planDecisions(
  env: Env,
  data: ProjectData,
  file: DecisionFile,
  { stage: fallback, by, own, isLead }: DecisionsWanted,
): DecisionsPlan {
  const project = requireProject(data);
  const matcher = new RecordMatcher(foundReferences(data), standingFor(data));
  const readers = new Readers(data.persons, TOOL_NAMES[file.tool], by);
  const words = new Words(project);
  const stood = new Map(data.decisions.map((d) => [d.id as string, d]));
  const written = new Map<string, Decision>();
  const left: LeftOut[] = file.unread.map(({ record, title, reason, text }) => ({
    record,
    title,
    why: reason,
    text,
  }));
  const matched = new Set<ReferenceId>();
  let already = 0;
  const now = env.now();

  const take = (said: Said, referenceId: ReferenceId): LeftOut['why'] | null => {
    const person = readers.of(said.reader);
    if (person.origin === null && person.id !== own) return 'not-own';
    if (person.origin !== null && !isLead) return 'only-lead';
    const stage = said.stage ?? fallback;
    const id = decisionId(referenceId, person.id, stage);
    const [before, earlier] = [stood.get(id), written.get(id)];
    const decision: Decision = {
      ...emptyDecision(referenceId, person.id, stage),
      verdict: said.verdict,
      reason: said.verdict === 'exclude' ? words.reason(said.reason, stage) : null,
      note: said.note,
      labels: [...new Set(said.labels.map((l) => words.label(l)))],
      decidedAt: said.at ?? before?.decidedAt ?? now,
    };
    if (earlier !== undefined) return saysTheSame(earlier, decision) ? null : 'twice';
    if (before !== undefined && saysTheSame(before, decision)) {
      if (said.verdict !== null) already++;
      return null;
    }
    if (before !== undefined && person.origin === null) return 'stands';
    written.set(id, decision);
    const count = readers.counts.get(person.id);
    if (count !== undefined && said.verdict !== null) count[said.verdict]++;
    return null;
  };

  for (const { record, csl, said } of file.decided) {
    const found = matcher.match(csl);
    const of = { record, title: csl.title ?? '', text: '' };
    if (typeof found === 'string') {
      left.push({ ...of, why: found });
      continue;
    }
    if (said.some((one) => one.verdict !== null)) matched.add(found.id);
    for (const one of said) {
      const why = take(one, found.id);
      if (why === null) continue;
      // Of who is elsewhere the name with its program: a namesake may work here.
      const text = why === 'only-lead' ? readers.of(one.reader).name : (one.reader ?? '');
      left.push({ ...of, why, text });
    }
  }
  words.keep([...written.values()]);
  const after = words.after();
  const decided = new Set([...written.values()].map((d) => d.personId));
  return {
    writes: [
      ...readers.made
        .filter((p) => decided.has(p.id))
        .map((p): Write => ({ table: 'persons', id: p.id, after: p })),
      ...(after === null ? [] : [{ table: 'projects' as const, id: project.id, after }]),
      ...[...written.values()].map((d): Write => ({ table: 'decisions', id: d.id, after: d })),
    ],
    readers: [...readers.counts.values()].filter((r) => !r.isNew || decided.has(r.personId)),
    matched: matched.size,
    ...countsOf([...written.values()]),
    already,
    silent: Math.max(0, file.records - file.decided.length),
    criteria: words.criteria.map((c) => c.label.nl),
    labels: words.labels,
    left,
  };
}

/** Decisions of a plan by verdict, over all readers. */
export const verdictCounts = (plan: DecisionsPlan): Record<Verdict, number> =>
  Object.fromEntries(verdicts.map((v) => [v, plan.readers.reduce((sum, r) => sum + r[v], 0)])) as Record<
    Verdict,
    number
  >;
