// The one listener for the keys of commands.
import { isMac, keyOf } from './keys';
import { liveDesks, runLive } from './live';
import { commandFor, type Where } from './pressed';

const CHOICES = /^(radio|checkbox|button|submit|range|color|file)$/;

/** Whether keys go into a text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !CHOICES.test(target.type);
  return target.isContentEditable || target.matches('textarea, select');
}

const whereOf = (event: KeyboardEvent): Where => ({
  target: event.target instanceof Element ? event.target : null,
  isTyping: isTyping(event.target),
  isDialogOpen: document.querySelector('[role="dialog"][aria-modal="true"]') !== null,
  isBeside: event.target instanceof Element && event.target.closest('[data-beside]') !== null,
});

/** Leaves a text on a page with keys of its own, so that the next key acts on what is shown. */
function leaveText(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !isTyping(event.target)) return;
  if (liveDesks().some(({ group }) => group.reach === 'page')) (event.target as HTMLElement).blur();
}

function onKey(event: KeyboardEvent): void {
  // Somebody else's already, such as a list that is open.
  if (event.defaultPrevented) return;
  leaveText(event);
  const key = keyOf(event, isMac());
  const found = key === null ? null : commandFor(key, whereOf(event), liveDesks());
  if (found === null) return;
  event.preventDefault();
  if (event.repeat && found.command.isRepeated !== true) return;
  runLive(found.at, found.command, found.option);
}

/** Lets keys act, from now on. @returns ends that */
export function listenToKeys(): () => void {
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}
