import { timeZoneProblem, weekdays } from '@countersign/calendar';
import * as v from 'valibot';
import { scheduleProblems } from './schedule-problems.ts';

const timeZoneSchema = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const problem = dataset.typed ? timeZoneProblem(dataset.value) : null;
    if (problem !== null) addIssue({ message: problem });
  }),
  v.description('IANA time zone, e.g. Europe/Berlin'),
);

const weeklySchema = v.strictObject({
  days: v.pipe(v.array(v.picklist(weekdays)), v.description('weekdays on which the window starts')),
  from: v.pipe(v.string(), v.description('time of day such as 16:00')),
  until: v.pipe(
    v.string(),
    v.description(
      '18:00 or 24:00 of the same day, "next-day 06:00", or the first "mon 08:00" after the start',
    ),
  ),
});

const windowSchema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100), v.description('unique, shown in every reason')),
  reason: v.optional(v.pipe(v.string(), v.maxLength(1000), v.description('why, for the reader')), ''),
  timeZone: v.exactOptional(timeZoneSchema),
  from: v.exactOptional(
    v.pipe(
      v.string(),
      v.description('first moment: local (2026-12-20T18:00, 2026-12-20) or with its offset (…Z)'),
    ),
  ),
  until: v.exactOptional(
    v.pipe(v.string(), v.description('first moment after the window, local or with its offset')),
  ),
  weekly: v.exactOptional(
    v.pipe(weeklySchema, v.description('instead of from and until: comes back every week')),
  ),
});

const windowsSchema = v.pipe(v.array(windowSchema), v.maxLength(500));

const shape = v.strictObject({
  timeZone: v.exactOptional(
    v.pipe(timeZoneSchema, v.description('zone of every window that names none of its own')),
  ),
  freezes: v.optional(v.pipe(windowsSchema, v.description('no deploy while any of these holds')), []),
  windows: v.optional(
    v.pipe(windowsSchema, v.description('when any is given, deploys only while one of these holds')),
    [],
  ),
  expectedDurationMinutes: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.maxValue(7 * 24 * 60),
      v.description('the deploy must be over this long before the next close'),
    ),
    0,
  ),
  clock: v.optional(
    v.pipe(
      v.picklist(['server', 'runner']),
      v.description("whose time decides: GitHub's (unknown when it cannot be learned) or the runner's"),
    ),
    'server',
  ),
  maxClockSkewSeconds: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(3600),
      v.description("how far the runner's clock may be from GitHub's"),
    ),
    120,
  ),
});
/** When a deploy may go ahead. */
export type FreezeWindowPolicy = v.InferOutput<typeof shape>;

export const freezeWindowPolicySchema = v.pipe(
  shape,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const { list, index, key, message } of scheduleProblems(dataset.value)) {
      const items = dataset.value[list];
      const item = items[index];
      const listStep = { type: 'object', origin: 'value', input: dataset.value, key: list, value: items };
      const itemStep = { type: 'array', origin: 'value', input: items, key: index, value: item };
      const keyStep = { type: 'object', origin: 'value', input: item, key, value: item?.[key] };
      const deep = item === undefined ? [listStep] : [listStep, itemStep, keyStep];
      addIssue({ message, input: item?.[key], path: deep as [v.IssuePathItem, ...v.IssuePathItem[]] });
    }
  }),
);
