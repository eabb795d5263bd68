// What passages can be attached to on this page, and which of it is chosen.
import { useMemo } from 'react';
import type { Intervention } from '../../../../shared/model/intervention';
import type { Reference } from '../../../../shared/model/reference';
import { scaleOf } from '../../../../shared/rating/scales';
import { targetOptions, type TargetOption } from '../../../../shared/review/evidence-targets';
import { useText } from '../../../lib/i18n';
import { useAppStore } from '../../../store/app.store';
import { usePerson, useProject, useProjectData } from '../../../store/session';
import { useReadingStore } from '../reading.store';

/** All targets for a reference and the intervention whose template is shown; and the one that is active. */
export function useTargets(
  reference: Reference,
  intervention: Intervention | null,
): { options: TargetOption[]; active: TargetOption | null } {
  const t = useText();
  const project = useProject();
  const person = usePerson();
  const language = useAppStore((s) => s.language);
  const { effects, ratings, appraisals, references, batches, duplicates } = useProjectData();
  const key = useReadingStore((s) => s.target);
  const options = useMemo(
    () =>
      targetOptions(
        project,
        reference.id,
        person.id,
        intervention,
        language,
        t('rating.level', { scale: scaleOf(project).short }),
        { effects, ratings, appraisals, references, batches, duplicates },
      ),
    [
      project,
      reference.id,
      person.id,
      intervention,
      language,
      t,
      effects,
      ratings,
      appraisals,
      references,
      batches,
      duplicates,
    ],
  );
  return { options, active: options.find((o) => o.key === key) ?? null };
}
