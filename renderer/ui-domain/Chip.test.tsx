// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { expect, test } from 'vitest';
import { boardStatuses } from '../../shared/review/board';
import { screeningStatuses } from '../../shared/screening/status';
import { nl } from '../lib/i18n/nl';
import { BoardChip } from './BoardChip';
import { ScreeningChip } from './ScreeningChip';

const chips = (): [string | undefined, string, boolean][] =>
  [...document.querySelectorAll<HTMLElement>('[data-meaning]')].map((chip) => [
    chip.dataset['meaning'],
    chip.textContent,
    chip.querySelector('svg[aria-hidden="true"]') !== null,
  ]);

test('each standing of a reference has its colour, its word and a sign', () => {
  draw(screeningStatuses.map((s) => <ScreeningChip key={s} status={s} />));
  expect(chips()).toEqual([
    ['open', nl['status.unscreened'], true],
    ['maybe', nl['status.maybe'], true],
    ['conflict', nl['status.conflict'], true],
    ['exclude', nl['status.excluded'], true],
    ['include', nl['status.included-title'], true],
    ['include', nl['status.included'], true],
  ]);
});

test('so has each on the lead’s board', () => {
  draw(boardStatuses.map((s) => <BoardChip key={s} status={s} />));
  expect(chips().map(([meaning, , hasSign]) => [meaning, hasSign])).toEqual([
    ['open', true],
    ['open', true],
    ['conflict', true],
    ['conflict', true],
    ['conflict', true],
    ['maybe', true],
    ['returned', true],
    ['include', true],
    ['signed', true],
  ]);
  expect(chips().map(([, word]) => word)).toEqual(boardStatuses.map((s) => nl[`review.status.${s}`]));
});
