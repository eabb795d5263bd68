// How the window looks, as the person chooses: density, colours and contrast. A convenience of this machine, kept as
// the other preferences; the sizes and colours themselves are in renderer/design/tokens.css.
import { create } from 'zustand';
import { keepLocal, readLocal } from '../lib/local';

export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];
/** `system`: as the system asks for. */
export const contrasts = ['system', 'normal', 'high'] as const;
export type Contrast = (typeof contrasts)[number];
type Looks = { density: Density; contrast: Contrast };

/** Height of a row of a list in pixels: `--zeef-row` of the tokens, for what places rows itself. */
export const ROW_PX: Record<Density, number> = { comfortable: 32, compact: 26 };

const KEPT = 'zeef-looks';

/** What was kept of the looks; what cannot be read is as it is at first. */
export function readLooks(kept: string | null): Looks {
  let read: unknown = null;
  try {
    read = JSON.parse(kept ?? 'null');
  } catch {
    // Written by nobody.
  }
  const { density, contrast } = (read ?? {}) as Record<string, unknown>;
  return {
    density: densities.find((d) => d === density) ?? 'comfortable',
    contrast: contrasts.find((c) => c === contrast) ?? 'system',
  };
}

export const useLooks = create<Looks>()(() => readLooks(readLocal(KEPT)));

export const setDensity = (density: Density): void => useLooks.setState({ density });
export const setContrast = (contrast: Contrast): void => useLooks.setState({ contrast });

/**
 * Puts the looks on the page, where the tokens read them, now and at each change, in another window too.
 *
 * @returns ends that
 */
export function followLooks(root: HTMLElement = document.documentElement): () => void {
  const more = matchMedia('(prefers-contrast: more)');
  const apply = (): void => {
    const { density, contrast } = useLooks.getState();
    root.dataset['density'] = density;
    root.dataset['contrast'] =
      contrast === 'high' || (contrast === 'system' && more.matches) ? 'high' : 'normal';
  };
  apply();
  const onStorage = ({ key, newValue }: StorageEvent): void => {
    // Null: all was wiped.
    if (key === KEPT || key === null) useLooks.setState(readLooks(newValue));
  };
  more.addEventListener('change', apply);
  addEventListener('storage', onStorage);
  const unsubscribe = useLooks.subscribe((looks) => {
    keepLocal(KEPT, JSON.stringify(looks));
    apply();
  });
  return () => {
    more.removeEventListener('change', apply);
    removeEventListener('storage', onStorage);
    unsubscribe();
  };
}
