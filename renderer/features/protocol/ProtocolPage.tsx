import { Group, Stack, Title } from '@mantine/core';
import type { Project } from '../../../shared/model/project';
import { setRegistryTitle } from '../../db/projects.repository';
import { useText } from '../../lib/i18n';
import type { LineFormat } from '../../lib/lines';
import { countryLines, criterionLines, textLines } from '../../lib/term-lines';
import { useProject } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { LinesField } from '../../ui-domain/fields/LinesField';
import { NumberField } from '../../ui-domain/fields/NumberField';
import { CountingRuleForm } from './CountingRuleForm';
import { MethodForm } from './MethodForm';
import { PeopleForm } from './PeopleForm';
import { useSaveProject } from './use-save-project';

// No study looks further back or ahead.
const YEARS = { min: 1000, max: 2999 };

/** The protocol of the project; every field saves itself. */
export function ProtocolPage() {
  const t = useText();
  const project = useProject();
  const save = useSaveProject();
  const place = (field: string) => ({ table: 'projects', id: project.id, field }) as const;
  const lines = <K extends 'engines' | 'terms' | 'countries' | 'criteria', Reason extends string>(
    name: K,
    label: string,
    format: LineFormat<Project[K][number], Reason>,
  ) => (
    <LinesField
      place={place(name)}
      label={label}
      stored={project[name] as readonly Project[K][number][]}
      format={format}
      save={(read, builtOn) =>
        save((now) => ({ [name]: read(now[name] as readonly Project[K][number][]) }), builtOn)
      }
    />
  );
  return (
    <Stack maw="60rem">
      <Title order={1}>{t('protocol.title')}</Title>
      <AutosaveField
        place={place('title')}
        label={t('common.title')}
        stored={project.title}
        save={async (title, builtOn) => {
          await save(() => ({ title }), builtOn);
          await setRegistryTitle(project.id, title);
        }}
      />
      <AutosaveField
        place={place('question')}
        label={t('protocol.question')}
        stored={project.question}
        multiline
        save={(question, builtOn) => save(() => ({ question }), builtOn)}
      />
      {lines('engines', t('protocol.engines'), textLines)}
      {lines('terms', t('protocol.terms'), textLines)}
      <Group grow align="start">
        <AutosaveField
          place={place('region')}
          label={t('protocol.region')}
          stored={project.region}
          save={(region, builtOn) => save(() => ({ region }), builtOn)}
        />
        <NumberField
          place={place('from')}
          label={t('protocol.from')}
          mayBeEmpty
          {...YEARS}
          stored={project.periodFrom}
          save={(periodFrom, builtOn) => save(() => ({ periodFrom }), builtOn)}
        />
        <NumberField
          place={place('to')}
          label={t('protocol.to')}
          mayBeEmpty
          {...YEARS}
          stored={project.periodTo}
          save={(periodTo, builtOn) => save(() => ({ periodTo }), builtOn)}
        />
      </Group>
      {lines('countries', t('protocol.countries'), countryLines)}
      {lines('criteria', t('protocol.criteria'), criterionLines)}
      <CountingRuleForm />
      <MethodForm />
      <PeopleForm />
    </Stack>
  );
}
