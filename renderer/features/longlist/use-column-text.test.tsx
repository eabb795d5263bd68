// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { requireProject } from '../../../shared/model/tables';
import { columnLabels } from './longlist-rows';
import { useColumnText } from './use-column-text';

function Heading() {
  const text = useColumnText();
  return <h1>{`${text(columnLabels.sms)} ${text(columnLabels.year)}`}</h1>;
}

test('levels are called by the scale that they are of', async () => {
  const { session } = await openStudy();
  draw(<Heading />, session);
  expect(screen.getByRole('heading').textContent).toBe('SMS Jaar');
  const project = requireProject(session.data);
  const after = { ...project, scaleId: 'effect-ladder' };
  const by = session.data.persons[0]!.id;
  await act(() => session.commit(by, 'projects.edit', [{ table: 'projects', id: project.id, after }]));
  expect(screen.getByRole('heading').textContent).toBe('EL Jaar');
});
