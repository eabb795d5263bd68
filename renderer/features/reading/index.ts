export { readingCommands } from './annotations/commands';
export { ReadingPage } from './ReadingPage';
