import { type Collect, type CollectContext, type Ports, type Subject, subjectText } from '@countersign/core';
import type { RegistryClient } from '@countersign/oci/client';
import { parseSubjects } from './subject-text.ts';
import { collectFiles } from './collect/files.ts';
import { createFoundBundles } from './collect/found-bundles.ts';
import { loadRoot } from './collect/roots.ts';
import type { AttestVerifyFacts } from './facts.ts';
import { pendingSearches } from './pending.ts';
import { type AttestVerifyPolicy, requirementFor, requirementsOf } from './policy.ts';
import { trustsOf, wantedPaths } from './trusts.ts';

export const inputs = {
  subjects: {
    description:
      'Further artifacts, one a line, written as `subject` is. All of them must be attested, each as the policy asks of it.',
    required: false,
  },
  bundle: {
    description:
      'Sigstore bundle files, one path or glob per line. They are candidates beside those of the policy; whether they count is the policy’s word.',
    required: false,
  },
  'docker-config': {
    description:
      'Text of a Docker config.json with credentials for the registries, for policies that look there. Without it the machine’s own configuration counts, and for ghcr.io the GitHub token.',
    required: false,
  },
} as const;

type Context = CollectContext<AttestVerifyPolicy>;

/** Each subject once. What an input names is added, so it can only ask for more. */
function subjectsOf({ request, inputs: given }: Context): readonly Subject[] {
  const all = [request.subject, ...parseSubjects(given['subjects'] ?? '', 'subjects')];
  return [...new Map(all.map((subject) => [subjectText(subject), subject])).values()];
}

/** Made when first asked for: most runs ask no registry. */
function registryOf(ports: Ports, context: Context): () => Promise<RegistryClient> {
  let client: Promise<RegistryClient> | undefined;
  const make = async (): Promise<RegistryClient> => {
    const { createRegistryClient, registryCredentials } = await import('@countersign/oci/client');
    const { github, inputs: given } = context;
    const dockerConfig = given['docker-config'];
    const options = {
      githubToken: github.token,
      githubServerUrl: github.serverUrl,
      ...(dockerConfig === undefined ? {} : { dockerConfig }),
    };
    return createRegistryClient(ports, registryCredentials(ports, options));
  };
  return () => (client ??= make());
}

/** Images whose own bytes a policy asks about. */
function imagesToRead(policies: readonly AttestVerifyPolicy[], subjects: readonly Subject[]): Subject[] {
  return subjects.filter(
    (subject) =>
      subject.kind === 'image' &&
      policies.some((policy) => {
        const requirement = requirementFor(policy, subject);
        return requirement !== null && requirement.platforms !== 'index';
      }),
  );
}

async function readImages(
  registry: () => Promise<RegistryClient>,
  subjects: readonly Subject[],
): Promise<AttestVerifyFacts['images']> {
  if (subjects.length === 0) return [];
  const { collectImages } = await import('./collect/registry.ts');
  return collectImages(await registry(), subjects);
}

/**
 * Reads the bundle files that policies and input name; asks GitHub and the registries, where a policy lets it, for every
 * subject that the files do not prove; measures every bundle under every root that a requirement names.
 */
export const collect: Collect<AttestVerifyPolicy, AttestVerifyFacts> = async (ports, context) => {
  const { policies, request, github: access } = context;
  const subjects = subjectsOf(context);
  const trusts = trustsOf(policies);
  const registry = registryOf(ports, context);
  const requirements = policies.flatMap(requirementsOf);
  const patterns = [...new Set(requirements.flatMap(({ bundles }) => bundles))].toSorted();
  const [roots, images] = await Promise.all([
    Promise.all(trusts.roots.map((root) => loadRoot(ports, root))),
    readImages(registry, imagesToRead(policies, subjects)),
  ]);
  const usable = roots.filter(({ fact }) => fact.read.state === 'known');
  const bundles = createFoundBundles(ports.hash, { roots: usable, trusts, paths: wantedPaths(policies) });
  const searches = await collectFiles(ports, { patterns, input: context.inputs['bundle'] ?? '' }, bundles);
  const { at, server, commit, ref } = request;
  const first: AttestVerifyFacts = {
    at,
    server,
    subjects,
    commit,
    ref,
    roots: roots.map(({ fact }) => fact),
    keySets: trusts.keySets.map((keys) => [...keys]),
    searches,
    images,
    bundles: bundles.list(),
  };
  const pending = pendingSearches(policies, first);
  if (pending.length === 0) return first;
  const of = (source: 'github' | 'registry') => pending.filter((search) => search.source === source);
  const asked = await Promise.all([
    of('github').length === 0
      ? []
      : import('./collect/github.ts').then(({ collectGitHub }) =>
          collectGitHub(ports, { access, searches: of('github') }, bundles),
        ),
    of('registry').length === 0
      ? []
      : import('./collect/registry.ts').then(async ({ collectRegistry }) =>
          collectRegistry(ports, { client: await registry(), searches: of('registry') }, bundles),
        ),
  ]);
  return { ...first, searches: [...searches, ...asked.flat()], bundles: bundles.list() };
};
