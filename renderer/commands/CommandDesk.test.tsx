// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineCommands } from './command';
import { CommandButton, CommandIcon } from './CommandButton';
import { CommandDesk } from './CommandDesk';
import { listenToKeys } from './listen';
import { liveDesks } from './live';

type Desk = { done: string[]; slow: () => Promise<void>; canRead: boolean };
const group = defineCommands<Desk>()(
  { id: 'test', text: 'nav.screening', reach: 'page', isInTurn: true },
  {
    include: { text: 'screening.include', keys: ['i'], run: (desk) => desk.done.push('include') },
    slow: { text: 'screening.maybe', keys: ['m'], run: (desk) => desk.slow() },
    next: { text: 'screening.next', keys: ['j'], isRepeated: true, run: (desk) => desk.done.push('next') },
    atOnce: { text: 'screening.note', keys: ['n'], isAtOnce: true, run: (desk) => desk.done.push('note') },
    read: {
      text: 'longlist.read',
      keys: ['r'],
      when: (desk) => desk.canRead,
      run: (desk) => desk.done.push('read'),
    },
  },
);
const deskOf = (part: Partial<Desk> = {}): Desk => ({
  done: [],
  slow: () => Promise.resolve(),
  canRead: false,
  ...part,
});
const drawDesk = (desk: Desk): ReturnType<typeof draw> =>
  draw(
    <CommandDesk group={group} desk={desk}>
      <CommandButton command={group.of.include} />
      <CommandIcon command={group.of.read}>×</CommandIcon>
      <input aria-label="tekst" />
      <input type="checkbox" aria-label="vinkje" />
    </CommandDesk>,
  );

let end = (): void => undefined;
beforeEach(() => {
  end = listenToKeys();
});
afterEach(() => end());

describe('a desk', () => {
  it('is live while it is shown, and its keys act', async () => {
    const desk = deskOf();
    const drawn = drawDesk(desk);
    await userEvent.keyboard('i');
    await waitFor(() => expect(desk.done).toEqual(['include']));
    drawn.unmount();
    expect(liveDesks()).toEqual([]);
    await userEvent.keyboard('i');
    expect(desk.done).toEqual(['include']);
  });

  it('keeps keys in turn, but for what is at once', async () => {
    let resolve = (): void => undefined;
    const desk = deskOf({ slow: () => new Promise((done) => (resolve = done)) });
    drawDesk(desk);
    await userEvent.keyboard('min');
    expect(desk.done).toEqual(['note']);
    resolve();
    await waitFor(() => expect(desk.done).toEqual(['note', 'include']));
  });

  it('tells whoever listens to failures what a command threw, and goes on', async () => {
    const heard = vi.fn();
    vi.stubGlobal('reportError', heard);
    const desk = deskOf({ slow: () => Promise.reject(new Error('vol')) });
    drawDesk(desk);
    await userEvent.keyboard('mi');
    await waitFor(() => expect(desk.done).toEqual(['include']));
    expect(heard).toHaveBeenCalledWith(new Error('vol'));
    vi.unstubAllGlobals();
  });
});

it('what a button does and fails in is told as well, whether it throws now or later', async () => {
  const heard = vi.fn();
  vi.stubGlobal('reportError', heard);
  const failing = defineCommands<object>()(
    { id: 'failing', text: 'nav.screening', reach: 'page' },
    {
      now: {
        text: 'screening.include',
        run: () => {
          throw new Error('nu');
        },
      },
      later: { text: 'screening.maybe', run: () => Promise.reject(new Error('later')) },
    },
  );
  draw(
    <CommandDesk group={failing} desk={{}}>
      <CommandButton command={failing.of.now} />
      <CommandButton command={failing.of.later} />
    </CommandDesk>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Insluiten' }));
  await userEvent.click(screen.getByRole('button', { name: 'Misschien' }));
  await waitFor(() => expect(heard.mock.calls).toEqual([[new Error('nu')], [new Error('later')]]));
  vi.unstubAllGlobals();
});

describe('where the focus is', () => {
  it('a text takes the letters, and Escape leaves it', async () => {
    const desk = deskOf();
    drawDesk(desk);
    await userEvent.click(screen.getByLabelText('tekst'));
    await userEvent.keyboard('i');
    expect(desk.done).toEqual([]);
    expect(screen.getByLabelText('tekst')).toHaveProperty('value', 'i');
    await userEvent.keyboard('{Escape}i');
    await waitFor(() => expect(desk.done).toEqual(['include']));
  });

  it('a checkbox takes none', async () => {
    const desk = deskOf();
    drawDesk(desk);
    screen.getByLabelText('vinkje').focus();
    await userEvent.keyboard('i');
    await waitFor(() => expect(desk.done).toEqual(['include']));
  });

  it('a key that is held does its command once, unless that goes on', async () => {
    const desk = deskOf();
    drawDesk(desk);
    for (const key of ['i', 'j']) {
      fireEvent.keyDown(document.body, { key });
      expect(fireEvent.keyDown(document.body, { key, repeat: true })).toBe(false);
      fireEvent.keyDown(document.body, { key, repeat: true });
    }
    await waitFor(() => expect(desk.done.at(-1)).toBe('next'));
    expect(desk.done).toEqual(['include', 'next', 'next', 'next']);
  });

  it('what somebody else took is no command', async () => {
    const desk = deskOf();
    drawDesk(desk);
    const take = (event: Event): void => event.preventDefault();
    document.body.addEventListener('keydown', take);
    fireEvent.keyDown(document.body, { key: 'i' });
    document.body.removeEventListener('keydown', take);
    await Promise.resolve();
    expect(desk.done).toEqual([]);
  });
});

describe('a button', () => {
  it('shows text and key, and does it', async () => {
    const desk = deskOf();
    drawDesk(desk);
    await userEvent.click(screen.getByRole('button', { name: 'Insluiten I' }));
    expect(desk.done).toEqual(['include']);
  });

  it('cannot be pressed while it cannot be done', () => {
    drawDesk(deskOf());
    expect(screen.getByRole('button', { name: 'Lezen' })).toHaveProperty('disabled', true);
  });
});
