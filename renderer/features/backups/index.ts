export { BackupsPage } from './BackupsPage';
export { AllBackups } from './AllBackups';
export { followBackups } from './follow-backups';
