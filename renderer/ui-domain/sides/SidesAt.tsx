import { Button, Popover } from '@mantine/core';
import type { TableName } from '../../../shared/model/tables';
import type { Unsettled } from '../../../shared/team/settle';
import { useText } from '../../lib/i18n';
import { isAtField } from './at-field';
import { Sides, useSides } from './Sides';
import { useUnsettledOf } from './unsettled';

type Props = {
  table: TableName;
  id: string;
  /** The field of the record, as its place names it; the whole record where none is given. */
  field?: string;
};

/**
 * Where several people wrote something else in a field, or in a record: a button for each such part, which shows what
 * each wrote, who and when. Nothing else.
 */
export function SidesAt({ table, id, field }: Props) {
  const here = useUnsettledOf(table, id).filter((q) => field === undefined || isAtField(q.path, field));
  if (here.length === 0) return null;
  return (
    <div className="zeef-sides-at">
      {here.map((question) => (
        <OneQuestion key={question.path} question={question} isNamed={field === undefined} />
      ))}
    </div>
  );
}

function OneQuestion({ question, isNamed }: { question: Unsettled; isNamed: boolean }) {
  const t = useText();
  const { record, part, said } = useSides(question);
  const about = part === '' ? record : part;
  return (
    <Popover position="bottom-start" withinPortal trapFocus returnFocus shadow="md" width={420}>
      <Popover.Target>
        <Button size="compact-sm" variant="default" aria-label={`${t('sides.title')}: ${about}`}>
          {isNamed ? `${t('sides.title')}: ${about}` : t('sides.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`${t('sides.title')}: ${about}`} className="zeef-two-values">
        <p>{t('sides.help')}</p>
        <Sides question={question} said={said} />
      </Popover.Dropdown>
    </Popover>
  );
}
