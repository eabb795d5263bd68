// From anywhere on the desk to the pages, whose keys act while they have the focus.

/** Gives the focus to the pages of the document that is open; does nothing where none is. */
export function focusPages(): void {
  document.querySelector<HTMLElement>('.zeef-documents [role="region"]')?.focus({ preventScroll: true });
}
