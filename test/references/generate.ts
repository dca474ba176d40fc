// Files of every kind, made from a number: the same number gives the same file.

/** A small generator of pseudo-random numbers (mulberry32): repeatable, and nothing else is asked of it. */
function random(seed: number): () => number {
  let state = (seed * 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Dice = {
  readonly chance: (of: number) => boolean;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  readonly upTo: (most: number) => number;
};

function diceOf(seed: number): Dice {
  const next = random(seed);
  const upTo = (most: number): number => Math.floor(next() * (most + 1));
  return {
    chance: (of) => next() < of,
    pick: (from) => from[upTo(from.length - 1)] ?? from[0],
    upTo,
  };
}

const names = ['nginx', 'redis', 'ghcr.io/acme/api', 'localhost:5000/team/web', 'quay.io/a/b-c'] as const;
const tags = ['1', '1.27', 'v4.1.1', 'latest', '2026-11-21', 'alpine'] as const;
const comments = ['the web', 'renovate: image', 'ünïcode ✓', 'tag: v1', '# twice'] as const;

function image(dice: Dice): string {
  const name = dice.pick(names);
  return dice.chance(0.15) ? name : `${name}:${dice.pick(tags)}`;
}

/** A text in one of the ways that YAML writes it, for a value at this indentation. */
function written(dice: Dice, text: string, indentation: number): string {
  const inner = ' '.repeat(indentation + 1 + dice.upTo(3));
  return dice.pick([
    () => text,
    () => text,
    () => `"${text}"`,
    () => `'${text}'`,
    () => `!!str ${text}`,
    () => `>-\n${inner}${text}`,
    () => `|-\n${inner}${text}`,
    () => `|- # ${text}\n${inner}${text}`,
    () => `"${text.replace('/', '\\/')}"`,
  ])();
}

function inFlow(dice: Dice, text: string): string {
  return dice.pick([() => text, () => `"${text}"`, () => `'${text}'`])();
}

function comment(dice: Dice): string {
  return dice.chance(0.3) ? `${' '.repeat(1 + dice.upTo(2))}# ${dice.pick(comments)}` : '';
}

/** `key: value` with a comment where one may stand. */
function entry(dice: Dice, indentation: number, key: string, text: string): string {
  const value = written(dice, text, indentation);
  const behind = value.includes('\n') ? '' : comment(dice);
  const space = ' '.repeat(1 + (dice.chance(0.1) ? dice.upTo(3) : 0));
  const shownKey = dice.chance(0.1) ? `"${key}"` : key;
  return `${shownKey}:${space}${value}${behind}`;
}

/** What else stands in a container: most of a real manifest. */
function settings(dice: Dice, pad: string): readonly string[] {
  const variables = Array.from({ length: 1 + dice.upTo(3) }, (_, index) => [
    `${pad}- name: SETTING_${index}`,
    `${pad}  value: "${dice.upTo(9_999)}"`,
  ]);
  return [
    `${pad}ports:`,
    `${pad}- containerPort: ${8_000 + dice.upTo(999)}`,
    `${pad}  name: http`,
    `${pad}env:`,
    ...variables.flat(),
    `${pad}resources:`,
    `${pad}  requests: {cpu: 100m, memory: 128Mi}`,
    `${pad}  limits: {cpu: "1", memory: 512Mi}${comment(dice)}`,
    `${pad}readinessProbe:`,
    `${pad}  httpGet: {path: /healthz, port: http}`,
    `${pad}  periodSeconds: ${1 + dice.upTo(30)}`,
    `${pad}livenessProbe:`,
    `${pad}  httpGet:`,
    `${pad}    path: /alive`,
    `${pad}    port: http`,
    `${pad}  initialDelaySeconds: 10`,
    `${pad}securityContext:`,
    `${pad}  allowPrivilegeEscalation: false`,
    `${pad}  readOnlyRootFilesystem: true`,
    `${pad}  capabilities: {drop: [ALL]}`,
    `${pad}volumeMounts:`,
    `${pad}- name: data`,
    `${pad}  mountPath: /var/lib/data`,
    `${pad}- {name: settings, mountPath: /etc/settings, readOnly: true}`,
  ];
}

/** A list of settings with a sentence each: what most of a file consists of. */
function described(dice: Dice, pad: string): readonly string[] {
  const count = 6 + dice.upTo(6);
  return Array.from({ length: count }, (_, index) => [
    `${pad}setting-${index}:`,
    `${pad}  description: What setting ${index} is for, in a sentence of some length`,
    `${pad}  required: ${dice.chance(0.5)}`,
    `${pad}  default: "${dice.upTo(9_999)}"${comment(dice)}`,
  ]).flat();
}

function container(dice: Dice, dash: string, name: string): readonly string[] {
  const inner = dash.length + 2;
  if (dice.chance(0.2))
    return [`${dash}- {name: ${name}, image: ${inFlow(dice, image(dice))}, args: [a, "b"]}${comment(dice)}`];
  const pad = ' '.repeat(inner);
  const lines = [entry(dice, inner, 'image', image(dice)), `name: ${name}`, 'args: ["--a", b]'];
  const first = dice.upTo(2);
  const ordered = [...lines.slice(first), ...lines.slice(0, first)];
  const shown = ordered.map((line, index) => `${index === 0 ? `${dash}- ` : pad}${line}`);
  return [...shown, ...settings(dice, pad)];
}

function workload(dice: Dice): string {
  const kind = dice.pick(['Deployment', 'StatefulSet', 'DaemonSet', 'Job']);
  const dash = ' '.repeat(6 + (dice.chance(0.5) ? 2 : 0));
  const count = 1 + dice.upTo(3);
  const containers = Array.from({ length: count }, (_, index) => container(dice, dash, `c${index}`)).flat();
  return [
    'apiVersion: apps/v1',
    `kind: ${kind}`,
    'metadata:',
    `  name: w${dice.upTo(99)}`,
    '  labels: {app: web, tier: front}',
    'spec:',
    `  replicas: ${dice.upTo(9)}`,
    '  template:',
    '    spec:',
    '      serviceAccountName: deploy',
    ...(dice.chance(0.3) ? ['      # containers below'] : []),
    '      containers:',
    ...containers,
    ...(dice.chance(0.3) ? ['      volumes:', '      - name: v', '        image: {reference: a/b:1}'] : []),
  ].join('\n');
}

function anchored(dice: Dice): string {
  return [
    'kind: Pod',
    'apiVersion: v1',
    'metadata:',
    '  name: shared',
    '  annotations:',
    '    example.com/owner: team-a',
    '    example.com/note: "what it is for, in a few words"',
    'spec:',
    '  restartPolicy: Always',
    '  serviceAccountName: shared',
    '  nodeSelector: {kubernetes.io/os: linux}',
    '  tolerations:',
    '  - key: example.com/pool',
    '    operator: Equal',
    '    value: shared',
    '    effect: NoSchedule',
    '  initContainers:',
    `  - image: &shared ${inFlow(dice, image(dice))}${comment(dice)}`,
    '    name: i',
    '  containers:',
    '  - name: a',
    '    image: *shared',
    '  - &whole',
    '    name: b',
    `    image: ${image(dice)}`,
    '  ephemeralContainers: [*whole]',
  ].join('\n');
}

function kustomization(dice: Dice): string {
  const images = Array.from({ length: 1 + dice.upTo(3) }, (_, index) => {
    const tag = dice.pick(['v1', '"1.2"', "'3'"]);
    const name = `acme/i${index}`;
    return dice.pick([
      () => `- name: ${name}\n  newTag: ${tag}${comment(dice)}`,
      () => `- newTag: ${tag}\n  name: ${name}\n  newName: ghcr.io/${name}`,
      () => `- {name: ${name}, newTag: ${tag}}`,
      () => `- name: ${name}\n  newTag: ${tag}\n  digest: ""`,
      () => `- name: ${name}\n  digest:${comment(dice)}\n  newTag: ${tag}`,
    ])();
  });
  return [
    'apiVersion: kustomize.config.k8s.io/v1beta1',
    'kind: Kustomization',
    'namespace: shop',
    'commonLabels: {app: web, team: a}',
    'resources:',
    '- deployment.yaml',
    '- service.yaml',
    'configMapGenerator:',
    '- name: settings',
    '  literals:',
    '  - LOG_LEVEL=info',
    '  - REGION=eu-1',
    '  - DATABASE_URL=postgres://db:5432/shop',
    'patches:',
    '- path: patches/replicas.yaml',
    '  target: {kind: Deployment, name: web}',
    '- path: patches/memory.yaml',
    '  target:',
    '    kind: StatefulSet',
    '    labelSelector: app=web',
    'labels:',
    '- pairs:',
    '    app.kubernetes.io/part-of: shop',
    '    app.kubernetes.io/managed-by: kustomize',
    '  includeSelectors: false',
    'secretGenerator:',
    '- name: credentials',
    '  envs: [credentials.env]',
    '  type: Opaque',
    'generatorOptions:',
    '  disableNameSuffixHash: false',
    '  annotations:',
    '    example.com/owner: team-a',
    'replicas:',
    '- name: web',
    '  count: 3',
    'images:',
    ...images,
  ].join('\n');
}

function values(dice: Dice): string {
  const digest = dice.chance(0.4) ? ['  digest: ""'] : [];
  return [
    'image:',
    '  registry: ghcr.io',
    `  repository: acme/web${comment(dice)}`,
    `  tag: ${dice.pick(['"1.2"', 'v1.2', "'3.1.4'"])}${comment(dice)}`,
    ...digest,
    'sidecar:',
    `  image: {repository: acme/side, tag: "${dice.pick(tags)}"}`,
    `backup: {image: ${inFlow(dice, image(dice))}}`,
    'replicaCount: 3',
    'resources: {limits: {cpu: 1}}',
    'service:',
    '  type: ClusterIP',
    '  port: 80',
    'ingress:',
    '  enabled: true',
    '  hosts: [{host: shop.example.com, paths: [/]}]',
    'autoscaling:',
    '  enabled: false # for now',
    '  minReplicas: 1',
    '  maxReplicas: 10',
    'nodeSelector: {}',
    'settings:',
    ...described(dice, '  '),
    'tolerations: []',
  ].join('\n');
}

function compose(dice: Dice): string {
  return [
    `x-base: &base {image: ${inFlow(dice, image(dice))}, restart: always}`,
    `x-image: &img ${image(dice)}`,
    'services:',
    '  web:',
    `    ${entry(dice, 4, 'image', image(dice))}`,
    '    ports: ["80:80"]',
    '    environment:',
    '      LOG_LEVEL: info',
    '      DATABASE_URL: postgres://db:5432/shop',
    '    volumes:',
    '    - data:/var/lib/data',
    '    healthcheck:',
    '      test: ["CMD", "curl", "-f", "http://localhost/healthz"]',
    '      interval: 30s',
    '      timeout: 5s',
    '      retries: 3',
    '    logging:',
    '      driver: json-file',
    '      options: {max-size: 10m, max-file: "3"}',
    '    security_opt:',
    '    - no-new-privileges:true',
    '    cap_drop: [ALL]',
    '    labels:',
    '      com.example.team: shop',
    '      com.example.note: "what it is for, in a few words"',
    '    deploy:',
    '      replicas: 2',
    '      resources: {limits: {cpus: "0.5", memory: 256M}}',
    '  worker:',
    '    <<: *base',
    '    depends_on: [web, cache]',
    '    command: [work]',
    `  cache: {image: *img, volumes: []}${comment(dice)}`,
    '  built:',
    '    build: .',
    '    image: acme/built:dev',
    'volumes:',
    '  data: {}',
    'networks:',
    '  default: {driver: bridge}',
  ].join('\n');
}

function step(dice: Dice, dash: string): string {
  const uses = dice.pick([
    'actions/checkout@v4',
    'acme/act/sub@main',
    'a-b/c.d@v1.2.3',
    'docker://alpine:3',
    './local',
  ]);
  const plain = (): string => `${dash}- uses: ${uses}${comment(dice)}`;
  return dice.pick([
    plain,
    plain,
    plain,
    plain,
    plain,
    () => `${dash}- name: x\n${dash}  uses: "${uses}"${comment(dice)}\n${dash}  with: {a: b}`,
    () => `${dash}- uses: '${uses}'`,
    () => `${dash}- {uses: ${inFlow(dice, uses)}, with: {a: b}}${comment(dice)}`,
    () => `${dash}- { uses: ${inFlow(dice, uses)} }`,
    () => `${dash}- uses: >-\n${dash}    ${uses}`,
    () => `${dash}- run: |\n${dash}    npm ci\n${dash}    npm test -- --coverage\n${dash}    echo image: x`,
    () => `${dash}- name: Build\n${dash}  env: {CI: "true"}\n${dash}  run: make build\n${dash}  shell: bash`,
  ])();
}

function steps(dice: Dice, dash: string): readonly string[] {
  const between = [
    `${dash}- name: Test`,
    `${dash}  env:`,
    `${dash}    LEVEL: "${dice.upTo(9)}"`,
    `${dash}  run: npm test`,
  ];
  return Array.from({ length: 1 + dice.upTo(4) }, () => [step(dice, dash), ...between]).flat();
}

function workflow(dice: Dice): string {
  return [
    'name: ci',
    'on:',
    '  push: {branches: [main]}',
    '  pull_request:',
    '    paths-ignore: ["docs/**", "*.md"]',
    'permissions:',
    '  contents: read',
    'concurrency: {group: "ci-${{ github.ref }}", cancel-in-progress: true}',
    'jobs:',
    '  build:',
    '    name: Build and test',
    '    runs-on: ubuntu-24.04',
    '    timeout-minutes: 30',
    '    strategy:',
    '      fail-fast: false',
    '    env:',
    '      NODE_ENV: test',
    '      DATABASE_URL: postgres://localhost:5432/shop',
    '      REPORT: ${{ github.workspace }}/report.xml',
    '    defaults: {run: {shell: bash}}',
    '    outputs:',
    '      version: ${{ steps.version.outputs.version }}',
    '      matrix: {node: [20, 22, 24]}',
    ...(dice.chance(0.5) ? [`    ${entry(dice, 4, 'container', image(dice))}`] : []),
    ...(dice.chance(0.5) ? ['    services:', `      db: {image: ${inFlow(dice, image(dice))}}`] : []),
    '    steps:',
    ...steps(dice, ' '.repeat(dice.pick([4, 6]))),
    '  call:',
    '    uses: acme/shared/.github/workflows/deploy.yml@v2',
  ].join('\n');
}

function action(dice: Dice): string {
  return [
    'name: act',
    'runs:',
    '  using: composite',
    '  steps:',
    ...steps(dice, ' '.repeat(dice.pick([2, 4]))),
  ].join('\n');
}

function json(dice: Dice): string {
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'web',
      labels: { app: 'web', tier: 'front' },
      annotations: { 'example.com/owner': 'team-a' },
    },
    spec: {
      restartPolicy: 'Always',
      serviceAccountName: 'deploy',
      containers: [
        {
          name: 'a',
          image: image(dice),
          ports: [{ name: 'http', containerPort: 8_080, protocol: 'TCP' }],
          env: [
            { name: 'LOG_LEVEL', value: 'info' },
            { name: 'REGION', value: 'eu-1' },
          ],
          resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { cpu: '1', memory: '512Mi' } },
        },
        { name: 'b', image: image(dice), args: ['--port', '9090'] },
      ],
    },
  };
  return JSON.stringify(pod, null, dice.pick([0, 2, '\t'] as [number | string, ...(number | string)[]]));
}

function documents(dice: Dice): string {
  const many = Array.from({ length: 1 + dice.upTo(2) }, () =>
    dice.pick([workload, workload, anchored])(dice),
  );
  return `${dice.chance(0.3) ? '---\n' : ''}${many.join(dice.pick(['\n---\n', '\n---\n# next\n', '\n...\n---\n']))}`;
}

type Kind = readonly [path: string, make: (dice: Dice) => string];

const kinds: readonly [Kind, ...Kind[]] = [
  ['deploy/app.yaml', documents],
  ['deploy/kustomization.yaml', kustomization],
  ['chart/values.yaml', values],
  ['compose.yaml', compose],
  ['.github/workflows/ci.yml', workflow],
  ['act/action.yml', action],
  ['deploy/pod.json', json],
];

export type GeneratedFile = { readonly path: string; readonly bytes: Uint8Array };

/** A file with references, in one of the ways that people and editors leave files. */
export function generateFile(seed: number): GeneratedFile {
  const dice = diceOf(seed);
  const [path, make] = dice.pick(kinds);
  const text = make(dice);
  const ended = dice.chance(0.8) ? `${text}\n` : text;
  const broken = dice.chance(0.2) ? ended.replaceAll('\n', '\r\n') : ended;
  const marked = dice.chance(0.1) ? `\ufeff${broken}` : broken;
  return { path, bytes: new TextEncoder().encode(marked) };
}

/** A file as it stands beside them, without references. */
export function generateOther(seed: number): GeneratedFile {
  const dice = diceOf(seed);
  const entries = Array.from(
    { length: 5 + dice.upTo(40) },
    (_, index) => `  key-${index}: "${dice.upTo(9_999)}" # what it is`,
  );
  const text = dice.pick([
    () => ['apiVersion: v1', 'kind: ConfigMap', 'metadata: {name: settings}', 'data:', ...entries].join('\n'),
    () =>
      [
        'apiVersion: v1',
        'kind: Service',
        'metadata: {name: web}',
        'spec:',
        '  ports: [{port: 80}]',
        '  selector:',
        ...entries,
      ].join('\n'),
    () => JSON.stringify(Object.fromEntries(entries.map((line, index) => [`k${index}`, line])), null, 2),
  ])();
  return { path: `other/${seed}.yaml`, bytes: new TextEncoder().encode(`${text}\n`) };
}
