import { describe, expect, it } from 'vitest';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { Review } from '../../shared/model/review';
import type { ProjectData } from '../../shared/model/tables';
import { changedSinceSigned, coveredBy } from '../../shared/review/covered';
import { FONTS } from '../helpers/copy-fonts';

const study = async (): Promise<ProjectData> => (await buildPracticeProject(fixedEnv(0), FONTS)).data;
const signed = (data: ProjectData, type: Review['subject']['type']): Review => {
  const found = data.reviews.find((r) => r.subject.type === type && r.status === 'signed-off');
  if (found === undefined) throw new Error('nothing is signed off');
  return found;
};

describe('what is signed off', () => {
  it('is as it was in the practice study', async () => {
    const data = await study();
    expect(data.reviews.filter((r) => r.covers !== null).map((r) => r.status)).toEqual(
      data.reviews.filter((r) => r.status === 'signed-off').map(() => 'signed-off'),
    );
    expect(changedSinceSigned(data)).toEqual([]);
  });

  it('is another where somebody gave another level, and where a rating came that the lead had not seen', async () => {
    const data = await study();
    const review = signed(data, 'rating');
    const of = (r: { referenceId: string }) => r.referenceId === review.subject.id;
    const other = data.ratings.map((r) =>
      of(r) ? { ...r, value: { type: 'level' as const, level: 1 }, levels: [] } : r,
    );
    expect(changedSinceSigned({ ...data, ratings: other }).map((r) => r.id)).toEqual([review.id]);
    const fewer = data.ratings.filter((r) => !of(r));
    expect(changedSinceSigned({ ...data, ratings: fewer }).map((r) => r.id)).toEqual([review.id]);
  });

  it('is another where an answer or an effect is other, and the same whoever wrote it when', async () => {
    const data = await study();
    const review = signed(data, 'extraction');
    const answered = (text: (was: string) => string) =>
      data.extractions.map((x) =>
        x.interventionId === review.subject.id
          ? {
              ...x,
              answers: Object.fromEntries(
                Object.entries(x.answers).map(([f, a]) => [f, { ...a, text: text(a.text), at: a.at + 1 }]),
              ),
            }
          : x,
      );
    const ids = (extractions: ProjectData['extractions']) =>
      changedSinceSigned({ ...data, extractions }).map((r) => r.id);
    expect(ids(answered((was) => was))).toEqual([]);
    expect(ids(answered((was) => `${was} en meer`))).toEqual([review.id]);
    expect(coveredBy(data, review.subject)).toBe(review.covers);
  });
});
