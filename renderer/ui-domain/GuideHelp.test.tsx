// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { nl } from '../lib/i18n/nl';
import { useAppStore } from '../store/app.store';
import { helpPlaces, useGuideStore } from '../store/guide.store';
import { GuideHelp } from './GuideHelp';

test.each(['nl', 'en'] as const)('opens the guide where it is explained, in %s', async (language) => {
  useAppStore.setState({ language });
  draw(<GuideHelp at="level" />);
  await userEvent.click(screen.getByRole('button', { name: nl['guide.help.level'] }));
  expect(useGuideStore.getState().place).toMatchObject({
    chapter: 'rating',
    heading: helpPlaces.level.heading[language],
  });
});
