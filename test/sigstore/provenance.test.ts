import { known, missing } from '@countersign/core';
import { type Claims, crossCheck, type Provenance, readProvenance } from '@countersign/sigstore';
import { describe, expect, it } from 'vitest';

const commit = '4d329c75e7ec1725f7c9ce917a8799d408d06be3';
const repository = 'https://github.com/acme/api';
const run = `${repository}/actions/runs/13531731005/attempts/2`;
const [v02, v1] = ['https://slsa.dev/provenance/v0.2', 'https://slsa.dev/provenance/v1'];

// Loose on purpose: rows reach into predicates to change one thing.
type Json = Record<string, unknown>;
type Deep = { [name: string]: Deep };

function workflowBuild(buildType: string): Json {
  return {
    buildDefinition: {
      buildType,
      externalParameters: {
        workflow: { ref: 'refs/heads/main', repository, path: '.github/workflows/release.yml' },
      },
      internalParameters: {
        github: {
          event_name: 'push',
          repository_id: '1001',
          repository_owner_id: '2001',
          runner_environment: 'github-hosted',
        },
      },
      resolvedDependencies: [
        { uri: `git+${repository}@refs/heads/main`, digest: { gitCommit: commit } },
        { uri: 'https://github.com/actions/runner-images/releases/tag/ubuntu24%2F20260101.1' },
      ],
    },
    runDetails: {
      builder: { id: `${repository}/.github/workflows/release.yml@refs/heads/main` },
      metadata: { invocationId: run },
    },
  };
}

const environment = {
  github_actor: 'octocat',
  github_event_name: 'push',
  github_event_payload: { ref: 'refs/heads/other', inputs: { sha1: 'x' } },
  github_ref: 'refs/heads/main',
  github_ref_type: 'branch',
  github_repository_id: '1001',
  github_repository_owner: 'acme',
  github_repository_owner_id: '2001',
  github_run_attempt: '2',
  github_run_id: '13531731005',
  github_run_number: '17',
  github_sha1: commit,
};
const generator = 'https://github.com/slsa-framework/slsa-github-generator';

const generic02: Json = {
  builder: { id: `${generator}/.github/workflows/generator_generic_slsa3.yml@refs/tags/v2.1.0` },
  buildType: `${generator}/generic@v1`,
  invocation: {
    configSource: {
      uri: 'git+https://github.com/acme/api@refs/heads/main',
      digest: { sha1: commit },
      entryPoint: '.github/workflows/release.yml',
    },
    parameters: {},
    environment,
  },
  metadata: { buildInvocationID: '13531731005-2', completeness: { parameters: true } },
  materials: [{ uri: 'git+https://github.com/acme/api@refs/heads/main', digest: { sha1: commit } }],
};

const internal = {
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PAYLOAD: { ref: 'refs/heads/other' },
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'acme/api',
  GITHUB_REPOSITORY_ID: '1001',
  GITHUB_REPOSITORY_OWNER_ID: '2001',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_RUN_ID: 13_531_731_005,
  GITHUB_SHA: commit,
  GITHUB_WORKFLOW_REF: 'acme/api/.github/workflows/release.yml@refs/heads/main',
  GITHUB_WORKFLOW_SHA: commit,
};

const containerBased: Json = {
  buildDefinition: {
    buildType: 'https://slsa.dev/container-based-build/v0.1?draft',
    externalParameters: {
      source: { uri: 'git+https://github.com/acme/api@refs/heads/main', digest: { sha1: commit } },
      builderImage: { uri: `bash@sha256:${'e'.repeat(64)}`, digest: { sha256: 'e'.repeat(64) } },
      configPath: '.github/build.toml',
      buildConfig: { ArtifactPath: 'out/api', Command: ['make', 'api'] },
    },
    internalParameters: internal,
    resolvedDependencies: [
      { uri: 'git+https://github.com/acme/api@refs/heads/main', digest: { sha1: commit } },
      { uri: `git+${generator}@refs/tags/v2.1.0`, digest: { sha256: 'f'.repeat(64) } },
    ],
  },
  runDetails: {
    builder: { id: `${generator}/.github/workflows/builder_container-based_slsa3.yml@refs/tags/v2.1.0` },
    metadata: { invocationId: run },
  },
};

const delegated: Json = {
  buildDefinition: {
    buildType: `${generator}/delegator-generic@v0`,
    externalParameters: { inputs: { artifact: 'api', 'rekor-log-public': false }, vars: {} },
    internalParameters: internal,
    resolvedDependencies: [
      { uri: 'git+https://github.com/acme/api@refs/heads/main', digest: { gitCommit: commit } },
    ],
  },
  runDetails: {
    builder: { id: 'https://github.com/acme/trw/.github/workflows/builder_slsa3.yml@refs/tags/v1.0.0' },
    metadata: { invocationId: run },
  },
};

const npm02: Json = {
  buildType: 'https://github.com/npm/cli/gha/v2',
  builder: { id: 'https://github.com/actions/runner' },
  invocation: {
    configSource: {
      uri: 'git+https://github.com/acme/api@refs/heads/main',
      digest: { sha1: commit },
      entryPoint: '.github/workflows/release.yml',
    },
    parameters: {},
    environment: { ...internal, GITHUB_RUN_ID: '13531731005' },
  },
  metadata: { buildInvocationId: '13531731005-2' },
  materials: [{ uri: 'git+https://github.com/acme/api@refs/heads/main', digest: { sha1: commit } }],
};

const npm1: Json = {
  ...workflowBuild('https://slsa-framework.github.io/github-actions-buildtypes/workflow/v1'),
  runDetails: {
    builder: { id: 'https://github.com/actions/runner/github-hosted' },
    metadata: { invocationId: run },
  },
};

const github1 = workflowBuild('https://actions.github.io/buildtypes/workflow/v1');
const framework1 = workflowBuild('https://slsa-framework.github.io/github-actions-buildtypes/workflow/v1');

function read(type: string, predicate: unknown): Provenance {
  const result = readProvenance(type, predicate as never);
  if (result.state === 'rejected') throw new Error(result.detail);
  return result.value;
}
function changed(predicate: Json, change: (copy: Deep) => void): Json {
  const copy = structuredClone(predicate);
  change(copy as Deep);
  return copy;
}

function at(copy: Deep, path: readonly string[]): Deep {
  return path.reduce((object, name) => object[name] ?? {}, copy);
}
/** Sets a member at a dotted path; list positions are names, too. */
function set(copy: Deep, path: string, value: unknown): void {
  const names = path.replaceAll(/\[(\d+)\]/gu, '.$1').split('.');
  Object.assign(at(copy, names.slice(0, -1)), { [names.at(-1) ?? '']: value });
}
function assign(copy: Deep, path: string, members: unknown): void {
  Object.assign(at(copy, path.split('.')), members);
}

describe('readProvenance', () => {
  const same = {
    source: { repository, ref: 'refs/heads/main', commit, workflowPath: '.github/workflows/release.yml' },
    event: 'push',
    repositoryId: '1001',
    ownerId: '2001',
    invocation: run,
  };
  it.each([
    ['GitHub', v1, github1, '1', 'github-hosted'],
    ['GitHub under the older build type', v1, framework1, '1', 'github-hosted'],
    ['slsa-github-generator v0.2', v02, generic02, '0.2', null],
    ['slsa-github-generator, container-based', v1, containerBased, '1', null],
    ['slsa-github-generator, delegated', v1, delegated, '1', null],
    ['npm v0.2', v02, npm02, '0.2', null],
    ['npm v1', v1, npm1, '1', 'github-hosted'],
  ])('reads the same out of what %s writes', (_name, type, predicate, version, runnerEnvironment) => {
    expect(read(type, predicate)).toMatchObject({ version, runnerEnvironment, ...same });
  });

  it.each([
    ['with .git', 'https://github.com/acme/api.git'],
    ['with a slash behind', 'https://github.com/acme/api/'],
    ['with the host in capitals', 'https://GitHub.com/acme/api'],
    ['as a download location', 'git+https://github.com/acme/api@refs/heads/main'],
  ])('normalises an address %s', (_name, text) => {
    const predicate = changed(github1, (copy) => {
      set(copy, 'buildDefinition.externalParameters.workflow.repository', text);
    });
    expect(read(v1, predicate).source.repository).toBe(repository);
  });

  it('normalises a commit in capitals', () => {
    const predicate = changed(github1, (copy) => {
      set(copy, 'buildDefinition.resolvedDependencies[0].digest.gitCommit', commit.toUpperCase());
    });
    expect(read(v1, predicate).source.commit).toBe(commit);
  });

  it('lists materials with their digests', () => {
    expect(read(v1, containerBased).materials).toEqual([
      { uri: 'git+https://github.com/acme/api@refs/heads/main', digests: [`sha1:${commit}`] },
      { uri: `git+${generator}@refs/tags/v2.1.0`, digests: [`sha256:${'f'.repeat(64)}`] },
    ]);
  });

  const parameters: [string, Json, unknown, string[]][] = [
    ['none of GitHub’s own', github1, {}, []],
    ['inputs', github1, { inputs: { target: 'eu', debug: true } }, ['inputs.target', 'inputs.debug']],
    ['inputs of the older build type', framework1, { inputs: { target: 'eu' } }, ['inputs.target']],
    ['empty containers', framework1, { inputs: {}, vars: null }, []],
    ['an unknown one that is empty', github1, { extra: {} }, ['extra']],
    ['an unknown one that is null', github1, { extra: null }, ['extra']],
    ['a list', github1, { extra: [1, 2] }, ['extra']],
    ['names with dots', github1, { 'a.b': { c: 1 } }, ['"a.b".c']],
    ['a name like a part of JavaScript', github1, { constructor: 'x' }, ['constructor']],
    ['none of the container-based build', containerBased, {}, []],
    ['one beside those of the container-based build', containerBased, { env: 'x' }, ['env']],
    ['those of a delegator', delegated, {}, ['inputs.artifact', 'inputs.rekor-log-public']],
  ];
  it.each(parameters)(
    'lists the external parameters that no build type defines: %s',
    (_name, base, more, expected) => {
      const predicate = changed(base, (copy) => {
        assign(copy, 'buildDefinition.externalParameters', more);
      });
      expect(read(v1, predicate).externalParameters).toEqual(expected);
    },
  );

  it('lists all of them for a build type that is not known', () => {
    const predicate = changed(github1, (copy) => {
      set(copy, 'buildDefinition.buildType', 'https://example.test/build');
    });
    expect(read(v1, predicate).externalParameters).toEqual([
      'workflow.ref',
      'workflow.repository',
      'workflow.path',
    ]);
  });

  it('lists the parameters of v0.2', () => {
    const predicate = changed(generic02, (copy) => {
      set(copy, 'invocation.parameters', { event_inputs: { target: 'eu' } });
    });
    expect(read(v02, predicate).externalParameters).toEqual(['event_inputs.target']);
  });

  it('reads a build type of somebody else as far as SLSA defines it', () => {
    const predicate = {
      buildDefinition: {
        buildType: 'https://example.test/build',
        externalParameters: { repository: { url: 'x' } },
        internalParameters: { ref: { branch: 'main' }, sha: 7 },
        resolvedDependencies: [{ uri: 'pkg:npm/x@1.0.0' }],
      },
      runDetails: { builder: { id: 'https://example.test/builder' } },
    };
    expect(read(v1, predicate)).toMatchObject({
      builderId: 'https://example.test/builder',
      source: { repository: null, ref: null, commit: null, workflowPath: null, workflowCommit: null },
      event: null,
      invocation: null,
      externalParameters: ['repository.url'],
    });
  });

  const refused: [string, string, unknown, RegExp][] = [
    ['another type', 'https://slsa.dev/provenance/v1?x', github1, /predicate type/],
    ['a later version', 'https://slsa.dev/provenance/v2', github1, /predicate type/],
    ['nothing', v1, null, /predicate/],
    ['v0.2 under the name of v1', v1, generic02, /buildDefinition/],
    ['v1 under the name of v0.2', v02, github1, /builder/],
    [
      'no builder',
      v1,
      changed(github1, (copy) => {
        set(copy, 'runDetails.builder', {});
      }),
      /builder\.id/,
    ],
    [
      'two refs',
      v1,
      changed(github1, (copy) => {
        set(copy, 'buildDefinition.externalParameters.workflow.ref', 'refs/tags/v1');
      }),
      /two different values for the source ref/,
    ],
    [
      'two commits',
      v02,
      changed(generic02, (copy) => {
        set(copy, 'invocation.environment.github_sha1', 'b'.repeat(40));
      }),
      /two different values for the source commit/,
    ],
    [
      'two runs',
      v02,
      changed(generic02, (copy) => {
        set(copy, 'metadata.buildInvocationID', '7-1');
      }),
      /two different values for the run/,
    ],
    [
      'two workflow files',
      v02,
      changed(npm02, (copy) => {
        set(copy, 'invocation.configSource.entryPoint', '.github/workflows/other.yml');
      }),
      /two different values for the workflow path/,
    ],
    [
      'one variable in two spellings',
      v02,
      changed(generic02, (copy) => {
        set(copy, 'invocation.environment.GITHUB_REF', 'refs/tags/v1');
      }),
      /two spellings/,
    ],
    [
      'a commit that is none',
      v1,
      changed(github1, (copy) => {
        set(copy, 'buildDefinition.resolvedDependencies[0].digest.gitCommit', 'main');
      }),
      /is not a commit/,
    ],
    [
      'an id of another type',
      v1,
      changed(github1, (copy) => {
        set(copy, 'buildDefinition.internalParameters.github.repository_id', true);
      }),
      /repository_id/,
    ],
    [
      'more parameters than anybody needs',
      v1,
      changed(github1, (copy) => {
        const many = Array.from({ length: 1001 }, (_none, index) => [`p${index}`, 1]);
        assign(copy, 'buildDefinition.externalParameters', Object.fromEntries(many));
      }),
      /1,000/,
    ],
  ];
  it.each(refused)('refuses %s', (_name, type, predicate, detail) => {
    const result = readProvenance(type, predicate as never);
    expect(result).toMatchObject({ state: 'rejected', code: 'provenance-invalid' });
    expect(result.state === 'rejected' && result.detail).toMatch(detail);
  });
});

describe('crossCheck', () => {
  const facts = {
    buildSignerUri: `${repository}/.github/workflows/release.yml@refs/heads/main`,
    sourceRepositoryUri: repository,
    workflowRepository: 'acme/api',
    sourceRepositoryRef: 'refs/heads/main',
    workflowRef: 'refs/heads/main',
    sourceRepositoryDigest: commit,
    workflowSha: commit,
    buildConfigUri: `${repository}/.github/workflows/release.yml@refs/heads/main`,
    buildConfigDigest: commit,
    buildTrigger: 'push',
    workflowTrigger: 'push',
    sourceRepositoryId: '1001',
    sourceRepositoryOwnerId: '2001',
    runnerEnvironment: 'github-hosted',
    runInvocationUri: run,
  };
  const claimsOf = (texts: Readonly<Record<string, string>>): Claims =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, known(text)]));
  const claims = claimsOf(facts);
  const differing = (provenance: Provenance, against: Claims): string[] =>
    crossCheck(provenance, against).flatMap(({ field, agrees }) => (agrees ? [] : [field]));

  it('finds every field that both state, and agreement', () => {
    const rows = crossCheck(read(v1, github1), claims);
    expect(rows.every(({ agrees }) => agrees)).toBe(true);
    expect(rows.map(({ field }) => field)).toEqual([
      'builderId',
      'source.repository',
      'source.repository (workflowRepository)',
      'source.ref',
      'source.ref (workflowRef)',
      'source.commit',
      'source.commit (workflowSha)',
      'source.workflowPath',
      'event',
      'event (workflowTrigger)',
      'repositoryId',
      'ownerId',
      'runnerEnvironment',
      'invocation',
    ]);
    expect(crossCheck(read(v02, npm02), claims).map(({ field }) => field)).toContain('source.workflowCommit');
  });

  const differences: [keyof typeof facts, string, string][] = [
    ['buildSignerUri', `${repository}/.github/workflows/mallory.yml@refs/heads/main`, 'builderId'],
    ['sourceRepositoryUri', 'https://github.com/mallory/api', 'source.repository'],
    ['workflowRepository', 'mallory/api', 'source.repository (workflowRepository)'],
    ['sourceRepositoryRef', 'refs/heads/mallory', 'source.ref'],
    ['workflowRef', 'refs/heads/mallory', 'source.ref (workflowRef)'],
    ['sourceRepositoryDigest', 'b'.repeat(40), 'source.commit'],
    ['workflowSha', 'b'.repeat(40), 'source.commit (workflowSha)'],
    ['buildConfigUri', `${repository}/.github/workflows/mallory.yml@refs/heads/main`, 'source.workflowPath'],
    ['buildTrigger', 'pull_request_target', 'event'],
    ['workflowTrigger', 'pull_request_target', 'event (workflowTrigger)'],
    ['sourceRepositoryId', '7', 'repositoryId'],
    ['sourceRepositoryOwnerId', '7', 'ownerId'],
    ['runnerEnvironment', 'self-hosted', 'runnerEnvironment'],
    ['runInvocationUri', run.replace('attempts/2', 'attempts/1'), 'invocation'],
  ];
  it.each(differences)('finds that %s differs', (name, text, field) => {
    expect(differing(read(v1, github1), claimsOf({ ...facts, [name]: text }))).toContain(field);
  });

  it('folds the case of owners and repositories, and of nothing else', () => {
    const shouted = claimsOf({ ...facts, sourceRepositoryUri: 'https://github.com/ACME/Api' });
    expect(differing(read(v1, github1), shouted)).not.toContain('source.repository');
    const ref = claimsOf({ ...facts, sourceRepositoryRef: 'refs/heads/Main' });
    expect(differing(read(v1, github1), ref)).toContain('source.ref');
  });

  it('has no row for what one of the two does not state', () => {
    expect(crossCheck(read(v1, github1), {})).toEqual([]);
    expect(crossCheck(read(v02, generic02), claims).map(({ field }) => field)).not.toContain(
      'runnerEnvironment',
    );
  });

  it('agrees with no claim that cannot be read', () => {
    const broken = { ...claims, sourceRepositoryRef: missing('malformed', 'not DER') };
    // Without its ref the certificate's workflow address cannot be taken apart, either.
    expect(differing(read(v1, github1), broken)).toEqual(['source.ref', 'source.workflowPath']);
  });

  it('leaves npm’s builder to the runner’s environment', () => {
    expect(differing(read(v1, npm1), claims)).toEqual([]);
    expect(differing(read(v1, npm1), claimsOf({ ...facts, runnerEnvironment: 'self-hosted' }))).toEqual([
      'runnerEnvironment',
    ]);
    // Another account's "runner" is a builder like any other.
    const forged = changed(npm1, (copy) => {
      set(copy, 'runDetails.builder.id', 'https://github.com/actions/runner-x');
    });
    expect(differing(read(v1, forged), claims)).toEqual(['builderId']);
  });

  it('lets a delegator name another builder only where a delegator signed', () => {
    const signedBy = (uri: string): string[] =>
      differing(read(v1, delegated), claimsOf({ ...facts, buildSignerUri: uri }));
    const workflows = `${generator}/.github/workflows`;
    expect(signedBy(`${workflows}/delegator_generic_slsa3.yml@refs/tags/v2.1.0`)).toEqual([]);
    expect(signedBy(`${workflows}/delegator_lowperms-generic_slsa3.yml@refs/tags/v2.1.0`)).toEqual([]);
    for (const uri of [
      facts.buildSignerUri,
      `${workflows}/delegator_generic_slsa3.yml@refs/heads/main`,
      `${workflows}/generator_generic_slsa3.yml@refs/tags/v2.1.0`,
      `${workflows.replace('slsa-framework', 'mallory')}/delegator_generic_slsa3.yml@refs/tags/v2.1.0`,
      `https://x.test/${workflows}/delegator_generic_slsa3.yml@refs/tags/v2.1.0`,
    ])
      expect(signedBy(uri)).toEqual(['builderId']);
  });
});
