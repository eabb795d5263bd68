import { Button, Menu } from '@mantine/core';
import { missingSections, type ReadyTemplate, readyTemplates } from '../../../shared/model/ready-templates';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProject } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { useSaveProject } from '../../ui-domain/use-save-project';
import { nextVersion } from './template-edit';

/** Adds ready-made sections to the template, with the words by which passages for them are found. */
export function ReadyParts() {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { template } = useProject();
  const save = useSaveProject();
  const act = useAct();
  const add = (ready: ReadyTemplate): void =>
    void act(t('template.ready'), (builtOn) =>
      save((now) => {
        const added = (before: typeof now.template): typeof now.template => ({
          ...before,
          sections: [...before.sections, ...missingSections(before, ready)],
        });
        const next = nextVersion(now.template, added);
        return next === null ? {} : { template: next, cues: { ...ready.cues, ...now.cues } };
      }, builtOn),
    );
  return (
    <Menu shadow="md" position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {t('template.ready')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {readyTemplates.map((ready) => {
          const isHere = missingSections(template, ready).length === 0;
          return (
            <Menu.Item
              key={ready.id}
              disabled={isHere}
              {...(isHere ? { title: t('template.readyHere') } : {})}
              onClick={() => add(ready)}
            >
              {t('template.readyAdd', { name: ready.name[language] })}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
