// What two raters of the practice study said with a tool that has domains, and what the lead settled.
import type { Who } from './passage';

export type PracticeAppraisal = {
  report: string;
  by: Who;
  answers: Readonly<Record<string, string>>;
  judgements?: Readonly<Record<string, { level: string; argument: string }>>;
  argument: string;
  weight: number;
};

/** The tool that the practice study uses beside the scale. */
export const PRACTICE_TOOL = 'rob2';

const SOUND = {
  ...{ '1.1': 'y', '1.2': 'y', '1.3': 'n' },
  ...{ '2.1': 'y', '2.2': 'y', '2.3': 'n', '2.6': 'y' },
  ...{ '3.1': 'y', '4.1': 'n', '4.2': 'n', '4.3': 'n', '5.1': 'y', '5.2': 'n', '5.3': 'n' },
};
const LOST = { ...SOUND, '3.1': 'n', '3.2': 'n', '3.3': 'y', '3.4': 'pn' };
const OPEN = { ...SOUND, '1.1': 'n', '1.2': 'ni', '1.3': 'y', '4.3': 'y', '4.4': 'y', '4.5': 'py' };

export const practiceAppraisals: readonly PracticeAppraisal[] = [
  {
    report: 'frukost-for-alla',
    by: 'noor',
    answers: SOUND,
    argument: 'Verzegelde enveloppen; de toets is blind nagekeken.',
    weight: 412,
  },
  {
    report: 'frukost-for-alla',
    by: 'jelle',
    answers: { ...SOUND, '5.1': 'ni' },
    argument: 'Een plan vooraf vond ik niet.',
    weight: 412,
  },
  {
    report: 'frukost-long-term',
    by: 'noor',
    answers: LOST,
    argument: 'Meer uitval op de wachtlijst.',
    weight: 287,
  },
  {
    report: 'frukost-long-term',
    by: 'jelle',
    answers: { ...LOST, '3.4': 'py' },
    argument: 'Wie uitviel, at thuis al niet.',
    weight: 287,
  },
  {
    report: 'guten-morgen-klasse',
    by: 'noor',
    answers: OPEN,
    judgements: { reporting: { level: 'some', argument: 'Het protocol is na afloop geschreven.' } },
    argument: 'Geen loting; leerkrachten vulden zelf in.',
    weight: 154,
  },
];

/** Reports of which the lead settled what this person said. */
export const practiceSettled: readonly (readonly [report: string, by: Who])[] = [
  ['frukost-long-term', 'jelle'],
];
