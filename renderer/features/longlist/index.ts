export { LonglistPage } from './LonglistPage';
