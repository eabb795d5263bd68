// @vitest-environment jsdom
import { draw, openMarked } from '../../../../tests/helpers/drawn-marked';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Annotation } from '../../../../shared/model/annotation';
import { measure } from '../../../../tests/helpers/marked';
import { useAppStore } from '../../../store/app.store';
import { useReadingStore } from '../reading.store';
import { AnnotationCard } from './AnnotationCard';

async function drawCard(more: Partial<Annotation> = {}, withIntervention = false, isSelected = false) {
  const marked = await openMarked(['a', more]);
  const { session, reference, pdf } = marked;
  draw(
    <AnnotationCard
      annotation={session.data.annotations[0]!}
      author="Anna"
      reference={reference}
      document={pdf}
      intervention={withIntervention ? measure : null}
      isSelected={isSelected}
    />,
    session,
  );
  return marked;
}
const menu = async (name: RegExp): Promise<string[]> => {
  await userEvent.click(screen.getByRole('button', { name }));
  return (await screen.findAllByRole('menuitem')).map((item) => item.textContent);
};

test('a passage can get another colour, kind and ends; a note only another colour', async () => {
  const { session } = await drawCard();
  const items = await menu(/^Wijzigen/);
  const colours = session.data.projects[0]!.colours.length;
  expect(items).toHaveLength(colours + 2);
  await userEvent.click(screen.getByRole('menuitem', { name: items[colours]! }));
  await waitFor(() => expect(session.data.annotations[0]?.kind).toBe('underline'));
});

test('a note only gets another colour', async () => {
  const { session } = await drawCard({ kind: 'note' });
  const items = await menu(/^Wijzigen/);
  expect(items).toHaveLength(session.data.projects[0]!.colours.length);
  await userEvent.click(screen.getByRole('menuitem', { name: items[1]! }));
  await waitFor(() =>
    expect(session.data.annotations[0]?.colour).toBe(session.data.projects[0]!.colours[1]!.id),
  );
});

test('a click leads to the passage and chooses it', async () => {
  await drawCard();
  await userEvent.click(screen.getByText('“woorden a”'));
  expect(useReadingStore.getState().selected).toBe('a');
  expect(useAppStore.getState()).toMatchObject({ page: 'reading', subject: 'report', passage: 'a' });
});

test('fields are offered where there is an intervention, tags where it is chosen, agreeing where it is doubtful', async () => {
  const buttons = (): string[] => screen.getAllByRole('button').map((b) => b.textContent);
  await drawCard();
  const [few, words] = [buttons(), screen.getAllByRole('textbox').length];
  cleanup();
  await drawCard({}, true, true);
  expect(buttons()).toHaveLength(few.length + 1);
  expect(screen.getAllByRole('textbox')).toHaveLength(words + 1);
  expect([...few, ...buttons()]).not.toContain('Dit is de passage');
});

test('agreeing with a doubtful passage makes what was found its words', async () => {
  const anchor = { state: 'approximate', score: 0.8, found: 'andere woorden' } as const;
  const { session } = await drawCard({ anchor }, true, true);
  await userEvent.click(screen.getByRole('button', { name: 'Dit is de passage' }));
  await waitFor(() => expect(session.data.annotations[0]?.quote.exact).toBe('andere woorden'));
  expect(session.data.annotations[0]?.anchor).toEqual({ state: 'exact', score: 1, found: null });
});
