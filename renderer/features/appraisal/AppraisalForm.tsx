import { Alert, Stack } from '@mantine/core';
import { useText } from '../../lib/i18n';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { ParsedField } from '../../ui-domain/fields/ParsedField';
import { useAppStore } from '../../store/app.store';
import { arguing, arguingAll, judging, judgingAll } from './appraisal-writes';
import { DomainPart, QuestionList } from './DomainPart';
import { Judgement } from './Judgement';
import type { OneAppraisal } from './use-appraisal';
import { readWeight, weightText } from './weight-text';

/** An appraisal with a tool: its first questions, its domains with what they come to, and the overall judgement. */
export function AppraisalForm({ appraisal }: { appraisal: OneAppraisal }) {
  const t = useText();
  const { id, tool, said, judged, isLocked, save } = appraisal;
  const language = useAppStore((s) => s.language);
  const firstOpen = judged.domains.find((d) => d.open > 0)?.domain.id ?? null;
  const overall = tool.overall.label?.[language] ?? t('appraisal.overall');
  return (
    <Stack gap="xs">
      {judged.screening.length > 0 && (
        <QuestionList title={t('appraisal.screening')} questions={judged.screening} appraisal={appraisal} />
      )}
      {judged.passes === false && <Alert color="yellow">{t('appraisal.stopped')}</Alert>}
      {judged.domains.map((domain) => (
        <DomainPart
          key={domain.domain.id}
          domain={domain}
          appraisal={appraisal}
          beginsOpen={domain.domain.id === firstOpen}
          onJudge={(level) => void appraisal.choose(judging(domain.domain.id, level))}
          onArgue={(argument, builtOn) => save(arguing(domain.domain.id, argument), builtOn)}
        />
      ))}
      {tool.overall.by !== 'none' && (
        <Judgement
          name={overall}
          place="overall"
          judged={judged.overall}
          by={tool.overall.by}
          fallback={tool.overall.otherwise === 'worst' ? t('appraisal.worst') : t('appraisal.noRule')}
          points={judged.points}
          argument={said.overall?.argument ?? null}
          appraisal={appraisal}
          onJudge={(level) => void appraisal.choose(judgingAll(level))}
          onArgue={(argument, builtOn) => save(arguingAll(argument), builtOn)}
        />
      )}
      <AutosaveField
        place={{ table: 'appraisals', id, field: 'argument' }}
        label={t('appraisal.argument', { tool: tool.short })}
        stored={said.argument}
        multiline
        disabled={isLocked}
        save={(argument, builtOn) => save(() => ({ argument }), builtOn)}
      />
      <ParsedField
        place={{ table: 'appraisals', id, field: 'weight' }}
        label={t('appraisal.weight', { tool: tool.short })}
        description={t('appraisal.weightHelp')}
        stored={weightText(said.weight)}
        disabled={isLocked}
        parse={readWeight}
        explain={() => t('appraisal.weightWrong')}
        save={(weight, builtOn) => save(() => ({ weight }), builtOn)}
      />
    </Stack>
  );
}
