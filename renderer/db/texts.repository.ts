// Texts of documents: read once for each file and kept. They follow from the files, so losing them costs only time.
import type { PageText } from '../../shared/annotation/page-text';
import type { ProjectId } from '../../shared/kernel/ids';
import { ProjectDb } from './database';
import type { StoredTexts } from './stored-texts';

export type { StoredTexts } from './stored-texts';

const ocrKey = (sha256: string, page: number): string => `${sha256}/${page}`;

/** The texts and recognised pages of one project. Close it when done. */
export class TextStore {
  private readonly db: ProjectDb;
  constructor(projectId: ProjectId) {
    this.db = new ProjectDb(projectId);
  }

  close(): void {
    this.db.close();
  }

  async file(sha256: string): Promise<Uint8Array | null> {
    return (await this.db.files.get(sha256))?.bytes ?? null;
  }

  async texts(sha256: string): Promise<StoredTexts | null> {
    return (await this.db.texts.get(sha256)) ?? null;
  }

  async putTexts(texts: StoredTexts): Promise<void> {
    await this.db.texts.put(texts);
  }

  /** Recognised pages of a file, by page. */
  async ocr(sha256: string): Promise<Map<number, PageText>> {
    const rows = await this.db.ocr.where('sha256').equals(sha256).toArray();
    return new Map(rows.map((r) => [r.page, r.text]));
  }

  async putOcr(sha256: string, page: number, language: string, text: PageText): Promise<void> {
    await this.db.ocr.put({ key: ocrKey(sha256, page), sha256, page, language, text });
  }
}
