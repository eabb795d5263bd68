// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { measure } from '../../../tests/helpers/marked';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newSelection } from '../../../shared/model/selection';
import { requireProject } from '../../../shared/model/tables';
import { maxSum, rankInterventions } from '../../../shared/selection/ranking';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';
import { SelectionCard } from './SelectionCard';

function Cards() {
  const rows = rankInterventions(useProjectData(), useProject());
  return rows.map((row) => <SelectionCard key={row.intervention.id} row={row} />);
}
async function drawCards() {
  const { session, by } = await openStudy();
  const project = requireProject(session.data);
  const [c1, c2] = project.selectionCriteria;
  const other = { ...measure, id: 'other' as never, title: 'Andere', sequence: 1 };
  const score = { score: 3, argument: 'omdat', by, at: 1 };
  const scores = { [c1!.id]: score, [c2!.id]: { ...score, score: 2 } };
  const selection = { ...newSelection(measure.id, by, 1), scores, reason: 'Past goed' };
  await session.commit(by, 'test', [
    ...[measure, other].map((i) => ({ table: 'interventions' as const, id: i.id, after: i })),
    { table: 'selections', id: selection.id, after: selection },
  ]);
  draw(<Cards />, session);
  const ranks = (): (string | null)[] =>
    [...document.querySelectorAll('[data-rank]')].map(
      (c) => `${c.getAttribute('data-rank')} ${c.getAttribute('data-outcome')}`,
    );
  const opens = () => screen.getAllByRole('button', { name: nl['selection.score'] });
  return { session, project, ranks, opens, first: c1! };
}

test('stand by rank, with their sum of the most there can be, and why', async () => {
  const { project, ranks, opens } = await drawCards();
  expect(ranks()).toEqual(['1 open', '2 open']);
  const most = maxSum(project);
  expect(screen.getByText(textNow('selection.sum', { sum: 5, most }))).toBeDefined();
  expect(screen.getByText('Past goed')).toBeDefined();
  fireEvent.click(opens()[0]!);
  // Where it can be changed it is not said as well.
  expect(screen.queryByText('Past goed', { selector: 'p' })).toBeNull();
  expect(screen.getByRole('textbox', { name: nl['selection.reason'] })).toHaveProperty('value', 'Past goed');
  fireEvent.click(screen.getByRole('button', { name: 'Andere' }));
  expect(useAppStore.getState()).toMatchObject({ page: 'interventions', subject: 'other' });
});

test('the outcome is that of the one that is chosen', async () => {
  const { session } = await drawCards();
  fireEvent.click(screen.getByRole('combobox', { name: `${nl['selection.outcome']}: Andere` }));
  fireEvent.click(screen.getAllByRole('option', { name: nl['selection.outcome.reserve'] }).at(-1)!);
  await waitFor(() =>
    expect(session.data.selections.map((s) => [s.interventionId, s.outcome]).sort()).toEqual([
      ['measure', 'open'],
      ['other', 'reserve'],
    ]),
  );
});

test('a score is changed or taken away, and its argument stays', async () => {
  const { session, opens, first } = await drawCards();
  fireEvent.click(opens()[0]!);
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: first.label.nl });
  expect(field.value).toBe(nl['selection.score.3']);
  fireEvent.click(field);
  fireEvent.click(screen.getAllByRole('option', { name: nl['selection.score.0'] }).at(-1)!);
  const own = () => session.data.selections[0]!.scores[first.id];
  await waitFor(() => expect(own()).toMatchObject({ score: 0, argument: 'omdat' }));
  await waitFor(() => expect(field.value).toBe(nl['selection.score.0']));
  const argument = screen.getByRole('textbox', {
    name: textNow('selection.argument', { criterion: first.label.nl }),
  });
  fireEvent.focus(argument);
  fireEvent.change(argument, { target: { value: 'toch niet' } });
  fireEvent.blur(argument);
  await waitFor(() => expect(own()).toMatchObject({ score: 0, argument: 'toch niet' }));
});
