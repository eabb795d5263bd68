import { Group, Select, Stack, Text } from '@mantine/core';
import type { Judged } from '../../../shared/rating/appraisal/judge';
import { levelOf } from '../../../shared/rating/appraisal/signs';
import type { BuiltOn } from '../../db/session';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { EvidenceChips } from '../../ui-domain/EvidenceChips';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { LevelMark } from './LevelMark';
import type { OneAppraisal } from './use-appraisal';

type Props = {
  name: string;
  /** Which judgement it is: id of a domain, or `overall`. */
  place: string;
  judged: Judged;
  by: 'rule' | 'person' | 'none';
  /** The reason where no rule holds. */
  fallback: string;
  points: number | null;
  /** Why a level was chosen; null where none was. */
  argument: string | null;
  appraisal: OneAppraisal;
  onJudge: (level: string | null) => void;
  onArgue: (argument: string, builtOn: BuiltOn) => Promise<void>;
};

/** A judgement: what the rule makes of the answers and why, and the level that a person puts in its place. */
export function Judgement(props: Props) {
  const { name, place, judged, by, points, argument, appraisal, onJudge, onArgue } = props;
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { tool, id, isLocked } = appraisal;
  return (
    <Stack gap={4} className="zeef-judgement">
      <Group gap="xs" align="end">
        <Select
          label={name}
          size="xs"
          clearable
          disabled={isLocked}
          placeholder={t(by === 'rule' ? 'appraisal.byRule' : 'appraisal.choose')}
          data={tool.levels.map((l) => ({ value: l.id, label: l.label[language] }))}
          value={argument === null ? null : judged.level}
          onChange={onJudge}
        />
        <Text size="sm" component="div" aria-live="polite">
          <LevelMark tool={tool} level={judged.level} />
          {points !== null && ` · ${t('appraisal.points', { points, count: points })}`}
        </Text>
      </Group>
      <Reason {...props} />
      {argument !== null && (
        <AutosaveField
          place={{ table: 'appraisals', id, field: `why.${place}` }}
          label={t('appraisal.why', { domain: name })}
          stored={argument}
          disabled={isLocked}
          save={onArgue}
        />
      )}
      <EvidenceChips
        isLocked={isLocked}
        match={(target) =>
          target.type === 'appraisal' && target.appraisalId === id && target.itemId === place
        }
      />
    </Stack>
  );
}

/** Which rule led to the level, and what it said where a person chose another. */
function Reason({ judged, fallback, appraisal: { tool } }: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  if (judged.ruled === null) return null;
  const ruled = levelOf(tool, judged.ruled)?.label[language] ?? judged.ruled;
  return (
    <Text size="xs" c="dimmed">
      {judged.isOverruled && `${t('appraisal.overruled', { level: ruled })} `}
      {judged.rule?.why[language] ?? fallback}
    </Text>
  );
}
