import { type ClaimName, type Claims, readClaim } from './claims.ts';
import type { Provenance } from './provenance.ts';

/** One thing that both the predicate and the certificate state. The certificate is the authority. */
export type CrossCheck = {
  /** Path in `Provenance`; where an older claim states the same once more, the claim in brackets. */
  readonly field: string;
  readonly predicate: string;
  readonly certificate: string;
  readonly agrees: boolean;
};

type Compare = (predicate: string, certificate: string) => boolean;
type Row = {
  readonly field: string;
  readonly claim: ClaimName;
  readonly value: (provenance: Provenance, claims: Claims) => string | null;
  /** The certificate's text in the form of the predicate's; default as it is. */
  readonly form?: (text: string, claims: Claims) => string;
  readonly compare?: Compare;
};

const delegator =
  /^https:\/\/github\.com\/slsa-framework\/slsa-github-generator\/\.github\/workflows\/delegator_[\w-]+_slsa3\.yml@refs\/tags\/v\d+\.\d+\.\d+$/;
const npmBuilder = 'https://github.com/actions/runner';

/** GitHub folds the case of ASCII letters in owners and repositories. */
function foldAscii(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
const folded: Compare = (predicate, certificate) => foldAscii(predicate) === foldAscii(certificate);
const exact: Compare = (predicate, certificate) => predicate === certificate;
const lower = (text: string): string => text.toLowerCase();

function known(claims: Claims, name: ClaimName): string | undefined {
  const claim = readClaim(claims, name);
  return claim.state === 'known' ? claim.value : undefined;
}

/**
 * The builder as far as the certificate speaks of it. Two kinds of builder are none of its business: npm names the
 * runner (whose environment is compared by itself), and slsa-github-generator's delegators name the workflow that they
 * were called by, which only counts when the certificate says that it really was a delegator who signed.
 */
function builder({ builderId }: Provenance, claims: Claims): string | null {
  if (builderId === npmBuilder || builderId.startsWith(`${npmBuilder}/`)) return null;
  return delegator.test(known(claims, 'buildSignerUri') ?? '') ? null : builderId;
}

/** `owner/name` of an address, as the older claim writes it. */
function ownerAndName({ source }: Provenance): string | null {
  return source.repository?.replace(/^https?:\/\/[^/]+\//, '') ?? null;
}

/** The path in `repository/path@ref`; the whole text where the certificate's own claims do not frame it. */
function pathIn(text: string, claims: Claims): string {
  const [repository, ref] = [known(claims, 'sourceRepositoryUri'), known(claims, 'sourceRepositoryRef')];
  const [before, behind] = [`${repository ?? ''}/`, `@${ref ?? ''}`];
  const framed =
    repository !== undefined && ref !== undefined && text.startsWith(before) && text.endsWith(behind);
  return framed ? text.slice(before.length, -behind.length) : text;
}

const rows: readonly Row[] = [
  { field: 'builderId', claim: 'buildSignerUri', value: builder },
  {
    field: 'source.repository',
    claim: 'sourceRepositoryUri',
    value: ({ source }) => source.repository,
    compare: folded,
  },
  {
    field: 'source.repository (workflowRepository)',
    claim: 'workflowRepository',
    value: ownerAndName,
    compare: folded,
  },
  { field: 'source.ref', claim: 'sourceRepositoryRef', value: ({ source }) => source.ref },
  { field: 'source.ref (workflowRef)', claim: 'workflowRef', value: ({ source }) => source.ref },
  {
    field: 'source.commit',
    claim: 'sourceRepositoryDigest',
    value: ({ source }) => source.commit,
    form: lower,
  },
  {
    field: 'source.commit (workflowSha)',
    claim: 'workflowSha',
    value: ({ source }) => source.commit,
    form: lower,
  },
  {
    field: 'source.workflowPath',
    claim: 'buildConfigUri',
    value: ({ source }) => source.workflowPath,
    form: pathIn,
  },
  {
    field: 'source.workflowCommit',
    claim: 'buildConfigDigest',
    value: ({ source }) => source.workflowCommit,
    form: lower,
  },
  { field: 'event', claim: 'buildTrigger', value: ({ event }) => event },
  { field: 'event (workflowTrigger)', claim: 'workflowTrigger', value: ({ event }) => event },
  { field: 'repositoryId', claim: 'sourceRepositoryId', value: ({ repositoryId }) => repositoryId },
  { field: 'ownerId', claim: 'sourceRepositoryOwnerId', value: ({ ownerId }) => ownerId },
  {
    field: 'runnerEnvironment',
    claim: 'runnerEnvironment',
    value: ({ runnerEnvironment }) => runnerEnvironment,
  },
  {
    field: 'invocation',
    claim: 'runInvocationUri',
    value: ({ invocation }) => invocation,
    compare: folded,
  },
];

function compareRow(row: Row, provenance: Provenance, claims: Claims): CrossCheck[] {
  const predicate = row.value(provenance, claims);
  const claim = readClaim(claims, row.claim);
  if (predicate === null || (claim.state === 'missing' && claim.cause === 'not-found')) return [];
  // A claim that is there and cannot be read agrees with nothing.
  if (claim.state === 'missing')
    return [{ field: row.field, predicate, certificate: claim.detail, agrees: false }];
  const certificate = row.form?.(claim.value, claims) ?? claim.value;
  return [
    { field: row.field, predicate, certificate, agrees: (row.compare ?? exact)(predicate, certificate) },
  ];
}

/**
 * Does the provenance say what the certificate says? One row for every field that both state, in a fixed order. No row
 * is no agreement: what only the predicate states, nobody but the build vouches for.
 */
export function crossCheck(provenance: Provenance, claims: Claims): readonly CrossCheck[] {
  return rows.flatMap((row) => compareRow(row, provenance, claims));
}
