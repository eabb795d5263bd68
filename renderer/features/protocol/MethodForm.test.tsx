// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { choose, fillIn, optionsOf, press, valueOf } from '../../../tests/helpers/fill-in';
import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { emptyRating } from '../../../shared/model/rating';
import { requireProject } from '../../../shared/model/tables';
import { scaleOf } from '../../../shared/rating/scales';
import { saveFile } from '../../host/host';
import { nl } from '../../lib/i18n/nl';
import { pickFiles } from '../../lib/pick-file';
import { MethodForm } from './MethodForm';

vi.mock('../../host/host', async (original) => ({ ...(await original<object>()), saveFile: vi.fn() }));
vi.mock('../../lib/pick-file', () => ({ pickFiles: vi.fn() }));
beforeEach(() => {
  vi.mocked(saveFile).mockReset().mockResolvedValue(true);
  vi.mocked(pickFiles).mockReset().mockResolvedValue([]);
});

async function form() {
  const { session } = await openStudy();
  draw(<MethodForm />, session);
  return () => requireProject(session.data);
}
const jsonFile = (value: unknown): File =>
  ({ name: 'schaal.json', text: () => Promise.resolve(JSON.stringify(value)) }) as File;

test('a scale from a file is taken over and used; read again it replaces itself', async () => {
  const project = await form();
  const before = scaleOf(project());
  const own = {
    ...before,
    id: 'eigen',
    name: { nl: 'Eigen schaal', en: 'Own scale' },
    edition: undefined,
  };
  vi.mocked(pickFiles).mockResolvedValueOnce([jsonFile(own)]);
  await press(nl['method.readScale']);
  await waitFor(() => expect(project().scaleId).toBe('eigen'));
  const other = { ...own, id: 'ander', name: { nl: 'Andere schaal', en: 'Other scale' } };
  vi.mocked(pickFiles).mockResolvedValueOnce([jsonFile(other)]);
  await press(nl['method.readScale']);
  await waitFor(() => expect(project().scaleId).toBe('ander'));
  vi.mocked(pickFiles).mockResolvedValueOnce([jsonFile({ ...own, short: 'NW' })]);
  await press(nl['method.readScale']);
  await waitFor(() => expect(project().scaleId).toBe('eigen'));
  expect(project().scales.map((s) => [s.id, s.short])).toEqual([
    ['ander', other.short],
    ['eigen', 'NW'],
  ]);
  await choose(nl['method.scale'], 'Andere schaal');
  await waitFor(() => expect(project().scaleId).toBe('ander'));
});

test('a scale that the program has, saved and changed, is one of one’s own when it is read', async () => {
  const project = await form();
  const before = scaleOf(project());
  const mine = { ...before, short: 'EIGEN', name: { nl: 'Mijn schaal', en: 'My scale' } };
  for (const short of ['EIGEN', 'BETER']) {
    vi.mocked(pickFiles).mockResolvedValueOnce([jsonFile({ ...mine, short })]);
    await press(nl['method.readScale']);
    await waitFor(() => expect(scaleOf(project()).short).toBe(short));
  }
  expect(project().scales).toHaveLength(1);
  expect(project().scales[0]?.id).not.toBe(before.id);
  await choose(nl['method.scale'], 'Maryland Scientific Methods Scale (Farrington et al., 2002)');
  await waitFor(() => expect(scaleOf(project())).toEqual(before));
});

test('a file that is no scale is refused by name, until one is read; none that is picked changes nothing', async () => {
  const project = await form();
  const { scaleId } = project();
  vi.mocked(pickFiles).mockResolvedValueOnce([jsonFile({ id: 'leeg' })]);
  await press(nl['method.readScale']);
  expect(await screen.findByText(/^schaal\.json: /)).toBeDefined();
  await press(nl['method.readScale']);
  expect(project()).toMatchObject({ scaleId, scales: [] });
  vi.mocked(pickFiles).mockResolvedValueOnce([jsonFile({ ...scaleOf(project()), id: 'eigen' })]);
  await press(nl['method.readScale']);
  await waitFor(() => expect(screen.queryByText(/^schaal\.json: /)).toBeNull());
});

test('the scale that is used is saved as a file', async () => {
  const project = await form();
  await press(nl['method.writeScale']);
  await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(1));
  const [name, bytes] = vi.mocked(saveFile).mock.lastCall!;
  expect(name).toBe(`${project().scaleId}.json`);
  expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(scaleOf(project()));
});

test('a slide takes its text from a field, but not from levels, or from none', async () => {
  const project = await form();
  const label = nl['method.deck.success'];
  await choose(label, 'Type onderzoek');
  await waitFor(() => expect(project().deckFields.success).toBe('designType'));
  expect(project().deckFields).toMatchObject({ example: 'description', condition: 'elements' });
  const offered = await optionsOf(label);
  expect(offered).toContain('Beschrijving van de resultaten');
  expect(offered).not.toContain('SMS-score (Maryland-schaal)');
});

test('the letter stands in both languages, each in its own field', async () => {
  const project = await form();
  const { instruction } = project();
  expect(valueOf(nl['method.instructionNl'])).toBe(instruction.nl);
  expect(valueOf(nl['method.instructionEn'])).toBe(instruction.en);
  await fillIn(nl['method.instructionEn'], 'Dear');
  await waitFor(() => expect(project().instruction).toEqual({ nl: instruction.nl, en: 'Dear' }));
  const [first, ...others] = project().measures;
  await fillIn(`${nl['method.measures']}, rij 1: ${nl['rows.nl']}`, 'Baan; loon');
  await waitFor(() =>
    expect(project().measures).toEqual([
      { ...first, label: { nl: 'Baan; loon', en: first?.label.en } },
      ...others,
    ]),
  );
});

test('once something was rated the scale stays, and why is said', async () => {
  const { session } = await openStudy();
  const project = requireProject(session.data);
  const [by] = session.data.persons;
  const rating = emptyRating('r' as ReferenceId, by!.id, project.scaleId, 1);
  const after = { ...rating, value: { type: 'level' as const, level: 3 } };
  await act(() => session.commit(by!.id, 'rating.save', [{ table: 'ratings', id: rating.id, after }]));
  draw(<MethodForm />, session);
  expect(screen.getByRole('combobox', { name: nl['method.scale'] })).toHaveProperty('disabled', true);
  expect(screen.getByRole('button', { name: nl['method.readScale'] })).toHaveProperty('disabled', true);
  expect(screen.getByText(nl['undo.scale-in-use'])).toBeDefined();
});
