import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { RatingValue } from '../../../shared/model/rating';
import { formatRating } from '../../../shared/rating/sms';
import type { BuiltOn } from '../../db/session';
import { useText } from '../../lib/i18n';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { ParsedField } from '../../ui-domain/fields/ParsedField';
import { parseLevel, readRemark } from './level-text';

type Props = {
  ratingId: string;
  /** How the drafts of its fields are named. */
  nameOf: (field: string) => string;
  label: string;
  value: RatingValue | null;
  disabled: boolean;
  save: (value: RatingValue | null, builtOn: BuiltOn) => Promise<void>;
};

/** A level or a range of levels; or, where that is chosen, a remark in its place. */
export function LevelField({ ratingId, nameOf, label, value, disabled, save }: Props) {
  const t = useText();
  const [isChosen, setChosen] = useState(false);
  const isRemark = value?.type === 'remark' || (isChosen && value === null);
  const place = (field: string) => ({ table: 'ratings', id: ratingId, field: nameOf(field) }) as const;
  return (
    <>
      {isRemark ? (
        <AutosaveField
          place={place('remark')}
          label={t('rating.remark')}
          stored={value === null ? '' : formatRating(value)}
          disabled={disabled}
          save={(text, builtOn) => save(readRemark(text), builtOn)}
        />
      ) : (
        <ParsedField
          place={place('value')}
          label={label}
          description={t('reading.ratingHelp')}
          stored={value === null ? '' : formatRating(value)}
          disabled={disabled}
          parse={parseLevel}
          explain={() => t('rating.refused')}
          save={save}
        />
      )}
      {(value === null || isRemark) && (
        <Checkbox
          size="xs"
          mt={4}
          label={t('rating.isRemark')}
          disabled={disabled || value !== null}
          checked={isRemark}
          onChange={(event) => setChosen(event.currentTarget.checked)}
        />
      )}
    </>
  );
}
