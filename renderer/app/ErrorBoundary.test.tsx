// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { press } from '../../tests/helpers/fill-in';
import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { nl } from '../lib/i18n/nl';
import { ErrorBoundary } from './ErrorBoundary';

let isBroken = true;
function Part() {
  if (isBroken) throw new Error('stuk');
  return <p>heel</p>;
}
beforeEach(() => {
  isBroken = true;
  // React says of each caught error that it was.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('a part that cannot be drawn says why, beside what can, and is drawn again on request', async () => {
  draw(
    <>
      <ErrorBoundary>
        <Part />
      </ErrorBoundary>
      <p>ernaast</p>
    </>,
  );
  expect(screen.getByText(new RegExp(`stuk ${nl['common.kept']}`))).toBeDefined();
  expect(screen.getByText('ernaast')).toBeDefined();
  isBroken = false;
  await press(nl['common.retry']);
  expect(screen.getByText('heel')).toBeDefined();
  expect(screen.queryByText(/stuk/)).toBeNull();
});

test('what stands in its place may be given, with the error and the way back', async () => {
  draw(
    <ErrorBoundary
      fallback={(error, retry) => <button onClick={retry}>{`opnieuw: ${error.message}`}</button>}
    >
      <Part />
    </ErrorBoundary>,
  );
  expect(screen.queryByText(new RegExp(nl['common.kept']))).toBeNull();
  isBroken = false;
  await press('opnieuw: stuk');
  expect(screen.getByText('heel')).toBeDefined();
});
