import type { Api } from "./api.js";
import type { Built } from "./build.js";
import { anotherNetwork, talk, type TalkAct } from "./conversation.js";
import type { Khabar } from "./khabar.js";

/** A comment as those who take part last heard of it. */
interface Known {
  readonly id: string;
  readonly articleId: string;
  readonly writer: Talker;
  readonly guestToken: string | null;
  version: number;
}

/** Articles that are talked about, and what everybody knows to have been said. */
export interface Discussion {
  readonly articles: readonly Built[];
  readonly said: Known[];
}

const OF_GUESTS: readonly TalkAct[] = ["addComment", "addComment", "editComment", "deleteComment"];
const OF_READERS: readonly TalkAct[] = [...OF_GUESTS, "reactToComment", "reactToComment", "flagComment"];
const OF_MODERATORS: readonly TalkAct[] = [...OF_READERS, "moderateComments", "moderateComments"];

/** Somebody who takes part, now in this way and now in that. */
export class Talker {
  private constructor(
    private readonly api: Api,
    private readonly acts: readonly TalkAct[],
    private readonly guestName: string | null,
    private readonly headers: Record<string, string>,
  ) {}

  /** A guest, a moderator, or, mostly, a reader. */
  static async make(khabar: Khabar, index: number): Promise<Talker> {
    if (index % 5 === 0) return new Talker(khabar.api, OF_GUESTS, "Salma", anotherNetwork());
    const isModerator = index % 5 === 1;
    const { api } = await khabar.signIn(isModerator ? "MODERATOR" : "READER");
    return new Talker(api, isModerator ? OF_MODERATORS : OF_READERS, null, {});
  }

  /** Does something at random; answers what it was, and what was said against it. */
  async act(discussion: Discussion): Promise<string[]> {
    const name = oneOf(this.acts) ?? "addComment";
    const input = this.inputOf(name, discussion);
    if (!input) return this.act(discussion);
    const { payload, comment, refused } = await talk(this.api, name, input.values, this.headers);
    if (name === "addComment" && comment) {
      const { id, version } = comment;
      const { guestToken } = payload;
      discussion.said.push({ id, version, guestToken, articleId: input.articleId, writer: this });
    }
    if (name === "editComment" && comment && input.known) input.known.version = comment.version;
    return refused.length === 0 ? [`${name} done`] : refused.map(([code]) => `${name} ${code}`);
  }

  private inputOf(name: TalkAct, { articles, said }: Discussion): Input | null {
    const own = oneOf(said.filter(({ writer }) => writer === this));
    const other = oneOf(said.filter(({ writer }) => writer !== this));
    const named = (known: Known | undefined, more: object) =>
      known ? { articleId: known.articleId, known, values: { id: known.id, ...more } } : null;
    const inputs: Partial<Record<TalkAct, Input | null>> = {
      addComment: this.comment(oneOf(articles)?.id ?? "", Math.random() < 0.6 ? other : undefined),
      editComment: named(own, { expectedVersion: own?.version, guestToken: own?.guestToken, body: text() }),
      deleteComment: named(own, { guestToken: own?.guestToken }),
      reactToComment: named(other, { kind: oneOf(["LIKE", "DISAGREE", null]) }),
      flagComment: named(other, { reason: "SPAM" }),
      moderateComments: decisions([own, other]),
    };
    return inputs[name] ?? null;
  }

  private comment(articleId: string, parent: Known | undefined): Input {
    const place = parent ? { articleId: parent.articleId, parentId: parent.id } : { articleId };
    return { articleId: place.articleId, values: { ...place, body: text(), guestName: this.guestName } };
  }
}

interface Input {
  readonly articleId: string;
  readonly known?: Known;
  readonly values: object;
}

function decisions(about: readonly (Known | undefined)[]): Input | null {
  const decided = about.flatMap((known) =>
    known
      ? [{ commentId: known.id, expectedVersion: known.version, status: oneOf(["PUBLISHED", "PUBLISHED", "REJECTED"]) }]
      : [],
  );
  return decided.length === 0 ? null : { articleId: "", values: { decisions: decided } };
}

function oneOf<Item>(list: readonly Item[]): Item | undefined {
  return list[Math.floor(Math.random() * list.length)];
}

/** No two texts are alike, or they would be held back as repeats. */
function text(): string {
  return Array.from({ length: 6 }, () => Math.random().toString(36).slice(2)).join(" ");
}
