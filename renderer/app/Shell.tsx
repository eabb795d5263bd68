import { ActionIcon, Button, Group, NavLink, Select, Text, useMantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconArrowForwardUp, IconMoon } from '@tabler/icons-react';
import { useCallback, useEffect } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import { HistoryPage } from '../features/history';
import { ImportPage } from '../features/import';
import { InterventionsPage } from '../features/interventions';
import { LonglistPage } from '../features/longlist';
import { ProtocolPage } from '../features/protocol';
import { ReadingPage } from '../features/reading';
import { ReportPage } from '../features/report';
import { ReviewPage } from '../features/review';
import { ScreeningPage } from '../features/screening';
import { textOr, useText } from '../lib/i18n';
import {
  enterProject,
  goTo,
  type Page,
  pages,
  setLanguage,
  setPerson,
  useAppStore,
} from '../store/app.store';
import { usePerson, useProject, useProjectData, useSession } from '../store/session';

const PAGES: Record<Page, () => React.JSX.Element> = {
  protocol: ProtocolPage,
  import: ImportPage,
  longlist: LonglistPage,
  screening: ScreeningPage,
  interventions: InterventionsPage,
  reading: ReadingPage,
  review: ReviewPage,
  report: ReportPage,
  history: HistoryPage,
};

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
  const Current = PAGES[page];
  const can = session.undoable(person.id);

  const revert = useCallback(
    async (direction: 'undo' | 'redo') => {
      const result = await session.revert(person.id, direction);
      const message =
        result === null
          ? t('undo.nothing')
          : !result.ok
            ? t(result.error.code === 'locked' ? 'undo.locked' : 'undo.stale')
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
        <Button variant="subtle" size="compact-sm" onClick={() => enterProject(null)}>
          {t('nav.projects')}
        </Button>
        <Text fw={700} size="sm" px="xs" lineClamp={2} title={project.title}>
          {project.title}
        </Text>
        {pages.map((p) => (
          <NavLink
            key={p}
            component="button"
            label={t(`nav.${p}`)}
            variant="filled"
            active={p === page}
            aria-current={p === page ? 'page' : undefined}
            onClick={() => goTo(p)}
          />
        ))}
        <div style={{ flex: 1 }} />
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
      </nav>
      <main className="zeef-main" id="content" tabIndex={-1}>
        <ErrorBoundary key={page}>
          <Current />
        </ErrorBoundary>
      </main>
    </div>
  );
}
