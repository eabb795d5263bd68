export { gridCommands } from './commands';
export { LonglistPage } from './LonglistPage';
