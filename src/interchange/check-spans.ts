import type { Block } from "../article/block.model.js";
import type { RecordOf } from "./records.js";

/** Refuses an article whose spans do not show the words they claim, counted in UTF-16 units. */
export function checkSpans({ headline, mentions }: RecordOf<"article">, body: readonly Block[]): void {
  for (const { target, spans } of mentions) {
    for (const { block, start, end, surface } of spans) {
      const found = (block === null ? headline : (body[block]?.text ?? "")).slice(start, end);
      const place = block === null ? "the headline" : `block ${block}`;
      if (found !== surface) {
        throw new Error(`a span of "${target}" should read "${surface}", but ${place} has "${found}" there`);
      }
    }
  }
}
