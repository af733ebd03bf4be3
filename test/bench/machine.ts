import { availableParallelism, cpus, totalmem } from "node:os";

/** What figures were measured on. */
export function machine(): object {
  return {
    processors: availableParallelism(),
    model: cpus()[0]?.model,
    memoryMegabytes: Math.round(totalmem() / 2 ** 20),
    platform: process.platform,
    node: process.version,
  };
}
