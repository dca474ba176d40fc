/** What a policy may accept although the strict preset does not. Each use is written into the record. */
export const exceptions = [
  'deployer-is-author',
  'deployer-is-approver',
  'automation-deploys',
  'co-author-approves',
  'suggester-approves',
  'author-not-proven',
  'pushers-unknown',
  'content-not-compared',
  'conflict-resolved-by-hand',
  'environment-reviewer-is-author',
  'environment-approval-of-earlier-attempt',
  'environment-not-asked',
  'rules-bypassed',
  'single-approval-for-bots',
  'no-approval',
  'revert-to-allowed-tree',
  'builder-deploys',
] as const;
export type Exception = (typeof exceptions)[number];

/** What each accepts, as the object of "the policy accepts that …". */
export const exceptionMeanings: Readonly<Record<Exception, string>> = {
  'deployer-is-author': 'whoever made a change deploys it',
  'deployer-is-approver': 'an approval counts although its author started the deploy',
  'automation-deploys': 'a bot started the deploy, and nobody is named who made it act',
  'co-author-approves': 'an approval counts although a trailer names its author as co-author',
  'suggester-approves': 'an approval counts although a suggestion of its author was applied',
  'author-not-proven': 'an author is known by e-mail address only',
  'pushers-unknown': 'it is not known who pushed the commits',
  'content-not-compared': 'what was merged could not be compared with what was reviewed',
  'conflict-resolved-by-hand': 'a conflict was resolved in the merge, where nobody reviewed it',
  'environment-reviewer-is-author': 'the reviewer of the environment had a hand in the change',
  'environment-approval-of-earlier-attempt':
    'the approval of the environment may stem from an earlier attempt of the run',
  'environment-not-asked': 'the reviewers of the environment were not asked',
  'rules-bypassed': 'rules of the branch were bypassed',
  'single-approval-for-bots': "a bot's pull request needs no more approvals than a person's",
  'no-approval': 'nobody else approved',
  'revert-to-allowed-tree': 'nobody reviewed this commit, as it brings back a state that was allowed before',
  'builder-deploys': 'the workflow that built and signed also deploys',
};

/** Names of the sets of exceptions that a policy may begin with. */
export const presetNames = ['strict', 'team-of-two', 'solo'] as const;
export type PresetName = (typeof presetNames)[number];
