// The one worker for texts of documents, started when it is first needed.
import type { ProjectId } from '../../../shared/kernel/ids';
import type { FileKey } from './document-texts';
import { WorkerCalls } from '../rpc/calls';
import type { DocumentFunctions } from './documents.worker';

let calls: WorkerCalls<DocumentFunctions> | null = null;

/** The worker's functions. */
export function documentCalls(): WorkerCalls<DocumentFunctions> {
  calls ??= new WorkerCalls<DocumentFunctions>(
    new Worker(new URL('./documents.worker.ts', import.meta.url), { type: 'module' }),
  );
  return calls;
}

// Passwords that opened a file, by hash: kept in memory only, for as long as the window is open.
const passwords = new Map<string, string>();

/** Remembers the password of a file until the window closes. */
export function rememberPassword(sha256: string, password: string): void {
  passwords.set(sha256, password);
}
export function passwordOf(sha256: string): string | null {
  return passwords.get(sha256) ?? null;
}

/** Names a file to the worker. */
export function fileKey(projectId: ProjectId, sha256: string): FileKey {
  return {
    projectId,
    sha256,
    password: passwordOf(sha256),
    assets: new URL('./pdfjs/', document.baseURI).href,
  };
}
