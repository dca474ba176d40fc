import type { Exception } from './exceptions.ts';
import type { DraftBody } from './reasons.ts';

/** Who and what an exception was used for. */
type Use = {
  readonly who?: readonly string[];
  readonly commit?: string | null;
  readonly pullRequest?: number | null;
  readonly detail?: string | null;
};

/** The reason that writes a used exception into the record. */
export function exceptionBody(exception: Exception, use: Use = {}): DraftBody {
  const { who = [], commit = null, pullRequest = null, detail = null } = use;
  return { code: 'exception-accepted', data: { exception, who: [...who], commit, pullRequest, detail } };
}

/** Problems that a policy may accept by the name of an exception. */
const exceptionOfCode: Readonly<Partial<Record<DraftBody['code'], Exception>>> = {
  'deployer-is-author': 'deployer-is-author',
  'deployer-not-person': 'automation-deploys',
  'environment-reviewer-is-deployer': 'deployer-is-approver',
  'author-not-proven': 'author-not-proven',
  'pushers-unknown': 'pushers-unknown',
  'content-not-compared': 'content-not-compared',
  'conflict-resolved-by-hand': 'conflict-resolved-by-hand',
  'environment-reviewer-is-author': 'environment-reviewer-is-author',
  'environment-approval-of-earlier-attempt': 'environment-approval-of-earlier-attempt',
  'environment-bypassed': 'environment-not-asked',
  'rules-bypassed': 'rules-bypassed',
  'builder-deploys': 'builder-deploys',
};

function useOf({ data }: DraftBody): Use {
  const { login, commit, pullRequest, detail } = data as Readonly<Record<string, unknown>>;
  return {
    who: typeof login === 'string' ? [login] : [],
    commit: typeof commit === 'string' ? commit : null,
    pullRequest: typeof pullRequest === 'number' ? pullRequest : null,
    detail: typeof detail === 'string' ? detail : null,
  };
}

/** Problems under what a policy accepts: an accepted one becomes an allowing reason that names the exception. */
export function priced(bodies: readonly DraftBody[], accepted: ReadonlySet<Exception>): DraftBody[] {
  return bodies.map((body) => {
    const exception = exceptionOfCode[body.code];
    return exception !== undefined && accepted.has(exception) ? exceptionBody(exception, useOf(body)) : body;
  });
}
