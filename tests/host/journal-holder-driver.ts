// Another process that writes a journal: begins it, says so, and holds it until it is killed. <folder> <project>
import { JournalStore } from '../../electron/main/journal';

const [, , folder = '', id = ''] = process.argv;
const result = await new JournalStore(folder).append(id, ['{"t":"base-end"}']);
process.stdout.write(result.ok ? 'held' : result.error.code);
setInterval(() => undefined, 1000);
