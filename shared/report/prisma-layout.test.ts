import { describe, expect, it } from 'vitest';
import { breakLine, layOutFlow } from './prisma-layout';

describe('the layout of the flow', () => {
  it('keeps a number in one piece', () => {
    expect(breakLine('Beoordeeld op volledige tekst (n = 1.203)', 150).at(-1)).toMatch(
      /\(n\u00a0=\u00a01\.203\)$/,
    );
    expect(breakLine('Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', 100).length).toBeGreaterThan(1);
  });
  it('holds when every column is left out', () => {
    const { boxes, width } = layOutFlow([], { id: 'end', lines: ['Opgenomen (n = 0)'] }, 'alt');
    expect(boxes).toHaveLength(1);
    expect(width).toBeGreaterThan(200);
    expect(breakLine('woord', -5).length).toBeGreaterThan(1);
  });
  it('puts no box over another', () => {
    const step = (row: number, id: string, lines: string[]) => ({
      row,
      box: { id, lines },
      aside: { id: `${id}-aside`, lines: ['Uitgesloten (n = 2)', 'Andere doelgroep (n = 2)'] },
    });
    const { boxes, width, height } = layOutFlow(
      [
        { id: 'a', title: 'A', steps: [step(0, 'a0', ['een', 'twee', 'drie']), step(1, 'a1', ['x'])] },
        { id: 'b', title: 'B', steps: [step(1, 'b1', ['y'])] },
      ],
      { id: 'end', lines: ['einde'] },
      'alt',
    );
    for (const a of boxes) {
      expect(a.x + a.w).toBeLessThanOrEqual(width);
      expect(a.y + a.h).toBeLessThanOrEqual(height);
      for (const b of boxes)
        if (a !== b)
          expect(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y).toBe(true);
    }
  });
});
