// Files that put modules in place of others share their process, in which libraries are loaded once; our own modules
// are read anew for each file, and what stands in place of others is gone.
import { vi } from 'vitest';

// Vitest does this itself between files that are isolated, and offers no name for it.
const mocker = (globalThis as { __vitest_mocker__?: { reset: () => void } }).__vitest_mocker__;
if (mocker === undefined) throw new Error('Vitest’s mocker is not where it was: see modules-anew.ts');
mocker.reset();
vi.resetModules();
// Messages are kept by their library, which is not read anew.
if ('document' in globalThis) {
  (await import('@mantine/notifications')).notifications.clean();
  // What an earlier file put into the window itself is there until somebody takes it away.
  document.body.replaceChildren();
}
