/** The `secrets` of a job. */

/** Stands for the token of whichever job uses the secret: a call may hand down `secrets.GITHUB_TOKEN`. */
export const ownTokenMark = '\u0000token of the job\u0000';

/** The secrets of a job whose own token is now known. */
export function secretsWithToken(
  secrets: Readonly<Record<string, string>>,
  token: string,
): Readonly<Record<string, string>> {
  const known = Object.entries(secrets).map(([name, value]) => [
    name,
    value.replaceAll(ownTokenMark, () => token),
  ]);
  return { ...Object.fromEntries(known), github_token: token };
}
