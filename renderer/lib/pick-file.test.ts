// Files that were chosen or dropped; of a folder without those that the system hides.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { droppedFiles, pickFiles } from './pick-file';

afterEach(() => vi.unstubAllGlobals());
const file = (name: string): File => new File([], name);
const names = (files: File[]): string[] => files.map((f) => f.name);

describe('choosing', () => {
  const choose = async (
    answer: 'change' | 'cancel',
    how?: 'one' | 'many' | 'folder',
  ): Promise<[string[], object]> => {
    const input = Object.assign(new EventTarget(), {
      files: [file('a.ris'), file('.DS_Store'), file('b.ris')],
      click: () => input.dispatchEvent(new Event(answer)),
    });
    vi.stubGlobal('document', { createElement: () => input });
    return [names(await pickFiles('.ris', how)), input];
  };
  it('gives what was chosen', async () => {
    expect((await choose('change', 'folder'))[0]).toEqual(['a.ris', 'b.ris']);
    // Who chooses a file by its name means it.
    expect((await choose('change'))[0]).toEqual(['a.ris', '.DS_Store', 'b.ris']);
    expect((await choose('cancel'))[0]).toEqual([]);
  });
  it('asks for one, several or a folder', async () => {
    const asked = async (how?: 'one' | 'many' | 'folder'): Promise<unknown> => {
      const { multiple, webkitdirectory, accept } = (await choose('change', how))[1] as HTMLInputElement;
      return [multiple, webkitdirectory, accept];
    };
    expect(await asked()).toEqual([false, false, '.ris']);
    expect(await asked('many')).toEqual([true, false, '.ris']);
    expect(await asked('folder')).toEqual([false, true, '.ris']);
  });
});

describe('dropping', () => {
  const entry = (own: File): object => ({
    isFile: true,
    isDirectory: false,
    file: (take: (f: File) => void) => take(own),
  });
  /** A folder that lists one entry at a time, as browsers list a hundred. */
  const folder = (...within: object[]): object => ({
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = [...within];
      return { readEntries: (take: (entries: object[]) => void) => take(left.splice(0, 1)) };
    },
  });
  const dropped = async (entries: (object | null)[], files: File[]): Promise<string[]> =>
    names(await droppedFiles({ items: entries.map((e) => ({ webkitGetAsEntry: () => e })), files } as never));
  it('of files gives these', async () => {
    expect(await dropped([entry(file('a')), null], [file('a')])).toEqual(['a']);
  });
  it('of a folder gives all that is in it, however deep', async () => {
    const deep = folder(entry(file('b')), entry(file('.hidden')), folder(entry(file('c'))));
    expect(await dropped([entry(file('a')), deep], [file('a'), file('folder')])).toEqual(['a', 'b', 'c']);
  });
});
