import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { questionFile, questionLines } from '../../../shared/proposals/questions';
import { CommandDesk } from '../../commands/CommandDesk';
import { saveFile } from '../../host/host';
import { useText } from '../../lib/i18n';
import { pickFiles } from '../../lib/pick-file';
import { useProject, useProjectData } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { documentsCommands } from './commands';
import { ProposalsIn } from './ProposalsIn';

/** Questions about the documents out, for any tool or person; answers with quotations in. */
export function AnswersMenu() {
  const t = useText();
  const act = useAct();
  const data = useProjectData();
  const { title } = useProject();
  const [file, setFile] = useState<File | null>(null);
  const save = async (): Promise<void> => {
    const lines = questionLines(data);
    const name = `${title.replace(/[\\/:*?"<>|]/g, '-')} - ${t('answers.file')}.jsonl`;
    const bytes = new TextEncoder().encode(questionFile(lines));
    if (await saveFile(name, bytes, 'application/jsonl'))
      notifications.show({ message: t('answers.saved', { file: name, count: lines.length }) });
  };
  const read = async (): Promise<void> => {
    const [chosen] = await pickFiles('.jsonl,.ndjson,.json,.txt');
    if (chosen !== undefined) setFile(chosen);
  };
  const desk = {
    saveQuestions: () => void act(t('answers.save'), save),
    readProposals: () => void act(t('answers.read'), read),
  };
  return (
    <CommandDesk group={documentsCommands} desk={desk}>
      <Menu>
        <Menu.Target>
          <Button variant="default">{t('answers.menu')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label maw="20rem" fw={400}>
            {t('answers.what')}
          </Menu.Label>
          <Menu.Item onClick={desk.saveQuestions}>{t('answers.save')}</Menu.Item>
          <Menu.Item onClick={desk.readProposals}>{t('answers.read')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {file !== null && <ProposalsIn key={file.name} file={file} onClose={() => setFile(null)} />}
    </CommandDesk>
  );
}
