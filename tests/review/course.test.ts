import { expect, test } from 'vitest';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv, type PersonId } from '../../shared/kernel/ids';
import { finished } from '../../shared/kernel/steps';
import type { ProjectData } from '../../shared/model/tables';
import { blindData } from '../../shared/screening/blind';
import { foundReferences } from '../../shared/review/active';
import { ratingPairs, screeningPairs } from '../../shared/review/agreement';
import { fateSteps, sameSteps, spanSteps } from '../../shared/review/course';
import { flowOf } from '../../shared/review/flow';
import { FONTS } from '../helpers/copy-fonts';

const practice = (await buildPracticeProject(fixedEnv(Date.UTC(2026, 0, 1)), FONTS)).data;
const demo = (await buildDemoProject(fixedEnv(Date.UTC(2026, 0, 1)))).toData();

const blind = (data: ProjectData): ProjectData => ({
  ...data,
  projects: data.projects.map((p) => {
    const { stages } = p.screening;
    const hidden = { isBlind: true, unblindedAt: null };
    return {
      ...p,
      screening: {
        ...p.screening,
        stages: {
          'title-abstract': { ...stages['title-abstract'], ...hidden },
          'full-text': { ...stages['full-text'], ...hidden },
        },
      },
    };
  }),
});

test('every reference that was found has one fate, under its source', () => {
  const fates = finished(fateSteps(practice));
  const total = fates.reduce((n, f) => n + [...f.count.values()].reduce((a, b) => a + b, 0), 0);
  expect(total).toBe(foundReferences(practice).length);
  expect(fates.map((f) => f.sourceId)).toEqual(practice.sources.map((s) => s.id));
  const of = (fate: 'included' | 'duplicate'): number =>
    fates.reduce((n, f) => n + (f.count.get(fate) ?? 0), 0);
  expect(of('included')).toBe(flowOf(practice).included.length);
  expect(of('duplicate')).toBeGreaterThan(0);
  const own = foundReferences(practice).filter((r) => r.sourceId === practice.sources[0]?.id);
  expect([...(fates[0]?.count.values() ?? [])].reduce((a, b) => a + b, 0)).toBe(own.length);
});

test('how often two said the same is what the agreement counts', () => {
  const same = finished(sameSteps(practice));
  const asked = [
    ...(['title-abstract', 'full-text'] as const).flatMap((what) =>
      screeningPairs(practice, what).map((pair) => ({ what, pair })),
    ),
    ...ratingPairs(practice).map((pair) => ({ what: 'rating' as const, pair })),
  ];
  expect(asked.length).toBeGreaterThan(1);
  expect(same).toHaveLength(asked.length);
  for (const { what, pair } of asked) {
    const { first, second, n, observed } = pair;
    const own = same.find((s) => s.what === what && s.first === first && s.second === second);
    expect([own?.same, own?.differ]).toEqual([Math.round(n * observed), n - Math.round(n * observed)]);
  }
});

test('a blind screener is in no pair, and sees only when they worked themselves', () => {
  const viewer = practice.decisions[0]?.personId as PersonId;
  const seen = blindData(blind(practice), viewer);
  expect(finished(sameSteps(seen)).filter((s) => s.what !== 'rating')).toEqual([]);
  const own = practice.decisions.filter(
    (d) => d.personId === viewer && d.stage === 'title-abstract' && d.verdict !== null,
  );
  const span = finished(spanSteps(seen)).find((s) => s.phase === 'title-abstract');
  expect(span?.count).toBe(own.length);
});

test('a course is from the first to the last of its work; what nobody did is left out', () => {
  const spans = finished(spanSteps(practice));
  expect(spans.map((s) => s.phase)).toEqual([
    'import',
    'title-abstract',
    'full-text',
    'reading',
    'rating',
    'signing',
  ]);
  const said = practice.ratings.map((r) => r.ratedAt);
  expect(spans[4]).toEqual({
    phase: 'rating',
    from: Math.min(...said),
    to: Math.max(...said),
    count: said.length,
  });
  const signed = practice.reviews.filter((r) => r.status === 'signed-off');
  expect(spans[5]?.count).toBe(signed.length);
  expect(finished(spanSteps(demo)).map((s) => s.phase)).not.toContain('signing');
  const undone = { ...demo, batches: demo.batches.map((b) => ({ ...b, status: 'undone' as const })) };
  expect(finished(spanSteps(undone)).map((s) => s.phase)).not.toContain('import');
});
