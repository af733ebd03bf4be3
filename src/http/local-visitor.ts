import type { IncomingMessage } from "node:http";

/** Where the playground asks for the token of the local editor. */
export const LOCAL_TOKEN = "/playground/token";

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/i;

/** A page of another name that leads to this machine, as by DNS rebinding, is told from one of our own by it. */
const LOCAL_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/** What proxies say of those who ask through them. */
const FORWARDING =
  /^(forwarded|via|x-forwarded.*|x-real-ip|x-client-ip|x-cluster-client-ip|x-original-.*|x-envoy-.*|true-client-ip|cf-.*|fastly-.*)$/;

/**
 * Whether a request comes from the person at this machine, through our own page or typed by hand: nobody else can reach
 * where the server listens, no proxy stands between, and no page of others asks.
 */
export function isLocalVisitor({ method, httpVersion, headers }: IncomingMessage, listening: string): boolean {
  const { host = "", origin, "sec-fetch-site": site } = headers;
  return (
    method === "GET" &&
    // Proxies that keep quiet about themselves mostly speak HTTP/1.0 to what is behind them.
    httpVersion === "1.1" &&
    LOOPBACK.test(listening) &&
    LOCAL_HOST.test(host) &&
    !Object.keys(headers).some((name) => FORWARDING.test(name)) &&
    (site === undefined || site === "same-origin" || site === "none") &&
    (origin === undefined || origin === `http://${host}`)
  );
}
