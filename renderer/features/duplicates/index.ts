export { pairCommands } from './commands';
export { DuplicatesPage } from './DuplicatesPage';
