/** One request to Excel may hold 5 MB: what is to be sent is weighed, and sent before it is too much. */

const mostBytes = 4_000_000;

/** Where the clerk waits and may stop: Excel answers after each piece, and no piece takes it long. */
const bytesAPiece = 1_000_000;

/** What is told between two pieces. */
export interface Pieces {
  /** @param sent bytes so far; throws where it is not to go on */
  readonly told: (sent: number) => void;
  /** What holds for one request only is asked for again. */
  readonly begun: () => void;
}

export class Room {
  #bytes = 0;
  #sent = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly pieces: Pieces | null = null,
  ) {}

  /** Makes room for so many bytes more; call it before the calls that take them. */
  async make(bytes: number): Promise<void> {
    const most = this.pieces === null ? mostBytes : bytesAPiece;
    if (this.#bytes > 0 && this.#bytes + bytes > most) {
      await this.sync();
      this.pieces?.told(this.#sent);
      this.pieces?.begun();
    }
    this.#bytes += bytes;
  }

  async sync(): Promise<void> {
    await this.context.sync();
    this.#sent += this.#bytes;
    this.#bytes = 0;
  }
}

/** About how many bytes a content takes in a request: Chinese text three a character. */
export function weightOf(content: string | number | boolean | null): number {
  return typeof content === 'string' ? content.length * 3 + 4 : 12;
}

/** About how many bytes one call takes beside its contents. */
export const callBytes = 200;
