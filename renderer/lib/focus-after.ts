/**
 * Goes to a field after work that took time, unless the person went elsewhere meanwhile: to take the focus away
 * from there closes the list they opened, or sends their next letters to another field.
 * Whoever is within `pressed`, or nowhere because the control that they pressed is gone, did not go elsewhere.
 */
export function focusAfter(target: HTMLElement | null | undefined, pressed: Element | null): void {
  const { activeElement, body } = document;
  const isHere =
    activeElement === null || activeElement === body || pressed?.contains(activeElement) === true;
  if (isHere) target?.focus();
}
