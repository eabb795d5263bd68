import { sourceName } from '../../../shared/model/source';
import { useMemo } from 'react';
import type { Project } from '../../../shared/model/project';
import type { ProjectData } from '../../../shared/model/tables';
import type { Language } from '../../../shared/model/fields';
import { type Translate, useText } from '../../lib/i18n';
import { languageName } from '../../lib/language-name';
import { useAppStore } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';
import type { FilterNames } from './active-filters';

/** How what one can filter on is called; a code or an id that nothing is known of is its own name. */
export function filterNames(
  { countries }: Pick<Project, 'countries'>,
  sources: ProjectData['sources'],
  { t, language }: { t: Translate; language: Language },
): FilterNames {
  return {
    status: (status) => t(`status.${status}`),
    country: (code) => countries.find((c) => c.code === code)?.name[language] ?? code,
    source: (id) => {
      const source = sources.find((s) => s.id === id);
      return source === undefined ? id : sourceName(source, language);
    },
    language: (code) => languageName(code, language),
    years: ({ from, to }) => {
      if (from !== null && to !== null) return t('longlist.yearsBoth', { from, to });
      return from === null ? t('longlist.yearsTo', { to: to ?? '' }) : t('longlist.yearsFrom', { from });
    },
  };
}

export function useFilterNames(): FilterNames {
  const t = useText();
  const project = useProject();
  const { sources } = useProjectData();
  const language = useAppStore((s) => s.language);
  return useMemo(() => filterNames(project, sources, { t, language }), [project, sources, t, language]);
}
