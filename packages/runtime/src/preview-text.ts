import { canonicalJson, check, type Effect } from '@countersign/core';
import { gates, isGateId, phaseOf } from '@countersign/gates';
import { selectRules, type Target } from '@countersign/policy';
import type { LoadedFile } from './gate-policies.ts';
import { markdownText } from './plain-text.ts';
import type { ShownReason } from './surface.ts';
import type { ShownTier } from './tier-outputs.ts';

/** All that the comment on a pull request says. Texts are untrusted and escaped here. */
export type Preview = {
  readonly target: Target;
  readonly files: readonly LoadedFile[];
  readonly shown: ShownTier;
  readonly reasons: readonly ShownReason[];
  /** Rules that ask for a tier while none is known. */
  readonly undecided: readonly string[];
};
type Duty = {
  readonly gate: string;
  readonly parameters: string;
  readonly from: string;
  readonly observe: boolean;
};

const mostRows = 60;
const longestCell = 300;
const marks: Readonly<Record<Effect, string>> = { allow: '✅', deny: '⛔', unknown: '❓' };
const phases = { 'before-deploy': 'before', 'during-deploy': 'during', 'after-deploy': 'after' } as const;

function cell(text: string): string {
  const characters = Array.from(text);
  const cut = characters.length > longestCell ? `${characters.slice(0, longestCell).join('')}…` : text;
  return markdownText(cut);
}

/** What a policy says beyond the defaults of its gate. */
function parametersOf(gate: string, value: unknown): string {
  const schema = gates[gate]?.policy;
  const standing = schema === undefined ? undefined : check(schema, {});
  const usual: object = standing?.ok === true && standing.value !== null ? Object(standing.value) : {};
  const given = Object.entries(value !== null && typeof value === 'object' ? value : {});
  const own = given.filter(
    ([key, each]) =>
      !Object.hasOwn(usual, key) || canonicalJson(each) !== canonicalJson(Reflect.get(usual, key)),
  );
  return own.map(([key, each]) => `${key}: ${canonicalJson(each)}`).join('; ');
}

function dutiesOf({ files, target }: Preview): readonly Duty[] {
  const all = files.flatMap(({ document, file }) =>
    selectRules(file, target).matching.flatMap(({ index, rule }) =>
      Object.entries(rule.gates).map(([gate, value]): Duty => {
        const from = `${document.origin.locator} rule ${index + 1}`;
        return { gate, parameters: parametersOf(gate, value), from, observe: rule.observe };
      }),
    ),
  );
  return all.toSorted((left, right) => (left.gate < right.gate ? -1 : Number(left.gate > right.gate)));
}

function dutyLine({ gate, parameters, from, observe }: Duty): string {
  const when = isGateId(gate) ? phases[phaseOf(gate)] : '';
  const how = parameters === '' ? 'its defaults' : parameters;
  return `| ${cell(gate)} | ${when} | ${cell(how)} | ${cell(from)}${observe ? ' (observes only)' : ''} |`;
}

function dutyLines(preview: Preview): readonly string[] {
  const duties = dutiesOf(preview);
  if (duties.length === 0)
    return ['No rule of the policy asks for a gate here, so a deploy would not be allowed.'];
  const left = duties.length - mostRows;
  return [
    '| gate | deploy | what it asks | where that stands |',
    '| --- | --- | --- | --- |',
    ...duties.slice(0, mostRows).map(dutyLine),
    ...(left > 0 ? ['', `… and ${left} more.`] : []),
  ];
}

function tierLines({ shown, reasons }: Preview): readonly string[] {
  const why = shown.why.map(({ rule, path }) => `- ${path === null ? '' : `${cell(path)}: `}${cell(rule)}`);
  const said = reasons
    .filter(({ effect }) => effect !== 'allow')
    .map(
      ({ effect, text, remedy }) => `- ${marks[effect]} ${cell(text)} ${remedy === null ? '' : cell(remedy)}`,
    );
  const title =
    shown.tiers.length === 0
      ? 'The risk tier of this change is **not known**.'
      : `This change is of the risk tier **${cell(shown.tiers.join(', '))}**, because of`;
  return [title, '', ...why, ...(said.length === 0 ? [] : ['', 'About the change itself:', '', ...said])];
}

/** The comment: the tier, why, and every gate that a deploy of this change will have to pass, with its parameters. */
export function renderPreview(preview: Preview): string {
  const { target, undecided } = preview;
  const place = `${cell(target.environment)}, service ${cell(target.service)}`;
  const open = undecided.map(
    (rule) => `- ❓ ${cell(rule)} asks for a tier, and whether it applies is not known.`,
  );
  return [
    `### What a deploy of this change to ${place} will have to pass`,
    '',
    ...tierLines(preview),
    '',
    ...dutyLines(preview),
    ...(open.length === 0 ? [] : ['', ...open]),
    '',
    '<sub>Of this pull request alone: a deploy is judged by everything since the last one, and by the policy of that day.</sub>',
    '',
  ].join('\n');
}
