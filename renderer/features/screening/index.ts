export { screeningCommands } from './commands';
export { ScreeningPage } from './ScreeningPage';
