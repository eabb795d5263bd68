// Texts of what the shell itself shows: menus, and what is said when the page cannot say it. The page's own texts come
// with it.
export type ShellLanguage = 'nl' | 'en';

const nl = {
  file: 'Bestand',
  edit: 'Bewerken',
  go: 'Ga naar',
  view: 'Beeld',
  help: 'Help',
  open: 'Bundel openen…',
  bundles: 'Bundels van Zeef',
  recent: 'Recente projecten',
  print: 'Afdrukken…',
  quit: 'Afsluiten',
  cut: 'Knippen',
  copy: 'Kopiëren',
  paste: 'Plakken',
  selectAll: 'Alles selecteren',
  zoomIn: 'Inzoomen',
  zoomOut: 'Uitzoomen',
  zoomReset: 'Ware grootte',
  fullScreen: 'Volledig scherm',
  addWord: 'Toevoegen aan woordenlijst',
  noSuggestions: 'Geen suggesties',
  copyLink: 'Adres kopiëren',
  gone: 'Het venster van Zeef is vastgelopen',
  goneDetail:
    'Wat als opgeslagen stond, is bewaard, en wat u daarna typte staat als concept klaar. Open het venster opnieuw om verder te gaan.',
  hung: 'Zeef reageert niet',
  hungDetail:
    'Misschien is het nog bezig. Wachten kan geen kwaad; bij opnieuw openen blijft bewaard wat als opgeslagen stond.',
  reopen: 'Opnieuw openen',
  copyDetails: 'Details kopiëren',
  wait: 'Wachten',
};

const en: typeof nl = {
  file: 'File',
  edit: 'Edit',
  go: 'Go',
  view: 'View',
  help: 'Help',
  open: 'Open bundle…',
  bundles: 'Bundles of Zeef',
  recent: 'Recent projects',
  print: 'Print…',
  quit: 'Quit',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Actual size',
  fullScreen: 'Full screen',
  addWord: 'Add to dictionary',
  noSuggestions: 'No suggestions',
  copyLink: 'Copy address',
  gone: 'The window of Zeef has crashed',
  goneDetail:
    'What was shown as saved is kept, and what you typed after that waits as a draft. Reopen the window to go on.',
  hung: 'Zeef does not respond',
  hungDetail: 'It may still be busy. Waiting does no harm; reopening keeps what was shown as saved.',
  reopen: 'Reopen',
  copyDetails: 'Copy details',
  wait: 'Wait',
};

export type ShellTexts = typeof nl;
export const shellTexts: Record<ShellLanguage, ShellTexts> = { nl, en };
