// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fillIn, valueOf } from '../../../tests/helpers/fill-in';
import { bert, openScreening } from '../../../tests/helpers/screening-study';
import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { TermSettings } from './TermSettings';

const owners = ['include.project', 'exclude.project', 'include.own', 'exclude.own'] as const;
const label = (owner: (typeof owners)[number]): string => nl[`settings.terms.${owner}`];

test('terms of the project and one’s own, for and against, each stand in their own field', async () => {
  const { session, by, set, screening } = await openScreening(0);
  const terms = [
    { text: 'mentor', kind: 'include' as const, personId: null },
    { text: 'kind', kind: 'exclude' as const, personId: null },
    { text: 'werk', kind: 'include' as const, personId: by },
    { text: 'zorg', kind: 'exclude' as const, personId: by },
    { text: 'anders', kind: 'exclude' as const, personId: bert.id },
  ];
  await set(() => ({ terms }));
  draw(<TermSettings />, session);
  expect(owners.map((owner) => valueOf(label(owner)))).toEqual(['mentor', 'kind', 'werk', 'zorg']);
  await fillIn(label('exclude.own'), 'school');
  await waitFor(() =>
    expect(screening().terms).toEqual([
      ...terms.filter((x) => x.text !== 'zorg'),
      { ...terms[3], text: 'school' },
    ]),
  );
});
