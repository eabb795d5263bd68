import { expect, test } from 'vitest';
import { isScan, noticeOf } from './scan-notice';

const summary = (bare: number[], pages: number, pagesByOcr = 0) => ({ bare, pages, pagesByOcr }) as never;
const calm = { isRunning: false, failure: null, isAsked: false, isClosed: false, summary: null };

test('a scan has no page with text', () => {
  expect(isScan(summary([0, 1], 2))).toBe(true);
  expect(isScan(summary([0], 2))).toBe(false);
  expect(isScan(null)).toBe(false);
});

test('a scan is offered to be recognised until that is closed; asked in the menu it is all the same', () => {
  const scan = { ...calm, summary: summary([0], 1) };
  expect(noticeOf(scan)).toBe('ask');
  expect(noticeOf({ ...scan, isClosed: true })).toBe('nothing');
  expect(noticeOf({ ...scan, isClosed: true, isAsked: true })).toBe('ask');
  expect(noticeOf({ ...calm, summary: summary([], 1), isAsked: true })).toBe('ask');
});

test('recognising that runs is shown before a failure, and that before an offer', () => {
  const scan = { ...calm, summary: summary([0], 1), failure: 'x' };
  expect(noticeOf({ ...scan, isRunning: true })).toBe('running');
  expect(noticeOf(scan)).toBe('failed');
});

test('recognised text is said to need checking; else nothing is said', () => {
  expect(noticeOf({ ...calm, summary: summary([], 3, 1) })).toBe('check');
  expect(noticeOf({ ...calm, summary: summary([], 3) })).toBe('nothing');
  expect(noticeOf(calm)).toBe('nothing');
});
