// @vitest-environment jsdom
// Keys in the window: which become commands, and which are somebody else's.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineCommands } from './command';
import { isTyping, listenToKeys } from './listen';
import { addLive } from './live';

const done: string[] = [];
const group = defineCommands<object>()(
  { id: 'page', text: 'nav.label', reach: 'page' },
  {
    include: { text: 'nav.undo', keys: ['i'], run: () => done.push('include') },
    reason: {
      text: 'nav.undo',
      keys: ['1', '2'],
      options: () => ['a', 'b'],
      run: (_desk, option) => done.push(`reason ${option}`),
    },
  },
);
let ends: (() => void)[];
beforeEach(() => {
  done.length = 0;
  document.body.innerHTML =
    '<input id="text"><input id="box" type="checkbox"><button id="button"></button><textarea id="area"></textarea>';
  ends = [listenToKeys(), addLive({ group, desk: () => ({}), part: () => null, turn: Promise.resolve() })];
});
afterEach(() => ends.forEach((end) => end()));
const press = (key: string, target: EventTarget = document.body, isTaken = false): boolean => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  if (isTaken) event.preventDefault();
  target.dispatchEvent(event);
  return event.defaultPrevented;
};
const element = (id: string): HTMLElement => document.getElementById(id)!;

describe('a key', () => {
  it('does its command, of which the browser hears no more, and another key is left to it', () => {
    expect(press('i')).toBe(true);
    expect(press('2')).toBe(true);
    expect(press('x')).toBe(false);
    expect(done).toEqual(['include', 'reason 1']);
  });
  it('that goes into a text, or that somebody took, does none', () => {
    press('i', element('text'));
    press('i', element('area'));
    const taken = new KeyboardEvent('keydown', { key: 'i', bubbles: true, cancelable: true });
    document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    document.body.dispatchEvent(taken);
    expect(done).toEqual([]);
    press('i', element('box'));
    expect(done).toEqual(['include']);
  });
  it('does none once nobody listens', () => {
    ends.shift()?.();
    press('i');
    expect(done).toEqual([]);
  });
});

it('Escape leaves a text where the page has keys of its own, and only there', () => {
  element('text').focus();
  press('a', element('text'));
  expect(document.activeElement).toBe(element('text'));
  press('Escape', element('text'));
  expect(document.activeElement).not.toBe(element('text'));
  ends.pop()?.();
  element('text').focus();
  press('Escape', element('text'));
  expect(document.activeElement).toBe(element('text'));
});

it('a text is a field that takes letters, not one that is switched or pressed', () => {
  expect(['text', 'area', 'box', 'button'].map((id) => isTyping(element(id)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([isTyping(null), isTyping(document.body), isTyping(document)]).toEqual([false, false, false]);
});
