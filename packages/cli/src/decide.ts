import { type AnyGate, catalogueOf, check, judge, nearest, problemText, SuiteError } from '@countersign/core';
import { gates, readPolicyFile } from '@countersign/gates';
import { parseSettings, parseYaml, policyProblemText, selectRules } from '@countersign/policy';
import { type JudgedValue, judgedValue } from './judged-value.ts';
import { type Command, needed, type Words } from './command.ts';
import { readTextFile } from './text-file.ts';
import { exitOf } from './usage.ts';
import { verdictText } from './verdict-text.ts';

function gateNamed(id: string | undefined): AnyGate {
  const gate = id !== undefined && Object.hasOwn(gates, id) ? gates[id] : undefined;
  if (gate !== undefined) return gate;
  const near = nearest(id ?? '', Object.keys(gates));
  const hint = near === undefined ? '' : `; did you mean "${near}"?`;
  throw new SuiteError(
    'input-invalid',
    `found ${id === undefined ? 'no gate' : `the gate "${id}"`}, expected one of: ${Object.keys(gates).join(', ')}${hint}`,
  );
}

function looksLikePolicyFile(file: string, text: string): boolean {
  const yaml = parseYaml(file, text);
  return (
    yaml.ok &&
    yaml.value.value !== null &&
    typeof yaml.value.value === 'object' &&
    'rules' in yaml.value.value
  );
}

function fromPolicyFile(
  gate: AnyGate,
  file: string,
  { text, words }: { text: string; words: Words },
): JudgedValue[] {
  const parsed = readPolicyFile(file, text);
  if (!parsed.ok) throw new SuiteError('policy-invalid', parsed.problems.map(policyProblemText).join('\n'));
  const target = {
    environment: needed(words, 'environment'),
    service: needed(words, 'service'),
    tiers: words.options['tier'] === undefined ? null : [words.options['tier']],
  };
  const { matching, undecided } = selectRules(parsed.value, target);
  if (undecided.length > 0)
    throw new SuiteError(
      'input-invalid',
      `rule ${(undecided[0]?.index ?? 0) + 1} of ${file} asks for a tier; expected --tier`,
    );
  return matching.flatMap(({ rule }) =>
    Object.hasOwn(rule.gates, gate.id) ? [judgedValue(gate.id, rule.gates[gate.id])] : [],
  );
}

function policiesIn(gate: AnyGate, file: string, rest: { text: string; words: Words }): JudgedValue[] {
  if (looksLikePolicyFile(file, rest.text)) return fromPolicyFile(gate, file, rest);
  const parsed = parseSettings(file, rest.text, gate.policy);
  if (!parsed.ok) throw new SuiteError('policy-invalid', parsed.problems.map(policyProblemText).join('\n'));
  return [judgedValue(gate.id, parsed.value)];
}

function factsIn(gate: AnyGate, file: string, text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SuiteError(
      'input-invalid',
      `${file}: not JSON (${error instanceof Error ? error.message : 'syntax error'})`,
    );
  }
  const checked = check(gate.facts, value);
  if (checked.ok) return checked.value;
  throw new SuiteError(
    'input-invalid',
    checked.problems.map((problem) => `${file}: ${problemText(problem)}`).join('\n'),
  );
}

export const decideCommand: Command = {
  help: {
    usage: 'decide <gate> --policy FILE --facts FILE',
    what: 'Judges recorded facts under a policy, without any network: the same road that an action takes.',
    options: [
      ['--policy FILE', "the gate's own settings, or a whole policy file (YAML or JSON)"],
      ['--facts FILE', "facts in the gate's own schema (JSON)"],
      ['--environment NAME', 'selects rules, for a whole policy file'],
      ['--service NAME', 'selects rules, for a whole policy file'],
      ['--tier NAME', 'selects rules, for a whole policy file'],
    ],
    exit: '0 allow, 1 deny, 2 unknown, 3 usage, policy or input error',
  },
  options: ['policy', 'facts', 'environment', 'service', 'tier'],
  run: async (words) => {
    const gate = gateNamed(words.positionals[0]);
    const policyFile = needed(words, 'policy');
    const factsFile = needed(words, 'facts');
    const policies = policiesIn(gate, policyFile, { text: await readTextFile(policyFile), words });
    const verdict = judge(gate, policies, factsIn(gate, factsFile, await readTextFile(factsFile)));
    return {
      exit: exitOf[verdict.effect],
      text: verdictText(gate.id, catalogueOf(gate), verdict),
      data: { gate: gate.id, ...verdict },
    };
  },
};
