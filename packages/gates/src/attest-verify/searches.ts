import { missing, type Subject } from '@countersign/core';
import type { AttestVerifyFacts, SearchFact } from './facts.ts';
import type { Requirement } from './requirement.ts';

/** Where bundles are looked for, before anything is found. */
export type Search = Omit<SearchFact, 'found'>;

/** Where a registry keeps what belongs to an image: its referrers, and the tags that cosign wrote before there were any. */
const registryParts = ['referrers', 'att', 'sig'] as const;

/** The repository and the part of a search in a registry; `where` is `name part`. */
export function registryPart(where: string): {
  readonly name: string;
  readonly part: (typeof registryParts)[number];
} {
  const [name = '', written = ''] = where.split(' ', 2);
  return { name, part: registryParts.find((part) => part === written) ?? 'referrers' };
}

/** Whom GitHub is asked about: `owner/repo`, or `owner`; null where the requirement names no repository. */
export function githubPlace({ sourceRepository, githubScope }: Requirement): string | null {
  if (sourceRepository === undefined || sourceRepository === 'any') return null;
  return githubScope === 'owner' ? (sourceRepository.split('/')[0] ?? null) : sourceRepository;
}

/**
 * Every place that a requirement looks at for a subject, without the files that the input offers. GitHub knows sha256
 * digests only (REST, "List attestations"), and only images lie in a registry. Pure.
 */
export function wantedSearches(requirement: Requirement, { kind, name, digest }: Subject): Search[] {
  const { sources, bundles } = requirement;
  const place = githubPlace(requirement);
  const sha256 = digest.startsWith('sha256:');
  return [
    ...(sources.includes('files')
      ? bundles.map((where): Search => ({ source: 'policy-files', where, digest: null }))
      : []),
    ...(sources.includes('github') && place !== null && sha256
      ? [{ source: 'github', where: place, digest } as const]
      : []),
    ...(sources.includes('registry') && kind === 'image' && sha256
      ? registryParts.map((part): Search => ({ source: 'registry', where: `${name} ${part}`, digest }))
      : []),
  ];
}

/**
 * Sources that a requirement names and that cannot be asked about this subject. Nothing is lacking where something good
 * was found elsewhere; whoever has to rule something out does not know all.
 */
export function unaskableSearches(requirement: Requirement, { kind, name, digest }: Subject): SearchFact[] {
  const { sources } = requirement;
  const sha256 = digest.startsWith('sha256:');
  const place = githubPlace(requirement);
  const lost = (source: 'github' | 'registry', where: string, why: string): SearchFact => ({
    source,
    where,
    digest,
    found: missing('unsupported', why),
  });
  const nobody = 'no repository is named whose attestations could be asked for';
  const digestOnly = 'it is asked by sha256 digests only';
  return [
    ...(sources.includes('github') && place === null ? [lost('github', 'any', nobody)] : []),
    ...(sources.includes('github') && place !== null && !sha256 ? [lost('github', place, digestOnly)] : []),
    ...(sources.includes('registry') && kind === 'image' && !sha256
      ? [lost('registry', name, digestOnly)]
      : []),
  ];
}

function sameSearch(left: Search, right: Search): boolean {
  return left.source === right.source && left.where === right.where && left.digest === right.digest;
}

/** What was found at every place that a requirement looks at; a place that nobody looked at is missing. */
export function searchesFor(
  requirement: Requirement,
  subject: Subject,
  facts: Pick<AttestVerifyFacts, 'searches'>,
): SearchFact[] {
  const never = missing('not-collected', 'nobody looked there');
  const offered = requirement.sources.includes('files')
    ? facts.searches.filter(({ source }) => source === 'input-files')
    : [];
  const wanted = wantedSearches(requirement, subject).map(
    (search) => facts.searches.find((found) => sameSearch(found, search)) ?? { ...search, found: never },
  );
  return [...wanted, ...offered];
}

const sourceNames: Readonly<Record<SearchFact['source'], string>> = {
  'policy-files': 'the files',
  'input-files': 'the files of the input',
  github: 'GitHub',
  registry: 'the registry',
};

/** `GitHub: acme/shop`, `the files: release/*.json`. */
export function searchText({ source, where }: Search): string {
  return source === 'policy-files' || source === 'input-files' ? where : `${sourceNames[source]}: ${where}`;
}
