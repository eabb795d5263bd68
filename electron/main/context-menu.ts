// The menu of the right mouse button: what may have been meant by a misspelled word, cut, copy, paste, select all.
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { ShellTexts } from './shell-texts';

/** What was clicked, as far as the menu follows from it. */
export type Clicked = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'misspelledWord' | 'linkURL' | 'editFlags'
>;

export type ContextActions = {
  replace: (word: string) => void;
  add: (word: string) => void;
  copyText: (text: string) => void;
};

type Item = MenuItemConstructorOptions;

function spellingItems(
  word: string,
  meant: readonly string[],
  t: ShellTexts,
  actions: ContextActions,
): Item[] {
  const replacements: Item[] = meant.map((one) => ({ label: one, click: () => actions.replace(one) }));
  return [
    ...(replacements.length > 0 ? replacements : [{ label: t.noSuggestions, enabled: false }]),
    { type: 'separator' },
    { label: t.addWord, click: () => actions.add(word) },
    { type: 'separator' },
  ];
}

/** The menu; empty where nothing can be done with what was clicked. `meant`: for the misspelled word. */
export function contextTemplate(
  clicked: Clicked,
  meant: readonly string[],
  t: ShellTexts,
  actions: ContextActions,
): Item[] {
  const { isEditable, selectionText, misspelledWord, linkURL, editFlags } = clicked;
  const selectAll: Item = { role: 'selectAll', label: t.selectAll };
  if (isEditable)
    return [
      ...(misspelledWord === '' ? [] : spellingItems(misspelledWord, meant, t, actions)),
      { role: 'cut', label: t.cut, enabled: editFlags.canCut },
      { role: 'copy', label: t.copy, enabled: editFlags.canCopy },
      { role: 'paste', label: t.paste, enabled: editFlags.canPaste },
      { type: 'separator' },
      selectAll,
    ];
  if (selectionText.trim() !== '') return [{ role: 'copy', label: t.copy }, selectAll];
  // Only addresses of the web: those of the app itself mean nothing elsewhere.
  if (/^https?:/.test(linkURL)) return [{ label: t.copyLink, click: () => actions.copyText(linkURL) }];
  return [];
}
