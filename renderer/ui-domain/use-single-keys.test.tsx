// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useSingleKeys } from './use-single-keys';

function Keys({ keys }: { keys: string[] }) {
  useSingleKeys((key) => {
    keys.push(key);
    return key === 'i';
  });
  return (
    <>
      <input aria-label="tekst" />
      <input aria-label="vink" type="checkbox" />
      <textarea aria-label="lang" />
    </>
  );
}
const begin = (dialog = false): string[] => {
  const keys: string[] = [];
  draw(
    <>
      <Keys keys={keys} />
      {dialog && <div role="dialog" aria-modal="true" />}
    </>,
  );
  return keys;
};

test('a key acts in lower case, and only what it did is done by nothing else', () => {
  const keys = begin();
  expect(fireEvent.keyDown(document.body, { key: 'I' })).toBe(false);
  expect(fireEvent.keyDown(document.body, { key: 'x' })).toBe(true);
  expect(keys).toEqual(['i', 'x']);
  for (const held of ['ctrlKey', 'metaKey', 'altKey'])
    fireEvent.keyDown(document.body, { key: 'i', [held]: true });
  expect(keys).toHaveLength(2);
});

test('in a field to write in keys are typed, and Escape leaves it; a box to tick is none', () => {
  const keys = begin();
  for (const name of ['tekst', 'lang']) {
    const field = screen.getByRole('textbox', { name });
    field.focus();
    fireEvent.keyDown(field, { key: 'i' });
    expect(document.activeElement).toBe(field);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(document.activeElement).not.toBe(field);
  }
  expect(keys).toEqual([]);
  fireEvent.keyDown(screen.getByRole('checkbox'), { key: 'i' });
  expect(keys).toEqual(['i']);
});

test('beneath a dialog nothing is decided', () => {
  const keys = begin(true);
  fireEvent.keyDown(document.body, { key: 'i' });
  expect(keys).toEqual([]);
});
