export { JoinTeam } from './JoinTeam';
export { followTeam } from './keeper';
export { TeamPage } from './TeamPage';
