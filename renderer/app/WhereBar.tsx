import { Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { CommandIcon } from '../commands/CommandButton';
import { useText } from '../lib/i18n';
import { goTo, useAppStore } from '../store/app.store';
import { useProjectData } from '../store/session';
import { useVisits } from '../store/visits';
import { shellCommands } from './commands';
import { sections } from './pages';
import { subjectName } from './where';

/** Back and forward, and where one is: the stage, its page, and the record that it is about. */
export function WhereBar() {
  const t = useText();
  const { back, forward } = shellCommands.of;
  const hasPast = useVisits(({ past }) => past.length > 0);
  const hasFuture = useVisits(({ future }) => future.length > 0);
  // No banner: the head of a dialog is one already.
  return (
    <section className="zeef-where" aria-label={t('where.label')}>
      <CommandIcon
        command={back}
        variant="subtle"
        color="gray"
        size={24}
        disabled={!hasPast}
        className="zeef-where-arrow"
      >
        <IconChevronLeft size={16} aria-hidden />
      </CommandIcon>
      <CommandIcon
        command={forward}
        variant="subtle"
        color="gray"
        size={24}
        disabled={!hasFuture}
        className="zeef-where-arrow"
      >
        <IconChevronRight size={16} aria-hidden />
      </CommandIcon>
      <Trail />
    </section>
  );
}

/** The stage, the page and the record; a page is gone to where it is about a record. */
function Trail() {
  const t = useText();
  const data = useProjectData();
  const page = useAppStore((s) => s.page);
  const subject = useAppStore((s) => s.subject);
  const name = useMemo(() => subjectName(data, subject), [data, subject]);
  const section = sections.find((one) => one.pages.some(({ id }) => id === page));
  const stage = section === undefined || section.pages.length === 1 ? null : t(section.label);
  return (
    <Group component="ol" gap={6} wrap="nowrap" className="zeef-where-trail">
      {stage !== null && <li>{stage}</li>}
      <li aria-current={name === null ? 'page' : undefined}>
        {name === null ? (
          t(`nav.${page}`)
        ) : (
          <button type="button" className="zeef-where-link" onClick={() => goTo(page)}>
            {t(`nav.${page}`)}
          </button>
        )}
      </li>
      {name !== null && (
        <Text component="li" inherit truncate aria-current="page" title={name}>
          {name}
        </Text>
      )}
    </Group>
  );
}
