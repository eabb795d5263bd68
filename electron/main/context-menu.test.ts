import { describe, expect, it, vi } from 'vitest';
import { type Clicked, contextTemplate } from './context-menu';
import { shellTexts } from './shell-texts';

const editFlags = { canCut: true, canCopy: true, canPaste: false } as Clicked['editFlags'];
const nothing: Clicked = { isEditable: false, selectionText: '', misspelledWord: '', linkURL: '', editFlags };
const actions = { replace: vi.fn(), add: vi.fn(), copyText: vi.fn() };
const of = (clicked: Partial<Clicked>, meant: string[] = []) =>
  contextTemplate({ ...nothing, ...clicked }, meant, shellTexts.nl, actions);
const labels = (items: ReturnType<typeof of>) => items.map((item) => item.label ?? item.type);

describe('the menu of the right button', () => {
  it('offers in a field what may have been meant, and to learn the word', () => {
    const items = of({ isEditable: true, misspelledWord: 'onderzeok' }, ['onderzoek']);
    expect(labels(items)).toEqual([
      ...['onderzoek', 'separator', 'Toevoegen aan woordenlijst', 'separator'],
      ...['Knippen', 'Kopiëren', 'Plakken', 'separator', 'Alles selecteren'],
    ]);
    expect(items.find((item) => item.label === 'Plakken')?.enabled).toBe(false);
    for (const at of [0, 2]) items[at]?.click?.({} as never, undefined, {});
    expect(actions.replace).toHaveBeenCalledWith('onderzoek');
    expect(actions.add).toHaveBeenCalledWith('onderzeok');
  });
  it('says so where nothing comes to mind', () => {
    expect(of({ isEditable: true, misspelledWord: 'qqqx' })[0]).toEqual({
      label: 'Geen suggesties',
      enabled: false,
    });
  });
  it('copies a selection or an address, and is absent where nothing can be done', () => {
    expect(labels(of({ selectionText: 'a' }))).toEqual(['Kopiëren', 'Alles selecteren']);
    expect(labels(of({ linkURL: 'https://doi.org/x' }))).toEqual(['Adres kopiëren']);
    expect(of({ linkURL: 'app://zeef/#content' })).toEqual([]);
    expect(of({})).toEqual([]);
  });
});
