import { type Browser, chromium, type Page, type Request, type Response } from "playwright-core";

const CHROMIUM_FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** What the server answered to one request of the page. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: unknown;
}

/** An analyst's first visit to the playground, with everything that went wrong during it. */
export interface Visit {
  readonly page: Page;
  /** Console errors, broken policies, and requests to anywhere but Khabar (which are refused). */
  readonly troubles: string[];
}

/** The browser of Debian's `chromium` package, or the one that CHROMIUM_PATH names. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: CHROMIUM_FLAGS,
  });
}

/** Opens the playground as somebody who reads English and has never been there. */
export async function visitPlayground(
  browser: Browser,
  origin: string,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    colorScheme: "light",
  });
  const troubles: string[] = [];
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      troubles.push(`request to ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && troubles.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(`page: ${error.message}`));
  await prepare?.(page);
  await page.goto(`${origin}/playground`);
  await page.locator(".graphiql-query-editor .view-line").first().waitFor();
  return { page, troubles };
}

/** Picks a request from the menu of examples. */
export async function pickExample(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Examples" }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${title} `) }).click();
}

/** Runs what stands in the editor and waits for the answer. */
export async function run(page: Page): Promise<Answer> {
  const [response] = await Promise.all([
    page.waitForResponse(answersEditor),
    page.getByRole("button", { name: "Execute query" }).click(),
  ]);
  return (await response.json()) as Answer;
}

/** The text an editor shows now: what is scrolled out of sight is not in it. */
export async function shownText(page: Page, editor: string): Promise<string> {
  const lines = await page.locator(`${editor} .view-lines`).innerText();
  return lines.replaceAll("\u00a0", " ");
}

/** Scrolls the answer until it shows a text, as a reader would. */
export async function scrollAnswerTo(page: Page, text: string): Promise<void> {
  await page.locator(".result-window").hover();
  for (let turn = 0; turn < 200; turn += 1) {
    if ((await shownText(page, ".result-window")).includes(text)) return;
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(20);
  }
  throw new Error(`The answer never shows ${text}`);
}

function answersEditor(response: Response): boolean {
  return isGraphQL(response.request()) && !/IntrospectionQuery|ArchiveSample/.test(response.request().postData() ?? "");
}

function isGraphQL(request: Request): boolean {
  return request.method() === "POST" && new URL(request.url()).pathname === "/graphql";
}
