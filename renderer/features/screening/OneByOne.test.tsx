// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { bert, changeProject, openScreening } from '../../../tests/helpers/screening-study';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PersonId } from '../../../shared/kernel/ids';
import type { Stage } from '../../../shared/model/decision';
import { nl } from '../../lib/i18n/nl';
import { OneByOne } from './OneByOne';
import { useQueue } from './use-queue';

function Screen({ stage, by }: { stage: Stage; by: PersonId }) {
  return (
    <OneByOne
      stage={stage}
      queue={useQueue(by, stage)}
      pile={null}
      leavePile={() => undefined}
      fullText={(reference) => <p>{`reads ${reference.id}`}</p>}
    />
  );
}
const isAskedAfter = (): boolean => screen.queryAllByLabelText(nl['retrieval.label']).length > 0;

test('marks the terms of the project and one’s own; only full texts are asked after', async () => {
  const { session, by, set, decided } = await openScreening(2);
  const term = (text: string, kind: 'include' | 'exclude', personId: PersonId | null) => ({
    text,
    kind,
    personId,
  });
  await set(() => ({
    terms: [term('titel', 'exclude', bert.id), term('titel', 'include', null), term('1', 'exclude', by)],
  }));
  await decided(by, 'r2', 'include');
  const { unmount } = draw(<Screen stage="title-abstract" by={by} />, session);
  const marked = [...document.querySelectorAll('mark')].map((m) => [m.textContent, m.className]);
  expect(marked).toEqual([
    ['Titel', 'zeef-term-include'],
    ['1', 'zeef-term-exclude'],
  ]);
  expect(isAskedAfter()).toBe(false);
  expect(screen.queryByText(/^reads/)).toBeNull();
  unmount();
  draw(<Screen stage="full-text" by={by} />, session);
  expect(screen.getByTestId('screening-card').dataset['reference']).toBe('r2');
  expect(isAskedAfter()).toBe(true);
  expect(screen.getByText('reads r2')).toBeDefined();
});

test('criteria to look up are those to include at this stage; where nothing waits there is no card', async () => {
  const { session, by } = await openScreening(1);
  await changeProject(session, by, ({ criteria }) => ({
    criteria: criteria.map((c) => (c.code === 'I2' ? { ...c, stages: ['full-text'] } : c)),
  }));
  const { unmount } = draw(<Screen stage="title-abstract" by={by} />, session);
  const listed = [...document.querySelectorAll('.zeef-criteria li')].map((li) =>
    li.textContent.trim().slice(0, 2),
  );
  expect(listed.filter((code) => code.startsWith('I'))).toEqual(['I1', 'I3']);
  expect(document.querySelectorAll('[data-meaning="include"].zeef-badge')).toHaveLength(2);
  unmount();
  draw(<Screen stage="full-text" by={by} />, session);
  expect(screen.queryByTestId('screening-card')).toBeNull();
  expect(screen.getByText(nl['screening.notYours'])).toBeDefined();
});
