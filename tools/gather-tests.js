import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const TESTS = join(import.meta.dirname, "../dist/test");

/** Into how many files those of a folder are gathered. */
const GATHERED = { api: 7, interchange: 2, gates: 1, unit: 1 };

/** What a file has done before or after each test would be done for those of its neighbours too. */
const STAYS_ALONE = /^(?:before|after)Each\(|oidc-khabar\.js/m;

/**
 * Writes files into `dist/test/together` that load several test files each: to load Khabar takes longer than most files take
 * to run. Every file keeps a server and a database of its own.
 */
export function gatherTests() {
  const folder = join(TESTS, "together");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [room, count] of Object.entries(GATHERED)) {
    const files = testsIn(room).filter((file) => !staysAlone(room, file));
    for (let index = 0; index < count; index++) {
      const dealt = files.filter((_, at) => at % count === index);
      const lines = dealt.map((file) => `import "../${room}/${file}";\n`);
      writeFileSync(join(folder, `${room}-${index + 1}.test.js`), lines.join(""));
    }
  }
}

/** The built files that no other loads: those that stay alone, those of folders that are not gathered, and the gatherings. */
export function wholeSuite() {
  const alone = Object.keys(GATHERED).flatMap((room) =>
    testsIn(room)
      .filter((file) => staysAlone(room, file))
      .map((file) => `**/${room}/${file}`),
  );
  const others = readdirSync(TESTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !(entry.name in GATHERED))
    .map(({ name }) => `**/${name}/*.test.js`);
  return [...alone, ...others];
}

function testsIn(room) {
  return readdirSync(join(TESTS, room)).filter((file) => file.endsWith(".test.js"));
}

function staysAlone(room, file) {
  return STAYS_ALONE.test(readFileSync(join(TESTS, room, file), "utf8"));
}
