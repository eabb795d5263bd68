// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { choose, fillIn } from '../../../tests/helpers/fill-in';
import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { requireProject } from '../../../shared/model/tables';
import { nl } from '../../lib/i18n/nl';
import { LetterForm } from './LetterForm';

test('each field is its own part of the letter', async () => {
  const { session } = await openStudy();
  draw(<LetterForm />, session);
  const letter = () => requireProject(session.data).letter;
  await choose(nl['letter.language'], 'Nederlands');
  await waitFor(() => expect(letter().language).toBe('nl'));
  await fillIn(nl['letter.client'], 'Ministerie');
  await fillIn(nl['letter.budget'], '500 euro');
  await fillIn(nl['letter.sender'], 'Anna');
  await waitFor(() =>
    expect(letter()).toMatchObject({
      language: 'nl',
      client: 'Ministerie',
      budget: '500 euro',
      sender: 'Anna',
      deadline: '',
    }),
  );
  await choose(nl['letter.language'], 'English');
  await waitFor(() => expect(letter()).toMatchObject({ language: 'en', client: 'Ministerie' }));
});
