// The window of the program: its title, colours, menu, progress, and files that it was opened with. A plain browser has
// none of it but the title.
import { type Source, SourceError } from '../../shared/bundle/steps';
import { MAX_CHUNK_BYTES } from '../../shared/ipc/chunk-size';
import type { HostApi, HostInput } from '../../shared/ipc/host-contract';
import type { MenuCommand, MenuModel } from '../../shared/ipc/window-contract';
import { traceOf } from '../../shared/kernel/trace';

const own = (): HostApi | undefined => globalThis.host;

/** Says the title, and the language that menus and dialogs are in. */
export function describeWindow(title: string, language: HostInput<'window.title'>['language']): void {
  document.title = title;
  void own()?.['window.title']({ title: title.slice(0, 300), language });
}

/** Says the colours that were chosen, and what is behind the page. */
export function showColours(colours: HostInput<'window.colours'>): void {
  void own()?.['window.colours'](colours);
}

export function showMenu(menu: MenuModel): void {
  void own()?.['window.menu'](menu);
}

/** Is told which command was chosen in the menu. @returns ends it */
export function onMenuChosen(chosen: (command: Pick<MenuCommand, 'id' | 'option'>) => void): () => void {
  return own()?.on['menu.chosen'](chosen) ?? (() => undefined);
}

/** Takes back what was typed in the field with the focus, or does it again. */
export function editField(direction: 'undo' | 'redo'): void {
  void own()?.['window.editField']({ direction });
}

/** Shows in the task bar how far the work is, from 0 to 1; null for none. */
export function showProgress(done: number | null): void {
  void own()?.['window.progress']({ done });
}

/** Tells that something has ended, unless the window is looked at. */
export function notify(title: string, body: string): void {
  void own()?.['window.notify']({ title, body });
}

/** Lays aside what the browser keeps and cannot open, so that the next load begins anew. @throws when it cannot */
export async function renewStorage(): Promise<void> {
  const renewed = await own()?.['window.renewStorage']({});
  if (renewed?.ok === false) throw new Error(renewed.error.message);
}

/** Notes in the program's log where something that nobody caught arose. */
export function noteFailed(error: unknown): void {
  void own()?.['window.failed']({ trace: traceOf(error).slice(0, 2000) });
}

/** Drags a file that the host keeps to another program: for a drag that has just begun. @returns whether it can be */
export function dragFile(sha256: string, name: string): boolean {
  const host = own();
  if (host === undefined) return false;
  void host['files.drag']({ sha256, name: name.slice(0, 200) });
  return true;
}

/** Whether files can be dragged from here to another program. */
export const canDragOut = (): boolean => own() !== undefined;

/** Drags a file that was just written to another program. @throws when it cannot be */
export async function dragNewFile(name: string, bytes: Uint8Array): Promise<void> {
  const begun = await own()?.['files.dragNew']({ name: name.slice(0, 200), bytes: bytes.slice() });
  if (begun?.ok === false) throw new Error(begun.error.message);
}

/** Is told that bundles were opened from outside, now and later. @returns ends it */
export function onFilesWaiting(work: () => void): () => void {
  if (own() !== undefined) work();
  return own()?.on['files.waiting'](work) ?? (() => undefined);
}

/** A bundle that was opened from outside, read part by part from where it lies. */
export type OpenedFile = Source & { name: string; close: () => void };

/** Of a file that was opened, told that nothing more of it will be read; one of the browser's own needs no telling. */
export function doneWith(file: Blob | OpenedFile): void {
  if ('close' in file) file.close();
}

/** The bundles that were opened from outside, each once. Who is done with one closes it. */
export async function openedFiles(): Promise<OpenedFile[]> {
  const host = own();
  if (host === undefined) return [];
  const opened = await host['files.opened']({});
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value.files.map(({ token, name, size }) => ({
    name,
    size,
    read: async (from, to) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(to, size) - from));
      for (let at = 0; at < bytes.length;) {
        const length = Math.min(bytes.length - at, MAX_CHUNK_BYTES);
        const read = await host['files.readOpened']({ token, from: from + at, length });
        if (!read.ok) throw new SourceError('unreadable', read.error.message);
        const part = read.value.bytes;
        if (part.length === 0) throw new SourceError('cut-off', 'the file was cut off while it was read');
        if (part.length === bytes.length) return part;
        bytes.set(part, at);
        at += part.length;
      }
      return bytes;
    },
    close: () => void host['files.closeOpened']({ token }),
  }));
}
