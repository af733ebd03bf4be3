import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { ListSize } from "../kernel/cost.js";
import { wording } from "../kernel/localized.js";
import { LocaleArg } from "../kernel/locale-arg.js";
import { narrowerByTopic, topicById } from "./topic.loaders.js";
import { Topic } from "./topic.model.js";

/** A concept of the vocabulary, its words and its neighbours. */
@Resolver(() => Topic)
export class TopicResolver {
  @FieldResolver(() => String, { description: "The name of the concept." })
  name(
    @Root() { names }: Topic,
    @LocaleArg() locale: string | null | undefined,
    @Ctx() context: RequestContext,
  ): string {
    return wording(context, names, locale) ?? "";
  }

  @FieldResolver(() => String, { nullable: true, description: "What the vocabulary says it means." })
  definition(
    @Root() { definitions }: Topic,
    @LocaleArg() locale: string | null | undefined,
    @Ctx() context: RequestContext,
  ): string | null {
    return wording(context, definitions, locale);
  }

  @FieldResolver(() => Topic, { nullable: true, description: "The next broader concept." })
  broader(@Root() { broaderId }: Topic, @Ctx() { loaders }: RequestContext): Promise<Topic | null> {
    return loaders.find(topicById, broaderId);
  }

  @ListSize(10)
  @FieldResolver(() => [Topic], { description: "The next narrower concepts, at most 100." })
  narrower(@Root() { id }: Topic, @Ctx() { loaders }: RequestContext): Promise<Topic[]> {
    return loaders.for(narrowerByTopic).load(id);
  }
}
