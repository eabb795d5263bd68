export { readingCommands } from './commands';
export { ReadingPage } from './ReadingPage';
