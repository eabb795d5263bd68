// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { choose, fillIn, optionsOf, valueOf } from '../../../tests/helpers/fill-in';
import { measure } from '../../../tests/helpers/marked';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { MAX_SELECTION_SCORE } from '../../../shared/model/selection';
import { requireProject } from '../../../shared/model/tables';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useProjectData } from '../../store/session';
import { CriterionScore } from './CriterionScore';

async function drawScore() {
  const { session, by } = await openStudy();
  await session.commit(by, 'test', [{ table: 'interventions', id: measure.id, after: measure }]);
  const [criterion] = requireProject(session.data).selectionCriteria;
  if (criterion === undefined) throw new Error('a study has criteria');
  function Own() {
    const own = useProjectData().selections[0]?.scores[criterion!.id];
    return <CriterionScore intervention={measure.id} criterion={criterion!} own={own} />;
  }
  draw(<Own />, session);
  const label = criterion.label.nl;
  const score = () => session.data.selections[0]?.scores[criterion.id];
  return { label, score, argument: textNow('selection.argument', { criterion: label }) };
}

test('nothing is chosen at first; each score can be, the least too, and it can be taken back', async () => {
  const { label, score } = await drawScore();
  expect(valueOf(label)).toBe('');
  expect(await optionsOf(label)).toHaveLength(MAX_SELECTION_SCORE + 1);
  await choose(label, nl['selection.score.0']);
  await waitFor(() => expect(score()?.score).toBe(0));
  // Drawn a moment after it is kept.
  await waitFor(() => expect(valueOf(label)).toBe(nl['selection.score.0']));
  const clear = document.querySelector<HTMLElement>('.mantine-InputClearButton-root');
  await userEvent.click(clear!);
  await waitFor(() => expect(score()?.score).toBeNull());
  await waitFor(() => expect(valueOf(label)).toBe(''));
});

test('its argument is kept beside the score', async () => {
  const { label, score, argument } = await drawScore();
  await choose(label, nl['selection.score.3']);
  await fillIn(argument, 'Het werkt');
  await waitFor(() => expect(score()).toMatchObject({ score: 3, argument: 'Het werkt' }));
  expect(screen.getByRole('textbox', { name: argument })).toHaveProperty('value', 'Het werkt');
});
