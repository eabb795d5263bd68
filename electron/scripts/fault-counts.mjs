// What the steps of `npm run test:faults` counted, out of what they said.

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
const all = (text, pattern) => [...text.matchAll(pattern)].map((found) => found.slice(1));

/**
 * @param said - all that the steps printed
 * @param report - a row for each operation of the host and each command that was killed
 * @param browser - a line for each operation in the browser that was killed
 */
export function countsOf(said, report, browser) {
  const cuts = all(said, /power cuts, (.+): (\d+) calls, (\d+) disks, (\d+) looks, (\d+) broken/g);
  const killed = all(report, /^\| (.+?) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gm);
  const closed = all(browser, /^(.+): (\d+) kills/gm);
  return {
    rows: [
      ...cuts.map(([name, calls, disks, , broken]) => [
        `power cut: ${name}`,
        `${calls} calls, ${disks} disks`,
        broken,
      ]),
      ...killed.map(([name, kills, acknowledged, lost]) => [
        `killed: ${name}`,
        `${kills} kills, ${acknowledged} acknowledged`,
        lost,
      ]),
      ...closed.map(([name, kills]) => [`browser killed: ${name}`, `${kills} kills`, '0']),
    ],
    disks: sum(cuts.map(([, , disks]) => Number(disks))),
    hostKills: sum(killed.map(([, kills]) => Number(kills))),
    browserKills: sum(closed.map(([, kills]) => Number(kills))),
    damages: sum(all(said, /(\d+) damages, each twice/g).map(([count]) => Number(count))),
  };
}

/** The rows as a table of Markdown. */
export const tableOf = ({ rows }) =>
  [
    '| what | tried | acknowledged and lost |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
