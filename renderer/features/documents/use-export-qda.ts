// All PDFs with what was marked in them, as a project for programs of qualitative analysis.
import { notifications } from '@mantine/notifications';
import { qdaProject } from '../../../shared/report/qdpx/project-file';
import { saveFile } from '../../host/host';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProject, useProjectData, useSession } from '../../store/session';
import { writeAnnotationFile } from '../../workers/annotations/client';
import { documentCalls, fileKey } from '../../workers/documents/client';

/** Makes the file and saves it; says how many marks had no place in the files of today. @throws what went wrong */
export function useExportQda(): () => Promise<void> {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const session = useSession();
  const language = useAppStore((s) => s.language);
  return async () => {
    const files = new Map<string, Uint8Array>();
    const pages = new Map<string, readonly string[]>();
    for (const { sha256 } of data.documents) {
      const bytes = await session.getFile(sha256);
      if (bytes === null) continue;
      files.set(sha256, bytes);
      // One that cannot be read goes along without its text.
      const key = fileKey(project.id, sha256);
      const texts = await documentCalls()
        .call('texts', key)
        .catch(() => null);
      if (texts !== null) pages.set(sha256, texts);
    }
    const made = qdaProject({
      data,
      language,
      documents: data.documents.filter((d) => files.has(d.sha256)),
      pagesOf: ({ sha256 }) => pages.get(sha256) ?? null,
    });
    const written = await writeAnnotationFile({ type: 'qdpx', project: made, files });
    if (!written.ok) throw new Error(written.error.message);
    const name = `${project.title.replace(/[\\/:*?"<>|]/g, '-')}.qdpx`;
    if (!(await saveFile(name, written.value.bytes, 'application/zip'))) return;
    const count = made.left;
    const left = count === 0 ? '' : ` ${t('annotations.left', { count })}`;
    notifications.show({ message: `${t('annotations.saved', { file: name })}${left}` });
  };
}
