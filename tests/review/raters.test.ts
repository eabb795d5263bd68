import { expect, it } from 'vitest';
import { anna, report } from '../helpers/marked';
import { newPerson } from '../../shared/model/people';
import { emptyRating } from '../../shared/model/rating';
import { ownRatings } from '../../shared/review/raters';

it('leaves out what a rater elsewhere gave', () => {
  const tool = newPerson({
    id: 'tool' as never,
    name: 'Hulp',
    role: 'assistant',
    colour: '#000',
    origin: 'Hulp',
  });
  const own = emptyRating(report.id, anna.id, 'sms', 1);
  const other = emptyRating(report.id, tool.id, 'sms', 1);
  expect(ownRatings({ ratings: [own, other], persons: [anna, tool] })).toEqual([own]);
  const ratings = [own, other];
  expect(ownRatings({ ratings, persons: [anna] })).toBe(ratings);
});
