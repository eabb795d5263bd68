// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { draw } from '../../../tests/helpers/drawn';
import { nl } from '../../lib/i18n/nl';
import { useHereAlready } from '../../ui-domain/here-already';
import type { WhereItIs } from '../../ui-domain/open-bundles';
import { OpenBundle } from './OpenBundle';

const openBundles = vi.fn<(where: WhereItIs) => Promise<[]>>(() => Promise.resolve([]));
vi.mock('../../ui-domain/use-open-bundle', () => ({ useOpenBundles: () => openBundles }));

test('what to do with a project that is here is asked, wherever one is when its bundle has been read', () => {
  const { unmount } = draw(<OpenBundle onError={() => undefined} />);
  fireEvent.click(screen.getByRole('button', { name: nl['projects.importBundle'] }));
  // The list of projects has changed its form meanwhile, or another project was entered.
  unmount();
  openBundles.mock.calls[0]?.[0].onHere?.({ file: 'een.zeef', project: { id: 'p1' } } as never);
  expect(useHereAlready.getState().waiting.map(({ file }) => file)).toEqual(['een.zeef']);
});
