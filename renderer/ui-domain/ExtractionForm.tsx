// Parts that know records and are used by several features. Features do not import each other, so these stand here.
import { Alert, Select, Stack, Text, Title } from '@mantine/core';
import type { Extraction, Intervention } from '../../shared/model/intervention';
import { extractionId } from '../../shared/model/intervention';
import type { TemplateField } from '../../shared/model/project';
import { formatRating } from '../../shared/rating/sms';
import { isLocked } from '../../shared/review/lock';
import { outcomesByReference } from '../../shared/review/active';
import { browserEnv } from '../lib/env';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { useCommit, usePerson, useProject, useProjectData } from '../store/session';
import { AutosaveField } from '../ui/AutosaveField';
import { EvidenceChips } from './EvidenceChips';

/** The template of table 2.3 for one intervention; every keystroke is kept. */
export function ExtractionForm({ intervention }: { intervention: Intervention }) {
  const t = useText();
  const data = useProjectData();
  const { template } = useProject();
  const person = usePerson();
  const commit = useCommit();
  const language = useAppStore((s) => s.language);
  const id = extractionId(intervention.id);
  const extraction = data.extractions.find((x) => x.id === id);
  const locked = isLocked(data.reviews, 'extraction', intervention.id);
  const save = (fieldId: string, text: string): Promise<void> =>
    commit('extraction.save', ({ extractions }) => {
      const answers = extractions.find((x) => x.id === id)?.answers ?? {};
      const answer = { text, by: person.id, at: browserEnv.now() };
      const after: Extraction = {
        id,
        schemaVersion: 1,
        interventionId: intervention.id,
        templateVersion: template.version,
        answers: { ...answers, [fieldId]: answer },
      };
      return [{ table: 'extractions', id, after }];
    });
  const fields = template.sections.flatMap((s) => s.fields);
  const answered = fields.filter((f) => (extraction?.answers[f.id]?.text ?? '') !== '').length;
  const outcomes = outcomesByReference(data.ratings, data.reviews);
  const levels = data.links
    .filter((l) => l.interventionId === intervention.id)
    .flatMap((l) => {
      const outcome = outcomes.get(l.referenceId);
      return outcome !== undefined && 'value' in outcome ? [formatRating(outcome.value)] : [];
    });
  const render = (field: TemplateField) => {
    const stored = extraction?.answers[field.id]?.text ?? '';
    const label = field.label[language];
    const description = field.help[language];
    if (field.type === 'sms')
      return (
        <Text size="sm">
          {t('interventions.smsFromRatings', { value: levels.join(', ') || t('common.none') })}
        </Text>
      );
    if (field.type === 'choice') {
      return (
        <Select
          label={label}
          clearable
          disabled={locked}
          placeholder={t('interventions.choose')}
          data={field.options.map((o) => ({ value: o.id, label: o.label[language] }))}
          value={stored === '' ? null : stored}
          onChange={(value) => void save(field.id, value ?? '')}
        />
      );
    }
    const name = `${intervention.id}:${field.id}`;
    return (
      <AutosaveField
        key={name}
        name={name}
        label={label}
        {...(description === '' ? {} : { description })}
        stored={stored}
        multiline={field.type === 'long' || field.type === 'links'}
        disabled={locked}
        save={(text) => save(field.id, text)}
      />
    );
  };
  return (
    <Stack gap="xs">
      <Text size="sm">{t('interventions.answered', { answered, total: fields.length })}</Text>
      {locked && <Alert color="yellow">{t('interventions.locked')}</Alert>}
      {template.sections.map((section) => (
        <Stack key={section.id} gap="xs">
          <Title order={3} size="h5">
            {section.label[language]}
          </Title>
          {section.fields.map((field) => (
            <div key={field.id}>
              {render(field)}
              <EvidenceChips
                match={(target) =>
                  target.type === 'field' && target.extractionId === id && target.fieldId === field.id
                }
              />
            </div>
          ))}
        </Stack>
      ))}
    </Stack>
  );
}
