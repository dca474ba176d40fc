import {
  type Collect,
  type CollectContext,
  type Fact,
  known,
  mapFact,
  missing,
  type Ports,
  show,
  SuiteError,
} from '@countersign/core';
import { createRegistryClient, type RegistryClient, registryCredentials } from '@countersign/oci/client';
import type { DigestPinFacts, ParsedManifest, Resolved } from './facts.ts';
import { maxManifestBytes, parseManifestFile } from './manifest.ts';
import { type DigestPinPolicy, patternProblem } from './policy.ts';
import { wantedLookups } from './wanted.ts';

export const inputs = {
  manifests: {
    description:
      'Rendered Kubernetes manifests, one file pattern a line, from the root of the workspace. Added to the files that the policy names.',
    required: false,
  },
  'docker-config': {
    description:
      'Text of a Docker config.json whose `auths` hold credentials for the registries. Without it registries are asked anonymously, ghcr.io with the GitHub token.',
    required: false,
  },
} as const;

const mostFiles = 1_000;
const mostLookups = 1_000;
const lookupsAtOnce = 8;

type Selection = DigestPinFacts['selections'][number];
type FileFact = DigestPinFacts['files'][number];
type Resolution = DigestPinFacts['resolutions'][number];

/** The input's patterns. Controlled by the caller: they add files, and anything that would not is refused. */
function inputPatterns(text: string | undefined): readonly string[] {
  const lines = (text ?? '').split(/\r?\n/).map((line) => line.trim());
  const patterns = lines.filter((line) => line !== '');
  for (const pattern of patterns) {
    const problem = patternProblem(pattern);
    if (problem !== null)
      throw new SuiteError('input-invalid', `input "manifests": found ${show(pattern)}, ${problem}`);
  }
  return patterns;
}

function allPatterns(context: CollectContext<DigestPinPolicy>): readonly string[] {
  const named = context.policies.flatMap(({ files }) => files);
  return [...new Set([...named, ...inputPatterns(context.inputs['manifests'])])].sort();
}

async function select(ports: Ports, pattern: string): Promise<Selection> {
  const files = await ports.files.list([pattern]);
  return { pattern, files: mapFact(files, (paths) => [...paths]) };
}

function parseBytes(bytes: Uint8Array, path: string): Fact<ParsedManifest> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return known(parseManifestFile(text));
  } catch (error) {
    if (error instanceof TypeError) return missing('malformed', `${path} is not UTF-8`);
    throw error;
  }
}

async function readFile(ports: Ports, path: string): Promise<FileFact> {
  const bytes = await ports.files.read(path, maxManifestBytes);
  if (bytes.state === 'missing') return { path, manifest: missing(bytes.cause, bytes.detail) };
  const manifest = parseBytes(bytes.value, path);
  return {
    path,
    manifest: manifest.state === 'known' ? { ...manifest, evidence: bytes.evidence } : manifest,
  };
}

async function readFiles(ports: Ports, selections: readonly Selection[]): Promise<FileFact[]> {
  const listed = selections.flatMap(({ files }) =>
    files.state === 'known' ? files.value : (files.partial ?? []),
  );
  const paths = [...new Set(listed)].sort();
  const files: FileFact[] = [];
  for (const path of paths.slice(0, mostFiles)) files.push(await readFile(ports, path));
  const unread = missing('not-collected', `more than ${mostFiles} files are named`);
  return [...files, ...paths.slice(mostFiles).map((path) => ({ path, manifest: unread }))];
}

type Wanted = ReturnType<typeof wantedLookups>[number];

async function resolve(client: RegistryClient, { reference, image }: Wanted): Promise<Resolution> {
  const manifest = mapFact(
    await client.getManifest(image),
    ({ digest, mediaType, size, children }): Resolved => {
      const platforms = children.map((child) => ({ digest: child.digest, platform: child.platform }));
      return { digest, mediaType, size, children: platforms };
    },
  );
  return { reference, manifest };
}

/** A few at a time: enough to hide the way to the registry, few enough for its limits. */
async function resolveAll(client: RegistryClient, wanted: readonly Wanted[]): Promise<Resolution[]> {
  const resolutions: Resolution[] = [];
  for (let from = 0; from < wanted.length; from += lookupsAtOnce) {
    const batch = wanted.slice(from, from + lookupsAtOnce);
    resolutions.push(...(await Promise.all(batch.map((one) => resolve(client, one)))));
  }
  return resolutions;
}

function registryClient(ports: Ports, context: CollectContext<DigestPinPolicy>): RegistryClient {
  const dockerConfig = context.inputs['docker-config'];
  const sources = {
    githubToken: context.github.token,
    ...(dockerConfig === undefined ? {} : { dockerConfig }),
  };
  return createRegistryClient(ports, registryCredentials(ports, sources));
}

/**
 * Reads every manifest that a policy or the input names and, for policies in verify mode, asks the registries what
 * the references are: GET, and our own sha256 over the bytes. Throws `input-invalid` for a pattern that excludes.
 */
export const collect: Collect<DigestPinPolicy, DigestPinFacts> = async (ports, context) => {
  const { at, subject } = context.request;
  const selections: Selection[] = [];
  for (const pattern of allPatterns(context)) selections.push(await select(ports, pattern));
  const files = await readFiles(ports, selections);
  const wanted = wantedLookups(context.policies, { subject, files });
  const client = registryClient(ports, context);
  const resolutions = await resolveAll(client, wanted.slice(0, mostLookups));
  const unasked = missing('not-collected', `more than ${mostLookups} references would have to be asked for`);
  const rest = wanted.slice(mostLookups).map(({ reference }) => ({ reference, manifest: unasked }));
  return { at, subject, selections, files, resolutions: [...resolutions, ...rest] };
};
