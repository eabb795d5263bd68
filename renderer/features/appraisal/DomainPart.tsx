import { Fieldset, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { AskedQuestion, JudgedDomain } from '../../../shared/rating/appraisal/judge';
import type { BuiltOn } from '../../db/session';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { EvidenceChips } from '../../ui-domain/EvidenceChips';
import { answering } from './appraisal-writes';
import { Judgement } from './Judgement';
import { LevelMark } from './LevelMark';
import type { OneAppraisal } from './use-appraisal';

type Props = {
  domain: JudgedDomain;
  appraisal: OneAppraisal;
  beginsOpen: boolean;
  onJudge: (level: string | null) => void;
  onArgue: (argument: string, builtOn: BuiltOn) => Promise<void>;
};

/** A domain: a line with what it comes to, that opens on its questions. */
export function DomainPart({ domain, appraisal, beginsOpen, onJudge, onArgue }: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  // What is open stays so when its last question is answered: the answers are to be seen with what they come to.
  const [isOpen, setOpen] = useState(beginsOpen);
  const { domain: of, questions, open } = domain;
  const label = of.label[language];
  return (
    <details open={isOpen} onToggle={(e) => setOpen(e.currentTarget.open)} className="zeef-domain">
      <summary>
        {of.short === undefined ? '' : `${of.short} `}
        {label}{' '}
        {open > 0 ? (
          <Text span size="xs" c="dimmed">
            {t('appraisal.open', { count: open })}
          </Text>
        ) : (
          <LevelMark tool={appraisal.tool} level={domain.level} />
        )}
      </summary>
      <QuestionList
        title={null}
        questions={questions}
        appraisal={appraisal}
        {...(of.help === undefined ? {} : { help: of.help[language] })}
      />
      {of.judgement.by !== 'none' && (
        <Judgement
          name={t('appraisal.judgement', { domain: label })}
          place={of.id}
          judged={domain}
          by={of.judgement.by}
          fallback={t('appraisal.noRule')}
          points={domain.points}
          argument={appraisal.said.judgements[of.id]?.argument ?? null}
          appraisal={appraisal}
          onJudge={onJudge}
          onArgue={onArgue}
        />
      )}
    </details>
  );
}

type ListProps = {
  title: string | null;
  help?: string;
  questions: readonly AskedQuestion[];
  appraisal: OneAppraisal;
};

/** Questions with their answers, each with the passages that support it. */
export function QuestionList({ title, help, questions, appraisal }: ListProps) {
  const language = useAppStore((s) => s.language);
  const list = (
    <Stack gap="xs" my={6}>
      {help !== undefined && <Text size="xs">{help}</Text>}
      {questions.map(({ question, options, answer }) => (
        <div key={question.id} data-question={question.id}>
          <Radio.Group
            label={question.text[language]}
            description={question.help?.[language]}
            value={answer ?? ''}
            onChange={(id) => void appraisal.choose(answering(question.id, id))}
          >
            <Group gap="md" mt={4}>
              {options.map((o) => (
                <Radio
                  key={o.id}
                  value={o.id}
                  label={o.label[language]}
                  size="xs"
                  disabled={appraisal.isLocked}
                />
              ))}
            </Group>
          </Radio.Group>
          <EvidenceChips
            isLocked={appraisal.isLocked}
            match={(target) =>
              target.type === 'appraisal' &&
              target.appraisalId === appraisal.id &&
              target.itemId === question.id
            }
          />
        </div>
      ))}
    </Stack>
  );
  return title === null ? list : <Fieldset legend={title}>{list}</Fieldset>;
}
