import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { shownDate } from '../../../shared/kernel/shown-date';
import type { RegistryEntry } from '../../db/registry';
import { type SinceBundle, sinceBundle } from '../../db/since-bundle';
import { useText } from '../../lib/i18n';
import { keepLocal, readLocal } from '../../lib/local';
import { useAppStore } from '../../store/app.store';
import { isOwn } from './practice';

const DAY_MS = 24 * 3_600_000;
// So much work is too much to lose, however short ago the bundle was saved.
const MANY = 50;

/** Whether somebody is to be reminded: of a day's changes, or of many. */
export const isDue = ({ changes, at }: SinceBundle, now: number): boolean =>
  changes >= MANY || (changes > 0 && at !== null && now - at >= DAY_MS) || (changes > 1 && at === null);

const keptKey = (id: string): string => `zeef-reminder-${id}`;

type Due = { project: RegistryEntry; since: SinceBundle };
type Props = { projects: readonly RegistryEntry[]; onSave: (project: RegistryEntry) => void };

/** In a plain browser: which projects changed since their last bundle, each with one click to save one. */
export function Reminder({ projects, onSave }: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const [due, setDue] = useState<Due[]>([]);
  useEffect(() => {
    let isLeft = false;
    const look = async (): Promise<void> => {
      const found: Due[] = [];
      for (const project of projects) {
        if (project.deletedAt !== null || !isOwn(project.id)) continue;
        if (Number(readLocal(keptKey(project.id)) ?? 0) > Date.now()) continue;
        const since = await sinceBundle(project.id);
        if (isDue(since, Date.now())) found.push({ project, since });
      }
      if (!isLeft) setDue(found);
    };
    // A project that cannot be read says so when it is opened.
    look().catch(() => undefined);
    return () => {
      isLeft = true;
    };
  }, [projects]);
  if (due.length === 0) return null;
  const later = (): void => {
    for (const { project } of due) keepLocal(keptKey(project.id), String(Date.now() + DAY_MS));
    setDue([]);
  };
  return (
    <Alert color="yellow" title={t('reminder.title')}>
      <Stack gap="xs">
        {due.map(({ project, since: { changes, at } }) => {
          const { title } = project;
          return (
            <Group key={project.id} gap="xs">
              <Text size="sm">
                {at === null
                  ? t('reminder.never', { title, count: changes })
                  : t('reminder.since', { title, count: changes, when: shownDate(at, language) })}
              </Text>
              <Button size="compact-sm" variant="default" onClick={() => onSave(project)}>
                {t('reminder.save', { title })}
              </Button>
            </Group>
          );
        })}
        <div>
          <Button size="compact-sm" variant="default" onClick={later}>
            {t('reminder.later')}
          </Button>
        </div>
      </Stack>
    </Alert>
  );
}
