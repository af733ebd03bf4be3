const TWO_TO_32 = 2 ** 32;
const GOLDEN = 0x9e3779b9;

/**
 * A stream of chance that its name decides alone: the same on every machine and for ever, since it uses whole numbers and
 * division only. xoshiro128** 1.1 (Blackman and Vigna, https://prng.di.unimi.it), its state filled by FNV-1a and splitmix32.
 */
export class Random {
  private readonly state: Uint32Array;

  constructor(name: string) {
    this.state = stateFor(name);
  }

  /** A whole number from 0 to 2³² - 1. */
  next(): number {
    const { state } = this;
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const drawn = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    state[0] = a ^ d ^ b;
    state[1] = b ^ c ^ a;
    state[2] = c ^ a ^ (b << 9);
    state[3] = rotated(d ^ b, 11);
    return drawn;
  }

  /** A fraction from 0 up to, not including, 1. */
  fraction(): number {
    return this.next() / TWO_TO_32;
  }

  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  /** True so often in the long run. */
  chance(share: number): boolean {
    return this.fraction() < share;
  }

  /** One of a list that is not empty, each as likely. */
  pick<T>(list: readonly T[]): T {
    const picked = list[this.between(0, list.length - 1)];
    if (picked === undefined) throw new RangeError("there is nothing to pick from");
    return picked;
  }
}

function stateFor(name: string): Uint32Array {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return Uint32Array.from([1, 2, 3, 4], (step) => mixed(hash + Math.imul(step, GOLDEN)));
}

function mixed(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97);
  return twice ^ (twice >>> 15);
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
