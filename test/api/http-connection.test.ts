import { Agent, request as nodeRequest } from "node:http";
import { describe, expect, test } from "@jest/globals";
import { useKhabar } from "../support/khabar.js";
import { ANSWER, ASK, JSON_TYPE, post } from "./http-request.js";
import { rawClient } from "./http-socket.js";

const khabar = useKhabar({ archive: "seeded" });

describe("a connection", () => {
  test("is kept for the next request", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const reused: boolean[] = [];

    for (const body of [ASK, '{"broken', ASK]) reused.push(await sentBy(agent, body));

    expect(reused).toEqual([false, true, true]);
    agent.destroy();
  });

  function sentBy(agent: Agent, body: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const sent = nodeRequest(`${khabar.origin}/graphql`, { agent, method: "POST", headers: JSON_TYPE });
      sent.on("response", (response) => response.resume().on("end", () => resolve(sent.reusedSocket)));
      sent.on("error", reject).end(body);
    });
  }

  test("never takes the body of a refused request for the next one", async () => {
    const client = await rawClient(khabar.origin);
    const hidden = "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n";

    client.write(`PUT /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: ${hidden.length}\r\n\r\n${hidden}`);
    client.write("GET /nowhere HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");

    await client.until("There is nothing here.");
    expect(client.received.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 405", "HTTP/1.1 404"]);
  });

  test("over which a body comes slowly holds up nobody else, and is answered in the end", async () => {
    const client = await rawClient(khabar.origin);
    client.write(`POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n`);
    client.write(`content-length: ${ASK.length}\r\n\r\n${ASK.slice(0, 10)}`);

    const others = await Promise.all(Array.from({ length: 8 }, async () => (await post(khabar.origin, ASK)).text()));

    expect(others).toEqual(Array.from({ length: 8 }, () => ANSWER));
    expect(client.received).toBe("");
    client.write(ASK.slice(10));
    await client.until('"totalCount":3');
    client.hangUp();
  });

  test("that breaks off in the middle of a body does no harm", async () => {
    for (let index = 0; index < 20; index++) {
      const client = await rawClient(khabar.origin);
      client.write(
        `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 90\r\n\r\n{`,
      );
      client.hangUp();
    }

    expect(await (await post(khabar.origin, ASK)).text()).toBe(ANSWER);
  });
});
