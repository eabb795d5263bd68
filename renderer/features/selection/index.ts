export { SelectionPage } from './SelectionPage';
