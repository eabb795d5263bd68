import '../../tests/helpers/browser-globals';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ProjectId } from '../../shared/kernel/ids';
import { goTo, setLanguage, useAppStore } from './app.store';
import { followVisits, returnTo, useVisits } from './visits';

const here = () => {
  const { page, subject } = useAppStore.getState();
  return subject === null ? page : `${page}/${subject}`;
};
const known = () => {
  const { past, future } = useVisits.getState();
  return [past.map((p) => p.page), future.map((p) => p.page)];
};
let end: () => void;
beforeEach(() => {
  useAppStore.setState({ ...useAppStore.getInitialState(), projectId: 'p' as ProjectId, page: 'home' });
  useVisits.setState({ past: [], future: [] });
  end = followVisits();
});
afterEach(() => end());

test('goes back the way that was come, and forward again', () => {
  goTo('longlist');
  goTo('reading', 'r1');
  goTo('reading', 'r2');
  returnTo(-1);
  expect(here()).toBe('reading/r1');
  returnTo(-1);
  returnTo(-1);
  expect(here()).toBe('home');
  returnTo(-1);
  expect([here(), known()]).toEqual(['home', [[], ['reading', 'reading', 'longlist']]]);
  returnTo(1);
  returnTo(1);
  expect(here()).toBe('reading/r1');
});

test('whoever goes elsewhere after going back has nothing to go forward to', () => {
  goTo('longlist');
  returnTo(-1);
  goTo('report');
  expect(known()).toEqual([['home'], []]);
});

test('asking for the same place again, or another language, is no other place', async () => {
  goTo('longlist');
  goTo('longlist');
  await setLanguage('en');
  expect(known()).toEqual([['home'], []]);
});

test('another study begins anew', () => {
  goTo('longlist');
  useAppStore.setState({ projectId: 'q' as ProjectId, page: 'home' });
  expect(known()).toEqual([[], []]);
});

test('going back asks for the passage anew', () => {
  goTo('reading', 'r1', 'a1');
  const { visit } = useAppStore.getState();
  goTo('report');
  returnTo(-1);
  const now = useAppStore.getState();
  expect([now.passage, now.visit > visit]).toEqual(['a1', true]);
});
