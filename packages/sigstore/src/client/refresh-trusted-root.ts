import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fact, type Instant, instantAt, known, missing, type Ports } from '@countersign/core';
import * as v from 'valibot';
import { decodeUtf8 } from '../text-bytes.ts';
import { createTufFetcher, type FetchLog, tufConfig } from './tuf-fetcher.ts';

/** A TUF repository that publishes a trusted root. */
export type TufSource = {
  /** Base address of the metadata; targets lie in `targets/` under it. */
  readonly mirror: string;
  /** The root.json that trust begins with. It may be expired: newer ones are followed from it, one by one. */
  readonly rootJson: string;
  /** Name of the target; default `trusted_root.json`. GitHub's tenants have `<trust-domain>.trusted_root.json`. */
  readonly target?: string;
  /** The version that was seen before, where one is known: a lower one is a rollback. */
  readonly leastVersion?: number;
};

/** A trusted root as a TUF repository vouches for it at this moment. */
export type RefreshedRoot = {
  readonly text: string;
  /** When the first of the metadata that vouch for it expires. */
  readonly expires: Instant;
  /** Of the targets metadata. */
  readonly version: number;
};

type RefreshPorts = Pick<Ports, 'http' | 'git' | 'clock' | 'hash'>;
type Checked = { readonly expires: Instant; readonly version: number };

const mostTargetBytes = 1024 * 1024;
const roles = ['root', 'timestamp', 'snapshot', 'targets'] as const;
const signedSchema = v.object({
  signed: v.object({ expires: v.string(), version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
});

function sourceProblem({ mirror, target }: TufSource): string | undefined {
  const url = URL.canParse(mirror) ? new URL(mirror) : undefined;
  if (url === undefined || !['https:', 'http:'].includes(url.protocol))
    return 'the mirror is not an http or https address';
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return 'the mirror holds more than an address';
  return target === undefined || /^[A-Za-z0-9][\w.-]*$/.test(target)
    ? undefined
    : 'the target is not the name of a file';
}

async function readSigned(folder: string, role: string): Promise<{ expires: number; version: number }> {
  const text = await readFile(join(folder, `${role}.json`), 'utf8');
  const { expires, version } = v.parse(signedSchema, JSON.parse(text)).signed;
  return { expires: Date.parse(expires), version };
}

/** tuf-js compares with the machine's clock; the port's clock is the one that the verdict rests on. */
async function checkMetadata(folder: string, now: Instant): Promise<Checked | string> {
  const found = await Promise.all(roles.map(async (role) => ({ role, ...(await readSigned(folder, role)) })));
  // Written so that an expiry that is no time counts as expired.
  const expired = found.find(({ expires }) => !(expires > Date.parse(now)));
  if (expired !== undefined) return `${expired.role}.json is expired`;
  const version = found.find(({ role }) => role === 'targets')?.version ?? 0;
  return { expires: instantAt(Math.min(...found.map(({ expires }) => expires))), version };
}

async function download(ports: RefreshPorts, source: TufSource, log: FetchLog): Promise<Fact<RefreshedRoot>> {
  // Only a refresh needs these; a verification without one starts faster.
  const [{ Updater }, { DownloadHTTPError }] = await Promise.all([
    import('tuf-js'),
    import('tuf-js/dist/error.js'),
  ]);
  const folder = await ports.git.temporaryDirectory();
  const [metadataDir, targetFile] = [join(folder, 'metadata'), join(folder, 'target')];
  await mkdir(metadataDir);
  await writeFile(join(metadataDir, 'root.json'), source.rootJson);
  const mirror = source.mirror.replace(/\/+$/, '');
  const statusError = (status: number): Error => new DownloadHTTPError(`status ${status}`, status);
  const updater = new Updater({
    metadataDir,
    metadataBaseUrl: mirror,
    targetBaseUrl: `${mirror}/targets`,
    fetcher: createTufFetcher({ ports, folder, log, statusError }),
    config: tufConfig,
  });
  const name = source.target ?? 'trusted_root.json';
  const target = await updater.getTargetInfo(name);
  if (target === undefined) return missing('not-found', `the repository has no target ${name}`);
  if (target.length > mostTargetBytes)
    return missing('truncated', `the target ${name} is longer than ${mostTargetBytes} bytes`);
  const checked = await checkMetadata(metadataDir, ports.clock.now());
  if (typeof checked === 'string') return missing('malformed', checked);
  if (checked.version < (source.leastVersion ?? 0))
    return missing(
      'malformed',
      `targets.json is version ${checked.version}, ${source.leastVersion} was seen before`,
    );
  await updater.downloadTarget(target, targetFile);
  const text = decodeUtf8(await readFile(targetFile));
  return text === undefined
    ? missing('malformed', `the target ${name} is not UTF-8`)
    : known({ text, ...checked }, [...log.evidence]);
}

/**
 * What trusted root does this TUF repository publish now? Walks from the given root.json to the newest, then timestamp,
 * snapshot, targets and the target, in a temporary folder. Anonymous: no credential is ever sent, and no redirect is
 * followed. Whatever expired, does not verify, is older than what points to it, or exceeds a limit makes the fact
 * missing with its cause; nothing of it is used. Source: https://theupdateframework.github.io/specification/latest/
 */
export async function refreshTrustedRoot(
  ports: RefreshPorts,
  source: TufSource,
): Promise<Fact<RefreshedRoot>> {
  const problem = sourceProblem(source);
  if (problem !== undefined) return missing('malformed', problem);
  const log: FetchLog = { evidence: [], failure: undefined };
  try {
    return await download(ports, source, log);
  } catch (thrown) {
    if (log.failure !== undefined) return missing(log.failure.cause, log.failure.detail);
    const detail = thrown instanceof Error ? thrown.message : 'the update failed without a message';
    return missing('malformed', `the repository does not verify: ${detail.slice(0, 500)}`);
  }
}
