import {
  DirectiveLocation,
  GraphQLDirective,
  type GraphQLEnumType,
  GraphQLError,
  GraphQLNonNull,
  type GraphQLResolveInfo,
  isNonNullType,
} from "graphql";
import { Directive, Extensions, type MiddlewareFn, UseMiddleware } from "type-graphql";
import type { RequestContext } from "./context.js";
import { reaches, type Role } from "./role.js";

declare module "graphql" {
  // What fields say of who may ask for them stands here, where a gate looks for it.
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    readonly leastRole?: Role | "GUEST";
  }
}

/** The directive by which the schema says who may; `roleType` is the schema's own `Role`. */
export function authDirective(roleType: GraphQLEnumType): GraphQLDirective {
  return new GraphQLDirective({
    name: "auth",
    description:
      "The least role a viewer needs. With a lower one a nullable field answers `null`; a non-null field or a\n" +
      "mutation fails with `extensions.code` `FORBIDDEN`, or `UNAUTHENTICATED` where nobody is signed in.",
    locations: [DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.OBJECT],
    args: { requires: { type: new GraphQLNonNull(roleType) } },
  });
}

/** States the least role of a field or mutation, says it in the schema, and holds it. */
export function LeastRole(role: Role): MethodDecorator & PropertyDecorator {
  return together(Directive(`@auth(requires: ${role})`), Extensions({ leastRole: role }), UseMiddleware(holding(role)));
}

/** States of a mutation that nobody need be signed in. */
export function GuestsMay(): MethodDecorator & PropertyDecorator {
  return Extensions({ leastRole: "GUEST" });
}

type MemberDecorator = MethodDecorator & PropertyDecorator;

function together(...decorators: MemberDecorator[]): MemberDecorator {
  return (target: object, key: string | symbol, descriptor?: PropertyDescriptor) => {
    // A property has no descriptor, a method has: each decorator is called as it would be by itself.
    for (const decorate of decorators) decorate(target, key, descriptor as TypedPropertyDescriptor<unknown>);
  };
}

function holding(least: Role): MiddlewareFn<RequestContext> {
  return ({ context: { viewer }, info }, next) => {
    if (reaches(viewer?.role, least)) return next();
    if (mayBeNull(info)) return Promise.resolve(null);
    throw refusal(viewer !== null);
  };
}

/** Refuses what a client asks for that its role does not reach. */
export function requireRole({ viewer }: RequestContext, least: Role): void {
  if (!reaches(viewer?.role, least)) throw refusal(viewer !== null);
}

function mayBeNull({ returnType, parentType, schema }: GraphQLResolveInfo): boolean {
  return !isNonNullType(returnType) && parentType !== schema.getMutationType();
}

function refusal(isSignedIn: boolean): GraphQLError {
  return isSignedIn
    ? new GraphQLError("Your account may not do this.", { extensions: { code: "FORBIDDEN" } })
    : new GraphQLError("Sign in to do this.", { extensions: { code: "UNAUTHENTICATED" } });
}
