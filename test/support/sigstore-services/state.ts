import type { Instance } from '../signing/instance.ts';
import type { TimestampAuthority } from '../signing/timestamp-authority.ts';
import type { TokenIssuer } from './token.ts';

/** What all services of one instance share. */
export type ServiceState = {
  readonly instance: Instance;
  readonly authority: TimestampAuthority;
  readonly issuer: TokenIssuer;
  readonly rootCertificate: Buffer;
  readonly entries: Map<string, object>;
};
