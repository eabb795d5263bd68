// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import {
  changedKey,
  changeKey,
  followChangedKeys,
  readChangedKeys,
  resetKeys,
  useChangedKeys,
} from './changed-keys';

const kept = (): string | null => localStorage.getItem('zeef-keys');
beforeEach(() => {
  localStorage.clear();
  useChangedKeys.setState({ keys: {} });
});

test('what is chosen is kept, and given back one by one or all at once', () => {
  changeKey('a.one', 'x');
  changeKey('a.two', 'y');
  changeKey('a.one', 'z');
  expect([changedKey('a.one'), changedKey('a.two'), changedKey('a.three')]).toEqual(['z', 'y', undefined]);
  expect(readChangedKeys(kept())).toEqual({ 'a.one': 'z', 'a.two': 'y' });
  changeKey('a.one', null);
  expect(readChangedKeys(kept())).toEqual({ 'a.two': 'y' });
  resetKeys();
  expect(changedKey('a.two')).toBeUndefined();
  expect(readChangedKeys(kept())).toEqual({});
});

test('what was kept and is no key is left out', () => {
  for (const text of [null, '{', '[]', '3', '["x"]']) expect(readChangedKeys(text)).toEqual({});
  expect(readChangedKeys('{"a":1,"b":"x","c":"","d":null}')).toEqual({ b: 'x' });
  // With Tab taken a person without a mouse would be held on the page.
  expect(readChangedKeys('{"a":"Tab","b":"Enter","c":"Mod+c","d":"q"}')).toEqual({ d: 'q' });
  expect(changedKey('constructor')).toBeUndefined();
});

test('what is chosen in another window counts here, until nobody follows', () => {
  const end = followChangedKeys();
  const tell = (key: string | null, newValue: string | null): boolean =>
    dispatchEvent(new StorageEvent('storage', { key, newValue }));
  tell('zeef-keys', '{"a.one":"x"}');
  expect(changedKey('a.one')).toBe('x');
  tell('zeef-looks', '{"a.one":"q"}');
  expect(changedKey('a.one')).toBe('x');
  tell(null, null);
  expect(changedKey('a.one')).toBeUndefined();
  end();
  tell('zeef-keys', '{"a.one":"x"}');
  expect(changedKey('a.one')).toBeUndefined();
});
