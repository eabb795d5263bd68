import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { Appraisal } from '../../../shared/model/appraisal';
import type { AppraisalTool } from '../../../shared/model/appraisal-tool';
import type { Reference } from '../../../shared/model/reference';
import { usedTools } from '../../../shared/rating/appraisal/tools';
import { standsFor } from '../../../shared/review/active';
import { appraisalsByReport } from '../../../shared/review/of-publication';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useCommit, usePerson, useProject, useProjectData } from '../../store/session';
import { GuideHelp } from '../../ui-domain/GuideHelp';
import { useAct } from '../../ui-domain/use-act';
import { AppraisalComparison } from './AppraisalComparison';
import { AppraisalForm } from './AppraisalForm';
import { takingOver, withdrawal } from './appraisal-writes';
import { useAppraisal } from './use-appraisal';
import './appraisal.css';

/** A section for each tool that the project uses beside its scale. */
export function Appraisals({ reference }: { reference: Reference }) {
  const project = useProject();
  return usedTools(project).map((tool) => <Section key={tool.id} tool={tool} reference={reference} />);
}

function Section({ tool, reference }: { tool: AppraisalTool; reference: Reference }) {
  const t = useText();
  const isLead = usePerson().role === 'lead';
  const language = useAppStore((s) => s.language);
  const data = useProjectData();
  const all = useMemo(
    () =>
      (appraisalsByReport(data).get(standsFor(data, reference.id)) ?? []).filter((a) => a.toolId === tool.id),
    [data, reference.id, tool.id],
  );
  return (
    <Stack gap="xs" mt="md" className="zeef-appraisal" data-tool={tool.id}>
      <Group gap={4}>
        <Title order={2} size="h5">
          {tool.name[language]}
        </Title>
        <GuideHelp at="appraisal" />
      </Group>
      <details>
        <summary>{t('appraisal.about')}</summary>
        <Text size="xs">{tool.licence[language]}</Text>
        <Text size="xs">{tool.sources.join(' ')}</Text>
      </details>
      {isLead ? (
        <LeadSide tool={tool} reference={reference} all={all} />
      ) : (
        <Own tool={tool} reference={reference} />
      )}
      {!isLead && all.length > 1 && (
        <details>
          <summary>{t('appraisal.compare', { tool: tool.short })}</summary>
          <AppraisalComparison tool={tool} appraisals={all} />
        </details>
      )}
    </Stack>
  );
}

function Own({ tool, reference }: { tool: AppraisalTool; reference: Reference }) {
  return <AppraisalForm appraisal={useAppraisal(reference, tool, 'own')} />;
}

/** For the lead: what the raters said, what is settled, and only then an appraisal of their own. */
function LeadSide({
  tool,
  reference,
  all,
}: {
  tool: AppraisalTool;
  reference: Reference;
  all: readonly Appraisal[];
}) {
  const t = useText();
  const person = usePerson();
  const { persons } = useProjectData();
  const settled = useAppraisal(reference, tool, 'settled');
  const own = all.filter((a) => a.kind === 'own');
  const isSettled = all.length > own.length;
  return (
    <>
      {own.length > 0 && <AppraisalComparison tool={tool} appraisals={all} />}
      {!isSettled && (
        <Group gap="xs">
          {own.map((a) => {
            const name = persons.find((p) => p.id === a.personId)?.name ?? '';
            return (
              <Button
                key={a.id}
                size="compact-sm"
                variant="default"
                disabled={settled.isLocked}
                onClick={() => void settled.choose(takingOver(a))}
              >
                {t('appraisal.settle', { tool: tool.short, name })}
              </Button>
            );
          })}
        </Group>
      )}
      {isSettled && <Settled tool={tool} settled={settled} />}
      <details {...(own.some((a) => a.personId === person.id) ? { open: true } : {})}>
        <summary>{t('appraisal.own', { tool: tool.short })}</summary>
        <Own tool={tool} reference={reference} />
      </details>
    </>
  );
}

function Settled({ tool, settled }: { tool: AppraisalTool; settled: ReturnType<typeof useAppraisal> }) {
  const t = useText();
  const commit = useCommit();
  const act = useAct();
  const name = t('appraisal.withdraw', { tool: tool.short });
  return (
    <Stack gap="xs">
      <Title order={3} size="h6">
        {t('appraisal.settledTitle', { tool: tool.short })}
      </Title>
      <AppraisalForm appraisal={settled} />
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          disabled={settled.isLocked}
          onClick={() =>
            void act(name, (builtOn) =>
              commit('appraisal.settle', (data) => withdrawal(data, settled.said), builtOn),
            )
          }
        >
          {name}
        </Button>
      </Group>
    </Stack>
  );
}
