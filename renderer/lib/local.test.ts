// Local storage that is full or closed stops no work.
import { afterEach, expect, it, vi } from 'vitest';
import { keepLocal, readLocal } from './local';

afterEach(() => vi.unstubAllGlobals());

it('keeps and reads, and says what could not be kept', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    setItem: (name: string, text: string) => void kept.set(name, text),
    getItem: (name: string) => kept.get(name) ?? null,
  });
  expect(keepLocal('a', 'tekst')).toBe(true);
  expect(readLocal('a')).toBe('tekst');
  expect(readLocal('b')).toBeNull();
  const closed = (): never => {
    throw new Error('closed');
  };
  vi.stubGlobal('localStorage', { setItem: closed, getItem: closed });
  expect(keepLocal('a', 'tekst')).toBe(false);
  expect(readLocal('a')).toBeNull();
});
