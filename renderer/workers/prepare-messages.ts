// What goes from the import worker to the search worker, on a channel of their own, and what comes back.
import type { PackedContents, ReferenceHead } from '../../shared/model/reference-page';
import { type PreparedHeads, type PreparedPage, prepareHeads } from '../db/prepared-index';

export type PrepareMessage =
  | { type: 'page'; page: PreparedPage }
  /** The last page was sent: what follows are the references of some of them. */
  | { type: 'end' }
  | ({ type: 'heads'; page: string } & PreparedHeads)
  /** Nothing of what was sent will be written. */
  | { type: 'forget' };
/** A page was taken. */
export type PrepareReply = 'taken';

// Pages on their way: tens of megabytes at most. A search worker that is slower still reads the others from the database later.
const MOST_ON_THEIR_WAY = 120;

/** Sends what is read to whoever searches it later. */
export class PreparePort {
  private onTheirWay = 0;

  constructor(private readonly port: MessagePort) {
    port.onmessage = () => {
      this.onTheirWay--;
    };
  }

  private send(message: PrepareMessage): void {
    this.port.postMessage(message);
  }

  offer(id: string, { csls, cslEnds, has, texts, ends }: PackedContents): void {
    if (this.onTheirWay >= MOST_ON_THEIR_WAY) return;
    this.onTheirWay++;
    this.send({ type: 'page', page: { id, csls, cslEnds, has, texts, ends } });
  }

  /** The references of a page, which are being written. */
  heads(page: string, heads: readonly ReferenceHead[]): void {
    this.send({ type: 'heads', page, ...prepareHeads(heads) });
  }

  end(): void {
    this.send({ type: 'end' });
  }

  forget(): void {
    this.send({ type: 'forget' });
  }
}
