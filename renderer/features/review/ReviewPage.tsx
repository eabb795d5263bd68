import { Group, Select, Text, Title } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { type BoardRow, type BoardStatus, buildBoard } from '../../../shared/review/board';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { usePageState } from '../../store/page-state';
import { usePerson, useProject, useProjectData } from '../../store/session';
import { GuideHelp } from '../../ui-domain/GuideHelp';
import { AgreementSummary } from './AgreementSummary';
import { filterRows, inOrderOfWork, placeOf, queues, rowKey } from './review-queue';
import { rowLines } from './row-lines';
import { ReviewDetail } from './ReviewDetail';
import { useCounted } from '../../ui-domain/use-counted';
import { BoardChip } from '../../ui-domain/BoardChip';
import { TwoLines } from '../../ui-domain/TwoLines';

// Rows drawn at once; the queues bring a large study down to what the lead works on.
const MOST = 200;
const orNull = (kept: unknown): boolean => kept === null || typeof kept === 'string';

/** The lead's board: every rating and template in queues, and the one that is looked at. */
export function ReviewPage() {
  const t = useText();
  const person = usePerson();
  const [status, setStatus] = usePageState<string | null>('review.status', null, orNull);
  const [country, setCountry] = usePageState<string | null>('review.country', null, orNull);
  const [subject, setSubject] = usePageState<string | null>('review.subject', null, orNull);
  const first = useRef(new Map<string, BoardStatus>());
  const counted = useCounted();
  const board = useMemo(
    () => (counted === null ? [] : inOrderOfWork(buildBoard(counted), first.current)),
    [counted],
  );
  const rows = filterRows(board, { status, country, subject }).slice(0, MOST);
  const all = filterRows(board, { status, country, subject }).length;
  const [chosen, setChosen] = useState<string | null>(null);
  const last = useRef(0);
  const at = placeOf(rows, chosen, last.current);
  const row = rows[at];
  const choose = (index: number): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (next === undefined) return;
    last.current = rows.indexOf(next);
    setChosen(rowKey(next));
  };
  return (
    <>
      <Group justify="space-between" align="start" mb="xs">
        <Group gap={4}>
          <Title order={1}>{t('review.title')}</Title>
          <GuideHelp at="review" />
        </Group>
        <div>
          <AgreementSummary />
        </div>
      </Group>
      <Queues board={board} status={status} onChange={setStatus} />
      <Filters country={country} onCountry={setCountry} subject={subject} onSubject={setSubject} />
      {person.role !== 'lead' && <Text size="sm">{t('review.onlyLead')}</Text>}
      {rows.length === 0 && counted !== null && (
        <Text>{t(board.length === 0 ? 'review.nothingYet' : 'review.empty')}</Text>
      )}
      {row !== undefined && (
        <div className="zeef-review">
          <div>
            <ol className="zeef-links">
              {rows.map((r, index) => (
                <li key={rowKey(r)}>
                  <ReviewRow row={r} isChosen={index === at} onChoose={() => choose(index)} />
                </li>
              ))}
            </ol>
            {all > rows.length && <Text size="sm">{t('review.more', { count: all - rows.length })}</Text>}
          </div>
          <ReviewDetail key={rowKey(row)} row={row} move={(by) => choose(at + by)} />
        </div>
      )}
    </>
  );
}

type QueuesProps = {
  board: readonly BoardRow[];
  status: string | null;
  onChange: (s: string | null) => void;
};

/** The queues with their number; pressing one shows it alone, and pressing it again shows all. */
function Queues({ board, status, onChange }: QueuesProps) {
  const t = useText();
  return (
    <div className="zeef-queues" role="group" aria-label={t('review.filter')}>
      {queues(board).map((queue) => (
        <button
          key={queue.status}
          type="button"
          aria-pressed={status === queue.status}
          onClick={() => onChange(status === queue.status ? null : queue.status)}
        >
          <BoardChip status={queue.status} /> <strong>{queue.count}</strong>
        </button>
      ))}
    </div>
  );
}

type FilterProps = {
  country: string | null;
  onCountry: (country: string | null) => void;
  subject: string | null;
  onSubject: (subject: string | null) => void;
};

function Filters({ country, onCountry, subject, onSubject }: FilterProps) {
  const t = useText();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  return (
    <Group align="end" mb="xs">
      <Select
        size="xs"
        label={t('common.country')}
        clearable
        placeholder={t('common.all')}
        w="11rem"
        data={project.countries.map((c) => ({ value: c.code, label: c.name[language] }))}
        value={country}
        onChange={onCountry}
      />
      <Select
        size="xs"
        label={t('review.subject')}
        clearable
        placeholder={t('common.all')}
        w="11rem"
        data={(['rating', 'extraction'] as const).map((s) => ({ value: s, label: t(`review.${s}`) }))}
        value={subject}
        onChange={onSubject}
      />
    </Group>
  );
}

type RowProps = { row: BoardRow; isChosen: boolean; onChoose: () => void };

function ReviewRow({ row, isChosen, onChoose }: RowProps) {
  const t = useText();
  const data = useProjectData();
  return (
    <button type="button" className="zeef-review-row" aria-current={isChosen} onClick={onChoose}>
      <TwoLines {...rowLines(data, row)} />
      <span className="zeef-review-line">
        <BoardChip status={row.status} />
        <span className="zeef-quiet">
          {t(row.subject.type === 'rating' ? 'review.rating' : 'review.extraction')}
        </span>
      </span>
    </button>
  );
}
