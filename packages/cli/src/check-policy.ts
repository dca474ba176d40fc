import { readPolicyFile } from '@countersign/gates';
import { policyProblemText } from '@countersign/policy';
import { SuiteError } from '@countersign/core';
import type { Command } from './command.ts';
import { readTextFile } from './text-file.ts';
import { exitUsage } from './usage.ts';

export const checkPolicyCommand: Command = {
  help: {
    usage: 'check-policy FILE',
    what: 'Checks a policy file. Every problem is printed with its line, what was found and what was expected.',
    options: [],
    exit: '0 no problem, 3 problems or usage',
  },
  options: [],
  run: async ({ positionals }) => {
    const [file] = positionals;
    if (file === undefined)
      throw new SuiteError(
        'input-invalid',
        'no policy file was named; expected e.g. .github/countersign.yml',
      );
    const parsed = readPolicyFile(file, await readTextFile(file));
    if (!parsed.ok)
      return {
        exit: exitUsage,
        text: parsed.problems.map(policyProblemText).join('\n'),
        data: { ok: false, problems: parsed.problems },
      };
    const rules = parsed.value.rules.length;
    return {
      exit: 0,
      text: `${file}: ${rules} ${rules === 1 ? 'rule' : 'rules'}, no problem found`,
      data: { ok: true, policy: parsed.value },
    };
  },
};
