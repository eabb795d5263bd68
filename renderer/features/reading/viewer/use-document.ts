// Opening and closing a document in an element.
import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { ReferenceDocument } from '../../../../shared/model/document';
import { PdfOpenError } from '../../../pdf/pdf-library';
import { PdfSurface } from '../../../pdf/pdf-surface';
import { useSession } from '../../../store/session';
import { rememberPassword, passwordOf } from '../../../workers/documents/client';
import { placeOf, rememberPlace } from '../reading.store';

export type DocumentState =
  | { status: 'opening' }
  | { status: 'ready'; surface: PdfSurface }
  | { status: 'password'; isWrong: boolean; answer: (password: string | null) => void }
  | { status: 'failed'; code: PdfOpenError['code']; message: string };

/** The document in `container`, and a way to try again. */
export function useDocument(
  pdf: ReferenceDocument,
  container: RefObject<HTMLDivElement | null>,
): { state: DocumentState; retry: () => void } {
  const session = useSession();
  const [state, setState] = useState<DocumentState>({ status: 'opening' });
  const [attempt, setAttempt] = useState(0);
  const { id } = pdf;

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    let opened: PdfSurface | null = null;
    // An object, since the flag changes while the opening below waits.
    const view = { isGone: false };
    const askPassword = (isWrong: boolean): Promise<string | null> => {
      const known = isWrong ? null : passwordOf(pdf.sha256);
      if (known !== null) return Promise.resolve(known);
      return new Promise((answer) => {
        if (view.isGone) answer(null);
        else setState({ status: 'password', isWrong, answer });
      });
    };
    void (async () => {
      try {
        const bytes = await session.getFile(pdf.sha256);
        if (bytes === null) throw new PdfOpenError('gone', pdf.fileName);
        const next = await PdfSurface.open(element, bytes, askPassword, pdf.sha256, placeOf(id));
        if (view.isGone) {
          await next.close();
          return;
        }
        if (next.password !== null) rememberPassword(pdf.sha256, next.password);
        opened = next;
        setState({ status: 'ready', surface: next });
      } catch (reason) {
        if (view.isGone) return;
        const known = reason instanceof PdfOpenError;
        setState({
          status: 'failed',
          code: known ? reason.code : 'damaged',
          message: reason instanceof Error ? reason.message : String(reason),
        });
      }
    })();
    return () => {
      view.isGone = true;
      if (opened !== null) rememberPlace(id, opened.place);
      void opened?.close();
      setState({ status: 'opening' });
    };
  }, [session, id, pdf.sha256, pdf.fileName, container, attempt]);

  return { state, retry: useCallback(() => setAttempt((n) => n + 1), []) };
}
