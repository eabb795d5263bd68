// @vitest-environment jsdom
// Texts of references on screen: read when they are looked at, and those of no earlier question.
import '../../tests/helpers/drawn';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, expect, test } from 'vitest';
import type { Reference } from '../../shared/model/reference';
import { SessionContext } from './session';
import { useReferenceTexts, useTexts, useTextsAhead } from './use-texts';

type Asked = {
  references: readonly Reference[];
  answer: (read: unknown[]) => Promise<void>;
  fail: () => Promise<void>;
};
const asked: Asked[] = [];
const session = {
  withTexts: (references: readonly Reference[]) =>
    new Promise((resolve, reject) =>
      asked.push({
        references,
        answer: (read) =>
          act(() => {
            resolve(read);
            return Promise.resolve();
          }),
        fail: () =>
          act(() => {
            reject(new Error('niet heel'));
            return Promise.resolve();
          }),
      }),
    ),
};
const wrapper = ({ children }: { children: ReactNode }) => (
  <SessionContext value={session as never}>{children}</SessionContext>
);
const [a, b, a2] = [{ id: 'a' }, { id: 'b' }, { id: 'a' }] as unknown as [Reference, Reference, Reference];
const hook = (first: Reference[]) =>
  renderHook(({ references }) => useTexts(references), { wrapper, initialProps: { references: first } });
beforeEach(() => (asked.length = 0));

test('nothing is shown before it is read, and the same references are not read twice', async () => {
  const { result, rerender } = hook([a]);
  expect(result.current).toEqual({ references: null, problem: null });
  await asked[0]?.answer(['A']);
  expect(result.current.references).toEqual(['A']);
  rerender({ references: [a] });
  expect(asked).toHaveLength(1);
  expect(result.current.references).toEqual(['A']);
});

test('another reference shows nothing of the one before, also where that one is answered late', async () => {
  const { result, rerender } = hook([a]);
  rerender({ references: [b] });
  await asked[1]?.answer(['B']);
  await asked[0]?.answer(['A']);
  expect(result.current.references).toEqual(['B']);
  rerender({ references: [b, a] });
  expect(result.current.references).toBeNull();
});

test('while the same one is read again, what was read stays', async () => {
  const { result, rerender } = hook([a]);
  await asked[0]?.answer(['A']);
  rerender({ references: [a2] });
  expect(asked).toHaveLength(2);
  expect(result.current.references).toEqual(['A']);
  await asked[1]?.answer(['A2']);
  expect(result.current.references).toEqual(['A2']);
});

test('why it cannot be read is said', async () => {
  const { result } = renderHook(() => useReferenceTexts(a), { wrapper });
  await asked[0]?.fail();
  expect(result.current).toEqual({ reference: null, problem: 'niet heel' });
});

test('what comes next is read ahead, and its failure is not said', async () => {
  const { rerender } = renderHook(({ next }) => useTextsAhead(next), {
    wrapper,
    initialProps: { next: undefined as Reference | undefined },
  });
  expect(asked).toHaveLength(0);
  rerender({ next: b });
  expect(asked.map(({ references }) => references)).toEqual([[b]]);
  await asked[0]?.fail();
});
