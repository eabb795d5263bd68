// The dictionaries, in a thread of their own: reading the Dutch one takes half a second, and looking for what may have
// been meant a fifth, in which the journal must not wait.
import { parentPort, workerData } from 'node:worker_threads';
import { Dictionary } from './dictionary';
import type { SpellingLanguage, SpellingReply, SpellingRequest, SpellingStart } from './protocol';

const added = [...(workerData as SpellingStart).own];
const loaded = new Map<SpellingLanguage, Dictionary>();

function answer(request: SpellingRequest): string[] {
  switch (request.ask) {
    case 'load': {
      const { language, aff, dic } = request;
      const dictionary = new Dictionary({ aff, dic }, language === 'nl');
      for (const word of added) dictionary.add(word);
      loaded.set(language, dictionary);
      return [];
    }
    case 'check': {
      const dictionary = loaded.get(request.language);
      return request.words.filter((word) => dictionary?.isRight(word) === false);
    }
    case 'suggest':
      return loaded.get(request.language)?.suggest(request.word) ?? [];
    case 'add':
      added.push(request.word);
      for (const dictionary of loaded.values()) dictionary.add(request.word);
      return [];
  }
}

parentPort?.on('message', (request: SpellingRequest) => {
  const reply: SpellingReply = { id: request.id, words: answer(request) };
  parentPort?.postMessage(reply);
});
