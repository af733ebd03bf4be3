import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePlayground } from "../../src/playground/playground.js";

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

let folder: string;
let server: Server;
let unbuilt: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "khabar-playground-"));
  await mkdir(join(folder, "built", "assets"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "not for the public");
  await writeFile(join(folder, "built", "index.html"), "<title>Khabar</title>");
  await writeFile(join(folder, "built", "assets", "page-A1.js"), "export {};");
  server = await serve(join(folder, "built"));
  unbuilt = await serve(join(folder, "missing"));
});

afterAll(async () => {
  server.close();
  unbuilt.close();
  await rm(folder, { recursive: true });
});

async function serve(built: string): Promise<Server> {
  const playground = makePlayground(built);
  const listening = createServer((incoming, response) => {
    if (!playground(incoming, response)) response.writeHead(421).end("not the playground");
  }).listen(0, "127.0.0.1");
  await once(listening, "listening");
  return listening;
}

// node:http sends the path as it stands; fetch would tidy it up first.
function ask(path: string, method = "GET", from = server): Promise<Answer> {
  // A server that listens on a port has an address with a port; only one on a path has a string.
  const { port } = from.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    asked.on("error", reject).end();
  });
}

test.each(["/playground", "/playground/", "/playground?tab=2", "/playground/index.html"])(
  "%s is the page",
  async (path) => {
    const { status, headers, text } = await ask(path);

    expect({ status, text }).toEqual({ status: 200, text: "<title>Khabar</title>" });
    expect(headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" });
  },
);

test("what has its content in its name may be kept for a year", async () => {
  const { status, headers, text } = await ask("/playground/assets/page-A1.js");

  expect({ status, text }).toEqual({ status: 200, text: "export {};" });
  expect(headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
  });
});

test("every answer carries the policy that keeps the page to its own origin", async () => {
  const answers = await Promise.all([
    ask("/playground"),
    ask("/playground/assets/page-A1.js"),
    ask("/playground/nothing"),
  ]);

  for (const { headers } of answers) {
    expect(headers["content-security-policy"]).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; /,
    );
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
});

test("HEAD answers as GET does, without the content", async () => {
  const { status, headers, text } = await ask("/playground", "HEAD");

  expect({ status, length: headers["content-length"], text }).toEqual({ status: 200, length: "21", text: "" });
});

test("only reading is allowed", async () => {
  const { status, headers } = await ask("/playground", "POST");

  expect({ status, allow: headers["allow"] }).toEqual({ status: 405, allow: "GET, HEAD" });
});

test.each([
  "/playground/nothing",
  "/playground/assets",
  "/playground/assets/",
  "/playground/../secret.txt",
  "/playground/%2e%2e/secret.txt",
  "/playground/..%2fsecret.txt",
  "/playground/assets/..%5c..%5csecret.txt",
  "/playground//secret.txt",
  "/playground/index.html%00",
  "/playground/__proto__",
])("%s is not there", async (path) => {
  const { status, text } = await ask(path);

  expect({ status, text }).toEqual({ status: 404, text: "No such page.\n" });
});

test.each(["/", "/graphql", "/playgrounds", "/Playground"])("%s is left to the rest of the server", async (path) => {
  const { status } = await ask(path);

  expect(status).toBe(421);
});

test("a playground that was not built says what to do", async () => {
  const { status, text } = await ask("/playground", "GET", unbuilt);

  expect({ status, text }).toEqual({ status: 503, text: "The playground is not built. Run `npm run build`.\n" });
});
