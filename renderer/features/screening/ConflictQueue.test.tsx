// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { bert, openScreening } from '../../../tests/helpers/screening-study';
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newResolution } from '../../../shared/model/resolution';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { ConflictQueue } from './ConflictQueue';

async function study() {
  const opened = await openScreening(3);
  const { by, decided } = opened;
  for (const id of ['r1', 'r2']) {
    await decided(by, id, 'include');
    await decided(bert.id, id, 'exclude');
  }
  return opened;
}

test('shows what people disagree on at its own stage, and nothing while that is blind', async () => {
  const { session, setStage } = await study();
  await setStage('title-abstract', { isBlind: false });
  const { unmount } = draw(<ConflictQueue stage="title-abstract" />, session);
  expect(screen.getByText(textNow('conflict.count', { count: 2, resolved: 0 }))).toBeDefined();
  expect(screen.queryByText(nl['conflict.none'])).toBeNull();
  expect(screen.queryByText(nl['conflict.resolved'])).toBeNull();
  await setStage('title-abstract', { isBlind: true });
  expect(screen.getByText(nl['conflict.blind'])).toBeDefined();
  expect(screen.queryByText(textNow('conflict.count', { count: 2, resolved: 0 }))).toBeNull();
  unmount();
  await setStage('full-text', { isBlind: false });
  draw(<ConflictQueue stage="full-text" />, session);
  expect(screen.getByText(nl['conflict.none'])).toBeDefined();
});

test('says how and by whom earlier ones of this stage were resolved', async () => {
  const { session, by, setStage } = await study();
  await setStage('title-abstract', { isBlind: false });
  const made = (stage: 'title-abstract' | 'full-text', referenceId: string) =>
    newResolution({
      referenceId: referenceId as never,
      stage,
      verdict: 'include',
      reason: null,
      basis: 'lead',
      argument: `omdat ${referenceId}`,
      by,
      at: 1,
    });
  const [own, other] = [made('title-abstract', 'r2'), made('full-text', 'r1')];
  await act(() =>
    session.commit(
      by,
      'test',
      [own, other].map((after) => ({ table: 'resolutions' as const, id: after.id, after })),
    ),
  );
  draw(<ConflictQueue stage="title-abstract" />, session);
  const line = screen.getByText(/omdat r2/).textContent;
  expect(line).toContain('Titel 2');
  expect(line).toContain(nl['screening.include']);
  expect(line).toContain('Anna');
  expect(screen.queryByText(/omdat r1/)).toBeNull();
});
