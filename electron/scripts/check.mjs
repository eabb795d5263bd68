// The fast part of `npm test`: format, lint, types, import rules, dead code. Lint takes as long as the rest, so it runs
// beside it.
import { runLanes } from './run.mjs';
await runLanes([
  [['lint', 'eslint', '--max-warnings=0', '.']],
  [
    ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
    ['types: shared', 'tsc', '-p', 'tsconfig.shared.json'],
    ['types: all', 'tsc', '-p', 'tsconfig.json'],
    [
      'import rules',
      'depcruise',
      '--config',
      'dependency-cruiser.cjs',
      '--output-type',
      'err',
      'electron',
      'renderer',
      'shared',
    ],
    ['dead code', 'knip'],
  ],
]);
