const upperCase = /[A-Z]/g;

/** The form in which logins are compared: GitHub folds ASCII letters only, so nothing else may be folded here. */
export function foldLogin(login: string): string {
  return login.replace(upperCase, (letter) => letter.toLowerCase());
}

/** True when both logins name the same account. */
export function sameLogin(left: string, right: string): boolean {
  return foldLogin(left) === foldLogin(right);
}
