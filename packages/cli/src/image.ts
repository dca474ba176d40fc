import { type Fact, show, SuiteError } from '@countersign/core';
import {
  explainImageError,
  familiarText,
  type ImageError,
  type NamedReference,
  parseImage,
  parseNormalizedReference,
  referenceName,
  referenceText,
} from '@countersign/oci';
import {
  createRegistryClient,
  type ImageAt,
  registryCredentials,
  type ResolvedManifest,
} from '@countersign/oci/client';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import type { Command, CommandResult } from './command.ts';
import { exitUsage } from './usage.ts';

/** What a registry that answered, did not have it, or could not be asked means for the exit status. */
const exitResolved = { found: 0, absent: 1, unknown: 2 } as const;

function refused(text: string, error: ImageError): CommandResult {
  const message = `${show(text)} is not an image reference: ${explainImageError(error)}`;
  return { exit: exitUsage, text: message, data: { error, message } };
}

/** The fields of distribution/reference's ParseNormalizedNamed. */
function fieldsOf(reference: NamedReference) {
  const { domain, path, tag, digest } = reference;
  const name = referenceName(reference);
  return {
    name,
    domain,
    path,
    tag,
    digest,
    string: referenceText(reference),
    familiar: familiarText(reference),
  };
}

function listText(fields: object): string {
  const entries = Object.entries(fields).filter(([, value]) => value !== null);
  return entries.map(([name, value]) => `${`${name}:`.padEnd(11)}${String(value)}`).join('\n');
}

function resolvedOf({ digest, mediaType, size, children }: ResolvedManifest) {
  const platforms = children.map((child) => ({ platform: child.platform, digest: child.digest }));
  return { digest, mediaType, size, platforms };
}

function resolvedText({ digest, mediaType, size, platforms }: ReturnType<typeof resolvedOf>): string {
  const rows = platforms.map((child) => `  ${child.platform ?? '(no platform)'} ${child.digest}`);
  return [`resolved:  ${digest}`, `type:      ${mediaType}`, `size:      ${size} bytes`, ...rows].join('\n');
}

function resolve(ports: LivePorts, image: ImageAt): Promise<Fact<ResolvedManifest>> {
  const token = ports.machine.variable('GITHUB_TOKEN') ?? ports.machine.variable('GH_TOKEN');
  const githubToken = token === undefined ? null : { reveal: () => token };
  return createRegistryClient(ports, registryCredentials(ports, { githubToken })).getManifest(image);
}

async function withResolved(parsed: CommandResult, image: ImageAt): Promise<CommandResult> {
  const ports = createPorts({ workspace: '.' });
  try {
    const fact = await resolve(ports, image);
    if (fact.state === 'known') {
      const resolved = resolvedOf(fact.value);
      const data = { ...(parsed.data as object), resolved };
      return { exit: exitResolved.found, text: `${parsed.text}\n${resolvedText(resolved)}`, data };
    }
    const exit = fact.cause === 'not-found' ? exitResolved.absent : exitResolved.unknown;
    const data = { ...(parsed.data as object), resolved: null, error: fact.cause, message: fact.detail };
    return { exit, text: `${parsed.text}\n${fact.cause}: ${fact.detail}`, data };
  } finally {
    await ports.close();
  }
}

export const imageCommand: Command = {
  help: {
    usage: 'image REF [--resolve]',
    what: `Says what an image reference means, as distribution/reference reads it, and refuses what we refuse.
With --resolve the registry is asked, with the credentials that docker and podman would use (for ghcr.io also
GITHUB_TOKEN or GH_TOKEN), and the digest is our own sha256 over the bytes that it answers with.`,
    options: [['--resolve', 'ask the registry what the reference is now']],
    exit: '0 valid (and found), 1 the registry has no such image, 2 the registry could not be asked, 3 not a reference, or usage',
  },
  options: [],
  flags: ['resolve'],
  dashes: 'words',
  run: async ({ positionals, flags }) => {
    const [text, ...more] = positionals;
    if (text === undefined || more.length > 0)
      throw new SuiteError('input-invalid', `image: found ${positionals.length} references, expected one`);
    const image = parseImage(text);
    const reference = parseNormalizedReference(text);
    if (!image.ok) return refused(text, image.error);
    if (!reference.ok) return refused(text, reference.error);
    const fields = fieldsOf(reference.value);
    const parsed: CommandResult = { exit: 0, text: listText(fields), data: fields };
    return flags.includes('resolve') ? withResolved(parsed, image.value) : parsed;
  },
};
