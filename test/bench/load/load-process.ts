import autocannon from "autocannon";
import type { Load, LoadResult } from "./load-generator.js";

// A process of its own, so that what drives takes no time from what is driven but that of the processors.

process.on("message", (load: Load) => {
  run(load).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ problem: String(error) }),
  );
});

process.on("disconnect", () => process.exit());

async function run({ url, bodies, authorizations = [], connections, seconds }: Load): Promise<LoadResult> {
  let joined = 0;
  const json = { "content-type": "application/json" };
  const asked = bodies.map((body, index) => {
    const authorization = authorizations[index];
    return { body, headers: authorization === undefined ? json : { ...json, authorization } };
  });
  const options: autocannon.Options = {
    url,
    connections,
    duration: seconds,
    method: "POST",
    verifyBody: (body) => String(body).startsWith('{"data"'),
    setupClient: (client) => client.setRequests(shareOf(asked, connections, joined++)),
  };
  const { requests, duration, latency, throughput, ...faults } = await autocannon(options);
  return {
    requests: requests.total,
    seconds: duration,
    p50: latency.p50,
    p99: latency.p99,
    bytes: throughput.total,
    refused: faults.non2xx + faults.errors + faults.timeouts + faults.mismatches,
  };
}

/** What one of several connections asks, so that no two ask the same at the same time. */
function shareOf(
  requests: readonly autocannon.Request[],
  connections: number,
  connection: number,
): autocannon.Request[] {
  return requests.filter((_, index) => index % connections === connection);
}
