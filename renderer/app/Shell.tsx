import { ActionIcon, Button, Group, NavLink, Select, Text, useMantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconArrowForwardUp, IconArrowLeft, IconMoon } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useEffect } from 'react';
import { About } from '../features/about';
import { ErrorBoundary } from './ErrorBoundary';
import { pageComponent, sections } from './navigation';
import { LeftFields, RepairBanner, SavedState } from './RepairBanner';
import { textOr, useText } from '../lib/i18n';
import { enterProject, goTo, setLanguage, setPerson, useAppStore } from '../store/app.store';
import { usePerson, useProject, useProjectData, useSession } from '../store/session';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Navigation, person, language, theme, undo and redo around the page. */
export function Shell() {
  const t = useText();
  const session = useSession();
  const { persons } = useProjectData();
  const person = usePerson();
  const project = useProject();
  const page = useAppStore((s) => s.page);
  const language = useAppStore((s) => s.language);
  const { toggleColorScheme } = useMantineColorScheme();
  // A page is made in pieces, as some take longer than a frame. The last one goes at once: it must not see what the next is about.
  const made = useDeferredValue(page);
  const Current = pageComponent(page);
  const can = session.undoable(person.id);

  const revert = useCallback(
    async (direction: 'undo' | 'redo') => {
      const result = await session.revert(person.id, direction);
      const message =
        result === null
          ? t('undo.nothing')
          : !result.ok
            ? textOr(t, `undo.${result.error.code}`, t('undo.stale'))
            : t(`${direction}.done`, { what: textOr(t, `kind.${result.value.kind}`, result.value.kind) });
      notifications.show({ message });
    },
    [session, person.id, t],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isTyping(event.target))
        return;
      event.preventDefault();
      void revert(event.shiftKey ? 'redo' : 'undo');
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [revert]);

  return (
    <div className="zeef-shell">
      <a className="zeef-skip" href="#content">
        {t('app.skip')}
      </a>
      <nav className="zeef-nav" aria-label={t('nav.label')}>
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
        <div style={{ flex: 1 }} />
        <SavedState />
        <Group gap={4}>
          <ActionIcon
            variant="default"
            aria-label={t('nav.undo')}
            disabled={can.undo === null}
            onClick={() => void revert('undo')}
          >
            <IconArrowBackUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={t('nav.redo')}
            disabled={can.redo === null}
            onClick={() => void revert('redo')}
          >
            <IconArrowForwardUp size={16} />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t('nav.theme')} onClick={toggleColorScheme}>
            <IconMoon size={16} />
          </ActionIcon>
        </Group>
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
        <About />
      </nav>
      <main className="zeef-main" id="content" tabIndex={0}>
        <RepairBanner />
        <LeftFields />
        <ErrorBoundary key={page}>
          {/* Another person sees other data: nothing of what the page held stays. */}
          {made === page && <Current key={person.id} />}
        </ErrorBoundary>
      </main>
    </div>
  );
}
