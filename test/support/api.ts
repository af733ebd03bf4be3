/** What a GraphQL request was answered. */
export interface Answer {
  readonly status: number;
  // Each test knows what it asked for; a type for every answer would say it twice.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
  readonly errors: readonly AnsweredError[];
}

/** An error as clients see it. */
export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly argument?: string; readonly reference?: string };
}

/** A client that speaks GraphQL over HTTP. */
export interface Api {
  run(
    query: string,
    variables?: object,
    headers?: Readonly<Record<string, string>>,
    operationName?: string,
  ): Promise<Answer>;
}

/** A client of the server at this origin, signed in where a token is given. */
export function makeApi(origin: string, token?: string): Api {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return {
    async run(query, variables, headers, operationName) {
      const response = await fetch(`${origin}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...authorization, ...headers },
        body: JSON.stringify({ query, variables, operationName }),
      });
      const { data = null, errors = [] } = (await response.json()) as Partial<Answer>;
      return { status: response.status, data, errors };
    },
  };
}

/** The codes of errors, in order. */
export function codes(errors: readonly AnsweredError[]): string[] {
  return errors.map(({ extensions }) => extensions.code);
}
