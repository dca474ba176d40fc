import { policySchemas } from '@countersign/gates';
import { parsePolicyFile, parseSettings, policyProblemText } from '@countersign/policy';
import { describe, expect, it } from 'vitest';
import { lintWorkflow } from '../support/workflow/lint-workflow.ts';
import { callProblems } from './called.ts';
import { type Block, parsePage, readPages } from './markdown.ts';

const trigger = `on:
  workflow_dispatch:
    inputs:
      environment: { type: string }
      service: { type: string }
      subject: { type: string }
jobs:
`;

function stubJob(name: string): string {
  return `  ${name}:\n    runs-on: ubuntu-24.04\n    steps: [{ run: 'true' }]\n`;
}

function indent(text: string, by: number): string {
  return text.replaceAll(/^(?=.)/gmu, ' '.repeat(by));
}

/** Jobs that the example needs and does not hold. */
function neededJobs(text: string): readonly string[] {
  return ['build', 'gate', 'deploy'].filter((job) => !new RegExp(`^${job}:`, 'mu').test(text));
}

async function lint(name: string, content: string): Promise<readonly string[]> {
  const problems = await lintWorkflow({ name, content });
  return [...problems.map(({ line, message }) => `line ${line}: ${message}`), ...callProblems(content)];
}

async function problemsOf({ mark, text }: Block): Promise<readonly string[]> {
  const [kind = '', gate = ''] = mark.split('=');
  const parsedProblems = (parsed: ReturnType<typeof parseSettings<unknown>>): readonly string[] =>
    parsed.ok ? [] : parsed.problems.map(policyProblemText);
  switch (kind) {
    case 'workflow':
      return lint('example.yml', text);
    case 'action':
      return lint('action.yml', text);
    case 'job':
      return lint('example.yml', `${trigger}${neededJobs(text).map(stubJob).join('')}${indent(text, 2)}`);
    case 'step':
      return lint(
        'example.yml',
        `${trigger}  example:\n    runs-on: ubuntu-24.04\n    steps:\n${indent(text, 6)}`,
      );
    case 'policy': {
      const parsed = parsePolicyFile('example', text, policySchemas);
      return parsed.ok ? [] : parsed.problems.map(policyProblemText);
    }
    case 'settings': {
      const schema = policySchemas[gate];
      return schema === undefined
        ? [`there is no gate "${gate}"`]
        : parsedProblems(parseSettings('example', text, schema));
    }
    default:
      return [`found the mark "${mark}", expected workflow, action, job, step, policy or settings=<gate>`];
  }
}

const blocks = readPages().flatMap((page) => page.blocks);
const yamlBlocks = blocks.filter(({ language }) => /^ya?ml$/iu.test(language));

describe('the examples in the pages', () => {
  it('are found', () => {
    expect(yamlBlocks.length).toBeGreaterThan(30);
    expect(blocks.filter(({ language }) => !['yaml', 'sh', 'text'].includes(language))).toEqual([]);
  });

  it.each(yamlBlocks.map((block) => [`${block.file}:${block.line}`, block] as const))(
    '%s is right',
    async (_place, block) => {
      expect(await problemsOf(block)).toEqual([]);
    },
  );
});

function example(mark: string, text: string): Block {
  const [block] = parsePage('page.md', `\`\`\`yaml ${mark}\n${text}\n\`\`\`\n`).blocks;
  if (block === undefined) throw new Error('the page has no block');
  return block;
}

const sha = '0'.repeat(40);

describe('a wrong example is found', () => {
  it.each([
    ['without a mark', '', 'a: 1'],
    ['a workflow key that does not exist', 'workflow', 'on: push\njobs:\n  a:\n    runs_on: x\n'],
    [
      'an action without a shell',
      'action',
      'name: n\ndescription: d\nruns: { using: composite, steps: [{ run: x }] }',
    ],
    ['a step that is none', 'step', '- run: x\n  usess: y'],
    [
      'an input that an action does not have',
      'step',
      `- uses: acme/countersign/actions/check-policy@${sha}\n  with: { nothing: x }`,
    ],
    ['an input that is left out', 'step', `- uses: acme/countersign/actions/sod-check@${sha}`],
    ['an action that does not exist', 'step', `- uses: acme/countersign/actions/nothing@${sha}`],
    ['an action by tag', 'step', '- uses: actions/checkout@v6'],
    [
      'a call that grants too little',
      'job',
      `a:\n  permissions: { contents: read }\n  uses: acme/countersign/.github/workflows/record.yml@${sha}\n  with: { environment: p, service: s, subject: x }`,
    ],
    ['a gate that does not exist', 'policy', 'version: 1\nrules:\n  - gates: { sod-chek: {} }'],
    ['a setting that does not exist', 'settings=sod-check', 'presets: strict'],
    ['settings of a gate that does not exist', 'settings=nothing', 'a: 1'],
  ])('%s', async (_what, mark, text) => {
    expect(await problemsOf(example(mark, text))).not.toEqual([]);
  });
});
