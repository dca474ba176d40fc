import type { ChildProcessWithoutNullStreams } from 'node:child_process';

const longestStderr = 4_000;

export type ChildOutput = {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
  /** It printed more than was allowed and was ended for it; `stdout` is then cut. */
  readonly tooLong: boolean;
};

export type ChildLimits = {
  readonly stdin: string | Uint8Array | undefined;
  /** Of standard output. */
  readonly maxBytes: number;
  /** What ends a child that prints more: SIGTERM lets it clean up, SIGKILL does not ask it. */
  readonly killWith: 'SIGTERM' | 'SIGKILL';
};

/**
 * Hands a child process its standard input and waits for its end. At most `maxBytes` of standard output and 4,000
 * characters of standard error are kept. Rejects when the process could not be started or was aborted.
 */
export function childOutput(
  child: ChildProcessWithoutNullStreams,
  { stdin, maxBytes, killWith }: ChildLimits,
): Promise<ChildOutput> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else child.kill(killWith);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (stderr.length < longestStderr) stderr += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (exitCode) =>
      resolve({
        exitCode,
        stdout: Buffer.concat(chunks),
        stderr: stderr.slice(0, longestStderr),
        tooLong: size > maxBytes,
      }),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
  });
}
