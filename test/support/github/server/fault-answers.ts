import { type Answer, message } from './exchange.ts';
import { type FaultAnswer, shortened } from './faults.ts';
import { type State, resetSeconds } from './state.ts';

const USUAL_MESSAGES: Readonly<Record<number, string>> = {
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Server Error',
  502: 'Server Error',
  503: 'No server is currently available to service your request.',
  504: 'We couldn’t respond to your request in time.',
};

/** The whole answer of a fault that takes the place of the right one; undefined for the other kinds. */
export function replacement(state: State, fault: FaultAnswer): Answer | undefined {
  switch (fault.kind) {
    case 'status':
      return message(fault.status, fault.message ?? USUAL_MESSAGES[fault.status] ?? 'Error');
    case 'too-many-requests':
      return message(429, 'Too Many Requests', { 'retry-after': String(fault.retryAfterSeconds) });
    case 'secondary-rate-limit':
      return message(
        403,
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        { 'retry-after': String(fault.retryAfterSeconds) },
      );
    case 'rate-limit-exhausted':
      return exhausted(state);
    case 'reset':
      return { status: 0, travel: fault };
    case 'slow':
    case 'cut-body':
    case 'malformed-json':
    case 'short-page':
    case 'partial-graphql':
      return undefined;
  }
}

export function exhausted(state: State): Answer {
  return message(403, 'API rate limit exceeded for installation.', {
    'x-ratelimit-limit': String(state.world.rateLimit.limit),
    'x-ratelimit-remaining': '0',
    'x-ratelimit-used': String(state.world.rateLimit.limit),
    'x-ratelimit-reset': String(resetSeconds(state)),
    'x-ratelimit-resource': 'core',
  });
}

/** Spoils a right answer as the fault asks. */
export function spoiled(answer: Answer, fault: FaultAnswer | undefined): Answer {
  if (fault?.kind === 'cut-body' || fault?.kind === 'malformed-json') return { ...answer, travel: fault };
  if (fault?.kind !== 'short-page') return answer;
  const { link: _dropped, ...headers } = { ...answer.headers };
  return { ...answer, headers, body: shortened(answer.body, fault.keep) };
}
