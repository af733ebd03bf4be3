import { plainLetters } from "./words/plain-letters.js";

/** How many letters make a piece: as many as an integer has bytes. */
export const PIECE = 4;

/** Spreads integers evenly: 2^32 divided by the golden ratio. */
const SPREAD = 0x9e3779b1;

/** So many places there are for a piece, that few have to share one. */
const PLACES = 16;

/** Letters that are written twice count once, digits do not. */
const LAST_DIGIT = 0x39;

/** Marks the places of pieces that texts are compared with. */
const OWN = 1;

/**
 * Shows of most texts by their first letters that they have too many other pieces to say nearly the same: who writes much is
 * compared with much.
 *
 * Pieces that share a place make texts look nearer than they are, never farther.
 */
export class FirstPieces {
  private readonly marks: Uint32Array;
  private readonly shift: number;
  private mark = OWN;

  /** Texts are far that have more than `most` pieces that are not among these. */
  constructor(
    pieces: ReadonlySet<string>,
    private readonly most: number,
  ) {
    this.shift = Math.clz32(PLACES * (pieces.size + 1));
    this.marks = new Uint32Array(2 ** (32 - this.shift));
    for (const piece of pieces) {
      let number = 0;
      for (let at = 0; at < PIECE; at++) number = numberWith(number, piece.charCodeAt(at));
      this.marks[this.placeOf(number)] = OWN;
    }
  }

  /** Whether a text is far; if it is not shown to be, all of it has to be compared. */
  showFar(text: string): boolean {
    this.mark++;
    let [number, length, others, last] = [0, 0, 0, 0];
    for (const character of text) {
      const letters = plainLetters(character);
      for (let at = 0; at < letters.length; at++) {
        const letter = letters.charCodeAt(at);
        if (letter === last && letter > LAST_DIGIT) continue;
        last = letter;
        number = numberWith(number, letter);
        if (++length >= PIECE && this.isOther(number) && ++others > this.most) return true;
      }
    }
    return false;
  }

  /** Whether a piece is not among those that texts are compared with, and is met in this text for the first time. */
  private isOther(number: number): boolean {
    const place = this.placeOf(number);
    const mark = this.marks[place];
    if (mark === OWN || mark === this.mark) return false;
    this.marks[place] = this.mark;
    return true;
  }

  private placeOf(number: number): number {
    return Math.imul(number, SPREAD) >>> this.shift;
  }
}

/** The number of a piece, by that of the piece a letter before. */
function numberWith(number: number, letter: number): number {
  return (number << 8) | (letter & 0xff);
}
