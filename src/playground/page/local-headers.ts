/**
 * Headers by which the person at this machine is an editor, where the server knows one; else none. They stand in the editor
 * of headers wherever a tab has none of its own, and are kept nowhere.
 */
export async function readLocalHeaders(): Promise<string> {
  // Elsewhere the server would say no, and the browser tell that as an error.
  if (!/^(localhost|127(\.\d+){3}|\[::1\])$/.test(location.hostname)) return "";
  return readToken().then(headersWith, () => "");
}

async function readToken(): Promise<string> {
  const response = await fetch("/playground/token", { cache: "no-store" });
  if (!response.ok) throw new Error("there is no token");
  const { token } = (await response.json()) as { token: string };
  return token;
}

function headersWith(token: string): string {
  return JSON.stringify({ Authorization: `Bearer ${token}` }, null, 2);
}
