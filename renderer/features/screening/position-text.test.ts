import { describe, expect, it } from 'vitest';
import type { Translate } from '../../lib/i18n';
import { emptyText, positionText } from './position-text';

const t: Translate = (key, values) => `${key} ${Object.values(values ?? {}).join('/')}`.trim();
type Counted = Parameters<typeof positionText>[1];
const counted = (part: { position?: number; isDecided?: boolean } & Partial<Counted>): Counted => ({
  place: { position: part.position ?? 0, isDecided: part.isDecided ?? false } as Counted['place'],
  trail: [{}, {}, {}] as never,
  waiting: [{}, {}] as never,
  pile: part.pile ?? null,
  queue: { assigned: 7, waiting: [{}, {}] as never, besides: part.queue?.besides ?? 0 },
  ranking: { order: part.ranking?.order ?? null },
});

describe('where one is', () => {
  it('among what waits, with how much of one’s share is done', () => {
    expect(positionText(t, counted({ position: 1 }))).toBe('screening.position 2/2 · screening.done 5/7');
  });
  it('says that the order is a ranking', () => {
    expect(positionText(t, counted({ ranking: { order: [] } }))).toMatch(/^screening\.ranked 1\/2 /);
  });
  it('among what was decided', () => {
    expect(positionText(t, counted({ isDecided: true, position: 2 }))).toMatch(
      /^screening\.lookingBack 3\/3 /,
    );
  });
  it('says how many of what waits need not be screened', () => {
    const queue = { besides: 1 } as Counted['queue'];
    expect(positionText(t, counted({ queue }))).toBe(
      'screening.position 1/2 (screening.besides 1) · screening.done 5/7',
    );
    expect(positionText(t, counted({ queue, isDecided: true }))).not.toContain('besides');
  });
  it('in a pile, without the share', () => {
    expect(positionText(t, counted({ pile: 'maybe', isDecided: true }))).toBe('screening.lookingBack 1/3');
  });
});

describe('where nothing waits', () => {
  const of = (inFlight: number, pile: 'maybe' | null, assigned: number, candidates = [{}]): string =>
    emptyText({ inFlight, pile, queue: { assigned, candidates } });
  it('nothing is called done before it is written', () => {
    expect(of(1, 'maybe', 0)).toBe('common.saving');
  });
  it('the reason is said', () => {
    expect(of(0, 'maybe', 3)).toBe('screening.emptyPile');
    expect(of(0, null, 0)).toBe('screening.notYours');
    expect(of(0, null, 0, [])).toBe('screening.nothingImported');
    expect(of(0, null, 3)).toBe('screening.empty');
  });
});
