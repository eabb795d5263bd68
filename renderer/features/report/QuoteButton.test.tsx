// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Quote } from '../../../shared/report/traced';
import { nl } from '../../lib/i18n/nl';
import { QuoteButton } from './QuoteButton';

test('an area of a page is called one, a long passage is cut', async () => {
  const { session } = await openStudy();
  const quote = { text: '', pageLabel: '3', referenceId: 'r', annotationId: 'a' } as unknown as Quote;
  draw(
    <>
      <QuoteButton quote={quote} most={4} />
      <QuoteButton quote={{ ...quote, text: 'woorden' }} most={4} />
    </>,
    session,
  );
  const [area, words] = screen.getAllByRole('button');
  expect(area!.textContent).toBe(`${nl['passages.area']} (p. 3)`);
  expect(area!.getAttribute('aria-label')).toBe(`${nl['reading.jump']}${nl['passages.area']}`);
  expect(words!.textContent).toBe('“woor…” (p. 3)');
});
