/** Folds A to Z only, as GitHub does for owners and repositories; other letters stay distinct in every locale. */
export function foldAscii(text: string): string {
  return text.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());
}
