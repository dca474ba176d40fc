import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScenarioFile } from '../support/github/build/scenario-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenario-file-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (text: string) => {
  const path = join(folder, 'scenario.yml');
  writeFileSync(path, text);
  return path;
};

describe('a scenario told in a YAML file', () => {
  it('builds its repositories step by step', async () => {
    const built = await buildScenarioFile(
      write(`
start: 2026-01-05T08:00:00Z
users:
  bob: { emails: [bob@work.example] }
teams:
  acme/release: [erin]
tokens:
  t: { permissions: { contents: read, pull_requests: read } }
repositories:
  acme/policies:
    steps:
      - commit: { files: { countersign.yml: "version: 1\\n" } }
  acme/shop:
    visibility: public
    steps:
      - commit: { as: start, by: alice, files: { a.txt: "one\\n", run.sh: { mode: "100755", content: "#!/bin/sh\\n" } } }
      - commit: { as: seen, on: feature, by: bob, coAuthors: [carol] }
      - pullRequest: { as: change, head: feature, by: bob, labels: [risky] }
      - review: { as: yes, of: change, by: erin }
      - commit: { as: late, on: feature, by: mallory, viaWeb: true }
      - forcePush: { branch: feature, to: seen, by: mallory }
      - dismiss: { of: change, review: yes, by: bob, message: again }
      - suggestion: { as: suggested, of: change, by: bob, suggestedBy: [erin], files: { s.txt: s } }
      - merge: { as: merged, of: change, by: erin, method: squash, throughQueue: true }
      - deleteBranch: { branch: feature, by: erin }
      - ruleset: { name: reviews, bypassActors: [{ type: OrganizationAdmin, id: null, mode: always }] }
      - ruleSuite: { result: bypass, after: merged, actor: erin }
      - tag: { name: v1, on: merged, annotated: first }
      - environment: { name: production, reviewers: [erin, acme/release], waitMinutes: 1 }
      - deployment: { environment: production, sha: start, run: 4711 }
      - run: { sha: merged, by: alice, rerunBy: [bob] }
      - checkRun: { name: test, sha: merged }
      - comment: { issue: 1, by: bob, body: done }
      - collaborator: { login: bob, permission: write, role: maintain }
`),
    );
    const { build, shas, pulls } = built;
    const scenario = build.scenario();
    const shop = scenario.repositories.find(({ name }) => name === 'shop');
    expect(shop?.visibility).toBe('public');
    expect(shop?.deployments[0]?.sha).toBe(shas.get('start'));
    expect(shop?.deployments[0]?.statuses[0]?.logUrl).toContain('/acme/shop/actions/runs/4711/job/');
    expect(shop?.ruleSuites).toMatchObject([{ result: 'bypass', after: shas.get('merged'), actor: 'erin' }]);
    expect(shop?.commits[shas.get('suggested') ?? '']).toMatchObject({ viaWeb: true });
    expect(shop?.runs[0]?.attempts.map((attempt) => attempt.triggeringActor)).toEqual(['alice', 'bob']);
    expect(pulls.get('change')).toMatchObject({ state: 'merged', mergeCommit: shas.get('merged') });
    expect(pulls.get('change')?.head.sha).toBe(shas.get('suggested'));
    expect(pulls.get('change')?.reviews[0]).toMatchObject({ state: 'DISMISSED', commit: shas.get('seen') });
    expect(scenario.users.find(({ login }) => login === 'bob')?.emails).toEqual(['bob@work.example']);
    build.dispose();
  });

  it.each([
    ['an unknown key', 'repository: {}', 'repository: unknown key'],
    [
      'an unknown step',
      'repositories: { acme/shop: { steps: [{ comit: {} }] } }',
      'acme/shop steps[0]: "comit" is no step; one of commit, branch',
    ],
    [
      'an unknown key of a step',
      'repositories: { acme/shop: { steps: [{ commit: { author: bob } }] } }',
      'acme/shop steps[0].commit.author: unknown key',
    ],
    [
      'a name that no step gave',
      'repositories: { acme/shop: { steps: [{ review: { of: change } }] } }',
      'no earlier pullRequest is named "change"',
    ],
  ])('refuses %s', async (_name, text, expected) => {
    await expect(buildScenarioFile(write(text))).rejects.toThrow(expected);
  });
});
