export { FullText } from './FullText';
export { ReadingPage } from './ReadingPage';
