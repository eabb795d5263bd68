export { Appraisals } from './Appraisals';
