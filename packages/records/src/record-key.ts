import { type EvidenceId, type Instant, isInstant } from '@countersign/core';
import { foldAscii, keyComponent, nameOfComponent } from './key-component.ts';
import { type DeployOutcome, deployOutcomes, type DeployRecord } from './record-schema.ts';

/** Every record lies below this; the number is raised with the layout. */
export const recordsRoot = 'records/v1/';

/** Whose records are meant. Environments are compared ASCII-case-insensitively, services exactly. */
export type RecordScope = {
  readonly environment: string;
  readonly service: string;
  /** `owner/repo`; given, records of another repository in the same store do not count. */
  readonly repository?: string;
};

/** What a key says of its record. Names are undefined where a long one was cut, the run where it is no number. */
export type RecordKey = {
  readonly key: string;
  readonly environment: string | undefined;
  readonly service: string | undefined;
  readonly environmentComponent: string;
  readonly serviceComponent: string;
  readonly recordedAt: Instant;
  readonly outcome: DeployOutcome;
  readonly runId: string | undefined;
  readonly attempt: number;
  readonly digest: EvidenceId;
};

function environmentComponent(environment: string): string {
  return keyComponent(foldAscii(environment));
}

/** `20260622t143204000z`: no separators, lower case, sorts as time does. */
function compactInstant(instant: Instant): string {
  return instant.replace(/[-:.]/g, '').toLowerCase();
}

function expandInstant(compact: string): Instant | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)(\d{3})z$/.exec(compact);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second, millisecond] = parts;
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`;
  return isInstant(instant) ? instant : undefined;
}

/** The folder that holds every record of an environment, with a closing slash. */
export function environmentPrefix(environment: string): string {
  return `${recordsRoot}environment=${environmentComponent(environment)}/`;
}

/**
 * Where a record is kept: `records/v1/environment=<e>/month=YYYY-MM/day=DD/<time>-<service>-<outcome>-<run>-<attempt>.<hex>.json`.
 * The name holds the sha256 of the bytes, so a record that was written over gives itself away. Keys are lower-case ASCII:
 * none differ by case alone.
 */
export function recordKey(record: DeployRecord, digest: EvidenceId): string {
  const { environment, service, outcome, recordedAt, run } = record.predicate;
  const month = recordedAt.slice(0, 7);
  const day = recordedAt.slice(8, 10);
  const runId = keyComponent(run.id).replaceAll('-', '_');
  const name = [compactInstant(recordedAt), keyComponent(service), outcome, runId, String(run.attempt)].join(
    '-',
  );
  const hex = digest.slice('sha256:'.length);
  return `${environmentPrefix(environment)}month=${month}/day=${day}/${name}.${hex}.json`;
}

const keyPattern = new RegExp(
  `^${recordsRoot}environment=([^/]+)/month=(\\d{4}-\\d\\d)/day=(\\d\\d)/` +
    `(\\d{8}t\\d{9}z)-([^/]+)-(${deployOutcomes.join('|')})-([^-/]+)-([1-9]\\d{0,8})\\.([0-9a-f]{64})\\.json$`,
);
const longestKey = 1024;

/** What a key says, or undefined when it is not the key of a record. Whoever can write to the store controls it. */
export function parseRecordKey(key: string): RecordKey | undefined {
  const parts = key.length > longestKey ? null : keyPattern.exec(key);
  if (parts === null) return undefined;
  const [, environment = '', month, day, compact = '', service = '', outcome, runId = '', attempt, hex = ''] =
    parts;
  const recordedAt = expandInstant(compact);
  if (recordedAt === undefined || !recordedAt.startsWith(`${month}-${day}`)) return undefined;
  return {
    key,
    environment: nameOfComponent(environment),
    service: nameOfComponent(service),
    environmentComponent: environment,
    serviceComponent: service,
    recordedAt,
    outcome: outcome as DeployOutcome,
    runId: /^\d+$/.test(runId) ? runId : undefined,
    attempt: Number(attempt),
    digest: `sha256:${hex}`,
  };
}

/** Whether a key may be of this service and environment. A name that was cut matches all that share its beginning. */
export function keyMatches(key: RecordKey, scope: RecordScope): boolean {
  return (
    key.environmentComponent === environmentComponent(scope.environment) &&
    key.serviceComponent === keyComponent(scope.service)
  );
}

/** Whether a record is of this service (exactly), environment and repository (ASCII letters of either case). */
export function recordMatches(record: DeployRecord, scope: RecordScope): boolean {
  const { environment, service, repository } = record.predicate;
  const here = scope.repository === undefined || foldAscii(repository.name) === foldAscii(scope.repository);
  return here && foldAscii(environment) === foldAscii(scope.environment) && service === scope.service;
}
