export { InterventionsPage } from './InterventionsPage';
