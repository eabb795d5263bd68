// The language worker: tells the language of references, documents and passages off the main thread. The tables that it
// needs are loaded with it, and nowhere else in the window.
import { detectLanguage, documentLanguage } from '../../../shared/language/detect';
import type { ProjectId } from '../../../shared/kernel/ids';
import { TextStore } from '../../db/texts.repository';
import { Queue } from '../../lib/queue';
import type { CallContext } from '../rpc/messages';
import { serveCalls } from '../rpc/serve';
import { KnownLanguages } from './known-languages';

let known: { projectId: ProjectId; languages: KnownLanguages } | null = null;
const queue = new Queue();

function languagesOf(projectId: ProjectId): KnownLanguages {
  if (known?.projectId !== projectId) {
    known?.languages.close();
    known = { projectId, languages: new KnownLanguages(projectId) };
  }
  return known.languages;
}

const functions = {
  /**
   * Languages of references, in the order in which they are asked: two letters each, two spaces where nothing tells it;
   * `told`: a sign each, `+` where it was told from the text. `ids`: a line each. Progress is a share.
   */
  ofReferences: (
    { projectId, ids }: { projectId: ProjectId; ids: string },
    { progress, signal }: CallContext,
  ): Promise<{ codes: string; told: string }> =>
    queue.run(async () => {
      const languages = languagesOf(projectId);
      await languages.refresh(progress, signal);
      const found = ids.split('\n').map((id) => languages.of(id));
      return {
        codes: found.map((language) => language?.code ?? '  ').join(''),
        told: found.map((language) => (language?.isTold === true ? '+' : ' ')).join(''),
      };
    }),
  /** The language of a passage; null where too little tells it. */
  ofText: (text: string): string | null => detectLanguage(text),
  /** The language of a file whose text was read before; null where it was not, or too little tells it. */
  ofFile: async ({ projectId, sha256 }: { projectId: ProjectId; sha256: string }): Promise<string | null> => {
    const store = new TextStore(projectId);
    try {
      const texts = await store.texts(sha256);
      return texts === null ? null : documentLanguage(texts.pages);
    } finally {
      store.close();
    }
  },
};
export type LanguageWorker = typeof functions;

serveCalls(functions);
