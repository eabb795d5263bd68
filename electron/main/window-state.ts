// What the window looked like when it was last open: place, size, colours, language, and the folders of the dialogs.
// A convenience: what cannot be read or written is as it is at first.
import { readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFully } from './whole-file';

export type Bounds = { x: number; y: number; width: number; height: number };

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });
const schema = z.object({
  bounds: bounds.nullable().catch(null),
  isMaximized: z.boolean().catch(false),
  scheme: z.enum(['light', 'dark', 'auto']).catch('auto'),
  background: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable()
    .catch(null),
  language: z.enum(['nl', 'en']).nullable().catch(null),
  folders: z
    .record(z.enum(['save', 'open', 'team']), z.string().nullable())
    .catch({ save: null, open: null, team: null }),
});
export type WindowState = z.output<typeof schema>;

export const SMALLEST = { width: 900, height: 600 };
const AT_FIRST = { width: 1440, height: 900 };
/** So much of the window must be on a display for its title to be taken hold of. */
const IN_SIGHT = 100;

const isInSight = (b: Bounds, { x, y, width, height }: Bounds): boolean =>
  Math.min(b.x + b.width, x + width) - Math.max(b.x, x) >= IN_SIGHT &&
  // The title is at the top: a window of which only the foot shows cannot be moved.
  b.y >= y &&
  b.y <= y + height - IN_SIGHT;

/**
 * Where a window opens: where it was, no larger than the display; in the middle, as Electron does, where that display
 * is gone.
 *
 * @param displays - the parts of them that are free; the first is the main one
 */
export function placeOf(kept: Bounds | null, displays: readonly Bounds[]): Partial<Bounds> {
  const on = kept === null ? undefined : displays.find((display) => isInSight(kept, display));
  const room = on ?? displays[0];
  const { width, height } = kept ?? AT_FIRST;
  const size =
    room === undefined
      ? { width, height }
      : {
          width: Math.max(Math.min(width, room.width), Math.min(SMALLEST.width, room.width)),
          height: Math.max(Math.min(height, room.height), Math.min(SMALLEST.height, room.height)),
        };
  return kept === null || on === undefined ? size : { x: kept.x, y: kept.y, ...size };
}

/** Half a file would forget what stood there before. Always under the same name beside it: nothing is left lying. */
async function writeBeside(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, 'w');
  try {
    await writeFully(file, Buffer.from(text), 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

/** The state, and its file. */
export class KeptWindow {
  private readonly path: string;
  private now: WindowState;
  /** Whether something changed that the file does not hold. */
  private isStale = false;
  private writing: Promise<void> | null = null;

  constructor(userData: string) {
    this.path = join(userData, 'window.json');
    let read: unknown = {};
    try {
      read = JSON.parse(readFileSync(this.path, 'utf8'));
    } catch {
      // A first start.
    }
    // Also a file that something else wrote: the program must start.
    this.now = schema.catch(() => schema.parse({})).parse(read);
  }

  get state(): WindowState {
    return this.now;
  }

  /** Changes it. It is written meanwhile: a slow disk must not hold the window (see {@link written}). */
  keep(changes: Partial<WindowState>): void {
    this.now = { ...this.now, ...changes };
    this.isStale = true;
    this.writing ??= this.write();
  }

  /** Whether the file holds what was kept, or could not. */
  get isWritten(): boolean {
    return this.writing === null;
  }

  /** Resolves when {@link isWritten}. Never rejects. */
  async written(): Promise<void> {
    await this.writing;
  }

  private async write(): Promise<void> {
    while (this.isStale) {
      this.isStale = false;
      try {
        await writeBeside(this.path, JSON.stringify(this.now));
      } catch {
        // Next time it opens as it did before.
      }
    }
    this.writing = null;
  }

  /** Remembers the folder in which a dialog ended. */
  keepFolder(dialog: keyof WindowState['folders'], folder: string): void {
    this.keep({ folders: { ...this.now.folders, [dialog]: folder } });
  }
}
