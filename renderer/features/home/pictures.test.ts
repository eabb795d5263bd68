import { expect, test } from 'vitest';
import { buildPracticeProject } from '../../../shared/demo/practice/practice-project';
import { fixedEnv, type PersonId } from '../../../shared/kernel/ids';
import { finished } from '../../../shared/kernel/steps';
import { emptyProjectData, type ProjectData } from '../../../shared/model/tables';
import { blindData } from '../../../shared/screening/blind';
import type { Waiting } from '../../../shared/review/waiting';
import { studyOf } from '../../../tests/helpers/marked';
import type { Translate } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { countBars, type Picture, type PictureId, spoken } from './picture';
import { pictureSteps } from './pictures';
import { FONTS } from '../../../tests/helpers/copy-fonts';

const t: Translate = (key, values = {}) =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{{${name}}}`, String(value)), nl[key]);
const words = { t, language: 'nl' as const };
const study = (await buildPracticeProject(fixedEnv(Date.UTC(2026, 0, 1)), FONTS)).data;
const decider = study.decisions[0]?.personId as PersonId;

const made = (data: ProjectData, waiting: Waiting[] = [], personId = decider): Record<PictureId, Picture> =>
  Object.fromEntries(
    finished(pictureSteps(data, { personId, waiting }, words)).map((p) => [p.id, p]),
  ) as Record<PictureId, Picture>;

const sumOf = (picture: Picture): number =>
  picture.content?.table.rows.reduce((n, r) => n + Number(r.at(-1)), 0) ?? 0;

test('an empty study has no picture, and each says when there will be one', () => {
  const empty = { ...emptyProjectData(), projects: studyOf().projects };
  const pictures = Object.values(made(empty));
  expect(pictures).toHaveLength(6);
  for (const { content, empty: when, notes } of pictures) {
    expect(content).toBeNull();
    expect(when).not.toBe('');
    expect(notes).toEqual([]);
  }
});

test('decisions are all there by week, with the own pace and what it means for what waits', () => {
  const waiting: Waiting[] = [
    { code: 'returned', count: 3, page: 'reading', subject: null },
    { code: 'full-text', count: 8, page: 'screening', subject: null },
  ];
  const { pace } = made(study, waiting);
  expect(sumOf(pace)).toBe(study.decisions.filter((d) => d.verdict !== null).length);
  expect(pace.notes[0]).toMatch(/volledige tekst/);
  expect(pace.notes[1]).toMatch(/8 referenties.*schatting/);
  expect(made(study).pace.notes[0]).toMatch(/titel en samenvatting/);
  // Its decisions run over thirteen weeks.
  const weeks = expect.stringMatching(/12 weken/) as string;
  expect(made(study).pace.notes.slice(1)).toEqual([weeks]);
  expect(made(study, waiting, 'nobody' as PersonId).pace.notes).toEqual([weeks]);
});

test('of many weeks the last are drawn, and all are in the table', () => {
  const [first] = study.decisions;
  const DAY = 86_400_000;
  const decisions = Array.from({ length: 20 }, (_, n) => ({
    ...first!,
    verdict: 'include' as const,
    decidedAt: n * 7 * DAY,
  }));
  const { content, notes } = made({ ...study, decisions }).pace;
  expect([content?.bars.rows.length, content?.table.rows.length]).toEqual([12, 20]);
  expect(content?.bars.rows.at(-1)?.label).toBe(content?.table.rows.at(-1)?.[0]);
  expect(notes.at(-1)).toMatch(/12 weken/);
});

test('sources add up to what was found; levels to what table 2.2 counts', () => {
  const { sources, levels, types, same, course } = made(study);
  expect(sumOf(sources)).toBe(study.references.length);
  expect(sumOf(levels)).toBeGreaterThan(5);
  expect(levels.content?.bars.series.map((s) => s.label)).toEqual(
    [...(levels.content?.bars.series ?? [])].map((s) => s.label).sort(),
  );
  expect(types.notes).toHaveLength(1);
  expect(sumOf(same)).toBeGreaterThan(0);
  expect(course.content?.bars.series[0]?.tone).toBeNull();
  expect(course.content?.table.rows[0]).toEqual([
    nl['pictures.course.import'],
    expect.any(String),
    expect.any(String),
    expect.any(String),
  ]);
});

test('while screening is blind nothing of another shows, and that is said', () => {
  const [project] = study.projects;
  const { stages } = project!.screening;
  const hidden = { isBlind: true, unblindedAt: null };
  const blind = {
    ...study,
    projects: [
      {
        ...project!,
        screening: {
          ...project!.screening,
          stages: {
            'title-abstract': { ...stages['title-abstract'], ...hidden },
            'full-text': { ...stages['full-text'], ...hidden },
          },
        },
      },
    ],
  };
  const pictures = made(blindData(blind, decider));
  const own = study.decisions.filter((d) => d.personId === decider && d.verdict !== null);
  expect(sumOf(pictures.pace)).toBe(own.length);
  for (const id of ['pace', 'sources', 'same', 'course'] as const)
    expect(pictures[id].notes).toContain(nl['pictures.blind']);
  expect(pictures.types.notes).not.toContain(nl['pictures.blind']);
  expect(made(study).pace.notes).not.toContain(nl['pictures.blind']);
});

test('parts that no row has are left out; nothing at all is no picture', () => {
  const series = ['a', 'b', 'c'].map((label) => ({ label, tone: 'plain' as const }));
  const content = countBars(words, 'T', 'Kop', series, [
    { label: 'een', counts: [1, 0, 1200] },
    { label: 'twee', counts: [0, 0, 3] },
  ]);
  expect(content?.table).toEqual({
    columns: ['Kop', 'a', 'c', nl['pictures.total']],
    rows: [
      ['een', '1', '1.200', '1.201'],
      ['twee', '0', '3', '3'],
    ],
  });
  expect(content?.bars.rows[0]?.parts.map((p) => p.size)).toEqual([1, 1200]);
  expect(content?.alt).toBe('T. een: 1.201; twee: 3.');
  expect(countBars(words, 'T', 'Kop', series, [{ label: 'een', counts: [0, 0, 0] }])).toBeNull();
});

test('of many rows the first are spoken', () => {
  const rows = Array.from({ length: 9 }, (_, n) => ({ label: `r${n}`, end: '1', parts: [] }));
  expect(spoken('T', rows)).toMatch(/r7: 1; …\.$/);
  expect(spoken('T', rows.slice(1))).toMatch(/r8: 1\.$/);
});
