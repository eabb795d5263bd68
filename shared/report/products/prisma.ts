// The PRISMA 2020 flow diagram of a project, and its numbers as a table in which each can be opened.
// Source: Page et al. 2021, 'The PRISMA 2020 statement', figure 1, the form for databases, registers and other sources.
import type { Stage } from '../../model/decision';
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import { flowOf, flowOfLastRound } from '../../review/flow';
import { roundsOf } from '../../review/rounds';
import {
  type ByReason,
  countOf,
  type Flow,
  type FlowNumber,
  type Inflow,
  sumOf,
} from '../../review/flow-model';
import { type Block, paragraph } from '../document-model';
import { type FlowBox, type FlowColumn, type FlowStep, layOutFlow } from '../prisma-layout';
import { defineProduct, type ProductContent } from '../product';
import { counted, formatNumber, sentences } from '../words';
import { BY_ANY, prismaNumbers } from '../parts/prisma-numbers';
import { prismaTexts } from '../parts/prisma-texts';
import { reasonsInWords } from '../parts/reason-words';

const titles = {
  nl: 'Stroomdiagram van het literatuuronderzoek (PRISMA 2020)',
  en: 'Flow diagram of the literature review (PRISMA 2020)',
};

/** What turns numbers into lines of a box. */
type Words = {
  t: (typeof prismaTexts)['nl'];
  line: (label: string, number: FlowNumber) => string;
  reasons: (byReason: ByReason, stage: Stage) => string[];
  sourceName: (source: Inflow['sources'][number]) => string;
  hideEmpty: boolean;
};

function wordsOf(data: ProjectData, language: Language): Words {
  const project = requireProject(data);
  const t = prismaTexts[language];
  const line = (label: string, number: FlowNumber): string =>
    `${label} (n = ${formatNumber(countOf(number), language)})`;
  const inWords = reasonsInWords(data, language);
  const countries = new Map(project.countries.map((c) => [c.code, c.name[language]]));
  return {
    t,
    line,
    reasons: (byReason, stage) => inWords(byReason, stage).map(({ label, number }) => line(label, number)),
    sourceName: ({ sourceId, kind }) => {
      const source = data.sources.find((s) => s.id === sourceId);
      if (source === undefined) return kind === 'correspondent' ? t.kinds[kind] : t.noSource;
      if (source.type === 'search') return source.engine;
      return [countries.get(source.country) ?? source.country, source.name].find((x) => x !== '') ?? '';
    },
    hideEmpty: project.printing.hideEmptyBoxes,
  };
}

/**
 * Lines of the sources of a column: by name in the left one, by kind and then name in the right one. Searches of one
 * name are one line.
 */
function sourceLines({ sources }: Inflow, w: Words, byKind: boolean): string[] {
  const groups = new Map<string, FlowNumber>();
  for (const source of sources) {
    if (countOf(source.number) === 0) continue;
    const name = w.sourceName(source);
    const label = byKind && name !== w.t.kinds[source.kind] ? `${w.t.kinds[source.kind]}: ${name}` : name;
    const known = groups.get(label) ?? { references: [], without: 0 };
    groups.set(label, {
      references: [...known.references, ...source.number.references],
      without: known.without + source.number.without,
    });
  }
  return [...groups].map(([label, number]) => w.line(label, number));
}

const some = (label: string, number: FlowNumber, w: Words): string[] =>
  countOf(number) === 0 ? [] : [w.line(label, number)];

function removedBox(id: string, c: Inflow, w: Words): FlowBox {
  const { box } = w.t;
  const removed = [c.duplicates, c.automation, c.otherRemoved];
  const total = {
    references: removed.flatMap((r) => r.references),
    without: removed.reduce((sum, r) => sum + r.without, 0),
  };
  const shown = w.hideEmpty ? some : (label: string, n: FlowNumber) => [w.line(label, n)];
  return {
    id: `${id}.removed`,
    lines: [
      w.line(box.removed, total),
      ...shown(box.duplicates, c.duplicates, w),
      ...shown(box.automation, c.automation, w),
      ...shown(box.otherRemoved, c.otherRemoved, w),
      ...some(box.unaccounted, c.unaccounted, w),
    ],
  };
}

/** The steps of a column from top to bottom. The right column has a screening only where something was screened. */
function stepsOf(id: 'databases' | 'other', c: Inflow, w: Words): FlowStep[] {
  const { box } = w.t;
  const isLeft = id === 'databases';
  const hasScreening = isLeft || countOf(c.screened) + countOf(c.waiting) > 0;
  const step = (row: number, name: string, lines: string[], aside: FlowBox | null): FlowStep => ({
    row,
    box: { id: `${id}.${name}`, lines },
    aside,
  });
  const steps = [
    step(
      0,
      'identified',
      [
        w.line(isLeft ? box.identified : box.identifiedOther, c.identified),
        ...sourceLines(c, w, !isLeft),
        ...(c.identified.without === 0
          ? []
          : [w.line(w.t.withoutRecords, { references: [], without: c.identified.without })]),
      ],
      removedBox(id, c, w),
    ),
    ...(hasScreening
      ? [
          step(1, 'screened', [w.line(box.screened, c.screened), ...some(box.waiting, c.waiting, w)], {
            id: `${id}.excluded`,
            lines: [
              w.line(box.excluded, sumOf(c.excluded)),
              ...w.reasons(c.excluded, 'title-abstract'),
              ...some(box.undecided, c.undecided, w),
            ],
          }),
        ]
      : []),
    step(2, 'sought', [w.line(box.sought, c.sought)], {
      id: `${id}.notRetrieved`,
      lines: [
        w.line(box.notRetrieved, sumOf(c.notRetrieved)),
        ...c.notRetrieved.map(({ reason, number }) => w.line(reason || w.t.noReason, number)),
        ...some(box.retrieving, c.retrieving, w),
      ],
    }),
    step(
      3,
      'assessed',
      [
        w.line(box.assessed, c.assessed),
        ...some(box.byInstruction, c.byInstruction, w),
        ...some(box.unassessed, c.unassessed, w),
      ],
      {
        id: `${id}.excludedFull`,
        lines: [
          w.line(box.excluded, sumOf(c.excludedFull)),
          ...w.reasons(c.excludedFull, 'full-text'),
          ...some(box.undecided, c.undecidedFull, w),
        ],
      },
    ),
  ];
  return w.hideEmpty ? withoutEmpty(steps) : steps;
}

// Nothing but zeros.
const isEmpty = (box: FlowBox): boolean => box.lines.every((line) => line.endsWith('(n = 0)'));
function withoutEmpty(steps: readonly FlowStep[]): FlowStep[] {
  return steps
    .map((s) => ({ ...s, aside: s.aside !== null && isEmpty(s.aside) ? null : s.aside }))
    .filter((s) => s.aside !== null || !isEmpty(s.box));
}

function endBox(flow: Flow, w: Words, language: Language): FlowBox {
  const { box } = w.t;
  const { databases: d, other: o, previous } = flow;
  const n = (label: string, count: number): string => `${label} (n = ${formatNumber(count, language)})`;
  const hasPrevious = previous.studies !== null || previous.reports !== null;
  return {
    id: 'included',
    lines: [
      n(box.includedInterventions, flow.interventions.length),
      n(box.includedReports, flow.included.length),
      `${w.line(box.fromDatabases, d.included)}; ${w.line(box.fromOther, o.included)}`,
      ...(hasPrevious && previous.studies !== null
        ? [n(box.totalStudies, previous.studies + flow.interventions.length)]
        : []),
      ...(hasPrevious && previous.reports !== null
        ? [n(box.totalReports, previous.reports + flow.included.length)]
        : []),
    ],
  };
}

function previousColumn({ previous }: Flow, w: Words, language: Language): FlowColumn[] {
  const { box } = w.t;
  const lines = [
    ...(previous.studies === null
      ? []
      : [`${box.previousStudies} (n = ${formatNumber(previous.studies, language)})`]),
    ...(previous.reports === null
      ? []
      : [`${box.previousReports} (n = ${formatNumber(previous.reports, language)})`]),
  ];
  if (lines.length === 0) return [];
  return [
    {
      id: 'previous',
      title: box.previous,
      steps: [{ row: 0, box: { id: 'previous.box', lines }, aside: null }],
    },
  ];
}

/**
 * What is not decided yet, in words; null when all is done.
 *
 * @param say - the sentence that names it
 * @param but - a flow whose open ones are named elsewhere
 */
function unfinished(flow: Flow, w: Words, say: (parts: string) => string, but?: Flow): Block | null {
  const { box } = w.t;
  const both = (pick: (c: Inflow) => FlowNumber): FlowNumber => {
    const [own, others] = [flow, but].map((f) => (f === undefined ? [] : [pick(f.databases), pick(f.other)]));
    const named = new Set((others ?? []).flatMap((number) => number.references));
    const sum = (numbers: readonly FlowNumber[] = []): number =>
      numbers.reduce((n, one) => n + one.without, 0);
    return {
      references: (own ?? []).flatMap((number) => number.references).filter((id) => !named.has(id)),
      without: sum(own) - sum(others),
    };
  };
  const names = [
    'waiting',
    'undecided',
    'retrieving',
    'unassessed',
    'undecidedFull',
    'unaccounted',
  ] as const satisfies (keyof Inflow)[];
  const open = names.flatMap((name) =>
    some(
      box[name].toLowerCase(),
      both((c) => c[name]),
      w,
    ),
  );
  if (open.length === 0) return null;
  const references = names.flatMap((name) => [...both((c) => c[name]).references]);
  const origin = { references, interventions: [], fields: [], counted: references, movedBy: BY_ANY };
  return { type: 'paragraph', runs: [{ text: say(open.join('; ')), origin }], style: 'note' };
}

/** Builds the flow diagram with its numbers as a table, each number with its references. */
function build(data: ProjectData, language: Language): ProductContent {
  const w = wordsOf(data, language);
  const { last } = roundsOf(data);
  const isLastRound = last > 1 && requireProject(data).printing.flow === 'last-round';
  const all = flowOf(data);
  const flow = isLastRound ? flowOfLastRound(data) : all;
  const { databases, other } = flow;
  const columns: FlowColumn[] = [
    ...previousColumn(flow, w, language),
    { id: 'databases', title: w.t.databases, steps: stepsOf('databases', databases, w) },
    { id: 'other', title: w.t.other, steps: stepsOf('other', other, w) },
  ].filter((c) => c.steps.length > 0);
  const alt = (isLastRound ? w.t.altAgain : w.t.alt)(
    counted(countOf(databases.identified), w.t.publication, language),
    counted(countOf(other.identified), w.t.report, language),
    counted(flow.included.length, w.t.publication, language),
    formatNumber((flow.previous.reports ?? 0) + flow.included.length, language),
  );
  const title = titles[language];
  const open = unfinished(flow, w, w.t.unfinished);
  // What is open of earlier rounds moves the boxes of the earlier version, and the total.
  const before = isLastRound ? unfinished(all, w, w.t.unfinishedBefore, flow) : null;
  const blocks: Block[] = [
    { type: 'diagram', ...layOutFlow(columns, endBox(flow, w, language), alt), caption: title },
    ...(isLastRound ? [paragraph(w.t.lastRound(formatNumber(last, language)), 'note')] : []),
    ...(open === null ? [] : [open]),
    ...(before === null ? [] : [before]),
    ...(other.direct.references.length === 0
      ? []
      : [
          paragraph(
            sentences([w.t.instructionNote, countOf(other.screened) > 0 ? w.t.instructionAlso : '']),
            'note',
          ),
        ]),
    {
      type: 'table',
      table: prismaNumbers(flow, language, data.interventions.length - all.interventions.length),
    },
  ];
  return { title, blocks };
}

/** The PRISMA 2020 flow diagram. */
export const prisma = defineProduct({
  id: 'prisma',
  name: { nl: 'Stroomdiagram (PRISMA)', en: 'Flow diagram (PRISMA)' },
  build,
});
