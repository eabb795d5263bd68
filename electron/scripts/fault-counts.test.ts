import { expect, it } from 'vitest';
import { countsOf, tableOf } from './fault-counts.mjs';

it('adds up what the steps said, and makes a row of each', () => {
  const counts = countsOf(
    'x power cuts, journal: 76 calls, 152 disks, 160 looks, 0 broken\npower cuts, saves: 4 calls, 8 disks, 8 looks, 1 broken\n33 damages, each twice\n',
    '| deciding | 92 | 4531 | 0 | 0 |\n| zeef import | 20 | 5 | 0 | 0 |\n',
    'importing: 23 kills at 1, 2 ms\n',
  );
  expect(counts).toMatchObject({ disks: 160, hostKills: 112, browserKills: 23, damages: 33 });
  expect(tableOf(counts).split('\n').slice(2)).toEqual([
    '| power cut: journal | 76 calls, 152 disks | 0 |',
    '| power cut: saves | 4 calls, 8 disks | 1 |',
    '| killed: deciding | 92 kills, 4531 acknowledged | 0 |',
    '| killed: zeef import | 20 kills, 5 acknowledged | 0 |',
    '| browser killed: importing | 23 kills | 0 |',
  ]);
});
