import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** Reads addresses and ranges of proxies, `10.0.0.0/8`; `null` where one of them is none. */
export function readProxies(list: readonly string[]): BlockList | null {
  const proxies = new BlockList();
  for (const entry of list) {
    const [address = "", bits] = entry.split("/");
    const family = familyOf(address);
    const most = family === "ipv6" ? 128 : 32;
    if (family === null || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most))) return null;
    proxies.addSubnet(address, bits === undefined ? most : Number(bits), family);
  }
  return proxies;
}

/**
 * The address of whoever sends a request. What `X-Forwarded-For` says is believed from its end, as far back as proxies that
 * we know have written it: whoever else writes there may write what they like.
 */
export function networkOf(
  { socket, headers }: Pick<IncomingMessage, "socket" | "headers">,
  proxies: BlockList,
): string {
  const forwarded = String(headers["x-forwarded-for"] ?? "").split(",");
  let sender = plain(socket.remoteAddress ?? "");
  while (isKnown(sender, proxies)) {
    const before = plain((forwarded.pop() ?? "").trim());
    if (familyOf(before) === null) break;
    sender = before;
  }
  return sender;
}

function isKnown(address: string, proxies: BlockList): boolean {
  const family = familyOf(address);
  return family !== null && proxies.check(address, family);
}

function familyOf(address: string): "ipv4" | "ipv6" | null {
  return { 4: "ipv4" as const, 6: "ipv6" as const }[isIP(address)] ?? null;
}

/** Sockets of IPv6 show IPv4 as `::ffff:…`, and some proxies write ports. */
function plain(address: string): string {
  const [, port4] = /^(\d+(?:\.\d+){3}):\d+$/.exec(address) ?? [];
  const [, port6] = /^\[([^\]]+)\](?::\d+)?$/.exec(address) ?? [];
  return (port4 ?? port6 ?? address).replace(/^::ffff:(?=\d+\.)/i, "");
}
