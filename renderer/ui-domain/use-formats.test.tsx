// @vitest-environment jsdom
import '../../tests/helpers/drawn';
import { renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useFormatNames, useFormats } from './use-formats';

test('formats are named once they are there, each of several; an unknown one by its id', async () => {
  const { result } = renderHook(() => useFormatNames());
  expect(result.current('ris, csv')).toBe('ris, csv');
  // All readers come along.
  await waitFor(() => expect(result.current('ris')).toBe('RIS'), { timeout: 20_000 });
  expect(result.current('ris, csv')).toMatch(/^RIS, .*CSV/);
  const formats = renderHook(() => useFormats());
  await waitFor(() => expect(formats.result.current?.extensions).toContain('ris'));
  expect(formats.result.current?.writers.map((w) => w.id)).toContain('ris');
});
