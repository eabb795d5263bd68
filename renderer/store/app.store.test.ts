// Where one is in the app, kept for the next start.
import '../../tests/helpers/browser-globals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { enterProject, goTo, goToPlace, setLanguage, setPerson, useAppStore } from './app.store';

const now = () => useAppStore.getState();
const place = { documentId: 'd', page: 2, start: 1, end: 4 } as never;
beforeEach(() => useAppStore.setState(useAppStore.getInitialState(), true));

describe('going somewhere', () => {
  it('leaves what was looked at before, and counts each time', () => {
    goToPlace('r', place);
    expect(now()).toMatchObject({ page: 'reading', subject: 'r', place, passage: null, visit: 1 });
    goTo('reading', 'r', 'a');
    expect(now()).toMatchObject({ page: 'reading', subject: 'r', passage: 'a', place: null, visit: 2 });
    goTo('reading', 'r', 'a');
    expect(now().visit).toBe(3);
    goToPlace('q', place);
    expect(now()).toMatchObject({ subject: 'q', passage: null, place });
    goTo('import');
    expect(now()).toMatchObject({ page: 'import', subject: null, passage: null, place: null });
  });
  it('into a project begins with nothing and nobody of the one before', async () => {
    goTo('reading', 'r', 'a');
    setPerson('p' as never);
    await setLanguage('en');
    enterProject('x' as never);
    expect(now()).toMatchObject({
      projectId: 'x',
      page: 'home',
      subject: null,
      passage: null,
      place: null,
      personId: null,
      language: 'en',
    });
  });
});

describe('the next start', () => {
  const restart = async () => {
    vi.resetModules();
    return (await import('./app.store')).useAppStore.getState();
  };
  it('is where one was', async () => {
    enterProject('x' as never);
    goTo('report');
    expect(await restart()).toMatchObject({ projectId: 'x', page: 'report' });
  });
  it('speaks as the machine does until a language was chosen', async () => {
    const speaks = vi.spyOn(navigator, 'language', 'get');
    for (const [machine, language] of [
      ['nl', 'nl'],
      ['nl-BE', 'nl'],
      ['en-GB', 'en'],
      ['nls', 'en'],
      ['de-DE', 'en'],
    ] as const) {
      localStorage.clear();
      speaks.mockReturnValue(machine);
      expect((await restart()).language).toBe(language);
    }
    await setLanguage('nl');
    expect((await restart()).language).toBe('nl');
    speaks.mockRestore();
  });
  it('is at the beginning where nothing sound was kept', async () => {
    localStorage.setItem('zeef-place', 'geen json');
    expect(await restart()).toMatchObject({ projectId: null, page: 'home', language: 'nl' });
    localStorage.clear();
    expect(await restart()).toMatchObject({ projectId: null, visit: 0 });
  });
  it('is part by part as at first where another version kept something else', async () => {
    const kept = {
      projectId: 'x',
      page: 'gone',
      subject: 5,
      place: { page: 1 },
      language: 'de',
      isFolded: 'x',
    };
    localStorage.setItem('zeef-place', JSON.stringify(kept));
    expect(await restart()).toMatchObject({
      projectId: 'x',
      page: 'home',
      subject: null,
      place: null,
      language: 'nl',
      isFolded: false,
    });
    localStorage.setItem(
      'zeef-place',
      JSON.stringify({ page: 'reading', subject: 'r', place, language: 'en' }),
    );
    expect(await restart()).toMatchObject({ page: 'reading', subject: 'r', place, language: 'en' });
    localStorage.setItem('zeef-place', '[1]');
    expect(await restart()).toMatchObject({ projectId: null, page: 'home', language: 'nl' });
  });
});
