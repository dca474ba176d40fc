export async function judgeRepository(_repository: string, _base: string | undefined): Promise<number> {
  throw new Error('--repo');
}
