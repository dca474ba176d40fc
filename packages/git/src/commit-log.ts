/** Who git says wrote or committed. Free text: whoever makes a commit may write anything here. */
export type GitPerson = { readonly name: string; readonly email: string; readonly at: string };

/** One commit of a range. `at` of a person is strict ISO 8601 with the offset that was written. */
export type LoggedCommit = {
  readonly commit: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: GitPerson;
  readonly committer: GitPerson;
  /** The values of `Co-authored-by` trailers as git itself reads them: `Name <email>`. */
  readonly coAuthors: readonly string[];
  readonly message: string;
};

const unit = '\u001F';
const trailers = '%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x1F)';
const fields = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', trailers, '%B'];

/** For `git log -z`. A commit object holds no NUL in these fields, so NUL separates fields and commits alike. */
export const commitLogFormat = `--format=tformat:${fields.join('%x00')}`;

function parseCommit(values: readonly string[]): LoggedCommit {
  const [commit = '', tree = '', parents = '', ...rest] = values;
  const [
    authorName = '',
    authorEmail = '',
    authorAt = '',
    name = '',
    email = '',
    at = '',
    co = '',
    message = '',
  ] = rest;
  return {
    commit,
    tree,
    parents: parents === '' ? [] : parents.split(' '),
    author: { name: authorName, email: authorEmail, at: authorAt },
    committer: { name, email, at },
    coAuthors: co === '' ? [] : co.split(unit),
    message,
  };
}

/** Reads `git log -z` with `commitLogFormat`; undefined when the output is cut or of another shape. */
export function parseCommitLog(text: string): readonly LoggedCommit[] | undefined {
  if (text === '') return [];
  if (!text.endsWith('\0')) return undefined;
  const values = text.slice(0, -1).split('\0');
  if (values.length % fields.length !== 0) return undefined;
  const count = values.length / fields.length;
  return Array.from({ length: count }, (_, index) =>
    parseCommit(values.slice(index * fields.length, (index + 1) * fields.length)),
  );
}
