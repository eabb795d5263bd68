import type { Annotation } from '../../../../shared/model/annotation';
import { targetNamer } from '../../../../shared/review/evidence-targets';
import { useText } from '../../../lib/i18n';
import { useAppStore } from '../../../store/app.store';
import { useProject, useProjectData } from '../../../store/session';

/** What an annotation is evidence for; nothing where it is for nothing yet. */
export function UsesOf({ annotation }: { annotation: Annotation }) {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const uses = data.evidence.filter((e) => e.annotationId === annotation.id);
  if (uses.length === 0) return null;
  const nameOf = targetNamer(data, project, language);
  return (
    <ul className="zeef-uses" aria-label={t('reading.usedFor')}>
      {uses.map((e) => (
        <li key={e.id}>{nameOf(e.target)}</li>
      ))}
    </ul>
  );
}
