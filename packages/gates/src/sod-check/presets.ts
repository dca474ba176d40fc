import type { Exception, PresetName } from './exceptions.ts';

/** What holds in place of what a preset gives up; a control is gone when the policy accepts `unless`. */
type Control = { readonly text: string; readonly unless?: Exception };
type Preset = {
  readonly accepts: readonly Exception[];
  readonly controls: readonly Control[];
  /** Minutes that must lie between the last merge and the deploy; a policy may ask for more. */
  readonly coolingOffMinutes: number;
};

const compared: Control = {
  text: 'what was merged is what the pull request shows',
  unless: 'content-not-compared',
};
const proven: Control = {
  text: 'authors are proven by signature or by their own account',
  unless: 'author-not-proven',
};

/** Strict asks for three people where there are three; the others say what they give up and what holds instead. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  strict: { accepts: [], controls: [], coolingOffMinutes: 0 },
  'team-of-two': {
    accepts: ['deployer-is-author', 'deployer-is-approver', 'automation-deploys', 'single-approval-for-bots'],
    controls: [
      { text: 'the other person approved every change on its final head', unless: 'no-approval' },
      proven,
      compared,
    ],
    coolingOffMinutes: 0,
  },
  solo: {
    accepts: [
      'deployer-is-author',
      'deployer-is-approver',
      'automation-deploys',
      'single-approval-for-bots',
      'no-approval',
    ],
    controls: [
      { text: 'every change came by a pull request' },
      proven,
      compared,
      { text: 'an hour passed after the last merge' },
    ],
    coolingOffMinutes: 60,
  },
};

/** The controls of a preset that still hold under what the policy accepts besides. */
export function controlsOf(preset: PresetName, accepted: ReadonlySet<Exception>): readonly string[] {
  const held = presets[preset].controls.filter(({ unless }) => unless === undefined || !accepted.has(unless));
  return held.map(({ text }) => text);
}
