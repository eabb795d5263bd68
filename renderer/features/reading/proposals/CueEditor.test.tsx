// @vitest-environment jsdom
import { draw, openStudy } from '../../../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { requireProject } from '../../../../shared/model/tables';
import { nl } from '../../../lib/i18n/nl';
import { CueEditor } from './CueEditor';

test('the words of one language of one target are changed, and no others', async () => {
  const { session, by } = await openStudy();
  const project = requireProject(session.data);
  const cues = { 'field:a': { nl: ['loon'], en: ['wage'] }, 'field:b': { nl: ['zee'] } };
  await session.commit(by, 'test', [{ table: 'projects', id: project.id, after: { ...project, cues } }]);
  draw(<CueEditor target="field:a" />, session);
  const field = (key: 'language.nl' | 'language.en'): HTMLInputElement => screen.getByLabelText(nl[key]);
  expect([field('language.nl').value, field('language.en').value]).toEqual(['loon', 'wage']);
  // What such words are is told once, at the first.
  const helpOf = (key: 'language.nl' | 'language.en'): string =>
    field(key).closest('[data-field]')?.textContent ?? '';
  expect(helpOf('language.nl')).toContain(nl['proposals.cuesHelp']);
  expect(helpOf('language.en')).not.toContain(nl['proposals.cuesHelp']);
  fireEvent.focus(field('language.en'));
  fireEvent.change(field('language.en'), { target: { value: 'wage, salary' } });
  fireEvent.blur(field('language.en'));
  await waitFor(() =>
    expect(requireProject(session.data).cues).toEqual({
      ...cues,
      'field:a': { nl: ['loon'], en: ['wage', 'salary'] },
    }),
  );
});

test('a target of which there are no words yet gets its first', async () => {
  const { session } = await openStudy();
  draw(<CueEditor target="field:nieuw" />, session);
  const field = screen.getByLabelText<HTMLInputElement>(nl['language.nl']);
  expect(field.value).toBe('');
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: 'baan' } });
  fireEvent.blur(field);
  await waitFor(() => expect(requireProject(session.data).cues['field:nieuw']).toEqual({ nl: ['baan'] }));
});
