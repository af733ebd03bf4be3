import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";

/** A key pair of an issuer. */
export interface IssuerKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

/** Makes a key pair. */
export async function makeKey(kid: string, alg = "ES256"): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: "sig" } };
}

/** Who Khabar is to the issuer. */
export const AUDIENCE = "khabar";

/** A real issuer of OpenID Connect on this machine, whose keys and answers a test may change as it goes. */
export class TestIssuer {
  keys: IssuerKey[] = [];
  /** What it answers with instead of its configuration and keys. */
  answersWith: number | null = null;
  /** What it calls itself, and where it says that its keys are. */
  configuration: { issuer?: string; jwks_uri?: string } = {};
  /** The paths that it was asked for. */
  readonly asked: string[] = [];
  private server: Server | null = null;
  private port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}/realms/news`;
  }

  /** Starts it, where it was before if it was stopped. */
  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      this.asked.push(request.url ?? "");
      const found = this.answersWith === null ? this.answerTo(request.url ?? "") : null;
      response.writeHead(this.answersWith ?? (found ? 200 : 404), { "content-type": "application/json" });
      response.end(JSON.stringify(found));
    }).listen(this.port, "127.0.0.1");
    await once(this.server, "listening");
    ({ port: this.port } = this.server.address() as AddressInfo); // It listens on TCP, so it has a port.
  }

  /** It answers as it should, and signs with this key alone. */
  reset(key: IssuerKey): void {
    this.keys = [key];
    this.answersWith = null;
    this.configuration = {};
    this.asked.length = 0;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  }

  /** A token of its own; claims set to `undefined` are left out. `x` is an extension that Khabar does not know. */
  sign(
    claims: Readonly<Record<string, unknown>> = {},
    header: object = {},
    key: IssuerKey | undefined = this.keys[0],
  ): Promise<string> {
    if (!key) throw new Error("the issuer has no key");
    const now = Math.floor(Date.now() / 1_000);
    const usual = { iss: this.url, aud: AUDIENCE, sub: "amal", iat: now, exp: now + 300 };
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: key.alg, kid: key.kid, ...header })
      .sign(key.privateKey, { crit: { x: true } });
  }

  private answerTo(path: string): object | null {
    if (path === "/realms/news/.well-known/openid-configuration")
      return { issuer: this.url, jwks_uri: `${this.url}/certs`, ...this.configuration };
    return path === "/realms/news/certs" ? { keys: this.keys.map(({ jwk }) => jwk) } : null;
  }
}
