import { lazy, Suspense } from 'react';
import { ScreeningPage } from '../features/screening';

// Reading a PDF takes much code, and the first stage needs none of it.
const FullText = lazy(async () => ({ default: (await import('../features/reading')).FullText }));

/** Screening with the full text beside the decision: two features that do not know each other. */
export function ScreeningDesk() {
  return (
    <ScreeningPage
      fullText={(reference) => (
        <Suspense fallback={null}>
          <FullText reference={reference} />
        </Suspense>
      )}
    />
  );
}
