// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { focusAfter } from './focus-after';

const at = (id: string): HTMLElement => document.getElementById(id)!;
const focused = (): string => document.activeElement?.id ?? '';

beforeEach(() => {
  document.body.innerHTML =
    '<input id="name"><div id="home"><button id="add"></button></div><input id="elsewhere">';
});

test('whoever stayed goes on in the field', () => {
  at('add').focus();
  focusAfter(at('name'), at('home'));
  expect(focused()).toBe('name');
});

test('whose button is gone goes to the field', () => {
  at('add').focus();
  at('add').remove();
  focusAfter(at('name'), at('home'));
  expect(focused()).toBe('name');
});

test('whoever went elsewhere stays there', () => {
  at('elsewhere').focus();
  focusAfter(at('name'), at('home'));
  expect(focused()).toBe('elsewhere');
  focusAfter(at('name'), null);
  expect(focused()).toBe('elsewhere');
});

test('a field that is not there is no failure', () => {
  at('add').focus();
  focusAfter(null, at('home'));
  focusAfter(undefined, at('home'));
  expect(focused()).toBe('add');
});
