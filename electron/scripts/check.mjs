// The fast part of `npm test`: format, lint, types, import rules, dead code.
import { runAll } from './run.mjs';
runAll([
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['types: shared', 'tsc', '-p', 'tsconfig.shared.json'],
  ['types: all', 'tsc', '-p', 'tsconfig.json'],
  ['lint', 'eslint', '--max-warnings=0', '.'],
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
]);
