import type { Api } from "./api.js";

/** The data of an answer without errors; an error fails the test that asked. */
// Each test knows what it asked for.
// oxlint-disable-next-line typescript/no-explicit-any
export async function ask(api: Api, query: string, variables?: object, headers?: Record<string, string>): Promise<any> {
  const { data, errors } = await api.run(query, variables, headers);
  if (errors.length > 0) throw new Error(`not answered: ${errors.map(({ message }) => message).join("; ")}`);
  return data;
}
