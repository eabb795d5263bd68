import { Button, Group, Select, Title } from '@mantine/core';
import { newId, type PersonId } from '../../../shared/kernel/ids';
import type { Person } from '../../../shared/model/people';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { setPerson } from '../../store/app.store';
import { useCommit, useProjectData } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { useAct } from '../../ui-domain/use-act';

/** Who works on the project, and adding somebody. */
export function PeopleForm() {
  const t = useText();
  const { persons } = useProjectData();
  const commit = useCommit();
  const act = useAct();
  const name = useDraft('persons:new', 'name');
  const role = useDraft('persons:new', 'role', 'assistant');
  const add = async (): Promise<void> => {
    const person: Person = {
      id: newId<PersonId>(browserEnv),
      schemaVersion: 1,
      name: name.text.trim(),
      role: role.text === 'lead' ? 'lead' : 'assistant',
      colour: 'teal',
      languages: [],
    };
    await commit('person.save', [{ table: 'persons', id: person.id, after: person }]);
    setPerson(person.id);
    name.clear();
    role.clear();
  };
  return (
    <>
      <Title order={2} size="h4">
        {t('protocol.people')}
      </Title>
      {persons.map((p) => (
        <span key={p.id}>
          {p.name} ({t(`role.${p.role}`)})
        </span>
      ))}
      <Group align="end">
        <DraftInput label={t('common.name')} draft={name} />
        <Select
          label={t('common.role')}
          allowDeselect={false}
          value={role.text}
          data={(['assistant', 'lead'] as const).map((r) => ({ value: r, label: t(`role.${r}`) }))}
          onChange={(value) => role.change(value ?? 'assistant')}
        />
        <Button disabled={name.text.trim() === ''} onClick={() => void act(t('nav.addPerson'), add)}>
          {t('nav.addPerson')}
        </Button>
      </Group>
    </>
  );
}
