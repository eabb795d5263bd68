// What can be done now, kept true while the palette is open.
import { useEffect, useRef, useState } from 'react';
import { liveDesks, watchDesks } from '../commands/live';
import { useText } from '../lib/i18n';
import { fieldsSettled } from '../store/field-savers';
import { matchingLines, type PaletteLine, paletteLines } from './command-lines';

/** The lines that can be chosen, and choosing the best one of what can be done once what was typed is saved. */
export type PaletteLines = { lines: PaletteLine[]; chooseOnceSaved: () => void };

/**
 * Lines for what can be done and holds the words that were typed. A command that becomes possible while the palette is
 * open, such as by an answer that was still being saved, comes into the list.
 */
export function usePaletteLines(typed: string, onChoose: (line: PaletteLine) => void): PaletteLines {
  const t = useText();
  const now = (): PaletteLine[] => paletteLines(liveDesks(), t).filter((l) => l.command.id !== 'app.palette');
  const [all, setAll] = useState(now);
  const latest = useRef({ now, typed, onChoose, isOpen: true });
  useEffect(() => {
    latest.current = { now, typed, onChoose, isOpen: true };
  });
  useEffect(
    () => () => {
      latest.current.isOpen = false;
    },
    [],
  );
  useEffect(() => {
    let isAsked = false;
    // Once for all desks that are drawn together.
    return watchDesks(() => {
      if (isAsked) return;
      isAsked = true;
      queueMicrotask(() => {
        isAsked = false;
        setAll((before) => unlessSame(before, latest.current.now()));
      });
    });
  }, []);
  const chooseOnceSaved = (): void => {
    void fieldsSettled().then(() => {
      // After the desks were drawn with it.
      setTimeout(() => {
        const { isOpen, now: linesNow, typed: typedNow, onChoose: choose } = latest.current;
        const best = matchingLines(linesNow(), typed)[0];
        // Closed, or something else typed in the meantime: then it is no longer asked for.
        if (best !== undefined && isOpen && typedNow === typed) choose(best);
      });
    });
  };
  return { lines: matchingLines(all, typed), chooseOnceSaved };
}

/** The list of before where nobody would see a difference, so that nothing is drawn anew. */
function unlessSame(before: PaletteLine[], after: PaletteLine[]): PaletteLine[] {
  const isSame = (line: PaletteLine, i: number): boolean =>
    line.id === before[i]?.id && line.at === before[i].at && line.text === before[i].text;
  return before.length === after.length && after.every(isSame) ? before : after;
}
