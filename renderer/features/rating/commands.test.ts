import { expect, test, vi } from 'vitest';
import { canRun } from '../../commands/command';
import { ratingCommands, type RatingDesk } from './commands';

const desk = (more: Partial<RatingDesk> = {}): RatingDesk => ({
  isLocked: false,
  isGuided: true,
  answers: ['Ja', 'Nee'],
  answer: vi.fn(),
  level: 3,
  take: vi.fn(),
  guide: vi.fn(),
  ...more,
});
const { answer, take, guide } = ratingCommands.of;

test('a question is answered while it is open, and the level taken once there is one', () => {
  expect([canRun(answer, desk(), 1), canRun(answer, desk(), 2)]).toEqual([true, false]);
  expect([canRun(take, desk()), canRun(take, desk({ level: null }))]).toEqual([true, false]);
});

test('what is signed off, or not gone through step by step, is left as it is', () => {
  for (const shut of [desk({ isLocked: true }), desk({ isGuided: false })])
    expect([canRun(answer, shut), canRun(take, shut), canRun(guide, shut)]).toEqual([false, false, true]);
});
