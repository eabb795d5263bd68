// @vitest-environment jsdom
import { draw, openStudy } from '../../tests/helpers/drawn';
import { expect, test } from 'vitest';
import type { PersonId, ReferenceId } from '../../shared/kernel/ids';
import { emptyRating, type Rating } from '../../shared/model/rating';
import { requireProject } from '../../shared/model/tables';
import { scaleOf } from '../../shared/rating/scales';
import { nl } from '../lib/i18n/nl';
import { RatingComparison } from './RatingComparison';

test('ratings stand side by side in words, and what differs is marked', async () => {
  const { session, by } = await openStudy();
  const scale = scaleOf(requireProject(session.data));
  const question = scale.questions[0]!;
  const [yes, no] = question.answers;
  const rated = (person: PersonId, answer: string, part: Partial<Rating>): Rating => ({
    ...emptyRating('r1' as ReferenceId, person, 'sms', 1),
    answers: { [question.id]: answer },
    ...part,
  });
  const downgrade = scale.downgrades[0]!;
  draw(
    <RatingComparison
      ratings={[
        rated(by, yes!.id, { argument: 'helder', downgrades: [downgrade.id] }),
        rated('gone' as PersonId, no!.id, { argument: '', downgrades: [downgrade.id] }),
      ]}
    />,
    session,
  );
  const rows = new Map(
    [...document.querySelectorAll('tbody tr')].map((row) => [
      row.querySelector('th')?.textContent,
      {
        cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent),
        differs: row.getAttribute('data-differs'),
      },
    ]),
  );
  expect(rows.get(question.text.nl)).toEqual({
    cells: [yes!.label.nl, no!.label.nl, nl['compare.yes']],
    differs: 'true',
  });
  expect(rows.get(nl['compare.downgrades'])).toEqual({
    cells: [downgrade.label.nl, downgrade.label.nl, nl['compare.no']],
    differs: 'false',
  });
  // Arguments are each one's own.
  expect(rows.get(nl['compare.argument'])?.cells).toEqual(['helder', '–', '']);
});
