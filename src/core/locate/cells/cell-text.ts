/** The texts of a workbook with what is asked of each again and again: a header row is tried against many others. */
import { compact } from '../../text/normalise';
import { remembered } from '../../text/remembered';
import type { Saying } from './saying';
import { sayingOfText } from './saying';
import type { Shape } from './shape';
import { shapeOf } from './shape';
import type { TextLook } from './text-look';
import { lookOf } from './text-look';
import type { Word } from './vocabulary';
import { wordOf } from './vocabulary';

export class CellText {
  private ownBare: string | null = null;
  private ownShape: Shape | null = null;
  private ownWord: Word | null = null;
  private ownLook: TextLook | null = null;
  private ownSaying: Saying | null | undefined = undefined;

  constructor(readonly text: string) {}

  /** Without any space. */
  get bare(): string {
    return (this.ownBare ??= compact(this.text));
  }

  get shape(): Shape {
    return (this.ownShape ??= shapeOf(this.text));
  }

  /** As the name of a column. */
  get word(): Word {
    return (this.ownWord ??= wordOf(this.text));
  }

  /** As a value. */
  get look(): TextLook {
    return (this.ownLook ??= lookOf(this.text));
  }

  /** As a line over a table. */
  get saying(): Saying | null {
    if (this.ownSaying === undefined) this.ownSaying = sayingOfText(this.text);
    return this.ownSaying;
  }
}

/** The same names, places and words of lists stand in every unit's workbook: what was asked of them is known. */
const textOf = remembered((text) => new CellText(text));

/** By the index of the text; each is looked at when it is first asked for. */
export class CellTexts {
  private readonly known: (CellText | undefined)[] = [];

  constructor(private readonly strings: readonly string[]) {}

  of(index: number): CellText {
    return (this.known[index] ??= textOf(this.strings[index] ?? ''));
  }
}
