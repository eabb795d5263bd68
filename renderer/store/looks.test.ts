// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { densities, followLooks, readLooks, ROW_PX, setContrast, setDensity, useLooks } from './looks';

let more: EventTarget & { matches: boolean };
let end = (): void => undefined;
beforeEach(() => {
  more = Object.assign(new EventTarget(), { matches: false });
  window.matchMedia = () => more as unknown as MediaQueryList;
  localStorage.clear();
  useLooks.setState({ density: 'comfortable', contrast: 'system' });
});
afterEach(() => end());
const shown = () => document.documentElement.dataset;

test('what is chosen is put on the page and kept', () => {
  end = followLooks();
  expect(shown()).toMatchObject({ density: 'comfortable', contrast: 'normal' });
  setDensity('compact');
  setContrast('high');
  expect(shown()).toMatchObject({ density: 'compact', contrast: 'high' });
  expect(readLooks(localStorage.getItem('zeef-looks'))).toEqual({ density: 'compact', contrast: 'high' });
});

test('the system is followed until the person chooses', () => {
  end = followLooks();
  more.matches = true;
  more.dispatchEvent(new Event('change'));
  expect(shown()['contrast']).toBe('high');
  setContrast('normal');
  expect(shown()['contrast']).toBe('normal');
});

/** What another window keeps. */
const keepElsewhere = (looks: object | null): void => {
  const newValue = looks === null ? null : JSON.stringify(looks);
  dispatchEvent(new StorageEvent('storage', { key: looks === null ? null : 'zeef-looks', newValue }));
};

test('what is chosen in another window is chosen here too, and stays when something else is chosen here', () => {
  end = followLooks();
  keepElsewhere({ density: 'compact', contrast: 'system' });
  expect(shown()['density']).toBe('compact');
  setContrast('high');
  expect(readLooks(localStorage.getItem('zeef-looks'))).toEqual({ density: 'compact', contrast: 'high' });
  dispatchEvent(new StorageEvent('storage', { key: 'zeef-keys', newValue: '{}' }));
  expect(shown()).toMatchObject({ density: 'compact', contrast: 'high' });
  keepElsewhere(null);
  expect(shown()).toMatchObject({ density: 'comfortable', contrast: 'normal' });
  end();
  keepElsewhere({ density: 'compact', contrast: 'system' });
  expect(useLooks.getState().density).toBe('comfortable');
});

test('what was kept and is not understood is as it is at first', () => {
  const first = { density: 'comfortable', contrast: 'system' };
  for (const kept of [null, '{', '[]', '{"density":"x","contrast":1}'])
    expect(readLooks(kept)).toEqual(first);
});

test('rows are as high as the tokens say', () => {
  const css = readFileSync(join(import.meta.dirname, '../design/tokens.css'), 'utf8');
  const heights = [...css.matchAll(/--zeef-row: (\d+)px/g)].map(([, px]) => Number(px));
  expect(densities.map((d) => ROW_PX[d])).toEqual(heights);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
});
