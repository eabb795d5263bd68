import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../lib/i18n';
import type { FileProblem, ImportPreview } from '../../workers/import/messages';
import { errorText, reasonText } from './reason-text';

const SHOWN = 200;

type Props = {
  preview: ImportPreview;
  /** Why the record that was mended last cannot be read yet; null when it could. */
  unmended: string | null;
  onRepair: (problem: number, text: string) => void;
};

/** What was wrong with which record, and the record itself to mend in place. */
export function Problems({ preview: { problems, unread }, unmended, onRepair }: Props) {
  const t = useText();
  const [open, setOpen] = useState<FileProblem | null>(null);
  const [text, setText] = useState('');
  return (
    <>
      {unread.map(({ file, error }) => (
        <Alert key={file} color="red">
          {t('import.unreadable', { file, reason: errorText(t, error) })}
        </Alert>
      ))}
      {problems.length > 0 && (
        <details>
          <summary>{t('import.problems', { count: problems.length })}</summary>
          <Stack gap={4} mt="xs">
            {problems.slice(0, SHOWN).map((p, index) => (
              <div key={`${p.file}-${p.line}-${p.record}-${p.reason}`}>
                <Group gap="xs">
                  <Text size="sm">
                    {t(p.line === 0 ? 'import.inFile.noLine' : 'import.inFile', {
                      file: p.file,
                      line: p.line,
                      record: p.record,
                      reason: reasonText(t, p.reason),
                    })}
                  </Text>
                  {p.raw !== undefined && open !== p && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => {
                        setOpen(p);
                        setText(p.raw ?? '');
                      }}
                    >
                      {t('import.repair')}
                    </Button>
                  )}
                </Group>
                {open === p && (
                  <Stack gap="xs" my="xs">
                    <Textarea
                      autosize
                      maxRows={14}
                      label={t(p.line === 0 ? 'import.repair.label.noLine' : 'import.repair.label', {
                        line: p.line,
                        record: p.record,
                      })}
                      value={text}
                      onChange={(e) => setText(e.currentTarget.value)}
                      error={
                        unmended === null
                          ? null
                          : t('import.repair.failed', { reason: reasonText(t, unmended) })
                      }
                      spellCheck={false}
                    />
                    <Group>
                      <Button size="compact-sm" onClick={() => onRepair(index, text)}>
                        {t('import.repair.read')}
                      </Button>
                      <Button size="compact-sm" variant="default" onClick={() => setOpen(null)}>
                        {t('common.cancel')}
                      </Button>
                    </Group>
                  </Stack>
                )}
              </div>
            ))}
          </Stack>
        </details>
      )}
    </>
  );
}
