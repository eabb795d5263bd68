// @vitest-environment jsdom
// Fields whose text is a list or a value: what can be read is saved, and what cannot is told.
import { openStudy } from '../../tests/helpers/drawn';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import type { LineFormat } from '../lib/lines';
import { SessionContext } from './session';
import { useLines, useParsed } from './use-lines';

const numbers: LineFormat<number, 'number'> = {
  parse: (line) => (/^\d+$/.test(line) ? { value: Number(line) } : { missing: 'number' }),
  format: String,
  keyOf: String,
};
const year = (text: string): { value: number } | { missing: 'year' } =>
  /^\d{4}$/.test(text) ? { value: Number(text) } : { missing: 'year' };

async function within<T>(hook: (place: { table: 'projects'; id: string; field: string }) => T) {
  const { session } = await openStudy();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <SessionContext value={session}>{children}</SessionContext>
  );
  const place = { table: 'projects' as const, id: session.id as string, field: 'f' };
  return renderHook(() => hook(place), { wrapper }).result;
}

test('of a list the lines that can be read are saved; the other stays, is told, and takes nothing away', async () => {
  let saved: number[] = [];
  const result = await within((place) =>
    useLines(place, [1, 2], numbers, (read) => {
      saved = read([1, 2]);
      return Promise.resolve();
    }),
  );
  expect(result.current.field.value).toBe('1\n2');
  expect(result.current.problems).toEqual([]);
  act(() => result.current.field.focus());
  act(() => result.current.field.change('1\nx\n3'));
  expect(result.current.problems).toMatchObject([{ line: 2, reason: 'number' }]);
  act(() => result.current.field.blur());
  await waitFor(() => expect(saved).toEqual([1, 2, 3]));
  await waitFor(() => expect(result.current.field.status).toBe('held'));
  expect(result.current.field.value).toBe('1\nx\n3');
});

test('a value is saved once it can be read', async () => {
  const saved: number[] = [];
  const result = await within((place) =>
    useParsed(place, '2020', year, (value) => {
      saved.push(value);
      return Promise.resolve();
    }),
  );
  expect(result.current.missing).toBeNull();
  act(() => result.current.field.change('202'));
  expect(result.current.missing).toBe('year');
  act(() => result.current.field.blur());
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(saved).toEqual([]);
  act(() => result.current.field.change('2021'));
  expect(result.current.missing).toBeNull();
  act(() => result.current.field.blur());
  await waitFor(() => expect(saved).toEqual([2021]));
});
