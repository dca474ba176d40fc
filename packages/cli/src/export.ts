import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Command } from './command.ts';
import { kyvernoPolicy } from './export-kyverno.ts';
import type { LeftOut } from './export-left-out.ts';
import { type ImagePlan, planExport } from './export-plan.ts';
import { clusterImagePolicies, trustRoot } from './export-policy-controller.ts';
import { exportOptions, type ExportWords, readExportWords } from './export-words.ts';
import { readTextFile } from './text-file.ts';
import { exitUsage } from './usage.ts';

const longestName = 40;

/** A Kubernetes name: readable, and told apart by a digest where letters were changed or cut. */
function resourceName(words: ExportWords, { image }: Pick<ImagePlan, 'image'>): string {
  const full = [words.repository, words.environment, words.service ?? '', image?.name ?? '*'].join(' ');
  const short = createHash('sha256').update(full).digest('hex').slice(0, 8);
  const readable = `${words.environment}-${image?.path.split('/').at(-1) ?? 'every-image'}`;
  const letters = readable
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, longestName);
  return `countersign-${letters.replaceAll(/^-+|-+$/gu, '')}-${short}`;
}

/** A comment must not end, whatever stands in the policy. */
function commentLine(text: string): string {
  return `# ${text.replaceAll(/[\p{Cc}\p{Cf}\u{2028}\u{2029}]+/gu, ' ')}`.trimEnd();
}

function header(words: ExportWords, plan: ImagePlan, leftOut: readonly LeftOut[]): string {
  const place = `environment ${words.environment}${words.service === null ? '' : `, service ${words.service}`}`;
  const lines = [
    `countersign export ${words.tool}: ${plan.image?.name ?? 'every image'}, ${words.repository}, ${place}`,
    ...(leftOut.length === 0
      ? []
      : [
          '',
          `NOT ASKED BY THIS POLICY, because ${words.tool} cannot express it. The gate asks it before it signs PASSED:`,
          ...leftOut.map(({ field, value, why }) => `  ${field}: ${value} (${why})`),
        ]),
  ];
  return lines.map(commentLine).join('\n');
}

type Written = {
  readonly header: string;
  readonly documents: readonly object[];
  readonly leftOut: readonly LeftOut[];
};

function written(words: ExportWords, plan: ImagePlan): Written {
  const name = resourceName(words, plan);
  if (words.tool === 'kyverno') {
    const documents = [kyvernoPolicy(name, plan, words)];
    return { header: header(words, plan, plan.leftOut), documents, leftOut: plan.leftOut };
  }
  const root = words.tuf === null ? [] : [trustRoot(`${name}-root`, words.tuf)];
  const policies = clusterImagePolicies(name, plan, { ...words, trustRootName: `${name}-root` });
  return {
    header: header(words, plan, plan.leftOut),
    documents: [...root, ...policies],
    leftOut: plan.leftOut,
  };
}

function yamlOf({ header: comment, documents }: Written): string {
  const texts = documents.map((document) =>
    stringify(document, { lineWidth: 0, aliasDuplicateObjects: false }),
  );
  return `---\n${comment}\n${texts.join('---\n')}`;
}

export const exportCommand: Command = {
  help: {
    usage: 'export kyverno|policy-controller --policy FILE --environment E …',
    what: 'Writes cluster policy that asks for the signers of attest-verify and for the gate’s own PASSED.\nWhat the controller cannot express stands in a comment, or is refused by name.',
    options: exportOptions,
    exit: `0 written, ${exitUsage} usage, or the policy cannot be expressed`,
  },
  options: exportOptions.map(([option]) => option.slice(2).split(' ')[0] ?? ''),
  run: async (words) => {
    const read = await readExportWords(words);
    const plans = planExport(read.policyFile, await readTextFile(read.policyFile), read);
    const all = plans.map((plan) => written(read, plan));
    return {
      exit: 0,
      text: all.map(yamlOf).join('').trimEnd(),
      data: {
        documents: all.flatMap(({ documents }) => documents),
        leftOut: all.flatMap(({ leftOut }) => leftOut),
      },
    };
  },
};
