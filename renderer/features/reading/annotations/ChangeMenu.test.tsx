// @vitest-environment jsdom
import { draw, openMarked } from '../../../../tests/helpers/drawn-marked';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Annotation } from '../../../../shared/model/annotation';
import { nl } from '../../../lib/i18n/nl';
import { ChangeMenu } from './ChangeMenu';

async function openMenu(more: Partial<Annotation>) {
  cleanup();
  const { session, pdf } = await openMarked(['a', more], 'b');
  const annotation = session.data.annotations.find((a) => a.id === 'a')!;
  draw(<ChangeMenu annotation={annotation} document={pdf} />, session);
  await userEvent.click(screen.getByRole('button', { name: nl['reading.change'] }));
  const items = (await screen.findAllByRole('menuitem')).map((item) => item.textContent);
  const colours = session.data.projects[0]!.colours;
  return {
    session,
    colours,
    more: items.slice(colours.length),
    kindOf: (id: string) => session.data.annotations.find((a) => a.id === id)?.kind,
  };
}
const choose = (name: string) => userEvent.click(screen.getByRole('menuitem', { name }));

test('a passage becomes the other kind, and back; others keep theirs', async () => {
  for (const [kind, key, other] of [
    ['highlight', 'reading.toUnderline', 'underline'],
    ['underline', 'reading.toHighlight', 'highlight'],
  ] as const) {
    const { more, kindOf } = await openMenu({ kind });
    expect(more).toEqual([nl[key], nl['reading.moveEnds']]);
    await choose(nl[key]);
    await waitFor(() => expect(kindOf('a')).toBe(other));
    expect(kindOf('b')).toBe('highlight');
  }
});

test('one that is lost is placed again; an area and a note have only their colour', async () => {
  const { more } = await openMenu({ anchor: { state: 'lost', score: 0, found: null } });
  expect(more[1]).toBe(nl['reading.placeAgain']);
  for (const kind of ['area', 'note'] as const) expect((await openMenu({ kind })).more).toEqual([]);
});

test('gets the colour that is chosen', async () => {
  const { session, colours } = await openMenu({});
  const other = colours.find((c) => c.id !== 'yellow')!;
  await choose(other.label.nl);
  await waitFor(() => expect(session.data.annotations.find((a) => a.id === 'a')?.colour).toBe(other.id));
  expect(session.data.annotations.find((a) => a.id === 'b')?.colour).toBe('yellow');
});
