// @vitest-environment jsdom
import type { WizardState } from '../../../shared/rating/wizard';
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { CommandDesk } from '../../commands/CommandDesk';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { ratingCommands } from './commands';
import { RatingWizard } from './RatingWizard';

const b = (text: string) => ({ nl: text, en: `${text}!` });
const question = (id: string) => ({
  id,
  text: b(`Vraag ${id}`),
  help: b(''),
  example: b(`voorbeeld ${id}`),
  answers: ['ja', 'nee'].map((a) => ({ id: `${id}-${a}`, label: b(`${id} ${a}`), next: null, level: null })),
});
const scale = {
  sources: ['Bron 1', 'Bron 2'],
  levels: [2, 3].map((level) => ({ level, label: b(`Niveau ${level}`), help: b(`uitleg ${level}`) })),
  downgrades: ['d1', 'd2'].map((id, n) => ({ id, label: b(`Reden ${id}`), help: b(''), minus: n + 1 })),
  soundFrom: 3,
};
const [onAnswer, onDowngrade, take] = [vi.fn(), vi.fn(), vi.fn()];
const desk = { isGuided: true, answers: [], answer: vi.fn(), take, guide: vi.fn() };
async function drawWizard(path: Partial<WizardState>, more: object = {}, disabled = false): Promise<void> {
  cleanup();
  const { session } = await openStudy();
  const all = { ...scale, ...more }.downgrades;
  const none: WizardState = { asked: [], current: null, pathLevel: null, reasons: [], level: null };
  const whole: WizardState = { ...none, reasons: path.pathLevel == null ? [] : all, ...path };
  draw(
    <CommandDesk group={ratingCommands} desk={{ ...desk, isLocked: disabled, level: whole.level }}>
      <RatingWizard
        item={(id) => id}
        scale={{ ...scale, ...more } as never}
        ratingId={'r' as never}
        path={whole}
        downgrades={['d2']}
        disabled={disabled}
        onAnswer={onAnswer}
        onDowngrade={onDowngrade}
      />
    </CommandDesk>,
    session,
  );
}
const reasons = (): HTMLInputElement[] => screen.queryAllByRole('checkbox');
const takeButton = () => screen.getByRole('button', { name: new RegExp(nl['rating.take']) });

test('questions are numbered, those that were answered have their answer, and each is answered by itself', async () => {
  await drawWizard({ asked: [{ question: question('a'), answerId: 'a-nee' }], current: question('b') });
  expect(screen.getAllByRole('radiogroup')).toHaveLength(2);
  expect(screen.getByText('2. Vraag b')).toBeDefined();
  expect(screen.getAllByRole<HTMLInputElement>('radio').map((r) => r.checked)).toEqual([
    false,
    true,
    false,
    false,
  ]);
  fireEvent.click(screen.getByRole('radio', { name: 'b ja' }));
  expect(onAnswer.mock.calls).toEqual([['b', 'b-ja']]);
  expect(screen.getByText(`${nl['rating.example']}: voorbeeld b`)).toBeDefined();
  // What was answered is folded to a line; what is to be answered stands open.
  const answered = document.querySelector<HTMLDetailsElement>('.zeef-answered')!;
  expect([answered.open, answered.querySelector('summary')!.textContent]).toEqual([
    false,
    '1. Vraag a a nee',
  ]);
  expect([...document.querySelectorAll('details')].at(-1)!.textContent).toContain('Bron 2');
  expect([reasons().length, screen.queryByRole('alert')]).toEqual([0, null]);
});

test('reasons to go down are asked at the end of the path, where the scale has any', async () => {
  await drawWizard({ pathLevel: 3, level: 2 }, { downgrades: [] });
  expect(reasons()).toEqual([]);
  await drawWizard({ pathLevel: 3, level: 2 });
  expect(reasons().map((r) => [r.labels![0]!.textContent, r.checked])).toEqual([
    ['Reden d1 (−1)', false],
    ['Reden d2 (−2)', true],
  ]);
  fireEvent.click(reasons()[0]!);
  fireEvent.click(reasons()[1]!);
  expect(onDowngrade.mock.calls).toEqual([
    ['d1', true],
    ['d2', false],
  ]);
});

test('the level is taken over, and whether that is sound enough is said', async () => {
  const said = (): string => screen.getByRole('alert').textContent;
  await drawWizard({ pathLevel: 3, level: 2 });
  // A study that measured badly did not become another one: its design is named, and that it went down.
  expect(said()).toContain(textNow('rating.lowered', { from: 3, label: 'Niveau 3', level: 2 }));
  expect(said()).not.toContain('uitleg 2');
  expect(said()).toContain(textNow('rating.notSound', { level: 3 }));
  await drawWizard({ pathLevel: 3, level: 3 });
  expect(said()).toContain('Niveau 3. uitleg 3');
  expect(said()).toContain(textNow('rating.sound', { level: 3 }));
  fireEvent.click(takeButton());
  expect(take).toHaveBeenCalledOnce();
});

test('what is signed off is only looked at', async () => {
  await drawWizard(
    { asked: [{ question: question('a'), answerId: 'a-ja' }], pathLevel: 3, level: 3 },
    {},
    true,
  );
  expect([...screen.getAllByRole<HTMLInputElement>('radio'), ...reasons()].every((f) => f.disabled)).toBe(
    true,
  );
  expect(takeButton()).toHaveProperty('disabled', true);
});
