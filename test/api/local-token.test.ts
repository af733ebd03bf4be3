import { request } from "node:http";
import { connect } from "node:net";
import { text as readAll } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { pino } from "pino";
import { makeApollo } from "../../src/http/make-apollo.js";
import { type Archive, KhabarServer } from "../../src/http/server.js";
import { makeSchema } from "../../src/schema.js";

const ARCHIVE: Archive = {
  answers: () => Promise.resolve(true),
  contextFor: () => Promise.reject(new Error("nobody asks GraphQL here")),
};
const WITH_TOKEN: Archive = { ...ARCHIVE, localToken: () => Promise.resolve("khabar_secret") };

const servers: KhabarServer[] = [];
let port: number;

beforeAll(async () => {
  port = await listen("127.0.0.1");
});

afterAll(() => Promise.all(servers.map((server) => server.stop())));

/** Starts a server on an address and answers its port. */
async function listen(host: string, archive: Archive | null = WITH_TOKEN): Promise<number> {
  const log = pino({ level: "silent" });
  const apollo = await makeApollo(await makeSchema(), true, log);
  const server = new KhabarServer({ apollo, playground: null, corsOrigins: ["https://news.example"], log });
  servers.push(server);
  const listening = await server.listen(0, host);
  if (archive) server.serveFrom(archive);
  return listening.port;
}

interface Asked {
  readonly method?: string;
  readonly port?: number;
  readonly path?: string;
  readonly to?: string;
}

/** Asks with these headers alone: `fetch` would add some, and not let a host be another. */
function ask(
  headers: Readonly<Record<string, string>>,
  asked: Asked = {},
): Promise<{ status: number; text: string; headers: object }> {
  const { method = "GET", path = "/playground/token", to = "127.0.0.1" } = asked;
  return new Promise((resolve, reject) => {
    const options = { host: to, port: asked.port ?? port, path, method, agent: false, setHost: false, headers };
    request(options, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    })
      .on("error", reject)
      .end();
  });
}

const HERE = { host: "localhost:4000" };

const REFUSAL =
  '{"errors":[{"message":"There is nothing here. GraphQL is at /graphql.","extensions":{"code":"NOT_FOUND"}}]}';

describe("the token of the local editor is handed out", () => {
  test("to be kept nowhere, and to no page of others", async () => {
    const { status, text, headers } = await ask(HERE);

    expect([status, text]).toEqual([200, '{"token":"khabar_secret"}']);
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "content-type": "application/json; charset=utf-8",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    });
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });

  test.each([
    ...["localhost", "LocalHost:80", "127.0.0.1", "127.0.0.1:4000", "127.1.2.3:4000", "[::1]", "[::1]:4000"].map(
      (host) => ({ host }),
    ),
    { ...HERE, "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors" },
    { ...HERE, "sec-fetch-site": "none" },
    { ...HERE, origin: "http://localhost:4000" },
  ])("where the request has %j", async (headers) => {
    expect((await ask(headers)).status).toBe(200);
  });

  test("where the server listens on the loopback address of IPv6", async () => {
    const onSix = await listen("::1");

    expect((await ask(HERE, { port: onSix, to: "::1" })).status).toBe(200);
  });
});

describe("it is not there", () => {
  test.each<Readonly<Record<string, string>>>([
    ...["", "news.example", "news.example:4000", "localhost.news.example", "localhost.", "127.0.0.1.nip.io"].map(
      (host) => ({ host }),
    ),
    ...["localhost:4000:80", "localhost@news.example", "192.168.1.2:4000", "0.0.0.0:4000", "[::]:4000", "10.0.0.1"].map(
      (host) => ({ host }),
    ),
    ...["1127.0.0.1", "[::1].news.example", "localhost, news.example", "::1"].map((host) => ({ host })),
    ...["forwarded", "via", "x-real-ip", "x-forwarded-for", "X-Forwarded-Host", "x-forwarded-proto"].map((name) => ({
      ...HERE,
      [name]: "127.0.0.1",
    })),
    ...["x-forwarded", "x-client-ip", "true-client-ip", "cf-connecting-ip", "fastly-client-ip", "via"].map((name) => ({
      ...HERE,
      [name]: "",
    })),
    ...["cross-site", "same-site", "", "same-origin, none"].map((site) => ({ ...HERE, "sec-fetch-site": site })),
    ...["https://news.example", "null", "http://localhost:3000", "https://localhost:4000"].map((origin) => ({
      ...HERE,
      origin,
    })),
  ])("where the request has %j", async (headers) => {
    const { status, text, headers: answered } = await ask(headers);

    expect([status, text]).toEqual([404, REFUSAL]);
    expect(answered).toMatchObject({ "cache-control": "no-store" });
  });

  test.each(["0.0.0.0", "::"])("where others can reach the server, as it listens on %s", async (host) => {
    const open = await listen(host);

    expect(await ask(HERE, { port: open })).toMatchObject({ status: 404, text: REFUSAL });
  });

  test("where no archive has one, none is there yet, or it cannot be checked", async () => {
    const broken = { ...ARCHIVE, localToken: () => Promise.reject(new Error("out of reach")) };
    const ports = [
      await listen("127.0.0.1", ARCHIVE),
      await listen("127.0.0.1", null),
      await listen("127.0.0.1", broken),
      await listen("127.0.0.1", { ...ARCHIVE, localToken: () => Promise.resolve(null) }),
    ];

    const answers = await Promise.all(ports.map((other) => ask(HERE, { port: other })));

    expect(answers.map(({ status, text }) => [status, text])).toEqual(ports.map(() => [404, REFUSAL]));
  });

  test.each(["POST", "OPTIONS", "PUT"])("for %s", async (method) => {
    expect((await ask(HERE, { method })).status).toBe(404);
  });

  test.each(["/playground/token/", "/playground/Token", "/playground//token", "/token"])("at %s", async (path) => {
    expect((await ask(HERE, { path })).status).toBe(404);
  });

  test("for HTTP/1.0, which proxies speak", async () => {
    const socket = connect(port, "127.0.0.1");
    socket.end("GET /playground/token HTTP/1.0\r\nHost: localhost:4000\r\n\r\n");

    expect(await readAll(socket)).toContain("404 Not Found");
  });
});
