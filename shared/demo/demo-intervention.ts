// An intervention of the example study.
import type { Selection } from '../model/selection';

type Answers = Readonly<Record<string, string>>;
export type DemoIntervention = {
  /** How the title in appendix 3 begins; a title of its own where the intervention is not in that appendix. */
  title: string;
  country: string;
  types: Readonly<Record<string, number>>;
  measures: readonly string[];
  conditions: readonly string[];
  answers: Answers;
  selection: { scores: Readonly<Record<string, number>>; outcome: Selection['outcome']; reason: string };
};
