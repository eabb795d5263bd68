// @vitest-environment jsdom
import { draw, openMarked } from '../../../../tests/helpers/drawn-marked';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Annotation } from '../../../../shared/model/annotation';
import { nl } from '../../../lib/i18n/nl';
import { FoundPassage } from './FoundPassage';

test('what differs is shown where other words were found, and agreeing makes them its words', async () => {
  const doubtful: Partial<Annotation> = { anchor: { state: 'approximate', score: 0.8, found: 'woorden b' } };
  const { session, pdf } = await openMarked(['a', doubtful]);
  const [annotation] = session.data.annotations;
  const none = { ...annotation!, anchor: { ...annotation!.anchor, found: null } };
  const { container } = draw(<FoundPassage annotation={none} document={pdf} />, session);
  expect(container.querySelector('del, ins')).toBeNull();
  cleanup();
  const drawn = draw(<FoundPassage annotation={annotation!} document={pdf} />, session);
  const words = (tag: string): string[] =>
    [...drawn.container.querySelectorAll(tag)].map((e) => e.textContent.trim());
  expect([words('del'), words('ins')]).toEqual([['a'], ['b']]);
  fireEvent.click(screen.getByRole('button', { name: nl['reading.agree'] }));
  await waitFor(() => expect(session.data.annotations[0]?.quote.exact).toBe('woorden b'));
});
