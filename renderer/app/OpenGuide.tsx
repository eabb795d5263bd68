import { lazy, Suspense } from 'react';
import { useGuideStore } from '../store/guide.store';
import { ErrorBoundary } from './ErrorBoundary';

// Its texts and the reader of Markdown are loaded when it is first asked for.
const Guide = lazy(async () => ({ default: (await import('../features/guide')).Guide }));

/** The guide beside the page, while it is open. */
export function OpenGuide() {
  const place = useGuideStore((s) => s.place);
  if (place === null) return null;
  return (
    <ErrorBoundary>
      <Suspense>
        <Guide place={place} />
      </Suspense>
    </ErrorBoundary>
  );
}
