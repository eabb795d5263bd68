// Files of one project share their modules and their window: what each needs of it is asked for again here.
import { drawnFile } from './drawn';

localStorage.clear();
sessionStorage.clear();
getSelection()?.removeAllRanges();
document.body.replaceChildren();
drawnFile();
