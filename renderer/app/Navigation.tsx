import { Button, NavLink, Select, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useText } from '../lib/i18n';
import { enterProject, goTo, setLanguage, setPerson, useAppStore } from '../store/app.store';
import { usePerson, useProject, useProjectData } from '../store/session';
import { sections } from './pages';

/** The way to the list of projects, the name of this one, and its pages in the order of the work. */
export function Pages() {
  const t = useText();
  const project = useProject();
  const page = useAppStore((s) => s.page);
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
          <Text size="xs" c="dimmed" px="xs" pt={6} aria-hidden>
            {t(section.label)}
          </Text>
          {section.pages.map(({ id, icon: Icon }) => (
            <NavLink
              key={id}
              component="button"
              label={t(`nav.${id}`)}
              leftSection={<Icon size={16} aria-hidden />}
              variant="filled"
              active={id === page}
              aria-current={id === page ? 'page' : undefined}
              onClick={() => goTo(id)}
            />
          ))}
        </div>
      ))}
    </>
  );
}

/** Who works, and in which language. */
export function PersonAndLanguage() {
  const t = useText();
  const { persons } = useProjectData();
  const person = usePerson();
  const language = useAppStore((s) => s.language);
  return (
    <>
      <Select
        label={t('nav.person')}
        size="xs"
        allowDeselect={false}
        data={persons.map((p) => ({ value: p.id, label: p.name }))}
        value={person.id}
        onChange={(_value, option) => {
          const chosen = persons.find((p) => p.id === option?.value);
          if (chosen !== undefined) setPerson(chosen.id);
        }}
      />
      <Select
        label={t('nav.language')}
        size="xs"
        allowDeselect={false}
        data={[
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
        ]}
        value={language}
        onChange={(value) => setLanguage(value === 'en' ? 'en' : 'nl')}
      />
    </>
  );
}
