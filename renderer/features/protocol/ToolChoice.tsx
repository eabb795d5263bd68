import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { AppraisalTool } from '../../../shared/model/appraisal-tool';
import { toolSchema } from '../../../shared/model/checked-tool';
import { toolsOf, usedTools } from '../../../shared/rating/appraisal/tools';
import { saveFile } from '../../host/host';
import { useText } from '../../lib/i18n';
import { pickFiles } from '../../lib/pick-file';
import { useAppStore } from '../../store/app.store';
import { useProject } from '../../store/session';
import { errorText } from '../../ui-domain/error-text';
import { useAct } from '../../ui-domain/use-act';
import { useLedHere } from '../../ui-domain/use-led-here';
import { useSaveProject } from '../../ui-domain/use-save-project';
import { toolProblems } from './tool-problems';

/** The tools with domains that reports are appraised with beside the scale; own ones come from a file. */
export function ToolChoice() {
  const t = useText();
  const project = useProject();
  const save = useSaveProject();
  const act = useAct();
  const language = useAppStore((s) => s.language);
  const [problems, setProblems] = useState<string[]>([]);
  const choose = (toolIds: string[]): void =>
    void act(t('appraisal.choice'), (builtOn) => save(() => ({ toolIds }), builtOn));
  const read = async (): Promise<void> => {
    const [file] = await pickFiles('.json');
    if (file === undefined) return;
    try {
      const tool = toolSchema.parse(JSON.parse(await file.text()));
      await save((now) => ({
        tools: [...now.tools.filter((other) => other.id !== tool.id), tool],
        toolIds: [...now.toolIds.filter((id) => id !== tool.id), tool.id],
      }));
      setProblems([]);
    } catch (reason) {
      setProblems(toolProblems(t, reason, errorText(t, reason)).map((line) => `${file.name}: ${line}`));
    }
  };
  return (
    <Stack gap="xs" ref={useLedHere('protocol', 'tools')} tabIndex={-1}>
      <Checkbox.Group
        label={t('appraisal.choice')}
        description={t('appraisal.choiceHelp')}
        value={project.toolIds}
        onChange={choose}
      >
        <Stack gap={6} mt={6}>
          {toolsOf(project).map((tool) => (
            <Checkbox
              key={tool.id}
              value={tool.id}
              label={tool.name[language]}
              description={tool.licence[language]}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Group>
        <Button variant="default" onClick={() => void read()}>
          {t('appraisal.read')}
        </Button>
        {usedTools(project).map((tool) => (
          <WriteTool key={tool.id} tool={tool} />
        ))}
      </Group>
      {problems.length > 0 && (
        <Alert color="red">
          {problems.map((line) => (
            <Text key={line} size="sm">
              {line}
            </Text>
          ))}
        </Alert>
      )}
    </Stack>
  );
}

/** Saves a tool as a file: to put the official text in it, or as an example for another. */
function WriteTool({ tool }: { tool: AppraisalTool }) {
  const t = useText();
  const act = useAct();
  const label = t('appraisal.write', { tool: tool.short });
  const write = (): Promise<unknown> =>
    saveFile(`${tool.id}.json`, new TextEncoder().encode(JSON.stringify(tool, null, 2)), 'application/json');
  return (
    <Button variant="default" onClick={() => void act(label, write)}>
      {label}
    </Button>
  );
}
