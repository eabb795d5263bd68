// What a key does in an open document.
import { beforeEach, expect, it, vi } from 'vitest';
import { canRun } from '../../../commands/command';
import { type ReadingDesk, readingCommands } from './commands';

const calls: unknown[][] = [];
const note =
  (name: string) =>
  (...input: unknown[]): void =>
    void calls.push([name, ...input]);
const desk = (more: object = {}, has = true, active: object | null = {}): ReadingDesk =>
  ({
    colours: [
      { id: 'c1', label: { nl: 'Geel', en: 'Yellow' } },
      { id: 'c2', label: { nl: 'Groen', en: 'Green' } },
    ],
    language: 'nl',
    selected: null,
    isInUse: true,
    drawing: null,
    draw: note('draw'),
    walk: note('walk'),
    isCommentComing: () => false,
    control: { has, step: note('step'), extend: note('extend'), moveEnd: note('moveEnd') },
    marking: { colour: 'c2', targets: { active }, mark: note('mark'), attach: note('attach') },
    surface: { zoom: note('zoom'), rotate: note('rotate'), fit: note('fit') },
    ...more,
  }) as never;
const { of } = readingCommands;
const run = (name: keyof typeof of, option = 0, at = desk()): unknown => {
  calls.length = 0;
  void of[name].run(at, option);
  return calls[0];
};
beforeEach(() => vi.clearAllMocks());

it('marks in the colour of its digit, and in none that is not there', () => {
  expect(run('mark', 1)).toEqual(['mark', 'c2']);
  expect(run('mark', 5)).toBeUndefined();
  expect(run('underline')).toEqual(['mark', 'c2', 'underline']);
  expect(of.mark.options?.(desk())).toEqual(['Geel', 'Groen']);
});

it('moves the passage, its ends and the pages the way that it says', () => {
  const ways = [
    ['nextSentence', ['step', 1]],
    ['lastSentence', ['step', -1]],
    ['longer', ['extend', 1]],
    ['shorter', ['extend', -1]],
    ['startBack', ['moveEnd', 'start', -1]],
    ['startOn', ['moveEnd', 'start', 1]],
    ['endBack', ['moveEnd', 'end', -1]],
    ['endOn', ['moveEnd', 'end', 1]],
    ['nextAnnotation', ['walk', 1]],
    ['lastAnnotation', ['walk', -1]],
    ['rotate', ['rotate', 90]],
    ['rotateBack', ['rotate', -90]],
    ['zoomIn', ['zoom', 1.2]],
    ['zoomOut', ['zoom', 1 / 1.2]],
    ['fitWidth', ['fit', 'page-width']],
    ['fitPage', ['fit', 'page-fit']],
    ['attach', ['attach']],
    ['quote', ['attach', undefined, true]],
  ] as const;
  for (const [name, done] of ways) expect(run(name)).toEqual(done);
});

it('draws, and stops drawing when that is what it does', () => {
  expect(run('area')).toEqual(['draw', 'area']);
  expect(run('area', 0, desk({ drawing: 'area' }))).toEqual(['draw', null]);
  expect(run('area', 0, desk({ drawing: 'note' }))).toEqual(['draw', 'area']);
  expect(run('note', 0, desk({ drawing: 'note' }))).toEqual(['draw', null]);
});

it('needs a passage to mark, an annotation to remove, and either to attach', () => {
  const chosen = { selected: 'a' };
  expect([canRun(of.mark, desk()), canRun(of.mark, desk({}, false))]).toEqual([true, false]);
  expect([canRun(of.remove, desk(chosen)), canRun(of.remove, desk())]).toEqual([true, false]);
  const attach = [desk(), desk(chosen, false), desk({}, false), desk(chosen, true, null)];
  expect(attach.map((at) => canRun(of.attach, at))).toEqual([true, true, false, true]);
  expect(attach.map((at) => canRun(of.quote, at))).toEqual([true, true, false, true]);
});

it('holds its keys while a comment is coming, and is listed for the document in use', () => {
  expect(readingCommands.isHeld?.(desk({ isCommentComing: () => true }))).toBe(true);
  expect([true, false].map((isInUse) => readingCommands.isListed?.(desk({ isInUse })))).toEqual([
    true,
    false,
  ]);
});

it('asks what to attach to where nothing is chosen', () => {
  const unchosen = desk({ chooseTarget: note('chooseTarget') }, true, null);
  expect([run('attach', 0, unchosen), run('quote', 0, unchosen)]).toEqual([
    ['chooseTarget'],
    ['chooseTarget'],
  ]);
});
