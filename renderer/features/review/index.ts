export { ReviewPage } from './ReviewPage';
export { reviewCommands } from './commands';
