// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { languageOf } from './field-language';

const field = (html: string): Element | null => {
  document.body.innerHTML = html;
  return document.querySelector('textarea');
};

it('is what the field says, or what stands around it, and none without a dictionary', () => {
  expect(languageOf(field('<textarea lang="en-GB"></textarea>'))).toBe('en');
  expect(languageOf(field('<div lang="nl"><p><textarea></textarea></p></div>'))).toBe('nl');
  expect(languageOf(field('<div lang="nl"><textarea lang="sv"></textarea></div>'))).toBeNull();
  expect(languageOf(null)).toBeNull();
});
