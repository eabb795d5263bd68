import { describe, expect, it } from 'vitest';
import { connectionsOf, drawDiagramSvg } from './diagram';
import type { Diagram, DiagramBox } from './document-model';

const box = (id: string, x: number, y: number, w = 100, h = 40): DiagramBox => ({
  id,
  x,
  y,
  w,
  h,
  lines: [id],
  kind: 'step',
});
const diagram = (boxes: DiagramBox[], arrows: Diagram['arrows']): Diagram => ({
  boxes,
  arrows,
  width: 400,
  height: 300,
  alt: 'A & B',
});

describe('arrows of a diagram', () => {
  it.each([
    [
      'down',
      box('b', 0, 80),
      ['bottom', 'top'],
      [
        [50, 40],
        [50, 80],
      ],
    ],
    [
      'sideways',
      box('b', 150, 0),
      ['right', 'left'],
      [
        [100, 20],
        [150, 20],
      ],
    ],
    [
      'back',
      box('b', -150, 0),
      ['left', 'right'],
      [
        [0, 20],
        [-50, 20],
      ],
    ],
    [
      'straight into a wide box',
      box('b', 0, 80, 400),
      ['bottom', 'top'],
      [
        [50, 40],
        [50, 80],
      ],
    ],
    [
      'round a corner',
      box('b', 200, 80),
      ['bottom', 'top'],
      [
        [50, 40],
        [50, 60],
        [250, 60],
        [250, 80],
      ],
    ],
  ])('go %s', (_name, to, sides, points) => {
    const [arrow] = connectionsOf(diagram([box('a', 0, 0), to], [{ from: 'a', to: 'b' }]));
    expect([arrow?.fromSide, arrow?.toSide]).toEqual(sides);
    expect(arrow?.points.map((p) => [p.x, p.y])).toEqual(points);
  });
  it('to a box that is not there are left out', () => {
    expect(connectionsOf(diagram([box('a', 0, 0)], [{ from: 'a', to: 'z' }]))).toEqual([]);
  });
});

describe('the picture of a diagram', () => {
  it('holds every box by its id, its words, and what it shows', () => {
    const svg = drawDiagramSvg(diagram([box('a', 0, 0), box('b', 0, 80)], [{ from: 'a', to: 'b' }]));
    expect(svg).toContain('data-box="a"');
    expect(svg).toContain('<title>A &amp; B</title>');
    expect(svg.match(/<polyline/g)).toHaveLength(1);
  });
});
