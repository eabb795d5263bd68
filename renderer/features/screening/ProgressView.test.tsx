// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { openScreening } from '../../../tests/helpers/screening-study';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { usePerson } from '../../store/session';
import { ProgressView } from './ProgressView';
import { useQueue } from './use-queue';

function Own() {
  const queue = useQueue(usePerson().id, 'title-abstract');
  return <ProgressView stage="title-abstract" queue={queue} />;
}

test('how far people agree is hidden while their own stage is blind, and told afterwards', async () => {
  const { session, setStage } = await openScreening(2);
  await setStage('full-text', { isBlind: true });
  await setStage('title-abstract', { isBlind: false });
  draw(<Own />, session);
  expect(screen.getByText(nl['progress.agreement'])).toBeDefined();
  expect(screen.queryByText(nl['conflict.blind'])).toBeNull();
  await setStage('title-abstract', { isBlind: true });
  expect(screen.queryByText(nl['progress.agreement'])).toBeNull();
  expect(screen.getByText(nl['conflict.blind'])).toBeDefined();
  // That screening may stop follows from who screens by themselves, too.
  expect(screen.getByText(nl['stop.title'])).toBeDefined();
});
