import { GraphQLError } from 'graphql';
import { type Associations, associationsOf } from '../associations.ts';
import type { Repository } from '../scenario/repository.ts';
import { type Caller, LACKING_PERMISSION, type Need, accessTo, holds } from '../server/access.ts';
import type { State } from '../server/state.ts';
import type { Cost } from './cost.ts';

/** What every resolver sees of the request. */
export type Context = {
  readonly state: State;
  readonly caller: Caller;
  readonly cost: Cost;
  readonly rate: { limit: number; remaining: number; used: number; reset: number };
  readonly linked: Map<number, Promise<Associations>>;
};

export type Arguments = Readonly<Record<string, unknown>>;
/** `source` is whatever the resolver around it gave; each file knows its own kinds. */
export type Resolver<S = never> = (source: S, args: Arguments, context: Context) => unknown;
type TypeResolvers = Readonly<Record<string, Resolver>>;
/** By type, then by field. */
export type Resolvers = Readonly<Record<string, TypeResolvers>>;

/** The fields of one type, whose sources are all of one kind. */
export function fieldsOf<S>(fields: Readonly<Record<string, Resolver<S>>>): TypeResolvers {
  return fields;
}

/** An error of the kind that GitHub itself answers with, beside the data. */
export function githubError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { github: type } });
}

/** What the schema has and the stand-in does not: never silently null. */
export function unserved(what: string): GraphQLError {
  return new GraphQLError(`the stand-in does not serve ${what}`);
}

/** Throws as GitHub does where the caller lacks a permission on a repository. */
export function demand(context: Context, repository: Repository, permission: Need['permission']): void {
  if (accessTo(context.caller, repository, { permission, level: 'read' }) !== 'allowed') {
    throw githubError('FORBIDDEN', LACKING_PERMISSION);
  }
}

export function demandOrganization({ caller }: Context): void {
  const allowed = caller.kind === 'token' && holds(caller.token, { permission: 'members', level: 'read' });
  if (!allowed) throw githubError('FORBIDDEN', LACKING_PERMISSION);
}

export function linksOf(context: Context, repository: Repository): Promise<Associations> {
  const known = context.linked.get(repository.id);
  if (known !== undefined) return known;
  const made = associationsOf(context.state, repository);
  context.linked.set(repository.id, made);
  return made;
}
