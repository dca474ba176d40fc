import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CollectContext, check, judge, known, noPolicyDigest, type Verdict } from '@countersign/core';
import { canaryGate } from '@countersign/gates/canary-gate';
import { collect } from '@countersign/gates/canary-gate/collect';
import { createPorts } from '@countersign/runtime/ports';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort, serve } from '../serve.ts';
import { describeWith } from '../with-tools.ts';

type Policy = Parameters<typeof canaryGate.decide>[0];

const query =
  'sum(rate(shop_errors_total{service="{{service}}"}[5s])) / sum(rate(shop_requests_total{service="{{service}}"}[5s]))';
const account = { login: 'carol', id: null };
const request: CollectContext<Policy>['request'] = {
  server: 'https://github.com',
  repository: { name: 'acme/shop', id: null },
  run: { id: '1', attempt: 1 },
  workflow: 'w',
  event: 'push',
  ref: 'refs/heads/main',
  commit: 'a'.repeat(40),
  actor: account,
  triggeringActor: account,
  environment: 'production',
  service: 'shop',
  subject: { kind: 'image', name: 'ghcr.io/acme/shop', digest: `sha256:${'b'.repeat(64)}` },
  at: new Date().toISOString(),
};

/** Counters of a service with 100 requests a second, of which a share fails that can be set while it runs. */
async function startExporter(): Promise<{ server: Server; port: number; fail(share: number): void }> {
  const started = Date.now();
  let share = 0;
  let errors = 0;
  let seen = 0;
  const requests = (): number => Math.floor((Date.now() - started) / 10);
  const server = createServer((_request, response) => {
    const now = requests();
    errors += (now - seen) * share;
    seen = now;
    response.end(
      `# TYPE shop_requests_total counter\nshop_requests_total{service="shop"} ${now}\n# TYPE shop_errors_total counter\nshop_errors_total{service="shop"} ${errors}\n`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return { server, port: (server.address() as AddressInfo).port, fail: (next) => (share = next) };
}

describeWith(['prometheus'], 'canary-gate on a real Prometheus', (programs) => {
  let folder = '';
  let url = '';
  let exporter: Awaited<ReturnType<typeof startExporter>>;
  let stop = async (): Promise<void> => {};

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-prometheus-'));
    exporter = await startExporter();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const targets = [{ targets: [`127.0.0.1:${exporter.port}`] }];
    // JSON is YAML.
    const config = {
      global: { scrape_interval: '1s' },
      scrape_configs: [{ job_name: 'shop', static_configs: targets }],
    };
    writeFileSync(path.join(folder, 'prometheus.yml'), JSON.stringify(config));
    const args = [
      `--config.file=${folder}/prometheus.yml`,
      `--storage.tsdb.path=${folder}/data`,
      `--web.listen-address=127.0.0.1:${port}`,
    ];
    stop = await serve({ program: programs('prometheus'), args, readyUrl: `${url}/-/ready` });
    await untilScraped();
  });
  afterAll(async () => {
    await stop();
    exporter.server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A rate needs two scrapes, and the first one comes when Prometheus has found its target. */
  async function untilScraped(): Promise<void> {
    const rate = encodeURIComponent(query.replaceAll('{{service}}', 'shop'));
    for (let tried = 0; tried < 60; tried += 1) {
      const answer = await fetch(`${url}/api/v1/query?query=${rate}`);
      const { data } = (await answer.json()) as { data?: { result?: readonly unknown[] } };
      if ((data?.result?.length ?? 0) > 0) return;
      await sleep(500);
    }
    throw new Error('Prometheus scraped nothing in 30 seconds');
  }

  async function judged(): Promise<Verdict> {
    const metrics = [
      { name: 'error-rate', query, threshold: { max: 0.05 }, count: 3, intervalSeconds: 1, failureLimit: 0 },
    ];
    const policy = check(canaryGate.policy, { prometheus: { url }, metrics });
    if (!policy.ok) throw new Error(JSON.stringify(policy.problems));
    const ports = createPorts({ workspace: folder, attempts: 1 });
    try {
      const github = { apiUrl: '', graphqlUrl: '', serverUrl: '', token: null };
      const facts = await collect(ports, {
        request,
        policies: [policy.value],
        inputs: {},
        github,
        lastDeploy: known(null),
        attested: async () => ({ state: 'missing', cause: 'not-collected', detail: 'not asked' }),
        earlierDeploys: async () => known([]),
      });
      return judge(canaryGate, [{ digest: noPolicyDigest, value: policy.value }], facts);
    } finally {
      await ports.close();
    }
  }

  const codes = ({ effect, reasons }: Verdict): string[] => [effect, ...reasons.map(({ code }) => code)];

  it('promotes a healthy canary', async () => {
    expect(codes(await judged())).toEqual(['allow', 'within-threshold']);
  });

  it('denies one with a regression', async () => {
    exporter.fail(0.3);
    await sleep(6_000);
    expect(codes(await judged())).toEqual(['deny', 'threshold-exceeded']);
  });

  it('cannot say without Prometheus', async () => {
    exporter.fail(0);
    await stop();
    expect(codes(await judged())).toEqual(['unknown', 'backend-unreachable']);
  });
});
