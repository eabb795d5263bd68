// Files of one project share their modules and their window: what each needs of it is asked for again here, and what
// the interface remembers begins anew.
import { useChangedKeys } from '../../renderer/commands/changed-keys';
import { useReadingStore } from '../../renderer/features/reading/reading.store';
import { useOcrStore } from '../../renderer/features/reading/viewer/ocr.store';
import { useGuideStore } from '../../renderer/store/guide.store';
import { useLooks } from '../../renderer/store/looks';
import { useVisits } from '../../renderer/store/visits';
import { useDuplicateSearch } from '../../renderer/ui-domain/duplicate-search';
import { drawnFile } from './drawn';

type Store = { setState: (state: object, isWhole: true) => void; getInitialState: () => object };
const stores = [
  useChangedKeys,
  useDuplicateSearch,
  useGuideStore,
  useLooks,
  useOcrStore,
  useReadingStore,
  useVisits,
] as unknown as readonly Store[];

localStorage.clear();
sessionStorage.clear();
getSelection()?.removeAllRanges();
document.body.replaceChildren();
for (const store of stores) store.setState(store.getInitialState(), true);
drawnFile();
