// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { choose, optionsOf, press, valueOf } from '../../../tests/helpers/fill-in';
import { changeProject } from '../../../tests/helpers/screening-study';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { InterventionId } from '../../../shared/kernel/ids';
import { newIntervention } from '../../../shared/model/intervention';
import { requireProject } from '../../../shared/model/tables';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { DeckSettings } from './DeckSettings';

const made = (id: string, country: string, types: Record<string, number> = {}) => ({
  ...newIntervention(id as InterventionId, `Ingreep ${id}`, country, 0),
  types,
});
async function deck(meeting: 1 | 2) {
  const { session, by } = await openStudy();
  const all = [made('a', 'DK', { output: 100 }), made('b', 'SE', { mentoring: 50 }), made('c', 'DK')];
  await session.commit(
    by,
    'test',
    all.map((after) => ({ table: 'interventions', id: after.id, after })),
  );
  const free = (id: string, of: 1 | 2, title: string) => ({ id, deck: of, after: '', title, text: '' });
  await changeProject(session, by, ({ decks }) => ({
    decks: { ...decks, free: [free('x', 1, 'Eerste'), free('y', 2, 'Tweede'), free('z', 1, 'Derde')] },
  }));
  draw(<DeckSettings meeting={meeting} />, session);
  return () => requireProject(session.data).decks;
}
const examples = (name: string): string => textNow('decks.examples', { name });

test('the first meeting goes by country, with examples of each', async () => {
  const decks = await deck(1);
  expect(await optionsOf(examples('Denemarken'))).toEqual(['Ingreep a', 'Ingreep c']);
  await choose(examples('Denemarken'), 'Ingreep c');
  await waitFor(() => expect(decks().exampleByCountry).toEqual({ DK: ['c'] }));
  await choose(examples('Zweden'), 'Ingreep b');
  await waitFor(() => expect(decks().exampleByCountry).toEqual({ DK: ['c'], SE: ['b'] }));
  await choose(examples('Denemarken'), 'Ingreep a');
  await waitFor(() => expect(decks().exampleByCountry['DK']).toEqual(['c', 'a']));
  await choose(nl['decks.countryOrder'], 'Denemarken');
  await waitFor(() => expect(decks().countries).toEqual(['DK']));
  expect([decks().types, decks().exampleByType]).toEqual([[], {}]);
  const order = screen.getAllByText(/^Voorbeelden: /).map((label) => label.textContent);
  expect(order.slice(0, 2)).toEqual([examples('Denemarken'), examples('Zweden')]);
});

test('the second goes by type, with what has a share of it', async () => {
  const decks = await deck(2);
  expect(await optionsOf(examples('Mentoring'))).toEqual(['Ingreep b']);
  await choose(examples('Outputgericht'), 'Ingreep a');
  await waitFor(() => expect(decks().exampleByType).toEqual({ output: ['a'] }));
  await choose(nl['decks.typeOrder'], 'Mentoring');
  await waitFor(() => expect(decks().types).toEqual(['mentoring']));
  expect([decks().countries, decks().exampleByCountry]).toEqual([[], {}]);
});

test('slides of one’s own are those of this meeting; each is changed and removed by itself', async () => {
  const decks = await deck(1);
  const titles = () =>
    screen
      .getAllByRole<HTMLInputElement>('textbox', { name: nl['decks.slideTitle'] })
      .map((field) => field.value);
  expect(titles()).toEqual(['Eerste', 'Derde']);
  await press(nl['decks.add']);
  await waitFor(() => expect(titles()).toEqual(['Eerste', 'Derde', nl['decks.newTitle']]));
  expect(decks().free.at(-1)).toMatchObject({ deck: 1, after: '' });
  const second = within(screen.getByRole('group', { name: textNow('decks.slide', { n: 2 }) }));
  await userEvent.type(second.getByRole('textbox', { name: nl['decks.slideText'] }), 'regel');
  await userEvent.tab();
  await waitFor(() => expect(decks().free.map((f) => f.text)).toEqual(['', '', 'regel', '']));
  await choose(nl['decks.after'], 'Frankrijk', 1);
  await waitFor(() => expect(decks().free.map((f) => f.after)).toEqual(['', '', 'FR', '']));
  await press(textNow('decks.remove', { title: 'Eerste' }));
  await waitFor(() =>
    expect(
      decks()
        .free.map((f) => f.id)
        .slice(0, 2),
    ).toEqual(['y', 'z']),
  );
  expect(valueOf(nl['letter.client'])).toBe('');
});
