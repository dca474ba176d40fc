/** Waits for all, then throws what the first to fail threw: nothing may go on behind the caller's back. */
export async function settleAll(work: readonly Promise<void>[]): Promise<void> {
  const settled = await Promise.allSettled(work);
  const failed = settled.find((it) => it.status === 'rejected');
  if (failed) throw failed.reason;
}
