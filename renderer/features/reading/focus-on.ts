// From anywhere on the desk to a part with keys of its own, which act while the focus is there.

const focusOn = (part: string): void =>
  document.querySelector<HTMLElement>(part)?.focus({ preventScroll: true });

/** Gives the focus to the pages of the document that is open; does nothing where none is. */
export const focusPages = (): void => focusOn('.zeef-documents [role="region"]');

/** Gives the focus to the rating; does nothing where it is not shown. */
export const focusRating = (): void => focusOn('.zeef-rating');
