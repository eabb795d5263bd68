// What chapters 2 and 3 and the appendices of the published report say of the interventions, as facts in our own words.
import { northernInterventions } from './chapter3-north';
import { westernInterventions } from './chapter3-west';
import type { DemoIntervention } from './demo-intervention';

export const demoInterventions: readonly DemoIntervention[] = [
  ...northernInterventions,
  ...westernInterventions,
];
