import { Command, InvalidArgumentError, Option } from "commander";
import { wholeNumber } from "../../src/cli/whole-number.js";
import { WORKLOADS } from "./workloads/all-workloads.js";
import type { Workload } from "./workloads/workload.js";
import { SPREADS, type Spread } from "./load/draws.js";

/** What is to be measured, and how. */
export interface BenchOptions {
  readonly articles: number;
  readonly seed: number;
  readonly workloads: readonly Workload[];
  readonly spreads: readonly Spread[];
  readonly connections: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
  readonly flat?: readonly [small: number, large: number];
  readonly edits: boolean;
  readonly comments: boolean;
  readonly databaseUrl?: string;
  readonly fresh: boolean;
  readonly check: boolean;
  readonly json?: string;
  readonly profile?: string;
}

/** For a first look: an archive that is there in seconds, and rounds of one second. */
const QUICK = { articles: 1_000, rounds: 1, seconds: 1, connections: [16], spreads: ["zipf"] } as const;

const FLAT = [1_000, 500_000] as const;

/** Reads the command line; one that cannot be read ends the process with a sentence. */
export function readOptions(argv: readonly string[]): BenchOptions {
  const command = program().parse([...argv]);
  const { quick, ...options } = command.opts<BenchOptions & { quick?: true }>();
  if (!quick) return options;
  const left = Object.entries(QUICK).filter(([name]) => command.getOptionValueSource(name) === "default");
  return { ...options, ...Object.fromEntries(left) };
}

function program(): Command {
  return new Command("npm run bench --")
    .description("Drives Khabar against a hand-written server that gives the same answers (docs/speed.md)")
    .option("--articles <count>", "how large an archive", wholeNumber, 50_000)
    .option("--seed <number>", "which of all imaginary archives", wholeNumber, 1)
    .addOption(
      new Option("--workloads <names>", `which pages: ${WORKLOADS.map(({ name }) => name).join(", ")}`)
        .default(WORKLOADS, "all")
        .argParser(readWorkloads),
    )
    .addOption(
      new Option("--spreads <names>", "how often each is asked for")
        .default(SPREADS, SPREADS.join())
        .argParser(readSpreads),
    )
    .addOption(
      new Option("--connections <numbers>", "how many ask at once")
        .default([1, 16, 64], "1,16,64")
        .argParser(readNumbers),
    )
    .option("--rounds <count>", "how many rounds each server is driven", readPositive, 3)
    .option("--seconds <count>", "how long a round lasts", readPositive, 3)
    .addOption(
      new Option("--flat [articles,articles]", "compare a small archive with a large one, without comments")
        .preset(FLAT.join())
        .argParser(readPair),
    )
    .option("--edits", "measure what saving an article costs, in place of pages", false)
    .option("--comments", "measure what adding a comment costs, in place of pages", false)
    .option("--database-url <url>", "an archive that is there, in place of a generated one")
    .option("--fresh", "generate the archive anew, even if an earlier run has left it", false)
    .option("--check", "only ask whether both servers give the same answers", false)
    .option("--quick", "1,000 articles, and one round of a second for each page", false)
    .option("--json <file>", "write all rounds into a file as well")
    .option("--profile <folder>", "write a CPU profile of Khabar into a folder");
}

function readWorkloads(names: string): Workload[] {
  return names.split(",").map((name) => known(name, WORKLOADS, (workload) => workload.name));
}

function readSpreads(names: string): Spread[] {
  return names.split(",").map((name) => known(name, SPREADS, (spread) => spread));
}

function known<T>(name: string, things: readonly T[], nameOf: (thing: T) => string): T {
  const found = things.find((thing) => nameOf(thing) === name);
  if (found === undefined) throw new InvalidArgumentError(`${name} is none of ${things.map(nameOf).join(", ")}.`);
  return found;
}

function readNumbers(numbers: string): number[] {
  return numbers.split(",").map(readPositive);
}

function readPair(numbers: string): [number, number] {
  const [small, large, ...more] = readNumbers(numbers);
  if (small === undefined || large === undefined || more.length > 0)
    throw new InvalidArgumentError("It must be two numbers.");
  return [small, large];
}

function readPositive(given: string): number {
  const number = wholeNumber(given);
  if (number === 0) throw new InvalidArgumentError("It must be at least 1.");
  return number;
}
