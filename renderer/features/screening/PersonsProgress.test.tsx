// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { bert, openScreening } from '../../../tests/helpers/screening-study';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Stage } from '../../../shared/model/decision';
import { textNow } from '../../lib/i18n';
import { PersonsProgress } from './PersonsProgress';

async function progress(stage: Stage, blind: Stage | null = null) {
  const { session, by, setStage, decided } = await openScreening(3);
  await decided(by, 'r1', 'include', { durationMs: 4000 });
  await decided(by, 'r2', 'exclude', { durationMs: 8000 });
  await decided(by, 'r1', 'include', { stage: 'full-text', durationMs: 2000 });
  await decided(bert.id, 'r3', 'include', { durationMs: 3000 });
  await setStage('full-text', { screenerIds: [by] });
  if (blind !== null) await setStage(blind, { isBlind: true });
  const candidates = session.data.references;
  draw(<PersonsProgress stage={stage} queue={{ candidates } as never} />, session);
  return screen
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))
    .sort();
}
const decided = (count: number, total: number): string => textNow('progress.decided', { count, total });
const time = (seconds: number): string => textNow('progress.time', { seconds });

test('each has what they decided of what is theirs at this stage, and how long that took', async () => {
  expect(await progress('title-abstract')).toEqual([
    ['Anna', decided(2, 3), time(6)],
    ['Bert', decided(1, 3), time(3)],
  ]);
});

test('at full text are counted what passed before; who decided nothing has no time', async () => {
  expect(await progress('full-text')).toEqual([
    ['Anna', decided(1, 2), time(2)],
    ['Bert', decided(0, 0), ''],
  ]);
});

test('while this stage is blind one sees oneself alone; another stage hides nothing here', async () => {
  expect((await progress('title-abstract', 'title-abstract')).map(([name]) => name)).toEqual(['Anna']);
});

test('another stage that is blind hides nothing here', async () => {
  expect((await progress('title-abstract', 'full-text')).map(([name]) => name)).toEqual(['Anna', 'Bert']);
});
