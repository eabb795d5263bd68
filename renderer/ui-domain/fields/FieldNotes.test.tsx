// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { PersonId } from '../../../shared/kernel/ids';
import { nl } from '../../lib/i18n/nl';
import type { Autosaved } from '../../store/use-autosave';
import { FieldQuestion, useFieldError } from './FieldNotes';

const field = (part: Partial<Autosaved>): Autosaved =>
  ({
    status: 'clean',
    conflicts: [],
    offered: null,
    failure: null,
    draftFailure: null,
    keepMine: vi.fn(),
    takeTheirs: vi.fn(),
    answerOffer: vi.fn(),
    ...part,
  }) as Autosaved;

test('what is missing and what failed are said together; nothing while all is well', () => {
  const said = (part: Partial<Autosaved>, marks: string[] = []) =>
    renderHook(() => useFieldError(field(part), marks)).result.current;
  expect(said({})).toBeNull();
  const failed = said({ status: 'failed', failure: new Error('vol'), draftFailure: new Error('ook vol') }, [
    'merk',
  ]);
  draw(failed);
  for (const text of ['merk', /: vol|vol/, /ook vol/])
    expect(screen.getAllByText(text).length).toBeGreaterThan(0);
  expect(document.querySelectorAll('span[style]')).toHaveLength(3);
});

test.each(['mine', 'theirs'] as const)(
  'two texts: %s stays, and one is back in the field',
  async (answer) => {
    const { session } = await openStudy();
    const conflict = { table: 'projects', id: 'p', path: 'title', by: 'x' as PersonId, at: 1, theirs: 'Hun' };
    const asked = field({ status: 'conflict', conflicts: [conflict as never], offered: 'ook iets' });
    draw(
      <div data-field>
        <input aria-label="veld" />
        <FieldQuestion field={asked} label="Titel" />
      </div>,
      session,
    );
    expect(screen.getByText(/Hun/).textContent).toContain(nl['field.somebody']);
    expect(screen.queryByText('ook iets')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: nl[`field.conflict.${answer}`] }));
    expect(asked.keepMine).toHaveBeenCalledTimes(answer === 'mine' ? 1 : 0);
    expect(asked.takeTheirs).toHaveBeenCalledTimes(answer === 'theirs' ? 1 : 0);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'veld' }));
  },
);

test('an earlier text is offered, to be taken over or dropped', async () => {
  const asked = field({ offered: 'eerder' });
  draw(<FieldQuestion field={asked} label="Titel" />);
  await userEvent.click(screen.getByRole('button', { name: nl['field.offer.take'] }));
  await userEvent.click(screen.getByRole('button', { name: nl['field.offer.drop'] }));
  expect(vi.mocked(asked.answerOffer).mock.calls).toEqual([[true], [false]]);
});
