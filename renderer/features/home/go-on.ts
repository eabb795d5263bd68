// Where the one big button of the overview leads.
import type { ProjectData } from '../../../shared/model/tables';
import { firstSteps } from '../../../shared/review/first-steps';
import type { Waiting, WaitingPart } from '../../../shared/review/waiting';
import type { Translate } from '../../lib/i18n';
import type { Page } from '../../store/app.store';

export type Onward = { page: Page; subject: string | null; part?: WaitingPart; text: string };

/**
 * What is best done next: what waits; in a new study the first step that is not done; in a finished one the report.
 * Null while it is not known.
 */
export function onward(data: ProjectData, waiting: readonly Waiting[] | null, t: Translate): Onward | null {
  if (waiting === null) return null;
  const [first] = waiting;
  if (first !== undefined)
    return {
      page: first.page,
      subject: first.subject,
      ...(first.part === undefined ? {} : { part: first.part }),
      text: t(`waiting.${first.code}`, { count: first.count }),
    };
  const step = data.references.length === 0 ? firstSteps(data).find((s) => !s.isDone) : undefined;
  if (step !== undefined) return { page: step.page, subject: null, text: t(`first.${step.code}`) };
  return { page: 'report', subject: null, text: t('home.toReport') };
}
