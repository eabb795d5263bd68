import { Badge, NavLink, ScrollArea, Text, Title } from '@mantine/core';
import { newId, type SourceId } from '../../../shared/kernel/ids';
import { localDate } from '../../../shared/kernel/local-date';
import { newCorrespondent } from '../../../shared/model/source';
import { foundReferences } from '../../../shared/review/active';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useLedState } from '../../store/page-state';
import { useCommit, useProject, useProjectData } from '../../store/session';
import { inCountryOrder, isLate } from './correspondent-change';
import { CorrespondentDetail } from './CorrespondentDetail';
import { countBySource } from '../../ui-domain/count-by-source';
import { NewInCountry } from '../../ui-domain/NewInCountry';

const isId = (kept: unknown): boolean => kept === null || typeof kept === 'string';

/** The correspondents: who was asked, what came in, what is late; their letters, forms and national contexts. */
export function CorrespondentsPage() {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const subject = useAppStore((s) => s.subject);
  const correspondents = inCountryOrder(data.sources, project.countries);
  const [id, setId] = useLedState<string | null>('correspondents.at', null, subject ?? undefined, isId);
  const chosen = correspondents.find((c) => c.id === id) ?? correspondents[0];
  const counts = countBySource(foundReferences(data));
  const today = localDate(browserEnv.now());
  const nameOf = (code: string): string =>
    project.countries.find((c) => c.code === code)?.name[language] ?? code;
  return (
    <>
      <Title order={1} mb="xs">
        {t('correspondents.title')}
      </Title>
      <div className="zeef-split">
        <ScrollArea offsetScrollbars="y">
          <NewCorrespondent onAdd={setId} />
          {correspondents.length === 0 && <Text size="sm">{t('correspondents.empty')}</Text>}
          {correspondents.map((c) => (
            <NavLink
              key={c.id}
              component="button"
              label={`${nameOf(c.country)}: ${c.name}`}
              description={`${t(`correspondents.status.${c.status}`)} · ${t('correspondents.reports', { count: counts.get(c.id) ?? 0 })}`}
              rightSection={
                isLate(c, today) ? (
                  <Badge color="red" variant="light" tt="none">
                    {t('correspondents.late')}
                  </Badge>
                ) : undefined
              }
              variant="light"
              active={c.id === chosen?.id}
              onClick={() => setId(c.id)}
            />
          ))}
        </ScrollArea>
        <ScrollArea offsetScrollbars="y">
          {chosen !== undefined && <CorrespondentDetail key={chosen.id} correspondent={chosen} />}
        </ScrollArea>
      </div>
    </>
  );
}

function NewCorrespondent({ onAdd }: { onAdd: (id: string) => void }) {
  const t = useText();
  const commit = useCommit();
  const add = async (name: string, country: string): Promise<void> => {
    const id = newId<SourceId>(browserEnv);
    await commit('source.save', [{ table: 'sources', id, after: newCorrespondent(id, country, name) }]);
    onAdd(id);
  };
  return <NewInCountry label={t('correspondents.new')} form="sources:new" needsCountry onAdd={add} />;
}
