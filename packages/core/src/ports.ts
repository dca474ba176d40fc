import type { EvidenceId, EvidenceSource } from './evidence.ts';
import type { Fact } from './fact.ts';
import type { Instant } from './instant.ts';

/** A token or password. Not JSON, not printable by accident: only `reveal()` gives the text. */
export type Secret = { readonly reveal: () => string };

export type Clock = {
  now(): Instant;
  /** Resolves after `milliseconds`, or at once when the run is cancelled. */
  sleep(milliseconds: number): Promise<void>;
};

export type HttpRequest = {
  readonly source: EvidenceSource;
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH';
  /** Absolute, http or https. */
  readonly url: string;
  /** `authorization` is sent to the origin of `url` only and dropped on a redirect to another one. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Per attempt. Default 30,000. */
  readonly timeoutMs?: number;
  /** Largest accepted body in bytes; default 16 MiB. A longer one is `truncated`. */
  readonly maxBytes?: number;
  /** Default 5 for GET and HEAD; 0 refuses every redirect. */
  readonly maxRedirects?: number;
  /** `safe` (default for GET and HEAD) retries connection errors, 429, 502, 503, 504; `never` for writes. */
  readonly retry?: 'safe' | 'never';
};

export type HttpAnswer = {
  readonly state: 'answered';
  readonly status: number;
  /** Lower-case names; a repeated header is joined with ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** The raw bytes as received (content-encoding identity is asked for). */
  readonly body: Uint8Array;
  /** sha256 over `body`. */
  readonly evidence: EvidenceId;
  /** Where the answer came from after redirects. */
  readonly url: string;
};
/** Nothing usable arrived. `detail` holds host and cause, never a credential. */
export type HttpFailure = {
  readonly state: 'failed';
  readonly cause: 'unreachable' | 'truncated' | 'malformed';
  readonly detail: string;
};

/** Never throws: a failure is a value. Every answered body becomes a piece of evidence. */
export type Http = { send(request: HttpRequest): Promise<HttpAnswer | HttpFailure> };

export type Files = {
  /** The raw bytes of a file inside the workspace; `maxBytes` defaults to 16 MiB. */
  read(path: string, maxBytes?: number): Promise<Fact<Uint8Array>>;
  /** Workspace-relative paths of regular files that match the glob patterns, sorted; a link among them makes the list missing. */
  list(patterns: readonly string[]): Promise<Fact<readonly string[]>>;
  /** Writes a new file (and its folders). Never writes over: `exists` when the path is taken. */
  create(path: string, bytes: Uint8Array): Promise<'created' | 'exists'>;
};

export type GitReply =
  | {
      readonly state: 'exited';
      readonly exitCode: number;
      readonly stdout: Uint8Array;
      readonly stderr: string;
      readonly evidence: EvidenceId;
    }
  | {
      readonly state: 'failed';
      readonly cause: 'unreachable' | 'truncated' | 'unsupported';
      readonly detail: string;
    };

export type GitCommand = {
  readonly args: readonly string[];
  /** Working directory; the workspace when absent. */
  readonly directory?: string;
  readonly stdin?: Uint8Array;
  /** Extra environment, e.g. GIT_INDEX_FILE or author dates. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Sent as HTTP basic password of user x-access-token, to `origin` only, never on the command line. */
  readonly credential?: { readonly origin: string; readonly token: Secret };
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
};
/** Runs the git executable without a shell and without the user's configuration. Never throws. */
export type Git = {
  run(command: GitCommand): Promise<GitReply>;
  /** A fresh folder that the shell removes at the end of the run. */
  temporaryDirectory(): Promise<string>;
};

export type Progress = { say(line: string): void; warn(line: string): void };

/** sha256 over raw bytes, `sha256:<hex>`. */
export type Hash = { sha256(bytes: Uint8Array): EvidenceId };

export type ProgramCommand = {
  /** A program's name, looked up in PATH, or an absolute path. */
  readonly program: string;
  readonly args: readonly string[];
  readonly stdin?: string;
  /** Default 30,000. */
  readonly timeoutMs?: number;
  /** Of standard output; default 1 MiB. */
  readonly maxBytes?: number;
};
/** `stdout` may hold a secret, so it never becomes evidence. */
export type ProgramReply =
  | { readonly state: 'exited'; readonly exitCode: number; readonly stdout: string; readonly stderr: string }
  | {
      readonly state: 'failed';
      readonly cause: 'unreachable' | 'truncated' | 'unsupported';
      readonly detail: string;
    };

/**
 * What the owner of this machine set up for all programs: variables, files of the home folder, helper programs.
 * Controlled by the runner's image and by the steps before ours. None of it is evidence, because it may be secret.
 */
export type Machine = {
  /** A variable of the environment; undefined when unset or empty. */
  variable(name: string): string | undefined;
  /** Absolute; null where there is none. */
  readonly homeDirectory: string | null;
  /** The raw bytes of a file anywhere; `path` is absolute and `maxBytes` defaults to 1 MiB. */
  readFile(path: string, maxBytes?: number): Promise<Fact<Uint8Array>>;
  /** Runs a program without a shell. Never throws. */
  run(command: ProgramCommand): Promise<ProgramReply>;
  /** Hides a text in the log from now on. */
  mask(secret: string): void;
};

/** All that a collector may touch. Implemented by the shell, faked by nobody: tests use real loopback servers. */
export type Ports = {
  readonly clock: Clock;
  readonly http: Http;
  readonly files: Files;
  readonly git: Git;
  readonly machine: Machine;
  readonly progress: Progress;
  readonly hash: Hash;
};
