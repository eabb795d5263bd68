// The colours of the theme, for pictures on the screen. Those that are saved are for paper: see `paperColours`.
import { useSyncExternalStore } from 'react';
import { type FigureColours, paperColours, type Tone, tones } from '../../shared/report/bars-svg';

const nameOf = (tone: Tone): string => (tone === 'plain' ? '--mantine-color-anchor' : `--zeef-${tone}`);

/** Colours as the tokens of a page give them; those of paper where it has none. */
export function readColours(root: HTMLElement): FigureColours {
  const style = getComputedStyle(root);
  const of = (name: string, otherwise: string): string => style.getPropertyValue(name).trim() || otherwise;
  return {
    ink: of('--mantine-color-text', paperColours.ink),
    paper: of('--mantine-color-body', paperColours.paper),
    line: of('--mantine-color-default-border', paperColours.line),
    tones: Object.fromEntries(
      tones.map((tone) => [tone, of(nameOf(tone), paperColours.tones[tone])]),
    ) as Record<Tone, string>,
  };
}

const LOOKS = ['data-mantine-color-scheme', 'data-contrast'];

function follow(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: LOOKS });
  return () => observer.disconnect();
}

/** The colours of the theme as it is now. */
export function useFigureColours(): FigureColours {
  // As text: the same colours are the same value.
  const read = useSyncExternalStore(follow, () => JSON.stringify(readColours(document.documentElement)));
  return JSON.parse(read) as FigureColours;
}
