// The pictures of the overview, each made of what the person who works may see, some references at a time.
import { shownDate } from '../../../shared/kernel/shown-date';
import type { PersonId } from '../../../shared/kernel/ids';
import { type Stage, verdicts } from '../../../shared/model/decision';
import { type ProjectData, requireProject } from '../../../shared/model/tables';
import { scaleOf } from '../../../shared/rating/scales';
import type { Tone } from '../../../shared/report/bars-svg';
import { countryRows, isCounted } from '../../../shared/report/parts/country-rows';
import { type Fate, fateSteps, sameSteps, spanSteps } from '../../../shared/review/course';
import { daysFor, paceOf, weekSteps } from '../../../shared/review/pace';
import { reportScope } from '../../../shared/review/scope';
import type { Waiting } from '../../../shared/review/waiting';
import { blindStages } from '../../../shared/screening/blind';
import { countBars, type CountSeries, formatCount, type Picture, spoken, type Words } from './picture';

/** Who looks, and what waits for them. */
export type Viewer = { personId: PersonId; waiting: readonly Waiting[] };
type Steps<Outcome> = Generator<undefined, Outcome>;

const WEEKS_DRAWN = 12;
const WEEK_DAYS = 7;
const verdictTones = { include: 'include', exclude: 'exclude', maybe: 'maybe' } as const;

/** A number of days in words, of more than three weeks in weeks: nobody knows it to the day. */
function daysInWords(days: number, { t }: Words): string {
  return days > 3 * WEEK_DAYS
    ? t('pictures.weeks', { count: Math.ceil(days / WEEK_DAYS) })
    : t('pictures.days', { count: days });
}

/** The viewer's own pace at the stage where something waits for them, or else where they worked last. */
function paceNotes(data: ProjectData, { personId, waiting }: Viewer, words: Words): string[] {
  const { t, language } = words;
  const isStage = (w: Waiting): boolean => w.code === 'title-abstract' || w.code === 'full-text';
  const next = waiting.find(isStage);
  const stage: Stage = next?.code === 'full-text' ? 'full-text' : 'title-abstract';
  const pace = paceOf(data.decisions, personId, stage);
  if (pace === null) return [];
  const own = t('pictures.pace.own', {
    stage: t(`pictures.stage.${stage}`),
    day: formatCount(pace.perDay, language, 1),
    week: formatCount(pace.perWeek, language),
  });
  if (next === undefined) return [own];
  const days = daysInWords(daysFor(next.count, pace), words);
  return [own, t('pictures.pace.left', { count: next.count, days })];
}

function* pacePicture(data: ProjectData, viewer: Viewer, words: Words): Steps<Picture> {
  const { t, language } = words;
  const weeks = yield* weekSteps(data.decisions);
  const title = t('pictures.pace');
  const content = countBars(
    words,
    title,
    t('pictures.pace.row'),
    verdicts.map((v): CountSeries => ({ label: t(`screening.${v}`).toLowerCase(), tone: verdictTones[v] })),
    weeks.map((w) => ({
      label: shownDate(w.monday, language),
      counts: verdicts.map((v) => w.count[v]),
    })),
    WEEKS_DRAWN,
  );
  const notes = [
    ...paceNotes(data, viewer, words),
    ...(weeks.length > WEEKS_DRAWN ? [t('pictures.pace.cut', { count: WEEKS_DRAWN })] : []),
  ];
  return { id: 'pace', title, empty: t('pictures.pace.empty'), notes, content };
}

const fates: readonly (readonly [Fate, Tone])[] = [
  ['included', 'include'],
  ['included-title', 'signed'],
  ['maybe', 'maybe'],
  ['conflict', 'conflict'],
  ['unscreened', 'open'],
  ['excluded', 'exclude'],
  ['duplicate', 'plain'],
];

function* sourcesPicture(data: ProjectData, words: Words): Steps<Picture> {
  const { t } = words;
  const names = new Map(data.sources.map((s) => [s.id, s.type === 'search' ? s.engine : s.name]));
  const found = yield* fateSteps(data);
  const title = t('pictures.sources');
  const content = countBars(
    words,
    title,
    t('pictures.sources.row'),
    fates.map(([fate, tone]) => ({ label: t(`pictures.fate.${fate}`), tone })),
    found.map(({ sourceId, count }) => ({
      label: (sourceId === null ? undefined : names.get(sourceId)) ?? t('pictures.sources.none'),
      counts: fates.map(([fate]) => count.get(fate) ?? 0),
    })),
  );
  return { id: 'sources', title, empty: t('pictures.sources.empty'), notes: [], content };
}

/** As table 2.2 counts. */
function levelsPicture(data: ProjectData, words: Words): Picture {
  const { t, language } = words;
  const scale = scaleOf(requireProject(data));
  const rows = countryRows(data, reportScope(data), language);
  const found = rows.flatMap((r) => r.reports.filter(isCounted).map((c) => c.level));
  const levels = [...new Set(found)]
    .filter((l) => l !== null)
    .sort((a, b) => (a === 'none' ? Infinity : a) - (b === 'none' ? Infinity : b));
  const title = t('pictures.levels', { scale: scale.short });
  const content = countBars(
    words,
    title,
    t('common.country'),
    levels.map((level) => ({
      label: level === 'none' ? t('pictures.levels.none') : t('pictures.levels.level', { level }),
      tone: level === 'none' ? 'open' : 'plain',
    })),
    rows.map(({ name, reports }) => ({
      label: name,
      counts: levels.map((level) => reports.filter((r) => r.level === level).length),
    })),
  );
  return { id: 'levels', title, empty: t('pictures.levels.empty'), notes: [], content };
}

function typesPicture(data: ProjectData, words: Words): Picture {
  const { t, language } = words;
  const { typology, countries } = requireProject(data);
  const codes = [...new Set([...countries.map((c) => c.code), ...data.interventions.map((i) => i.country)])];
  const nameOf = (code: string): string =>
    countries.find((c) => c.code === code)?.name[language] ?? (code === '' ? '–' : code);
  const title = t('pictures.types');
  const content = countBars(
    words,
    title,
    t('pictures.types.row'),
    codes.map((code) => ({ label: nameOf(code), tone: 'plain' })),
    typology.map((type) => {
      const own = data.interventions.filter((i) => (i.types[type.id] ?? 0) > 0);
      return {
        label: type.label[language],
        counts: codes.map((code) => own.filter((i) => i.country === code).length),
      };
    }),
  );
  return {
    id: 'types',
    title,
    empty: t('pictures.types.empty'),
    notes: content === null ? [] : [t('pictures.types.note')],
    content,
  };
}

function* samePicture(data: ProjectData, words: Words): Steps<Picture> {
  const { t } = words;
  const nameOf = (id: PersonId): string => data.persons.find((p) => p.id === id)?.name ?? '';
  const pairs = yield* sameSteps(data);
  const title = t('pictures.same');
  const content = countBars(
    words,
    title,
    t('pictures.same.row'),
    [
      { label: t('pictures.same.yes'), tone: 'include' },
      { label: t('pictures.same.no'), tone: 'conflict' },
    ],
    pairs.map(({ what, first, second, same, differ }) => ({
      label: t(`pictures.same.${what}`, { pair: `${nameOf(first)} – ${nameOf(second)}` }),
      counts: [same, differ],
    })),
  );
  const notes = content === null ? [] : [t('pictures.same.note')];
  return { id: 'same', title, empty: t('pictures.same.empty'), notes, content };
}

const DAY_MS = 86_400_000;

function* coursePicture(data: ProjectData, words: Words): Steps<Picture> {
  const { t, language } = words;
  const spans = yield* spanSteps(data);
  const title = t('pictures.course');
  const day = (ms: number): string => shownDate(ms, language);
  const start = Math.min(...spans.map((s) => s.from));
  const rows = spans.map(({ phase, from, to }) => ({
    label: t(`pictures.course.${phase}`),
    end: day(from) === day(to) ? day(from) : `${day(from)} – ${day(to)}`,
    parts: [
      { size: from - start, shown: '' },
      // One moment is seen as a day.
      { size: Math.max(DAY_MS, to - from), shown: '' },
    ],
  }));
  const table = {
    columns: [
      t('pictures.course.row'),
      t('pictures.course.from'),
      t('pictures.course.to'),
      t('pictures.course.count'),
    ],
    rows: spans.map(({ phase, from, to, count }) => [
      t(`pictures.course.${phase}`),
      day(from),
      day(to),
      formatCount(count, language),
    ]),
  };
  const series = [
    { label: '', tone: null },
    { label: t('pictures.course.span'), tone: 'plain' as const },
  ];
  return {
    id: 'course',
    title,
    empty: t('pictures.course.empty'),
    notes: [],
    content: spans.length === 0 ? null : { bars: { title, series, rows }, table, alt: spoken(title, rows) },
  };
}

// What another decided is in these, and so hidden while a stage is blind.
const HIDDEN: ReadonlySet<Picture['id']> = new Set(['pace', 'sources', 'same', 'course']);

/**
 * All pictures in their order, in steps: whoever must not hold up a window pauses between two.
 *
 * @param data - as the viewer may see it
 */
export function* pictureSteps(data: ProjectData, viewer: Viewer, words: Words): Steps<Picture[]> {
  const made: Picture[] = [];
  made.push(yield* pacePicture(data, viewer, words));
  yield;
  made.push(yield* sourcesPicture(data, words));
  yield;
  made.push(levelsPicture(data, words));
  yield;
  made.push(typesPicture(data, words));
  yield;
  made.push(yield* samePicture(data, words));
  yield;
  made.push(yield* coursePicture(data, words));
  if (blindStages(requireProject(data)).length === 0) return made;
  const note = words.t('pictures.blind');
  return made.map((p) => (HIDDEN.has(p.id) ? { ...p, notes: [...p.notes, note] } : p));
}
