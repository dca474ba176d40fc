import { zonedText } from '@countersign/calendar';
import { instantSchema, reasonKind } from '@countersign/core';
import * as v from 'valibot';

const timeZone = v.nullable(v.string());
const opening = v.nullable(instantSchema);

function openingText(nextOpening: string | null, zone: string | null): string {
  return nextOpening === null
    ? 'No next opening is in sight.'
    : `The next opening is ${zonedText(nextOpening, zone)}.`;
}

export const freezeWindowReasons = {
  'clock-agrees': reasonKind({
    effect: 'allow',
    title: 'Clocks agree',
    data: v.strictObject({ server: instantSchema, runner: instantSchema, skewSeconds: v.number() }),
    explain: (data) =>
      `GitHub's clock says ${data.server}, and the runner's is within ${data.skewSeconds} seconds of it.`,
  }),
  'runner-clock-accepted': reasonKind({
    effect: 'allow',
    title: "Runner's clock accepted",
    data: v.strictObject({ runner: instantSchema }),
    explain: (data) => `The policy accepts the runner's own clock, which says ${data.runner}.`,
  }),
  'clock-disagrees': reasonKind({
    effect: 'unknown',
    title: 'Clocks disagree',
    data: v.strictObject({
      server: instantSchema,
      runner: instantSchema,
      skewSeconds: v.number(),
      limitSeconds: v.number(),
    }),
    explain: (data) =>
      `The runner's clock says ${data.runner} and GitHub's ${data.server}: ${data.skewSeconds} seconds apart, ${data.limitSeconds} are accepted.`,
    remedy: "Set the runner's clock (NTP), then run again.",
  }),
  'clock-unknown': reasonKind({
    effect: 'unknown',
    title: "GitHub's time is not known",
    data: v.strictObject({ detail: v.string() }),
    explain: (data) => `What time it is by GitHub's clock could not be learned: ${data.detail}.`,
    remedy:
      "Run again when the GitHub API answers; where the runner's own clock is good enough, the policy may say `clock: runner`.",
  }),
  'zone-data-unknown': reasonKind({
    effect: 'unknown',
    title: 'Time zone data is not known',
    data: v.strictObject({ detail: v.string() }),
    explain: (data) => `Which time zone data converts the local times is not known: ${data.detail}.`,
    remedy: 'Run the gate on a Node.js with full ICU data (every official build has it).',
  }),
  'no-freeze-holds': reasonKind({
    effect: 'allow',
    title: 'No freeze holds',
    data: v.strictObject({ at: instantSchema, freezes: v.number(), nextFreeze: opening, timeZone }),
    explain: (data) => {
      const none = data.freezes === 0 ? 'The policy declares no freeze' : 'No freeze holds';
      const next =
        data.nextFreeze === null ? '' : `; the next begins ${zonedText(data.nextFreeze, data.timeZone)}`;
      return `${none} at ${zonedText(data.at, data.timeZone)}${next}.`;
    },
  }),
  'freeze-holds': reasonKind({
    effect: 'deny',
    title: 'A freeze holds',
    data: v.strictObject({
      name: v.string(),
      reason: v.string(),
      at: instantSchema,
      until: instantSchema,
      timeZone,
      nextOpening: opening,
    }),
    explain: (data) => {
      const why = data.reason === '' ? '' : ` (${data.reason})`;
      const until = zonedText(data.until, data.timeZone);
      return `The freeze "${data.name}"${why} holds until ${until}. ${openingText(data.nextOpening, data.timeZone)}`;
    },
    remedy: 'Deploy at the next opening, or have the freeze changed in the policy by its owners.',
  }),
  'inside-window': reasonKind({
    effect: 'allow',
    title: 'Inside an allowed window',
    data: v.strictObject({
      name: v.string(),
      at: instantSchema,
      closes: v.pipe(opening, v.description('when the unbroken run of windows ends; null: not in sight')),
      timeZone,
    }),
    explain: (data) => {
      const closes =
        data.closes === null ? '' : `, and the windows close ${zonedText(data.closes, data.timeZone)}`;
      return `The window "${data.name}" is open at ${zonedText(data.at, data.timeZone)}${closes}.`;
    },
  }),
  'outside-windows': reasonKind({
    effect: 'deny',
    title: 'Outside the allowed windows',
    data: v.strictObject({ at: instantSchema, windows: v.number(), nextOpening: opening, timeZone }),
    explain: (data) =>
      `None of the ${data.windows} allowed windows is open at ${zonedText(data.at, data.timeZone)}. ${openingText(data.nextOpening, data.timeZone)}`,
    remedy: 'Deploy at the next opening, or have a window added to the policy by its owners.',
  }),
  'finishes-in-time': reasonKind({
    effect: 'allow',
    title: 'Finishes before the next close',
    data: v.strictObject({ expectedMinutes: v.number(), closes: opening, timeZone }),
    explain: (data) => {
      const close =
        data.closes === null
          ? 'no close is in sight'
          : `the next close is ${zonedText(data.closes, data.timeZone)}`;
      return `The deploy needs ${data.expectedMinutes} minutes, and ${close}.`;
    },
  }),
  'closes-too-soon': reasonKind({
    effect: 'deny',
    title: 'Closes too soon',
    data: v.strictObject({
      expectedMinutes: v.number(),
      leftMinutes: v.number(),
      closes: instantSchema,
      closedBy: v.pipe(v.array(v.string()), v.description('freezes that begin then; empty: the windows end')),
      nextOpening: opening,
      timeZone,
    }),
    explain: (data) => {
      const by =
        data.closedBy.length === 0
          ? 'the allowed windows end'
          : `a freeze begins (${data.closedBy.join(', ')})`;
      return `The deploy needs ${data.expectedMinutes} minutes, but ${by} after ${data.leftMinutes}: ${zonedText(data.closes, data.timeZone)}. ${openingText(data.nextOpening, data.timeZone)}`;
    },
    remedy: 'Deploy at the next opening that is long enough, or make the deploy shorter.',
  }),
} as const;
