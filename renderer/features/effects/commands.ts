// What can be done with the effects of an intervention, wherever one is on the page.
import { defineCommands } from '../../commands/command';

export type EffectsDesk = {
  /** Whether an effect can be begun: there is a report, and nothing is signed off. */
  canBegin: boolean;
  /** Leads to the form of a new effect. */
  begin: () => void;
};

export const effectCommands = defineCommands<EffectsDesk>()(
  { id: 'effects', text: 'effects.title', reach: 'page' },
  { begin: { text: 'effects.begin', when: (desk) => desk.canBegin, run: (desk) => desk.begin() } },
);
