export type FaultCounts = {
  rows: string[][];
  disks: number;
  hostKills: number;
  browserKills: number;
  damages: number;
};
export function countsOf(said: string, report: string, browser: string): FaultCounts;
export function tableOf(counts: FaultCounts): string;
