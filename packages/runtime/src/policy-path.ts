/** Where a repository keeps its policy. */
export const policyPath = '.github/countersign.yml';
