// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { press } from '../../../tests/helpers/fill-in';
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { closeGuide, useGuideStore } from '../../store/guide.store';
import { showAbout, showPrivacy } from '../../store/about.store';
import { About } from './About';

// Files share modules and globals: neither a dialog nor a host of another is there.
beforeEach(() => {
  showAbout(false);
  vi.stubGlobal('host', undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  showPrivacy(false);
  closeGuide();
});

test('says where data are, who reads them, how they are erased, and leads on to the guide', async () => {
  draw(<About withPrivacy />);
  await press(nl['privacy.title']);
  for (const key of [
    'privacy.whereBrowser',
    'privacy.sentNothing',
    'privacy.readMachine',
    'privacy.eraseShared',
  ] as const)
    expect(await screen.findByText(nl[key])).toBeDefined();
  await press(nl['guide.help.privacy']);
  expect(useGuideStore.getState().place).toMatchObject({ chapter: 'safety', heading: 'privacy' });
});

test('without the button it is opened from elsewhere', async () => {
  draw(<About />);
  expect(screen.queryByRole('button', { name: nl['privacy.title'] })).toBeNull();
  showPrivacy(true);
  expect(await screen.findByText(nl['privacy.erase'])).toBeDefined();
});
