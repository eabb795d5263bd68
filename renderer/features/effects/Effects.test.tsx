// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { bareReference } from '../../../tests/helpers/references';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { InterventionId } from '../../../shared/kernel/ids';
import { newEffect } from '../../../shared/model/effect';
import { newExtraction } from '../../../shared/model/extraction';
import { newIntervention } from '../../../shared/model/intervention';
import { newLink } from '../../../shared/model/link';
import { newReview } from '../../../shared/model/review';
import { nl } from '../../lib/i18n/nl';
import { useProjectData } from '../../store/session';
import { Effects } from './Effects';

const intervention = newIntervention('i' as InterventionId, 'Ontbijt', 'SE', 0);
const reference = bareReference('r', { type: 'report', title: 'Wat het doet' });

function Own() {
  const { interventions } = useProjectData();
  return <Effects intervention={interventions[0]!} />;
}

async function study(withEffect = true) {
  const { session, by } = await openStudy();
  const begun = { referenceId: reference.id, interventionId: intervention.id, by, at: 1 };
  const effect = newEffect('e', { ...begun, measureId: null, outcome: 'verzuim' });
  await session.commit(by, 'test', [
    { table: 'interventions', id: intervention.id, after: intervention },
    { table: 'references', id: reference.id, after: reference },
    {
      table: 'links',
      id: newLink(reference.id, intervention.id).id,
      after: newLink(reference.id, intervention.id),
    },
    ...(withEffect ? [{ table: 'effects' as const, id: effect.id, after: effect }] : []),
  ]);
  draw(<Own />, session);
  return { session, by, effect };
}
const field = (name: string): HTMLInputElement => screen.getByLabelText(name);
const type = async (name: string, text: string): Promise<void> => {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), text);
  await userEvent.tab();
};

test('an effect begins with its outcome, of the report that is linked', async () => {
  const { session, by } = await study(false);
  expect(screen.getByText(nl['effects.none'])).toBeDefined();
  await userEvent.type(field(nl['effects.newOutcome']), ' verzuim {Enter}');
  await screen.findByRole('group', { name: /^verzuim/ });
  expect(session.data.effects).toMatchObject([
    { outcome: 'verzuim', referenceId: 'r', interventionId: 'i', direction: null, by, confidence: 95 },
  ]);
  expect(session.data.effects[0]?.id.startsWith('i:')).toBe(true);
});

test('numbers are read; what cannot be read stays and says why, and is not saved', async () => {
  const { session } = await study();
  const stored = () => session.data.effects[0];
  await type(nl['effects.size'], '-3,1');
  await type(nl['effects.interval'], '-4,9 tot -1,3');
  await type(nl['effects.p'], '< 0,01');
  await type(nl['effects.n'], '602');
  await waitFor(() =>
    expect(stored()).toMatchObject({
      size: -3.1,
      interval: { low: -4.9, high: -1.3 },
      p: { sign: '<', value: 0.01 },
      n: 602,
    }),
  );
  await type(nl['effects.interval'], '-1,3 tot -4,9');
  expect(await screen.findByText(nl['effects.wrong.order'])).toBeDefined();
  expect(field(nl['effects.interval']).value).toBe('-1,3 tot -4,9');
  expect(stored()?.interval).not.toEqual({ low: -1.3, high: -4.9 });
  await type(nl['effects.size'], '1.234');
  expect(await screen.findByText(nl['effects.wrong.thousands'])).toBeDefined();
});

test('a size outside of its interval is asked about', async () => {
  await study();
  await type(nl['effects.size'], '3,1');
  await type(nl['effects.interval'], '-4,9 tot -1,3');
  expect(await screen.findByText(nl['effects.outside'])).toBeDefined();
});

test('it is taken away by its button', async () => {
  const { session } = await study();
  const card = screen.getByRole('group', { name: /^verzuim/ });
  await userEvent.click(within(card).getByRole('button', { name: /^Effect verwijderen/ }));
  await waitFor(() => expect(session.data.effects).toEqual([]));
});

test('nothing is changed once the template is signed off', async () => {
  const { session, by, effect } = await study();
  const answer = { text: 'iets', rows: [], by, at: 1 };
  const extraction = newExtraction(intervention.id, 1, { title: answer });
  const subject = { type: 'extraction' as const, id: intervention.id };
  const signed = newReview({ subject, status: 'signed-off', comment: '', settled: null, by, at: 1 });
  await session.commit(by, 'test', [{ table: 'extractions', id: extraction.id, after: extraction }]);
  await session.commit(by, 'test', [{ table: 'reviews', id: signed.id, after: signed }]);
  await waitFor(() => expect(field(nl['effects.size']).disabled).toBe(true));
  expect(screen.queryByRole('button', { name: nl['effects.add'] })).toBeNull();
  const later = { ...effect, size: 3 };
  const write = session.commit(by, 'test', [{ table: 'effects', id: effect.id, after: later }]);
  await expect(write).rejects.toThrow();
});
