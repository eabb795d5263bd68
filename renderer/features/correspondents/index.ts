export { CorrespondentsPage } from './CorrespondentsPage';
