import { Group, Stack, Title } from '@mantine/core';
import { setRegistryTitle } from '../../db/projects.repository';
import { useText } from '../../lib/i18n';
import { countryLines, criterionLines, textLines } from '../../lib/term-lines';
import { useProject } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { NumberField } from '../../ui-domain/fields/NumberField';
import { AsPublished } from './AsPublished';
import { ConceptsForm } from './ConceptsForm';
import { CriteriaVersions } from './CriteriaVersions';
import { CountingRuleForm } from './CountingRuleForm';
import { PageSections } from '../../ui-domain/PageSections';
import { PrintingForm } from './PrintingForm';
import { MethodForm } from './MethodForm';
import { ProjectLines } from './ProjectLines';
import { ProjectRows } from './ProjectRows';
import { PeopleForm } from './PeopleForm';
import { useLedHere } from '../../ui-domain/use-led-here';
import { useSaveProject } from '../../ui-domain/use-save-project';

// No study looks further back or ahead.
const YEARS = { min: 1000, max: 2999 };

/** The protocol of the project; every field saves itself. */
export function ProtocolPage() {
  const t = useText();
  const project = useProject();
  const save = useSaveProject();
  const names = [
    { label: t('rows.nl'), lang: 'nl' },
    { label: t('rows.en'), lang: 'en' },
  ];
  const place = (field: string) => ({ table: 'projects', id: project.id, field }) as const;
  return (
    <PageSections label={t('protocol.parts')}>
      <Stack maw="60rem">
        <Title order={1}>{t('protocol.title')}</Title>
        <AsPublished />
        <Title order={2} size="h4">
          {t('protocol.partQuestion')}
        </Title>
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
        <ProjectLines
          name="engines"
          label={t('protocol.engines')}
          format={textLines}
          listOf={(p) => p.engines}
        />
        <ProjectLines name="terms" label={t('protocol.terms')} format={textLines} listOf={(p) => p.terms} />
        <div ref={useLedHere('protocol', 'known')} tabIndex={-1}>
          <ProjectLines
            name="knownReports"
            label={t('protocol.knownReports')}
            format={textLines}
            listOf={(p) => p.knownReports}
          />
        </div>
        <Group grow align="start">
          <AutosaveField
            place={place('region')}
            label={t('protocol.region')}
            stored={project.region}
            save={(region, builtOn) => save(() => ({ region }), builtOn)}
          />
          <AutosaveField
            place={place('regionEn')}
            label={t('protocol.regionEn')}
            stored={project.regionEn}
            save={(regionEn, builtOn) => save(() => ({ regionEn }), builtOn)}
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
        <Title order={2} size="h4">
          {t('protocol.partCriteria')}
        </Title>
        <ProjectRows
          name="countries"
          label={t('protocol.countries')}
          columns={[{ label: t('rows.code'), width: '6rem' }, ...names]}
          named={1}
          format={countryLines}
          listOf={(p) => p.countries}
        />
        <ProjectRows
          name="criteria"
          label={t('protocol.criteria')}
          columns={[
            { label: t('rows.code'), width: '6rem' },
            {
              label: t('rows.kind'),
              width: '9rem',
              options: (['include', 'exclude'] as const).map((kind) => ({
                value: kind,
                label: t(`rows.kind.${kind}`),
              })),
            },
            ...names,
          ]}
          named={2}
          format={criterionLines}
          listOf={(p) => p.criteria}
        />
        <CriteriaVersions />
        <PrintingForm />
        <CountingRuleForm />
        <ConceptsForm />
        <MethodForm />
        <PeopleForm />
      </Stack>
    </PageSections>
  );
}
