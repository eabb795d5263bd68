// What has not been read yet of a text that comes in pieces, and how often that may be read again: cost must stay
// linear, whatever a file holds.

// Letters that may be read again of any file, however small.
const AT_LEAST = 1e6;

/** The end of a text whose beginning has been read. */
export class UnreadText {
  private rest = '';
  /** Less than this is not worth another reading. */
  private wanted = 0;
  private length = 0;
  private again = 0;

  /** @param readAgain - what may be read again for the sake of what is broken, as a multiple of what there is */
  constructor(private readonly readAgain: number) {}

  /**
   * Adds a piece. @returns what is to be read now; null when the last reading got nowhere and too little has come since
   */
  add(piece: string, isLast: boolean): string | null {
    this.length += piece.length;
    this.rest += piece;
    return isLast || this.rest.length >= this.wanted ? this.rest : null;
  }

  /** Says that all before a place has been read. */
  readTo(place: number): void {
    // What is read again and again must grow, or a long record would cost its square.
    this.wanted = place > 0 ? 0 : 2 * this.rest.length;
    this.rest = this.rest.slice(place);
  }

  /** Says that so many letters were read in vain. */
  waste(letters: number): void {
    this.again += letters;
  }

  /** Whether no more may be read again: what is broken is taken as it comes. */
  get isSpent(): boolean {
    return this.again > this.readAgain * this.length + AT_LEAST;
  }
}
