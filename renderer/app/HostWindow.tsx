// What the window around the page shows of it: title, colours, menu, progress; and bundles that the program was opened
// with. Loaded when the first page stands.
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { liveDesks, watchDesks } from '../commands/live';
import { type RegistryEntry, watchProjects } from '../db/registry';
import {
  describeWindow,
  notify,
  onFilesWaiting,
  onMenuChosen,
  openedFiles,
  showColours,
  showMenu,
  showProgress,
} from '../host/window';
import { useText } from '../lib/i18n';
import { showAbout, showPrivacy } from '../store/about.store';
import { enterProject, useAppStore } from '../store/app.store';
import { openGuide } from '../store/guide.store';
import { useLooks } from '../store/looks';
import { askAboutHere } from '../ui-domain/here-already';
import { watchProgress } from '../workers/rpc/progress';
import { type MenuLine, menuModel, runChosen, studyLines } from './window-menu';

/** Desks are drawn at every key: the menu follows when a moment is quiet. */
const MENU_AFTER_MS = 300;
const MOST_RECENT = 8;
/** Who waited less than this saw it end. */
const LONG_MS = 10_000;

export function HostWindow() {
  const projects = useProjects();
  useTitle(projects);
  useColours();
  useMenu(projects);
  useProgress();
  usePrintedLight();
  useOpenedBundles();
  return null;
}

function useProjects(): readonly RegistryEntry[] {
  const [projects, setProjects] = useState<RegistryEntry[]>([]);
  useEffect(
    () =>
      watchProjects(
        (all) => setProjects(all.filter((p) => p.deletedAt === null)),
        () => undefined,
      ),
    [],
  );
  return projects;
}

function useTitle(projects: readonly RegistryEntry[]): void {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const projectId = useAppStore((s) => s.projectId);
  const title = projects.find(({ id }) => id === projectId)?.title;
  const shown = title === undefined ? 'Zeef' : t('window.title', { title });
  useEffect(() => describeWindow(shown, language), [shown, language]);
}

/** `rgb(36, 36, 36)` as `#242424`; null for what is no such colour. */
export function hexOf(colour: string): string | null {
  const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour)?.slice(1);
  return parts === undefined
    ? null
    : `#${parts.map((n) => Number(n).toString(16).padStart(2, '0')).join('')}`;
}

function useColours(): void {
  const { colorScheme: scheme } = useMantineColorScheme();
  const shown = useComputedColorScheme();
  const contrast = useLooks((s) => s.contrast);
  useEffect(() => {
    // After the page has them.
    const frame = requestAnimationFrame(() => {
      const background = hexOf(getComputedStyle(document.body).backgroundColor);
      if (background !== null) showColours({ scheme, background });
    });
    return () => cancelAnimationFrame(frame);
  }, [scheme, shown, contrast]);
}

// A project keeps its number, whatever its place: a menu may be chosen from that shows the places of before.
const numbers = new Map<string, number>();

function numberOf(id: string): number {
  const number = numbers.get(id) ?? numbers.size;
  numbers.set(id, number);
  return number;
}

function useMenu(projects: readonly RegistryEntry[]): void {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const page = useAppStore((s) => s.page);
  const isStudy = useAppStore((s) => s.projectId !== null);
  const sent = useRef('');
  useEffect(() => {
    const recent: MenuLine[] = projects.slice(0, MOST_RECENT).map(({ id, title }) => ({
      ...{ id: 'start.project', option: numberOf(id), label: title, key: null },
      run: () => enterProject(id),
    }));
    const help: MenuLine[] = [
      { id: 'start.about', option: 0, label: t('about.title'), key: null, run: () => showAbout(true) },
      { id: 'start.privacy', option: 0, label: t('privacy.title'), key: null, run: () => showPrivacy(true) },
    ];
    const guide: MenuLine[] = isStudy
      ? []
      : [{ id: 'start.guide', option: 0, label: t('guide.title'), key: 'F1', run: () => openGuide('start') }];
    const now = () => {
      const lines = studyLines(liveDesks(), t, t(`nav.${page}`));
      return { ...lines, recent, help: [...guide, ...lines.help, ...help] };
    };
    const send = (): void => {
      const model = menuModel(now());
      // The same menu anew would close one that is open.
      const text = JSON.stringify(model);
      if (text !== sent.current) showMenu(model);
      sent.current = text;
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(send, MENU_AFTER_MS);
    };
    later();
    const ends = [watchDesks(later), onMenuChosen((chosen) => runChosen(now(), chosen))];
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [t, language, page, isStudy, projects]);
}

function useProgress(): void {
  const t = useText();
  useEffect(() => {
    let since: number | null = null;
    return watchProgress((done) => {
      showProgress(done);
      if (done !== null) since ??= performance.now();
      else {
        if (since !== null && performance.now() - since > LONG_MS)
          notify(t('window.done'), t('window.doneText'));
        since = null;
      }
    });
  }, [t]);
}

/** On paper the colours are those for light, whatever the screen has. */
function usePrintedLight(): void {
  useEffect(() => {
    const root = document.documentElement;
    const name = 'data-mantine-color-scheme';
    let before: string | null = null;
    const begin = (): void => {
      before = root.getAttribute(name);
      root.setAttribute(name, 'light');
    };
    const end = (): void => {
      if (before !== null) root.setAttribute(name, before);
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
}

/** Opens the bundles that the person opened from outside; of a project that is here, it is asked what to do. */
function useOpenedBundles(): void {
  const t = useText();
  useEffect(() => {
    const open = async (): Promise<void> => {
      const files = await openedFiles();
      if (files.length === 0) return;
      const { openBundles } = await import('../ui-domain/open-bundles');
      const before = useAppStore.getState().projectId;
      const [first] = await openBundles(t, files, { besideAs: null, onHere: askAboutHere });
      // Who went on to another study while it was read is left there: this one is on the list.
      if (first !== undefined && useAppStore.getState().projectId === before) enterProject(first);
    };
    return onFilesWaiting(() => void open().catch(reportError));
  }, [t]);
}
