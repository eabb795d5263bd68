import type { AppraisalTool } from '../../../shared/model/appraisal-tool';
import { signOf } from '../../../shared/rating/appraisal/signs';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';

const MEANINGS = {
  good: 'include',
  fair: 'maybe',
  poor: 'exclude',
  critical: 'exclude',
  unknown: 'open',
} as const;

/** A level by its sign, its name and its colour; in words where there is none yet. */
export function LevelMark({ tool, level }: { tool: AppraisalTool; level: string | null }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const found = tool.levels.find((l) => l.id === level);
  if (found === undefined) return <span className="zeef-level-mark">{t('appraisal.notYet')}</span>;
  return (
    <span className="zeef-level-mark" data-meaning={MEANINGS[found.tone]}>
      <span aria-hidden>{signOf(found)}</span> {found.label[language]}
    </span>
  );
}
