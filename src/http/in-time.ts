import type { ServerResponse } from "node:http";
import type { GraphQLError } from "graphql";
import { unavailable } from "../kernel/faults.js";

/** Why a request is given up: its time is over, or nobody waits for the answer any more. */
export type GivenUp = "too late" | "nobody waits";

/**
 * What comes of work for a request, as long as there is time and its client is there. Else why not; the work is told to
 * end, and what still comes of it is dropped.
 */
export function inTime<Result>(
  work: Promise<Result>,
  response: ServerResponse,
  milliseconds: number,
  end: (fault: GraphQLError) => void,
): Promise<Result | GivenUp> {
  return new Promise((resolve, reject) => {
    const giveUp = (reason: GivenUp) => {
      resolve(reason);
      end(unavailable(reason));
    };
    const onClose = () => giveUp("nobody waits");
    const timer = setTimeout(giveUp, milliseconds, "too late");
    response.once("close", onClose);
    const settle = () => {
      clearTimeout(timer);
      response.off("close", onClose);
    };
    work.finally(settle).then(resolve, reject);
  });
}
