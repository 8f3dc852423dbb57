/** One request to Excel may hold 5 MB: what is to be sent is weighed, and sent before it is too much. */

const mostBytes = 4_000_000;

export class Room {
  #bytes = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Makes room for so many bytes more; call it before the calls that take them. */
  async make(bytes: number): Promise<void> {
    if (this.#bytes > 0 && this.#bytes + bytes > mostBytes) await this.sync();
    this.#bytes += bytes;
  }

  async sync(): Promise<void> {
    await this.context.sync();
    this.#bytes = 0;
  }
}

/** About how many bytes a content takes in a request: Chinese text three a character. */
export function weightOf(content: string | number | boolean | null): number {
  return typeof content === 'string' ? content.length * 3 + 4 : 12;
}

/** About how many bytes one call takes beside its contents. */
export const callBytes = 200;
