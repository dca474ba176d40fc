import { describe, expect, it } from 'vitest';
import { findReferences } from '@countersign/references';
import { problems, references } from './found.ts';

const file = '.github/workflows/ci.yml';
const template = 'it holds a template expression that was not filled in';

describe('references of a workflow', () => {
  it.each([
    ['steps: [{uses: a/b@v1}]', 'jobs.j.steps[0].uses = a/b@v1'],
    ['uses: o/r/.github/workflows/x.yml@main', 'jobs.j.uses = o/r/.github/workflows/x.yml@main'],
    ['uses: ./.github/workflows/x.yml', 'jobs.j.uses = ./.github/workflows/x.yml'],
    ['steps: [{uses: "docker://alpine:3"}]', 'jobs.j.steps[0].uses = docker://alpine:3'],
    ['steps: [{uses: $/x}]', 'jobs.j.steps[0].uses = $/x'],
    ['steps: [{parallel: [{uses: a/b@v1}]}]', 'jobs.j.steps[0].parallel[0].uses = a/b@v1'],
    ['steps: [{group: {steps: [{uses: a/b@v1}]}}]', 'jobs.j.steps[0].group.steps[0].uses = a/b@v1'],
    ['steps: [{Uses: a/b@v1}]', 'jobs.j.steps[0].Uses = a/b@v1'],
    ['container: node:20', 'jobs.j.container = node:20'],
    ['container: docker://node:20', 'jobs.j.container = node:20'],
    ['container: {image: "node:20", env: {image: x}}', 'jobs.j.container.image = node:20'],
    ['services: {db: {image: "pg:17"}}', 'jobs.j.services.db.image = pg:17'],
    ['services: {db: pg:17}', 'jobs.j.services.db = pg:17'],
    ['services: {with: {image: "pg:17"}}', 'jobs.j.services.with.image = pg:17'],
    ['steps: [{run: x, with: {uses: y}, env: {uses: z}}, {uses: a/b@v1}]', 'jobs.j.steps[1].uses = a/b@v1'],
  ])('%s', (job, expected) => {
    const text = `on: push\njobs:\n  j:\n    runs-on: x\n    ${job}\n`;
    expect(references(text, file)).toEqual([expected]);
    expect(problems(text, file)).toEqual([]);
  });

  it.each([
    ['steps: [{uses: a/b}]', 'jobs.j.steps[0].uses ? it has no @ref'],
    ['steps: [{uses: "${{ matrix.a }}"}]', `jobs.j.steps[0].uses ? ${template}`],
    ['steps: [{uses: a/b@$X}]', 'jobs.j.steps[0].uses ? it holds a variable that was not filled in'],
    ['steps: [{uses: [a]}]', 'jobs.j.steps[0].uses ? it is not text'],
    ['steps: [{uses: }]', 'jobs.j.steps[0].uses ? it is not text'],
    ['steps: [{uses: "$/x@v1"}]', 'jobs.j.steps[0].uses ? a path in the same repository takes no @ref'],
    ['steps: [{uses: "docker://${{ x }}"}]', `jobs.j.steps[0].uses ? ${template}`],
    ['steps: [{uses: a/b@v1\n            c}]', 'jobs.j.steps[0].uses ? it holds white space'],
    ['container: ${{ matrix.image }}', `jobs.j.container ? ${template}`],
    ['container: {env: {a: b}}', 'jobs.j.container ? it names no image'],
    ['services: "${{ fromJSON(x) }}"', 'jobs.j.services ? its services are no mapping'],
  ])('%s is not understood', (job, expected) => {
    expect(references(`jobs:\n  j:\n    ${job}\n`, file)).toEqual([expected]);
  });

  it.each([
    ['jobs: text', /jobs is "text" where a mapping should be/],
    ['jobs: {j: {steps: {a: b}}}', /jobs.j.steps is a mapping where a list should be/],
    ['jobs: {j: &j {x: *j}}', /nested deeper than 50 levels/],
  ])('or hide behind a problem: %s', (text, expected) => {
    expect(problems(text, file)[0]).toMatch(expected);
  });

  it('are found in jobs with any name, and through aliases', () => {
    const text = 'jobs:\n  env: &e {steps: &s [{uses: a/b@v1}]}\n  constructor: *e\n  with: {steps: *s}\n';
    expect(references(text, file)).toEqual([
      'jobs.env.steps[0].uses = a/b@v1',
      'jobs.constructor.steps[0].uses = a/b@v1',
      'jobs.with.steps[0].uses = a/b@v1',
    ]);
  });

  it('carry the comment behind them', () => {
    const text =
      'jobs:\n  j:\n    steps:\n    - uses: a/b@v1 # v1.2.3 \n    - {uses: "a/b@v2"} # two\n    - uses: a/b@v3\n    - {uses: a/b@v4, id: x} # none\n';
    const { references: all } = findReferences(text, { path: file });
    expect(all.map(({ comment }) => comment)).toEqual(['v1.2.3', 'two', null, null]);
  });

  it('are found by their keys, whatever the file is called', () => {
    const text = 'on: push\njobs: {j: {steps: [{uses: a/b@v1}]}}';
    expect(references(text, 'x/ci.yaml')).toEqual(['jobs.j.steps[0].uses = a/b@v1']);
    expect(findReferences(text, { path: 'ci.yaml' }).format).toBe('workflow');
  });
});

describe('references of an action', () => {
  it.each([
    ['{using: composite, steps: [{uses: a/b@v1}]}', 'runs.steps[0].uses = a/b@v1'],
    ['{using: docker, image: "docker://a:1"}', 'runs.image = docker://a:1'],
    ['{using: docker, image: Dockerfile}', 'runs.image = ./Dockerfile'],
    ['{using: docker, image: ../x/Dockerfile}', 'runs.image = ../x/Dockerfile'],
    ['{using: docker, image: .docker/Dockerfile}', 'runs.image = ./.docker/Dockerfile'],
  ])('%s', (runs, expected) => {
    expect(references(`name: x\nruns: ${runs}\n`, 'act/action.yml')).toEqual([expected]);
    expect(references(`name: x\nruns: ${runs}\n`, 'act/other.yml')).toEqual([expected]);
  });

  it('are none in one that runs on Node', () => {
    expect(references('runs: {using: node24, main: index.js}', 'action.yaml')).toEqual([]);
  });
});
