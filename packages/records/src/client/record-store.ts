import type { Fact, MissingCause } from '@countersign/core';

/** `exists`: these very bytes were there before. Nothing is ever written over. */
export type PutReply =
  | { readonly state: 'created' | 'exists'; readonly locator: string }
  | { readonly state: 'failed'; readonly cause: MissingCause; readonly detail: string };

/**
 * A place that keeps records: keys with slashes, bytes as they are. Nothing throws; what could not be learned is a
 * missing fact, and an empty list is proof that the store was read and holds nothing there.
 */
export type RecordStore = {
  /** Adds a file. When other bytes are already kept under the key, it fails with `malformed` and changes nothing. */
  put(key: string, bytes: Uint8Array): Promise<PutReply>;
  /** Every key that begins with `prefix` (which ends in a slash), sorted. */
  list(prefix: string): Promise<Fact<readonly string[]>>;
  read(key: string): Promise<Fact<Uint8Array>>;
  /** Says which keys of the last `list` are read next; a store where each read costs a journey gets them at once. */
  readAhead?(keys: readonly string[]): Promise<void>;
  /** Where a key is kept, for people. */
  locator(key: string): string;
};

/** The largest record that is written or read. */
export const largestRecordBytes = 16 * 1024 * 1024;

/** A reply that says why nothing was kept. */
export function notKept(cause: MissingCause, detail: string): PutReply {
  return { state: 'failed', cause, detail };
}

/** Same length and same bytes. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

const keyPattern = /^(?:[a-z0-9_%~=-][a-z0-9._%~=-]*\/)*[a-z0-9_%~=-][a-z0-9._%~=-]*$/;

/** True for a relative path of lower-case parts, none of them beginning with a dot: it cannot leave the store. */
export function isStoreKey(key: string): boolean {
  return key.length > 0 && key.length <= 1024 && keyPattern.test(key);
}

/** What no store takes: a key that is none, or more bytes than any reader would accept. */
export function refusePut(key: string, bytes: Uint8Array): PutReply | undefined {
  if (!isStoreKey(key)) return notKept('malformed', `"${key}" is not a key; expected lower-case parts`);
  return bytes.length > largestRecordBytes
    ? notKept('unsupported', `${key} has ${bytes.length} bytes; a record may have ${largestRecordBytes}`)
    : undefined;
}
