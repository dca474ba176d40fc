import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { GIT_ENVIRONMENT } from './run.ts';

export type GitObject = {
  readonly oid: string;
  readonly type: 'commit' | 'tree' | 'blob' | 'tag';
  readonly data: Buffer;
};

/** Reads objects of one repository through one lasting `git cat-file --batch`. */
export type ObjectStore = {
  /** Any revision that git understands; undefined when it names nothing. */
  readonly read: (revision: string) => Promise<GitObject | undefined>;
  readonly close: () => void;
};

type Waiting = {
  readonly resolve: (object: GitObject | undefined) => void;
  readonly reject: (e: Error) => void;
};

export function openObjects(folder: string): ObjectStore {
  const known = new Map<string, GitObject>();
  const waiting: Waiting[] = [];
  let child: ChildProcessWithoutNullStreams | undefined;
  let buffered: Buffer = Buffer.alloc(0);

  function start(): ChildProcessWithoutNullStreams {
    const started = spawn('git', ['-C', folder, 'cat-file', '--batch'], { env: { ...GIT_ENVIRONMENT } });
    started.stdout.on('data', (chunk: Buffer) => {
      buffered = buffered.length === 0 ? chunk : Buffer.concat([buffered, chunk]);
      drain();
    });
    started.on('close', () => {
      for (const each of waiting.splice(0)) each.reject(new Error(`git cat-file in ${folder} ended`));
    });
    return started;
  }

  function drain(): void {
    for (let taken = takeObject(buffered); taken !== undefined; taken = takeObject(buffered)) {
      buffered = taken.rest;
      if (taken.object !== undefined) known.set(taken.object.oid, taken.object);
      waiting.shift()?.resolve(taken.object);
    }
  }

  function read(revision: string): Promise<GitObject | undefined> {
    const cached = known.get(revision);
    if (cached !== undefined) return Promise.resolve(cached);
    // A line break would be a second request, and the revision comes from a client.
    if (revision === '' || /[\r\n\0]/.test(revision)) return Promise.resolve(undefined);
    child ??= start();
    const { stdin } = child;
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      stdin.write(`${revision}\n`);
    });
  }

  return { read, close: () => child?.kill() };
}

type Taken = { readonly object: GitObject | undefined; readonly rest: Buffer };

/** Takes one answer of `cat-file --batch` off the front; undefined when it has not all arrived. */
function takeObject(buffer: Buffer): Taken | undefined {
  const end = buffer.indexOf(0x0a);
  if (end === -1) return undefined;
  const header = buffer.subarray(0, end).toString();
  const match = /^([0-9a-f]{40}) (commit|tree|blob|tag) (\d+)$/.exec(header);
  if (match === null) return { object: undefined, rest: buffer.subarray(end + 1) };
  const start = end + 1;
  const stop = start + Number(match[3]);
  if (buffer.length < stop + 1) return undefined;
  const data = Buffer.from(buffer.subarray(start, stop));
  return {
    object: { oid: match[1] ?? '', type: match[2] as GitObject['type'], data },
    rest: buffer.subarray(stop + 1),
  };
}
