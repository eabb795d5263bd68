/** Asks for files with the system's dialog: one, several, or all of a folder. @returns [] when cancelled */
export function pickFiles(accept: string, how: 'one' | 'many' | 'folder' = 'one'): Promise<File[]> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      accept,
      multiple: how === 'many',
      webkitdirectory: how === 'folder',
    });
    input.addEventListener('change', () =>
      // In a folder lies what its system put there; a file that was chosen by its name is meant.
      resolve([...(input.files ?? [])].filter((f) => how !== 'folder' || !f.name.startsWith('.'))),
    );
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** A folder lists its entries a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [
      await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)),
    ];
  const within = await Promise.all((await entriesOf(entry as FileSystemDirectoryEntry)).map(filesOf));
  return within.flat().filter((f) => !f.name.startsWith('.'));
}

/** What was dropped: files, and those within folders. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  // Entries are only to be had before the first await.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((e) => e !== null);
  const files = [...data.files];
  if (!entries.some((e) => e.isDirectory)) return files;
  return (await Promise.all(entries.map(filesOf))).flat();
}
