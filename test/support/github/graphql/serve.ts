import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFieldResolver,
  Kind,
  execute,
  parse,
  validate,
} from 'graphql';
import { limitHeaders } from '../rest/serve.ts';
import { identify } from '../server/access.ts';
import { type Answer, type Exchange, JSON_TYPE, message } from '../server/exchange.ts';
import { exhausted, replacement, spoiled } from '../server/fault-answers.ts';
import { type FaultAnswer, dueFault, noteOperation, withHoles } from '../server/faults.ts';
import { type State, countUse } from '../server/state.ts';
import { violation } from '../server/violation.ts';
import { actorResolvers } from './actors.ts';
import { type Cost, costOf } from './cost.ts';
import { deploymentResolvers } from './deployments.ts';
import { gitObjectResolvers } from './git-objects.ts';
import { pullRequestResolvers } from './pull-requests.ts';
import { queryResolvers } from './query.ts';
import { repositoryResolvers } from './repositories.ts';
import { type Context, type Resolvers, unserved } from './resolver.ts';
import { githubSchema } from './schema.ts';
import { workflowRunResolvers } from './workflow-runs.ts';

const resolvers: Resolvers = {
  ...actorResolvers,
  ...deploymentResolvers,
  ...gitObjectResolvers,
  ...pullRequestResolvers,
  ...queryResolvers,
  ...repositoryResolvers,
  ...workflowRunResolvers,
};

/** GitHub refuses a query that could give more nodes than this. */
const MOST_NODES = 500_000;

type Question = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
};

export async function serveGraphql(state: State, exchange: Exchange): Promise<Answer> {
  const question = questionOf(exchange);
  const fault = dueFault(state, {
    method: exchange.method,
    path: exchange.log.path,
    operation: question?.query ?? '',
  });
  const replaced = fault === undefined ? undefined : replacement(state, fault);
  if (replaced !== undefined) return replaced;
  if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  if (question === undefined) {
    return violation(state, exchange, 'a GraphQL request is a POST of {query, variables?, operationName?}');
  }
  const caller = identify(state, exchange.request.headers.authorization);
  if (caller.kind === 'unknown-token') return message(401, 'Bad credentials');
  if (caller.kind === 'nobody') return message(401, 'This endpoint requires you to be authenticated.');
  const document = checkDocument(question.query);
  if ('wrong' in document) return violation(state, exchange, document.wrong);
  noteOperation(exchange.log, nameOf(document.value));
  const cost = costOf(document.value, question.variables);
  Object.assign(exchange.log, cost);
  const rate = countUse(state, { resource: 'graphql', token: caller.text, cost: cost.points });
  if (rate.used > rate.limit) return exhausted(state);
  const context: Context = { state, caller, cost, rate, linked: new Map() };
  const result = await run(document.value, question, context);
  const unforeseen = result.errors?.find((error) => error.extensions['github'] === undefined);
  if (unforeseen !== undefined) return violation(state, exchange, describe(unforeseen));
  return finish(result, { fault, headers: limitHeaders(rate) });
}

function questionOf({ method, body }: Exchange): Question | undefined {
  if (method !== 'POST') return undefined;
  try {
    const { query, variables, operationName, ...unknown } = JSON.parse(body.toString());
    if (typeof query !== 'string' || Object.keys(unknown).length > 0) return undefined;
    return { query, variables: variables ?? {}, ...(operationName == null ? {} : { operationName }) };
  } catch {
    return undefined;
  }
}

function checkDocument(query: string): { readonly wrong: string } | { readonly value: DocumentNode } {
  try {
    const document = parse(query);
    const [error] = validate(githubSchema(), document);
    return error === undefined ? { value: document } : { wrong: describe(error) };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

function describe(error: GraphQLError): string {
  const place = error.path === undefined ? '' : ` at ${error.path.join('.')}`;
  return `GraphQL: ${error.message}${place}`;
}

function nameOf(document: DocumentNode): string {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  return operation?.name?.value ?? 'graphql';
}

async function run(document: DocumentNode, question: Question, context: Context): Promise<ExecutionResult> {
  if (context.cost.nodes > MOST_NODES) return tooManyNodes(context.cost);
  return execute({
    schema: githubSchema(),
    document,
    variableValues: question.variables,
    contextValue: context,
    fieldResolver,
    ...(question.operationName === undefined ? {} : { operationName: question.operationName }),
  });
}

function tooManyNodes({ nodes }: Cost): ExecutionResult {
  const text = `This query requests up to ${nodes} possible nodes which exceeds the maximum limit of ${MOST_NODES}.`;
  const error = unserved(text);
  error.extensions['github'] = 'MAX_NODE_LIMIT_EXCEEDED';
  return { errors: [error] };
}

/** A field is answered by its own resolver, or by a property that its source already has. */
const fieldResolver: GraphQLFieldResolver<unknown, Context> = (source, args, context, info) => {
  const type = info.parentType.name;
  const own = resolvers[type]?.[info.fieldName];
  if (own !== undefined) return own(source as never, args, context);
  const holder = source as Readonly<Record<string, unknown>>;
  if (!Object.hasOwn(holder, info.fieldName)) throw unserved(`${type}.${info.fieldName}`);
  const value = holder[info.fieldName];
  return typeof value === 'function' ? value() : value;
};

function finish(
  result: ExecutionResult,
  { fault, headers }: { fault: FaultAnswer | undefined; headers: Readonly<Record<string, string>> },
): Answer {
  const errors = result.errors?.map((error) => ({
    type: error.extensions['github'],
    ...(error.path === undefined ? {} : { path: [...error.path] }),
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    message: error.message,
  }));
  const plain = {
    ...(result.data === undefined ? {} : { data: result.data }),
    ...(errors === undefined ? {} : { errors }),
  };
  const body = fault?.kind === 'partial-graphql' ? withHoles(plain, fault) : plain;
  const typed = { ...headers, 'content-type': JSON_TYPE, 'x-ratelimit-resource': 'graphql' };
  return spoiled({ status: 200, headers: typed, body }, fault?.kind === 'short-page' ? undefined : fault);
}
