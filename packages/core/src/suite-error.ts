/**
 * `policy-invalid`: the policy's author erred. `input-invalid`: the caller erred. `record-corrupt`: a stored
 * document is not what it claims to be. `bug`: we erred.
 */
export type SuiteErrorCode = 'policy-invalid' | 'input-invalid' | 'record-corrupt' | 'bug';

/** The only thing this suite throws. A failure to learn a fact is a value (`missing`), not one of these. */
export class SuiteError extends Error {
  override readonly name = 'SuiteError';
  readonly code: SuiteErrorCode;

  constructor(code: SuiteErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export function isSuiteError(thrown: unknown): thrown is SuiteError {
  return thrown instanceof SuiteError;
}
