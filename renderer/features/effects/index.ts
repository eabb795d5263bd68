export { Effects } from './Effects';
