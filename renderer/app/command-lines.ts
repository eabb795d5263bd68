// The lines of the palette and of the list of keys, worked out from the groups of commands.
import { foldText } from '../../shared/kernel/text';
import { type AnyGroup, canRun, type Command, keysOf, shownKey } from '../commands/command';
import { isMac, keyText } from '../commands/keys';
import type { Live } from '../commands/live';
import type { TextKey, Translate } from '../lib/i18n';
import { synonyms } from './synonyms';

/** One thing that can be done now. */
export type PaletteLine = {
  id: string;
  at: Live;
  command: Command<unknown>;
  option: number;
  text: string;
  group: string;
  /** Other words that it is found by. */
  also: readonly string[];
  key: string | null;
};

type Also = ReadonlyMap<string, readonly string[]>;

/** The other words for each name, as it is shown: options come as texts, and have no key. */
function alsoByName(t: Translate): Also {
  const entries = Object.entries(synonyms) as [TextKey, string][];
  return new Map(entries.map(([key, words]) => [t(key), words.split(' ')]));
}

/** A line for a command, or for each of its options. */
function linesOf(at: Live, command: Command<unknown>, t: Translate, also: Also): PaletteLine[] {
  const desk = at.desk();
  const group = t(at.group.text);
  const options = command.options?.(desk);
  return (options ?? ['']).flatMap((text, option) =>
    canRun(command, desk, option)
      ? [
          {
            id: options === undefined ? command.id : `${command.id}.${option}`,
            at,
            command,
            option,
            text: t(command.text, { option: text }),
            group,
            also: also.get(options === undefined ? t(command.text) : text) ?? [],
            key: shownKey(command, option),
          },
        ]
      : [],
  );
}

/** What can be done now, at the desks on screen, what came on screen last first. */
export function paletteLines(desks: readonly Live[], t: Translate): PaletteLine[] {
  const also = alsoByName(t);
  return desks
    .filter((at) => at.group.isListed?.(at.desk()) ?? true)
    .toReversed()
    .flatMap((at) =>
      (at.group.commands as readonly Command<unknown>[]).flatMap((c) => linesOf(at, c, t, also)),
    );
}

// What is typed of another word: fewer letters would find a little of everything.
const LEAST = 3;

/**
 * Lines in which every word that was typed stands or begins another word for it: those whose text begins with what was
 * typed first, those that are found by another word last. Accents and capitals do not matter.
 */
export function matchingLines(lines: readonly PaletteLine[], typed: string): PaletteLine[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  const holds = (line: PaletteLine, word: string): boolean =>
    foldText(`${line.group} ${line.text}`).includes(word);
  const found = lines.filter((line) => words.every((word) => holds(line, word)));
  const isMeant = (line: PaletteLine): boolean =>
    words.every(
      (word) => holds(line, word) || (word.length >= LEAST && line.also.some((w) => w.startsWith(word))),
    );
  const named = new Set(found);
  const start = foldText(typed.trim());
  const isStart = (line: PaletteLine): boolean => start !== '' && foldText(line.text).startsWith(start);
  return [
    ...found.filter(isStart),
    ...found.filter((line) => !isStart(line)),
    ...lines.filter((line) => !named.has(line) && isMeant(line)),
  ];
}

export type KeyLine = { command: Command<unknown>; keys: string[]; text: string };

/** Of a row of keys such as 1 to 9 the first and the last; of keys that do the same each. */
function keysShown(command: Command<unknown>): string[] {
  const texts = keysOf(command).map((key) => keyText(key, isMac()));
  return command.options === undefined ? texts : [`${texts[0]} – ${texts.at(-1)}`];
}

/** The keys of a group, for the list of keys. */
export function keyLines(group: AnyGroup, t: Translate): KeyLine[] {
  return (group.commands as readonly Command<unknown>[])
    .filter((command) => command.keys !== undefined)
    .map((command) => ({
      command,
      keys: keysShown(command),
      text: t(command.text, { option: '…' }),
    }));
}
