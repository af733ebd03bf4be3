import { slugOf } from "../../kernel/slug.js";
import type { Image } from "../../kernel/image.js";
import { Random } from "./random.js";

/** What an imaginary archive calls its things, and where it gets its chance from; two seeds never share a name. */
export class Scope {
  constructor(readonly seed: number) {}

  /** Names a record: `gen:1:person:12`. */
  key(noun: string, number: number | string): string {
    return `gen:${this.seed}:${noun}:${number}`;
  }

  /** A slug nothing else has; cut before its end where the words are many. */
  slug(noun: string, number: number, words: string): string {
    return slugOf(`gen ${this.seed} ${noun} ${number} ${words}`);
  }

  /** Chance of its own for one thing, so that changing another does not change it. */
  random(noun: string, number = 0): Random {
    return new Random(`${this.seed} ${noun} ${number}`);
  }

  /** A picture at an address that can never exist (RFC 2606). */
  image(noun: string, number: number, alt: string): Image {
    const url = `https://imaginary.example/pictures/${this.seed}/${noun}-${number}.jpg`;
    return { url, alt, caption: alt, credit: "Imaginary news", width: 1200, height: 800 };
  }
}
