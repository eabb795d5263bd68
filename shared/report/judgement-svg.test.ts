import { describe, expect, it } from 'vitest';
import { drawLights, drawSummary, judgementFills, stepFill } from './judgement-svg';

const keys = [
  { sign: '+', label: 'laag <risico>', fill: judgementFills.good },
  { sign: '−', label: 'hoog', fill: judgementFills.poor },
];

/** Contrast of two colours, after WCAG. */
function contrast(a: string, b: string): number {
  const light = (hex: string): number =>
    [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
      .reduce((sum, c, i) => sum + c * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe('pictures of judgements', () => {
  it('write a sign in each light, leave out what was not judged, and escape names', () => {
    const { svg } = drawLights({
      title: 'RoB',
      columns: [
        { short: 'D1', label: 'Toewijzing' },
        { short: 'Totaal', label: 'Totaal' },
      ],
      rows: [{ label: 'A & B', cells: [{ sign: '+', fill: judgementFills.good }, null] }],
      keys,
    });
    expect(svg.match(/<circle/g)).toHaveLength(1 + keys.length);
    expect(svg).toContain('A &amp; B');
    expect(svg).toContain('laag &lt;risico&gt;');
    expect(svg).toContain('D1: Toewijzing');
    expect(svg).not.toContain('Totaal: Totaal');
  });

  it('draw shares that fill the bar', () => {
    const shares = [
      { share: 0.75, shown: '75%' },
      { share: 0.25, shown: '25%' },
    ];
    const { svg } = drawSummary({ title: 'S', rows: [{ label: 'D1', shares }], keys });
    const widths = [...svg.matchAll(/y="34" width="([\d.]+)"/g)].map((m) => Number(m[1]));
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(3, 1);
    expect(svg).toContain('+ 75%');
  });

  it('can be read: signs stand out from their colour', () => {
    const steps = [2, 3, 4, 5, 6, 7, 8, 10].flatMap((of) =>
      Array.from({ length: of }, (_, n) => stepFill(n, of)),
    );
    for (const { fill, ink } of [...Object.values(judgementFills), ...steps])
      expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });
});
