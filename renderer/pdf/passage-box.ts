// Where the passage that is selected stands in the window, so that what is done with it can stand beside it.

/** Top and bottom of all of it; the sides of its last line. In pixels of the window. */
export type PassageBox = { top: number; bottom: number; left: number; right: number };

/** Texts of the pages that the window's own selection reaches. */
function selectedTexts(container: HTMLElement): Element[] {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  return [...container.querySelectorAll('.textLayer span, .zeef-ocr span')].filter(
    (text) => text.textContent.trim() !== '' && range.intersectsNode(text),
  );
}

/** The box around lines, in any order; null where there is none. */
export function boxAround(lines: readonly PassageBox[]): PassageBox | null {
  const seen = lines.filter(({ top, bottom, left, right }) => bottom > top && right > left);
  const [first] = seen;
  if (first === undefined) return null;
  const last = seen.reduce((lowest, line) => (line.bottom > lowest.bottom ? line : lowest), first);
  return {
    top: Math.min(...seen.map((line) => line.top)),
    bottom: last.bottom,
    left: last.left,
    right: last.right,
  };
}

/** The passage that is selected in the pages, by pointer or by keyboard; null where none of it is drawn. */
export function passageBox(container: HTMLElement): PassageBox | null {
  const texts = selectedTexts(container);
  const shown = texts.length > 0 ? texts : [...container.querySelectorAll('.zeef-mark.pending > *')];
  return boxAround(shown.map((element) => element.getBoundingClientRect()));
}
