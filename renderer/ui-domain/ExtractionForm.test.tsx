// @vitest-environment jsdom
import { draw, openStudy } from '../../tests/helpers/drawn';
import { measure } from '../../tests/helpers/marked';
import { cleanup, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newExtraction } from '../../shared/model/extraction';
import type { TemplateField } from '../../shared/model/project';
import { newReview } from '../../shared/model/review';
import { requireProject } from '../../shared/model/tables';
import { textNow } from '../lib/i18n';
import { nl } from '../lib/i18n/nl';
import { ExtractionForm } from './ExtractionForm';

const field = (id: string, more: Partial<TemplateField> = {}): TemplateField => ({
  id,
  type: 'short',
  label: { nl: `Veld ${id}`, en: id },
  help: { nl: '', en: '' },
  options: [],
  required: false,
  needsEvidence: false,
  unit: '',
  columns: [],
  ...more,
});

test('says how far it is, what it lacks and where, and which answers have no field any more', async () => {
  const { session, by } = await openStudy();
  const project = requireProject(session.data);
  const sections = [
    { id: 's', label: { nl: 'Deel', en: 'Part' }, fields: [field('a', { needsEvidence: true }), field('b')] },
    { id: 'z', label: { nl: 'Slot', en: 'End' }, fields: [field('c', { required: true })] },
  ];
  await session.commit(by, 'test', [
    { table: 'projects', id: project.id, after: { ...project, template: { version: 9, sections } } },
    { table: 'interventions', id: measure.id, after: measure },
  ]);
  const drawForm = (): void => {
    cleanup();
    draw(<ExtractionForm intervention={measure} />, session);
  };
  const badges = (): boolean[] =>
    [textNow('field.missing', { count: 1 }), textNow('field.noEvidence', { count: 1 })].map(
      (text) => screen.queryByText(text) !== null,
    );
  drawForm();
  expect(screen.getByText(textNow('interventions.answered', { answered: 0, total: 3 }))).toBeDefined();
  expect(badges()).toEqual([true, false]);
  expect(document.querySelector('details')).toBeNull();
  const answer = (text: string) => ({ text, rows: [], by, at: 1 });
  const answers = { a: answer('antwoord a'), c: answer('antwoord c'), weg: answer('oud antwoord') };
  const extraction = newExtraction(measure.id, 9, answers);
  await session.commit(by, 'test', [{ table: 'extractions', id: extraction.id, after: extraction }]);
  drawForm();
  expect(screen.getByText(textNow('interventions.answered', { answered: 2, total: 3 }))).toBeDefined();
  expect(badges()).toEqual([false, true]);
  const fieldOf = (id: string) => document.querySelector(`[data-target="field:${id}"]`)!;
  expect(['a', 'b', 'c'].map((id) => fieldOf(id).textContent.includes(nl['field.needsPassage']))).toEqual([
    true,
    false,
    false,
  ]);
  expect(['a', 'b', 'c'].map((id) => fieldOf(id).querySelector('input')!.value)).toEqual([
    'antwoord a',
    '',
    'antwoord c',
  ]);
  expect(document.querySelector('details')!.textContent).toContain('weg: oud antwoord');
  expect(screen.getAllByRole('heading').map((h) => h.textContent)).toEqual(['Deel', 'Slot']);
  expect(screen.queryByText(nl['interventions.locked'])).toBeNull();
  const subject = { type: 'extraction', id: measure.id } as const;
  const review = newReview({ subject, status: 'signed-off', comment: '', settled: null, by, at: 1 });
  await session.commit(by, 'test', [{ table: 'reviews', id: review.id, after: review }]);
  drawForm();
  expect(screen.getByText(nl['interventions.locked'])).toBeDefined();
});
