// An open study with a report, its PDF and what is marked in it, for components and hooks of the reading desk.
import { draw, openStudy } from './drawn';
import { renderHook, type RenderHookResult } from '@testing-library/react';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Write } from '../../shared/change/commit';
import type { PersonId } from '../../shared/kernel/ids';
import type { Annotation } from '../../shared/model/annotation';
import type { ReferenceDocument } from '../../shared/model/document';
import type { Reference } from '../../shared/model/reference';
import type { ProjectSession } from '../../renderer/db/session';
import { SessionContext } from '../../renderer/store/session';
import { annotationOf, measure, pdfOf, report } from './marked';

export { draw };

// A field of several lines measures itself again when fonts arrive.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

export type Marked = {
  session: ProjectSession;
  by: PersonId;
  pdf: ReferenceDocument;
  reference: Reference;
};

/** Opens it with annotations of these ids, by who works. */
export async function openMarked(
  ...annotations: (string | [string, Partial<Annotation>])[]
): Promise<Marked> {
  const { session, by } = await openStudy();
  const marked = annotations.map((a) => (typeof a === 'string' ? ([a, {}] as const) : a));
  const writes: Write[] = [
    { table: 'references', id: report.id, after: report },
    { table: 'documents', id: 'pdf', after: pdfOf() },
    { table: 'interventions', id: measure.id, after: measure },
    ...marked.map(([id, more]): Write => ({
      table: 'annotations',
      id,
      after: annotationOf(id, { personId: by, ...more }),
    })),
  ];
  await session.commit(by, 'test', writes);
  return { session, by, pdf: pdfOf(), reference: report };
}

/** Runs a hook in an open study. */
export function hooked<T>(hook: () => T, session: ProjectSession): RenderHookResult<T, unknown> {
  return renderHook(hook, {
    wrapper: ({ children }: { children: ReactNode }) => (
      <MantineProvider env="test">
        <SessionContext value={session}>{children}</SessionContext>
      </MantineProvider>
    ),
  });
}
