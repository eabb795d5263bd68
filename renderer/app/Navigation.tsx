import { ActionIcon, Avatar, Button, NavLink, Select, Text } from '@mantine/core';
import {
  IconArrowLeft,
  IconHelpCircle,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
} from '@tabler/icons-react';
import { useContext } from 'react';
import { atWork } from '../../shared/model/people';
import { perform, useShownKey } from '../commands/command';
import { useText } from '../lib/i18n';
import { enterProject, goTo, type Page, setPerson, useAppStore } from '../store/app.store';
import { useGuideStore } from '../store/guide.store';
import { usePerson, useProject, useProjectData } from '../store/session';
import { useTeamPerson } from '../store/team.store';
import type { Waiting } from '../../shared/review/waiting';
import { useWaiting } from '../ui-domain/waiting';
import { shellCommands } from './commands';
import { LanguageSelect } from './LanguageSelect';
import { sections } from './pages';

/** The way to the list of projects, the name of this one, and its pages in the order of the work. */
export function Pages({ isFolded }: { isFolded: boolean }) {
  const t = useText();
  const project = useProject();
  const page = useAppStore((s) => s.page);
  const waiting = useWaiting() ?? [];
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        justify="start"
        leftSection={<IconArrowLeft size={14} aria-hidden />}
        onClick={() => enterProject(null)}
      >
        {t('nav.projects')}
      </Button>
      <Text fw={700} size="sm" px="xs" lineClamp={2} title={project.title}>
        {project.title}
      </Text>
      {sections.map((section) => (
        <div key={section.label} role="group" aria-label={t(section.label)}>
          {section.pages.length > 1 && (
            <Text size="xs" c="dimmed" px="xs" pt={6} aria-hidden>
              {t(section.label)}
            </Text>
          )}
          {section.pages.map(({ id, icon: Icon }) => {
            const here = waiting.filter((w) => w.page === id);
            return (
              <NavLink
                key={id}
                component="button"
                label={t(`nav.${id}`)}
                title={isFolded ? t(`nav.${id}`) : undefined}
                leftSection={<Icon size={16} aria-hidden />}
                rightSection={<Waits page={id} here={here} />}
                variant="filled"
                active={id === page}
                aria-current={id === page ? 'page' : undefined}
                aria-describedby={here.length > 0 ? `waits-${id}` : undefined}
                onClick={() => goTo(id)}
              />
            );
          })}
        </div>
      ))}
    </>
  );
}

/** How much waits on a page for who works now; nothing where nothing does. */
function Waits({ page, here }: { page: Page; here: readonly Waiting[] }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const count = here.reduce((sum, w) => sum + w.count, 0);
  if (count === 0) return null;
  const isBack = here.some((w) => w.code === 'returned' || w.code === 'returned-template');
  return (
    <span className="zeef-count" data-meaning={isBack ? 'returned' : undefined}>
      <span aria-hidden>{new Intl.NumberFormat(language, { notation: 'compact' }).format(count)}</span>
      <span id={`waits-${page}`} hidden>
        {t('nav.waits', { count })}
      </span>
    </span>
  );
}

/** Folds the navigation to its icons, or unfolds it. */
export function Fold({ isFolded, onFold }: { isFolded: boolean; onFold: (isFolded: boolean) => void }) {
  const t = useText();
  const name = t(isFolded ? 'nav.unfold' : 'nav.fold');
  const Icon = isFolded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={name}
      title={name}
      aria-expanded={!isFolded}
      onClick={() => onFold(!isFolded)}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}

/** Opens the guide at the chapter of the page. */
export function GuideLink() {
  const t = useText();
  const { guide } = shellCommands.of;
  const desk = useContext(guide.desk);
  const isOpen = useGuideStore((s) => s.place !== null);
  const key = useShownKey(guide);
  return (
    <NavLink
      component="button"
      label={t(guide.text)}
      title={`${t(guide.text)} (${key})`}
      leftSection={<IconHelpCircle size={16} aria-hidden />}
      aria-expanded={isOpen}
      onClick={() => desk !== null && void perform(guide, desk)}
    />
  );
}

/** Who works, and in which language. */
export function PersonAndLanguage() {
  const t = useText();
  const own = useTeamPerson();
  const persons = atWork(useProjectData().persons).filter((p) => own === null || p.id === own);
  const person = usePerson();
  return (
    <>
      <Select
        label={t('nav.person')}
        title={own === null ? undefined : t('team.onePerson')}
        size="xs"
        allowDeselect={false}
        leftSection={
          <Avatar
            size={20}
            radius="xl"
            color={person.colour}
            name={person.name}
            alt=""
            // Its own colour on its tint cannot be read.
            styles={{ placeholder: { color: 'var(--mantine-color-text)' } }}
          />
        }
        data={persons.map((p) => ({ value: p.id, label: p.name }))}
        value={person.id}
        onChange={(_value, option) => {
          const chosen = persons.find((p) => p.id === option?.value);
          if (chosen === undefined) return;
          setPerson(chosen.id);
          // The keys of the page are theirs at once; in this list a letter does nothing.
          document.getElementById('content')?.focus({ preventScroll: true });
        }}
      />
      <LanguageSelect />
    </>
  );
}
