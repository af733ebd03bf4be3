import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A client that writes HTTP by hand, and so can break its rules. */
export interface RawClient {
  /** All that came back so far. */
  readonly received: string;
  write(text: string): void;
  /** Waits until what came back contains `text`, at most five seconds. */
  until(text: string): Promise<void>;
  /** Takes nothing any more, until told otherwise. */
  pause(): void;
  /** Takes what there is, until the server has hung up. */
  drain(): Promise<void>;
  hangUp(): void;
}

/** Connects to a server, head to head. */
export async function rawClient(origin: string): Promise<RawClient> {
  const { hostname, port } = new URL(origin);
  const socket = await connected(Number(port), hostname);
  let received = "";
  socket.setEncoding("utf8").on("data", (text: string) => (received += text));
  socket.on("error", () => undefined); // The server may hang up on what it refuses.
  return {
    get received() {
      return received;
    },
    write: (text) => void socket.write(text),
    async until(text) {
      for (let waits = 0; !received.includes(text); waits++) {
        if (waits === 500) throw new Error(`"${text}" did not come, but: ${received}`);
        await sleep(10);
      }
    },
    pause: () => void socket.pause(),
    async drain() {
      socket.resume();
      if (!socket.closed) await once(socket, "close");
    },
    hangUp: () => void socket.destroy(),
  };
}

function connected(port: number, host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => resolve(socket)).once("error", reject);
  });
}
