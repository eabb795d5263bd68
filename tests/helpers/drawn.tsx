// Draws a component as the window does: theme, texts in Dutch, and an open study in a database in memory. Files that
// use it start with `// @vitest-environment jsdom`. jsdom has no layout: what depends on sizes belongs in the
// end-to-end specs.
import 'fake-indexeddb/auto';
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { cleanup, configure, render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import type { PersonId } from '../../shared/kernel/ids';
import { draftsWritten } from '../../renderer/db/drafts';
import { createProject } from '../../renderer/db/projects.repository';
import { ProjectSession } from '../../renderer/db/session';
import { loadTexts, startTexts, switchTexts } from '../../renderer/lib/i18n';
import { followPerson, SessionContext } from '../../renderer/store/session';
import { useAppStore } from '../../renderer/store/app.store';
import { fieldsSettled } from '../../renderer/store/field-savers';

class NoCanvas {
  getContext(): object {
    return {};
  }
}

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** A worker that never answers: what it would say is no part of the test that does not put another in its place. */
class NoWorker extends EventTarget {
  postMessage(): void {}
  terminate(): void {}
}

/** One window: every lock is free. */
const grant = (work: unknown): unknown => (work as (lock: object) => unknown)({});

await startTexts('nl');
// What a test chooses is there at once.
await loadTexts('en');
switchTexts('nl');

async function* noLines(): AsyncGenerator<string> {}
const open: { session: ProjectSession; unfollow: () => void }[] = [];

// On a busy machine a write and the frame that shows it take longer than the second that is waited for otherwise.
configure({ asyncUtilTimeout: 10_000 });

async function tidy(): Promise<void> {
  notifications.clean();
  cleanup();
  // What is still being written ends before the window goes: React asks for it when told of the outcome.
  await fieldsSettled();
  await draftsWritten();
  for (const { session, unfollow } of open.splice(0)) {
    unfollow();
    await session.settled();
    session.close();
  }
  await new Promise((resolve) => setTimeout(resolve, 0));
  useAppStore.setState(useAppStore.getInitialState());
}

/** Makes the window of a test file what the components ask for, and empties it after each test. */
export function drawnFile(): void {
  Object.assign(globalThis, {
    ResizeObserver: NoObserver,
    IntersectionObserver: NoObserver,
    Worker: NoWorker,
  });
  // Asked for when the readers of PDFs are loaded, and not used before a document is.
  Object.assign(globalThis, { OffscreenCanvas: NoCanvas });
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    }) as MediaQueryList;
  // As a browser: nobody's failure passes unseen.
  window.reportError = (error) =>
    queueMicrotask(() => {
      throw error as Error;
    });
  Element.prototype.scrollIntoView = () => undefined;
  // A text of several lines is measured anew when a font arrives.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: (_name: string, run: unknown, work?: unknown) => grant(work ?? run) },
  });
  afterEach(tidy);
}

// Where a file has its own modules; where files share them, the project's setup calls it for each.
drawnFile();

/** An open study of one person, with nothing in it; it is closed after the test. */
export async function openStudy(
  title = 'Studie',
  person = 'Anna',
): Promise<{ session: ProjectSession; by: PersonId }> {
  const session = await ProjectSession.open(await createProject(title, person), noLines);
  // What a page keeps is kept for a study.
  useAppStore.setState({ projectId: session.id });
  open.push({ session, unfollow: followPerson(session) });
  const by = session.data.persons[0]?.id;
  if (by === undefined) throw new Error('a new study has its person');
  return { session, by };
}

/** Draws an element, in a study where one is given. */
export function draw(element: ReactNode, session?: ProjectSession): RenderResult {
  return render(
    <MantineProvider env="test">
      <Notifications />
      {session === undefined ? element : <SessionContext value={session}>{element}</SessionContext>}
    </MantineProvider>,
  );
}
