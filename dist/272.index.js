export const id = 272;
export const ids = [272];
export const modules = {

/***/ 9405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nI: () => (/* reexport */ chainEnd),
  m5: () => (/* reexport */ datedInterval),
  LP: () => (/* reexport */ dayMs),
  _S: () => (/* reexport */ findZone),
  Ao: () => (/* reexport */ fixedTimeline),
  gA: () => (/* reexport */ isDatedTime),
  nT: () => (/* reexport */ isOpen),
  J2: () => (/* reexport */ minuteMs),
  MF: () => (/* reexport */ namesItsOffset),
  It: () => (/* reexport */ nextClose),
  Pt: () => (/* reexport */ nextOpening),
  m6: () => (/* reexport */ parseHttpDate),
  Ln: () => (/* reexport */ timeZoneProblem),
  mx: () => (/* reexport */ weekdays),
  $F: () => (/* reexport */ weeklyTimeline),
  Tj: () => (/* reexport */ weeklyWindowProblem),
  IQ: () => (/* reexport */ zonedText)
});

// UNUSED EXPORTS: contains, earliest, isTimeZone, nearestTimeZone, openZone, parseTimeOfDay, parseWallClock, parseWeeklyEnd, parseZonedTime, startOfDay, wallClockText, weekdayIndex

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
;// CONCATENATED MODULE: ./build/packages/calendar/src/wall-clock.js
const dayMs = 86_400_000;
const minuteMs = 60_000;
const wallPattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/;
function timeOfDayMs(hour, minute, second) {
    // ISO 8601 (2019 amendment) and RFC 5545 users write the end of a day as 24:00; nothing else may pass midnight.
    if (hour === 24)
        return minute === 0 && second === 0 ? dayMs : null;
    return hour < 24 && minute < 60 && second < 60 ? ((hour * 60 + minute) * 60 + second) * 1000 : null;
}
/**
 * Reads `2026-12-20T18:00`, `2026-12-20T18:00:30`, `2026-12-20T24:00` or `2026-12-20` (its first moment).
 * Null for any other text and for a date that does not exist.
 */
function parseWallClock(text) {
    const [, year, month, day, hour = '00', minute = '00', second = '00'] = wallPattern.exec(text) ?? [];
    if (year === undefined || month === undefined || day === undefined)
        return null;
    const date = Date.parse(`${year}-${month}-${day}T00:00:00.000Z`);
    // Date.parse rolls 30 February over into March; a date that reads back otherwise does not exist.
    if (Number.isNaN(date) || new Date(date).toISOString().slice(0, 10) !== text.slice(0, 10))
        return null;
    const time = timeOfDayMs(Number(hour), Number(minute), Number(second));
    return time === null ? null : date + time;
}
/** `2026-12-20 18:00`, with seconds only where there are any. */
function wallClockText(wall) {
    const text = new Date(wall).toISOString().replace('T', ' ');
    return text.slice(17, 19) === '00' ? text.slice(0, 16) : text.slice(0, 19);
}
/** The wall's date at midnight. */
function startOfDay(wall) {
    return Math.floor(wall / dayMs) * dayMs;
}
/** 0 for Monday .. 6 for Sunday (ISO 8601 order). */
function weekdayIndex(wall) {
    // 1970-01-01 was a Thursday, which is 3 in this order.
    return (((Math.floor(wall / dayMs) + 3) % 7) + 7) % 7;
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/dated-window.js


const zonedPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{3})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
/** Epoch milliseconds of a time that names its own offset (`2026-12-20T18:00Z`, `…+01:00`); null for other text. */
function parseZonedTime(text) {
    const [, offset] = zonedPattern.exec(text) ?? [];
    if (offset === undefined)
        return null;
    // The date and time of day must exist on their own, before the offset moves them.
    const local = text.slice(0, text.length - offset.length);
    const full = `${local}${local.length === 16 ? ':00.000' : local.length === 19 ? '.000' : ''}Z`;
    const parsed = Date.parse(text);
    return (0,src/* isInstant */.uZ)(full) && !Number.isNaN(parsed) ? parsed : null;
}
/** True for a time that needs no zone to be named beside it. */
function namesItsOffset(text) {
    return parseZonedTime(text) !== null;
}
/** True for a date-time that can be read, with an offset of its own or as a wall-clock reading. */
function isDatedTime(text) {
    return namesItsOffset(text) || parseWallClock(text) !== null;
}
function instantOf(text, zone, fold) {
    const zoned = parseZonedTime(text);
    if (zoned !== null)
        return zoned;
    const wall = parseWallClock(text);
    return wall === null || zone === null ? null : zone.instantOf(wall, fold);
}
/**
 * The stretch of a dated window. Null when a time cannot be read, or is a wall-clock reading and no zone is given.
 * The stretch is empty or turned round when the author wrote it so: the caller refuses it. `endFold` as for weekly windows.
 */
function datedInterval(window, zone, endFold) {
    const startMs = instantOf(window.from, zone, 'first');
    const endMs = instantOf(window.until, zone, endFold);
    return startMs === null || endMs === null ? null : { startMs, endMs };
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/http-date.js

const imfFixdate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/;
/** The instant of a `Date` header (RFC 9110 section 5.6.7, IMF-fixdate only, whole seconds); null for other text. */
function parseHttpDate(text) {
    if (!imfFixdate.test(text))
        return null;
    const milliseconds = Date.parse(text);
    if (Number.isNaN(milliseconds))
        return null;
    // Date.parse rolls 30 Feb over and ignores the weekday's name; the header must read back as it was written.
    return new Date(milliseconds).toUTCString() === text ? (0,src/* instantAt */.l$)(milliseconds) : null;
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/timeline.js
/** True when `epochMs` lies in the interval: the start counts, the end does not. */
function contains(interval, epochMs) {
    return interval.startMs <= epochMs && epochMs < interval.endMs;
}
/** A timeline of given stretches, in any order. */
function fixedTimeline(intervals) {
    return {
        holding: (epochMs) => intervals
            .filter((interval) => contains(interval, epochMs))
            .reduce((last, next) => (last && last.endMs >= next.endMs ? last : next), null),
        nextStart: (epochMs) => earliest(intervals.map((interval) => interval.startMs).filter((startMs) => startMs > epochMs)),
    };
}
/** The smallest of some times; null when there are none. */
function earliest(times) {
    return times.reduce((first, next) => {
        if (first === null || next === null)
            return first ?? next;
        return Math.min(first, next);
    }, null);
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/opening.js

// A chain of back-to-back windows is walked one at a time; a schedule without any opening ends here, not never.
const longestWalk = 1_000;
function lastEnd(timelines, epochMs) {
    const ends = timelines.flatMap((timeline) => timeline.holding(epochMs)?.endMs ?? []);
    return ends.length === 0 ? null : Math.max(...ends);
}
function nextStart(timelines, epochMs) {
    return earliest(timelines.map((timeline) => timeline.nextStart(epochMs)));
}
/** The end of the unbroken chain of stretches that holds at `epochMs`; null when none holds, or the chain is endless. */
function chainEnd(timelines, epochMs) {
    let end = lastEnd(timelines, epochMs);
    for (let step = 0; end !== null && step < longestWalk; step += 1) {
        const next = lastEnd(timelines, end);
        if (next === null)
            return end;
        end = next;
    }
    return null;
}
/** True when no freeze holds and, where there are windows, one of them does. */
function isOpen(schedule, epochMs) {
    if (lastEnd(schedule.freezes, epochMs) !== null)
        return false;
    return schedule.windows.length === 0 || lastEnd(schedule.windows, epochMs) !== null;
}
/** When a schedule that is open at `epochMs` closes: the next freeze's start or the windows' end. Null for never. */
function nextClose(schedule, epochMs) {
    return earliest([nextStart(schedule.freezes, epochMs), chainEnd(schedule.windows, epochMs)]);
}
/** Where to look next when `epochMs` itself cannot be the answer; `here` when it can. */
function step(schedule, epochMs, durationMs) {
    const frozenUntil = lastEnd(schedule.freezes, epochMs);
    if (frozenUntil !== null)
        return frozenUntil;
    if (!isOpen(schedule, epochMs))
        return nextStart(schedule.windows, epochMs);
    if (durationMs === 0)
        return 'here';
    const close = nextClose(schedule, epochMs);
    return close === null || epochMs + durationMs <= close ? 'here' : close;
}
/**
 * The first instant at or after `epochMs` that is open and stays open for `durationMs`. Null when there is none
 * within a thousand consecutive stretches.
 */
function nextOpening(schedule, epochMs, durationMs = 0) {
    let at = epochMs;
    for (let count = 0; at !== null && count < longestWalk; count += 1) {
        const next = step(schedule, at, durationMs);
        if (next === 'here')
            return at;
        at = next;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/weekly-window.js


const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const startPattern = /^([01]\d|2[0-3]):([0-5]\d)$/;
const endPattern = /^(?:(next-day|mon|tue|wed|thu|fri|sat|sun) )?(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;
const weekMinutes = 7 * 24 * 60;
/** Minutes after midnight for `16:00`; null for any other text. */
function parseTimeOfDay(text) {
    const [, hour, minute] = startPattern.exec(text) ?? [];
    return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
}
/** Reads the end of a weekly window; null for any other text. */
function parseWeeklyEnd(text) {
    const match = endPattern.exec(text);
    if (match === null)
        return null;
    const [, day = 'same-day', hour = '24', minute = '00'] = match;
    return { day: day, minutes: Number(hour) * 60 + Number(minute) };
}
/** Minutes from the midnight that begins `day` to the window's end; the end is after `fromMinutes` or dead. */
function endMinutes(end, day, fromMinutes) {
    if (end.day === 'same-day')
        return end.minutes;
    if (end.day === 'next-day')
        return end.minutes + dayMs / minuteMs;
    const daysAhead = (weekdays.indexOf(end.day) - weekdays.indexOf(day) + 7) % 7;
    const minutes = daysAhead * (dayMs / minuteMs) + end.minutes;
    return minutes <= fromMinutes ? minutes + weekMinutes : minutes;
}
function spansOf(window) {
    const fromMinutes = parseTimeOfDay(window.from);
    const end = parseWeeklyEnd(window.until);
    if (fromMinutes === null || end === null)
        return [];
    return [...new Set(window.days)].map((day) => ({
        day: weekdays.indexOf(day),
        fromMinutes,
        untilMinutes: endMinutes(end, day, fromMinutes),
    }));
}
/** What is wrong with a weekly window, as the words after "expected"; null when nothing is. */
function weeklyWindowProblem(window) {
    if (window.days.length === 0)
        return 'expected at least one day: a window without days never holds';
    if (parseTimeOfDay(window.from) === null)
        return 'expected `from` as a time of day such as 16:00';
    if (parseWeeklyEnd(window.until) === null)
        return 'expected `until` as a time of day such as 18:00 or 24:00, or "next-day 06:00", or "mon 08:00"';
    const spans = spansOf(window);
    if (spans.some((span) => span.untilMinutes <= span.fromMinutes))
        return `expected an end after the start: ${window.until} is not after ${window.from} of the same day; for a window over midnight write "next-day ${window.until}"`;
    if (spans.some((span) => span.untilMinutes - span.fromMinutes >= weekMinutes))
        return 'expected a window shorter than a week: this one never ends';
    return null;
}
function occurrencesOf(spans, zone, endFold) {
    const byDay = weekdays.map((_, day) => spans.find((span) => span.day === day));
    return (day) => {
        const span = byDay[weekdayIndex(day)];
        if (span === undefined)
            return null;
        const startMs = zone.instantOf(day + span.fromMinutes * minuteMs, 'first');
        const endMs = zone.instantOf(day + span.untilMinutes * minuteMs, endFold);
        // A window that lies wholly in a gap, or is turned round by a fold, holds at no time on that day.
        return startMs < endMs ? { startMs, endMs } : null;
    };
}
/**
 * When a weekly window holds. Its times are the wall's: `22:00` to `next-day 06:00` lasts nine hours in the night when
 * clocks go back. `endFold` settles an end that happens twice: `second` gives the longest interval (a freeze),
 * `first` the shortest (an opening). A window that `weeklyWindowProblem` refuses holds at no time.
 */
function weeklyTimeline(window, zone, endFold) {
    const spans = spansOf(window);
    const occurrences = occurrencesOf(spans, zone, endFold);
    const longestMinutes = Math.max(0, ...spans.map((span) => span.untilMinutes));
    // One day more than the window is long, for the hours that clocks are set back.
    const daysBack = Math.ceil(longestMinutes / (24 * 60)) + 1;
    return {
        holding: (epochMs) => {
            const today = startOfDay(zone.wallAt(epochMs));
            let last = null;
            for (let day = today - daysBack * dayMs; day <= today + dayMs; day += dayMs) {
                const interval = occurrences(day);
                if (interval === null || !contains(interval, epochMs))
                    continue;
                if (last === null || interval.endMs > last.endMs)
                    last = interval;
            }
            return last;
        },
        nextStart: (epochMs) => {
            const today = startOfDay(zone.wallAt(epochMs));
            // Two weeks ahead: the next one may be swallowed by a gap.
            for (let day = today - dayMs; day <= today + 15 * dayMs; day += dayMs) {
                const startMs = occurrences(day)?.startMs;
                if (startMs !== undefined && startMs > epochMs)
                    return startMs;
            }
            return null;
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/zone.js


// The engine also knows abbreviations such as IST or PST, which name several zones at once (ICU reads IST as India,
// its author may have meant Ireland or Israel), and offsets such as +01:00, which know no summer time.
const regionName = /^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$/;
function formatterOf(name) {
    if (!regionName.test(name))
        return null;
    try {
        return new Intl.DateTimeFormat('en-US', {
            timeZone: name,
            calendar: 'gregory',
            numberingSystem: 'latn',
            hourCycle: 'h23',
            year: 'numeric',
            month: '2-digit',
            day: '2-digit',
            hour: '2-digit',
            minute: '2-digit',
            second: '2-digit',
        });
    }
    catch (thrown) {
        if (thrown instanceof RangeError)
            return null;
        throw thrown;
    }
}
/** True for `UTC` and for `Area/Location` names that the running engine knows. */
function isTimeZone(name) {
    return name === 'UTC' || formatterOf(name) !== null;
}
/** The known zone that `name` was most likely meant to be; a place alone (`Berlin`) finds its zone. */
function nearestTimeZone(name) {
    const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
    const place = name.toLowerCase().replaceAll(' ', '_');
    return zones.find((zone) => zone.toLowerCase().split('/').at(-1) === place) ?? (0,src/* nearest */.pA)(name, zones);
}
/** What is wrong with a zone name, as the words after "expected"; null when nothing is. */
function timeZoneProblem(name) {
    if (isTimeZone(name))
        return null;
    const near = nearestTimeZone(name);
    const hint = near === undefined ? '' : `; did you mean "${near}"?`;
    return `expected an IANA time zone such as Europe/Berlin, or UTC${hint}`;
}
const utc = { name: 'UTC', wallAt: (epochMs) => epochMs, instantOf: (wall) => wall };
function readWall(formatter, epochMs) {
    const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = formatter
        .format(epochMs)
        .split(/\D+/u)
        .map(Number);
    const subsecond = ((epochMs % 1000) + 1000) % 1000;
    return Date.UTC(year, month - 1, day, hour, minute, second) + subsecond;
}
/**
 * Opens a zone by its IANA name. The zone is always named: the system's own zone is never asked. Good for the years
 * 1000 to 9999. Null for a name that `isTimeZone` refuses.
 */
function findZone(name) {
    if (name === 'UTC')
        return utc;
    const formatter = formatterOf(name);
    if (formatter === null)
        return null;
    // Repeated windows ask for the same days again and again, and one reading costs microseconds.
    const offsets = new Map();
    const offsetAt = (epochMs) => {
        const seen = offsets.get(epochMs);
        if (seen !== undefined)
            return seen;
        const offset = readWall(formatter, epochMs) - epochMs;
        offsets.set(epochMs, offset);
        return offset;
    };
    const instantOf = (wall, fold) => {
        // No zone is further than a day from UTC, and none changes its clock twice in two days.
        const before = offsetAt(wall - dayMs);
        const after = offsetAt(wall + dayMs);
        if (before === after)
            return wall - before;
        const candidates = [wall - before, wall - after]
            .filter((epochMs) => epochMs + offsetAt(epochMs) === wall)
            .sort((left, right) => left - right);
        // In a gap neither reads back; the offset from before the gap moves the reading forward by the gap's length.
        if (candidates.length === 0)
            return wall - before;
        return (fold === 'first' ? candidates[0] : candidates.at(-1)) ?? wall - before;
    };
    return { name, wallAt: (epochMs) => epochMs + offsetAt(epochMs), instantOf };
}
/** Opens a zone that is known to exist. Throws RangeError, naming the nearest valid zone, for one that does not. */
function openZone(name) {
    const zone = findZone(name);
    if (zone === null)
        throw new RangeError(`"${name}": ${timeZoneProblem(name) ?? 'not a time zone'}`);
    return zone;
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/zoned-text.js



/**
 * An instant for a reader: `2026-12-20 18:00 Europe/Berlin (2026-12-20T17:00:00.000Z)`. The instant alone where no
 * zone is given or the running engine does not know it (an old record, read by a newer engine).
 */
function zonedText(instant, timeZone) {
    const zone = timeZone === null || timeZone === 'UTC' ? null : findZone(timeZone);
    if (zone === null)
        return instant;
    const wall = zone.wallAt((0,src/* epochMilliseconds */.q)(instant));
    return `${wallClockText(wall)} ${zone.name} (${instant})`;
}

;// CONCATENATED MODULE: ./build/packages/calendar/src/index.js










/***/ }),

/***/ 42:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ assessSamples)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var _countersign_metrics__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6165);


function refuse(code, detail) {
    return { kind: 'unmeasured', code, detail };
}
function vectorNumber(series) {
    const [first] = series;
    if (first === undefined)
        return refuse('no-data', 'the query gave no series');
    if (series.length > 1)
        return refuse('several-series', `the query gave ${series.length} series, expected one`);
    if (first.value === null)
        return refuse('wrong-result-type', 'the query gave a native histogram');
    return { value: first.value, evaluatedAt: first.at };
}
function resultNumber(result) {
    if (result.type === 'scalar')
        return { value: result.value, evaluatedAt: result.at };
    if (result.type === 'vector')
        return vectorNumber(result.series);
    return refuse('wrong-result-type', `the query gave a ${result.type}, expected a scalar or a vector`);
}
function missingSample(answer) {
    const { cause, detail } = answer;
    if (cause === 'unreachable' || cause === 'not-collected')
        return refuse('backend-unreachable', detail);
    if (cause === 'forbidden' || cause === 'not-found')
        return refuse('backend-refused', detail);
    return refuse('unreadable-answer', detail);
}
/** The number in an answer, if there is exactly one. */
function measured(answer) {
    if (answer.state === 'missing')
        return missingSample(answer);
    if (answer.value.outcome === 'error')
        return refuse('backend-error', `${answer.value.errorType}: ${answer.value.error}`.slice(0, 500));
    return resultNumber(answer.value.result);
}
function evaluatedAt(sample) {
    const number = sample === undefined ? null : measured(sample.answer);
    return number === null || 'kind' in number ? null : number.evaluatedAt;
}
function warningsOf(answer) {
    return answer.state === 'known' && answer.value.outcome === 'result' ? answer.value.warnings : [];
}
/** More than the clocks of two servers differ and a slow answer takes: the answer is of another time. */
const furthestApartMs = 5 * 60_000;
/** A good number still has to be new and whole: an old answer or a partial one may deny, never allow. */
function doubt(sample, number, earlier) {
    const nowMs = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .epochMilliseconds */ .q)(number.evaluatedAt);
    const apartMs = Math.abs(nowMs - (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .epochMilliseconds */ .q)(sample.at));
    if (apartMs > furthestApartMs)
        return refuse('stale-answer', `evaluated at ${number.evaluatedAt}, but asked at ${sample.at}`);
    const repeated = earlier.some((instant) => instant !== null && (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .epochMilliseconds */ .q)(instant) >= nowMs);
    if (repeated)
        return refuse('stale-answer', `evaluated at ${number.evaluatedAt}, not after the sample before it`);
    const [warning] = warningsOf(sample.answer);
    return warning === undefined ? null : refuse('backend-warned', warning.slice(0, 500));
}
function assess(metric, sample, context) {
    const number = measured(sample.answer);
    if ('kind' in number)
        return number;
    const side = (0,_countersign_metrics__WEBPACK_IMPORTED_MODULE_1__/* .compareBounds */ .H1)(metric.threshold, number.value);
    if (side === 'above' || side === 'below')
        return { kind: 'fail', value: number.value, side, at: sample.at };
    if (side === 'not-a-number')
        return refuse('not-a-number', `the query gave ${number.value}`);
    const doubted = doubt(sample, number, context.earlier);
    if (doubted !== null && !(context.acceptWarnings && doubted.code === 'backend-warned'))
        return doubted;
    return { kind: 'pass', value: number.value };
}
/** Every sample of a metric, judged by itself; errors, no data and doubtful answers are never passes. */
function assessSamples(policy, metric, samples) {
    const acceptWarnings = policy.prometheus.onWarnings === 'accept';
    const instants = samples.map(evaluatedAt);
    return samples.map((sample, index) => assess(metric, sample, { earlier: instants.slice(0, index), acceptWarnings }));
}


/***/ }),

/***/ 6706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   Qe: () => (/* binding */ canaryGateFactsSchema),
/* harmony export */   gu: () => (/* binding */ measurementKey),
/* harmony export */   lc: () => (/* binding */ samplesOf)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var _countersign_metrics__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6165);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7934);



const measurementKeySchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    url: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    query: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_("as the policy has it, with placeholders; part of the measurement's key")),
    intervalSeconds: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    initialDelaySeconds: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
});
const sampleSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8, valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('when it was asked')),
    answer: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .factSchema */ .oZ)(_countersign_metrics__WEBPACK_IMPORTED_MODULE_1__/* .prometheusAnswerSchema */ .qg),
});
const measurementSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    key: measurementKeySchema,
    asked: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('the query as it was sent')),
    samples: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(sampleSchema), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('in the order in which they were taken')),
});
const canaryGateFactsSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8, valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_("the request's instant")),
    subject: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .subjectSchema */ .cn, valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('what was running while this was measured, as the caller says')),
    environment: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    service: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    startedAt: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8, valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('when measuring began')),
    measurements: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(measurementSchema), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y((measurements) => new Set(measurements.map(({ key }) => keyText(key))).size === measurements.length, 'expected each measurement once')),
});
/** The key of a metric's measurement. */
function measurementKey(policy, metric) {
    const { query, intervalSeconds, initialDelaySeconds } = metric;
    return { url: policy.prometheus.url, query, intervalSeconds, initialDelaySeconds };
}
/** One text for one key. */
function keyText(key) {
    return JSON.stringify([key.url, key.query, key.intervalSeconds, key.initialDelaySeconds]);
}
/** The samples that belong to a metric, at most as many as it asks for; none when it was never measured. */
function samplesOf(policy, metric, facts) {
    const wanted = keyText(measurementKey(policy, metric));
    const measurement = facts.measurements.find(({ key }) => keyText(key) === wanted);
    return measurement?.samples.slice(0, metric.count) ?? [];
}


/***/ }),

/***/ 7189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ boundsText),
/* harmony export */   R: () => (/* binding */ valueText)
/* harmony export */ });
/* harmony import */ var _countersign_metrics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6165);

function short(value) {
    return String(Number(value.toPrecision(4)));
}
/** `0.4 %`, `0.25 s`, `12`. */
function valueText(value, unit) {
    const number = (0,_countersign_metrics__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(value);
    if (!Number.isFinite(number))
        return String(value);
    if (unit === 'ratio')
        return `${short(number * 100)} %`;
    return unit === 'seconds' ? `${short(number)} s` : short(number);
}
/** The bound that a value was held against: `≤ 1 %`, or `within 1 % to 5 %`. */
function boundsText(bounds, unit) {
    const { max, min } = bounds;
    if (max !== undefined && min !== undefined)
        return `within ${valueText(min, unit)} to ${valueText(max, unit)}`;
    if (max !== undefined)
        return `≤ ${valueText(max, unit)}`;
    return min === undefined ? 'without a bound' : `≥ ${valueText(min, unit)}`;
}


/***/ }),

/***/ 1852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ nextSampleDue),
/* harmony export */   K: () => (/* binding */ next)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var _assess_sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6706);



function exceeded(policy, metric, facts) {
    const assessments = (0,_assess_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .assessSamples */ .a)(policy, metric, (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .samplesOf */ .lc)(policy, metric, facts));
    return assessments.filter((assessment) => assessment.kind === 'fail').length > metric.failureLimit;
}
/** When a metric's next sample is due; null when it has all of its samples. */
function nextSampleDue(policy, metric, facts) {
    const samples = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .samplesOf */ .lc)(policy, metric, facts);
    if (samples.length >= metric.count)
        return null;
    const last = samples.at(-1);
    return last === undefined
        ? (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .addMilliseconds */ .As)(facts.startedAt, metric.initialDelaySeconds * 1000)
        : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .addMilliseconds */ .As)(last.at, metric.intervalSeconds * 1000);
}
/**
 * Wait for the next sample, or stop: when every metric has its samples, or one has failed more often than it may, so
 * that no later sample can change the deny. A sample that could not be measured does not stop the watch: a later one
 * may still turn unknown into deny.
 */
function next(policy, facts) {
    if (policy.metrics.some((metric) => exceeded(policy, metric, facts)))
        return { do: 'stop' };
    const due = policy.metrics
        .flatMap((metric) => nextSampleDue(policy, metric, facts) ?? [])
        .sort((left, right) => (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .epochMilliseconds */ .q)(left) - (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .epochMilliseconds */ .q)(right));
    const [first] = due;
    return first === undefined ? { do: 'stop' } : { do: 'wait', until: first };
}


/***/ }),

/***/ 8077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ decide),
  a: () => (/* binding */ questions)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
// EXTERNAL MODULE: ./build/packages/gates/src/checks-passed/policy.js
var policy = __webpack_require__(871);
;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/wanted.js
/** Numeric id of the App or account that has to report a check. The schema demands the one that fits the kind. */
function sourceOf({ kind, app, creator }) {
    return String(kind === 'status' ? creator : app);
}
/** The name as it is asked for; a prefix is shown with an ellipsis. */
function nameOf({ name, prefix }) {
    return name ?? `${String(prefix)}…`;
}
function isNamed({ name, prefix }, report) {
    if (name !== undefined)
        return report.name === name;
    return prefix !== undefined && report.name.startsWith(prefix);
}
/** One question for each check; all that tells two wanted checks apart is in it. */
function checkQuestion(wanted) {
    const { kind, min, workflow } = wanted;
    const least = min === undefined ? '' : ` at least ${min}`;
    const from = workflow === undefined ? '' : ` of ${workflow}`;
    return `${kind}:${sourceOf(wanted)}:${nameOf(wanted)}${least}${from}`;
}
function numberQuestion({ predicateType, field, op, value, signer }) {
    return `attested:${predicateType} ${field} ${op} ${value} by ${signer.identity} (${signer.issuer})`;
}

;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/decide-attested.js



const holds = {
    '>=': (found, value) => found >= value,
    '>': (found, value) => found > value,
    '<=': (found, value) => found <= value,
    '<': (found, value) => found < value,
    '==': (found, value) => found === value,
};
const mostShown = 3;
function concerns(policy, search) {
    return search.from === 'input' || policy.bundles.includes(search.pattern);
}
function labelOf({ path, line }) {
    return line === null ? path : `${path}:${line}`;
}
/** What the policy's own patterns and the caller named, measured under this policy's trusted root. */
function candidatesOf(policy, facts) {
    const found = facts.searches
        .filter((search) => concerns(policy, search))
        .flatMap(({ paths }) => (paths.state === 'known' ? paths.value : (paths.partial ?? [])));
    return [...new Set(found)].flatMap((path) => {
        const measured = facts.bundles.filter((fact) => fact.path === path && fact.root === policy.trustedRoot);
        if (measured.length === 0)
            return [{ bundle: path, measured: (0,src/* missing */.LO)('not-collected', 'nobody measured it under this root') }];
        return measured.map((fact) => ({ bundle: labelOf(fact), measured: fact.measured }));
    });
}
/** Why this policy's trusted root cannot be trusted; null when it can. */
function rootProblem({ trustedRoot, trustedRootDigest }, facts) {
    const digest = facts.roots.find(({ root }) => root === trustedRoot)?.digest ??
        (0,src/* missing */.LO)('not-collected', 'it was not read');
    if (digest.state === 'missing')
        return digest;
    if (trustedRoot === policy/* builtInRoot */.U || digest.value === trustedRootDigest)
        return null;
    return (0,src/* missing */.LO)('unsupported', `its digest is ${digest.value}, and the policy pins another`);
}
/** What stands in the way of knowing all candidates and trusting what they prove. */
function grounds(policy, { facts, question }) {
    const searches = facts.searches.flatMap((search) => {
        if (search.paths.state === 'known' || !concerns(policy, search))
            return [];
        const { cause, detail } = search.paths;
        const data = { pattern: search.pattern, cause, detail };
        return [{ code: 'bundles-unknown', question, data, evidence: [] }];
    });
    const problem = rootProblem(policy, facts);
    if (problem === null)
        return searches;
    const data = { root: policy.trustedRoot, cause: problem.cause, detail: problem.detail };
    return [...searches, { code: 'root-unusable', question, data, evidence: [] }];
}
function unreadable({ question, bundle, evidence }, { cause, detail }) {
    return { code: 'bundle-unreadable', question, data: { bundle, cause, detail }, evidence };
}
function notCounted({ question, bundle, evidence }, data) {
    return { code: 'attestation-not-counted', question, data: { bundle, ...data }, evidence };
}
/** An attestation is bound to a digest: of what is deployed, or of the commit that is deployed. */
function speaksOfDeploy({ subject, commit }, digests) {
    return [subject.digest, `gitCommit:${commit}`, `sha1:${commit}`].some((digest) => digests.includes(digest));
}
/** Why a proven attestation is somebody else's, of something else, or cannot be told; null when it counts. */
function objection(sight, verified) {
    const { wanted, facts } = sight;
    const { identity, issuer, digests } = verified;
    if (identity.state === 'missing')
        return unreadable(sight, identity);
    if (issuer.state === 'missing')
        return unreadable(sight, issuer);
    if (issuer.value !== wanted.signer.issuer)
        return notCounted(sight, { why: 'issuer', expected: wanted.signer.issuer, found: issuer.value });
    if (identity.value !== wanted.signer.identity)
        return notCounted(sight, { why: 'signer', expected: wanted.signer.identity, found: identity.value });
    if (speaksOfDeploy(facts, digests))
        return null;
    const found = digests.slice(0, mostShown).join(', ');
    return notCounted(sight, { why: 'subject', expected: `${facts.subject.digest} or ${facts.commit}`, found });
}
function compare(sight, { values }) {
    const { wanted, question, bundle, evidence } = sight;
    const { predicateType, field, op, value, signer } = wanted;
    const found = values.find((each) => each.field === field)?.value ?? (0,src/* missing */.LO)('not-collected', 'nobody read the field');
    if (found.state === 'missing') {
        const { cause, detail } = found;
        return { code: 'number-unusable', question, data: { bundle, field, cause, detail }, evidence };
    }
    const data = { predicateType, field, op, value, bundle, found: found.value, identity: signer.identity };
    const code = holds[op](found.value, value) ? 'number-attested' : 'number-refused';
    return { code, question, data, evidence };
}
function decideCandidate(scene, { bundle, measured }) {
    const sight = { ...scene, bundle, evidence: measured.state === 'known' ? measured.evidence : [] };
    if (measured.state === 'missing')
        return [unreadable(sight, measured)];
    const { value } = measured;
    if (value.state === 'rejected') {
        const expected = 'a signature that verifies';
        return [
            notCounted(sight, { why: 'signature', expected, found: `refused (${value.code}: ${value.detail})` }),
        ];
    }
    // Attestations of other types lie beside each other; they are no answer to this question at all.
    if (value.predicateType !== scene.wanted.predicateType)
        return [];
    return [objection(sight, value) ?? compare(sight, value)];
}
function absent({ wanted, facts, question }) {
    const { predicateType, field, op, value, signer } = wanted;
    const of = { identity: signer.identity, subject: (0,src/* subjectText */.yq)(facts.subject), commit: facts.commit };
    const data = { predicateType, field, op, value, ...of };
    return { code: 'number-not-attested', question, data, evidence: [] };
}
/**
 * Does a signed attestation of what is deployed hold a number as the policy wants it? Every attestation that counts has
 * to hold, and one that cannot be read leaves the question open: it might be one that does not.
 */
function decideAttested(policy, facts, wanted) {
    const scene = { facts, wanted, question: numberQuestion(wanted) };
    const found = candidatesOf(policy, facts).flatMap((candidate) => decideCandidate(scene, candidate));
    const counted = found.some(({ code }) => code !== 'attestation-not-counted');
    return [...grounds(policy, scene), ...found, ...(counted ? [] : [absent(scene)])];
}

// EXTERNAL MODULE: ./build/packages/github/src/index.js + 2 modules
var github_src = __webpack_require__(2823);
;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/origin.js

const notCollected = (0,src/* missing */.LO)('not-collected', 'nobody asked for it');
/** Every attempt up to that of the job has to be there, in this run and of this commit. */
function isWhole({ job, attempts }, { id, commit }) {
    return (job.checkRun === id &&
        job.headSha === commit &&
        attempts.length > 0 &&
        attempts.length === job.attempt &&
        attempts.every(({ attempt, headSha }, index) => attempt === index + 1 && headSha === commit));
}
/** The run of a workflow that made a check run; missing as well when it does not add up. */
function originOf(facts, report) {
    const fact = facts.origins.find(({ checkRun }) => checkRun === report.id)?.fact ?? notCollected;
    if (fact.state === 'missing' || isWhole(fact.value, report))
        return fact;
    return (0,src/* missing */.LO)('malformed', 'its job and the attempts of its run do not fit together');
}
// These run the workflow file of the very commit that they are listed on, and only a writer can cause them. A run for a
// pull request takes the file and the code from a merge with a branch that its opener chooses, and anybody may comment:
// docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows.
const ownEvents = new Set([
    'create',
    'deployment',
    'deployment_status',
    'merge_group',
    'push',
    'release',
    'repository_dispatch',
    'schedule',
    'workflow_dispatch',
]);
// A file may be called ci.yml@x.yml, and GitHub shows it as it shows ci.yml at a branch x.yml.
const ambiguous = /@.*\.ya?ml(?:@|$)/isu;
function fileOf(path) {
    return ambiguous.test(path) ? path : path.replace(/@.*$/su, '');
}
/**
 * The workflow files of its attempts, which should be one; GitHub appends `@ref` to it in places. A file that need not
 * be that of the commit has the event behind it, so that no policy names it.
 */
function workflowsOf({ attempts }) {
    const files = attempts.map(({ path, event }) => {
        const file = fileOf(path);
        return ownEvents.has(event) ? file : `${file} (${event})`;
    });
    return [...new Set(files)];
}

;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/decide-rerun.js



/**
 * The attempts that somebody started by choice. The first one counts too when there was an unsuccessful report before:
 * then a new run of the same commit is a re-run under another name.
 */
function chosenAttempts(attempts, retried) {
    return retried ? attempts : attempts.slice(1);
}
function isAuthor(login, authors) {
    if (authors.state === 'missing')
        return false;
    return authors.value.accounts.some((account) => (0,github_src/* foldLogin */.fK)(account) === (0,github_src/* foldLogin */.fK)(login));
}
/** Why somebody who is not among the authors might still be one; null when nothing speaks for it. */
function doubtOf(login, authors) {
    if (authors.state === 'missing')
        return authors;
    if (login === null)
        return (0,src/* missing */.LO)('not-found', 'the account is gone');
    const [unlinked] = authors.value.unlinked;
    // An author without an account may be anybody, so also whoever ran it again.
    return unlinked === undefined ? null : (0,src/* missing */.LO)('unsupported', `no account stands for ${unlinked}`);
}
/** Did an author of the change run this check of GitHub Actions again until it passed? */
function decideRerun(scene, report, retried) {
    const { policy, facts, question } = scene;
    // Other Apps do not tell who asked for a run, and statuses have none.
    if (policy.rerunByAuthor === 'allow' || !report.byActions)
        return [];
    const { name, id: checkRun } = report;
    const origin = originOf(facts, report);
    if (origin.state === 'missing') {
        const { cause, detail } = origin;
        const data = { name, checkRun, cause, detail };
        return [{ code: 'origin-unknown', question, data, evidence: scene.evidence }];
    }
    const { job, attempts } = origin.value;
    const known = facts.authors.state === 'known' ? facts.authors.evidence : [];
    const evidence = [...new Set([...scene.evidence, ...origin.evidence, ...known])];
    return chosenAttempts(attempts, retried).flatMap(({ attempt, triggeringActor }) => {
        const who = triggeringActor?.login ?? null;
        const data = { name, checkRun, run: job.runId, attempt };
        if (who !== null && isAuthor(who, facts.authors))
            return [{ code: 'rerun-by-author', question, data: { ...data, who }, evidence }];
        const doubt = doubtOf(who, facts.authors);
        if (doubt === null)
            return [];
        const { cause, detail } = doubt;
        return [{ code: 'authors-unknown', question, data: { ...data, who, cause, detail }, evidence }];
    });
}

;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/report.js

const conclusions = new Map([
    ['success', 'success'],
    ['failure', 'failure'],
    ['startup_failure', 'failure'],
    ['cancelled', 'cancelled'],
    ['timed_out', 'timed-out'],
    ['action_required', 'action-required'],
    ['stale', 'stale'],
    ['skipped', 'skipped'],
    ['neutral', 'neutral'],
]);
const unfinished = ['queued', 'in_progress', 'waiting', 'requested', 'pending'];
const states = new Map([
    ['success', 'success'],
    ['failure', 'failure'],
    ['error', 'failure'],
    ['pending', 'running'],
]);
function runOutcome({ status, conclusion }) {
    if (status === 'completed')
        return conclusions.get(conclusion) ?? 'not-known';
    return unfinished.includes(status) ? 'running' : 'not-known';
}
function ofRun(run) {
    const { app } = run;
    return {
        kind: 'check-run',
        id: run.id,
        name: run.name,
        commit: run.headSha,
        source: app === null ? null : { id: app.id, label: app.slug === null ? app.id : `${app.id} (${app.slug})` },
        at: run.startedAt,
        outcome: runOutcome(run),
        said: run.status === 'completed' ? (run.conclusion ?? 'no conclusion') : run.status,
        // An App that GitHub does not name may be Actions; asking where it comes from can only shut the gate.
        byActions: app !== null && (app.slug === null || app.slug === 'github-actions'),
        suite: run.suite,
    };
}
function ofStatus(status) {
    const { creator } = status;
    return {
        kind: 'status',
        id: status.id,
        name: status.context,
        commit: status.commit,
        source: creator === null ? null : { id: creator.id, label: `${creator.id} (${creator.login})` },
        at: status.createdAt,
        outcome: states.get(status.state) ?? 'not-known',
        said: status.state,
        byActions: false,
        suite: null,
    };
}
/** All reports of the kind that a check is of. */
function reportsFor(facts, wanted) {
    return wanted.kind === 'check-run'
        ? (0,src/* mapFact */.Vt)(facts.checkRuns, (runs) => runs.map(ofRun))
        : (0,src/* mapFact */.Vt)(facts.statuses, (statuses) => statuses.map(ofStatus));
}
/** Sorts as reports follow each other. An App chooses when its runs started, GitHub when a status was reported. */
function ageOf({ kind, at, id }) {
    // GitHub numbers statuses as they come, which tells apart those of one second.
    return at === null || kind === 'check-run' ? at : `${at} ${id.padStart(20, '0')}`;
}
/**
 * The newest reports (several when they are equally new) and those that are older. One without a start has no place
 * among the others, so it always stands beside the newest.
 */
function byAge(reports) {
    const ages = reports.map(ageOf).filter((age) => age !== null);
    const latest = ages.sort().at(-1);
    const isNewest = (report) => [null, latest].includes(ageOf(report));
    return { newest: reports.filter(isNewest), older: reports.filter((report) => !isNewest(report)) };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/twins.js

/** Tells whether a report may be of the same run as one of these. */
function runMatcher(reports) {
    const suites = new Set(reports.map(({ suite }) => suite));
    return ({ suite }) => reports.length > 0 && (suite === null || suites.has(null) || suites.has(suite));
}
/** The run and attempt that made a report; undefined when that is not known. */
function attemptOf({ facts }, report) {
    const origin = originOf(facts, report);
    return origin.state === 'known' ? `${origin.value.job.runId}/${origin.value.job.attempt}` : undefined;
}
/**
 * Of the older reports that did not succeed, those that a newest one does not supersede: two jobs of one workflow may
 * bear one name, and of one attempt none is a re-run of the other. Where that cannot be told, the question stays open.
 */
function twinsOf(scene, newest, older) {
    const { policy, wanted, facts, question, evidence } = scene;
    if (policy.rerunByAuthor === 'allow' && wanted.workflow === undefined)
        return { twins: [], drafts: [] };
    const passing = newest.filter(({ outcome }) => outcome === 'success');
    const mayShareRun = runMatcher(passing);
    const attempts = new Set(passing.map((report) => attemptOf(scene, report)));
    const twins = [];
    const drafts = [];
    for (const report of older) {
        if (!report.byActions || report.outcome === 'success' || !mayShareRun(report))
            continue;
        const origin = originOf(facts, report);
        if (origin.state === 'missing') {
            const { cause, detail } = origin;
            const data = { name: report.name, checkRun: report.id, cause, detail };
            drafts.push({ code: 'origin-unknown', question, data, evidence });
        }
        else if (attempts.has(attemptOf(scene, report)))
            twins.push(report);
    }
    return { twins, drafts };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/decide-check.js





const codes = {
    success: 'check-passed',
    failure: 'check-failed',
    cancelled: 'check-cancelled',
    'timed-out': 'check-timed-out',
    'action-required': 'check-action-required',
    stale: 'check-stale',
    skipped: 'check-skipped',
    neutral: 'check-neutral',
    running: 'check-running',
    'not-known': 'conclusion-not-known',
};
function shown({ kind, name, source, id, at, said }) {
    return { kind, name, source: source?.label ?? 'a deleted App or account', id, at, said };
}
function ask({ wanted }) {
    return { kind: wanted.kind, name: nameOf(wanted), source: sourceOf(wanted) };
}
function distinct(texts) {
    return [...new Set(texts)].sort();
}
function passes(report) {
    return report.outcome === 'success';
}
/** Final answers that are equally new and differ: there is no newest, so none of them counts. */
function conflict(scene, name, newest) {
    const finished = newest.filter(({ outcome }) => outcome !== 'running');
    const said = distinct(finished.map((report) => report.said));
    if (said.length < 2)
        return [];
    const { question, evidence } = scene;
    const data = { ...ask(scene), name, said };
    return [{ code: 'conclusions-conflict', question, data, evidence }];
}
/** What the older reports of a name have to tell, given that the newest pass or not. */
function decide_check_history(scene, newest, older) {
    const { question, evidence } = scene;
    if (newest.every(passes)) {
        // A status is pending before it says anything else; that is no history worth telling.
        const failed = older.filter(({ outcome }) => outcome !== 'success' && outcome !== 'running');
        return failed.map((report) => {
            return { code: 'earlier-run-failed', question, data: { report: shown(report) }, evidence };
        });
    }
    const newer = distinct(newest.map(({ id }) => id));
    return older.filter(passes).map((report) => {
        return { code: 'check-superseded', question, data: { report: shown(report), newer }, evidence };
    });
}
/** All reports of one name from the named source: the newest decide. */
function decideName(scene, name, reports) {
    const { question, evidence } = scene;
    const aged = byAge(reports);
    const { twins, drafts } = twinsOf(scene, aged.newest, aged.older);
    const newest = [...aged.newest, ...twins];
    const beside = new Set(twins);
    const older = aged.older.filter((report) => !beside.has(report));
    const answers = newest.map((report) => ({
        code: codes[report.outcome],
        question,
        data: { report: shown(report) },
        evidence,
    }));
    const retried = older.some((report) => !passes(report));
    const reruns = newest.filter(passes).flatMap((report) => decideRerun(scene, report, retried));
    return [
        ...answers,
        ...drafts,
        ...conflict(scene, name, newest),
        ...decide_check_history(scene, newest, older),
        ...reruns,
    ];
}
/** Of a workflow that the policy names, only its own runs count; where one comes from has to be known. */
function ofWorkflow(scene, reports) {
    const { wanted, facts, question, evidence } = scene;
    const { workflow } = wanted;
    if (workflow === undefined)
        return { counted: [...reports], drafts: [] };
    const counted = [];
    const drafts = [];
    const others = [];
    for (const report of reports) {
        const origin = originOf(facts, report);
        if (origin.state === 'missing') {
            const { cause, detail } = origin;
            const data = { name: report.name, checkRun: report.id, cause, detail };
            drafts.push({ code: 'origin-unknown', question, data, evidence });
        }
        else if (workflowsOf(origin.value).every((made) => made === workflow))
            counted.push(report);
        else
            others.push(...workflowsOf(origin.value));
    }
    if (counted.length > 0 || others.length === 0)
        return { counted, drafts };
    const data = { ...ask(scene), workflow, found: distinct(others) };
    return { counted, drafts: [...drafts, { code: 'check-from-other-workflow', question, data, evidence }] };
}
/** Why nothing counts: that name on this commit is from elsewhere, there is one of another commit, or none at all. */
function absence(scene, here, named) {
    const { question, evidence, facts } = scene;
    const { commit } = facts;
    if (here.length > 0) {
        const found = distinct(here.map((report) => shown(report).source));
        return { code: 'check-from-other-source', question, data: { ...ask(scene), found }, evidence };
    }
    if (named.length > 0) {
        const found = distinct(named.map((report) => report.commit));
        return { code: 'check-on-other-commit', question, data: { ...ask(scene), commit, found }, evidence };
    }
    return { code: 'check-absent', question, data: { ...ask(scene), commit }, evidence };
}
function decideListed(scene, reports) {
    const { wanted, question, evidence, facts } = scene;
    const named = reports.filter((report) => isNamed(wanted, report));
    const here = named.filter(({ commit }) => commit === facts.commit);
    const isOurs = ({ source }) => source?.id === sourceOf(wanted);
    const ours = here.filter(isOurs);
    if (ours.length === 0)
        return [absence(scene, here, named)];
    const { counted, drafts } = ofWorkflow(scene, ours);
    const byName = Map.groupBy(counted, ({ name }) => name);
    const { min = 0 } = wanted;
    const found = distinct([...byName.keys()]);
    const few = { code: 'too-few-checks', question, data: { ...ask(scene), min, found }, evidence };
    const elsewhere = here.filter((report) => !isOurs(report));
    return [
        ...drafts,
        ...(found.length < min ? [few] : []),
        ...[...byName].flatMap(([name, each]) => decideName(scene, name, each)),
        ...elsewhere.map((report) => {
            return { code: 'same-name-elsewhere', question, data: { report: shown(report) }, evidence };
        }),
    ];
}
/** Did this check pass on exactly the deployed commit, reported by the one that the policy names? */
function decideCheck(policy, facts, wanted) {
    const question = checkQuestion(wanted);
    const reports = reportsFor(facts, wanted);
    if (reports.state === 'known')
        return decideListed({ policy, facts, wanted, question, evidence: reports.evidence }, reports.value);
    const { cause, detail } = reports;
    const data = { kind: wanted.kind, name: nameOf(wanted), source: sourceOf(wanted), cause, detail };
    return [{ code: 'checks-unknown', question, data, evidence: [] }];
}

;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/decide.js



/** Each check and each number that the policy names. */
function questions({ checks, attested }) {
    return [...checks.map(checkQuestion), ...attested.map(numberQuestion)];
}
/** Has everything that the policy names passed on exactly the deployed commit? Pure. */
function decide(policy, facts) {
    return [
        ...policy.checks.flatMap((wanted) => decideCheck(policy, facts, wanted)),
        ...policy.attested.flatMap((wanted) => decideAttested(policy, facts, wanted)),
    ];
}


/***/ }),

/***/ 871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ builtInRoot),
/* harmony export */   d: () => (/* binding */ checksPassedPolicySchema)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);


const id = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1));
const name = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(255));
const checkShape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['check-run', 'status']), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('check-run: reported by an App (GitHub Actions is one); status: the older commit status')),
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(name, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('name of the check run or context of the status, exactly'))),
    prefix: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(name, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('instead of name, for a matrix: every name that begins with it has to pass'))),
    min: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(id, valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(1_000), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('with prefix: how many names there must be at least'))),
    app: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(id, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('check-run: numeric id of the App that has to report it'))),
    creator: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(id, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('status: numeric id of the account that has to report it'))),
    workflow: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\.github\/workflows\/[^@\s]+\.ya?ml$/u, 'expected a path such as .github/workflows/ci.yml'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('check-run of GitHub Actions: workflow file that has to have made it'))),
});
function checkProblem({ kind, name: exact, prefix, min, app, creator, workflow, }) {
    if ((exact === undefined) === (prefix === undefined))
        return 'expected exactly one of name and prefix';
    if ((min === undefined) !== (prefix === undefined))
        return 'expected min together with prefix, so that an empty matrix does not pass';
    if (kind === 'status')
        return creator === undefined || app !== undefined || workflow !== undefined
            ? 'expected creator, and neither app nor workflow, for a status'
            : null;
    return app === undefined || creator !== undefined
        ? 'expected app (its numeric id), and not creator, for a check-run'
        : null;
}
const checkSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(checkShape, valibot__WEBPACK_IMPORTED_MODULE_1__/* .rawCheck */ .H0v(({ dataset, addIssue }) => {
    const problem = dataset.typed ? checkProblem(dataset.value) : null;
    if (problem !== null)
        addIssue({ message: problem });
}));
const field = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+){0,9}$/;
const attestedSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    predicateType: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('type of the attestation, exactly')),
    field: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(field, 'expected a path such as coverage.lines'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('where the number stands in the predicate, e.g. coverage.lines')),
    op: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['>=', '>', '<=', '<', '==']),
    value: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2x()),
    signer: valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        identity: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('subject alternative name of the signer, exactly')),
        issuer: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1)), 'https://token.actions.githubusercontent.com'),
    }),
});
const shape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    checks: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(checkSchema), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(100), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('checks that have to be `success` on the deployed commit, each from its named source')), []),
    rerunByAuthor: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['deny', 'allow']), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('a check of GitHub Actions that an author of the change has run again')), 'deny'),
    waitMinutes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(360), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('how long to wait for checks that are not finished; 0 does not wait')), 0),
    pollSeconds: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(10), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(3_600), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('how long to wait between two looks')), 30),
    attested: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(attestedSchema), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(50), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('numbers (coverage, …) that a signed attestation of the subject or the commit has to hold')), []),
    bundles: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1))), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(50), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('bundle files of those attestations: workspace paths or globs')), []),
    trustedRoot: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('whose signatures count: public-good (built in) or the path of a trusted root file')), 'public-good'),
    trustedRootDigest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('sha256 of the trusted root file, needed with one'))),
});
/** The trusted root that comes with the suite. */
const builtInRoot = 'public-good';
const checksPassedPolicySchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(shape, valibot__WEBPACK_IMPORTED_MODULE_1__/* .forward */ .sYn(valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y(({ checks, attested }) => checks.length + attested.length > 0, 'expected at least one check (kind, name, and app or creator): with none named, nothing could ever fail'), ['checks']), valibot__WEBPACK_IMPORTED_MODULE_1__/* .forward */ .sYn(
// The change that is judged could replace a file in the workspace.
valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y(({ trustedRoot, trustedRootDigest }) => (trustedRoot === builtInRoot) === (trustedRootDigest === undefined), 'expected trustedRootDigest with a trusted root file, and only then'), ['trustedRootDigest']));


/***/ }),

/***/ 6059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ deployGate)
});

;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-gate/decide.js
/** One question for every gate that the policy requires before a deploy; one for the policy where it requires none. */
function questions(_policy, facts) {
    if (facts.required.length === 0)
        return ['policy'];
    return [...new Set(facts.required)].map((gate) => `gate:${gate}`);
}
/**
 * Says whether every required gate was judged. How it was judged is its own verdict, which is combined with this
 * one by deny > unknown > allow.
 */
function decide(_policy, facts) {
    if (facts.required.length === 0)
        return [{ code: 'no-gate-required', question: 'policy', data: {}, evidence: [] }];
    const judged = new Set(facts.judged);
    return [...new Set(facts.required)].map((gate) => {
        const code = judged.has(gate) ? 'gate-judged' : 'gate-not-judged';
        return { code, question: `gate:${gate}`, data: { gate }, evidence: [] };
    });
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-gate/facts.js

const factsSchema = dist/* strictObject */.rej({
    required: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* description */.h_('gates that the matching rules name and that judge before a deploy')),
    later: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* description */.h_('gates that the matching rules name and that judge during or after the deploy')),
    judged: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* description */.h_('gates that were judged in this run')),
});

;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-gate/policy.js

/** deploy-gate has no settings of its own: which gates it needs is what the matching rules name. */
const policySchema = dist/* strictObject */.rej({});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-gate/reasons.js


const gate = dist/* strictObject */.rej({ gate: dist/* string */.YjP() });
const reasons = {
    'gate-judged': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Gate judged',
        data: gate,
        explain: (data) => `${data.gate} is required by the policy and was judged; its own reasons say how.`,
    }),
    'no-gate-required': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The policy requires no gate',
        data: dist/* strictObject */.rej({}),
        explain: () => 'No rule that matches this environment and service names a gate that judges before a deploy.',
        remedy: 'Add a rule for this environment and service to .github/countersign.yml.',
    }),
    'gate-not-judged': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Gate was not judged',
        data: gate,
        explain: (data) => `${data.gate} is required by the policy and was not judged.`,
        remedy: 'Run deploy-gate again; when the gate is still not judged, report it as a defect.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-gate/index.js




/** Was every gate judged that the policy requires before this deploy? Nothing required is unknown. */
const deployGate = {
    id: 'deploy-gate',
    semantics: 1,
    policy: policySchema,
    facts: factsSchema,
    factsId: 'facts/deploy-gate/1',
    reasons: reasons,
    questions: questions,
    decide: decide,
};


/***/ }),

/***/ 6859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s7: () => (/* binding */ deployRecordGate),
  gM: () => (/* reexport */ deployRecordOf)
});

// UNUSED EXPORTS: outcomeOf

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
// EXTERNAL MODULE: ./build/packages/records/src/index.js + 1 modules
var records_src = __webpack_require__(8157);
;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-record/evidence-reasons.js


const minuteMs = 60_000;
/** Gate and record run on different machines. */
const clockSkewMs = 5 * minuteMs;
/** The question that every evidence file raises. */
function evidenceQuestion(item) {
    return `evidence:${item.path}`;
}
function repositoryText({ server, repository }) {
    return `${(0,records_src/* foldAscii */.Dr)(server)}/${(0,records_src/* foldAscii */.Dr)(repository.name)}`;
}
const texts = [
    { code: 'evidence-of-other-repository', of: repositoryText },
    { code: 'evidence-of-other-run', of: (request) => request.run.id },
    { code: 'evidence-of-other-attempt', of: (request) => String(request.run.attempt) },
    { code: 'evidence-of-other-commit', of: (request) => request.commit },
    { code: 'evidence-of-other-environment', of: (request) => (0,records_src/* foldAscii */.Dr)(request.environment) },
    { code: 'evidence-of-other-service', of: (request) => request.service },
];
/** The same name may be another repository: one that was deleted and made again has another id. */
function otherRepositoryId(found, expected) {
    const ids = [found.repository.id, expected.repository.id];
    return !ids.includes(null) && ids[0] !== ids[1];
}
function mismatches(found, expected, context) {
    const { path, ...rest } = context;
    const drafts = texts
        .filter(({ of }) => of(found) !== of(expected))
        .map(({ code, of }) => ({ code, data: { path, found: of(found), expected: of(expected) }, ...rest }));
    if (otherRepositoryId(found, expected)) {
        const data = {
            path,
            found: `repository ${found.repository.id}`,
            expected: `repository ${expected.repository.id}`,
        };
        drafts.push({ code: 'evidence-of-other-repository', data, ...rest });
    }
    if (!(0,src/* sameSubject */.jJ)(found.subject, expected.subject)) {
        const data = { path, found: (0,src/* subjectText */.yq)(found.subject), expected: (0,src/* subjectText */.yq)(expected.subject) };
        drafts.push({ code: 'evidence-of-other-subject', data, ...rest });
    }
    return drafts;
}
function times(document, situation, context) {
    const { path, ...rest } = context;
    const { at } = document.request;
    const { expires } = document;
    const now = situation.facts.request.at;
    const { maxAgeMinutes } = situation.policy;
    const ageMs = (0,src/* epochMilliseconds */.q)(now) - (0,src/* epochMilliseconds */.q)(at);
    const ageMinutes = Math.ceil(ageMs / minuteMs);
    const drafts = [];
    if (expires <= at)
        drafts.push({ code: 'evidence-expired', data: { path, at, expires }, ...rest });
    if (ageMs > maxAgeMinutes * minuteMs)
        drafts.push({ code: 'evidence-too-old', data: { path, ageMinutes, maxAgeMinutes }, ...rest });
    if (-ageMs > clockSkewMs)
        drafts.push({ code: 'evidence-from-later', data: { path, at, now }, ...rest });
    return drafts;
}
function rejudgedDraft({ rejudged }, context) {
    const { path, ...rest } = context;
    if (rejudged.state === 'missing')
        return [{ code: 'evidence-not-judged', data: { path, detail: rejudged.detail }, ...rest }];
    const { state, problems } = rejudged.value;
    const codes = {
        differs: 'verdict-differs',
        'other-semantics': 'verdict-of-other-semantics',
        'cannot-judge': 'evidence-not-judged',
        corrupt: 'evidence-corrupt',
    };
    return state === 'identical'
        ? []
        : [{ code: codes[state], data: { path, detail: problems.join('; ') }, ...rest }];
}
/** The bytes first: of a file that is not the one handed over, nothing else is worth saying. */
function byteDraft(item) {
    const { path, expected, digest } = item;
    const question = evidenceQuestion(item);
    if (expected === null)
        return { code: 'digest-not-handed-over', question, data: { path }, evidence: [] };
    if (digest.state === 'missing')
        return { code: 'evidence-unreadable', question, data: { path, detail: digest.detail }, evidence: [] };
    if (digest.value === expected)
        return undefined;
    return {
        code: 'digest-differs',
        question,
        data: { path, found: digest.value, expected },
        evidence: digest.evidence,
    };
}
function acceptance(accepted, facts, context) {
    const { path, ...rest } = context;
    const { gate, expires } = accepted.document;
    return expires < facts.request.at
        ? { code: 'evidence-expired-since', data: { path, gate, expires }, ...rest }
        : { code: 'evidence-accepted', data: { path, gate }, ...rest };
}
/**
 * Judges one evidence file: the bytes that the runner handed over, of this very request, not older than the policy
 * takes, and giving the same verdict when judged again.
 *
 * An answer that has expired by now is accepted: it had to be in force when the deploy began, and that was for the gate
 * in the deploy job to test. When the deploy began is not known here, so it is only said that it expired since.
 */
function judgeEvidence(item, situation) {
    const bytes = byteDraft(item);
    if (bytes !== undefined)
        return { drafts: [bytes] };
    const question = evidenceQuestion(item);
    const { path, document, digest } = item;
    if (document.state === 'missing') {
        const data = { path, detail: document.detail };
        return { drafts: [{ code: 'evidence-malformed', question, data, evidence: [] }] };
    }
    const context = { path, question, evidence: digest.state === 'known' ? digest.evidence : [] };
    const against = [
        ...mismatches(document.value.request, situation.facts.request, context),
        ...times(document.value, situation, context),
        ...rejudgedDraft(item, context),
    ];
    if (against.length > 0)
        return { drafts: against };
    const accepted = { item, document: document.value };
    return { drafts: [acceptance(accepted, situation.facts, context)], accepted };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-record/outcome.js
function ran(result) {
    return result === 'success' || result === 'failure';
}
/** Some gate that judges before the deploy said no. A canary that said no shuts nothing: it calls for a roll-back. */
function isShut(accepted) {
    return accepted.some((evidence) => evidence.phase !== 'during-deploy' && !evidence.opened);
}
/** Every job that the run has was skipped or cancelled, and there is at least one. */
function nothingRan(jobs) {
    const results = Object.values(jobs).filter((result) => result !== null);
    return results.length > 0 && !results.some(ran);
}
/** Deployed although a gate was shut. The outcome cannot say that, so it is said as a reason. */
function deployedWhileShut(jobs, accepted) {
    return jobs.deploy === 'success' && (isShut(accepted) || (jobs.gate !== null && jobs.gate !== 'success'));
}
function isContradictory(jobs, accepted) {
    const notDeployed = jobs.deploy === null || jobs.deploy === 'skipped';
    const later = [jobs.canary, jobs.promote, jobs.rollBack];
    return (deployedWhileShut(jobs, accepted) ||
        (notDeployed && later.some(ran)) ||
        (jobs.promote === 'success' && (jobs.deploy !== 'success' || jobs.canary === 'failure')));
}
function afterDeploy(jobs) {
    const later = [jobs.canary, jobs.promote, jobs.rollBack];
    if (later.includes('failure'))
        return 'failed';
    return later.includes('cancelled') ? 'cancelled' : 'deployed';
}
/**
 * How the attempt ended, from the job results and the accepted evidence, first rule that fits: contradictions are
 * `unknown`; a roll-back that ended well is `rolled-back`; a shut gate with no deploy is `blocked`; a deploy that ended
 * well, with nothing after it failed or cancelled, is `deployed`; a failure is `failed`; a cancelled job is
 * `cancelled`; a deploy that did not run for no reason that is known is `unknown`.
 */
function outcomeOf(jobs, accepted) {
    if (isContradictory(jobs, accepted))
        return 'unknown';
    if (jobs.rollBack === 'success')
        return 'rolled-back';
    if (jobs.deploy === 'success')
        return afterDeploy(jobs);
    if (isShut(accepted))
        return 'blocked';
    if (jobs.deploy === 'failure')
        return 'failed';
    if (jobs.gate === 'failure')
        return 'blocked';
    return Object.values(jobs).includes('cancelled') ? 'cancelled' : 'unknown';
}

;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-record/decide.js


function gateQuestion(gate) {
    return `gate:${gate}`;
}
/** One question for each evidence file and each required gate, whether there is evidence at all, and the outcome. */
function questions(policy, facts) {
    const asked = facts.requestedAt.state === 'missing' ? ['requested-at'] : [];
    return [
        'evidence',
        'outcome',
        ...asked,
        ...new Set(facts.handedOver.map(evidenceQuestion)),
        ...new Set(policy.require.map(gateQuestion)),
    ];
}
function presence(facts) {
    const question = 'evidence';
    const files = facts.handedOver.length;
    if (files > 0)
        return { code: 'evidence-handed-over', question, data: { files }, evidence: [] };
    const { jobs } = facts;
    const code = jobs.state === 'known' && nothingRan(jobs.value) ? 'gate-did-not-run' : 'evidence-missing';
    return { code, question, data: {}, evidence: [] };
}
/** A judgement without a policy judged nothing. */
function isJudged(gate, accepted) {
    return accepted.some(({ document }) => document.judgements.some((judgement) => judgement.gate === gate && judgement.policies.length > 0));
}
function requirements(policy, accepted) {
    return [...new Set(policy.require)].map((gate) => {
        const code = isJudged(gate, accepted) ? 'gate-evidenced' : 'gate-not-evidenced';
        return { code, question: gateQuestion(gate), data: { gate }, evidence: [] };
    });
}
function jobsText(jobs) {
    // Canonical records sort keys, so the text may not hang on their order.
    const ended = Object.entries(jobs)
        .filter(([, result]) => result !== null)
        .sort(([left], [right]) => (left < right ? -1 : 1));
    return ended.length === 0 ? 'none was named' : ended.map(([job, result]) => `${job} ${result}`).join(', ');
}
function outcome({ jobs }, accepted) {
    const question = 'outcome';
    if (jobs.state === 'missing')
        return { code: 'jobs-unknown', question, data: { detail: jobs.detail }, evidence: [] };
    const { evidence, value } = jobs;
    const opened = accepted.map(({ item, document }) => ({ phase: item.phase, opened: document.opened }));
    const ended = outcomeOf(value, opened);
    if (deployedWhileShut(value, opened))
        return { code: 'deployed-while-shut', question, data: { jobs: jobsText(value) }, evidence };
    return ended === 'unknown'
        ? { code: 'outcome-unclear', question, data: { jobs: jobsText(value) }, evidence }
        : { code: 'outcome-told', question, data: { outcome: ended }, evidence };
}
function request({ requestedAt }) {
    if (requestedAt.state === 'known')
        return [];
    const data = { detail: requestedAt.detail };
    return [{ code: 'requested-at-malformed', question: 'requested-at', data, evidence: [] }];
}
/** Says whether the record is complete and its evidence is what it claims to be. It is written whatever this says. */
function decide(policy, facts) {
    const findings = facts.handedOver.map((item) => judgeEvidence(item, { policy, facts }));
    const accepted = findings.flatMap((finding) => finding.accepted ?? []);
    return [
        presence(facts),
        outcome(facts, accepted),
        ...request(facts),
        ...findings.flatMap((finding) => finding.drafts),
        ...requirements(policy, accepted),
    ];
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-record/facts.js



/** When the action that wrote the evidence judges. A gate that shuts during a deploy does not block it. */
const evidencePhases = ['before-deploy', 'during-deploy', 'after-deploy'];
/** What judging the recorded facts once more gave: all verdicts the same, or the worst that was found. */
const rejudgedStates = ['identical', 'differs', 'other-semantics', 'cannot-judge', 'corrupt'];
const rejudgedSchema = dist/* strictObject */.rej({
    state: dist/* picklist */.KIO(rejudgedStates),
    problems: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* description */.h_('one sentence for each judgement that is not identical')),
});
const handedOverSchema = dist/* strictObject */.rej({
    path: dist/* string */.YjP(),
    expected: dist/* pipe */.FsL(dist/* nullable */.mee(src/* sha256Schema */.bL), dist/* description */.h_('the digest in the `evidence` input; null when the line has none')),
    digest: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(src/* sha256Schema */.bL), dist/* description */.h_('sha256 of the bytes that are in the file')),
    document: (0,src/* factSchema */.oZ)(src/* evidenceDocumentSchema */.cy),
    phase: dist/* nullable */.mee(dist/* picklist */.KIO(evidencePhases)),
    rejudged: (0,src/* factSchema */.oZ)(rejudgedSchema),
});
const factsSchema = dist/* strictObject */.rej({
    request: dist/* pipe */.FsL(src/* requestSchema */.TF, dist/* description */.h_('what the recording job was asked; `at` is the time of the record')),
    jobs: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(records_src/* deployJobsSchema */.Xl), dist/* description */.h_('results of the jobs of this run, as GitHub gives them')),
    requestedAt: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* nullable */.mee(src/* instantSchema */.p8)), dist/* description */.h_('when the deploy was asked for; null when nobody said')),
    handedOver: dist/* pipe */.FsL(dist/* array */.YOg(handedOverSchema), dist/* readonly */.tBZ()),
    previous: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* nullable */.mee(dist/* strictObject */.rej({ record: src/* sha256Schema */.bL, commit: src/* commitSchema */.lN }))), dist/* description */.h_('the last deploy on record; known null is a proven first')),
});

;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-record/policy.js

/** A job on a hosted runner ends after six hours (docs.github.com, Actions limits). */
const sixHours = 360;
/** No workflow run lasts longer than 35 days. */
const longestRunMinutes = 35 * 24 * 60;
const policySchema = dist/* strictObject */.rej({
    require: dist/* pipe */.FsL(dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1))), dist/* readonly */.tBZ()), []), dist/* description */.h_('gates whose accepted evidence must be there; those judged inside deploy-gate count')),
    maxAgeMinutes: dist/* pipe */.FsL(dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(longestRunMinutes)), sixHours), dist/* description */.h_('longest time between the decision and its record')),
});

;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-record/reasons.js



const file = dist/* strictObject */.rej({ path: dist/* string */.YjP() });
const fileDetail = dist/* strictObject */.rej({ path: dist/* string */.YjP(), detail: dist/* string */.YjP() });
const other = dist/* strictObject */.rej({ path: dist/* string */.YjP(), found: dist/* string */.YjP(), expected: dist/* string */.YjP() });
const gate = dist/* strictObject */.rej({ gate: dist/* string */.YjP() });
const handOver = "Hand over each file with its digest from the gate's own outputs: `<evidence> <evidence-digest>`, one a line.";
const sameRun = 'Record only the evidence of this very run attempt; after a re-run, let the gates judge again.';
const reasons = {
    'evidence-handed-over': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Evidence was handed over',
        data: dist/* strictObject */.rej({ files: dist/* number */.aig() }),
        explain: (data) => `Evidence files that were handed over: ${data.files}.`,
    }),
    'gate-did-not-run': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Nothing ran',
        data: dist/* strictObject */.rej({}),
        explain: () => 'Every job was skipped or cancelled, so there is no evidence to hand over.',
    }),
    'evidence-missing': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'No evidence',
        data: dist/* strictObject */.rej({}),
        explain: () => 'No evidence was handed over, and the job results do not say that nothing ran.',
        remedy: handOver,
    }),
    'evidence-accepted': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Evidence accepted',
        data: dist/* strictObject */.rej({ path: dist/* string */.YjP(), gate: dist/* string */.YjP() }),
        explain: (data) => `The evidence of ${data.gate} is the file that was handed over, is of this run, and gives the same verdict when judged again.`,
    }),
    'evidence-expired-since': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Evidence accepted, expired since',
        data: dist/* strictObject */.rej({ path: dist/* string */.YjP(), gate: dist/* string */.YjP(), expires: src/* instantSchema */.p8 }),
        explain: (data) => `The evidence of ${data.gate} is accepted; its answer could be used until ${data.expires}, which was before it was recorded.`,
    }),
    'digest-not-handed-over': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Digest was not handed over',
        data: file,
        explain: (data) => `The line "${data.path}" names no digest, so any file could stand there.`,
        remedy: handOver,
    }),
    'evidence-unreadable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Evidence could not be read',
        data: fileDetail,
        explain: (data) => `The evidence at ${data.path} could not be read: ${data.detail}.`,
        remedy: 'Download the evidence into the recording job before this step, at the path that is given.',
    }),
    'digest-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Evidence was changed',
        data: dist/* strictObject */.rej({ path: dist/* string */.YjP(), found: src/* sha256Schema */.bL, expected: src/* sha256Schema */.bL }),
        explain: (data) => `The file at ${data.path} has the digest ${data.found}, but ${data.expected} was handed over: it is not what the gate wrote.`,
        remedy: 'Find out which step changed or replaced the file; deploy again from the gate on.',
    }),
    'evidence-malformed': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Not an evidence document',
        data: fileDetail,
        explain: (data) => `The file at ${data.path} is not an evidence document: ${data.detail}.`,
        remedy: 'Hand over the file that the gate names in its `evidence` output, from the same suite version.',
    }),
    'evidence-of-other-run': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Evidence of another run',
        data: other,
        explain: (data) => `The evidence at ${data.path} is of run ${data.found}; this is run ${data.expected}.`,
        remedy: sameRun,
    }),
    'evidence-of-other-attempt': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Evidence of another attempt',
        data: other,
        explain: (data) => `The evidence at ${data.path} is of attempt ${data.found}; this is attempt ${data.expected}.`,
        remedy: sameRun,
    }),
    'evidence-of-other-repository': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Evidence of another repository',
        data: other,
        explain: (data) => `The evidence at ${data.path} is of ${data.found}; this is ${data.expected}.`,
        remedy: sameRun,
    }),
    'evidence-of-other-commit': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Evidence of another commit',
        data: other,
        explain: (data) => `The evidence at ${data.path} is of commit ${data.found}; this is ${data.expected}.`,
        remedy: sameRun,
    }),
    'evidence-of-other-subject': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Evidence of another artifact',
        data: other,
        explain: (data) => `The evidence at ${data.path} is about ${data.found}; this is about ${data.expected}.`,
        remedy: 'Give gates, deploy and record the same `subject`, by digest.',
    }),
    'evidence-of-other-environment': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Evidence of another environment',
        data: other,
        explain: (data) => `The evidence at ${data.path} is for environment "${data.found}"; this is "${data.expected}".`,
        remedy: 'Give gates, deploy and record the same `environment`.',
    }),
    'evidence-of-other-service': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Evidence of another service',
        data: other,
        explain: (data) => `The evidence at ${data.path} is for service "${data.found}"; this is "${data.expected}".`,
        remedy: 'Give gates, deploy and record the same `service`.',
    }),
    'evidence-expired': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Evidence was never valid',
        data: dist/* strictObject */.rej({ path: dist/* string */.YjP(), at: src/* instantSchema */.p8, expires: src/* instantSchema */.p8 }),
        explain: (data) => `The evidence at ${data.path} was decided at ${data.at} and says that it expired at ${data.expires}, not later.`,
        remedy: 'Let the gate judge again; when its clock is right, report this as a defect.',
    }),
    'evidence-too-old': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Evidence is too old',
        data: dist/* strictObject */.rej({ path: dist/* string */.YjP(), ageMinutes: dist/* number */.aig(), maxAgeMinutes: dist/* number */.aig() }),
        explain: (data) => `The evidence at ${data.path} was decided ${data.ageMinutes} minutes before its record; the policy takes ${data.maxAgeMinutes}.`,
        remedy: 'Record sooner, or raise `maxAgeMinutes` in the policy when deploys take longer on purpose.',
    }),
    'evidence-from-later': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Evidence from the future',
        data: dist/* strictObject */.rej({ path: dist/* string */.YjP(), at: src/* instantSchema */.p8, now: src/* instantSchema */.p8 }),
        explain: (data) => `The evidence at ${data.path} was decided at ${data.at}, but it is only ${data.now} on the recording machine.`,
        remedy: 'Set the clocks of the runners.',
    }),
    'evidence-corrupt': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Evidence contradicts itself',
        data: fileDetail,
        explain: (data) => `The parts of the evidence at ${data.path} do not fit together: ${data.detail}.`,
        remedy: 'No gate writes this. Find out which step wrote the file and its digest.',
    }),
    'verdict-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Verdict does not follow',
        data: fileDetail,
        explain: (data) => `Judged again, the facts at ${data.path} give another verdict: ${data.detail}.`,
        remedy: 'No gate of this version writes this. Find out which step wrote the file and its digest.',
    }),
    'verdict-of-other-semantics': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Judged by another version',
        data: fileDetail,
        explain: (data) => `Another version of the gate wrote the evidence at ${data.path}, and this one judges otherwise: ${data.detail}.`,
        remedy: 'Use the same version of the suite for gates and record.',
    }),
    'evidence-not-judged': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Evidence could not be judged again',
        data: fileDetail,
        explain: (data) => `The evidence at ${data.path} could not be judged again: ${data.detail}.`,
        remedy: 'Use the same version of the suite for gates and record.',
    }),
    'gate-evidenced': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Required evidence is there',
        data: gate,
        explain: (data) => `The policy requires evidence of ${data.gate}, and accepted evidence judges it.`,
    }),
    'gate-not-evidenced': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Required evidence is not there',
        data: gate,
        explain: (data) => `The policy requires evidence of ${data.gate}; no accepted evidence judges it.`,
        remedy: 'Run this gate in the same run, and hand its evidence over with its digest.',
    }),
    'outcome-told': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Outcome known',
        data: dist/* strictObject */.rej({ outcome: dist/* picklist */.KIO(records_src/* deployOutcomes */.n_) }),
        explain: (data) => `The job results give the outcome "${data.outcome}".`,
    }),
    'outcome-unclear': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Outcome not clear',
        data: dist/* strictObject */.rej({ jobs: dist/* string */.YjP() }),
        explain: (data) => `The job results do not say how the deploy ended: ${data.jobs}.`,
        remedy: 'Let the recording job need gate, deploy, canary, promote and roll-back as far as the run has them.',
    }),
    'jobs-unknown': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Job results not known',
        data: dist/* strictObject */.rej({ detail: dist/* string */.YjP() }),
        explain: (data) => `How the jobs of this run ended is not known: ${data.detail}.`,
        remedy: 'Give `jobs: ${{ toJSON(needs) }}`.',
    }),
    'deployed-while-shut': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Deployed through a shut gate',
        data: dist/* strictObject */.rej({ jobs: dist/* string */.YjP() }),
        explain: (data) => `The deploy job succeeded although a gate was not open: ${data.jobs}.`,
        remedy: "Let the deploy job need the gate and test `opened == 'true'`; check what is deployed now.",
    }),
    'requested-at-malformed': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Time of the request not readable',
        data: dist/* strictObject */.rej({ detail: dist/* string */.YjP() }),
        explain: (data) => `When the deploy was asked for could not be read: ${data.detail}.`,
        remedy: 'Give `requested-at` in UTC, such as 2026-06-22T14:32:04Z, or leave it out.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-record/record.js





/** Why an evidence file is not taken; empty exactly when it is. What no policy judged is not taken either. */
function refusals(item, verdict) {
    const question = evidenceQuestion(item);
    const codes = verdict.reasons.filter((reason) => reason.question === question).map((reason) => reason.code);
    if (codes.length === 0)
        return ['no-policy'];
    return [...new Set(codes)]
        .filter((code) => !Object.hasOwn(reasons, code) || (0,src/* kindOf */.I)(reasons, code).effect !== 'allow')
        .sort();
}
function recordedEvidence(item, verdict) {
    const refused = refusals(item, verdict);
    const document = item.document.state === 'known' ? item.document.value : null;
    return {
        gate: document?.gate ?? null,
        digest: item.digest.state === 'known' ? item.digest.value : null,
        handedOver: item.expected,
        document: refused.length === 0 ? document : null,
        refused,
    };
}
/**
 * All accepted evidence combined: deny > unknown > allow, open only when all of it is. Where any was refused, or no gate
 * that judges before a deploy is among it, it does not say that the deploy was allowed.
 */
function decisionOf(taken, handedOver) {
    const documents = taken.map(({ document }) => document);
    if (documents.length === 0)
        return { effect: 'unknown', opened: false, by: 'nobody', decidedAt: null };
    const whole = documents.length === handedOver && taken.some(({ phase }) => phase !== 'during-deploy');
    const opened = whole && documents.every((document) => document.opened);
    const effect = documents.map((document) => document.effect).reduce(src/* stricter */.Rn);
    const ways = documents.map((document) => document.by);
    const by = ['break-glass', 'observe'].find((way) => ways.includes(way)) ?? 'verdict';
    const instants = documents.map((document) => document.request.at).sort();
    return {
        effect: whole ? effect : (0,src/* stricter */.Rn)(effect, 'unknown'),
        opened,
        by: opened ? by : 'nobody',
        decidedAt: instants.at(-1) ?? null,
    };
}
function artifactDigest({ digest }) {
    const [algorithm, hex = ''] = digest.split(':');
    if (algorithm === 'sha512')
        return { sha512: hex };
    return algorithm === 'sha1' ? { sha1: hex } : { sha256: hex };
}
function repositoryUrl({ server, repository }) {
    return `${server}/${repository.name}`;
}
function recordId(request) {
    const { run, environment, service } = request;
    const scope = [environment, service].map((name) => encodeURIComponent(name)).join('/');
    return `${repositoryUrl(request)}/actions/runs/${run.id}/attempts/${run.attempt}#${scope}`;
}
const noJobs = { gate: null, deploy: null, canary: null, promote: null, rollBack: null };
/** The parts that are copied from the request. */
function requested(request) {
    const { run, workflow, event, repository, ref, actor, triggeringActor, environment, service } = request;
    return {
        recordId: recordId(request),
        environment,
        service,
        repository,
        run: { ...run, workflow, event },
        ref,
        actor,
        triggeringActor,
        subject: (0,src/* subjectText */.yq)(request.subject),
        recordedAt: request.at,
    };
}
/**
 * The record of one attempt, from deploy-record's own facts and its verdict on them. There is always one: evidence that
 * was refused stands in it with its digest and the reasons, without its document; facts that are missing stay missing.
 * `effect`, `opened` and `by` speak of the accepted evidence, `evidenceVerdict` of the record itself.
 */
function deployRecordOf(facts, verdict) {
    const { request, handedOver, jobs } = facts;
    const evidence = handedOver.map((item) => recordedEvidence(item, verdict));
    const taken = handedOver.flatMap((item, index) => {
        const document = evidence[index]?.document ?? null;
        return document === null ? [] : [{ document, phase: item.phase }];
    });
    const accepted = taken.map(({ document, phase }) => ({ opened: document.opened, phase }));
    return {
        _type: records_src/* statementType */.qB,
        subject: [
            { name: request.subject.name, digest: artifactDigest(request.subject) },
            { name: `git+${repositoryUrl(request)}`, digest: { gitCommit: request.commit } },
        ],
        predicateType: records_src/* deployRecordType */.H0,
        predicate: {
            ...requested(request),
            ...decisionOf(taken, handedOver.length),
            outcome: jobs.state === 'known' ? outcomeOf(jobs.value, accepted) : 'unknown',
            requestedAt: facts.requestedAt.state === 'known' ? facts.requestedAt.value : null,
            jobs: jobs.state === 'known' ? jobs.value : noJobs,
            evidence,
            evidenceVerdict: { effect: verdict.effect, reasons: verdict.reasons },
            previous: facts.previous,
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-record/index.js






/** Is the record of this deploy complete, and is every piece of its evidence what it claims to be? */
const deployRecordGate = {
    id: 'deploy-record',
    semantics: 1,
    policy: policySchema,
    facts: factsSchema,
    factsId: 'facts/deploy-record/1',
    reasons: reasons,
    questions: questions,
    decide: decide,
};


/***/ }),

/***/ 2365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K8: () => (/* binding */ subjectImage),
/* harmony export */   mh: () => (/* binding */ approvalsOf),
/* harmony export */   zP: () => (/* binding */ approvalText)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var _countersign_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4935);


/** The subject as an approval, or why it cannot be one. */
function subjectImage(subject) {
    if (subject.kind !== 'image')
        return { usable: false, why: `it is a ${subject.kind}` };
    const parsed = (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ)((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .subjectText */ .yq)(subject));
    if (!parsed.ok)
        return { usable: false, why: (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_1__/* .explainImageError */ .r5)(parsed.error) };
    return { usable: true, approval: { name: parsed.value.name, digest: subject.digest, by: 'subject' } };
}
/** Everything that is approved under this policy: the subject first, then the policy's own list. */
function approvalsOf(policy, subject) {
    const image = subjectImage(subject);
    const listed = policy.approved.flatMap((text) => {
        const parsed = (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ)(text);
        if (!parsed.ok || parsed.value.digest === null)
            return [];
        return [{ name: parsed.value.name, digest: parsed.value.digest, by: 'policy' }];
    });
    return image.usable ? [image.approval, ...listed] : listed;
}
function approvalText(approval) {
    return `${approval.name}@${approval.digest}`;
}


/***/ }),

/***/ 6247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ patternProblem),
/* harmony export */   d: () => (/* binding */ digestPinPolicySchema)
/* harmony export */ });
/* harmony import */ var _countersign_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4935);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);


/** What is wrong with a file pattern, or null. Exclusions are refused: they would take files away silently. */
function patternProblem(pattern) {
    if (pattern.trim() === '' || pattern !== pattern.trim())
        return 'expected a file pattern such as deploy/**/*.yaml';
    return pattern.startsWith('!')
        ? 'expected a pattern of files to look at; exclusions (!…) are not taken'
        : null;
}
function approvedProblem(text) {
    const parsed = (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(text);
    if (!parsed.ok)
        return `expected registry/name@sha256:<64 hex digits>, but ${(0,_countersign_oci__WEBPACK_IMPORTED_MODULE_0__/* .explainImageError */ .r5)(parsed.error)}`;
    return parsed.value.digest === null
        ? 'expected a digest (registry/name@sha256:<64 hex digits>), because a tag can move'
        : null;
}
const patternSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .rawCheck */ .H0v(({ dataset, addIssue }) => {
    const problem = dataset.typed ? patternProblem(dataset.value) : null;
    if (problem !== null)
        addIssue({ message: problem });
}));
const approvedSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .rawCheck */ .H0v(({ dataset, addIssue }) => {
    const problem = dataset.typed ? approvedProblem(dataset.value) : null;
    if (problem !== null)
        addIssue({ message: problem });
}));
const excludeSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('`kind` of the document, exactly')),
    path: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('path of the value with every index left empty, e.g. data.image or spec.steps[].image')),
});
const digestPinPolicySchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    mode: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['verify', 'check']), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('verify: ask the registries and compare with what is approved; check: offline, only that every image is pinned')), 'verify'),
    files: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(patternSchema), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(100), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('rendered Kubernetes manifests, as patterns from the root of the workspace')), []),
    expectSubject: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('the image that is deployed must appear in the manifests')), true),
    approved: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(approvedSchema), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(1_000), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('further approved images, registry/name@sha256:…, beside the subject')), []),
    others: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['approved', 'pinned']), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('what is asked of images other than the subject: to be among `approved`, or only to be pinned by digest')), 'approved'),
    sameDigestElsewhere: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['deny', 'allow']), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('an approved digest under another registry or repository name (a promotion)')), 'deny'),
    tagMoved: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['deny', 'warn']), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('name:tag@digest whose tag names another digest by now; the digest is what runs')), 'deny'),
    requireInRegistry: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('every pinned digest must still be in its registry')), true),
    exclude: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(excludeSchema), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(100), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('values under a key `image` that are no images, each named by kind and path')), []),
});


/***/ }),

/***/ 1073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cp: () => (/* binding */ resolutionOf),
/* harmony export */   MZ: () => (/* binding */ usesOf),
/* harmony export */   Pr: () => (/* binding */ meaningOf),
/* harmony export */   RF: () => (/* binding */ isExcluded)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var _countersign_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4935);


function manifestOf(fact) {
    return fact.state === 'known' ? fact.value : fact.partial;
}
function useIn(file, use, evidence) {
    const { document, path, line, column } = use;
    const place = { file, document, path, line, column, image: use.text ?? use.found };
    return { file, use, place, evidence, question: `image:${file}#${document}:${path}` };
}
/** Every place that names an image, in the order of files and documents. */
function usesOf(facts) {
    return facts.files.flatMap(({ path, manifest }) => {
        const evidence = manifest.state === 'known' ? manifest.evidence : [];
        return (manifestOf(manifest)?.images ?? []).map((use) => useIn(path, use, evidence));
    });
}
/** `a[0].b[12]` becomes `a[].b[]`, the form in which a policy names a path. */
function withoutIndices(path) {
    return path.replaceAll(/\[[0-9]+\]/g, '[]');
}
function isExcluded(policy, use) {
    const path = withoutIndices(use.path);
    return policy.exclude.some((entry) => entry.kind === use.kind && entry.path === path);
}
// Helm, shell and envsubst, Kubernetes and make, ERB, and the placeholders of CI systems.
const templateSigns = ['{{', '${', '$(', '<%', '%{', '#{'];
/** What the text of an image means, or why we cannot say. Controlled by the author of the manifest. */
function meaningOf(use) {
    if (use.text === null)
        return { understood: false, why: 'it is not text' };
    const { text } = use;
    if (templateSigns.some((sign) => text.includes(sign)))
        return { understood: false, why: 'it holds a template expression that was not filled in' };
    const parsed = (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ)(text);
    return parsed.ok
        ? { understood: true, image: parsed.value }
        : { understood: false, why: (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_1__/* .explainImageError */ .r5)(parsed.error) };
}
/** What the registry said of `name:tag` or `name@digest`; `not-collected` when it was not asked. */
function resolutionOf(facts, image) {
    const reference = (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_1__/* .imageText */ .f1)(image);
    const found = facts.resolutions.find((resolution) => resolution.reference === reference);
    if (found === undefined)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', `the registry was not asked for ${reference}`);
    const fact = found.manifest;
    const other = fact.state === 'known' && image.digest !== null && fact.value.digest !== image.digest;
    return other ? (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `the registry answered with ${fact.value.digest}`) : fact;
}


/***/ }),

/***/ 1272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mL: () => (/* reexport */ asksForTier),
  R8: () => (/* reexport */ collectors),
  VF: () => (/* reexport */ registry/* gates */.VF),
  Tj: () => (/* reexport */ givesTier),
  m: () => (/* reexport */ highestTiers),
  Sm: () => (/* reexport */ impliedTierText),
  N5: () => (/* reexport */ registry/* isGateId */.N5),
  sI: () => (/* reexport */ needsImpliedTier),
  vO: () => (/* reexport */ preconditions_facts/* notClaimed */.v),
  hU: () => (/* reexport */ registry/* phaseOf */.hU),
  $5: () => (/* reexport */ registry/* policySchemas */.$5),
  BK: () => (/* reexport */ readPolicyFile),
  N9: () => (/* reexport */ rejudge/* rejudge */.N),
  Kp: () => (/* reexport */ rejudge/* rejudgedState */.K),
  Y3: () => (/* reexport */ ruleText),
  md: () => (/* reexport */ tiersFound),
  l4: () => (/* reexport */ undecidedRules),
  HO: () => (/* reexport */ wrongDerivation)
});

// UNUSED EXPORTS: deployGate, gateIds, preconditionsFactsSchema, preconditionsGate, preconditionsPolicySchema

;// CONCATENATED MODULE: ./build/packages/gates/src/collectors.js
/** Collectors are loaded when they are needed: most jobs run one gate. */
const collectors = {
    'risk-tier': () => Promise.all(/* import() */[__webpack_require__.e(168), __webpack_require__.e(140), __webpack_require__.e(351), __webpack_require__.e(317), __webpack_require__.e(320)]).then(__webpack_require__.bind(__webpack_require__, 9320)),
    'sod-check': () => Promise.all(/* import() */[__webpack_require__.e(140), __webpack_require__.e(351), __webpack_require__.e(589)]).then(__webpack_require__.bind(__webpack_require__, 1589)),
    'digest-pin': () => __webpack_require__.e(/* import() */ 141).then(__webpack_require__.bind(__webpack_require__, 3141)),
    'attest-verify': () => Promise.all(/* import() */[__webpack_require__.e(168), __webpack_require__.e(317), __webpack_require__.e(662)]).then(__webpack_require__.bind(__webpack_require__, 2662)),
    'checks-passed': () => Promise.all(/* import() */[__webpack_require__.e(168), __webpack_require__.e(140), __webpack_require__.e(317), __webpack_require__.e(603)]).then(__webpack_require__.bind(__webpack_require__, 4603)),
    'freeze-window': () => __webpack_require__.e(/* import() */ 693).then(__webpack_require__.bind(__webpack_require__, 4693)),
    'canary-gate': () => __webpack_require__.e(/* import() */ 35).then(__webpack_require__.bind(__webpack_require__, 9035)),
    'deploy-record': () => __webpack_require__.e(/* import() */ 445).then(__webpack_require__.bind(__webpack_require__, 5445)),
};

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
// EXTERNAL MODULE: ./build/packages/policy/src/index.js + 5 modules
var policy_src = __webpack_require__(4853);
// EXTERNAL MODULE: ./build/packages/gates/src/registry.js + 30 modules
var registry = __webpack_require__(9953);
;// CONCATENATED MODULE: ./build/packages/gates/src/tiers.js

const gate = 'risk-tier';
/** The tier of a file that asks for tiers and names no risk-tier: the default table, and nothing asked of migrations. */
const impliedTierText = 'migration: null\n';
function concerns(rule, asking) {
    return asking === 'deploy-gate' || Object.hasOwn(rule.gates, asking);
}
/** Rules whose match hangs on a tier that is not known, among those that concern the asking action. */
function undecidedRules(file, { gate: asking, target }) {
    return (0,policy_src/* selectRules */.uE)(file, target).undecided.filter(({ rule }) => concerns(rule, asking));
}
/** How an undecided rule is called in facts and reasons. */
function ruleText({ document }, { index }) {
    return `${document.origin.locator} rule ${index + 1}`;
}
/** True when an answer hangs on the tier. */
function asksForTier(files, question) {
    return files.some(({ file }) => undecidedRules(file, question).length > 0);
}
/** True for a rule whose risk-tier gives the tier: one that itself asks for none. */
function givesTier(rule) {
    return rule.when.tier === undefined && Object.hasOwn(rule.gates, gate);
}
/** True when some file asks for a tier without saying what tiers there are. */
function needsImpliedTier(files, question) {
    return files.some(({ file }) => {
        const own = (0,policy_src/* selectRules */.uE)(file, question.target).matching.some(({ rule }) => givesTier(rule));
        return !own && undecidedRules(file, question).length > 0;
    });
}
function tierIn(data) {
    const tier = data !== null && typeof data === 'object' && 'tier' in data ? data.tier : null;
    return typeof tier === 'string' ? tier : null;
}
/**
 * The tiers that a verdict of risk-tier found under these policies; null when there is none, or when any of them found
 * none. Policies need not agree on tiers: a rule applies when any of them says its tier, so that one policy more can
 * add rules and never drop one.
 */
function tiersFound(verdict, policies) {
    const found = new Map(verdict.reasons.flatMap(({ code, data, policy }) => {
        const tier = code === 'tier-found' ? tierIn(data) : null;
        return tier === null ? [] : [[policy, tier]];
    }));
    if (policies.length === 0 || !policies.every((digest) => found.has(digest)))
        return null;
    return [...new Set(policies.flatMap((digest) => found.get(digest) ?? []))].sort();
}
/** The tiers that no other found one stands above, by every order that has both. */
function highestTiers(found, orders) {
    const above = (high, low) => {
        const both = orders.filter((order) => order.includes(high) && order.includes(low));
        return both.length > 0 && both.every((order) => order.indexOf(high) > order.indexOf(low));
    };
    return found.filter((low) => !found.some((high) => above(high, low)));
}

;// CONCATENATED MODULE: ./build/packages/gates/src/tier-derivation.js

function gives(policy, files) {
    const { rule: index } = policy;
    // Settings and the built-in table stand in no file; they always give a tier.
    if (index === null)
        return true;
    const file = files.find(({ document }) => document.digest === policy.document)?.file;
    const rule = file?.rules[index];
    return rule !== undefined && givesTier(rule);
}
function hasImplied(judgement, sha256) {
    const digest = sha256(impliedTierText);
    return judgement.policies.some(({ rule, document }) => rule === null && document === digest);
}
/**
 * The tiers under which a document's rules were selected, taken from its own judgement of risk-tier: whether that one
 * follows from its facts is judged by itself. Null where it holds none, or lacks a policy that had to give one.
 */
function recordedTiers(document, { files, target, sha256 }) {
    const question = { gate: document.gate, target };
    if (!asksForTier(files, question))
        return null;
    const judgement = document.judgements.find(({ gate }) => gate === 'risk-tier');
    if (judgement === undefined)
        return null;
    if (needsImpliedTier(files, question) && !hasImplied(judgement, sha256))
        return null;
    const giving = judgement.policies.filter((policy) => gives(policy, files));
    return tiersFound(judgement.verdict, giving.map(({ digest }) => digest));
}
function saidRules(document) {
    const facts = document.judgements.find(({ gate }) => gate === 'preconditions')?.facts;
    const said = facts !== null && typeof facts === 'object' && 'undecidedRules' in facts ? facts.undecidedRules : [];
    return Array.isArray(said) ? said : [];
}
/** A rule that hangs on an unknown tier and that the preconditions of the document do not name. */
function unsaidRule(document, { files, target }) {
    const said = saidRules(document);
    const owed = files.flatMap((file) => undecidedRules(file.file, { gate: document.gate, target }).map((rule) => ruleText(file, rule)));
    return owed.find((text) => !said.includes(text));
}

;// CONCATENATED MODULE: ./build/packages/gates/src/policy-derivation.js




function schemasOf(gates) {
    const named = Object.entries(gates).filter(([id]) => (0,registry/* isGateId */.N5)(id));
    return Object.fromEntries(named.map(([id, gate]) => [id, gate.policy]));
}
function readFiles(documents, schemas) {
    const files = [];
    for (const document of documents) {
        if (document.origin.kind === 'settings')
            continue;
        const parsed = (0,policy_src/* parsePolicyFile */._6)(document.origin.locator, document.text, schemas);
        if (!parsed.ok)
            return { problem: `document ${document.digest}: its text is no policy file that this version reads` };
        files.push({ document, file: parsed.value });
    }
    return { files };
}
function entryText({ digest, document, origin, rule, observe }) {
    return `rule ${(rule ?? -1) + 1} of ${origin} ${document}, ${observe ? 'observing' : 'enforcing'}, value ${digest}`;
}
/** Every policy of a gate that the texts give for this environment and service. */
function derived(gate, { files, target, sha256 }) {
    return files.flatMap(({ document, file }) => (0,policy_src/* selectRules */.uE)(file, target).matching.flatMap(({ index, rule }) => {
        if (!Object.hasOwn(rule.gates, gate))
            return [];
        const digest = sha256((0,src/* canonicalJson */.dj)({ gate, value: rule.gates[gate] }));
        const { kind: origin } = document.origin;
        return [entryText({ digest, document: document.digest, origin, rule: index, observe: rule.observe })];
    }));
}
function sameList(left, right) {
    return (0,src/* canonicalJson */.dj)([...left].sort()) === (0,src/* canonicalJson */.dj)([...right].sort());
}
function judgementProblem(judgement, derivation) {
    const recorded = judgement.policies.filter(({ rule }) => rule !== null).map(entryText);
    if (sameList(recorded, derived(judgement.gate, derivation)))
        return undefined;
    return `${judgement.gate}: its policies are not those that the recorded texts give for ${derivation.target.environment} and ${derivation.target.service}`;
}
function settingsProblem(judgement, document, { schemas, sha256 }) {
    const schema = Object.hasOwn(schemas, judgement.gate) ? schemas[judgement.gate] : undefined;
    for (const policy of judgement.policies.filter(({ rule }) => rule === null)) {
        const text = document.documents.find(({ digest }) => digest === policy.document)?.text ?? '';
        const parsed = schema === undefined ? undefined : (0,policy_src/* parseSettings */.P$)('settings', text, schema);
        const digest = parsed?.ok === true ? sha256((0,src/* canonicalJson */.dj)({ gate: judgement.gate, value: parsed.value })) : undefined;
        if (digest !== policy.digest)
            return `${judgement.gate}: its settings are not those that the recorded text gives`;
    }
    return undefined;
}
/** The gates that had to be judged for this document: its own, or for deploy-gate all that judge before a deploy. */
function owed(document, { files, target }) {
    const named = files.flatMap(({ file }) => (0,policy_src/* selectRules */.uE)(file, target).matching.flatMap(({ rule }) => Object.keys(rule.gates)));
    const wanted = (gate) => document.gate === 'deploy-gate'
        ? (0,registry/* isGateId */.N5)(gate) && (0,registry/* phaseOf */.hU)(gate) === 'before-deploy'
        : gate === document.gate;
    return [...new Set(named)].filter(wanted);
}
/**
 * Why the policies of a document are not those that its own texts give; undefined when they are. So neither a value,
 * nor `observe`, nor the list of gates can be changed without changing a text, whose digest stands beside it.
 */
function wrongDerivation(document, gates, sha256) {
    const schemas = schemasOf(gates);
    const read = readFiles(document.documents, schemas);
    if ('problem' in read)
        return read.problem;
    const { environment, service } = document.request;
    const asked = { files: read.files, target: { environment, service, tiers: null }, sha256 };
    const target = { ...asked.target, tiers: recordedTiers(document, asked) };
    const derivation = { ...asked, target };
    const unsaid = unsaidRule(document, derivation);
    if (unsaid !== undefined)
        return `preconditions: ${unsaid} asks for a tier that was not found, and that is not said`;
    const judged = document.judgements.filter(({ gate }) => (0,registry/* isGateId */.N5)(gate));
    const unjudged = owed(document, derivation).find((gate) => !judged.some((judgement) => judgement.gate === gate));
    if (unjudged !== undefined)
        return `${unjudged}: the recorded policy requires it, and it was not judged`;
    for (const judgement of judged) {
        const problem = judgementProblem(judgement, derivation) ?? settingsProblem(judgement, document, { schemas, sha256 });
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/packages/gates/src/preconditions.js + 1 modules
var preconditions = __webpack_require__(3691);
// EXTERNAL MODULE: ./build/packages/gates/src/preconditions-facts.js
var preconditions_facts = __webpack_require__(4819);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/index.js + 8 modules
var risk_tier = __webpack_require__(7865);
;// CONCATENATED MODULE: ./build/packages/gates/src/policy-text.js






const tableSchema = dist/* object */.Ikc({ tiers: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP() })) });
/** A service and an environment that no rule can name: what holds for all that is not named. */
const unnamed = '';
function tierNames(file, target) {
    const giving = (0,policy_src/* selectRules */.uE)(file, target).matching.filter(({ rule }) => givesTier(rule));
    const standing = (0,src/* check */.z6)(risk_tier/* riskTierPolicySchema */.Xc, {});
    const tables = giving.map(({ rule }) => rule.gates['risk-tier']);
    const names = (tables.length > 0 ? tables : [standing.ok ? standing.value : {}]).flatMap((table) => {
        const read = dist/* safeParse */.xLC(tableSchema, table);
        return read.success ? read.output.tiers.map(({ name }) => name) : [];
    });
    return [...new Set(names)];
}
/** The environments and services that a rule applies to, as far as the rules of the file tell them apart. */
function targetsOf({ when }, file) {
    const named = (own, all) => own === undefined ? [...new Set([unnamed, ...all.flatMap((each) => each ?? [])])] : [own];
    const environments = named(when.environment, file.rules.map((rule) => rule.when.environment));
    const services = named(when.service, file.rules.map((rule) => rule.when.service));
    return environments.flatMap((environment) => services.map((service) => ({ environment, service, tiers: null })));
}
/** A rule that asks for a tier which no table has where it applies would be left out there, so it is a mistake. */
function tierProblems(file) {
    return file.rules.flatMap((rule, index) => {
        const { tier } = rule.when;
        if (tier === undefined)
            return [];
        const tables = targetsOf(rule, file).map((target) => tierNames(file, target));
        const lacking = tables.find((names) => !names.includes(tier));
        if (lacking === undefined)
            return [];
        const expected = (0,risk_tier/* tierNameExpected */.U_)(tier, lacking).replace(/^expected /u, '');
        return [
            { path: ['rules', index, 'when', 'tier'], kind: 'invalid', found: JSON.stringify(tier), expected },
        ];
    });
}
/**
 * Parses a policy file for all gates that exist, and holds the tiers that its rules ask for against the tables that it
 * gives (the default one where it gives none). Every problem names file, line and column.
 */
function readPolicyFile(name, text) {
    const parsed = (0,policy_src/* parsePolicyFile */._6)(name, text, registry/* policySchemas */.$5);
    if (!parsed.ok)
        return parsed;
    const problems = tierProblems(parsed.value);
    const yaml = (0,policy_src/* parseYaml */.hN)(name, text);
    if (problems.length === 0 || !yaml.ok)
        return parsed;
    return {
        ok: false,
        problems: problems.map((problem) => (0,policy_src/* schemaProblem */.Zg)(name, yaml.value.placeOf(problem.path), problem)),
    };
}

// EXTERNAL MODULE: ./build/packages/gates/src/rejudge.js + 1 modules
var rejudge = __webpack_require__(6703);
// EXTERNAL MODULE: ./build/packages/gates/src/deploy-gate/index.js + 4 modules
var deploy_gate = __webpack_require__(6059);
;// CONCATENATED MODULE: ./build/packages/gates/src/index.js











/***/ }),

/***/ 4819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ preconditionsFactsSchema),
/* harmony export */   v: () => (/* binding */ notClaimed)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);


const claimsSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    repository: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    runId: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    runAttempt: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    environment: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('null: the job names no environment')),
});
const sourceSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .policyOriginKinds */ .UT),
    locator: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .factSchema */ .oZ)(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())),
    present: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .factSchema */ .oZ)(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
});
const preconditionsFactsSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    request: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .requestSchema */ .TF,
    claims: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .factSchema */ .oZ)(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(claimsSchema)), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('null: the job has no id-token permission')),
    sources: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(sourceSchema),
    firstDeploy: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .factSchema */ .oZ)(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('no record of this service and environment exists')),
    ownProblems: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_("what is wrong with the policy file of this run's own commit; empty: nothing")),
    undecidedRules: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('rules that ask for a tier which is not known')),
});
/** A claim that is known to be absent: the job was not given `id-token: write`. */
const notClaimed = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(null);


/***/ }),

/***/ 3691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ preconditionsGate)
});

// UNUSED EXPORTS: preconditionsPolicySchema

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/packages/gates/src/preconditions-facts.js
var preconditions_facts = __webpack_require__(4819);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
;// CONCATENATED MODULE: ./build/packages/gates/src/preconditions-reasons.js


const place = dist/* strictObject */.rej({ locator: dist/* string */.YjP() });
const cause = dist/* strictObject */.rej({ locator: dist/* string */.YjP(), detail: dist/* string */.YjP() });
const differs = dist/* strictObject */.rej({ claim: dist/* string */.YjP(), claimed: dist/* string */.YjP(), given: dist/* string */.YjP() });
const preconditionsReasons = {
    'policy-read': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Policy read',
        data: place,
        explain: (data) => `The policy at ${data.locator} was read.`,
    }),
    'policy-absent': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'No policy file there',
        data: place,
        explain: (data) => `There is no policy file at ${data.locator}, so it adds none.`,
    }),
    'policy-unreadable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Policy could not be read',
        data: cause,
        explain: (data) => `The policy at ${data.locator} could not be read: ${data.detail}.`,
        remedy: 'Give a token with contents: read (for an organisation policy in a private repository: policy-token), then run again.',
    }),
    'first-deploy': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'First deploy',
        data: dist/* strictObject */.rej({}),
        explain: () => 'No deploy of this service to this environment is on record, so the policy at the tip speaks alone.',
    }),
    'deployed-policy-judged': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Earlier policy judged too',
        data: dist/* strictObject */.rej({}),
        explain: () => 'The policy of the commit last deployed is judged beside the one at the tip.',
    }),
    'records-unreadable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Records could not be read',
        data: dist/* strictObject */.rej({ detail: dist/* string */.YjP() }),
        explain: (data) => `What was last deployed is not known: ${data.detail}.`,
        remedy: 'Give the job contents: read on the repository that holds the records, then run again.',
    }),
    'own-policy-invalid': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The commit has a policy file with mistakes',
        data: dist/* strictObject */.rej({ problems: dist/* string */.YjP() }),
        explain: (data) => `The commit that is being deployed has a policy file that cannot be read: ${data.problems}.`,
        remedy: 'Mend the policy file in the commit that is deployed: from then on it is judged beside the one at the tip.',
    }),
    'tier-not-known': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Risk tier not known',
        data: dist/* strictObject */.rej({ rule: dist/* string */.YjP() }),
        explain: (data) => `Whether ${data.rule} applies cannot be said: it asks for a risk tier, and none is known.`,
        remedy: 'Read the reasons of risk-tier: they say what has to be mended before a tier can be found.',
    }),
    'identity-matches': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Job identity matches',
        data: dist/* strictObject */.rej({ environment: dist/* nullable */.mee(dist/* string */.YjP()) }),
        explain: (data) => data.environment === null
            ? "GitHub's identity token names this repository, run and commit; the job runs in no environment."
            : `GitHub's identity token names this repository, run and commit, and the environment ${data.environment}.`,
    }),
    'identity-not-claimed': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'No job identity',
        data: dist/* strictObject */.rej({}),
        explain: () => 'The job has no id-token permission, so the environment is taken from the input alone.',
    }),
    'identity-unreadable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Job identity could not be read',
        data: dist/* strictObject */.rej({ detail: dist/* string */.YjP() }),
        explain: (data) => `The job may ask for an identity token, but none was had: ${data.detail}.`,
        remedy: 'Run the job again; when it goes on failing, look at the status of GitHub Actions.',
    }),
    'claim-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Job identity differs',
        data: differs,
        explain: (data) => `The job's identity token says ${data.claim} "${data.claimed}", but "${data.given}" was asked for.`,
        remedy: 'Ask for the environment that the job really runs in.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/preconditions.js



function fold(text) {
    return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}
function claimPairs(facts, claims) {
    const { request } = facts;
    return [
        ['environment', claims.environment, request.environment],
        ['repository', claims.repository, request.repository.name],
        ['run id', claims.runId, request.run.id],
        ['run attempt', claims.runAttempt, String(request.run.attempt)],
        ['commit', claims.commit, request.commit],
    ];
}
function identityReasons(facts) {
    const question = 'identity';
    const { claims } = facts;
    if (claims.state === 'missing')
        return [{ code: 'identity-unreadable', question, data: { detail: claims.detail }, evidence: [] }];
    const { evidence } = claims;
    if (claims.value === null)
        return [{ code: 'identity-not-claimed', question, data: {}, evidence }];
    const wrong = claimPairs(facts, claims.value).flatMap(([claim, claimed, given]) => claimed === null || fold(claimed) === fold(given)
        ? []
        : [{ code: 'claim-differs', question, data: { claim, claimed, given }, evidence }]);
    return wrong.length > 0
        ? wrong
        : [{ code: 'identity-matches', question, data: { environment: claims.value.environment }, evidence }];
}
function sourceReason(source) {
    const question = `policy:${source.locator}`;
    const { locator, present, commit } = source;
    const failed = [present, commit].find((fact) => fact.state === 'missing');
    if (failed?.state === 'missing')
        return { code: 'policy-unreadable', question, data: { locator, detail: failed.detail }, evidence: [] };
    const evidence = present.state === 'known' ? present.evidence : [];
    const there = present.state === 'known' && present.value;
    return { code: there ? 'policy-read' : 'policy-absent', question, data: { locator }, evidence };
}
function recordReason(facts) {
    const question = 'records';
    const { firstDeploy } = facts;
    if (firstDeploy.state === 'missing')
        return { code: 'records-unreadable', question, data: { detail: firstDeploy.detail }, evidence: [] };
    const code = firstDeploy.value ? 'first-deploy' : 'deployed-policy-judged';
    return { code, question, data: {}, evidence: firstDeploy.evidence };
}
function decide(_policy, facts) {
    const tiers = facts.undecidedRules.map((rule) => ({ code: 'tier-not-known', question: `rule:${rule}`, data: { rule }, evidence: [] }));
    return [
        ...identityReasons(facts),
        ...ownReasons(facts),
        recordReason(facts),
        ...facts.sources.map(sourceReason),
        ...tiers,
    ];
}
function ownReasons(facts) {
    if (facts.ownProblems === '')
        return [];
    return [
        {
            code: 'own-policy-invalid',
            question: 'own-policy',
            data: { problems: facts.ownProblems },
            evidence: [],
        },
    ];
}
function questions(_policy, facts) {
    const sources = facts.sources.map((source) => `policy:${source.locator}`);
    return ['identity', 'records', ...sources, ...facts.undecidedRules.map((rule) => `rule:${rule}`)];
}
const preconditionsPolicySchema = dist/* strictObject */.rej({});
/**
 * What must hold before any gate's answer counts: the job is what it says it is, every place where a policy may
 * stand was read or is proven empty, what was last deployed is known, and no rule hangs on an unknown tier.
 */
const preconditionsGate = {
    id: 'preconditions',
    semantics: 1,
    policy: preconditionsPolicySchema,
    facts: preconditions_facts/* preconditionsFactsSchema */.E,
    factsId: 'facts/preconditions/1',
    reasons: preconditionsReasons,
    questions,
    decide,
};


/***/ }),

/***/ 9953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VF: () => (/* binding */ gates),
  N5: () => (/* binding */ isGateId),
  hU: () => (/* binding */ phaseOf),
  $5: () => (/* binding */ policySchemas)
});

// UNUSED EXPORTS: gateIds

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
// EXTERNAL MODULE: ./build/packages/sigstore/src/index.js + 2 modules
var sigstore_src = __webpack_require__(2239);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/candidate.js

/** `path`, or `path:line` for a line of a .jsonl file. */
function bundleLabel({ path, line }) {
    return line === null ? path : `${path}:${line}`;
}
/** The bundles that a policy looks at: what its own patterns found, and what the caller offered. */
function candidatesOf(policy, facts) {
    const searches = facts.searches.filter((search) => concerns(policy, search));
    const paths = new Set(searches.flatMap(({ paths: found }) => (found.state === 'known' ? found.value : [])));
    const candidates = [...paths].flatMap((path) => {
        const measured = facts.bundles.filter((fact) => fact.path === path && fact.root === policy.trustedRoot);
        if (measured.length > 0)
            return measured.map((fact) => ({ label: bundleLabel(fact), measured: fact.measured }));
        const never = (0,src/* missing */.LO)('not-collected', 'it was found, but never measured under this trusted root');
        return [{ label: path, measured: never }];
    });
    return candidates.toSorted((a, b) => (a.label < b.label ? -1 : 1));
}
/** True for a search whose finds this policy looks at. */
function concerns(policy, search) {
    return search.from === 'input' || policy.bundles.includes(search.pattern);
}

;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/fold-ascii.js
/** Folds A to Z only, as GitHub does for owners and repositories; other letters stay distinct in every locale. */
function foldAscii(text) {
    return text.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/checks.js



/** The one question of this gate. */
const question = 'subject';
const mostShown = 3;
/** Exact, or by the pattern; a pattern that does not compile accepts nothing. */
function acceptor(expected) {
    if (!(0,sigstore_src/* looksLikePattern */.M_)(expected))
        return (found) => found === expected;
    const compiled = (0,sigstore_src/* compileAnchoredPattern */.mu)(expected);
    return compiled.ok ? compiled.pattern.matches : () => false;
}
function compare(fact, wanted, sight) {
    const { bundle, evidence } = sight;
    const { code, claim, expected } = wanted;
    if (fact.state === 'missing') {
        const { cause, detail } = fact;
        return { code: 'claim-missing', question, data: { bundle, claim, cause, detail }, evidence };
    }
    if (wanted.accepts(fact.value))
        return undefined;
    return { code, question, data: { bundle, expected, found: fact.value }, evidence };
}
function claim(sight, name) {
    return (0,sigstore_src/* readClaim */.jw)(sight.verified.claims, name);
}
const speaksOfSubject = (_policy, { facts, bundle, verified, evidence }) => {
    const { content } = verified;
    const digests = content.kind === 'message' ? [content.digest] : content.subjects.map(({ digest }) => digest);
    if (digests.includes(facts.subject.digest))
        return undefined;
    const found = digests.slice(0, mostShown);
    const data = { bundle, subject: (0,src/* subjectText */.yq)(facts.subject), found, more: digests.length - found.length };
    return { code: 'subject-differs', question, data, evidence };
};
const fromIssuer = ({ issuer }, sight) => compare(sight.verified.issuer, { code: 'issuer-differs', claim: 'issuer', expected: issuer, accepts: (found) => found === issuer }, sight);
const byIdentity = (policy, sight) => {
    const expected = policy.identity ?? policy.identityPattern ?? '';
    // The policy's schema demands one of the two; were it ever to lack both, nothing may match.
    const accepts = expected === '' ? () => false : acceptor(expected);
    return compare(sight.verified.identity, { code: 'identity-differs', claim: 'subject alternative name', expected, accepts }, sight);
};
const fromRepository = ({ sourceRepository }, sight) => {
    const expected = `${sight.facts.server.replace(/\/$/u, '')}/${sourceRepository}`;
    const accepts = (found) => foldAscii(found) === foldAscii(expected);
    return compare(claim(sight, 'sourceRepositoryUri'), { code: 'repository-differs', claim: 'source repository', expected, accepts }, sight);
};
const fromRepositoryId = ({ sourceRepositoryId }, sight) => sourceRepositoryId === undefined
    ? undefined
    : compare(claim(sight, 'sourceRepositoryId'), {
        code: 'repository-id-differs',
        claim: 'source repository id',
        expected: sourceRepositoryId,
        accepts: (found) => found === sourceRepositoryId,
    }, sight);
const fromRef = ({ sourceRef }, sight) => {
    const expected = sourceRef === 'deployed' ? sight.facts.ref : sourceRef;
    // The run's own ref is compared exactly, whatever it looks like.
    const accepts = sourceRef === 'deployed' ? (found) => found === expected : acceptor(expected);
    return compare(claim(sight, 'sourceRepositoryRef'), { code: 'ref-differs', claim: 'source ref', expected, accepts }, sight);
};
const fromCommit = ({ commit }, sight) => {
    if (commit === 'any')
        return undefined;
    const expected = sight.facts.commit;
    return compare(claim(sight, 'sourceRepositoryDigest'), { code: 'commit-differs', claim: 'source commit', expected, accepts: (found) => found === expected }, sight);
};
const ofPredicate = ({ predicateType }, { bundle, verified, evidence }) => {
    const { content } = verified;
    const found = content.kind === 'message' ? 'none' : content.predicateType;
    if (found === predicateType)
        return undefined;
    return { code: 'predicate-differs', question, data: { bundle, expected: predicateType, found }, evidence };
};
const checks = [
    speaksOfSubject,
    fromIssuer,
    byIdentity,
    fromRepository,
    fromRepositoryId,
    fromRef,
    fromCommit,
    ofPredicate,
];
/** Everything that speaks against a candidate under a policy; empty when it is accepted. */
function problemsOf(policy, facts, { label: bundle, measured }) {
    if (measured.state === 'missing') {
        const { cause, detail } = measured;
        return [{ code: 'bundle-unreadable', question, data: { bundle, cause, detail }, evidence: [] }];
    }
    const { value, evidence } = measured;
    if (value.state === 'rejected') {
        const data = { bundle, failure: value.code, detail: value.detail };
        return [{ code: 'signature-invalid', question, data, evidence }];
    }
    return checks.flatMap((check) => check(policy, { facts, bundle, verified: value, evidence }) ?? []);
}

;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/decide.js




const builtIn = 'public-good';
/**
 * May this policy's trusted root be trusted? A file in the workspace came with the change that is judged, so only a
 * digest in the policy makes it the policy's own choice.
 */
function rootProblems(policy, facts) {
    const { trustedRoot: root, trustedRootDigest: expected } = policy;
    const read = facts.roots.find((fact) => fact.root === root)?.read;
    const problems = [];
    if (root !== builtIn && expected === undefined) {
        const found = read?.state === 'known' ? read.value.digest : null;
        problems.push({ code: 'root-unpinned', question: question, data: { root, found }, evidence: [] });
    }
    if (read?.state !== 'known') {
        const { cause, detail } = read ?? { cause: 'not-collected', detail: 'it was not read' };
        problems.push({ code: 'root-unreadable', question: question, data: { root, cause, detail }, evidence: [] });
    }
    else if (expected !== undefined && read.value.digest !== expected) {
        const data = { root, expected, found: read.value.digest };
        problems.push({ code: 'root-differs', question: question, data, evidence: read.evidence });
    }
    return problems;
}
function searchProblems(policy, facts) {
    return facts.searches.flatMap((search) => {
        if (search.paths.state === 'known' || !concerns(policy, search))
            return [];
        const { cause, detail } = search.paths;
        const data = { pattern: search.pattern, cause, detail };
        return [{ code: 'search-incomplete', question: question, data, evidence: [] }];
    });
}
function subjectProblems(facts) {
    // in-toto digests of commits (gitCommit, sha1) are too weak to bind an artifact (slsa-verifier wants 256 bits).
    if (/^sha(?:256|512):/.test(facts.subject.digest))
        return [];
    const data = { subject: (0,src/* subjectText */.yq)(facts.subject) };
    return [{ code: 'subject-unsupported', question: question, data, evidence: [] }];
}
function acceptedOf({ candidate, problems }) {
    const { label, measured } = candidate;
    if (problems.length > 0 || measured.state === 'missing' || measured.value.state === 'rejected')
        return [];
    return [{ label, verified: measured.value, evidence: measured.evidence }];
}
/** A certificate signs once, so copies of a bundle count once however they are written. */
function signingCertificates(accepted) {
    return new Set(accepted.map(({ verified }) => verified.certificate)).size;
}
function claimText(verified, name) {
    const fact = (0,sigstore_src/* readClaim */.jw)(verified.claims, name);
    return fact.state === 'known' ? fact.value : 'not stated';
}
function attested(facts, { label, verified, evidence }) {
    const { content, identity, certificate, trustedTimes } = verified;
    const data = {
        bundle: label,
        subject: (0,src/* subjectText */.yq)(facts.subject),
        identity: identity.state === 'known' ? identity.value : 'not stated',
        repository: claimText(verified, 'sourceRepositoryUri'),
        ref: claimText(verified, 'sourceRepositoryRef'),
        commit: claimText(verified, 'sourceRepositoryDigest'),
        predicateType: content.kind === 'statement' ? content.predicateType : null,
        signedAt: trustedTimes[0]?.at ?? facts.at,
        certificate,
    };
    return { code: 'attested', question: question, data, evidence };
}
function candidateRejected({ candidate, problems }) {
    if (problems.length === 0)
        return [];
    const codes = [...new Set(problems.map(({ code }) => code))].toSorted();
    const evidence = candidate.measured.state === 'known' ? candidate.measured.evidence : [];
    return [{ code: 'candidate-rejected', question: question, data: { bundle: candidate.label, codes }, evidence }];
}
function shortage(policy, facts, judged) {
    if (judged.length === 0) {
        const patterns = facts.searches
            .filter((search) => concerns(policy, search))
            .map(({ pattern }) => pattern);
        const named = [...new Set([...policy.bundles, ...patterns])].toSorted();
        const data = { patterns: named, subject: (0,src/* subjectText */.yq)(facts.subject) };
        return [{ code: 'no-bundle', question: question, data, evidence: [] }];
    }
    const accepted = signingCertificates(judged.flatMap(acceptedOf));
    if (accepted === 0 || accepted >= policy.minimum)
        return [];
    return [{ code: 'too-few-bundles', question: question, data: { accepted, minimum: policy.minimum }, evidence: [] }];
}
/** One question: is the subject attested as the policy wants? */
function questions() {
    return [question];
}
/**
 * Enough accepted bundles allow, and candidates beside them that were not accepted are only told of: anybody can put
 * one more bundle next to a good one. Where there are not enough, everything that speaks against each is a reason.
 */
function decide(policy, facts) {
    const grounds = [...rootProblems(policy, facts), ...subjectProblems(facts)];
    // Without a root nothing was measured, so there is nothing to say about the bundles either.
    if (grounds.some(({ code }) => code === 'root-unreadable'))
        return [...grounds, ...searchProblems(policy, facts)];
    const judged = candidatesOf(policy, facts).map((candidate) => ({
        candidate,
        problems: problemsOf(policy, facts, candidate),
    }));
    const accepted = judged.flatMap(acceptedOf);
    if (grounds.length === 0 && signingCertificates(accepted) >= policy.minimum) {
        return [...accepted.map((one) => attested(facts, one)), ...judged.flatMap(candidateRejected)];
    }
    return [
        ...grounds,
        ...searchProblems(policy, facts),
        ...judged.flatMap(({ problems }) => problems),
        ...shortage(policy, facts, judged),
    ];
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/facts.js



const texts = dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* readonly */.tBZ());
const contentSchema = dist/* variant */.Oxt('kind', [
    dist/* strictObject */.rej({
        kind: dist/* literal */.euz('statement'),
        predicateType: dist/* string */.YjP(),
        subjects: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ name: dist/* nullable */.mee(dist/* string */.YjP()), digest: dist/* string */.YjP() })), dist/* readonly */.tBZ(), dist/* description */.h_('one row per digest, algorithm:hex')),
    }),
    dist/* strictObject */.rej({ kind: dist/* literal */.euz('message'), digest: dist/* string */.YjP() }),
]);
const verifiedSchema = dist/* strictObject */.rej({
    state: dist/* literal */.euz('verified'),
    certificate: dist/* pipe */.FsL(src/* sha256Schema */.bL, dist/* description */.h_('fingerprint of the signing certificate')),
    identity: (0,src/* factSchema */.oZ)(dist/* string */.YjP()),
    issuer: (0,src/* factSchema */.oZ)(dist/* string */.YjP()),
    claims: dist/* record */.g1P(dist/* string */.YjP(), (0,src/* factSchema */.oZ)(dist/* string */.YjP())),
    content: contentSchema,
    trustedTimes: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ source: dist/* picklist */.KIO(['log', 'timestamp-authority']), at: src/* instantSchema */.p8 })), dist/* readonly */.tBZ()),
});
const rejectedSchema = dist/* strictObject */.rej({
    state: dist/* literal */.euz('rejected'),
    code: dist/* picklist */.KIO(sigstore_src/* rejectionCodes */.UO),
    detail: dist/* string */.YjP(),
});
/** What a bundle proves under one trusted root, or why it proves nothing. */
const measuredSchema = dist/* variant */.Oxt('state', [verifiedSchema, rejectedSchema]);
const attestVerifyFactsSchema = dist/* strictObject */.rej({
    at: src/* instantSchema */.p8,
    server: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('GITHUB_SERVER_URL of this run')),
    subject: src/* subjectSchema */.cn,
    commit: src/* commitSchema */.lN,
    ref: dist/* string */.YjP(),
    roots: dist/* array */.YOg(dist/* strictObject */.rej({
        root: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('trustedRoot as the policy writes it')),
        read: (0,src/* factSchema */.oZ)(dist/* strictObject */.rej({
            digest: src/* sha256Schema */.bL,
            published: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('date of the built-in root')),
        })),
    })),
    searches: dist/* array */.YOg(dist/* strictObject */.rej({
        pattern: dist/* string */.YjP(),
        from: dist/* pipe */.FsL(dist/* picklist */.KIO(['policy', 'input']), dist/* description */.h_('an input can only add candidates to every policy')),
        paths: (0,src/* factSchema */.oZ)(texts),
    })),
    bundles: dist/* array */.YOg(dist/* strictObject */.rej({
        path: dist/* string */.YjP(),
        line: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* number */.aig()), dist/* description */.h_('line of a .jsonl file, from 1')),
        root: dist/* string */.YjP(),
        measured: (0,src/* factSchema */.oZ)(measuredSchema),
    })),
});

;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/policy.js



const repositoryForm = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]{1,100}$/;
function patternProblem(text) {
    const compiled = (0,sigstore_src/* compileAnchoredPattern */.mu)(text);
    return compiled.ok ? undefined : compiled.detail;
}
const patternSchema = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((text) => patternProblem(text) === undefined, ({ input }) => `a pattern such as ^https://…$; ${patternProblem(input) ?? ''}`));
const refSchema = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((text) => text === 'deployed' ||
    text.startsWith('refs/') ||
    ((0,sigstore_src/* looksLikePattern */.M_)(text) && patternProblem(text) === undefined), 'expected "deployed", a full ref such as refs/heads/main, or a pattern such as ^refs/tags/v\\d+$'));
const shape = dist/* strictObject */.rej({
    bundles: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1))), dist/* maxLength */.Ru6(50), dist/* description */.h_('bundle files: workspace paths or globs; .jsonl files hold one bundle a line')), []),
    trustedRoot: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* description */.h_('whose signatures count: public-good (built in) or the path of a trusted root file')), 'public-good'),
    trustedRootDigest: dist/* exactOptional */.yqP(dist/* pipe */.FsL(src/* sha256Schema */.bL, dist/* description */.h_('sha256 of the trusted root file; without it a file in the workspace counts for nothing'))),
    issuer: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* description */.h_('OIDC issuer that vouched for the signer, exactly')), 'https://token.actions.githubusercontent.com'),
    identity: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* check */.z6Y((text) => !(0,sigstore_src/* looksLikePattern */.M_)(text), 'expected an exact identity; patterns go to identityPattern'), dist/* description */.h_('subject alternative name of the signer, exactly: https://github.com/o/r/.github/workflows/w.yml@ref'))),
    identityPattern: dist/* exactOptional */.yqP(dist/* pipe */.FsL(patternSchema, dist/* description */.h_('instead of identity: a pattern over the whole name, ^…$'))),
    sourceRepository: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(repositoryForm, 'expected owner/repo'), dist/* description */.h_('owner/repo that was built, case-insensitive, on the server that this run is on')),
    sourceRepositoryId: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d{1,20}$/, 'expected the numeric id as text'), dist/* description */.h_('numeric id of the repository, which survives renaming and is never given out again'))),
    sourceRef: dist/* optional */.lqM(dist/* pipe */.FsL(refSchema, dist/* description */.h_('ref that was built: deployed (the ref of this run), exactly, or a pattern ^…$')), 'deployed'),
    commit: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(['deployed', 'any']), dist/* description */.h_('commit that was built: the one being deployed, or any')), 'deployed'),
    predicateType: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* description */.h_('type of the attestation, exactly; none accepts a bare signature over the artifact')), 'https://slsa.dev/provenance/v1'),
    minimum: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(10), dist/* description */.h_('accepted bundles needed, counted by signing certificate')), 1),
});
const attestVerifyPolicySchema = dist/* pipe */.FsL(shape, dist/* forward */.sYn(dist/* check */.z6Y(({ identity, identityPattern }) => (identity === undefined) !== (identityPattern === undefined), 'expected exactly one of identity and identityPattern'), ['identity']));

;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/reasons.js



const bundle = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('path of the bundle, with the line of a .jsonl file'));
const differs = dist/* strictObject */.rej({ bundle, expected: dist/* string */.YjP(), found: dist/* string */.YjP() });
const failed = { cause: dist/* picklist */.KIO(src/* missingCauses */.Te), detail: dist/* string */.YjP() };
const attestVerifyReasons = {
    attested: (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Attested',
        data: dist/* strictObject */.rej({
            bundle,
            subject: dist/* string */.YjP(),
            identity: dist/* string */.YjP(),
            repository: dist/* string */.YjP(),
            ref: dist/* string */.YjP(),
            commit: dist/* string */.YjP(),
            predicateType: dist/* nullable */.mee(dist/* string */.YjP()),
            signedAt: src/* instantSchema */.p8,
            certificate: src/* sha256Schema */.bL,
        }),
        explain: (data) => `${data.bundle} proves that ${data.identity} signed ${data.subject}, built from ${data.repository} at ${data.commit} (${data.ref}), at ${data.signedAt}.`,
    }),
    'candidate-rejected': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Another candidate was not needed',
        data: dist/* strictObject */.rej({ bundle, codes: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `${data.bundle} was not accepted (${data.codes.join(', ')}), and others were enough without it.`,
    }),
    'signature-invalid': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'A bundle does not verify',
        data: dist/* strictObject */.rej({ bundle, failure: dist/* picklist */.KIO(sigstore_src/* rejectionCodes */.UO), detail: dist/* string */.YjP() }),
        explain: (data) => `${data.bundle} does not verify (${data.failure}): ${data.detail}.`,
        remedy: 'Build and attest the artifact again; when every bundle fails, check that the policy names the trusted root of the Sigstore instance that signed (private repositories use GitHub’s own).',
    }),
    'subject-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'A bundle speaks of another artifact',
        data: dist/* strictObject */.rej({ bundle, subject: dist/* string */.YjP(), found: dist/* array */.YOg(dist/* string */.YjP()), more: dist/* number */.aig() }),
        explain: (data) => `${data.bundle} speaks of ${data.found.join(', ')}${data.more > 0 ? ` and ${data.more} more` : ''}, not of ${data.subject}.`,
        remedy: 'Deploy the artifact that was attested, or give the bundle that belongs to this artifact.',
    }),
    'issuer-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Another issuer vouched for the signer',
        data: differs,
        explain: (data) => `The signer of ${data.bundle} was vouched for by ${data.found}, and the policy wants ${data.expected}.`,
        remedy: 'Sign in GitHub Actions, or name the issuer in the policy’s `issuer`.',
    }),
    'identity-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Somebody else signed',
        data: differs,
        explain: (data) => `${data.bundle} was signed by ${data.found}, and the policy wants ${data.expected}.`,
        remedy: 'Build with the workflow that the policy names. What the predicate says about its builder does not count: the certificate does.',
    }),
    'repository-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Built from another repository',
        data: differs,
        explain: (data) => `${data.bundle} was built from ${data.found}, and the policy wants ${data.expected}.`,
        remedy: 'Deploy what was built from the repository that the policy names.',
    }),
    'repository-id-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Another repository of the same name',
        data: differs,
        explain: (data) => `${data.bundle} was built from the repository with the id ${data.found}, and the policy wants ${data.expected}.`,
        remedy: 'Check whether the repository was deleted and made again; if that was you, write its new id into the policy.',
    }),
    'ref-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Built from another ref',
        data: differs,
        explain: (data) => `${data.bundle} was built from ${data.found}, and the policy wants ${data.expected}.`,
        remedy: 'Deploy what was built from that ref, or let `sourceRef` name the refs that may be deployed.',
    }),
    'commit-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Built from another commit',
        data: differs,
        explain: (data) => `${data.bundle} was built from the commit ${data.found}, and the commit being deployed is ${data.expected}.`,
        remedy: 'Deploy from the commit that the artifact was built from.',
    }),
    'predicate-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Another kind of attestation',
        data: differs,
        explain: (data) => `${data.bundle} holds ${data.found}, and the policy wants ${data.expected}.`,
        remedy: 'Give the attestation of that type; several may lie beside each other.',
    }),
    'root-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Another trusted root than the pinned one',
        data: dist/* strictObject */.rej({ root: dist/* string */.YjP(), expected: src/* sha256Schema */.bL, found: src/* sha256Schema */.bL }),
        explain: (data) => `The trusted root ${data.root} has the digest ${data.found}, and the policy pins ${data.expected}.`,
        remedy: 'Restore the pinned file; when the root was rotated on purpose, change the pin in the policy.',
    }),
    'claim-missing': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The certificate does not say',
        data: dist/* strictObject */.rej({ bundle, claim: dist/* string */.YjP(), ...failed }),
        explain: (data) => `The certificate of ${data.bundle} leaves open its ${data.claim}: ${data.detail}.`,
        remedy: 'Sign with a current Fulcio from GitHub Actions; old certificates lack what the policy asks for.',
    }),
    'bundle-unreadable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'A bundle could not be read',
        data: dist/* strictObject */.rej({ bundle, ...failed }),
        explain: (data) => `${data.bundle} could not be measured: ${data.detail}.`,
        remedy: 'Download the bundle again (`gh attestation download`), and see that the job may read it.',
    }),
    'search-incomplete': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Bundles could not be looked for',
        data: dist/* strictObject */.rej({ pattern: dist/* string */.YjP(), ...failed }),
        explain: (data) => `What matches ${data.pattern} could not be listed: ${data.detail}.`,
        remedy: 'Make the pattern narrower, or name the bundle files.',
    }),
    'no-bundle': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'No bundle',
        data: dist/* strictObject */.rej({ patterns: dist/* array */.YOg(dist/* string */.YjP()), subject: dist/* string */.YjP() }),
        explain: (data) => data.patterns.length === 0
            ? `Nobody named a bundle for ${data.subject}.`
            : `No file matches ${data.patterns.join(', ')}, so nothing attests ${data.subject}.`,
        remedy: 'Attest in the build (`actions/attest`) and download the bundle before this step; name it in `bundles` or in the input `bundle`.',
    }),
    'too-few-bundles': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Too few bundles',
        data: dist/* strictObject */.rej({ accepted: dist/* number */.aig(), minimum: dist/* number */.aig() }),
        explain: (data) => `Bundles of ${data.accepted} signing certificates were accepted, and the policy wants ${data.minimum}.`,
        remedy: 'Give the missing attestations; the same bundle twice counts once.',
    }),
    'root-unreadable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'No usable trusted root',
        data: dist/* strictObject */.rej({ root: dist/* string */.YjP(), ...failed }),
        explain: (data) => `The trusted root ${data.root} cannot be used: ${data.detail}.`,
        remedy: 'Write it with `gh attestation trusted-root`, or let the policy say `trustedRoot: public-good`.',
    }),
    'root-unpinned': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The trusted root is not pinned',
        data: dist/* strictObject */.rej({ root: dist/* string */.YjP(), found: dist/* nullable */.mee(src/* sha256Schema */.bL) }),
        explain: (data) => `The trusted root ${data.root} lies in the workspace, where the change that is judged could replace it, and the policy pins no digest.`,
        remedy: 'Compare the file with its source, then write its digest into the policy’s `trustedRootDigest` (the data of this reason has it as `found`).',
    }),
    'subject-unsupported': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Not an artifact',
        data: dist/* strictObject */.rej({ subject: dist/* string */.YjP() }),
        explain: (data) => `An attestation names artifacts by sha256 or sha512, which ${data.subject} does not have.`,
        remedy: 'Give the artifact that is deployed as `subject`, with its sha256 or sha512 digest.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/index.js




/** Was this artifact signed by the workflow, from the repository, ref and commit that the policy names? */
const attestVerifyGate = {
    id: 'attest-verify',
    semantics: 1,
    policy: attestVerifyPolicySchema,
    facts: attestVerifyFactsSchema,
    factsId: 'facts/attest-verify/1',
    reasons: attestVerifyReasons,
    questions: questions,
    decide: decide,
};

// EXTERNAL MODULE: ./build/packages/gates/src/canary-gate/assess-sample.js
var assess_sample = __webpack_require__(42);
// EXTERNAL MODULE: ./build/packages/gates/src/canary-gate/facts.js
var canary_gate_facts = __webpack_require__(6706);
;// CONCATENATED MODULE: ./build/packages/gates/src/canary-gate/decide.js


function questionOf(metric) {
    return `metric:${metric.name}`;
}
function evidenceOf(samples) {
    return [
        ...new Set(samples.flatMap(({ answer }) => (answer.state === 'known' ? answer.evidence : []))),
    ].sort();
}
function exceededReason(watched) {
    const { metric, question, assessments, evidence } = watched;
    const fails = assessments.filter((assessment) => assessment.kind === 'fail');
    const over = fails[metric.failureLimit];
    if (over === undefined)
        return [];
    const { name, unit, threshold, failureLimit } = metric;
    const { value, at } = over;
    const counts = { failures: fails.length, failureLimit, samples: assessments.length };
    const data = { metric: name, unit, threshold, ...counts, value, at };
    return [{ code: 'threshold-exceeded', question, data, evidence }];
}
function unmeasuredReasons(watched) {
    const { metric, question, assessments, evidence } = watched;
    const found = new Map();
    for (const assessment of assessments) {
        if (assessment.kind !== 'unmeasured')
            continue;
        const { code, detail } = assessment;
        const seen = found.get(code);
        found.set(code, { samples: (seen?.samples ?? 0) + 1, detail: seen?.detail ?? detail });
    }
    return [...found].map(([code, { samples, detail }]) => {
        const data = { metric: metric.name, samples, count: metric.count, detail };
        return { code, question, data, evidence };
    });
}
function completeReason(watched) {
    const { metric, question, assessments, evidence } = watched;
    const { name, unit, threshold, count, failureLimit } = metric;
    const last = assessments.at(-1);
    if (assessments.length < count || last === undefined || last.kind === 'unmeasured') {
        const data = { metric: name, samples: assessments.length, count };
        return { code: 'too-few-samples', question, data, evidence };
    }
    const failures = assessments.filter((assessment) => assessment.kind === 'fail').length;
    const data = { metric: name, unit, threshold, count, failures, failureLimit, last: last.value };
    return { code: 'within-threshold', question, data, evidence };
}
function metricReasons(policy, metric, facts) {
    const samples = (0,canary_gate_facts/* samplesOf */.lc)(policy, metric, facts);
    const assessments = (0,assess_sample/* assessSamples */.a)(policy, metric, samples);
    const watched = { metric, question: questionOf(metric), assessments, evidence: evidenceOf(samples) };
    const exceeded = exceededReason(watched);
    const unmeasured = unmeasuredReasons(watched);
    // A watch that a deny ended early is not short of samples.
    if (exceeded.length > 0)
        return [...exceeded, ...unmeasured];
    if (unmeasured.length > 0 && samples.length === metric.count)
        return unmeasured;
    return [...unmeasured, completeReason(watched)];
}
/** One question for each metric. */
function decide_questions(policy) {
    return policy.metrics.map(questionOf);
}
/**
 * Judges every metric by its samples. Allow needs all `count` samples measured and at most `failureLimit` of them out
 * of bounds; anything that was not measured is unknown, even where the failures alone would be few enough.
 */
function decide_decide(policy, facts) {
    return policy.metrics.flatMap((metric) => metricReasons(policy, metric, facts));
}

// EXTERNAL MODULE: ./build/packages/metrics/src/index.js + 3 modules
var metrics_src = __webpack_require__(6165);
;// CONCATENATED MODULE: ./build/packages/gates/src/canary-gate/placeholders.js
/** What a query may name of the request: `{{environment}}`, `{{service}}`, `{{digest}}`. */
const placeholders = ['environment', 'service', 'digest'];

;// CONCATENATED MODULE: ./build/packages/gates/src/canary-gate/policy.js



// No user, no query, no fragment: a credential never stands in a policy, and the path is only a prefix.
const baseUrl = /^https?:\/\/(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?(?:\/[A-Za-z0-9._~%/-]{0,500})?$/;
const prometheusSchema = dist/* strictObject */.rej({
    url: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(baseUrl, 'expected an http or https address without user, query or fragment, such as https://prometheus.example/prefix'), dist/* description */.h_('address of the Prometheus API; its path is kept. Never taken from an input')),
    timeoutSeconds: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(120), dist/* description */.h_('for one query')), 30),
    onWarnings: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(['refuse', 'accept']), dist/* description */.h_('an answer with warnings may be partial: refused unless accepted here')), 'refuse'),
});
const thresholdSchema = dist/* pipe */.FsL(dist/* strictObject */.rej({
    max: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x(), dist/* description */.h_('largest good value'))),
    min: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x(), dist/* description */.h_('smallest good value'))),
}), dist/* check */.z6Y(({ max, min }) => max !== undefined || min !== undefined, 'expected `max`, `min` or both: without a bound nothing could fail'), dist/* check */.z6Y(({ max, min }) => max === undefined || min === undefined || min <= max, 'expected `min` at or below `max`: no value lies between these'));
const longestRunSeconds = 6 * 60 * 60;
const metricSchema = dist/* pipe */.FsL(dist/* strictObject */.rej({
    name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(100), dist/* description */.h_('unique, shown in every reason')),
    query: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(4000), dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
        const problem = dataset.typed ? (0,metrics_src/* promqlTemplateProblem */.xB)(dataset.value, placeholders) : null;
        if (problem !== null)
            addIssue({ message: problem });
    }), dist/* description */.h_('PromQL for one number; {{environment}}, {{service}} and {{digest}} are put in as label text')),
    threshold: thresholdSchema,
    count: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(1000), dist/* description */.h_('samples to take')), 5),
    intervalSeconds: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0.1), dist/* maxValue */.cGV(3600), dist/* description */.h_('from one sample to the next')), 60),
    failureLimit: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(999), dist/* description */.h_('samples out of bounds that are still accepted')), 0),
    initialDelaySeconds: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(3600), dist/* description */.h_('wait before the first sample')), 0),
    unit: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(['none', 'ratio', 'seconds']), dist/* description */.h_('how numbers are shown; a ratio of 0.01 is shown as 1 %')), 'none'),
}), dist/* check */.z6Y(({ count, failureLimit }) => failureLimit < count, 'expected `failureLimit` below `count`: this metric could never fail'), dist/* check */.z6Y(({ count, intervalSeconds, initialDelaySeconds }) => initialDelaySeconds + (count - 1) * intervalSeconds <= longestRunSeconds, 'expected at most six hours from first to last sample: a job does not live longer'));
const canaryGatePolicySchema = dist/* strictObject */.rej({
    prometheus: prometheusSchema,
    metrics: dist/* pipe */.FsL(dist/* array */.YOg(metricSchema), dist/* minLength */.BpQ(1, 'expected at least one metric'), dist/* maxLength */.Ru6(50), dist/* check */.z6Y((metrics) => new Set(metrics.map((metric) => metric.name)).size === metrics.length, 'expected metrics with different names'), dist/* description */.h_('every one of them must hold')),
});

// EXTERNAL MODULE: ./build/packages/gates/src/canary-gate/metric-text.js
var metric_text = __webpack_require__(7189);
;// CONCATENATED MODULE: ./build/packages/gates/src/canary-gate/reasons.js




const unit = dist/* picklist */.KIO(['none', 'ratio', 'seconds']);
const threshold = dist/* strictObject */.rej({ max: dist/* exactOptional */.yqP(dist/* number */.aig()), min: dist/* exactOptional */.yqP(dist/* number */.aig()) });
const unmeasured = dist/* strictObject */.rej({
    metric: dist/* string */.YjP(),
    samples: dist/* pipe */.FsL(dist/* number */.aig(), dist/* description */.h_('how many samples ended so')),
    count: dist/* pipe */.FsL(dist/* number */.aig(), dist/* description */.h_('samples that the policy asks for')),
    detail: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('of the first of them')),
});
function unmeasuredKind(title, sentence, remedy) {
    return (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title,
        data: unmeasured,
        explain: (data) => `"${data.metric}" is not fully measured: ${data.samples} of ${data.count} samples ${sentence} (${data.detail}).`,
        remedy,
    });
}
const canaryGateReasons = {
    'within-threshold': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Metric within its threshold',
        data: dist/* strictObject */.rej({
            metric: dist/* string */.YjP(),
            unit,
            threshold,
            count: dist/* number */.aig(),
            failures: dist/* number */.aig(),
            failureLimit: dist/* number */.aig(),
            last: metrics_src/* sampleValueSchema */.ZB,
        }),
        explain: (data) => `"${data.metric}" was measured ${data.count} times and out of bounds ${data.failures} times (${data.failureLimit} allowed); the last value is ${(0,metric_text/* valueText */.R)(data.last, data.unit)}, wanted ${(0,metric_text/* boundsText */.F)(data.threshold, data.unit)}.`,
    }),
    'threshold-exceeded': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Threshold exceeded',
        data: dist/* strictObject */.rej({
            metric: dist/* string */.YjP(),
            unit,
            threshold,
            failures: dist/* number */.aig(),
            failureLimit: dist/* number */.aig(),
            samples: dist/* number */.aig(),
            value: dist/* pipe */.FsL(metrics_src/* sampleValueSchema */.ZB, dist/* description */.h_('the value that went over the limit of failures')),
            at: src/* instantSchema */.p8,
        }),
        explain: (data) => `"${data.metric}" was out of bounds in ${data.failures} of ${data.samples} samples (${data.failureLimit} allowed): ${(0,metric_text/* valueText */.R)(data.value, data.unit)} at ${data.at}, wanted ${(0,metric_text/* boundsText */.F)(data.threshold, data.unit)}.`,
        remedy: 'Roll the canary back and look at the metric; do not promote this artifact.',
    }),
    'too-few-samples': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Too few samples',
        data: dist/* strictObject */.rej({ metric: dist/* string */.YjP(), samples: dist/* number */.aig(), count: dist/* number */.aig() }),
        explain: (data) => `"${data.metric}" has ${data.samples} of ${data.count} samples: measuring ended early.`,
        remedy: 'Run the gate again and let it measure to the end.',
    }),
    'no-data': unmeasuredKind('No data', 'were empty', 'Check the labels of the query and that the canary gets traffic; a counter that never counted has no series.'),
    'not-a-number': unmeasuredKind('Not a number', 'were not a number', 'A ratio over no requests is NaN: let the canary have traffic, or guard the divisor in the query.'),
    'several-series': unmeasuredKind('Several series', 'held several series', 'Aggregate in the query (sum, max, …) until one series is left.'),
    'wrong-result-type': unmeasuredKind('Wrong type of result', 'were not one number', 'Ask for an instant vector or a scalar: no range selector at the top, no string, no native histogram.'),
    'stale-answer': unmeasuredKind('The same answer again', 'were not newer than the one before', 'Ask the metrics server itself, without a cache in between.'),
    'backend-warned': unmeasuredKind('The metrics server warned', 'came with a warning and may be partial', 'Look into the warning; where it is harmless, the policy may say `onWarnings: accept`.'),
    'backend-error': unmeasuredKind('The metrics server reported an error', 'ended in an error of the metrics server', 'Run the query by hand against the metrics server and mend what it says.'),
    'backend-unreachable': unmeasuredKind('The metrics server could not be reached', 'had no answer', 'Check the address in the policy and that the runner may reach it, then run again.'),
    'backend-refused': unmeasuredKind('The metrics server refused', 'were refused', 'Check the credential inputs and the path of the address in the policy.'),
    'unreadable-answer': unmeasuredKind('The answer is not from Prometheus', 'could not be read', 'Check that the address in the policy is that of the Prometheus API, not of a login page or a dashboard.'),
};

// EXTERNAL MODULE: ./build/packages/gates/src/canary-gate/schedule.js
var schedule = __webpack_require__(1852);
;// CONCATENATED MODULE: ./build/packages/gates/src/canary-gate/index.js





/** Did a running canary keep its metrics within bounds, measured often enough to say so? */
const canaryGate = {
    id: 'canary-gate',
    semantics: 1,
    policy: canaryGatePolicySchema,
    facts: canary_gate_facts/* canaryGateFactsSchema */.Qe,
    factsId: 'facts/canary-gate/1',
    reasons: canaryGateReasons,
    questions: decide_questions,
    decide: decide_decide,
    next: schedule/* next */.K,
};

// EXTERNAL MODULE: ./build/packages/gates/src/checks-passed/decide.js + 7 modules
var checks_passed_decide = __webpack_require__(8077);
// EXTERNAL MODULE: ./build/packages/github/src/index.js + 2 modules
var github_src = __webpack_require__(2823);
;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/facts.js




const facts_texts = dist/* array */.YOg(dist/* string */.YjP());
const originSchema = dist/* strictObject */.rej({
    job: github_src/* jobOriginSchema */.Hd,
    attempts: dist/* pipe */.FsL(dist/* array */.YOg(github_src/* runAttemptSchema */.uo), dist/* description */.h_('attempt 1 up to that of the job')),
});
const authorsSchema = dist/* strictObject */.rej({
    accounts: dist/* pipe */.FsL(facts_texts, dist/* description */.h_('logins of everybody who wrote or opened the change')),
    unlinked: dist/* pipe */.FsL(facts_texts, dist/* description */.h_('names of authors whom no account stands for')),
});
const facts_verifiedSchema = dist/* strictObject */.rej({
    state: dist/* literal */.euz('verified'),
    certificate: dist/* pipe */.FsL(src/* sha256Schema */.bL, dist/* description */.h_('fingerprint of the signing certificate')),
    identity: (0,src/* factSchema */.oZ)(dist/* string */.YjP()),
    issuer: (0,src/* factSchema */.oZ)(dist/* string */.YjP()),
    predicateType: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('null for a bare signature over an artifact')),
    digests: dist/* pipe */.FsL(facts_texts, dist/* description */.h_('what it speaks of, algorithm:hex')),
    values: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ field: dist/* string */.YjP(), value: (0,src/* factSchema */.oZ)(dist/* number */.aig()) })), dist/* description */.h_('the fields that a policy names')),
});
const facts_rejectedSchema = dist/* strictObject */.rej({
    state: dist/* literal */.euz('rejected'),
    code: dist/* picklist */.KIO(sigstore_src/* rejectionCodes */.UO),
    detail: dist/* string */.YjP(),
});
/** What a bundle proves under one trusted root, or why it proves nothing. */
const facts_measuredSchema = dist/* variant */.Oxt('state', [facts_verifiedSchema, facts_rejectedSchema]);
const waitEnds = ['not-waited', 'settled', 'limit', 'cancelled'];
const checksPassedFactsSchema = dist/* strictObject */.rej({
    at: src/* instantSchema */.p8,
    commit: src/* commitSchema */.lN,
    subject: src/* subjectSchema */.cn,
    waiting: dist/* strictObject */.rej({
        began: src/* instantSchema */.p8,
        ended: dist/* pipe */.FsL(src/* instantSchema */.p8, dist/* description */.h_('when the last look was over')),
        looks: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)),
        end: dist/* picklist */.KIO(waitEnds),
    }),
    checkRuns: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* array */.YOg(github_src/* checkRunSchema */.FB)), dist/* description */.h_('every check run of the commit, older ones of a name too')),
    statuses: (0,src/* factSchema */.oZ)(dist/* array */.YOg(github_src/* commitStatusSchema */.Vo)),
    origins: dist/* array */.YOg(dist/* strictObject */.rej({ checkRun: dist/* string */.YjP(), fact: (0,src/* factSchema */.oZ)(originSchema) })),
    authors: (0,src/* factSchema */.oZ)(authorsSchema),
    roots: dist/* array */.YOg(dist/* strictObject */.rej({
        root: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('trustedRoot as the policy writes it')),
        digest: (0,src/* factSchema */.oZ)(src/* sha256Schema */.bL),
    })),
    searches: dist/* array */.YOg(dist/* strictObject */.rej({
        pattern: dist/* string */.YjP(),
        from: dist/* pipe */.FsL(dist/* picklist */.KIO(['policy', 'input']), dist/* description */.h_('an input can only add candidates to every policy')),
        paths: (0,src/* factSchema */.oZ)(facts_texts),
    })),
    bundles: dist/* array */.YOg(dist/* strictObject */.rej({
        path: dist/* string */.YjP(),
        line: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* number */.aig()), dist/* description */.h_('line of a .jsonl file, from 1')),
        root: dist/* string */.YjP(),
        measured: (0,src/* factSchema */.oZ)(facts_measuredSchema),
    })),
});

// EXTERNAL MODULE: ./build/packages/gates/src/checks-passed/policy.js
var policy = __webpack_require__(871);
;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/attested-reasons.js


const attested_reasons_failed = { cause: dist/* picklist */.KIO(src/* missingCauses */.Te), detail: dist/* string */.YjP() };
const attested_reasons_bundle = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('path of the bundle, with the line of a .jsonl file'));
const wanted = { predicateType: dist/* string */.YjP(), field: dist/* string */.YjP(), op: dist/* string */.YjP(), value: dist/* number */.aig() };
const found = dist/* strictObject */.rej({ ...wanted, bundle: attested_reasons_bundle, found: dist/* number */.aig(), identity: dist/* string */.YjP() });
const attestedReasons = {
    'number-attested': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'The number is attested',
        data: found,
        explain: (data) => `${data.bundle} proves that ${data.identity} attested ${data.field} ${data.found}, which is ${data.op} ${data.value}.`,
    }),
    'attestation-not-counted': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'An attestation does not count',
        data: dist/* strictObject */.rej({
            bundle: attested_reasons_bundle,
            why: dist/* picklist */.KIO(['signature', 'signer', 'issuer', 'subject']),
            expected: dist/* string */.YjP(),
            found: dist/* string */.YjP(),
        }),
        explain: (data) => `${data.bundle} does not count: its ${data.why} is ${data.found}, and the policy wants ${data.expected}.`,
    }),
    'number-refused': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The number is not what the policy wants',
        data: found,
        explain: (data) => `${data.identity} attested ${data.field} ${data.found} (${data.bundle}), and the policy wants ${data.op} ${data.value}.`,
        remedy: 'Mend what is measured. Of several attestations that count, each has to hold.',
    }),
    'number-not-attested': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Nobody attested the number',
        data: dist/* strictObject */.rej({ ...wanted, identity: dist/* string */.YjP(), subject: dist/* string */.YjP(), commit: dist/* string */.YjP() }),
        explain: (data) => `No bundle of ${data.identity} with the type ${data.predicateType} speaks of ${data.subject} or of ${data.commit}.`,
        remedy: 'Attest the result where it is measured (`actions/attest`) and name the bundle in `bundles` or the input `bundle`. The log of a run is no proof.',
    }),
    'number-unusable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The attestation does not hold the number',
        data: dist/* strictObject */.rej({ bundle: attested_reasons_bundle, field: dist/* string */.YjP(), ...attested_reasons_failed }),
        explain: (data) => `${data.bundle} holds no number at ${data.field} (${data.cause}): ${data.detail}.`,
        remedy: 'Correct `field`, or write the number as a JSON number into the predicate.',
    }),
    'bundle-unreadable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'A bundle could not be read',
        data: dist/* strictObject */.rej({ bundle: attested_reasons_bundle, ...attested_reasons_failed }),
        explain: (data) => `${data.bundle} could not be measured (${data.cause}): ${data.detail}.`,
        remedy: 'Download the bundle again (`gh attestation download`), and see that the job may read it.',
    }),
    'bundles-unknown': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Bundles could not be looked for',
        data: dist/* strictObject */.rej({ pattern: dist/* string */.YjP(), ...attested_reasons_failed }),
        explain: (data) => `What matches ${data.pattern} could not be listed (${data.cause}): ${data.detail}.`,
        remedy: 'Make the pattern narrower, or name the bundle files.',
    }),
    'root-unusable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'No usable trusted root',
        data: dist/* strictObject */.rej({ root: dist/* string */.YjP(), ...attested_reasons_failed }),
        explain: (data) => `The trusted root ${data.root} cannot be used (${data.cause}): ${data.detail}.`,
        remedy: 'Restore the file whose digest the policy pins, change the pin on purpose, or let the policy say `trustedRoot: public-good`.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/check-reasons.js


const kind = dist/* picklist */.KIO(['check-run', 'status']);
const check_reasons_failed = { cause: dist/* picklist */.KIO(src/* missingCauses */.Te), detail: dist/* string */.YjP() };
const reportSchema = dist/* strictObject */.rej({
    kind,
    name: dist/* string */.YjP(),
    source: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('id of the App or account that reported it, with its name')),
    id: dist/* string */.YjP(),
    at: dist/* pipe */.FsL(dist/* nullable */.mee(src/* instantSchema */.p8), dist/* description */.h_('when it started or was reported')),
    said: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_("GitHub's own word for how it stands")),
});
function of({ kind: what, name, source, id }) {
    return `the ${what === 'status' ? 'status' : 'check'} "${name}" (${id}, reported by ${source})`;
}
const report = dist/* strictObject */.rej({ report: reportSchema });
/** A report that ended otherwise than in success. */
function refused(title, sentence, remedy) {
    return (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title,
        data: report,
        explain: (data) => `Of the deployed commit, ${of(data.report)} ${sentence}.`,
        remedy,
    });
}
const check_reasons_wanted = {
    kind,
    name: dist/* string */.YjP(),
    source: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('numeric id of the App or account that the policy names')),
};
const ranAgain = { name: dist/* string */.YjP(), checkRun: dist/* string */.YjP(), run: dist/* string */.YjP() };
const checkReasons = {
    'check-passed': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Passed',
        data: report,
        explain: (data) => `Of the deployed commit, ${of(data.report)} succeeded.`,
    }),
    'earlier-run-failed': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Passed only when it ran again',
        data: report,
        explain: (data) => `Before, ${of(data.report)} ended with ${data.report.said}; the newest decides.`,
    }),
    'same-name-elsewhere': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'The same name from elsewhere',
        data: report,
        explain: (data) => `There is also ${of(data.report)}, which says ${data.report.said}; the policy names another source, so it does not count.`,
    }),
    'check-failed': refused('Failed', 'failed', 'Mend what it found and deploy the commit that passes.'),
    'check-cancelled': refused('Cancelled', 'was cancelled', 'Let somebody other than the author run it again.'),
    'check-timed-out': refused('Timed out', 'ran out of time', 'Let somebody other than the author run it again, or mend what hangs.'),
    'check-action-required': refused('Waits for somebody', 'wants somebody to act first', 'Follow the link of the check and do what it asks for.'),
    'check-stale': refused('Never finished', 'was given up by GitHub because its App did not finish it in 14 days', 'Run it again and see why the App did not report.'),
    'check-skipped': refused('Skipped', 'was skipped', 'Make the job run for what is deployed: GitHub counts a skipped job as passed, this gate does not.'),
    'check-neutral': refused('Neutral', 'ended neutral, which is not success', 'Make the check say success or failure, or take it out of the policy.'),
    'conclusions-conflict': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Two answers at one instant',
        data: dist/* strictObject */.rej({ ...check_reasons_wanted, said: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `"${data.name}" from ${data.source} has several answers that are equally new (${data.said.join(', ')}).`,
        remedy: 'Run the check once more, so that there is a newest answer.',
    }),
    'check-absent': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Absent',
        data: dist/* strictObject */.rej({ ...check_reasons_wanted, commit: src/* commitSchema */.lN }),
        explain: (data) => `Nobody has reported the ${data.kind === 'status' ? 'status' : 'check'} "${data.name}" on ${data.commit}.`,
        remedy: 'Let the check run on exactly the commit that is deployed, name it as GitHub shows it, or give it time with `waitMinutes`.',
    }),
    'too-few-checks': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Too few of a matrix',
        data: dist/* strictObject */.rej({ ...check_reasons_wanted, min: dist/* number */.aig(), found: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `${data.found.length} checks from ${data.source} begin with "${data.name}", and the policy wants ${data.min}.`,
        remedy: 'See which part of the matrix did not run, or correct `min`.',
    }),
    'check-from-other-source': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'From another App or account',
        data: dist/* strictObject */.rej({ ...check_reasons_wanted, found: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `"${data.name}" was reported by ${data.found.join(', ')}, and the policy wants it from ${data.source}.`,
        remedy: 'Anybody who may write checks can report any name: find out who did. When the App has changed, write its id into the policy.',
    }),
    'check-on-other-commit': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Of another commit',
        data: dist/* strictObject */.rej({ ...check_reasons_wanted, commit: src/* commitSchema */.lN, found: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `"${data.name}" was reported on ${data.found.join(', ')}, and ${data.commit} is what is deployed.`,
        remedy: 'Let the check run on exactly the commit that is deployed.',
    }),
    'check-from-other-workflow': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'From another workflow',
        data: dist/* strictObject */.rej({ ...check_reasons_wanted, workflow: dist/* string */.YjP(), found: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `"${data.name}" was made by ${data.found.join(', ')}, and the policy wants it from ${data.workflow}.`,
        remedy: 'See why another workflow has a job of that name; when the file has moved, correct `workflow`.',
    }),
    'rerun-by-author': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Run again by an author',
        data: dist/* strictObject */.rej({ ...ranAgain, attempt: dist/* number */.aig(), who: dist/* string */.YjP() }),
        explain: (data) => `"${data.name}" (${data.checkRun}) succeeded in run ${data.run}, whose attempt ${data.attempt} was started by ${data.who}, an author of the change.`,
        remedy: 'Let somebody who did not write the change run it again, or let the policy say `rerunByAuthor: allow`.',
    }),
    'check-running': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Still running',
        data: report,
        explain: (data) => `Of the deployed commit, ${of(data.report)} is not finished (${data.report.said}).`,
        remedy: 'Deploy when it is finished, or let the policy wait with `waitMinutes`.',
    }),
    'check-superseded': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'An older success is superseded',
        data: dist/* strictObject */.rej({ report: reportSchema, newer: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `Before, ${of(data.report)} succeeded, but newer ones (${data.newer.join(', ')}) have not, and the newest decide.`,
        remedy: 'See the newer ones; an older success does not count beside them.',
    }),
    'conclusion-not-known': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'An answer that is not known',
        data: report,
        explain: (data) => `Of the deployed commit, ${of(data.report)} says ${data.report.said}, which is not known.`,
        remedy: 'Look at the check; only `success` counts.',
    }),
    'checks-unknown': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Checks could not be listed',
        data: dist/* strictObject */.rej({ ...check_reasons_wanted, ...check_reasons_failed }),
        explain: (data) => `Whether "${data.name}" passed could not be learned, because the list is missing (${data.cause}): ${data.detail}.`,
        remedy: 'See the cause: grant `checks: read` and `statuses: read`, or run again when GitHub answers.',
    }),
    'origin-unknown': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Who ran it is not known',
        data: dist/* strictObject */.rej({ name: dist/* string */.YjP(), checkRun: dist/* string */.YjP(), ...check_reasons_failed }),
        explain: (data) => `Which run of which workflow reported "${data.name}" (${data.checkRun}), and who started it, could not be learned (${data.cause}): ${data.detail}.`,
        remedy: 'Grant `actions: read`. A check run that no job made was written by a workflow with `checks: write`: find out which.',
    }),
    'authors-unknown': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Run again, perhaps by an author',
        data: dist/* strictObject */.rej({ ...ranAgain, attempt: dist/* number */.aig(), who: dist/* nullable */.mee(dist/* string */.YjP()), ...check_reasons_failed }),
        explain: (data) => `"${data.name}" (${data.checkRun}) was run again by ${data.who ?? 'an account that is gone'} (run ${data.run}, attempt ${data.attempt}), and whether an author did that is not known (${data.cause}): ${data.detail}.`,
        remedy: 'Grant `contents: read` and `pull-requests: read`; link the e-mail addresses of authors to accounts.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/reasons.js


const checksPassedReasons = { ...checkReasons, ...attestedReasons };

;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/index.js




/** Did the named checks, each from its named App or account, succeed on exactly the commit that is deployed? */
const checksPassedGate = {
    id: 'checks-passed',
    semantics: 1,
    policy: policy/* checksPassedPolicySchema */.d,
    facts: checksPassedFactsSchema,
    factsId: 'facts/checks-passed/1',
    reasons: checksPassedReasons,
    questions: checks_passed_decide/* questions */.a,
    decide: checks_passed_decide/* decide */.L,
};

// EXTERNAL MODULE: ./build/packages/gates/src/deploy-gate/index.js + 4 modules
var deploy_gate = __webpack_require__(6059);
// EXTERNAL MODULE: ./build/packages/gates/src/deploy-record/index.js + 7 modules
var deploy_record = __webpack_require__(6859);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/approvals.js
var approvals = __webpack_require__(2365);
// EXTERNAL MODULE: ./build/packages/oci/src/index.js
var oci_src = __webpack_require__(4935);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/uses.js
var digest_pin_uses = __webpack_require__(1073);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/decide-image.js



function decide_image_evidenceOf(...facts) {
    return facts.flatMap((fact) => (fact.state === 'known' ? fact.evidence : []));
}
function draft(code, use, rest) {
    const evidence = [...new Set([...use.evidence, ...decide_image_evidenceOf(...(rest.from ?? []))])];
    return { code, question: use.question, data: { place: use.place, ...rest.data }, evidence };
}
function registryUnknown(use, reference, fact) {
    return draft('registry-unknown', use, { data: { reference, cause: fact.cause, detail: fact.detail } });
}
function mutable(bench, { use, image }) {
    const tag = image.tag ?? 'latest';
    const fact = (0,digest_pin_uses/* resolutionOf */.Cp)(bench.facts, image);
    const now = fact.state === 'known' ? fact.value.digest : null;
    const approved = bench.approvals.some(({ name, digest }) => name === image.name && digest === now);
    const asked = bench.policy.mode === 'verify' && fact.state === 'missing';
    const data = { tag, now, approved, detail: asked ? fact.detail : null };
    return draft('mutable-reference', use, { data, from: [fact] });
}
function inRegistry(bench, { use, image }) {
    if (!bench.policy.requireInRegistry)
        return [];
    const fact = (0,digest_pin_uses/* resolutionOf */.Cp)(bench.facts, image);
    if (fact.state === 'known')
        return [];
    if (fact.cause === 'not-found')
        return [draft('gone-from-registry', use, { data: { detail: fact.detail } })];
    return [registryUnknown(use, (0,oci_src/* imageText */.f1)(image), fact)];
}
/** The tag beside a digest is what people read, although no runtime looks at it: when it lies, that is told. */
function tagBeside(bench, { use, image, digest }) {
    if (image.tag === null)
        return [];
    const tagged = { ...image, digest: null };
    const fact = (0,digest_pin_uses/* resolutionOf */.Cp)(bench.facts, tagged);
    const warnOnly = bench.policy.tagMoved === 'warn';
    const gone = fact.state === 'missing' && fact.cause === 'not-found';
    if (fact.state === 'missing' && !gone)
        return warnOnly ? [] : [registryUnknown(use, (0,oci_src/* imageText */.f1)(tagged), fact)];
    const now = fact.state === 'known' ? fact.value.digest : null;
    if (now === digest)
        return [];
    const data = { tag: image.tag, pinned: digest, now };
    return [draft(warnOnly ? 'tag-moved-tolerated' : 'tag-moved', use, { data, from: [fact] })];
}
function childIn(fact, digest) {
    const manifest = fact.state === 'known' ? fact.value : fact.partial;
    return manifest?.children.find((child) => child.digest === digest);
}
/** Membership is read from the index's own bytes, never guessed from names. */
function mixOf(bench, pinned, approved) {
    const approvedFact = (0,digest_pin_uses/* resolutionOf */.Cp)(bench.facts, { ...pinned.image, tag: null, digest: approved });
    const child = childIn(approvedFact, pinned.digest);
    if (child !== undefined)
        return { approved, pinnedIs: 'child', platform: child.platform };
    const inside = childIn((0,digest_pin_uses/* resolutionOf */.Cp)(bench.facts, pinned.image), approved);
    return inside === undefined ? undefined : { approved, pinnedIs: 'index', platform: inside.platform };
}
function otherDigest(bench, pinned, approved) {
    const { use, digest } = pinned;
    const mixes = approved.flatMap((candidate) => mixOf(bench, pinned, candidate) ?? []);
    const from = [pinned.digest, ...mixes.map((mix) => mix.approved)].map((one) => (0,digest_pin_uses/* resolutionOf */.Cp)(bench.facts, { ...pinned.image, tag: null, digest: one }));
    if (mixes.length > 0)
        return mixes.map((mix) => draft('index-child-mix', use, { data: { pinned: digest, ...mix }, from }));
    return [
        draft('approved-digest-differs', use, { data: { pinned: digest, approved: [...approved].sort() } }),
    ];
}
function elsewhere(bench, { use }, same) {
    const approved = same.map(approvals/* approvalText */.zP).sort();
    return bench.policy.sameDigestElsewhere === 'allow'
        ? draft('pinned-and-approved-elsewhere', use, { data: { approved: approved.join(' and ') } })
        : draft('approved-under-other-name', use, { data: { approved } });
}
/** Whose approval does this name and digest have? */
function approval(bench, pinned) {
    const { use, image, digest } = pinned;
    const named = bench.approvals.filter(({ name }) => name === image.name);
    const exact = named.find((candidate) => candidate.digest === digest);
    if (exact !== undefined)
        return [draft('pinned-and-approved', use, { data: { approvedBy: exact.by } })];
    if (named.length > 0)
        return otherDigest(bench, pinned, [...new Set(named.map((one) => one.digest))]);
    const same = bench.approvals.filter((candidate) => candidate.digest === digest);
    if (same.length > 0)
        return [elsewhere(bench, pinned, same)];
    return [draft(bench.policy.others === 'pinned' ? 'pinned' : 'not-approved', use, { data: {} })];
}
/** What is said of one place. An allowing reason stands beside a shutting one; deny and unknown win. */
function decideImage(bench, use) {
    if ((0,digest_pin_uses/* isExcluded */.RF)(bench.policy, use.use))
        return [draft('excluded', use, { data: { kind: use.use.kind ?? 'document' } })];
    const meaning = (0,digest_pin_uses/* meaningOf */.Pr)(use.use);
    if (!meaning.understood)
        return [draft('not-understood', use, { data: { why: meaning.why } })];
    const { image } = meaning;
    if (image.digest === null)
        return [mutable(bench, { use, image })];
    if (bench.policy.mode === 'check')
        return [draft('pinned', use, { data: {} })];
    const pinned = { use, image, digest: image.digest };
    return [...inRegistry(bench, pinned), ...tagBeside(bench, pinned), ...approval(bench, pinned)];
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/decide.js




const imagesQuestion = 'images';
const subjectQuestion = 'subject';
function filesQuestion(pattern) {
    return `files:${pattern}`;
}
function fileQuestion(path) {
    return `file:${path}`;
}
/** A pattern of any policy or of the input binds every policy: files are only ever added. */
function patternsOf(policy, facts) {
    return [...new Set([...policy.files, ...facts.selections.map(({ pattern }) => pattern)])].sort();
}
function selectionOf(facts, pattern) {
    return facts.selections.find((selection) => selection.pattern === pattern)?.files;
}
/** Files that a selection names, including what a cut-off list did show. */
function selectedFiles(facts) {
    const listed = facts.selections.flatMap(({ files }) => files.state === 'known' ? files.value : (files.partial ?? []));
    return [...new Set([...listed, ...facts.files.map(({ path }) => path)])].sort();
}
function asksForSubject(policy) {
    return policy.mode === 'verify' && policy.expectSubject;
}
/** Each pattern, each file, each image, whether there is any image, and in verify mode whether the subject is one. */
function digest_pin_decide_questions(policy, facts) {
    return [
        imagesQuestion,
        ...(asksForSubject(policy) ? [subjectQuestion] : []),
        ...patternsOf(policy, facts).map(filesQuestion),
        ...selectedFiles(facts).map(fileQuestion),
        ...(0,digest_pin_uses/* usesOf */.MZ)(facts).map(({ question }) => question),
    ];
}
function decidePattern(facts, pattern) {
    const question = filesQuestion(pattern);
    const files = selectionOf(facts, pattern);
    if (files === undefined) {
        const data = { pattern, cause: 'not-collected', detail: 'nobody listed them' };
        return { code: 'files-unknown', question, data, evidence: [] };
    }
    if (files.state === 'missing') {
        const data = { pattern, cause: files.cause, detail: files.detail };
        return { code: 'files-unknown', question, data, evidence: [] };
    }
    const { evidence, value } = files;
    if (value.length === 0)
        return { code: 'no-file-matched', question, data: { pattern }, evidence };
    return { code: 'files-listed', question, data: { pattern, files: value.length }, evidence };
}
function decideFile(facts, file) {
    const question = fileQuestion(file);
    const entries = facts.files.filter(({ path }) => path === file);
    if (entries.length === 0) {
        const data = { file, cause: 'not-collected', detail: 'nobody read it' };
        return [{ code: 'file-unreadable', question, data, evidence: [] }];
    }
    return entries.flatMap(({ manifest }) => {
        if (manifest.state === 'missing') {
            const data = { file, cause: manifest.cause, detail: manifest.detail };
            return [{ code: 'file-unreadable', question, data, evidence: [] }];
        }
        const { evidence, value } = manifest;
        const { documents, images, problems } = value;
        if (problems.length === 0) {
            const data = { file, documents, images: images.length };
            return [{ code: 'file-understood', question, data, evidence }];
        }
        return problems.map((problem) => {
            return { code: 'file-not-understood', question, data: { file, ...problem }, evidence };
        });
    });
}
function decidePresence(bench, uses) {
    const question = imagesQuestion;
    const { policy, facts } = bench;
    if (patternsOf(policy, facts).length === 0 && facts.files.length === 0)
        return { code: 'no-files-named', question, data: {}, evidence: [] };
    const images = uses.filter(({ use }) => !(0,digest_pin_uses/* isExcluded */.RF)(policy, use)).length;
    const files = facts.files.length;
    if (images === 0)
        return { code: 'no-image-found', question, data: { files }, evidence: [] };
    return { code: 'images-found', question, data: { images, files }, evidence: [] };
}
/** Whether the images that were found are surely all there are, so that an absent one is absent. */
function everythingUnderstood(bench, uses) {
    const { facts, policy } = bench;
    const listed = patternsOf(policy, facts).every((pattern) => selectionOf(facts, pattern)?.state === 'known');
    const read = selectedFiles(facts).every((path) => {
        const entries = facts.files.filter((file) => file.path === path);
        return (entries.length > 0 &&
            entries.every(({ manifest }) => manifest.state === 'known' && manifest.value.problems.length === 0));
    });
    const judged = uses.filter(({ use }) => !(0,digest_pin_uses/* isExcluded */.RF)(policy, use));
    return listed && read && judged.length > 0 && judged.every(({ use }) => (0,digest_pin_uses/* meaningOf */.Pr)(use).understood);
}
function deploysSubject(bench, use) {
    const subject = (0,approvals/* subjectImage */.K8)(bench.facts.subject);
    const meaning = (0,digest_pin_uses/* meaningOf */.Pr)(use.use);
    if (!subject.usable || !meaning.understood || (0,digest_pin_uses/* isExcluded */.RF)(bench.policy, use.use))
        return false;
    const { name, digest } = subject.approval;
    const nameFits = meaning.image.name === name || bench.policy.sameDigestElsewhere === 'allow';
    return nameFits && meaning.image.digest === digest;
}
function decideSubject(bench, uses) {
    const question = subjectQuestion;
    const subject = (0,src/* subjectText */.yq)(bench.facts.subject);
    const image = (0,approvals/* subjectImage */.K8)(bench.facts.subject);
    if (!image.usable)
        return { code: 'subject-unusable', question, data: { subject, why: image.why }, evidence: [] };
    const found = uses.filter((use) => deploysSubject(bench, use));
    const evidence = [...new Set(found.flatMap((use) => use.evidence))];
    if (found.length > 0)
        return {
            code: 'subject-found',
            question,
            data: { subject, places: found.map(({ place }) => place) },
            evidence,
        };
    return everythingUnderstood(bench, uses)
        ? { code: 'subject-absent', question, data: { subject, images: uses.length }, evidence }
        : { code: 'subject-not-seen', question, data: { subject }, evidence };
}
/** May what these manifests name be deployed? Pure. */
function digest_pin_decide_decide(policy, facts) {
    const bench = { policy, facts, approvals: (0,approvals/* approvalsOf */.mh)(policy, facts.subject) };
    const uses = (0,digest_pin_uses/* usesOf */.MZ)(facts);
    return [
        decidePresence(bench, uses),
        ...(asksForSubject(policy) ? [decideSubject(bench, uses)] : []),
        ...patternsOf(policy, facts).map((pattern) => decidePattern(facts, pattern)),
        ...selectedFiles(facts).flatMap((file) => decideFile(facts, file)),
        ...uses.flatMap((use) => decideImage(bench, use)),
    ];
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/facts.js


const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const imageUseSchema = dist/* strictObject */.rej({
    document: dist/* pipe */.FsL(count, dist/* description */.h_('which document of the file, from 1')),
    kind: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('`kind` of that document')),
    path: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('e.g. spec.template.spec.containers[0].image')),
    line: count,
    column: count,
    text: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('as written; null where the value is no text')),
    found: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('a short form of the value, for messages')),
});
const manifestProblemSchema = dist/* strictObject */.rej({
    line: count,
    column: count,
    why: dist/* string */.YjP(),
});
const parsedManifestSchema = dist/* strictObject */.rej({
    documents: count,
    images: dist/* array */.YOg(imageUseSchema),
    problems: dist/* array */.YOg(manifestProblemSchema),
});
const resolvedSchema = dist/* strictObject */.rej({
    digest: dist/* pipe */.FsL(src/* digestSchema */.er, dist/* description */.h_('our own sha256 over the bytes that the registry served')),
    mediaType: dist/* string */.YjP(),
    size: count,
    children: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ digest: src/* digestSchema */.er, platform: dist/* nullable */.mee(dist/* string */.YjP()) })), dist/* description */.h_('the platform images of an index')),
});
const digestPinFactsSchema = dist/* strictObject */.rej({
    at: dist/* pipe */.FsL(src/* instantSchema */.p8, dist/* description */.h_("the request's instant")),
    subject: src/* subjectSchema */.cn,
    selections: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ pattern: dist/* string */.YjP(), files: (0,src/* factSchema */.oZ)(dist/* array */.YOg(dist/* string */.YjP())) })), dist/* description */.h_('file patterns of every policy and of the action input, and the files that each matched')),
    files: dist/* array */.YOg(dist/* strictObject */.rej({ path: dist/* string */.YjP(), manifest: (0,src/* factSchema */.oZ)(parsedManifestSchema) })),
    resolutions: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ reference: dist/* string */.YjP(), manifest: (0,src/* factSchema */.oZ)(resolvedSchema) })), dist/* description */.h_('by normalised reference: name:tag or name@digest')),
});

// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/policy.js
var digest_pin_policy = __webpack_require__(6247);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/reasons.js


const placeSchema = dist/* strictObject */.rej({
    file: dist/* string */.YjP(),
    document: dist/* number */.aig(),
    path: dist/* string */.YjP(),
    line: dist/* number */.aig(),
    column: dist/* number */.aig(),
    image: dist/* string */.YjP(),
});
function at(place) {
    return `${place.file}:${place.line}:${place.column} (${place.path})`;
}
function placed(entries) {
    return dist/* strictObject */.rej({ place: placeSchema, ...entries });
}
const pattern = dist/* strictObject */.rej({ pattern: dist/* string */.YjP() });
const unlearned = dist/* strictObject */.rej({ cause: dist/* string */.YjP(), detail: dist/* string */.YjP() });
const subjectOnly = dist/* strictObject */.rej({ subject: dist/* string */.YjP() });
const digestPinReasons = {
    'files-listed': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Files found',
        data: dist/* strictObject */.rej({ pattern: dist/* string */.YjP(), files: dist/* number */.aig() }),
        explain: (data) => `${data.pattern} matches ${data.files} files.`,
    }),
    'file-understood': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'File understood',
        data: dist/* strictObject */.rej({ file: dist/* string */.YjP(), documents: dist/* number */.aig(), images: dist/* number */.aig() }),
        explain: (data) => `${data.file} was read: ${data.documents} documents, ${data.images} images.`,
    }),
    'images-found': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Images found',
        data: dist/* strictObject */.rej({ images: dist/* number */.aig(), files: dist/* number */.aig() }),
        explain: (data) => `${data.images} images were found in ${data.files} files.`,
    }),
    'subject-found': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'The subject is deployed',
        data: dist/* strictObject */.rej({ subject: dist/* string */.YjP(), places: dist/* array */.YOg(placeSchema) }),
        explain: (data) => `${data.subject} is deployed at ${data.places.map(at).join(', ')}.`,
    }),
    'pinned-and-approved': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Pinned and approved',
        data: placed({ approvedBy: dist/* picklist */.KIO(['subject', 'policy']) }),
        explain: (data) => data.approvedBy === 'subject'
            ? `${at(data.place)}: ${data.place.image} is the subject that is being deployed.`
            : `${at(data.place)}: ${data.place.image} is approved by the policy.`,
    }),
    'pinned-and-approved-elsewhere': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Pinned, approved under another name',
        data: placed({ approved: dist/* string */.YjP() }),
        explain: (data) => `${at(data.place)}: ${data.place.image} has the digest of the approved ${data.approved}, and the policy takes an approved digest under any name.`,
    }),
    pinned: (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Pinned',
        data: placed({}),
        explain: (data) => `${at(data.place)}: ${data.place.image} is pinned by its digest.`,
    }),
    excluded: (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Excluded by the policy',
        data: placed({ kind: dist/* string */.YjP() }),
        explain: (data) => `${at(data.place)}: the policy says that this value of a ${data.kind} is no image.`,
    }),
    'tag-moved-tolerated': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'The tag has moved',
        data: placed({ tag: dist/* string */.YjP(), pinned: src/* digestSchema */.er, now: dist/* nullable */.mee(src/* digestSchema */.er) }),
        explain: (data) => `${at(data.place)}: the tag ${data.tag} ${data.now === null ? 'is gone' : `names ${data.now} by now`}; ${data.pinned} is pinned and is what runs. The policy only warns of this.`,
    }),
    'mutable-reference': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The image is not pinned',
        data: placed({
            tag: dist/* string */.YjP(),
            now: dist/* pipe */.FsL(dist/* nullable */.mee(src/* digestSchema */.er), dist/* description */.h_('what the tag named when the registry was asked')),
            approved: dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('whether that is an approved digest of this image')),
            detail: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('why the digest is not known')),
        }),
        explain: ({ place, tag, now, approved, detail }) => {
            const known = `the tag names ${now} now, which is ${approved ? '' : 'not '}an approved digest of this image`;
            const state = now === null ? (detail ?? 'the registry was not asked') : known;
            return `${at(place)}: ${place.image} names the tag ${tag}, which can be moved: ${state}.`;
        },
        remedy: 'Write the approved digest behind the tag (name:tag@sha256:…), and deploy that.',
    }),
    'tag-moved': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The tag has moved',
        data: placed({ tag: dist/* string */.YjP(), pinned: src/* digestSchema */.er, now: dist/* nullable */.mee(src/* digestSchema */.er) }),
        explain: (data) => `${at(data.place)}: the manifest pins ${data.pinned}, but the tag ${data.tag} ${data.now === null ? 'does not exist any more' : `names ${data.now}`}.`,
        remedy: 'Find out who moved the tag. The digest is what runs: correct or drop the tag, or let the policy say `tagMoved: warn`.',
    }),
    'approved-digest-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Another digest than the approved one',
        data: placed({ pinned: src/* digestSchema */.er, approved: dist/* array */.YOg(src/* digestSchema */.er) }),
        explain: (data) => `${at(data.place)}: the manifest pins ${data.pinned}, approved for this image is ${data.approved.join(' or ')}.`,
        remedy: 'Render the manifests from the approved digest, or get the digest that they pin approved.',
    }),
    'index-child-mix': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Index and platform image are mixed up',
        data: placed({
            pinned: src/* digestSchema */.er,
            approved: src/* digestSchema */.er,
            pinnedIs: dist/* picklist */.KIO(['child', 'index']),
            platform: dist/* nullable */.mee(dist/* string */.YjP()),
        }),
        explain: ({ place, pinned, approved, pinnedIs, platform }) => {
            const one = platform === null ? 'one platform' : `the platform ${platform}`;
            return pinnedIs === 'child'
                ? `${at(place)}: the manifest pins ${pinned}, which is only the image for ${one} inside the approved index ${approved}.`
                : `${at(place)}: the manifest pins the index ${pinned}, but approved is only its image ${approved} for ${one}.`;
        },
        remedy: 'Approve and deploy the same thing: take the digest of the index on both sides (or of the platform image on both).',
    }),
    'approved-under-other-name': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Approved, but under another name',
        data: placed({ approved: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `${at(data.place)}: ${data.place.image} has the digest of ${data.approved.join(' and ')}, but that name is what was approved.`,
        remedy: 'Deploy it under the approved name, add this name with its digest to `approved`, or let the policy say `sameDigestElsewhere: allow`.',
    }),
    'not-approved': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Nobody approved this image',
        data: placed({}),
        explain: (data) => `${at(data.place)}: ${data.place.image} is pinned, but nobody approved it.`,
        remedy: 'Add it to `approved` in the policy, or let the policy say `others: pinned` when a digest is enough for images that are not the subject.',
    }),
    'gone-from-registry': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The digest is not in the registry',
        data: placed({ detail: dist/* string */.YjP() }),
        explain: (data) => `${at(data.place)}: ${data.place.image} cannot be pulled: ${data.detail}.`,
        remedy: 'Push the image again or roll forward. Some registries answer like this when the credentials may not read the repository.',
    }),
    'subject-absent': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The subject is not in the manifests',
        data: dist/* strictObject */.rej({ subject: dist/* string */.YjP(), images: dist/* number */.aig() }),
        explain: (data) => `None of the ${data.images} images in the manifests is ${data.subject}.`,
        remedy: 'Render the manifests with the digest that is being deployed, or check that `files` names the right manifests.',
    }),
    'no-files-named': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'No manifests were named',
        data: dist/* strictObject */.rej({}),
        explain: () => 'Neither the policy nor the input `manifests` names a file.',
        remedy: 'Name the rendered manifests: `files` in the policy or the input `manifests`.',
    }),
    'no-file-matched': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'No file matches',
        data: pattern,
        explain: (data) => `No file matches ${data.pattern}.`,
        remedy: 'Check the pattern, and that the manifests were rendered before this step. Links are not followed.',
    }),
    'files-unknown': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Files could not be listed',
        data: dist/* strictObject */.rej({ pattern: dist/* string */.YjP(), ...unlearned.entries }),
        explain: (data) => `The files of ${data.pattern} could not be listed (${data.cause}): ${data.detail}.`,
        remedy: 'See the cause; a narrower pattern helps when there are too many files.',
    }),
    'file-unreadable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'A file could not be read',
        data: dist/* strictObject */.rej({ file: dist/* string */.YjP(), ...unlearned.entries }),
        explain: (data) => `${data.file} could not be read (${data.cause}): ${data.detail}.`,
        remedy: 'Make it a readable UTF-8 file of at most 4 MiB.',
    }),
    'file-not-understood': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'A file was not understood',
        data: dist/* strictObject */.rej({ file: dist/* string */.YjP(), line: dist/* number */.aig(), column: dist/* number */.aig(), why: dist/* string */.YjP() }),
        explain: (data) => `${data.file}:${data.line}:${data.column}: ${data.why}.`,
        remedy: 'Correct the file. Templates and overlays must be rendered first (helm template, kustomize build).',
    }),
    'not-understood': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'An image was not understood',
        data: placed({ why: dist/* string */.YjP() }),
        explain: (data) => `${at(data.place)}: ${data.place.image} is not understood as an image: ${data.why}.`,
        remedy: 'Render templates first (helm template, kustomize build, envsubst). A value that is no image can be named under `exclude`.',
    }),
    'no-image-found': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'No image found',
        data: dist/* strictObject */.rej({ files: dist/* number */.aig() }),
        explain: (data) => `The ${data.files} files that were read name no image.`,
        remedy: 'Check that `files` names the manifests of the workloads.',
    }),
    'registry-unknown': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The registry did not say',
        data: placed({ reference: dist/* string */.YjP(), ...unlearned.entries }),
        explain: (data) => `${at(data.place)}: what ${data.reference} is could not be learned (${data.cause}): ${data.detail}.`,
        remedy: 'Give credentials that may pull (docker/login-action, input `docker-config`), or run again when the registry answers.',
    }),
    'subject-unusable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The subject is no image',
        data: dist/* strictObject */.rej({ subject: dist/* string */.YjP(), why: dist/* string */.YjP() }),
        explain: (data) => `The subject ${data.subject} cannot be compared with images: ${data.why}.`,
        remedy: 'Give `subject` as registry/name@sha256:…. Before there is an image, as on a pull request, use `mode: check`.',
    }),
    'subject-not-seen': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The subject was not seen',
        data: subjectOnly,
        explain: (data) => `${data.subject} was not seen in the manifests, but not all of them could be read or understood.`,
        remedy: 'Mend what the other reasons say of the manifests.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/index.js




/** Is every image in the manifests pinned to a digest that was approved, and is that what the registry holds? */
const digestPinGate = {
    id: 'digest-pin',
    semantics: 1,
    policy: digest_pin_policy/* digestPinPolicySchema */.d,
    facts: digestPinFactsSchema,
    factsId: 'facts/digest-pin/1',
    reasons: digestPinReasons,
    questions: digest_pin_decide_questions,
    decide: digest_pin_decide_decide,
};

// EXTERNAL MODULE: ./build/packages/calendar/src/index.js + 8 modules
var calendar_src = __webpack_require__(9405);
;// CONCATENATED MODULE: ./build/packages/gates/src/freeze-window/schedule.js

function zoneOpener() {
    const opened = new Map();
    return (name) => {
        if (name === undefined)
            return null;
        const seen = opened.get(name);
        if (seen !== undefined)
            return seen;
        const zone = (0,calendar_src/* findZone */._S)(name);
        opened.set(name, zone);
        return zone;
    };
}
/** The stretch of a dated window; null for a weekly one, and where a time or its zone is missing. */
function datedTimes(window, zone, endFold) {
    const { from, until } = window;
    return from === undefined || until === undefined ? null : (0,calendar_src/* datedInterval */.m5)({ from, until }, zone, endFold);
}
function timelineOf(window, zone, endFold) {
    if (window.weekly !== undefined && zone !== null)
        return (0,calendar_src/* weeklyTimeline */.$F)(window.weekly, zone, endFold);
    const interval = datedTimes(window, zone, endFold);
    return (0,calendar_src/* fixedTimeline */.Ao)(interval === null ? [] : [interval]);
}
/**
 * Opens a policy's freezes and windows. In the night when clocks go back every start takes the first of two readings;
 * an end takes the second for a freeze and the first for an allowed window, so that doubt keeps the gate shut.
 */
function openSchedule(policy) {
    const zones = zoneOpener();
    const open = (endFold) => (window) => {
        const timeZone = window.timeZone ?? policy.timeZone ?? null;
        const { name, reason } = window;
        return { ...timelineOf(window, zones(timeZone ?? undefined), endFold), name, reason, timeZone };
    };
    return { freezes: policy.freezes.map(open('second')), windows: policy.windows.map(open('first')) };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/freeze-window/decide.js



/** The caller may ask for more time than the policy, never for less. */
function expectedMinutes(policy, facts) {
    return Math.max(policy.expectedDurationMinutes, facts.expectedDurationMinutes ?? 0);
}
/**
 * GitHub's time where the policy asks for it and it is known. Under `clock: runner` GitHub's time is not looked at
 * at all: otherwise losing it could open a gate that knowing it would keep shut.
 */
function decidingInstant(policy, facts) {
    return policy.clock === 'server' && facts.clock.state === 'known' ? facts.clock.value.server : facts.at;
}
function momentOf(policy, facts) {
    return {
        schedule: openSchedule(policy),
        atMs: (0,src/* epochMilliseconds */.q)(decidingInstant(policy, facts)),
        expectedMinutes: expectedMinutes(policy, facts),
        timeZone: policy.timeZone ?? null,
        evidence: policy.clock === 'server' && facts.clock.state === 'known' ? facts.clock.evidence : [],
    };
}
function instantOrNull(epochMs) {
    return epochMs === null ? null : (0,src/* instantAt */.l$)(epochMs);
}
function openingAfter(moment) {
    const { schedule, atMs } = moment;
    return instantOrNull((0,calendar_src/* nextOpening */.Pt)(schedule, atMs, moment.expectedMinutes * calendar_src/* minuteMs */.J2));
}
function clockReason(policy, facts) {
    const question = 'clock';
    if (policy.clock === 'runner')
        return { code: 'runner-clock-accepted', question, data: { runner: facts.at }, evidence: [] };
    if (facts.clock.state === 'missing')
        return { code: 'clock-unknown', question, data: { detail: facts.clock.detail }, evidence: [] };
    const { evidence, value } = facts.clock;
    const apartMs = Math.abs((0,src/* epochMilliseconds */.q)(value.server) - (0,src/* epochMilliseconds */.q)(value.runner));
    const data = { ...value, skewSeconds: Math.ceil(apartMs / 1000) };
    const limitSeconds = policy.maxClockSkewSeconds;
    return apartMs > limitSeconds * 1000
        ? { code: 'clock-disagrees', question, data: { ...data, limitSeconds }, evidence }
        : { code: 'clock-agrees', question, data, evidence };
}
function zoneDataReasons(facts) {
    const { timeZoneData } = facts;
    if (timeZoneData.state === 'known')
        return [];
    return [
        { code: 'zone-data-unknown', question: 'clock', data: { detail: timeZoneData.detail }, evidence: [] },
    ];
}
function holdingReasons(moment) {
    const { atMs, evidence } = moment;
    const holding = moment.schedule.freezes.flatMap((freeze) => {
        const interval = freeze.holding(atMs);
        return interval === null ? [] : [{ freeze, until: (0,src/* instantAt */.l$)(interval.endMs) }];
    });
    if (holding.length === 0)
        return [];
    const common = { at: (0,src/* instantAt */.l$)(atMs), nextOpening: openingAfter(moment) };
    return holding.map(({ freeze: { name, reason, timeZone }, until }) => {
        const data = { ...common, name, reason, until, timeZone };
        return { code: 'freeze-holds', question: 'freezes', data, evidence };
    });
}
function freezeReasons(moment) {
    const holding = holdingReasons(moment);
    if (holding.length > 0)
        return holding;
    const { atMs, evidence, schedule, timeZone } = moment;
    const { freezes } = schedule;
    const nextFreeze = instantOrNull((0,calendar_src/* nextClose */.It)({ freezes, windows: [] }, atMs));
    const data = { at: (0,src/* instantAt */.l$)(atMs), freezes: freezes.length, nextFreeze, timeZone };
    return [{ code: 'no-freeze-holds', question: 'freezes', data, evidence }];
}
function windowReasons(moment) {
    const { atMs, evidence, schedule } = moment;
    const question = 'windows';
    const at = (0,src/* instantAt */.l$)(atMs);
    const closes = instantOrNull((0,calendar_src/* chainEnd */.nI)(schedule.windows, atMs));
    const inside = schedule.windows
        .filter((window) => window.holding(atMs) !== null)
        .map(({ name, timeZone }) => {
        return { code: 'inside-window', question, data: { name, at, closes, timeZone }, evidence };
    });
    if (inside.length > 0)
        return inside;
    const data = {
        at,
        windows: schedule.windows.length,
        nextOpening: openingAfter(moment),
        timeZone: moment.timeZone,
    };
    return [{ code: 'outside-windows', question, data, evidence }];
}
/** The freezes that begin at a close; none where the allowed windows end by themselves. */
function closingFreezes(freezes, closeMs) {
    return freezes
        .filter((freeze) => freeze.holding(closeMs) !== null)
        .map((freeze) => freeze.name)
        .sort();
}
function finishReason(moment) {
    const { atMs, evidence, expectedMinutes, schedule, timeZone } = moment;
    const question = 'finish';
    const closeMs = (0,calendar_src/* nextClose */.It)(schedule, atMs);
    if (closeMs === null || atMs + expectedMinutes * calendar_src/* minuteMs */.J2 <= closeMs) {
        const data = { expectedMinutes, closes: instantOrNull(closeMs), timeZone };
        return { code: 'finishes-in-time', question, data, evidence };
    }
    const data = {
        expectedMinutes,
        leftMinutes: Math.floor((closeMs - atMs) / calendar_src/* minuteMs */.J2),
        closes: (0,src/* instantAt */.l$)(closeMs),
        closedBy: closingFreezes(schedule.freezes, closeMs),
        nextOpening: openingAfter(moment),
        timeZone,
    };
    return { code: 'closes-too-soon', question, data, evidence };
}
/** Whether the deploy would finish is asked only while it may begin. */
function asksForFinish(moment) {
    return moment.expectedMinutes > 0 && (0,calendar_src/* isOpen */.nT)(moment.schedule, moment.atMs);
}
/** `clock`, `freezes`, `windows` where any is given, and `finish` where a duration is given and the gate is open now. */
function freeze_window_decide_questions(policy, facts) {
    const asked = ['clock', 'freezes'];
    if (policy.windows.length > 0)
        asked.push('windows');
    if (expectedMinutes(policy, facts) > 0 && asksForFinish(momentOf(policy, facts)))
        asked.push('finish');
    return asked;
}
/** Judges one instant against the policy's freezes and windows. */
function freeze_window_decide_decide(policy, facts) {
    const moment = momentOf(policy, facts);
    const windows = policy.windows.length > 0 ? windowReasons(moment) : [];
    const finish = asksForFinish(moment) ? [finishReason(moment)] : [];
    return [
        clockReason(policy, facts),
        ...zoneDataReasons(facts),
        ...freezeReasons(moment),
        ...windows,
        ...finish,
    ];
}

;// CONCATENATED MODULE: ./build/packages/gates/src/freeze-window/facts.js


const freezeWindowFactsSchema = dist/* strictObject */.rej({
    at: dist/* pipe */.FsL(src/* instantSchema */.p8, dist/* description */.h_("the request's instant, by the runner's clock")),
    clock: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* strictObject */.rej({
        server: dist/* pipe */.FsL(src/* instantSchema */.p8, dist/* description */.h_('`Date` header of the GitHub API, whole seconds')),
        runner: dist/* pipe */.FsL(src/* instantSchema */.p8, dist/* description */.h_("the runner's clock when that answer arrived")),
    })), dist/* description */.h_("GitHub's time and the runner's, read together")),
    timeZoneData: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* string */.YjP()), dist/* description */.h_('version of the tz data that this process converts with, e.g. 2026c')),
    expectedDurationMinutes: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0))), dist/* description */.h_('the action input, when given; the larger of this and the policy counts')),
});

;// CONCATENATED MODULE: ./build/packages/gates/src/freeze-window/schedule-problems.js


const longestFreezeDays = 366;
const dateAlone = /^\d{4}-\d{2}-\d{2}$/;
// Any week does for windows that come back every week; a year of them meets every summer-time change.
const referenceMs = Date.UTC(2026, 0, 5);
const zoneWanted = 'expected a `timeZone` here or at the top of the policy: a local time means nothing without one';
function formProblem(window) {
    const { from, until, weekly } = window;
    if (weekly !== undefined) {
        const message = 'expected either `weekly` or `from` and `until`, not both';
        return from === undefined && until === undefined ? null : { key: 'weekly', message };
    }
    if (from === undefined)
        return { key: 'from', message: 'expected `from` and `until` (a dated window), or `weekly`' };
    if (until === undefined)
        return { key: 'until', message: 'expected `until`: a window without an end is never lifted' };
    return null;
}
function textProblem(key, text) {
    if (!(0,calendar_src/* isDatedTime */.gA)(text))
        return {
            key,
            message: 'expected a time that exists, such as 2026-12-20T18:00 (local) or 2026-12-20T18:00Z',
        };
    if (key === 'until' && dateAlone.test(text))
        return {
            key,
            message: `expected a time of day too: ${text}T00:00 ends before that day, ${text}T24:00 after it`,
        };
    return null;
}
function lengthProblem(interval, list) {
    if (interval.endMs <= interval.startMs)
        return { key: 'until', message: 'expected an end after the start: this window never holds' };
    const days = (interval.endMs - interval.startMs) / calendar_src/* dayMs */.LP;
    if (list === 'freezes' && days > longestFreezeDays)
        return {
            key: 'until',
            message: `expected a freeze of at most ${longestFreezeDays} days: this one is endless in effect`,
        };
    return null;
}
function datedProblem(window, list, zone) {
    const { from = '', until = '' } = window;
    const unreadable = textProblem('from', from) ?? textProblem('until', until);
    if (unreadable !== null)
        return unreadable;
    const local = [['from', from], ['until', until]].find(([, text]) => !(0,calendar_src/* namesItsOffset */.MF)(text));
    if (local !== undefined && zone === null)
        return { key: 'timeZone', message: zoneWanted };
    const interval = datedTimes(window, zone, list === 'freezes' ? 'second' : 'first');
    return interval === null ? { key: 'timeZone', message: zoneWanted } : lengthProblem(interval, list);
}
function windowProblem(window, list, zone) {
    const form = formProblem(window);
    if (form !== null)
        return form;
    if (window.weekly === undefined)
        return datedProblem(window, list, zone);
    const message = (0,calendar_src/* weeklyWindowProblem */.Tj)(window.weekly);
    if (message !== null)
        return { key: 'weekly', message };
    return zone === null ? { key: 'timeZone', message: zoneWanted } : null;
}
function listProblems(policy, list, zones) {
    return policy[list].flatMap((window, index) => {
        const name = window.timeZone ?? policy.timeZone;
        // A zone that does not exist is named by its own schema; the rest of that window cannot be judged.
        if (name !== undefined && zones(name) === null)
            return [];
        const found = windowProblem(window, list, zones(name));
        return found === null ? [] : [{ ...found, list, index }];
    });
}
function repeatedNames(policy) {
    const seen = new Set();
    return ['freezes', 'windows'].flatMap((list) => policy[list].flatMap((window, index) => {
        const repeated = seen.has(window.name);
        seen.add(window.name);
        const message = 'expected a name that no other freeze or window of this policy has';
        return repeated ? [{ list, index, key: 'name', message }] : [];
    }));
}
function weeklyOnly(windows) {
    return windows.filter((window) => window.weekly !== undefined);
}
/**
 * Weekly freezes and windows that never leave the gate open. Dated freezes pass, so they are left out; a dated window
 * may be the opening, so then the freezes must leave one by themselves.
 */
function totalClosure(policy) {
    const weekly = weeklyOnly(policy.windows);
    const windows = weekly.length === policy.windows.length ? weekly : [];
    const freezes = weeklyOnly(policy.freezes);
    if (freezes.length + windows.length === 0)
        return [];
    const schedule = openSchedule({ ...policy, freezes, windows });
    const opening = (0,calendar_src/* nextOpening */.Pt)(schedule, referenceMs, policy.expectedDurationMinutes * calendar_src/* minuteMs */.J2);
    if (opening !== null)
        return [];
    const long = policy.expectedDurationMinutes > 0 ? ` of ${policy.expectedDurationMinutes} minutes` : '';
    const message = `expected weekly freezes and windows that leave an opening${long} in some week: these leave none`;
    return [{ list: policy.freezes.length > 0 ? 'freezes' : 'windows', index: -1, key: 'weekly', message }];
}
/** Everything wrong with a policy's windows that one window alone cannot show: endless, dead, turned round, zoneless. */
function scheduleProblems(policy) {
    const zones = zoneOpener();
    const found = [
        ...listProblems(policy, 'freezes', zones),
        ...listProblems(policy, 'windows', zones),
        ...repeatedNames(policy),
    ];
    return found.length > 0 ? found : totalClosure(policy);
}

;// CONCATENATED MODULE: ./build/packages/gates/src/freeze-window/policy.js



const timeZoneSchema = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    const problem = dataset.typed ? (0,calendar_src/* timeZoneProblem */.Ln)(dataset.value) : null;
    if (problem !== null)
        addIssue({ message: problem });
}), dist/* description */.h_('IANA time zone, e.g. Europe/Berlin'));
const weeklySchema = dist/* strictObject */.rej({
    days: dist/* pipe */.FsL(dist/* array */.YOg(dist/* picklist */.KIO(calendar_src/* weekdays */.mx)), dist/* description */.h_('weekdays on which the window starts')),
    from: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('time of day such as 16:00')),
    until: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('18:00 or 24:00 of the same day, "next-day 06:00", or the first "mon 08:00" after the start')),
});
const windowSchema = dist/* strictObject */.rej({
    name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(100), dist/* description */.h_('unique, shown in every reason')),
    reason: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(1000), dist/* description */.h_('why, for the reader')), ''),
    timeZone: dist/* exactOptional */.yqP(timeZoneSchema),
    from: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('first moment: local (2026-12-20T18:00, 2026-12-20) or with its offset (…Z)'))),
    until: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('first moment after the window, local or with its offset'))),
    weekly: dist/* exactOptional */.yqP(dist/* pipe */.FsL(weeklySchema, dist/* description */.h_('instead of from and until: comes back every week'))),
});
const windowsSchema = dist/* pipe */.FsL(dist/* array */.YOg(windowSchema), dist/* maxLength */.Ru6(500));
const policy_shape = dist/* strictObject */.rej({
    timeZone: dist/* exactOptional */.yqP(dist/* pipe */.FsL(timeZoneSchema, dist/* description */.h_('zone of every window that names none of its own'))),
    freezes: dist/* optional */.lqM(dist/* pipe */.FsL(windowsSchema, dist/* description */.h_('no deploy while any of these holds')), []),
    windows: dist/* optional */.lqM(dist/* pipe */.FsL(windowsSchema, dist/* description */.h_('when any is given, deploys only while one of these holds')), []),
    expectedDurationMinutes: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(7 * 24 * 60), dist/* description */.h_('the deploy must be over this long before the next close')), 0),
    clock: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(['server', 'runner']), dist/* description */.h_("whose time decides: GitHub's (unknown when it cannot be learned) or the runner's")), 'server'),
    maxClockSkewSeconds: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(3600), dist/* description */.h_("how far the runner's clock may be from GitHub's")), 120),
});
const freezeWindowPolicySchema = dist/* pipe */.FsL(policy_shape, dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    if (!dataset.typed)
        return;
    for (const { list, index, key, message } of scheduleProblems(dataset.value)) {
        const items = dataset.value[list];
        const item = items[index];
        const listStep = { type: 'object', origin: 'value', input: dataset.value, key: list, value: items };
        const itemStep = { type: 'array', origin: 'value', input: items, key: index, value: item };
        const keyStep = { type: 'object', origin: 'value', input: item, key, value: item?.[key] };
        const deep = item === undefined ? [listStep] : [listStep, itemStep, keyStep];
        addIssue({ message, input: item?.[key], path: deep });
    }
}));

;// CONCATENATED MODULE: ./build/packages/gates/src/freeze-window/reasons.js



const timeZone = dist/* nullable */.mee(dist/* string */.YjP());
const opening = dist/* nullable */.mee(src/* instantSchema */.p8);
function openingText(nextOpening, zone) {
    return nextOpening === null
        ? 'No next opening is in sight.'
        : `The next opening is ${(0,calendar_src/* zonedText */.IQ)(nextOpening, zone)}.`;
}
const freezeWindowReasons = {
    'clock-agrees': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Clocks agree',
        data: dist/* strictObject */.rej({ server: src/* instantSchema */.p8, runner: src/* instantSchema */.p8, skewSeconds: dist/* number */.aig() }),
        explain: (data) => `GitHub's clock says ${data.server}, and the runner's is within ${data.skewSeconds} seconds of it.`,
    }),
    'runner-clock-accepted': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: "Runner's clock accepted",
        data: dist/* strictObject */.rej({ runner: src/* instantSchema */.p8 }),
        explain: (data) => `The policy accepts the runner's own clock, which says ${data.runner}.`,
    }),
    'clock-disagrees': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Clocks disagree',
        data: dist/* strictObject */.rej({
            server: src/* instantSchema */.p8,
            runner: src/* instantSchema */.p8,
            skewSeconds: dist/* number */.aig(),
            limitSeconds: dist/* number */.aig(),
        }),
        explain: (data) => `The runner's clock says ${data.runner} and GitHub's ${data.server}: ${data.skewSeconds} seconds apart, ${data.limitSeconds} are accepted.`,
        remedy: "Set the runner's clock (NTP), then run again.",
    }),
    'clock-unknown': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: "GitHub's time is not known",
        data: dist/* strictObject */.rej({ detail: dist/* string */.YjP() }),
        explain: (data) => `What time it is by GitHub's clock could not be learned: ${data.detail}.`,
        remedy: "Run again when the GitHub API answers; where the runner's own clock is good enough, the policy may say `clock: runner`.",
    }),
    'zone-data-unknown': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Time zone data is not known',
        data: dist/* strictObject */.rej({ detail: dist/* string */.YjP() }),
        explain: (data) => `Which time zone data converts the local times is not known: ${data.detail}.`,
        remedy: 'Run the gate on a Node.js with full ICU data (every official build has it).',
    }),
    'no-freeze-holds': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'No freeze holds',
        data: dist/* strictObject */.rej({ at: src/* instantSchema */.p8, freezes: dist/* number */.aig(), nextFreeze: opening, timeZone }),
        explain: (data) => {
            const none = data.freezes === 0 ? 'The policy declares no freeze' : 'No freeze holds';
            const next = data.nextFreeze === null ? '' : `; the next begins ${(0,calendar_src/* zonedText */.IQ)(data.nextFreeze, data.timeZone)}`;
            return `${none} at ${(0,calendar_src/* zonedText */.IQ)(data.at, data.timeZone)}${next}.`;
        },
    }),
    'freeze-holds': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'A freeze holds',
        data: dist/* strictObject */.rej({
            name: dist/* string */.YjP(),
            reason: dist/* string */.YjP(),
            at: src/* instantSchema */.p8,
            until: src/* instantSchema */.p8,
            timeZone,
            nextOpening: opening,
        }),
        explain: (data) => {
            const why = data.reason === '' ? '' : ` (${data.reason})`;
            const until = (0,calendar_src/* zonedText */.IQ)(data.until, data.timeZone);
            return `The freeze "${data.name}"${why} holds until ${until}. ${openingText(data.nextOpening, data.timeZone)}`;
        },
        remedy: 'Deploy at the next opening, or have the freeze changed in the policy by its owners.',
    }),
    'inside-window': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Inside an allowed window',
        data: dist/* strictObject */.rej({
            name: dist/* string */.YjP(),
            at: src/* instantSchema */.p8,
            closes: dist/* pipe */.FsL(opening, dist/* description */.h_('when the unbroken run of windows ends; null: not in sight')),
            timeZone,
        }),
        explain: (data) => {
            const closes = data.closes === null ? '' : `, and the windows close ${(0,calendar_src/* zonedText */.IQ)(data.closes, data.timeZone)}`;
            return `The window "${data.name}" is open at ${(0,calendar_src/* zonedText */.IQ)(data.at, data.timeZone)}${closes}.`;
        },
    }),
    'outside-windows': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Outside the allowed windows',
        data: dist/* strictObject */.rej({ at: src/* instantSchema */.p8, windows: dist/* number */.aig(), nextOpening: opening, timeZone }),
        explain: (data) => `None of the ${data.windows} allowed windows is open at ${(0,calendar_src/* zonedText */.IQ)(data.at, data.timeZone)}. ${openingText(data.nextOpening, data.timeZone)}`,
        remedy: 'Deploy at the next opening, or have a window added to the policy by its owners.',
    }),
    'finishes-in-time': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Finishes before the next close',
        data: dist/* strictObject */.rej({ expectedMinutes: dist/* number */.aig(), closes: opening, timeZone }),
        explain: (data) => {
            const close = data.closes === null
                ? 'no close is in sight'
                : `the next close is ${(0,calendar_src/* zonedText */.IQ)(data.closes, data.timeZone)}`;
            return `The deploy needs ${data.expectedMinutes} minutes, and ${close}.`;
        },
    }),
    'closes-too-soon': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Closes too soon',
        data: dist/* strictObject */.rej({
            expectedMinutes: dist/* number */.aig(),
            leftMinutes: dist/* number */.aig(),
            closes: src/* instantSchema */.p8,
            closedBy: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* description */.h_('freezes that begin then; empty: the windows end')),
            nextOpening: opening,
            timeZone,
        }),
        explain: (data) => {
            const by = data.closedBy.length === 0
                ? 'the allowed windows end'
                : `a freeze begins (${data.closedBy.join(', ')})`;
            return `The deploy needs ${data.expectedMinutes} minutes, but ${by} after ${data.leftMinutes}: ${(0,calendar_src/* zonedText */.IQ)(data.closes, data.timeZone)}. ${openingText(data.nextOpening, data.timeZone)}`;
        },
        remedy: 'Deploy at the next opening that is long enough, or make the deploy shorter.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/freeze-window/index.js




/** May a deploy begin at this instant, and will it be over before the next close? */
const freezeWindowGate = {
    id: 'freeze-window',
    semantics: 1,
    policy: freezeWindowPolicySchema,
    facts: freezeWindowFactsSchema,
    factsId: 'facts/freeze-window/1',
    reasons: freezeWindowReasons,
    questions: freeze_window_decide_questions,
    decide: freeze_window_decide_decide,
};

// EXTERNAL MODULE: ./build/packages/gates/src/preconditions.js + 1 modules
var preconditions = __webpack_require__(3691);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/index.js + 8 modules
var risk_tier = __webpack_require__(7865);
// EXTERNAL MODULE: ./build/packages/gates/src/sod-check/index.js + 32 modules
var sod_check = __webpack_require__(4470);
;// CONCATENATED MODULE: ./build/packages/gates/src/registry.js










const deployGates = {
    'risk-tier': { gate: risk_tier/* riskTierGate */.br, phase: 'before-deploy' },
    'sod-check': { gate: sod_check/* sodCheckGate */.U, phase: 'before-deploy' },
    'digest-pin': { gate: digestPinGate, phase: 'before-deploy' },
    'attest-verify': { gate: attestVerifyGate, phase: 'before-deploy' },
    'checks-passed': { gate: checksPassedGate, phase: 'before-deploy' },
    'freeze-window': { gate: freezeWindowGate, phase: 'before-deploy' },
    'canary-gate': { gate: canaryGate, phase: 'during-deploy' },
    'deploy-record': { gate: deploy_record/* deployRecordGate */.s7, phase: 'after-deploy' },
};
/** The gates that a policy file may name. */
const gateIds = Object.keys(deployGates);
function isGateId(text) {
    return Object.hasOwn(deployGates, text);
}
function phaseOf(id) {
    return deployGates[id].phase;
}
/** Every gate that can appear in evidence, by id: those of the policy file and the two of the house itself. */
const gates = {
    ...Object.fromEntries(Object.entries(deployGates).map(([id, { gate }]) => [id, gate])),
    'deploy-gate': deploy_gate/* deployGate */.H,
    preconditions: preconditions/* preconditionsGate */.n,
};
/** The policy schema of every gate that a policy file may name. */
const policySchemas = Object.fromEntries(Object.entries(deployGates).map(([id, { gate }]) => [id, gate.policy]));


/***/ }),

/***/ 6703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ rejudge),
  K: () => (/* binding */ rejudgedState)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
;// CONCATENATED MODULE: ./build/packages/gates/src/evidence-corruption.js

/** The gate of that id; only own keys count, for the id comes out of a document. */
function gateOf(gates, id) {
    return Object.hasOwn(gates, id) ? gates[id] : undefined;
}
function sourceProblem(policy, documents) {
    const sources = documents.filter((document) => document.digest === policy.document);
    if (sources.length === 0)
        return `its document ${policy.document} is not in the evidence`;
    const kinds = sources.map((source) => source.origin.kind);
    return kinds.includes(policy.origin)
        ? undefined
        : `it says origin ${policy.origin}, its document says ${kinds.join(', ')}`;
}
/** What is wrong inside one judgement, seen without judging; undefined when nothing is. */
function judgementCorruption(judgement, document, sha256) {
    for (const policy of judgement.policies) {
        const actual = sha256((0,src/* canonicalJson */.dj)({ gate: judgement.gate, value: policy.value }));
        if (actual !== policy.digest)
            return `policy ${policy.digest}: its value has the digest ${actual}`;
        const problem = sourceProblem(policy, document.documents);
        if (problem !== undefined)
            return `policy ${policy.digest}: ${problem}`;
        if (policy.observe && policy.origin === 'settings')
            return `policy ${policy.digest}: settings cannot grant observe`;
    }
    const digests = new Set([src/* noPolicyDigest */.Uv, ...judgement.policies.map((policy) => policy.digest)]);
    const stray = judgement.verdict.reasons.find((reason) => !digests.has(reason.policy));
    return stray && `reason ${stray.code}: it rests on policy ${stray.policy}, which is not in the judgement`;
}
/** Policy documents whose text is not what their digest names. */
function strayDocuments(document, sha256) {
    return document.documents.flatMap(({ digest, text }) => {
        const actual = text.isWellFormed() ? sha256(text) : 'none, for it is not Unicode text';
        return actual === digest ? [] : [`document ${digest}: its text has the digest ${actual}`];
    });
}
/** Combines effects by deny > unknown > allow; none at all is unknown. */
function combineEffects(effects) {
    return effects.length === 0 ? 'unknown' : effects.reduce(src/* stricter */.Rn);
}
/** An effect or opening that no verdicts such as these could give; undefined when there is none. */
function wrongCombination(document) {
    const { effect, opened, by, judgements } = document;
    const combined = combineEffects(judgements.map((judgement) => judgement.verdict.effect));
    if (combined !== effect)
        return `effect: found ${effect}, the judgements combine to ${combined}`;
    const allowed = opened && by === 'verdict';
    const shut = (opened && by === 'observe') || (!opened && by === 'nobody');
    if (effect === 'allow' ? allowed : shut)
        return undefined;
    return `opened: found ${opened} by ${by}, which does not follow from the effect ${effect}`;
}
/** The effect of the enforcing policies of one judgement alone; null when all of its policies observe. */
function enforcedEffect(gate, judgement) {
    if (judgement.policies.length === 0)
        return 'unknown';
    const enforcing = judgement.policies.filter((policy) => !policy.observe).map((policy) => policy.digest);
    if (enforcing.length === 0)
        return null;
    const catalogue = (0,src/* catalogueOf */.vq)(gate);
    // `judge` binds every reason to its policy, so the reasons of a part of the policies are their verdict.
    const effects = judgement.verdict.reasons
        .filter((reason) => enforcing.includes(reason.policy))
        .map((reason) => catalogue[reason.code]?.effect ?? 'unknown');
    return effects.length === 0 ? 'unknown' : effects.reduce(src/* stricter */.Rn);
}
/**
 * An opening that the enforcing policies do not give. Only asked when every judgement came out identical: then its
 * reasons and their effects can be relied on.
 */
function wrongOpening(document, gates) {
    const { judgements, effect, opened, by } = document;
    const effects = judgements.map((judgement) => {
        const gate = gateOf(gates, judgement.gate);
        return gate === undefined ? 'unknown' : enforcedEffect(gate, judgement);
    });
    const enforcing = effects.filter((item) => item !== null);
    const every = judgements.length > 0 && enforcing.length === 0;
    const enforced = every ? 'every-policy-observes' : combineEffects(enforcing);
    const settled = (0,src/* settle */.G9)(effect, enforced);
    if (settled.opened === opened && settled.by === by)
        return undefined;
    return `opened: found ${opened} by ${by}, the enforcing policies give ${settled.opened} by ${settled.by}`;
}
/** False for what JSON can hold but RFC 8785 cannot, such as a lone surrogate. */
function hasCanonicalForm(document) {
    try {
        return (0,src/* canonicalJson */.dj)(document) !== '';
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/packages/gates/src/rejudge.js


function sameVerdict(left, right) {
    return (0,src/* canonicalJson */.dj)(left) === (0,src/* canonicalJson */.dj)(right);
}
function withValueAt(value, path, put) {
    const [key, ...rest] = path;
    if (key === undefined)
        return put;
    if (Array.isArray(value))
        return value.map((item, index) => (index === key ? withValueAt(item, rest, put) : item));
    if (value === null || typeof value !== 'object')
        return value;
    const inner = Object.hasOwn(value, key) ? value[key] : undefined;
    return { ...value, [key]: withValueAt(inner, rest, put) };
}
function notCollected(factsId) {
    return { state: 'missing', cause: 'not-collected', detail: `facts of ${factsId} do not hold this` };
}
/** Old facts for a newer gate: absent keys are tried as `not-collected`, which only a schema of a fact accepts. */
function checkFacts(gate, judgement) {
    const first = (0,src/* check */.z6)(gate.facts, judgement.facts);
    if (first.ok || judgement.factsId === gate.factsId)
        return first;
    const absent = first.problems.filter((problem) => problem.kind === 'missing-key');
    const filled = absent.reduce((facts, problem) => withValueAt(facts, problem.path, notCollected(judgement.factsId)), judgement.facts);
    const second = (0,src/* check */.z6)(gate.facts, filled);
    return second.ok ? second : first;
}
function prepare(gate, judgement) {
    const policies = [];
    for (const { digest, value } of judgement.policies) {
        const checked = (0,src/* check */.z6)(gate.policy, value);
        if (!checked.ok)
            return { ok: false, problem: `policy ${digest}: ${(0,src/* problemText */.fI)(checked.problems[0])}` };
        policies.push({ digest, value: checked.value });
    }
    const facts = checkFacts(gate, judgement);
    if (!facts.ok)
        return { ok: false, problem: `facts: ${(0,src/* problemText */.fI)(facts.problems[0])}` };
    return { ok: true, policies, facts: facts.value };
}
function strayCode(gate, judgement) {
    const catalogue = (0,src/* catalogueOf */.vq)(gate);
    return judgement.verdict.reasons.find((reason) => !Object.hasOwn(catalogue, reason.code))?.code;
}
function judgeSafely(gate, prepared) {
    try {
        return (0,src/* judge */.S4)(gate, prepared.policies, prepared.facts);
    }
    catch (thrown) {
        // Recorded facts are hostile input here: a gate that breaks on them must not stop whoever reads the record.
        return thrown instanceof Error ? thrown.message : 'the gate threw';
    }
}
function judgeAgain(gate, judgement, commit) {
    const id = judgement.gate;
    const sameSemantics = gate.semantics === judgement.semantics;
    const code = sameSemantics ? strayCode(gate, judgement) : undefined;
    if (code !== undefined)
        return { state: 'corrupt', gate: id, problem: `reason ${code}: not in the catalogue of ${id}` };
    const prepared = prepare(gate, judgement);
    if (!prepared.ok)
        return { state: 'cannot-judge', gate: id, problem: prepared.problem };
    const judged = judgeSafely(gate, prepared);
    if (typeof judged === 'string')
        return { state: 'cannot-judge', gate: id, problem: judged };
    const recorded = judgement.verdict;
    if (!sameSemantics) {
        const both = { recordedSemantics: judgement.semantics, semantics: gate.semantics };
        return { state: 'other-semantics', gate: id, recorded, judged, ...both, commit };
    }
    return sameVerdict(recorded, judged)
        ? { state: 'identical', gate: id }
        : { state: 'differs', gate: id, recorded, judged };
}
/**
 * Judges a recorded evidence document again: does the same verdict follow from the same facts and policies? Pure; the
 * whole document is hostile input. Nothing is measured again, and a policy's value is not derived again from its text.
 *
 * - `differs`: the gate of today, with the same semantics, answers otherwise.
 * - `other-semantics`: the gate has changed on purpose since; judged all the same.
 * - `cannot-judge`: no such gate, or its policy or facts no longer pass its schema; `problem` says which.
 * - `corrupt`: the parts of the document contradict each other, whatever a gate would say.
 *
 * Facts of an older schema id may lack keys that the gate wants today. Each absent key is filled in as a missing fact,
 * cause `not-collected`, and the facts are checked once more: where the key is a fact that is accepted, where it is
 * anything else the judgement cannot be judged. A policy key that is new since takes its default, the strict choice.
 *
 * `by: 'break-glass'` is always corrupt: an evidence document of this version has no place that could prove a grant.
 */
function rejudge(document, gates, sha256) {
    if (!hasCanonicalForm(document))
        return { judgements: [], corrupt: ['the document has no canonical JSON form'] };
    const judgements = document.judgements.map((judgement) => {
        const problem = judgementCorruption(judgement, document, sha256);
        if (problem !== undefined)
            return { state: 'corrupt', gate: judgement.gate, problem };
        const gate = gateOf(gates, judgement.gate);
        if (gate !== undefined)
            return judgeAgain(gate, judgement, document.suite.commit);
        return { state: 'cannot-judge', gate: judgement.gate, problem: `there is no gate "${judgement.gate}"` };
    });
    const identical = judgements.every((judgement) => judgement.state === 'identical');
    const combination = wrongCombination(document);
    const opening = combination === undefined && identical ? wrongOpening(document, gates) : undefined;
    const wrong = [combination, opening].filter((item) => item !== undefined);
    return { judgements, corrupt: [...strayDocuments(document, sha256), ...wrong] };
}
function stateOf(judged) {
    if (judged.state !== 'other-semantics')
        return judged.state;
    return sameVerdict(judged.recorded, judged.judged) ? 'identical' : 'differs';
}
/** One word for a whole document: corrupt, else cannot-judge, else differs, else identical. */
function rejudgedState(rejudged) {
    const states = rejudged.judgements.map(stateOf);
    if (rejudged.corrupt.length > 0 || states.includes('corrupt'))
        return 'corrupt';
    if (states.includes('cannot-judge'))
        return 'cannot-judge';
    return states.includes('differs') ? 'differs' : 'identical';
}


/***/ }),

/***/ 8496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P4: () => (/* binding */ isNamedAt),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   hc: () => (/* binding */ changeMarks),
/* harmony export */   wG: () => (/* binding */ pathsOf)
/* harmony export */ });
/* harmony import */ var _path_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7386);
/* harmony import */ var _quick_matcher_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7931);
/* harmony import */ var _tier_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1142);



function tableOf(policy) {
    const order = (0,_tier_order_js__WEBPACK_IMPORTED_MODULE_2__/* .orderOf */ .mJ)(policy);
    const rows = policy.tiers.map((row, height) => {
        const matcherOf = height < order.fallback ? _quick_matcher_js__WEBPACK_IMPORTED_MODULE_1__/* .quickMatcher */ .aR : _quick_matcher_js__WEBPACK_IMPORTED_MODULE_1__/* .liftingMatcher */ .uT;
        return { row, height, paths: row.paths.map((pattern) => ({ pattern, matches: matcherOf(pattern) })) };
    });
    return { policy, order, rows };
}
const modeNumbers = {
    symlink: '120000',
    submodule: '160000',
    executable: '100755',
};
const plainModes = new Set(['000000', '100644']);
function isOfMode({ oldMode, newMode }, mode) {
    return [oldMode, newMode].includes(modeNumbers[mode]);
}
/** A plain file before and after: only such a one is what its path says that it is. */
function isPlain({ oldMode, newMode }) {
    return plainModes.has(oldMode) && plainModes.has(newMode);
}
/** Both sides of a move: what was taken away counts as what was put there. */
function pathsOf({ path, from }) {
    return from === null ? [path] : [path, from];
}
function rowMarks({ order, rows }, change, path) {
    return rows.flatMap(({ row, height, paths }) => {
        const declared = height >= order.fallback || isPlain(change);
        const pattern = declared ? paths.find(({ matches }) => matches(path))?.pattern : undefined;
        const kinds = row.kinds.filter((kind) => (0,_path_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfKind */ .Q2)(kind, path)).map((kind) => `kind ${kind}`);
        const modes = row.modes.filter((mode) => isOfMode(change, mode)).map((mode) => `mode ${mode}`);
        const rules = [...(pattern === undefined ? [] : [`paths ${pattern}`]), ...kinds, ...modes];
        return rules.map((rule) => ({ height, rule, path }));
    });
}
/** Whether the tier at this height names an entry by its path, mode or kind. */
function isNamedAt(table, height, change) {
    const rows = table.rows.filter((row) => row.height === height);
    return pathsOf(change).some((path) => rowMarks({ ...table, rows }, change, path).length > 0);
}
/**
 * Every rule that holds for one changed entry by its path, mode and kind. An entry that nothing matches is of the
 * default tier; a lower one needs a plain file in a declared path.
 */
function changeMarks(table, change) {
    const { top, fallback } = table.order;
    return pathsOf(change).flatMap((path) => {
        if ((0,_path_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnreadablePath */ .pK)(path))
            return [{ height: top, rule: 'a name that is no UTF-8', path }];
        const control = (0,_path_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .isControlFile */ .e2)(path) ? [{ height: top, rule: 'control file', path }] : [];
        const marks = [...rowMarks(table, change, path), ...control];
        return marks.length > 0 ? marks : [{ height: fallback, rule: 'default', path }];
    });
}


/***/ }),

/***/ 4953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ contentMarks),
/* harmony export */   TH: () => (/* binding */ foldText),
/* harmony export */   Zc: () => (/* binding */ askedPaths)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var _path_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7386);
/* harmony import */ var _quick_matcher_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7931);



/** Literals are compared without regard to case; this is their recorded form. */
function foldText(text) {
    return text.toLowerCase();
}
const unreadModes = new Set(['000000', '160000']);
/** The files whose added lines a rule asks about: those that have lines after the change. */
function askedPaths(rule, changes) {
    const matchers = rule.paths.map(_quick_matcher_js__WEBPACK_IMPORTED_MODULE_2__/* .liftingMatcher */ .uT);
    return changes
        .filter(({ newMode, path }) => !unreadModes.has(newMode) && !(0,_path_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnreadablePath */ .pK)(path))
        .map(({ path }) => path)
        .filter((path) => matchers.some((matches) => matches(path)));
}
function ruleText({ finding, text }) {
    return finding === undefined ? `text ${JSON.stringify(text)}` : `content ${finding}`;
}
function hits({ finding, text }, content) {
    const wanted = text === undefined ? undefined : foldText(text);
    const found = content.found.filter((each) => each.text === wanted);
    const sql = content.sql.filter((each) => each.finding === finding);
    return [...sql, ...found].map(({ path }) => path);
}
function unread(rule, asked, range) {
    const { content } = range;
    if (content.state === 'missing')
        return content;
    const looked = new Set(content.value.paths);
    const path = asked.find((each) => !looked.has(each));
    if (path !== undefined)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', `added lines of ${path} were not read`);
    const literal = rule.text === undefined || content.value.texts.includes(foldText(rule.text));
    return literal ? undefined : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', 'this text was not looked for');
}
function answer(rule, height, range) {
    const asked = askedPaths(rule, range.changes);
    if (asked.length === 0)
        return { marks: [], open: [] };
    const content = range.content.state === 'known' ? range.content.value : range.content.partial;
    const among = new Set(asked);
    const found = content === undefined ? [] : hits(rule, content).filter((path) => among.has(path));
    const fact = unread(rule, asked, range);
    return {
        marks: [...new Set(found)].map((path) => ({ height, rule: ruleText(rule), path })),
        open: fact === undefined ? [] : [{ height, what: ruleText(rule), fact }],
    };
}
/** What the added lines of a range say to the content rules of a table. */
function contentMarks({ rows }, range) {
    const answers = rows.flatMap(({ row, height }) => row.content.map((rule) => answer(rule, height, range)));
    return { marks: answers.flatMap(({ marks }) => marks), open: answers.flatMap(({ open }) => open) };
}


/***/ }),

/***/ 2904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ decideRollback),
/* harmony export */   t: () => (/* binding */ rollbackQuestion)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var _rollback_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3534);


const rollbackQuestion = 'rollback-test';
const question = rollbackQuestion;
const passed = 'passed';
function unread(what, { cause, detail }) {
    return { code: 'rollback-test-unreadable', question, data: { what, cause, detail }, evidence: [] };
}
/** Why this policy's root cannot be trusted; null when it can. */
function rootProblem(policy, test) {
    const { rootDigest } = test;
    if (rootDigest.state === 'missing')
        return rootDigest;
    if (policy.trustedRoot === _rollback_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .builtInRoot */ .U || rootDigest.value === policy.trustedRootDigest)
        return null;
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('unsupported', `its digest is ${rootDigest.value}, and the policy pins another`);
}
/** An attestation is bound to the commit that is deployed, or to what is deployed. */
function speaksOfDeploy({ head, subject }, digests) {
    return [subject.digest, `gitCommit:${head}`, `sha1:${head}`].some((digest) => digests.includes(digest));
}
function resultDraft({ bundle, signer }, verified, evidence) {
    const { result } = verified;
    if (result.state === 'missing')
        return unread(bundle.path, result);
    const data = { bundle: bundle.path, identity: signer.identity, result: result.value };
    const code = result.value === passed ? 'rollback-test-attested' : 'rollback-test-failed';
    return { code, question, data, evidence };
}
/** Nothing for a bundle that is somebody else's, of something else, or of another type. */
function bundleDrafts(sight) {
    const { bundle, facts, policy, signer } = sight;
    const { measured } = bundle;
    if (measured.state === 'missing')
        return [unread(bundle.path, measured)];
    const { value, evidence } = measured;
    if (value.state === 'rejected' || value.predicateType !== policy.predicateType)
        return [];
    const { identity, issuer, digests } = value;
    if (identity.state === 'missing')
        return [unread(bundle.path, identity)];
    if (issuer.state === 'missing')
        return [unread(bundle.path, issuer)];
    const theirs = identity.value === signer.identity && issuer.value === signer.issuer;
    return theirs && speaksOfDeploy(facts, digests) ? [resultDraft(sight, value, evidence)] : [];
}
function patternDrafts(policy, facts, pattern) {
    const { signer } = policy;
    const test = facts.rollbackTests.find((each) => each.pattern === pattern && each.root === policy.trustedRoot);
    if (test === undefined)
        return [unread(pattern, (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', 'nobody looked for it'))];
    const problem = rootProblem(policy, test);
    if (problem !== null)
        return [unread(policy.trustedRoot, problem)];
    if (test.bundles.state === 'missing')
        return [unread(pattern, test.bundles)];
    if (signer === undefined)
        return [];
    return test.bundles.value.flatMap((bundle) => bundleDrafts({ facts, policy, signer, bundle }));
}
/**
 * Was going back tried, by the one whose word counts, for exactly what is deployed? A bundle that cannot be read leaves
 * it open: it might be the one that says no.
 */
function decideRollback(policy, facts) {
    if (policy === 'not-required')
        return [{ code: 'rollback-test-not-required', question, data: {}, evidence: [] }];
    const drafts = policy.bundles.flatMap((pattern) => patternDrafts(policy, facts, pattern));
    if (drafts.length > 0)
        return drafts;
    const { predicateType, signer } = policy;
    const data = { predicateType, identity: signer?.identity ?? null, commit: facts.head };
    return [{ code: 'rollback-test-not-attested', question, data, evidence: [] }];
}


/***/ }),

/***/ 8379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ riskTierFactsSchema)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
// EXTERNAL MODULE: ./build/packages/github/src/index.js + 2 modules
var github_src = __webpack_require__(2823);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/packages/sigstore/src/index.js + 2 modules
var sigstore_src = __webpack_require__(2239);
;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/rollback-facts.js



const measuredSchema = dist/* variant */.Oxt('state', [
    dist/* strictObject */.rej({
        state: dist/* literal */.euz('verified'),
        identity: (0,src/* factSchema */.oZ)(dist/* string */.YjP()),
        issuer: (0,src/* factSchema */.oZ)(dist/* string */.YjP()),
        predicateType: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('null for a signature over an artifact')),
        digests: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* description */.h_('what it speaks of, algorithm:hex')),
        result: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* string */.YjP()), dist/* description */.h_('`result` of the predicate')),
    }),
    dist/* strictObject */.rej({ state: dist/* literal */.euz('rejected'), code: dist/* picklist */.KIO(sigstore_src/* rejectionCodes */.UO), detail: dist/* string */.YjP() }),
]);
const bundleSchema = dist/* strictObject */.rej({
    path: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('with the line of a .jsonl file')),
    measured: (0,src/* factSchema */.oZ)(measuredSchema),
});
const rollbackTestsSchema = dist/* array */.YOg(dist/* strictObject */.rej({
    pattern: dist/* string */.YjP(),
    root: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('trustedRoot as the policy writes it')),
    rootDigest: (0,src/* factSchema */.oZ)(src/* sha256Schema */.bL),
    bundles: (0,src/* factSchema */.oZ)(dist/* array */.YOg(bundleSchema)),
}));

// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/sql-findings.js + 1 modules
var sql_findings = __webpack_require__(8414);
;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/facts.js





const changeSchema = dist/* strictObject */.rej({
    path: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_("as git has it; git's quoted form where it is no UTF-8")),
    from: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('old path, where git saw a move')),
    status: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('A, M, D, T, R or C')),
    oldMode: dist/* string */.YjP(),
    newMode: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('100644, 100755 executable, 120000 link, 160000 submodule')),
});
const lineCountSchema = dist/* strictObject */.rej({
    path: dist/* string */.YjP(),
    added: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* number */.aig()), dist/* description */.h_('null: git calls the file binary')),
    removed: dist/* nullable */.mee(dist/* number */.aig()),
});
const contentSchema = dist/* strictObject */.rej({
    paths: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* description */.h_('files whose added lines were read')),
    texts: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* description */.h_('literals that were looked for, in lower case')),
    sql: dist/* array */.YOg(dist/* strictObject */.rej({ path: dist/* string */.YjP(), line: dist/* number */.aig(), finding: dist/* picklist */.KIO(sql_findings/* sqlFindings */.L) })),
    found: dist/* array */.YOg(dist/* strictObject */.rej({ path: dist/* string */.YjP(), line: dist/* number */.aig(), text: dist/* string */.YjP() })),
});
const pullRequestsSchema = dist/* strictObject */.rej({
    direct: dist/* pipe */.FsL(dist/* number */.aig(), dist/* description */.h_('commits that belong to no pull request')),
    pullRequests: dist/* array */.YOg(dist/* strictObject */.rej({
        number: dist/* number */.aig(),
        title: dist/* string */.YjP(),
        labels: dist/* array */.YOg(dist/* string */.YjP()),
        authorAssociation: dist/* string */.YjP(),
    })),
});
const rangeSchema = dist/* strictObject */.rej({
    base: dist/* pipe */.FsL(dist/* nullable */.mee(src/* commitSchema */.lN), dist/* description */.h_('null: everything is new')),
    head: src/* commitSchema */.lN,
    changes: (0,src/* factSchema */.oZ)(dist/* array */.YOg(changeSchema)),
    lines: (0,src/* factSchema */.oZ)(dist/* array */.YOg(lineCountSchema)),
    content: (0,src/* factSchema */.oZ)(contentSchema),
    pullRequests: (0,src/* factSchema */.oZ)(pullRequestsSchema),
});
const earlierDeploySchema = dist/* strictObject */.rej({
    commit: src/* commitSchema */.lN,
    record: dist/* string */.YjP(),
    recordedAt: src/* instantSchema */.p8,
    paths: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* array */.YOg(dist/* string */.YjP())), dist/* description */.h_('files of the expand phase that this deploy brought')),
});
const riskTierFactsSchema = dist/* strictObject */.rej({
    at: src/* instantSchema */.p8,
    environment: dist/* string */.YjP(),
    service: dist/* string */.YjP(),
    subject: src/* subjectSchema */.cn,
    head: dist/* pipe */.FsL(src/* commitSchema */.lN, dist/* description */.h_('the commit to be deployed')),
    lastDeploy: (0,src/* factSchema */.oZ)(dist/* nullable */.mee(src/* lastDeploySchema */.JE)),
    base: dist/* pipe */.FsL(dist/* nullable */.mee(src/* commitSchema */.lN), dist/* description */.h_('the action input; the caller controls it')),
    baseToHead: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* picklist */.KIO(github_src/* relations */.K1)), dist/* description */.h_('how the deployed commit stands to the given base; asked for a first deploy')),
    ranges: dist/* array */.YOg(rangeSchema),
    earlierDeploys: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* array */.YOg(earlierDeploySchema)), dist/* description */.h_('newest first; read when a migration needs its expand phase')),
    rollbackTests: dist/* pipe */.FsL(rollbackTestsSchema, dist/* description */.h_('bundles that a policy names; read when the change migrates')),
});


/***/ }),

/***/ 7865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  br: () => (/* binding */ riskTierGate),
  Xc: () => (/* reexport */ riskTierPolicySchema),
  U_: () => (/* reexport */ tierNameExpected)
});

// UNUSED EXPORTS: findTier, tierOf

// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/decide-rollback.js
var decide_rollback = __webpack_require__(2904);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/migration.js + 1 modules
var migration = __webpack_require__(2651);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/range.js
var range = __webpack_require__(5134);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/change-marks.js
var change_marks = __webpack_require__(8496);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/content-marks.js
var content_marks = __webpack_require__(4953);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/tier-order.js
var tier_order = __webpack_require__(1142);
;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/whole-marks.js


const nothing = { marks: [], open: [] };
function merged(parts) {
    return { marks: parts.flatMap(({ marks }) => marks), open: parts.flatMap(({ open }) => open) };
}
function whole(height, rule) {
    return { height, rule, path: null };
}
/** A binary file has no lines to count, so it may hold any number of them. */
function linesReach(range, least) {
    const counts = range.lines.state === 'known' ? range.lines.value : (range.lines.partial ?? []);
    return (counts.reduce((sum, { added, removed }) => sum + (added ?? Infinity) + (removed ?? Infinity), 0) >= least);
}
function sizeMarks({ rows }, range) {
    const files = new Set(range.changes.map(({ path }) => path)).size;
    return merged(rows.map(({ row, height }) => {
        const { linesAtLeast, filesAtLeast } = row;
        const marks = [];
        const open = [];
        if (filesAtLeast !== undefined && files >= filesAtLeast)
            marks.push(whole(height, `files ≥ ${filesAtLeast}`));
        if (linesAtLeast !== undefined && files > 0) {
            const rule = `lines ≥ ${linesAtLeast}`;
            if (linesReach(range, linesAtLeast))
                marks.push(whole(height, rule));
            else if (range.lines.state === 'missing')
                open.push({ height, what: rule, fact: range.lines });
        }
        return { marks, open };
    }));
}
// What GitHub calls somebody whose work it has merged here before (docs.github.com/graphql/reference/enums#commentauthorassociation).
const acquainted = new Set(['OWNER', 'MEMBER', 'COLLABORATOR', 'CONTRIBUTOR']);
function asksOf({ policy, rows, order }) {
    const first = rows
        .filter(({ row }) => row.firstTimeContributor)
        .map(({ height }) => {
        const holds = ({ direct, pullRequests }) => direct > 0 || pullRequests.some(({ authorAssociation }) => !acquainted.has(authorAssociation));
        return { height, rule: 'first-time contributor', holds };
    });
    const raised = policy.raise.map(({ label, title, to }) => {
        const wanted = (0,content_marks/* foldText */.TH)(label ?? title ?? '');
        const holds = ({ pullRequests }) => pullRequests.some((pull) => label === undefined
            ? (0,content_marks/* foldText */.TH)(pull.title).includes(wanted)
            : pull.labels.some((each) => (0,content_marks/* foldText */.TH)(each) === wanted));
        const rule = label === undefined ? `title ${JSON.stringify(title)}` : `label ${JSON.stringify(label)}`;
        return { height: (0,tier_order/* heightIn */.xy)(order, to), rule, holds };
    });
    return [...first, ...raised];
}
function pullRequestMarks(table, { pullRequests: fact }) {
    const seen = fact.state === 'known' ? fact.value : fact.partial;
    return merged(asksOf(table).map(({ height, rule, holds }) => {
        if (seen !== undefined && holds(seen))
            return { marks: [whole(height, rule)], open: [] };
        return fact.state === 'missing' ? { marks: [], open: [{ height, what: rule, fact }] } : nothing;
    }));
}
/** What a table says of a change as a whole: its size, its pull requests, and the service that it is deployed as. */
function wholeMarks(table, range, service) {
    const { services } = table.policy;
    const least = Object.hasOwn(services, service) ? services[service]?.atLeast : undefined;
    const floor = least === undefined ? [] : [whole((0,tier_order/* heightIn */.xy)(table.order, least), `service ${service} at least ${least}`)];
    return merged([
        sizeMarks(table, range),
        pullRequestMarks(table, range),
        { marks: [whole(0, 'lowest tier'), ...floor], open: [] },
    ]);
}

;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/tier.js




const mostShown = 10;
function compareText(left, right) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
function topMarks(marks, height) {
    const own = marks.filter((mark) => mark.height === height).map(({ rule, path }) => ({ rule, path }));
    const distinct = new Map(own.map((mark) => [JSON.stringify(mark), mark]));
    const sorted = [...distinct].sort(([left], [right]) => compareText(left, right)).map(([, mark]) => mark);
    // A rule of the whole change, "lowest tier" above all, explains less than a file does.
    const files = sorted.filter(({ path }) => path !== null);
    return [...files, ...sorted.filter(({ path }) => path === null)].slice(0, mostShown);
}
function worstOpen(open, height) {
    const above = open.filter((each) => each.height > height);
    const key = ({ height: of, what, fact }) => `${String(999 - of).padStart(3, '0')} ${what} ${fact.cause} ${fact.detail}`;
    return above.toSorted((left, right) => compareText(key(left), key(right)))[0];
}
/**
 * The highest tier that any rule gives. Rules only ever lift, so one file more cannot lower the answer, and no label,
 * title or name can. Where a rule that would lift it higher could not be answered, there is no tier.
 */
function tier_findTier(policy, facts) {
    const base = (0,range/* baseProblem */.Nj)(facts);
    if (base.state === 'missing')
        return { state: 'missing', fact: base.fact };
    if (base.state !== 'none')
        return { state: 'base', problem: base.state, base: base.base };
    const ranges = (0,range/* rangesOf */.wA)(facts);
    if (ranges.state === 'missing')
        return { state: 'missing', fact: ranges };
    const table = (0,change_marks/* tableOf */.c_)(policy);
    const changes = ranges.value.flatMap((range) => range.changes);
    const marked = ranges.value.flatMap((range) => [
        (0,content_marks/* contentMarks */.AT)(table, range),
        wholeMarks(table, range, facts.service),
    ]);
    const marks = [
        ...changes.flatMap((change) => (0,change_marks/* changeMarks */.hc)(table, change)),
        ...marked.flatMap((each) => each.marks),
    ];
    const height = marks.reduce((highest, mark) => Math.max(highest, mark.height), 0);
    const { names } = table.order;
    const open = worstOpen(marked.flatMap((each) => each.open), height);
    const tier = names[height] ?? '';
    if (open !== undefined)
        return {
            state: 'open',
            atLeast: tier,
            could: names[open.height] ?? '',
            what: open.what,
            fact: open.fact,
        };
    const files = new Set(changes.map(({ path }) => path)).size;
    return { state: 'found', tier, files, because: topMarks(marks, height), evidence: ranges.evidence };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/decide.js




const tierQuestion = 'tier';
/** Of which tier the change is, and, where it holds a migration, what that one has to show. */
function questions(policy, facts) {
    const { present, unread } = (0,migration/* migrationsOf */.T9)(policy, facts);
    const duties = unread === null ? [] : [decide_rollback/* rollbackQuestion */.t];
    return [tierQuestion, ...(present ? [migration/* phaseQuestion */.gX, decide_rollback/* rollbackQuestion */.t] : duties)];
}
function startDrafts(facts) {
    const starts = (0,range/* startsOf */.jb)(facts);
    if (starts.state === 'missing')
        return [];
    return starts.starts.map(({ from, base }) => ({
        code: 'start-not-proven',
        question: tierQuestion,
        data: { base, from },
        evidence: starts.evidence,
    }));
}
function tierDraft(policy, facts) {
    const question = tierQuestion;
    const found = tier_findTier(policy, facts);
    switch (found.state) {
        case 'found': {
            const { tier, files, evidence } = found;
            return { code: 'tier-found', question, data: { tier, files, because: [...found.because] }, evidence };
        }
        case 'open': {
            const { atLeast, could, what, fact } = found;
            const data = { atLeast, could, what, cause: fact.cause, detail: fact.detail };
            return { code: 'tier-not-decided', question, data, evidence: [] };
        }
        case 'base': {
            const { head } = facts;
            const { problem, base } = found;
            if (problem === 'empty')
                return { code: 'base-empty', question, data: { base }, evidence: [] };
            return { code: 'base-not-ancestor', question, data: { base, head }, evidence: [] };
        }
        case 'missing': {
            const { cause, detail } = found.fact;
            return { code: 'change-not-known', question, data: { cause, detail }, evidence: [] };
        }
    }
}
/** Finds the tier of the change under this policy and judges the migrations in it. */
function decide(policy, facts) {
    return [tierDraft(policy, facts), ...startDrafts(facts), ...(0,migration/* decideMigration */.N9)(policy, facts)];
}

// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/facts.js + 1 modules
var facts = __webpack_require__(8379);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/default-table.js

const sqlPaths = [
    '**/*.sql **/*.ddl **/migrations/** **/migration/** **/migrate/** **/alembic/** **/flyway/**',
    '**/liquibase/** **/schema.prisma **/db/schema.rb **/db/structure.sql',
]
    .join(' ')
    .split(' ');
/**
 * The table when a policy gives none, lowest tier first. The two lowest name no path: only a policy can say what lies
 * behind a flag. The last is also that of control files, which every table has without naming them.
 */
const defaultTable = [
    { name: 'config-flip' },
    { name: 'flagged-code' },
    { name: tier_order/* usualDefault */.Aw, kinds: ['dependencies'] },
    {
        name: tier_order/* usualMigrationTier */.XI,
        paths: sqlPaths,
        content: [{ finding: 'destructive-sql' }, { finding: 'locking-ddl' }],
    },
    { name: 'infrastructure', kinds: ['infrastructure'], modes: ['submodule'] },
    { name: 'control' },
];

;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/policy-problems.js


/** What a tier name should have been, in the words of an error. */
function tierNameExpected(found, names) {
    const near = (0,src/* nearest */.pA)(found, names);
    const hint = near === undefined ? '' : `; did you mean "${near}"?`;
    return `expected one of the tiers ${names.join(', ')}${hint}`;
}
function namedTiers(policy) {
    return [
        { path: ['default'], tier: policy.default },
        { path: ['migration', 'tier'], tier: policy.migration?.tier },
        ...policy.raise.map(({ to }, index) => ({ path: ['raise', index, 'to'], tier: to })),
        ...Object.entries(policy.services).map(([service, { atLeast }]) => ({
            path: ['services', service, 'atLeast'],
            tier: atLeast,
        })),
    ];
}
function duplicates(names) {
    return names.flatMap((name, index) => names.indexOf(name) === index
        ? []
        : [{ path: ['tiers', index, 'name'], found: name, message: 'expected every tier once' }]);
}
/** Below the default stands only what the policy declares by path: nothing else may make a change look smaller. */
function undeclared(policy) {
    const { fallback } = (0,tier_order/* orderOf */.mJ)(policy);
    return policy.tiers.slice(0, fallback).flatMap((row, index) => {
        const { kinds, modes, content, linesAtLeast, filesAtLeast, firstTimeContributor } = row;
        const other = [...kinds, ...modes, ...content].length > 0 || firstTimeContributor;
        if (!other && linesAtLeast === undefined && filesAtLeast === undefined)
            return [];
        const message = 'expected only `paths` in a tier below the default one';
        return [{ path: ['tiers', index], found: row.name, message }];
    });
}
/** Tiers that nobody declared, tiers declared twice, and conditions below the default tier that could only mislead. */
function policyProblems(policy) {
    const names = policy.tiers.map(({ name }) => name);
    const unknown = namedTiers(policy).flatMap(({ path, tier }) => tier === undefined || names.includes(tier)
        ? []
        : [{ path, found: tier, message: tierNameExpected(tier, names) }]);
    const problems = [...duplicates(names), ...unknown];
    return problems.length > 0 ? problems : undeclared(policy);
}

// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/rollback-policy.js
var rollback_policy = __webpack_require__(3534);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/sql-findings.js + 1 modules
var sql_findings = __webpack_require__(8414);
;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/policy.js






/** Kinds of files that a tier may name without listing their paths. */
const pathKinds = ['dependencies', 'infrastructure'];
const entryModes = ['symlink', 'submodule', 'executable'];
const policy_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'expected a tier name'));
const glob = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((text) => (0,src/* pathPatternProblem */.PG)(text) === undefined, ({ input }) => (0,src/* pathPatternProblem */.PG)(input) ?? 'expected a path pattern'));
const globs = dist/* pipe */.FsL(dist/* array */.YOg(glob), dist/* maxLength */.Ru6(500));
const literal = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* trim */.Bqr(), dist/* minLength */.BpQ(2), dist/* maxLength */.Ru6(200));
const atLeastOne = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(10_000_000));
const contentSchema = dist/* pipe */.FsL(dist/* strictObject */.rej({
    finding: dist/* exactOptional */.yqP(dist/* picklist */.KIO(sql_findings/* sqlFindings */.L)),
    text: dist/* exactOptional */.yqP(dist/* pipe */.FsL(literal, dist/* description */.h_('found anywhere in an added line, without regard to case'))),
    paths: dist/* optional */.lqM(globs, ['**']),
}), dist/* check */.z6Y(({ finding, text }) => (finding === undefined) !== (text === undefined), 'expected either `finding` or `text`'));
const tierSchema = dist/* strictObject */.rej({
    name: policy_name,
    paths: dist/* optional */.lqM(globs, []),
    kinds: dist/* optional */.lqM(dist/* array */.YOg(dist/* picklist */.KIO(pathKinds)), []),
    modes: dist/* optional */.lqM(dist/* array */.YOg(dist/* picklist */.KIO(entryModes)), []),
    content: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(contentSchema), dist/* maxLength */.Ru6(50)), []),
    linesAtLeast: dist/* exactOptional */.yqP(atLeastOne),
    filesAtLeast: dist/* exactOptional */.yqP(atLeastOne),
    firstTimeContributor: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
});
const raiseSchema = dist/* pipe */.FsL(dist/* strictObject */.rej({
    label: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(100))),
    title: dist/* exactOptional */.yqP(literal),
    to: policy_name,
}), dist/* check */.z6Y(({ label, title }) => (label === undefined) !== (title === undefined), 'expected either `label` or `title`'));
const migrationSchema = dist/* strictObject */.rej({
    tier: dist/* exactOptional */.yqP(policy_name),
    phases: dist/* optional */.lqM(dist/* strictObject */.rej({
        expand: dist/* optional */.lqM(globs, ['**/expand/**']),
        contract: dist/* optional */.lqM(globs, ['**/contract/**']),
    }), {}),
    minAgeHours: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(24 * 366)), 24),
    rollbackTest: dist/* optional */.lqM(dist/* union */.KCZ([dist/* literal */.euz('not-required'), rollback_policy/* rollbackTestSchema */.A]), {}),
});
const shape = dist/* strictObject */.rej({
    tiers: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(tierSchema), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(50), dist/* description */.h_('lowest first: name, and any of paths, kinds, modes, content, linesAtLeast, filesAtLeast, firstTimeContributor; the highest match wins')), structuredDefault()),
    default: dist/* exactOptional */.yqP(dist/* pipe */.FsL(policy_name, dist/* description */.h_('tier of a file that nothing matches; when not given stateless-service, and where the table has none the highest'))),
    raise: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(raiseSchema), dist/* maxLength */.Ru6(100), dist/* description */.h_('labels and titles of pull requests that raise the tier; none can lower it')), []),
    services: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)), dist/* strictObject */.rej({ atLeast: policy_name })), dist/* description */.h_('the lowest tier that a change of a service can have, by service')), {}),
    migration: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* nullable */.mee(migrationSchema), dist/* description */.h_('what a migration has to show: phases (expand, contract), minAgeHours, rollbackTest; null: nothing')), {}),
});
function structuredDefault() {
    return defaultTable.map((row) => structuredRow(row));
}
function structuredRow(row) {
    return {
        name: row.name,
        ...('paths' in row ? { paths: [...row.paths] } : {}),
        ...('kinds' in row ? { kinds: [...row.kinds] } : {}),
        ...('modes' in row ? { modes: [...row.modes] } : {}),
        ...('content' in row ? { content: row.content.map((rule) => ({ ...rule })) } : {}),
    };
}
const riskTierPolicySchema = dist/* pipe */.FsL(shape, dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    if (!dataset.typed)
        return;
    for (const { path, found, message } of policyProblems(dataset.value)) {
        const steps = path.map((key) => ({
            type: 'unknown',
            origin: 'value',
            input: dataset.value,
            key,
            value: found,
        }));
        const [first, ...rest] = steps;
        if (first !== undefined)
            addIssue({ message, input: found, path: [first, ...rest] });
    }
}));

;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/reasons.js


const reasons_short = (commit) => commit === null ? 'the very beginning' : commit.slice(0, 12);
const because = dist/* array */.YOg(dist/* strictObject */.rej({ rule: dist/* string */.YjP(), path: dist/* nullable */.mee(dist/* string */.YjP()) }));
const paths = dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* description */.h_('at most ten of them'));
const some = dist/* strictObject */.rej({ paths, files: dist/* number */.aig() });
const attested = dist/* strictObject */.rej({ bundle: dist/* string */.YjP(), identity: dist/* string */.YjP(), result: dist/* string */.YjP() });
function listed({ paths: shown, files }) {
    const more = files > shown.length ? ` and ${files - shown.length} more` : '';
    return `${shown.join(', ')}${more}`;
}
function sources(found) {
    return found.map(({ rule, path }) => (path === null ? rule : `${path} (${rule})`)).join(', ');
}
const riskTierReasons = {
    'tier-found': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Risk tier found',
        data: dist/* strictObject */.rej({ tier: dist/* string */.YjP(), files: dist/* number */.aig(), because }),
        explain: ({ tier, files, because: found }) => files === 0
            ? `The change is of the tier ${tier}: no file differs from what was deployed last; ${sources(found)}.`
            : `The change of ${files} files is of the tier ${tier}, because of ${sources(found)}.`,
    }),
    'start-not-proven': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Start of the change is not proven',
        data: dist/* strictObject */.rej({
            base: dist/* nullable */.mee(src/* commitSchema */.lN),
            from: dist/* picklist */.KIO(['record', 'input', 'nothing']),
        }),
        explain: ({ base, from }) => {
            if (from === 'nothing')
                return 'Nothing was deployed before and no base was given, so every file is new.';
            return from === 'record'
                ? `The change is counted from ${reasons_short(base)}, as the last record says; records are not signed.`
                : `The change is counted from ${reasons_short(base)}, as the input says.`;
        },
    }),
    'tier-not-decided': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Risk tier not decided',
        data: dist/* strictObject */.rej({
            atLeast: dist/* string */.YjP(),
            could: dist/* string */.YjP(),
            what: dist/* string */.YjP(),
            cause: dist/* string */.YjP(),
            detail: dist/* string */.YjP(),
        }),
        explain: ({ atLeast, could, what, cause, detail }) => `The tier is at least ${atLeast} and could be ${could}: "${what}" was not answered (${cause}: ${detail}).`,
        remedy: 'Mend what stands in the way (permissions, the size of the change), or drop the rule from the policy; then run again.',
    }),
    'change-not-known': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The change is not known',
        data: dist/* strictObject */.rej({ cause: dist/* string */.YjP(), detail: dist/* string */.YjP() }),
        explain: ({ cause, detail }) => `What changed since the last deploy was not learned (${cause}: ${detail}).`,
        remedy: 'Give the job contents: read, and see that both commits are still on the server; then run again.',
    }),
    'base-empty': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The base is the deployed commit',
        data: dist/* strictObject */.rej({ base: src/* commitSchema */.lN }),
        explain: ({ base }) => `The given base ${reasons_short(base)} is the deployed commit itself, so nothing would be judged.`,
        remedy: 'Give the commit that runs there now as base, or give none: then every file counts as new.',
    }),
    'base-not-ancestor': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The base does not lie behind the commit',
        data: dist/* strictObject */.rej({ base: src/* commitSchema */.lN, head: src/* commitSchema */.lN }),
        explain: ({ base, head }) => `The given base ${reasons_short(base)} is no ancestor of ${reasons_short(head)}.`,
        remedy: 'Give an ancestor of the deployed commit as base, or give none: then every file counts as new.',
    }),
    'phases-declared': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Every migration has its phase',
        data: dist/* strictObject */.rej({ expand: dist/* number */.aig(), contract: dist/* number */.aig() }),
        explain: ({ expand, contract }) => `${expand} files expand the schema and ${contract} contract it.`,
    }),
    'phase-not-declared': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'A migration without a phase',
        data: some,
        explain: (data) => `The policy puts these migrations in no phase: ${listed(data)}.`,
        remedy: 'Put each migration where `migration.phases` of the policy says expand or contract, or have a pattern added there.',
    }),
    'contract-without-expand': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Contract before expand',
        data: dist/* strictObject */.rej({ ...some.entries, deploys: dist/* number */.aig() }),
        explain: (data) => `None of the ${data.deploys} earlier deploys on record brought an expand migration of the same file name as ${listed(data)}.`,
        remedy: 'Deploy the expand migration first, under the same file name; when it has aged, deploy the contract one.',
    }),
    'expand-too-young': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Expand has not aged',
        data: dist/* strictObject */.rej({ ...some.entries, recordedAt: src/* instantSchema */.p8, readyAt: src/* instantSchema */.p8 }),
        explain: (data) => `What ${listed(data)} contracts was expanded at ${data.recordedAt}; the policy lets it contract from ${data.readyAt} on.`,
        remedy: 'Deploy again once that time has come.',
    }),
    'expand-aged': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Expand has aged',
        data: dist/* strictObject */.rej({ ...some.entries, recordedAt: src/* instantSchema */.p8 }),
        explain: (data) => `What ${listed(data)} contracts was expanded by ${data.recordedAt}, long enough ago.`,
    }),
    'earlier-deploys-not-known': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Earlier deploys are not known',
        data: dist/* strictObject */.rej({ cause: dist/* string */.YjP(), detail: dist/* string */.YjP() }),
        explain: ({ cause, detail }) => `Whether the schema was expanded by an earlier deploy was not learned (${cause}: ${detail}).`,
        remedy: 'Give the job contents: read on the repository that holds the records, then run again.',
    }),
    'migration-not-ruled-out': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Whether it migrates is not known',
        data: dist/* strictObject */.rej({ cause: dist/* string */.YjP(), detail: dist/* string */.YjP() }),
        explain: ({ cause, detail }) => `Added lines that could migrate the schema were not read (${cause}: ${detail}).`,
        remedy: 'Make the change smaller, or name in `content.paths` of the policy where SQL is to be looked for; then run again.',
    }),
    'rollback-test-attested': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Rollback test is attested',
        data: attested,
        explain: ({ bundle, identity }) => `A passed rollback test is attested by ${identity} (${bundle}).`,
    }),
    'rollback-test-failed': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Rollback test did not pass',
        data: attested,
        explain: ({ bundle, identity, result }) => `A rollback test with the result "${result}" is attested by ${identity} (${bundle}).`,
        remedy: 'Mend the migration until going back works, and have the test attested again for the new commit.',
    }),
    'rollback-test-not-attested': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Rollback test is not attested',
        data: dist/* strictObject */.rej({
            predicateType: dist/* string */.YjP(),
            identity: dist/* nullable */.mee(dist/* string */.YjP()),
            commit: src/* commitSchema */.lN,
        }),
        explain: ({ predicateType, identity, commit }) => identity === null
            ? 'The policy asks for an attested rollback test and names nobody whose word counts.'
            : `No bundle of ${identity} with the type ${predicateType} speaks of ${reasons_short(commit)}.`,
        remedy: 'Attest the rollback test where it runs (`actions/attest`, subject: the commit) and name signer and bundles under `migration.rollbackTest`. Where it is tested by other means, the policy may say `rollbackTest: not-required`.',
    }),
    'rollback-test-unreadable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'An attestation of the rollback test could not be read',
        data: dist/* strictObject */.rej({ what: dist/* string */.YjP(), cause: dist/* string */.YjP(), detail: dist/* string */.YjP() }),
        explain: ({ what, cause, detail }) => `The rollback test could not be read from ${what} (${cause}: ${detail}).`,
        remedy: 'Download the bundle again (`gh attestation download`), and see that it and the trusted root are there.',
    }),
    'rollback-test-not-required': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Rollback test not asked for',
        data: dist/* strictObject */.rej({}),
        explain: () => 'The policy accepts migrations without an attested rollback test.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/tier-name.js


/** The name of the tier; missing whenever any part of the change that could lift it is not known. */
function tierOf(policy, facts) {
    const found = findTier(policy, facts);
    if (found.state === 'found')
        return known(found.tier, found.evidence);
    if (found.state === 'base')
        return missing('unsupported', `the given base is ${found.problem}`);
    return missing(found.fact.cause, found.fact.detail);
}

;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/index.js








/**
 * How risky is what differs from the last recorded deploy, judged by the changed files alone, and does a migration in it
 * show what the policy asks of migrations? Whatever could not be learned leaves the tier unknown.
 */
const riskTierGate = {
    id: 'risk-tier',
    semantics: 1,
    policy: riskTierPolicySchema,
    facts: facts/* riskTierFactsSchema */.W,
    factsId: 'facts/risk-tier/1',
    reasons: riskTierReasons,
    questions: questions,
    decide: decide,
};


/***/ }),

/***/ 2651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N9: () => (/* binding */ decideMigration),
  Ke: () => (/* binding */ matcherOf),
  T9: () => (/* binding */ migrationsOf),
  gX: () => (/* binding */ phaseQuestion)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/change-marks.js
var change_marks = __webpack_require__(8496);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/content-marks.js
var content_marks = __webpack_require__(4953);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/decide-rollback.js
var decide_rollback = __webpack_require__(2904);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/quick-matcher.js
var quick_matcher = __webpack_require__(7931);
;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/phase-pairs.js

/** The pattern that a path matches with the most folders written out before its first wildcard: how many those are. */
function writtenOut(patterns, path) {
    return patterns
        .filter((pattern) => (0,quick_matcher/* quickMatcher */.aR)(pattern)(path))
        .map((pattern) => pattern.split('/').findIndex((part) => /[*?]|^$/u.test(part)))
        .reduce((most, folders) => Math.max(most, folders), 0);
}
function withPart(parts, at, part) {
    return parts.map((each, index) => (index === at ? part : each)).join('/');
}
/**
 * Whether two files are the halves of one step: they bear one file name, and their folders part where the phase is
 * named. In a repository of several services `b/db/expand/1.sql` is no half of `a/db/contract/1.sql`, unless the policy
 * writes both folders out.
 */
function areHalves(expand, contract, phases) {
    const [from, to] = [expand.split('/'), contract.split('/')];
    if (from.at(-1) !== to.at(-1))
        return false;
    const parting = [...from.entries()].find(([index, part]) => part !== to[index]);
    // Both phases claim one file: it is its own half.
    if (parting === undefined)
        return expand === contract;
    const [at, part] = parting;
    const named = Math.min(writtenOut(phases.expand, expand), writtenOut(phases.contract, contract));
    const swapped = withPart(to, at, part);
    return at < named || phases.expand.some((pattern) => (0,quick_matcher/* quickMatcher */.aR)(pattern)(swapped));
}

// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/range.js
var range = __webpack_require__(5134);
;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/migration.js







const phaseQuestion = 'migration-phase';
const none = { present: false, unread: null, expand: [], contract: [], undeclared: [] };
const hourMs = 3_600_000;
const mostShown = 10;
function matcherOf(patterns) {
    const matchers = patterns.map(quick_matcher/* quickMatcher */.aR);
    return (path) => matchers.some((matches) => matches(path));
}
function sorted(paths) {
    return [...new Set(paths)].sort();
}
function byPhase(migration, files) {
    const isContract = matcherOf(migration.phases.contract);
    const isExpand = matcherOf(migration.phases.expand);
    // A file that both phases claim is judged as the one that can lose data.
    const contract = files.filter(isContract);
    const expand = files.filter((path) => isExpand(path) && !isContract(path));
    const undeclared = files.filter((path) => !isExpand(path) && !isContract(path));
    return { expand: sorted(expand), contract: sorted(contract), undeclared: sorted(undeclared) };
}
/** Which files of the change are migrations, and of which phase. A migration that was taken away runs no more. */
function migrationsOf(policy, facts) {
    const { migration } = policy;
    const ranges = (0,range/* rangesOf */.wA)(facts);
    if (migration === null || ranges.state === 'missing')
        return none;
    const table = (0,change_marks/* tableOf */.c_)(policy);
    const changes = ranges.value.flatMap((range) => range.changes);
    const inPhase = matcherOf([...migration.phases.expand, ...migration.phases.contract]);
    const migrating = changes.filter((change) => (0,change_marks/* isNamedAt */.P4)(table, table.order.migration, change) || (0,change_marks/* pathsOf */.wG)(change).some(inPhase));
    const written = migrating.filter(({ newMode }) => newMode !== '000000').map(({ path }) => path);
    const contents = ranges.value.map((range) => (0,content_marks/* contentMarks */.AT)(table, range));
    const isMigration = ({ height }) => height === table.order.migration;
    const present = migrating.length > 0 || contents.some(({ marks }) => marks.some(isMigration));
    const unread = present ? undefined : firstFact(contents.flatMap(({ open }) => open.filter(isMigration)));
    return { present, unread: unread ?? null, ...byPhase(migration, written) };
}
/** The same one whatever the order of the ranges. */
function firstFact(open) {
    const key = ({ fact }) => `${fact.cause} ${fact.detail}`;
    const first = open.map(key).sort()[0];
    return open.find((each) => key(each) === first)?.fact;
}
function shown(paths) {
    return { paths: paths.slice(0, mostShown), files: paths.length };
}
/** Since when a deploy stands that brought the expand half of a contract migration. */
function expandOf(path, migration, deploys) {
    const isHalf = halfOf(path, migration);
    const brought = deploys.filter(({ paths }) => paths.state === 'known' && paths.value.some(isHalf));
    const since = brought.map(({ recordedAt }) => recordedAt).sort()[0];
    // A deploy that this gate did not judge recorded no expand phase; one whose facts cannot be read might have brought
    // it, or have taken it back.
    const unread = deploys.find(({ paths, recordedAt }) => paths.state === 'missing' &&
        paths.cause !== 'not-collected' &&
        (since === undefined || recordedAt >= since));
    return { since, unread };
}
function halfOf(contract, migration) {
    const isExpand = matcherOf(migration.phases.expand);
    return (path) => isExpand(path) && areHalves(path, contract, migration.phases);
}
/** What was deployed last lacks the expand half: it never came, or was taken back. Every start has to say so. */
function bringsExpand(path, migration, facts) {
    const ranges = (0,range/* rangesOf */.wA)(facts);
    const isHalf = halfOf(path, migration);
    const isNew = ({ changes }) => changes.some((change) => change.oldMode === '000000' && isHalf(change.path));
    return ranges.state === 'known' && ranges.value.every(isNew);
}
function contractDraft(path, migration, facts) {
    const question = phaseQuestion;
    const { earlierDeploys } = facts;
    const evidence = earlierDeploys.state === 'known' ? earlierDeploys.evidence : [];
    if (earlierDeploys.state === 'missing') {
        const { cause, detail } = earlierDeploys;
        return { code: 'earlier-deploys-not-known', question, data: { cause, detail }, evidence };
    }
    const deploys = earlierDeploys.value;
    const { since: recordedAt, unread } = expandOf(path, migration, deploys);
    if (unread?.paths.state === 'missing') {
        const { cause, detail } = unread.paths;
        return { code: 'earlier-deploys-not-known', question, data: { cause, detail }, evidence };
    }
    const one = shown([path]);
    if (recordedAt === undefined || bringsExpand(path, migration, facts)) {
        const data = { ...one, deploys: deploys.length };
        return { code: 'contract-without-expand', question, data, evidence };
    }
    const readyAt = (0,src/* addMilliseconds */.As)(recordedAt, migration.minAgeHours * hourMs);
    if (facts.at < readyAt)
        return { code: 'expand-too-young', question, data: { ...one, recordedAt, readyAt }, evidence };
    return { code: 'expand-aged', question, data: { ...one, recordedAt }, evidence };
}
function phaseDrafts({ migration, facts }, migrations) {
    const question = phaseQuestion;
    const { expand, contract, undeclared } = migrations;
    const contracts = contract.map((path) => contractDraft(path, migration, facts));
    if (undeclared.length > 0)
        return [{ code: 'phase-not-declared', question, data: shown(undeclared), evidence: [] }, ...contracts];
    const data = { expand: expand.length, contract: contract.length };
    return [{ code: 'phases-declared', question, data, evidence: [] }, ...contracts];
}
/** What a migration in the change has to show. Nothing where there is none, or where the policy asks nothing of it. */
function decideMigration(policy, facts) {
    const migrations = migrationsOf(policy, facts);
    if (migrations.unread !== null) {
        const { cause, detail } = migrations.unread;
        return [
            { code: 'migration-not-ruled-out', question: decide_rollback/* rollbackQuestion */.t, data: { cause, detail }, evidence: [] },
        ];
    }
    const { migration } = policy;
    if (!migrations.present || migration === null)
        return [];
    return [...(0,decide_rollback/* decideRollback */.h)(migration.rollbackTest, facts), ...phaseDrafts({ migration, facts }, migrations)];
}


/***/ }),

/***/ 7386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ isOfKind),
/* harmony export */   e2: () => (/* binding */ isControlFile),
/* harmony export */   pK: () => (/* binding */ isUnreadablePath)
/* harmony export */ });
/* harmony import */ var _quick_matcher_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7931);

// Manifests and lockfiles of the common package managers, by file name. Every pattern is anchored and without repeats
// inside repeats, so a hostile name costs no more than its length.
const dependencyNames = [
    /^(?:package|npm-shrinkwrap|composer|vcpkg|deno)\.json$/u,
    /^(?:package-lock|packages\.lock)\.json$/u,
    /^(?:deno\.jsonc|pnpm-workspace\.yaml|pnpm-lock\.yaml|bun\.lockb?|\.npmrc|\.yarnrc|\.yarnrc\.yml|\.pnpmfile\.cjs)$/u,
    /^(?:yarn|deno|poetry|uv|pdm|cargo|composer|mix|pubspec|flake|gemfile|pipfile|podfile|gems|rebar|renv|paket)\.lock$/u,
    /^(?:go\.mod|go\.sum|go\.work|go\.work\.sum|cargo\.toml|pyproject\.toml|setup\.py|setup\.cfg|pipfile)$/u,
    /^(?:requirements|constraints)[a-z0-9._-]*\.(?:txt|in)$/u,
    /^(?:environment\.ya?ml|conda-lock\.ya?ml|gemfile|gems\.rb|pom\.xml|build\.sbt|mix\.exs|rebar\.config)$/u,
    /^(?:build|settings)\.gradle(?:\.kts)?$/u,
    /^(?:gradle\.lockfile|libs\.versions\.toml|verification-metadata\.xml|gradle-wrapper\.(?:properties|jar))$/u,
    /\.(?:gemspec|csproj|fsproj|vbproj|cabal)$/u,
    /^(?:packages\.config|directory\.packages\.props|nuget\.config|paket\.dependencies|pubspec\.yaml)$/u,
    /^(?:package\.swift|package\.resolved|podfile|cartfile|cartfile\.resolved|conanfile\.(?:txt|py))$/u,
    /^(?:flake\.nix|stack\.yaml|cabal\.project|project\.clj|deps\.edn|manifest\.toml|module\.bazel|workspace)$/u,
];
const infrastructureNames = [
    /^(?:dockerfile|containerfile)(?:\..*)?$/u,
    /\.(?:dockerfile|tf|tfvars|tofu|hcl|bicep|nomad)$/u,
    /\.tf(?:vars)?\.json$/u,
    /^(?:docker-)?compose[a-z0-9._-]*\.ya?ml$/u,
    /^(?:chart|kustomization|helmfile|skaffold|serverless|pulumi|cloudbuild|buildspec)[a-z0-9._-]*\.ya?ml$/u,
    /^(?:cdk|vercel)\.json$/u,
    /^(?:fly|netlify|wrangler)\.toml$/u,
    /^(?:procfile|jenkinsfile|\.gitlab-ci\.yml|azure-pipelines\.ya?ml|bitbucket-pipelines\.yml|\.dockerignore)$/u,
];
const marks = {
    dependencies: { names: dependencyNames, folders: ['vendor', 'node_modules'] },
    infrastructure: {
        names: infrastructureNames,
        folders: [
            'terraform helm charts k8s kubernetes kustomize manifests infra infrastructure ansible pulumi',
            'cloudformation .circleci',
        ]
            .join(' ')
            .split(' '),
    },
};
/** The file name, folded. */
function nameOf(path) {
    return (0,_quick_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .foldPath */ .tu)(path.slice(path.lastIndexOf('/') + 1));
}
/**
 * Whether a path is of a kind, by its file name or by a folder that it lies in. Compared without regard to case: on the
 * machine of a developer both may be one file, and folding only raises.
 */
function isOfKind(kind, path) {
    const parts = (0,_quick_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .foldPath */ .tu)(path).split('/');
    const name = nameOf(path);
    const { names, folders } = marks[kind];
    // A folder that became a link or a submodule is a path that ends in the folder's name.
    return names.some((pattern) => pattern.test(name)) || parts.some((part) => folders.includes(part));
}
/**
 * Files that steer who may change what and what runs: everything in .github (workflows, local actions, the policy),
 * every action.yml, CODEOWNERS wherever GitHub looks for it. A change of these is of the highest tier under any table:
 * it could relax the very gates that judge it.
 */
function isControlFile(path) {
    const folded = (0,_quick_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .foldPath */ .tu)(path);
    const name = nameOf(path);
    if (folded === '.github' || folded.startsWith('.github/'))
        return true;
    if (name === 'action.yml' || name === 'action.yaml')
        return true;
    return folded === 'codeowners' || folded === 'docs/codeowners';
}
/** git's own quoted form of a name that is not UTF-8 (core.quotePath): no pattern can be trusted to match it. */
function isUnreadablePath(path) {
    return path.startsWith('"');
}


/***/ }),

/***/ 7931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aR: () => (/* binding */ quickMatcher),
/* harmony export */   tu: () => (/* binding */ foldPath),
/* harmony export */   uT: () => (/* binding */ liftingMatcher)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);

/**
 * Matches as `pathMatcher` does. A change can be of many thousands of files: what lacks the longest piece that the
 * pattern writes out cannot match, and most files lack it.
 */
function quickMatcher(pattern) {
    const pieces = pattern.split(/[*?/]/u);
    const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
    const matches = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .pathMatcher */ .kZ)(pattern);
    if (pattern === '**')
        return () => true;
    return (path) => path.includes(longest) && matches(path);
}
/** Folds ASCII alone, so that no letter becomes two and `?` stays one. */
function foldPath(text) {
    return text.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
}
/** For patterns that only lift: a folder called Migrations is one of migrations, and no case makes a change smaller. */
function liftingMatcher(pattern) {
    const matches = quickMatcher(foldPath(pattern));
    return (path) => matches(foldPath(path));
}


/***/ }),

/***/ 5134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: () => (/* binding */ baseProblem),
/* harmony export */   jb: () => (/* binding */ startsOf),
/* harmony export */   wA: () => (/* binding */ rangesOf)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);

/**
 * The last record is one start, and a given base is one more: what either shows counts, so that a base can only widen
 * the change. Without a record the base is the only start, and without both everything is new.
 */
function startsOf({ lastDeploy, base }) {
    if (lastDeploy.state === 'missing')
        return { state: 'missing', fact: lastDeploy };
    const record = lastDeploy.value;
    const { evidence } = lastDeploy;
    const own = record === null ? [] : [{ from: 'record', base: record.commit }];
    const given = base === null || base === record?.commit ? [] : [{ from: 'input', base }];
    const starts = [...own, ...given];
    return {
        state: 'starts',
        starts: starts.length > 0 ? starts : [{ from: 'nothing', base: null }],
        evidence,
    };
}
function baseProblem(facts) {
    const { lastDeploy, base, baseToHead, head } = facts;
    if (lastDeploy.state === 'missing' || lastDeploy.value !== null || base === null)
        return { state: 'none' };
    if (base === head)
        return { state: 'empty', base };
    if (baseToHead.state === 'missing')
        return { state: 'missing', fact: baseToHead };
    return baseToHead.value === 'ahead' ? { state: 'none' } : { state: 'not-ancestor', base };
}
/** Every range that must be known, each with its changes; one that was not read is missing. */
function rangesOf(facts) {
    const starts = startsOf(facts);
    if (starts.state === 'missing')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(starts.fact.cause, starts.fact.detail);
    const found = [];
    const evidence = new Set();
    for (const { base } of starts.starts) {
        const range = facts.ranges.find((each) => each.base === base && each.head === facts.head);
        if (range === undefined)
            return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', `the change from ${base ?? 'nothing'} was not read`);
        const { changes } = range;
        if (changes.state === 'missing')
            return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(changes.cause, changes.detail);
        found.push({ ...range, changes: changes.value });
        for (const id of changes.evidence)
            evidence.add(id);
    }
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(found, [...evidence].sort());
}


/***/ }),

/***/ 3534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ rollbackTestSchema),
/* harmony export */   U: () => (/* binding */ builtInRoot)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);


/** The trusted root that comes with the suite. */
const builtInRoot = 'public-good';
const text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(1000));
const shape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    predicateType: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(text, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('type of the attestation; its predicate has `result: passed`')), 'https://countersign.dev/rollback-test/v1'),
    signer: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        identity: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(text, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('subject alternative name of the signer, exactly')),
        issuer: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(text, 'https://token.actions.githubusercontent.com'),
    })),
    bundles: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(50), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('bundle files: workspace paths or globs')), []),
    trustedRoot: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(text, builtInRoot),
    trustedRootDigest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL),
});
const rollbackTestSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(shape, valibot__WEBPACK_IMPORTED_MODULE_1__/* .forward */ .sYn(
// The change that is judged could replace a file in the workspace.
valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y(({ trustedRoot, trustedRootDigest }) => (trustedRoot === builtInRoot) === (trustedRootDigest === undefined), 'expected trustedRootDigest with a trusted root file, and only then'), ['trustedRootDigest']));


/***/ }),

/***/ 8414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ findSql),
  L: () => (/* binding */ sqlFindings)
});

;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/sql-words.js
// Quotes and brackets around names say nothing about what a statement does, so they are left out. Every branch takes at
// least one character and none repeats another, so the time is the length of the text.
const piece = /[\p{L}\p{N}_$]+|\/\*(?:[Mm]?!\d{0,6})?|\*\/|--|[^\s"'`[\]]/gu;
function wordsOf(lines) {
    return lines.flatMap(({ line, text }) => [...text.matchAll(piece)].map(([word]) => ({ word: word.toLowerCase(), line })));
}
/** MySQL runs what stands behind this mark (dev.mysql.com/doc/refman/8.4/en/comments.html), and MariaDB with an M, too. */
function isRunMark(word) {
    return word.startsWith('/*') && word.includes('!');
}
/** The words without SQL's comments. */
function wordsOutsideComments(words, nesting) {
    const kept = [];
    let [depth, commentLine] = [0, -1];
    for (const each of words) {
        const { word, line } = each;
        if (depth > 0 && word === '*/')
            depth -= 1;
        else if (depth > 0)
            depth += nesting === 'nested' && word.startsWith('/*') ? 1 : 0;
        else if (line === commentLine || isRunMark(word) || word === '*/')
            continue;
        else if (word === '/*')
            depth = 1;
        else if (word === '--' || word === '#')
            commentLine = line;
        else
            kept.push(each);
    }
    return kept;
}
const longestStatement = 200;
const commentMarks = new Set(['--', '#', '*/']);
function textUpToEnd(words) {
    const statement = words.map(({ word }) => word);
    const end = statement.indexOf(';');
    return end < 0 ? statement : statement.slice(0, end);
}
/**
 * The words from one on to the end of its statement, as they stand and with the comments left out that begin behind it:
 * a mark in a text before it opens none here. A longer statement is looked at as far as this.
 */
function readingsAt(words, at) {
    const ahead = words.slice(at, at + longestStatement);
    const commented = ahead.some(({ word }) => commentMarks.has(word) || word.startsWith('/*'));
    if (!commented)
        return [textUpToEnd(ahead)];
    const bare = ['flat', 'nested'].map((nesting) => wordsOutsideComments(ahead, nesting));
    return [ahead, ...bare].map(textUpToEnd);
}

;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/sql-findings.js

/** What the built-in detectors look for in added lines. */
const sqlFindings = ['destructive-sql', 'locking-ddl'];
const dropped = new Set([
    'table tables database schema column view materialized index constraint type role sequence function',
    'procedure trigger extension domain partition keyspace user collection foreign primary tablespace',
    'policy owned default not synonym routine publication subscription',
]
    .join(' ')
    .split(' '));
// What migration libraries call the same; underscores are dropped before the comparison.
const droppingCalls = new Set([
    'droptable droptableifexists droptables dropcolumn dropcolumns removecolumn removecolumns',
    'dropschema dropdatabase dropcollection dropview deletemodel removefield renamecolumn renametable',
    'renamefield renamemodel dropconstraint',
]
    .join(' ')
    .split(' '));
const indexKinds = new Set(['unique', 'fulltext', 'spatial', 'clustered', 'nonclustered']);
const reindexed = new Set(['table', 'index', 'database', 'schema', 'system']);
const alwaysTrue = /^(?:true|1|1 = 1|not false)$/u;
const deleteModifiers = new Set(['low_priority', 'quick', 'ignore']);
const beginsNext = new Set('select insert update delete create drop alter truncate begin commit go'.split(' '));
const afterUnbounded = new Set(['using', 'returning', 'limit', 'order', 'on']);
function isName(word) {
    return word !== undefined && /^[\p{L}\p{N}_$]/u.test(word);
}
/** Index behind `schema.table`, or behind a single name. */
function behindName(words, at) {
    let end = at + 1;
    while (words[end] === '.' && isName(words[end + 1]))
        end += 2;
    return end;
}
/** A call around a statement ends it: `exec("DELETE FROM t")` goes on with what the program does next. */
function insideCall(words) {
    let depth = 0;
    const end = words.findIndex((word) => {
        if (word === '(')
            depth += 1;
        if (word === ')')
            depth -= 1;
        return depth < 0;
    });
    return end < 0 ? words : words.slice(0, end);
}
/** Index of the WHERE of the statement itself: not one of a query in brackets, nor of a statement behind it. */
function ownWhere(words) {
    let depth = 0;
    for (const [at, word] of words.entries()) {
        if (word === '(')
            depth += 1;
        if (word === ')')
            depth -= 1;
        if (depth === 0 && word === 'where')
            return at;
        if (depth === 0 && at > 2 && beginsNext.has(word))
            return -1;
    }
    return -1;
}
/** `DELETE FROM t` that no WHERE bounds; prose such as "delete from the list" goes on with another word. */
function deletesAll(statement) {
    const words = insideCall(statement.filter((word, at) => at !== 1 || !deleteModifiers.has(word)));
    if (words[1] !== 'from' || !isName(words[2]))
        return false;
    const where = ownWhere(words);
    if (where >= 0)
        return alwaysTrue.test(words.slice(where + 1).join(' '));
    let at = behindName(words, words[2] === 'only' && isName(words[3]) ? 3 : 2);
    if (words[at] === 'as')
        at += 1;
    if (isName(words[at]) && !isName(words[at + 1]))
        at += 1;
    const next = words[at];
    return next === undefined || !isName(next) || afterUnbounded.has(next) || beginsNext.has(next);
}
function truncates(statement) {
    const words = insideCall(statement);
    if (words[1] === 'table' || words[1] === 'only')
        return isName(words[2]);
    if (!isName(words[1]))
        return false;
    const next = words[behindName(words, 1)];
    return next === undefined || ['cascade', 'restart', 'restrict', ','].includes(next);
}
/** MariaDB has ALTER ONLINE IGNORE TABLE, others ALTER FOREIGN TABLE. */
function altersTable(words) {
    return words[0] === 'alter' && words.slice(1, 4).includes('table');
}
function destroys(words) {
    const [first = '', second = ''] = words;
    if (droppingCalls.has(first.replaceAll('_', '')))
        return true;
    if (first === 'drop')
        return dropped.has(second);
    if (first === 'truncate')
        return truncates(words);
    if (first === 'delete')
        return deletesAll(words);
    if (altersTable(words))
        return words.includes('drop') || words.includes('rename');
    // What stands there before is dropped with all its rows (mariadb.com/kb/en/create-table).
    if (first === 'create')
        return words.slice(1, 4).join(' ') === 'or replace table';
    return first === 'rename' && (second === 'table' || second === 'column');
}
function altersUnderLock(words) {
    const text = words.join(' ');
    const constrains = ['constraint', 'foreign', 'check'].some((word) => words.includes(word));
    if (words.includes('add') && constrains && !text.includes('not valid'))
        return true;
    return words.includes('type') || text.includes('set not null');
}
function locks(words) {
    const [first, second = '', third] = words;
    if (first === 'create') {
        const index = second === 'index' || (indexKinds.has(second) && third === 'index');
        return index && !words.includes('concurrently');
    }
    if (first === 'reindex')
        return reindexed.has(second) && !words.includes('concurrently');
    if (first === 'vacuum')
        return words.slice(1, 4).includes('full');
    if (first === 'lock')
        return second === 'table' || second === 'tables';
    return altersTable(words) && altersUnderLock(words);
}
const detectors = {
    'destructive-sql': destroys,
    'locking-ddl': locks,
};
const starters = new Set('drop truncate delete alter rename create reindex vacuum lock'.split(' '));
function findIn(words) {
    return words.flatMap(({ word, line }, at) => {
        if (!starters.has(word) && !droppingCalls.has(word.replaceAll('_', '')))
            return [];
        const readings = readingsAt(words, at);
        return sqlFindings
            .filter((finding) => readings.some((statement) => detectors[finding](statement)))
            .map((finding) => ({ finding, line }));
    });
}
/**
 * Where a detector's words begin, in lines that stand beside each other. Reads words, not a grammar: it finds what is
 * written plainly in any dialect or library, and nothing that a program puts together while it runs. Comments are read
 * and left out by turns: neither one inside DROP TABLE nor a mark that is no comment in this language hides a word.
 */
function findSql(lines) {
    const words = wordsOf(lines);
    return [...findIn(words), ...findIn(wordsOutsideComments(words, 'flat'))];
}


/***/ }),

/***/ 1142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ usualDefault),
/* harmony export */   XI: () => (/* binding */ usualMigrationTier),
/* harmony export */   mJ: () => (/* binding */ orderOf),
/* harmony export */   xy: () => (/* binding */ heightIn)
/* harmony export */ });
/** What an unmatched file is of when the policy's table has a tier of this name and names no other. */
const usualDefault = 'stateless-service';
/** The tier whose files are migrations, when the policy names no other. */
const usualMigrationTier = 'schema-migration';
function heightOf(names, name) {
    const height = names.indexOf(name);
    return height < 0 ? null : height;
}
function orderOf(policy) {
    const names = policy.tiers.map(({ name }) => name);
    const top = names.length - 1;
    return {
        names,
        top,
        fallback: heightOf(names, policy.default ?? usualDefault) ?? top,
        migration: heightOf(names, policy.migration?.tier ?? usualMigrationTier),
    };
}
/** The height of a named tier. A name that the table lacks was refused with the policy, and counts as the highest. */
function heightIn(order, name) {
    return heightOf(order.names, name) ?? order.top;
}


/***/ }),

/***/ 3978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ approvalRuleSchema),
/* harmony export */   X5: () => (/* binding */ loginSchema),
/* harmony export */   _1: () => (/* binding */ approvalCountSchema),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   vS: () => (/* binding */ pathPatternSchema)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);


const loginSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(100));
const approvalCountSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(20));
const pathPatternSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .pathPatternProblem */ .PG)(text) === undefined, ({ input }) => (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .pathPatternProblem */ .PG)(input) ?? ''));
const teamSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[A-Za-z0-9_.-]{1,100}\/[A-Za-z0-9_.-]{1,100}$/, 'expected organisation/team'));
const fromSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    teams: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(teamSchema), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('members of these teams: organisation/team')), []),
    users: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(loginSchema), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('these accounts')), []),
    permission: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['write', 'maintain', 'admin'])), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('whoever has this permission on the repository, or a higher one')), null),
    codeOwners: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('owners of the touched paths, by the CODEOWNERS file where the range starts')), false),
});
/** One more demand on a pull request's approvals. Different rules are satisfied by different people. */
const approvalRuleSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(100), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('what the reasons call the rule')),
    count: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(approvalCountSchema, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('people that the rule asks for')), 1),
    from: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(fromSchema, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('whose approval the rule counts, any of these; none: whoever may push')), {}),
    paths: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pathPatternSchema), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('asks only pull requests that touch one of these paths; none: every one')), []),
});
/** True when anybody who may push can satisfy the rule. */
function isOpen({ from }) {
    return from.teams.length === 0 && from.users.length === 0 && from.permission === null && !from.codeOwners;
}


/***/ }),

/***/ 4390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ exceptionMeanings),
/* harmony export */   gC: () => (/* binding */ presetNames),
/* harmony export */   z2: () => (/* binding */ exceptions)
/* harmony export */ });
/** What a policy may accept although the strict preset does not. Each use is written into the record. */
const exceptions = [
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
];
/** What each accepts, as the object of "the policy accepts that …". */
const exceptionMeanings = {
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
    'environment-approval-of-earlier-attempt': 'the approval of the environment may stem from an earlier attempt of the run',
    'environment-not-asked': 'the reviewers of the environment were not asked',
    'rules-bypassed': 'rules of the branch were bypassed',
    'single-approval-for-bots': "a bot's pull request needs no more approvals than a person's",
    'no-approval': 'nobody else approved',
    'revert-to-allowed-tree': 'nobody reviewed this commit, as it brings back a state that was allowed before',
    'builder-deploys': 'the workflow that built and signed also deploys',
};
/** Names of the sets of exceptions that a policy may begin with. */
const presetNames = ['strict', 'team-of-two', 'solo'];


/***/ }),

/***/ 4470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ sodCheckGate)
});

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/accepting.js
/** The reason that writes a used exception into the record. */
function exceptionBody(exception, use = {}) {
    const { who = [], commit = null, pullRequest = null, detail = null } = use;
    return { code: 'exception-accepted', data: { exception, who: [...who], commit, pullRequest, detail } };
}
/** Problems that a policy may accept by the name of an exception. */
const exceptionOfCode = {
    'deployer-is-author': 'deployer-is-author',
    'deployer-not-person': 'automation-deploys',
    'environment-reviewer-is-deployer': 'deployer-is-approver',
    'author-not-proven': 'author-not-proven',
    'pushers-unknown': 'pushers-unknown',
    'content-not-compared': 'content-not-compared',
    'conflict-resolved-by-hand': 'conflict-resolved-by-hand',
    'environment-reviewer-is-author': 'environment-reviewer-is-author',
    'environment-approval-of-earlier-attempt': 'environment-approval-of-earlier-attempt',
    'environment-bypassed': 'environment-not-asked',
    'rules-bypassed': 'rules-bypassed',
    'builder-deploys': 'builder-deploys',
};
function useOf({ data }) {
    const { login, commit, pullRequest, detail } = data;
    return {
        who: typeof login === 'string' ? [login] : [],
        commit: typeof commit === 'string' ? commit : null,
        pullRequest: typeof pullRequest === 'number' ? pullRequest : null,
        detail: typeof detail === 'string' ? detail : null,
    };
}
/** Problems under what a policy accepts: an accepted one becomes an allowing reason that names the exception. */
function priced(bodies, accepted) {
    return bodies.map((body) => {
        const exception = exceptionOfCode[body.code];
        return exception !== undefined && accepted.has(exception) ? exceptionBody(exception, useOf(body)) : body;
    });
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/missing-draft.js
/** The reason that a fact which a question rests on could not be learned. */
function missingDraft(question, what, fact) {
    const { cause, detail } = fact;
    return { code: 'facts-missing', question, data: { what, cause, detail }, evidence: [] };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/decide-bypass.js


const bypassQuestion = 'bypass';
const question = bypassQuestion;
const permission = 'Administration: read';
function bypasses(scene, { suites }, commits) {
    const brought = new Set([...commits, scene.facts.head]);
    return suites
        .filter(({ result, after }) => result === 'bypass' && brought.has(after))
        .map(({ after, ref, actor }) => ({ code: 'rules-bypassed', data: { commit: after, ref, login: actor } }));
}
function visibility(scene, { visible, detail, suites }) {
    if (visible === 'all')
        return { code: 'no-bypass-seen', data: { evaluations: suites.length } };
    const code = scene.policy.requireBypassEvidence ? 'bypass-not-ruled-out' : 'bypass-not-visible';
    return { code, data: { permission, detail } };
}
/**
 * Did somebody bypass the branch rules to bring one of these commits? The approvals are counted anew whatever the rules
 * said, so not being allowed to see this is said, and is only unknown where the policy asks for the evidence.
 */
function decideBypass(scene, commits) {
    const { ruleSuites } = scene.facts;
    const shown = ruleSuites.state === 'known' ? ruleSuites.value : ruleSuites.partial;
    const found = shown === undefined ? [] : bypasses(scene, shown, commits);
    const evidence = ruleSuites.state === 'known' ? ruleSuites.evidence : [];
    const bodies = [...found];
    if (ruleSuites.state === 'known' && (found.length === 0 || ruleSuites.value.visible !== 'all'))
        bodies.push(visibility(scene, ruleSuites.value));
    const drafts = priced(bodies, scene.accepted).map((body) => ({ ...body, question, evidence }));
    if (ruleSuites.state === 'known')
        return drafts;
    return [...drafts, missingDraft(question, 'Whether branch rules were bypassed', ruleSuites)];
}

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/elsewhere.js

function servicesOf(scene) {
    return Object.entries(scene.policy.services).map(([name, patterns]) => {
        const matchers = patterns.map(src/* pathMatcher */.kZ);
        return { name, holds: (path) => matchers.some((matches) => matches(path)) };
    });
}
/** Services that hold a path; null when the path belongs to none, and so to every service. */
function holders(path, services) {
    // Bytes that are no UTF-8 come in git's quotes, where no pattern but a wild one finds the folder again.
    if (path.startsWith('"'))
        return null;
    const names = services.filter(({ holds }) => holds(path)).map(({ name }) => name);
    return names.length === 0 ? null : names;
}
/**
 * In a repository of several services a commit that touches only other ones is not part of this deploy. A commit whose
 * paths are not known, or that touches none, counts for every service.
 */
function elsewhereFinder(scene) {
    const services = servicesOf(scene);
    const own = scene.facts.service;
    // Without paths of its own, the deployed service could be anywhere in the repository.
    if (!Object.hasOwn(scene.policy.services, own))
        return () => null;
    const touched = new Map(scene.facts.touched.map(({ commit, fact }) => [commit, fact]));
    return (commit) => {
        const fact = touched.get(commit);
        if (fact?.state !== 'known' || fact.value.length === 0)
            return null;
        const names = new Set();
        for (const path of fact.value) {
            const held = holders(path, services);
            if (held === null || held.includes(own))
                return null;
            for (const name of held)
                names.add(name);
        }
        return [...names].sort();
    };
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/approval-reasons.js


const approval_reasons_short = (commit) => commit.slice(0, 12);
const pull = { commit: src/* commitSchema */.lN, pullRequest: dist/* number */.aig() };
const who = { ...pull, login: dist/* string */.YjP() };
const personRoles = ['opener', 'author', 'committer', 'pusher', 'suggester', 'co-author'];
const staleCauses = ['new-commits', 'base-changed'];
const impersonal = [
    'Bot',
    'Mannequin',
    'Organization',
    'EnterpriseUserAccount',
    'ghost',
    'other',
];
/** Reasons for the questions `commit:<sha>` that the approvals of a pull request give. */
const approvalReasons = {
    'not-approved': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Too few approvals',
        data: dist/* strictObject */.rej({ ...pull, needed: dist/* number */.aig(), found: dist/* number */.aig() }),
        explain: (data) => `#${data.pullRequest} (commit ${approval_reasons_short(data.commit)}) has ${data.found} approvals that count, ${data.needed} are needed.`,
        remedy: 'An approval after the merge does not count: deploy a history without this commit, such as a branch from the last deploy, with the change approved on its final head.',
    }),
    'approved-by-author': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Approved by one of its authors',
        data: dist/* strictObject */.rej({ ...who, role: dist/* picklist */.KIO(personRoles) }),
        explain: (data) => `${data.login} approved #${data.pullRequest}, but is its ${data.role} and so cannot approve it.`,
        remedy: 'Have somebody approve who neither wrote, committed, pushed nor opened any of it.',
    }),
    'approval-stale': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Approved something else',
        data: dist/* strictObject */.rej({
            ...who,
            because: dist/* picklist */.KIO(staleCauses),
            reviewed: dist/* nullable */.mee(src/* commitSchema */.lN),
            head: src/* commitSchema */.lN,
        }),
        explain: (data) => data.because === 'base-changed'
            ? `${data.login} approved #${data.pullRequest} before it was pointed at another branch.`
            : `${data.login} approved #${data.pullRequest} at ${data.reviewed === null ? 'a commit that is gone' : approval_reasons_short(data.reviewed)}, but its final head is ${approval_reasons_short(data.head)}.`,
        remedy: 'Approve again after the last push; let the branch rules dismiss stale approvals.',
    }),
    'approval-dismissed': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Approval was dismissed',
        data: dist/* strictObject */.rej(who),
        explain: (data) => `The last review by ${data.login} of #${data.pullRequest} was dismissed.`,
        remedy: 'Have the reviewer look again.',
    }),
    'approved-after-merge': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Approved after the merge',
        data: dist/* strictObject */.rej(who),
        explain: (data) => `${data.login} approved #${data.pullRequest} only after it was merged.`,
        remedy: 'Approve before merging; let the branch rules ask for it.',
    }),
    'approver-not-person': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Approver is no person',
        data: dist/* strictObject */.rej({ ...who, type: dist/* picklist */.KIO(impersonal) }),
        explain: (data) => `${data.login} approved #${data.pullRequest}, but is no person's account (${data.type}).`,
        remedy: 'Have a person approve.',
    }),
    'approver-without-write': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Approver has no say here',
        data: dist/* strictObject */.rej(who),
        explain: (data) => `${data.login} approved #${data.pullRequest}, but may not write to the repository.`,
        remedy: 'Have somebody with write access approve.',
    }),
    'changes-requested': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Changes were requested',
        data: dist/* strictObject */.rej(who),
        explain: (data) => `${data.login} requested changes to #${data.pullRequest}, and that stands.`,
        remedy: 'Make the changes in a new pull request and have the reviewer approve it.',
    }),
    'objection-dismissed': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Objection was waved away',
        data: dist/* strictObject */.rej({ ...who, dismissedBy: dist/* string */.YjP() }),
        explain: (data) => `${data.login} requested changes to #${data.pullRequest}, and ${data.dismissedBy}, who is not independent of it, dismissed that.`,
        remedy: 'Have the reviewer approve, or have somebody independent dismiss the objection.',
    }),
    'barred-by-trailer-alone': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Barred by a trailer alone',
        data: dist/* strictObject */.rej(who),
        explain: (data) => `Only a Co-authored-by trailer says that ${data.login} had a hand in #${data.pullRequest}; anybody can write one, but it may be true.`,
        remedy: 'Have somebody approve whom no trailer names; or, where trailers are not to be trusted, accept `co-author-approves` in the policy.',
    }),
    'deployer-is-approver': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The deployer approved it',
        data: dist/* strictObject */.rej({ ...pull, approvers: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `#${data.pullRequest} has too few approvals without ${data.approvers.join(', ')}, who started this deploy.`,
        remedy: 'Let somebody else start the deploy, in a new run: a re-run keeps its earlier starters. A team of two may use the preset `team-of-two`.',
    }),
    'approval-rule-unmet': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'An approval rule is not met',
        data: dist/* strictObject */.rej({
            ...pull,
            rules: dist/* array */.YOg(dist/* string */.YjP()),
            needed: dist/* number */.aig(),
            found: dist/* number */.aig(),
            candidates: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* description */.h_('who is known to be able to help')),
        }),
        explain: (data) => `#${data.pullRequest} needs ${data.needed} different people for ${data.rules.map((rule) => `"${rule}"`).join(' and ')}, and ${data.found} approved; ${data.candidates.length === 0 ? 'nobody is known who could still do it' : `${data.candidates.join(', ')} could`}.`,
        remedy: 'Have the named people approve before the merge; this change needs a new pull request, because an approval after the merge does not count.',
    }),
    'approval-rule-unsatisfiable': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Nobody could meet an approval rule',
        data: dist/* strictObject */.rej({
            ...pull,
            rules: dist/* array */.YOg(dist/* string */.YjP()),
            needed: dist/* number */.aig(),
            eligible: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* description */.h_('who counts and neither made nor deploys the change')),
        }),
        explain: (data) => `${data.rules.map((rule) => `"${rule}"`).join(' and ')} ask for ${data.needed} different people, but of those who count only ${data.eligible.length} neither made nor deploy #${data.pullRequest}.`,
        remedy: 'Name more people or teams in the rule, or lower its count; waiting for approvals will not help.',
    }),
    'author-not-proven': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'An author is not proven',
        data: dist/* strictObject */.rej({ ...who, role: dist/* picklist */.KIO(['author', 'committer']), source: src/* commitSchema */.lN }),
        explain: (data) => `Only an e-mail address names ${data.login} as ${data.role} of commit ${approval_reasons_short(data.source)} in #${data.pullRequest}: it is not signed, and ${data.login} is not known to have opened or pushed it.`,
        remedy: 'Sign commits, push them under the own account, or have one person more approve than is needed; or accept `author-not-proven` in the policy.',
    }),
    'pushers-unknown': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Who pushed is not known',
        data: dist/* strictObject */.rej({ ...pull, source: src/* commitSchema */.lN, detail: dist/* string */.YjP() }),
        explain: (data) => `Who brought commit ${approval_reasons_short(data.source)} to the branch of #${data.pullRequest} is not known (${data.detail}), so an approver may have.`,
        remedy: 'Give the token contents: read; GitHub keeps this log for a year, so a change that is older must be pushed and approved anew; or accept `pushers-unknown` in the policy.',
    }),
    'author-not-linked': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Somebody has no account',
        data: dist/* strictObject */.rej({
            ...pull,
            source: dist/* pipe */.FsL(dist/* nullable */.mee(src/* commitSchema */.lN), dist/* description */.h_('the commit that names the person')),
            role: dist/* picklist */.KIO(personRoles),
            name: dist/* string */.YjP(),
        }),
        explain: (data) => `The ${data.role} "${data.name}"${data.source === null ? '' : ` of commit ${approval_reasons_short(data.source)}`} in #${data.pullRequest} has no GitHub account, so who it is, and whether that person approved, is not known.`,
        remedy: 'Link the address to an account and judge again; for a tool, name its address under `toolCoAuthors`; or set `requireLinkedAuthors: false`.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/approvals.js

const nothing = { valid: [], lenient: [], unusable: [], objections: [] };
const decisive = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);
function impersonalOf(author) {
    if (author === null)
        return 'ghost';
    if (author.type === 'User')
        return undefined;
    return impersonal.find((type) => type === author.type) ?? 'other';
}
function orderKey(review) {
    // What has no time may have come last; an approval without one counts for nothing anyway.
    return `${review.submittedAt ?? (review.state === 'APPROVED' ? '' : '~')} ${review.state === 'APPROVED' ? 0 : 1} ${review.id}`;
}
/** In the order of time; of reviews in the same second an approval comes first, so that any other overrules it. */
function inOrder(reviews) {
    return [...reviews].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
}
/** Nobody knows whether two deleted accounts were one person, and an App may be called what a person is. */
function reviewerKey({ id, author }, person) {
    if (author === null)
        return `ghost ${id}`;
    return impersonalOf(author) === undefined
        ? `user ${person(author.login)}`
        : `${author.type} ${author.login}`;
}
function byPerson({ pull, person }) {
    const reviews = inOrder(pull.reviews.filter((review) => decisive.has(review.state)));
    const groups = new Map();
    for (const review of reviews) {
        const key = reviewerKey(review, person);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [review]);
        else
            group.push(review);
    }
    return groups;
}
function staleDrafts(review, login, { commit, pull }) {
    const data = { commit, pullRequest: pull.number, login, reviewed: review.commit, head: pull.head };
    const at = review.submittedAt ?? '';
    const drafts = [];
    if (review.commit !== pull.head)
        drafts.push({ code: 'approval-stale', data: { ...data, because: 'new-commits' } });
    if (pull.baseChanges.some((change) => change.at >= at))
        drafts.push({ code: 'approval-stale', data: { ...data, because: 'base-changed' } });
    return drafts;
}
function roleOf(review, { contributors, person }) {
    return review.author === null ? undefined : contributors.people.get(person(review.author.login));
}
function roleProblems(review, reviewed) {
    const role = roleOf(review, reviewed);
    if (role === undefined)
        return [];
    const { pull, commit } = reviewed;
    const data = { commit, pullRequest: pull.number, login: review.author?.login ?? 'ghost' };
    const byAuthor = { code: 'approved-by-author', data: { ...data, role } };
    return role === 'co-author' ? [byAuthor, { code: 'barred-by-trailer-alone', data }] : [byAuthor];
}
/** Why one approval does not count, whoever gave it; nothing when it does. */
function approvalProblems(review, reviewed) {
    const { pull, commit } = reviewed;
    const login = review.author?.login ?? 'ghost';
    const data = { commit, pullRequest: pull.number, login };
    const problems = staleDrafts(review, login, reviewed);
    const type = impersonalOf(review.author);
    if (type !== undefined)
        problems.push({ code: 'approver-not-person', data: { ...data, type } });
    if (!review.canPush)
        problems.push({ code: 'approver-without-write', data });
    const { submittedAt } = review;
    if (submittedAt === null || pull.mergedAt === null || submittedAt > pull.mergedAt)
        problems.push({ code: 'approved-after-merge', data });
    return problems;
}
const lenientRoles = {
    'co-author': 'co-author-approves',
    suggester: 'suggester-approves',
};
function lenientOf(review, reviewed) {
    const role = review === undefined ? undefined : roleOf(review, reviewed);
    const exception = role === undefined ? undefined : lenientRoles[role];
    const login = review?.author?.login;
    return exception === undefined || login === undefined
        ? []
        : [{ person: reviewed.person(login), exception }];
}
/** Approvals that nothing later took back: the last one that is sound in itself counts, unless its author had a hand. */
function judgeApprovals(approvals, reviewed) {
    const sound = approvals.findLast((review) => approvalProblems(review, reviewed).length === 0);
    const last = sound ?? approvals.at(-1);
    if (last === undefined)
        return nothing;
    const problems = [...approvalProblems(last, reviewed), ...roleProblems(last, reviewed)];
    if (problems.length > 0)
        return { ...nothing, unusable: problems, lenient: lenientOf(sound, reviewed) };
    return { ...nothing, valid: [reviewed.person(last.author?.login ?? 'ghost')] };
}
/** One person's reviews, oldest first: approvals count only after the last objection or dismissal. */
function judgePerson(reviews, reviewed) {
    const { pull, commit } = reviewed;
    const last = reviews.at(-1);
    const login = last?.author?.login ?? 'ghost';
    const data = { commit, pullRequest: pull.number, login };
    if (last?.state === 'CHANGES_REQUESTED') {
        const objection = { code: 'changes-requested', data };
        const counts = last.canPush && impersonalOf(last.author) === undefined;
        return counts ? { ...nothing, objections: [objection] } : nothing;
    }
    if (last?.state === 'DISMISSED')
        return { ...nothing, unusable: [{ code: 'approval-dismissed', data }] };
    const since = reviews.findLastIndex((review) => review.state !== 'APPROVED') + 1;
    return judgeApprovals(reviews.slice(since), reviewed);
}
/**
 * Anyone with write access may dismiss a review (GitHub: "Dismissing a pull request review"). An objection that was
 * dismissed by somebody who made the change, by a bot or by a deleted account still stands, until its author approves.
 */
function dismissedObjections(reviewed) {
    const { pull, contributors, person, commit } = reviewed;
    const groups = byPerson(reviewed);
    return pull.dismissals.flatMap((dismissal) => {
        const review = pull.reviews.find((each) => each.id === dismissal.review);
        if (dismissal.previousState !== 'CHANGES_REQUESTED')
            return [];
        const objector = review?.author?.login ?? 'ghost';
        const { actor } = dismissal;
        const own = actor !== null && person(actor.login) === person(objector);
        const independent = actor?.type === 'User' && !contributors.people.has(person(actor.login));
        const approvedSince = groups.get(`user ${person(objector)}`)?.at(-1)?.state === 'APPROVED';
        if (own || independent || approvedSince)
            return [];
        const data = { commit, pullRequest: pull.number, login: objector, dismissedBy: actor?.login ?? 'ghost' };
        return [{ code: 'objection-dismissed', data }];
    });
}
/** A dismissed review without its event: what it said, and who set it aside, is not known. */
function untoldDismissals({ pull }) {
    const told = new Set(pull.dismissals.map((dismissal) => dismissal.review));
    const untold = pull.reviews.filter((review) => review.state === 'DISMISSED' && !told.has(review.id));
    return untold.map((review) => {
        const what = `The dismissal of a review of #${pull.number}`;
        const detail = `the review of ${review.author?.login ?? 'a deleted account'} is dismissed, but no event says by whom`;
        return { code: 'facts-missing', data: { what, cause: 'truncated', detail } };
    });
}
/** Who approved a merged pull request so that it counts, and what speaks against it. */
function approvalsOf(reviewed) {
    const each = [...byPerson(reviewed).values()].map((reviews) => judgePerson(reviews, reviewed));
    return {
        valid: [...new Set(each.flatMap((one) => one.valid))].sort(),
        lenient: each.flatMap((one) => one.lenient),
        unusable: each.flatMap((one) => one.unusable),
        objections: [
            ...each.flatMap((one) => one.objections),
            ...dismissedObjections(reviewed),
            ...untoldDismissals(reviewed),
        ],
    };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/content.js
const shownPaths = 10;
/** What the measure of the merge says, for exactly the commits that it should lie between. */
function measured(scene, pull, measure) {
    const { commit, base, head } = measure;
    const fitting = scene
        .content(pull.id)
        .filter((each) => each.commit === commit && each.base === base && each.head === head);
    return fitting.map(({ fact }) => fact);
}
/** GitHub's own word for the tree of the merged commit, where it was asked. */
function isTreeOf(scene, commit, tree) {
    const told = scene.known.get(commit)?.tree ?? null;
    return told === null || told === tree;
}
/**
 * Does what the merge made hold what was reviewed? What git makes of base and reviewed head by itself must be the tree
 * that was merged: 0 of 4,086 honest merges, squashes and rebases differ. Anything else was added, left out, or
 * written to resolve a conflict, where no reviewer saw it.
 */
function contentProblems(scene, pull, series) {
    const { measure } = series;
    const [last] = series.made;
    if (last === undefined)
        return [];
    const which = { commit: last.commit, pullRequest: pull.number };
    const notCompared = (cause, detail) => [
        { code: 'content-not-compared', data: { ...which, cause, detail } },
    ];
    if (measure === null)
        return notCompared('malformed', `${last.commit} has no parent`);
    // GitHub merges one head into one branch; of three parents any could be what the branch was.
    if ((scene.known.get(measure.commit)?.parents.length ?? 0) > 2)
        return notCompared('unsupported', 'it joins more than two histories, so what it was merged into is not known');
    const facts = measured(scene, pull, measure);
    const [fact] = facts;
    if (fact === undefined)
        return notCompared('not-collected', 'the merge was not measured');
    const gap = facts.find((each) => each.state === 'missing');
    if (gap?.state === 'missing')
        return notCompared(gap.cause, gap.detail);
    return facts.flatMap((each) => {
        if (each.state === 'missing')
            return [];
        const { measured: merge, tree } = each.value;
        if (!isTreeOf(scene, measure.commit, tree))
            return notCompared('malformed', 'git and GitHub name different trees for it');
        if (merge.state === 'clean') {
            if (merge.tree === tree)
                return [];
            const data = { ...which, made: measure.commit, expected: merge.tree, found: tree };
            return [{ code: 'content-differs', data }];
        }
        const paths = merge.paths.slice(0, shownPaths);
        const data = { ...which, made: measure.commit, paths, conflicts: merge.paths.length };
        return [{ code: 'conflict-resolved-by-hand', data }];
    });
}

// EXTERNAL MODULE: ./build/packages/github/src/index.js + 2 modules
var github_src = __webpack_require__(2823);
;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/identity-strength.js

const gitHubAddress = 'noreply@github.com';
const gitHubLogin = 'web-flow';
/** Signed with the key that GitHub keeps for commits made on its site, as the account that was signed in. */
function hasWebSignature(commit) {
    return commit.signature?.valid === true && commit.signature.byGitHub;
}
/** The identity that GitHub commits under. Anybody can write it, so it counts only under GitHub's signature. */
function isGitHubItself(identity, commit) {
    const claimed = identity.email?.toLowerCase() === gitHubAddress ||
        (identity.login !== null && (0,github_src/* foldLogin */.fK)(identity.login) === gitHubLogin);
    return claimed && hasWebSignature(commit);
}
const botAddress = /^\d{1,20}\+([^@+]{1,100})\[bot\]@users\.noreply\.github\.com$/;
/**
 * A bot that GitHub says acted, under GitHub's signature. GitHub links no bot's address to an account, and neither a
 * name nor an address proves one.
 */
function isBotItself(identity, commit, bot) {
    const named = botAddress.exec(identity.email ?? '')?.[1];
    if (named === undefined || bot?.type !== 'Bot' || !hasWebSignature(commit))
        return false;
    return (0,github_src/* foldLogin */.fK)(bot.login).replace(/\[bot\]$/, '') === (0,github_src/* foldLogin */.fK)(named);
}
/**
 * Whoever opened the pull request or pushed to its branch did so signed in, and so stands for commits in the own name
 * there. Where not every push is known, somebody else may have put them there.
 */
function vouching(pull, { pushers, person }) {
    if (pushers.gap !== null)
        return new Set();
    const accounts = [pull.author, ...pushers.entries.map(({ actor }) => actor)];
    return new Set(accounts.flatMap((account) => (account?.type === 'User' ? [person(account.login)] : [])));
}
function isSigned(commit, login, person) {
    const { signature } = commit;
    if (signature?.valid !== true)
        return false;
    // GitHub lends its key to codespaces too, where git writes any author; on the web the author is who is signed in.
    if (signature.byGitHub)
        return commit.viaWeb === true;
    return signature.signer !== null && person(signature.signer) === person(login);
}
/**
 * Authors and committers of a pull request's own commits whom neither a signature nor an account of theirs proves
 * (`git config user.email` takes any address, and GitHub links it). Co-authors need no proof: naming one only bars.
 */
function unprovenIn(pull, proof) {
    const vouched = vouching(pull, proof);
    const found = new Map();
    const own = [...pull.commits].sort((a, b) => (a.commit < b.commit ? -1 : 1));
    for (const commit of own) {
        for (const role of ['author', 'committer']) {
            const { login } = commit[role];
            if (login === null || isSigned(commit, login, proof.person))
                continue;
            const key = proof.person(login);
            if (!vouched.has(key) && !found.has(key))
                found.set(key, { login, role, source: commit.commit });
        }
    }
    return [...found.values()];
}

// EXTERNAL MODULE: ./build/packages/gates/src/sod-check/merged-series.js
var merged_series = __webpack_require__(5476);
;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/people.js


/**
 * GitHub signs what it commits on the web, and names as co-author whoever suggested the change. Where it was not read
 * that the commit was made on the web, the signature alone counts, so that knowing less bars no fewer.
 */
function coAuthorRole(commit, { own }) {
    // What a squash says of co-authors is the merger's to edit, so there it is a trailer like any other.
    if (!own.has(commit.commit))
        return 'co-author';
    return hasWebSignature(commit) && commit.viaWeb !== false ? 'suggester' : 'co-author';
}
function peopleOf(commit, series) {
    const role = coAuthorRole(commit, series);
    return [
        { identity: commit.author, role: 'author', commit },
        { identity: commit.committer, role: 'committer', commit },
        ...commit.coAuthors.map((identity) => ({ identity, role, commit })),
    ];
}
function isMerger({ identity, commit }, { mergedBy }) {
    // A merge queue merges in the name of GitHub's own App.
    if (identity.login === null)
        return isBotItself(identity, commit, mergedBy);
    return mergedBy !== null && (0,github_src/* foldLogin */.fK)(identity.login) === (0,github_src/* foldLogin */.fK)(mergedBy.login);
}
/**
 * Merging is not writing. GitHub names whoever pressed the button as author of a merge commit that it signs, and as
 * committer of the commits that "Rebase and merge" makes anew.
 */
function onlyMerged(named, { pull, series }) {
    const { commit, role } = named;
    if (series.own.has(commit.commit) || !isMerger(named, pull))
        return false;
    // A merge commit with a person as committer was made by hand and pushed: anything may be in it.
    if (role === 'committer')
        return commit.parents?.length === 1;
    const isMerge = commit.commit === pull.mergeCommit && (commit.parents?.length ?? 0) > 1;
    return role === 'author' && isMerge && hasWebSignature(commit);
}
function isTool({ identity, role }, policy) {
    const email = identity.email?.toLowerCase();
    const named = role === 'co-author' || role === 'suggester';
    return (named && identity.login === null && policy.toolCoAuthors.some((tool) => tool.toLowerCase() === email));
}
/** GitHub commits for others; where it says that its pages made nothing, a codespace wrote the author that it signed. */
function isGitHub({ identity, role, commit }) {
    return isGitHubItself(identity, commit) && (role !== 'author' || commit.viaWeb !== false);
}
function isNobody(named, hands, policy) {
    return (isTool(named, policy) ||
        isGitHub(named) ||
        isBotItself(named.identity, named.commit, hands.pull.author) ||
        onlyMerged(named, hands));
}
function shownName(identity) {
    return identity.name ?? identity.email ?? identity.login ?? '(nobody)';
}
/**
 * A merge commit that GitHub did not make was pushed by whoever GitHub says merged the pull request, whatever names it
 * carries, and anything may be in it.
 */
function handMadeMerge({ pull, series }) {
    const made = series.made.find(({ commit }) => commit === pull.mergeCommit);
    if (made === undefined || made.parents.length < 2 || hasWebSignature(made))
        return [];
    return [{ account: pull.mergedBy, role: 'pusher', source: made.commit }];
}
function actedOn(hands) {
    const { pull, pushers } = hands;
    const forced = pull.headForcePushes.map(({ actor }) => ({ account: actor, role: 'pusher', source: null }));
    const pushed = [...pushers.entries, ...pushers.takenBack].map(({ actor, after }) => ({ account: actor, role: 'pusher', source: after }));
    return [
        { account: pull.author, role: 'opener', source: null },
        ...forced,
        ...pushed,
        ...handMadeMerge(hands),
    ];
}
const weight = ['co-author', 'suggester', 'pusher', 'committer', 'author', 'opener'];
function gather({ person, keeper }) {
    const people = new Map();
    const unlinked = [];
    let byBot = false;
    const add = (login, role) => {
        const known = people.get(person(login));
        if (known === undefined || weight.indexOf(known) < weight.indexOf(role))
            people.set(person(login), role);
    };
    const addAccount = ({ account, role, source }) => {
        if (account?.type === 'User')
            return add(account.login, role);
        // A deleted account and an imported one (Mannequin) stand for a person whom GitHub does not know.
        if (account?.type !== 'Bot') {
            unlinked.push({ role, name: account?.login ?? 'ghost', source });
            return undefined;
        }
        const behind = keeper(account.login);
        if (behind === undefined)
            byBot = true;
        else
            add(behind, role);
        return undefined;
    };
    return { add, addAccount, unlinked, result: () => ({ people, unlinked, byBot }) };
}
/**
 * Everybody who had a hand in a pull request: whoever opened it, authors, committers and co-authors of ALL its commits
 * (not of the first parents only) and of what its merge made, and whoever pushed to its head branch.
 */
function contributorsOf(hands, rules) {
    const { pull, series } = hands;
    const gathered = gather(rules);
    for (const acted of actedOn(hands))
        gathered.addAccount(acted);
    const own = [...pull.commits].sort((a, b) => (a.commit < b.commit ? -1 : 1));
    const named = [...own, ...series.made].flatMap((commit) => peopleOf(commit, series));
    for (const each of named.filter((one) => !isNobody(one, hands, rules.policy))) {
        const { identity, role, commit } = each;
        if (identity.login !== null)
            gathered.add(identity.login, role);
        else
            gathered.unlinked.push({ role, name: shownName(identity), source: commit.commit });
    }
    return gathered.result();
}

// EXTERNAL MODULE: ./build/packages/gates/src/sod-check/pushers.js
var sod_check_pushers = __webpack_require__(1510);
// EXTERNAL MODULE: ./build/packages/gates/src/sod-check/approval-rule.js
var approval_rule = __webpack_require__(3978);
// EXTERNAL MODULE: ./build/packages/gates/src/sod-check/range.js
var sod_check_range = __webpack_require__(4327);
;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/eligibility.js




const nobody = { members: new Set(), gaps: [], listed: true };
function joined(circles) {
    return {
        members: new Set(circles.flatMap(({ members }) => [...members])),
        gaps: circles.flatMap(({ gaps }) => gaps),
        listed: circles.every(({ listed }) => listed),
    };
}
/** Who belongs to any of a rule's circles. */
function circleOf({ circles }) {
    return joined(circles);
}
function users(scene, logins) {
    return { ...nobody, members: new Set(logins.map(scene.rules.person)) };
}
function team(scene, name) {
    const fact = scene.team(name);
    if (fact.state === 'missing')
        return { members: new Set(), gaps: [{ what: `Who is in the team ${name}`, fact }], listed: false };
    return users(scene, fact.value.map(({ login }) => login));
}
const ranks = {
    none: 0,
    read: 1,
    triage: 2,
    write: 3,
    maintain: 4,
    admin: 5,
};
/** The role names it exactly unless it is one of the organisation's own; `permission` knows no maintain or triage. */
function rankOf({ permission, role }) {
    const named = Object.hasOwn(ranks, role) ? ranks[role] : undefined;
    return named ?? (Object.hasOwn(ranks, permission) ? ranks[permission] : undefined) ?? 0;
}
function permitted(scene, wanted) {
    const members = new Set();
    const gaps = [];
    for (const { login, fact } of scene.facts.permissions) {
        if (fact.state === 'missing')
            gaps.push({ what: `The permission of ${login}`, fact });
        else if (rankOf(fact.value) >= (ranks[wanted] ?? Infinity))
            members.add(scene.rules.person(login));
    }
    return { members, gaps, listed: false };
}
/** Owners as CODEOWNERS writes them: an account, a team, or an e-mail address, which names no account for certain. */
function owner(scene, text) {
    if (!text.startsWith('@'))
        return nobody;
    const name = text.slice(1);
    return name.includes('/') ? team(scene, name) : users(scene, [name]);
}
function gapCircle(what, fact) {
    return { members: new Set(), gaps: [{ what, fact }], listed: false };
}
/** For each set of owners that some touched path has, who they are. A path that nobody owns asks nobody. */
function ownerCircles(scene, pull) {
    const { codeOwners } = scene.facts;
    const files = scene.files(pull.id);
    if (codeOwners.state === 'missing')
        return [gapCircle('The code owners', codeOwners)];
    if (files.state === 'missing')
        return [gapCircle(`The paths of #${pull.number}`, files)];
    if (codeOwners.value === null)
        return [nobody];
    if (codeOwners.value.commit !== (0,sod_check_range/* ownersCommit */.UH)((0,sod_check_range/* rangeOf */.be)(scene.facts)))
        return [gapCircle('The code owners', (0,src/* missing */.LO)('malformed', 'they were read at another commit'))];
    const ownersOf = (0,github_src/* ownerFinder */.eW)(codeOwners.value.rules);
    const sets = new Map();
    for (const path of files.value) {
        const owners = ownersOf(path);
        if (owners.length > 0)
            sets.set([...owners].map(github_src/* foldLogin */.fK).sort().join(' '), owners);
    }
    return [...sets.values()].map((owners) => joined(owners.map((text) => owner(scene, text))));
}
function circlesOf(scene, pull, rule) {
    if ((0,approval_rule/* isOpen */.nT)(rule))
        return [{ members: new Set(), gaps: [], listed: false }];
    const { teams, users: logins, permission, codeOwners } = rule.from;
    const fixed = joined([
        users(scene, logins),
        ...teams.map((name) => team(scene, name)),
        ...(permission === null ? [] : [permitted(scene, permission)]),
    ]);
    if (!codeOwners)
        return [fixed];
    return ownerCircles(scene, pull).map((owners) => joined([owners, fixed]));
}
function isAsked(rule, files) {
    if (rule.paths.length === 0 || files.state === 'missing')
        return true;
    const matchers = rule.paths.map(src/* pathMatcher */.kZ);
    return files.value.some((path) => matchers.some((matches) => matches(path)));
}
/** The rules that bear on a pull request, and who may satisfy each. Where its paths are not known, all may. */
function askedRules(scene, pull) {
    return scene.policy.approvals.flatMap((rule) => {
        const files = scene.files(pull.id);
        if (!isAsked(rule, files))
            return [];
        const circles = circlesOf(scene, pull, rule);
        // No touched path has an owner, so there is nobody to ask.
        if (circles.length === 0)
            return [];
        const unread = rule.paths.length > 0 && files.state === 'missing';
        const doubts = unread ? [{ what: `The paths of #${pull.number}`, fact: files }] : [];
        return [{ rule, circles, doubts }];
    });
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/matching.js
function slotsOf(demands) {
    return demands.flatMap((demand) => Array.from({ length: demand.slots }, () => demand));
}
/**
 * Looks for a way to give one more slot a person, moving others along (Kuhn's augmenting path). `tried` holds the people
 * that were reached; when there is no way they are everybody whom these slots could have.
 */
function augment(slot, tried, { slots, holder }) {
    for (const person of slots[slot]?.people ?? []) {
        if (tried.has(person))
            continue;
        tried.add(person);
        const held = holder.get(person);
        if (held === undefined || augment(held, tried, { slots, holder })) {
            holder.set(person, slot);
            return true;
        }
    }
    return false;
}
function shortageOf(slot, reached, { slots, holder }) {
    // Every reached person holds a slot, or there would have been a way; those slots and this one share those people.
    const held = [...reached].flatMap((person) => holder.get(person) ?? []);
    const chosen = [...new Set([slot, ...held].flatMap((each) => slots[each] ?? []))];
    return {
        names: chosen.map(({ name }) => name).sort(),
        slots: chosen.reduce((sum, { slots: wanted }) => sum + wanted, 0),
        people: [...new Set(chosen.flatMap(({ people }) => people))].sort(),
    };
}
/** The order in which shortages are told: fewest rules, then fewest people asked for, then by name. */
function smaller(left, right) {
    return left.names.length - right.names.length || left.slots - right.slots;
}
/**
 * Can every demand have its own people, nobody filling two slots? Null when it can; otherwise the smallest shortage
 * found: those demands want more people than all of them together could have. A maximum bipartite matching (Kuhn), so
 * that nobody is wasted on a rule that another person could fill. Demands and people may come in any order.
 */
function shortageIn(given) {
    const demands = given
        .map((demand) => ({ ...demand, people: [...new Set(demand.people)].sort() }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    const slots = slotsOf(demands);
    const holder = new Map();
    const unmet = [];
    for (const slot of slots.keys())
        if (!augment(slot, new Set(), { slots, holder }))
            unmet.push(slot);
    const shortages = unmet.map((slot) => {
        const reached = new Set();
        augment(slot, reached, { slots, holder });
        return shortageOf(slot, reached, { slots, holder });
    });
    return shortages.sort(smaller)[0] ?? null;
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/approval-rules.js



const mostCandidates = 20;
function demandOf(asked, { people, generous }) {
    const { rule } = asked;
    const circle = circleOf(asked);
    const open = (0,approval_rule/* isOpen */.nT)(rule) || (generous.includes(asked) && circle.gaps.length > 0);
    const fitting = open ? [...people] : [...people].filter((person) => circle.members.has(person));
    return { name: rule.name, slots: rule.count, people: fitting };
}
/** A circle of owners that nobody who approved belongs to. */
function emptyCircle(asked, { people, generous }) {
    if ((0,approval_rule/* isOpen */.nT)(asked.rule))
        return [];
    const lacking = asked.circles.filter(({ members, gaps }) => ![...people].some((person) => members.has(person)) &&
        !(generous.includes(asked) && gaps.length > 0 && people.size > 0));
    return lacking.length === 0 ? [] : [{ names: [asked.rule.name], slots: asked.rule.count, people: [] }];
}
function shortage(rules, counting) {
    const [empty] = rules.flatMap((asked) => emptyCircle(asked, counting)).sort(smaller);
    return empty ?? shortageIn(rules.map((asked) => demandOf(asked, counting)));
}
/** Do these people satisfy every rule, each person one slot? Unknown when they might, if more were known. */
function satisfies(rules, people) {
    const short = shortage(rules, { people, generous: [] });
    if (short === null)
        return { state: 'met' };
    const sure = rules.filter(({ doubts }) => doubts.length === 0);
    const best = shortage(sure, { people, generous: sure });
    if (best !== null)
        return { state: 'unmet', shortage: best };
    const gaps = rules.flatMap((asked) => [...asked.doubts, ...circleOf(asked).gaps]);
    return { state: 'unknown', gaps };
}
/** Who neither made nor deploys the change, as far as a list names them. */
function free(asked, barred) {
    return [...circleOf(asked).members].filter((person) => !barred.has(person));
}
/** Rules that want more people than there are, whoever would approve. Rules that no list closes are left out. */
function unsatisfiable({ pull, barred, rules }) {
    const closed = rules.filter((asked) => asked.doubts.length === 0 && circleOf(asked).listed);
    const short = shortageIn(closed.map((asked) => ({ name: asked.rule.name, slots: asked.rule.count, people: free(asked, barred) })));
    if (short === null)
        return [];
    const data = { commit: pull.head, pullRequest: pull.number };
    const about = { rules: [...short.names], needed: short.slots, eligible: [...short.people] };
    return [{ code: 'approval-rule-unsatisfiable', data: { ...data, ...about } }];
}
/** What is said of rules that are not met: which, how many are missing, and who could still help. */
function unmetBody({ pull, barred, rules }, short) {
    const named = rules.filter(({ rule }) => short.names.includes(rule.name));
    const helpers = new Set(named.flatMap((asked) => free(asked, barred)));
    const candidates = [...helpers].filter((person) => !short.people.includes(person)).sort();
    const data = {
        commit: pull.head,
        pullRequest: pull.number,
        rules: [...short.names],
        needed: short.slots,
        found: short.people.length,
        candidates: candidates.slice(0, mostCandidates),
    };
    return { code: 'approval-rule-unmet', data };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/quorum.js



/** In the order in which exceptions are tried: the first that suffice are the ones that made a difference. */
const easings = [
    'co-author-approves',
    'suggester-approves',
    'deployer-is-approver',
    'single-approval-for-bots',
    'no-approval',
];
/** Anybody may review a public repository; what counts is said by number. */
const mostUnusable = 40;
function approvers({ scene, approvals }, eased) {
    const lenient = approvals.lenient
        .filter(({ exception }) => easings.some((each) => each === exception && eased.has(each)))
        .map(({ person }) => person);
    const all = [...approvals.valid, ...lenient];
    const deploying = eased.has('deployer-is-approver');
    return new Set(all.filter((person) => deploying || !scene.deployers.has(person)));
}
/** Whoever made a bot act is not named anywhere, so one approval could be that person's own. */
function needed({ scene, pull, contributors }, eased) {
    const { minApprovals, minApprovalsForBots } = scene.policy;
    if (eased.has('no-approval'))
        return 0;
    const opener = pull.author;
    const known = opener?.type === 'User' || (opener?.type === 'Bot' && scene.rules.keeper(opener.login) !== undefined);
    const byPersons = known && !contributors.byBot;
    if (byPersons || eased.has('single-approval-for-bots'))
        return minApprovals;
    return Math.max(minApprovals, minApprovalsForBots);
}
function asking(quorum, eased, rules) {
    const { scene, pull, contributors, approvals } = quorum;
    const counted = approvers(quorum, eased);
    const deployers = eased.has('deployer-is-approver') ? [] : scene.deployers;
    const lenient = new Set(approvals.lenient.map(({ person }) => person));
    const makers = [...contributors.people.keys()].filter((person) => !(lenient.has(person) && counted.has(person)));
    return { scene, pull, rules, barred: new Set([...makers, ...deployers]) };
}
function resultOf(quorum, eased, rules) {
    const { pull } = quorum;
    const people = approvers(quorum, eased);
    const least = needed(quorum, eased);
    const asked = asking(quorum, eased, rules);
    const few = people.size >= least
        ? []
        : [
            {
                code: 'not-approved',
                data: { commit: pull.head, pullRequest: pull.number, needed: least, found: people.size },
            },
        ];
    const outcome = satisfies(rules, people);
    if (outcome.state === 'unmet')
        return { state: 'unmet', bodies: [...few, unmetBody(asked, outcome.shortage), ...unsatisfiable(asked)] };
    if (few.length > 0)
        return { state: 'unmet', bodies: few };
    if (outcome.state === 'met')
        return { state: 'met', bodies: [] };
    const bodies = outcome.gaps.map(({ what, fact }) => ({
        code: 'facts-missing',
        data: { what, cause: fact.cause, detail: fact.detail },
    }));
    return { state: 'unknown', bodies };
}
/** The exceptions among those that are all needed together. */
function essential(eased, suffices) {
    let kept = [...eased];
    for (const each of eased) {
        const without = kept.filter((other) => other !== each);
        if (suffices(new Set(without)))
            kept = without;
    }
    return kept;
}
function used(quorum, easing) {
    const { scene, pull, approvals } = quorum;
    const who = {
        'co-author-approves': approvals.lenient
            .filter((each) => each.exception === easing)
            .map((one) => one.person),
        'suggester-approves': approvals.lenient
            .filter((each) => each.exception === easing)
            .map((one) => one.person),
        'deployer-is-approver': approvals.valid.filter((person) => scene.deployers.has(person)),
        'single-approval-for-bots': pull.author?.type === 'Bot' ? [pull.author.login] : [],
        'no-approval': [],
    };
    return exceptionBody(easing, { who: who[easing], commit: pull.head, pullRequest: pull.number });
}
/** What is lacking; where deployers approved, that their approvals do not count is said, and is all when it is all. */
function denial(quorum, eased, rules) {
    const { scene, pull, approvals } = quorum;
    const result = resultOf(quorum, eased, rules);
    if (result.state !== 'unmet')
        return result.bodies;
    const own = approvals.valid.filter((person) => scene.deployers.has(person));
    if (eased.has('deployer-is-approver') || own.length === 0)
        return result.bodies;
    const data = { commit: pull.head, pullRequest: pull.number, approvers: own };
    const discounted = { code: 'deployer-is-approver', data };
    const counted = resultOf(quorum, new Set([...eased, 'deployer-is-approver']), rules);
    return counted.state === 'unmet' ? [...result.bodies, discounted] : [discounted];
}
/**
 * Would the approvals suffice without any one of them? Then they are as good as a signature: whoever forged an author
 * could be one of those who approved, not two. Deployers count for nothing here either.
 */
function holdsWithoutAnyOne(quorum) {
    const { scene, approvals } = quorum;
    const eased = new Set(['single-approval-for-bots']);
    if (scene.accepted.has('deployer-is-approver'))
        eased.add('deployer-is-approver');
    const people = [...approvers(quorum, eased)];
    const rules = askedRules(scene, quorum.pull);
    const without = (person) => ({
        ...quorum,
        approvals: { ...approvals, valid: approvals.valid.filter((each) => each !== person) },
    });
    return people.length > 1 && people.every((one) => resultOf(without(one), eased, rules).state === 'met');
}
/**
 * Did enough different people approve, who neither made the change nor deploy it, and does each approval rule have its
 * own? Empty, or the accepted exceptions that it took, when they did; else what is lacking.
 */
function quorumBodies(quorum) {
    const rules = askedRules(quorum.scene, quorum.pull);
    const suffices = (eased) => resultOf(quorum, eased, rules).state === 'met';
    if (suffices(new Set()))
        return { met: true, bodies: [] };
    const accepted = easings.filter((easing) => quorum.scene.accepted.has(easing));
    const all = new Set(accepted);
    if (!suffices(all))
        return {
            met: false,
            bodies: [...denial(quorum, all, rules), ...quorum.approvals.unusable.slice(0, mostUnusable)],
        };
    const enough = accepted.findIndex((_, index) => suffices(new Set(accepted.slice(0, index + 1))));
    const kept = essential(accepted.slice(0, enough + 1), suffices);
    return { met: true, bodies: kept.map((easing) => used(quorum, easing)) };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/judge-pull.js








/** Whoever writes commits and reviews can name any number of people, and each is said for every commit. */
const mostNamed = 20;
function unlinkedProblems({ scene, pull, contributors }) {
    if (!scene.policy.requireLinkedAuthors)
        return [];
    const which = { commit: pull.head, pullRequest: pull.number };
    return contributors.unlinked
        .slice(0, mostNamed)
        .map((who) => ({ code: 'author-not-linked', data: { ...which, ...who } }));
}
function unprovenProblems(sighted) {
    const { scene, pull, pushers } = sighted;
    const which = { commit: pull.head, pullRequest: pull.number };
    const unproven = unprovenIn(pull, { pushers, person: scene.rules.person });
    if (unproven.length === 0 || holdsWithoutAnyOne(sighted))
        return [];
    return unproven
        .slice(0, mostNamed)
        .map((who) => ({ code: 'author-not-proven', data: { ...which, ...who } }));
}
function pusherProblems({ pull, pushers }) {
    const { gap } = pushers;
    if (gap === null || gap === 'fork')
        return [];
    const data = { commit: pull.head, pullRequest: pull.number, source: gap.commit, detail: gap.detail };
    return [{ code: 'pushers-unknown', data }];
}
/** A pull request ends at its head, so a list without it is not that of what was merged. */
function headProblems({ pull }, series) {
    if (series.own.has(pull.head))
        return [];
    const what = `The commits of #${pull.number}`;
    const detail = `the list does not hold the final head ${pull.head}`;
    return [{ code: 'facts-missing', data: { what, cause: 'truncated', detail } }];
}
/**
 * Pushing to the base branch marks every pull request as merged whose head comes along, "even if branch protection
 * rules have not been satisfied" (GitHub: "Indirect merges"). It takes nothing away from approvals that were there.
 */
function pushedMerge({ scene, pull }) {
    const pushed = (commit) => scene.activity.pushes.get(`refs/heads/${pull.base} ${commit}`);
    const push = pushed(pull.mergeCommit ?? pull.head) ?? pushed(pull.head);
    if (push === undefined)
        return [];
    const data = { commit: pull.head, pullRequest: pull.number, login: push.actor?.login ?? 'ghost' };
    return [{ code: 'merged-by-push', data }];
}
function bodiesOf(sighted, series) {
    const { scene, pull, contributors, approvals } = sighted;
    const quorum = quorumBodies({ scene, pull, contributors, approvals });
    const problems = [
        ...headProblems(sighted, series),
        ...unlinkedProblems(sighted),
        ...unprovenProblems(sighted),
        ...pusherProblems(sighted),
        ...approvals.objections.slice(0, mostNamed),
    ];
    const said = [...priced(problems, scene.accepted), ...quorum.bodies];
    if (!quorum.met)
        return [...said, ...pushedMerge(sighted)];
    const approved = approvals.valid.length > 0 && said.every(({ code }) => code === 'exception-accepted');
    if (!approved)
        return said;
    const data = { commit: pull.head, pullRequest: pull.number, approvers: [...approvals.valid] };
    return [...said, { code: 'commit-approved', data }];
}
/** Judges a pull request once, for all of its commits: who made it, who approved it, what its merge made of it. */
function judgePull(scene, pull) {
    const series = (0,merged_series/* mergedSeries */.A)(pull, scene.known);
    const pushers = (0,sod_check_pushers/* pushersOf */.G)(pull, scene.activity);
    const contributors = contributorsOf({ pull, series, pushers }, scene.rules);
    const approvals = approvalsOf({ commit: pull.head, pull, contributors, person: scene.rules.person });
    return {
        pull,
        series,
        contributors,
        bodies: bodiesOf({ scene, pull, pushers, contributors, approvals }, series),
        content: priced(contentProblems(scene, pull, series), scene.accepted),
    };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/early-merges.js
const merging = new Set(['pr_merge', 'merge_queue_merge']);
/** Only young merges are not indexed yet, so few are looked into, however long the range is. */
const mostMerges = 20;
function reached(from, scene, stop) {
    const seen = new Set();
    const open = [from];
    for (let commit = open.pop(); commit !== undefined; commit = open.pop()) {
        const known = scene.known.get(commit);
        if (known === undefined || seen.has(commit) || stop.has(commit))
            continue;
        seen.add(commit);
        open.push(...known.parents);
    }
    return seen;
}
/**
 * Commits of the range that GitHub says a pull request's merge brought, although it links none to them, with the time
 * of that merge. GitHub indexes the link some time after the merge. A pushed commit is none of them.
 */
function earlyMerges(scene) {
    const { branches, activity } = scene;
    if (branches.state === 'missing')
        return new Map();
    const merges = branches.value
        .flatMap((branch) => activity.byRef.get(`refs/heads/${branch}`) ?? [])
        .filter(({ type, after }) => merging.has(type) && scene.known.get(after)?.pullRequests.length === 0);
    const youngest = merges.sort((a, b) => (a.at > b.at ? -1 : 1)).slice(0, mostMerges);
    const brought = new Map();
    for (const { before, after, at } of youngest) {
        const old = reached(before, scene, new Set());
        for (const commit of reached(after, scene, old))
            brought.set(commit, at);
    }
    return brought;
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/commit-reasons.js


const commit_reasons_short = (commit) => commit.slice(0, 12);
const one = { commit: src/* commitSchema */.lN };
const commit_reasons_pull = { ...one, pullRequest: dist/* number */.aig() };
/** Reasons for the questions `commit:<sha>`: how the commit came here, and whether it is what was reviewed. */
const commitReasons = {
    'commit-approved': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Approved by somebody else',
        data: dist/* strictObject */.rej({ ...commit_reasons_pull, approvers: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `Commit ${commit_reasons_short(data.commit)} came with pull request #${data.pullRequest}, approved on its final head by ${data.approvers.join(', ')}.`,
    }),
    'commit-without-pull-request': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'No pull request',
        data: dist/* strictObject */.rej(one),
        explain: (data) => `Commit ${commit_reasons_short(data.commit)} belongs to no pull request of this repository.`,
        remedy: 'Bring the change through a pull request; protect the branch against direct pushes.',
    }),
    'pull-request-not-merged': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Pull request is not merged',
        data: dist/* strictObject */.rej(commit_reasons_pull),
        explain: (data) => `Commit ${commit_reasons_short(data.commit)} belongs to #${data.pullRequest}, which is not merged.`,
        remedy: 'Merge the pull request and deploy the result.',
    }),
    'pull-request-into-other-branch': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Reviewed for another branch',
        data: dist/* strictObject */.rej({ ...commit_reasons_pull, base: dist/* string */.YjP() }),
        explain: (data) => `Commit ${commit_reasons_short(data.commit)} belongs to #${data.pullRequest}, which was merged into ${data.base}, not into an accepted branch.`,
        remedy: 'Bring the change into the accepted branch by a pull request, or name the branch in the policy.',
    }),
    'commit-not-from-pull-request': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Commit did not come with the pull request',
        data: dist/* strictObject */.rej(commit_reasons_pull),
        explain: (data) => `GitHub links commit ${commit_reasons_short(data.commit)} to #${data.pullRequest}, but it is neither one of its commits nor what its merge made.`,
        remedy: 'Find out how the commit came to the branch; bring it in by a pull request of its own.',
    }),
    'commit-elsewhere': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Touches other services only',
        data: dist/* strictObject */.rej({ ...one, services: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `Commit ${commit_reasons_short(data.commit)} touches only paths of ${data.services.join(', ')}.`,
    }),
    'association-not-indexed': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Asked too early',
        data: dist/* strictObject */.rej({ ...one, at: dist/* string */.YjP() }),
        explain: (data) => `GitHub merged commit ${commit_reasons_short(data.commit)} from a pull request at ${data.at}, but does not link the two yet.`,
        remedy: 'Run again in a few minutes: GitHub links commits to pull requests some time after the merge.',
    }),
    'merged-by-push': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Merged by a push',
        data: dist/* strictObject */.rej({ ...commit_reasons_pull, login: dist/* string */.YjP() }),
        explain: (data) => `GitHub shows #${data.pullRequest} as merged because ${data.login} pushed commit ${commit_reasons_short(data.commit)} to the branch, whatever its rules ask for.`,
        remedy: 'Merge by the pull request, after its approvals; protect the branch against direct pushes.',
    }),
    'content-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Not what was reviewed',
        data: dist/* strictObject */.rej({ ...commit_reasons_pull, made: src/* commitSchema */.lN, expected: dist/* string */.YjP(), found: dist/* string */.YjP() }),
        explain: (data) => `Merging the reviewed head of #${data.pullRequest} gives tree ${commit_reasons_short(data.expected)}, but commit ${commit_reasons_short(data.made)} holds tree ${commit_reasons_short(data.found)}.`,
        remedy: 'Look at what the merge added or left out; bring it in by a pull request of its own, merged by GitHub.',
    }),
    'conflict-resolved-by-hand': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'A conflict was resolved in the merge',
        data: dist/* strictObject */.rej({ ...commit_reasons_pull, made: src/* commitSchema */.lN, paths: dist/* array */.YOg(dist/* string */.YjP()), conflicts: dist/* number */.aig() }),
        explain: (data) => `Merging #${data.pullRequest} conflicts in ${data.conflicts} paths (${data.paths.join(', ')}), so what commit ${commit_reasons_short(data.made)} holds there was written in the merge, after the review.`,
        remedy: 'Resolve conflicts in the pull request and have it approved again; or accept `conflict-resolved-by-hand` in the policy.',
    }),
    'content-not-compared': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Content was not compared',
        data: dist/* strictObject */.rej({ ...commit_reasons_pull, cause: dist/* string */.YjP(), detail: dist/* string */.YjP() }),
        explain: (data) => `Whether the merge of #${data.pullRequest} holds what was reviewed could not be learned (${data.cause}): ${data.detail}.`,
        remedy: 'Give the token contents: read and the runner git 2.38 or newer, and run again; or accept `content-not-compared` in the policy.',
    }),
};

// EXTERNAL MODULE: ./build/packages/gates/src/sod-check/exceptions.js
var exceptions = __webpack_require__(4390);
;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/deploy-reasons.js




const deploy_reasons_short = (commit) => commit.slice(0, 12);
const environment = { environment: dist/* string */.YjP() };
const hand = {
    login: dist/* string */.YjP(),
    role: dist/* picklist */.KIO(personRoles),
    pullRequests: dist/* pipe */.FsL(dist/* array */.YOg(dist/* number */.aig()), dist/* description */.h_('the first ones')),
};
function numbers(pullRequests) {
    return pullRequests.map((number) => `#${number}`).join(', ');
}
/** Reasons for the questions `deployer`, `environment`, `bypass`, `cooling-off` and `policy`. */
const deployReasons = {
    'deployer-known': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Deployers are known',
        data: dist/* strictObject */.rej({ deployers: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `This run was started by ${data.deployers.join(', ')}, over all of its attempts.`,
    }),
    'deployer-is-author': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The deployer made some of it',
        data: dist/* strictObject */.rej(hand),
        explain: (data) => `${data.login} started this deploy and is ${data.role} of ${numbers(data.pullRequests)}, which it brings.`,
        remedy: 'Let somebody start the deploy, in a new run, who had no hand in the changes; a smaller team may use the preset `team-of-two` or `solo`.',
    }),
    'deployer-not-person': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'A bot deploys',
        data: dist/* strictObject */.rej({ login: dist/* string */.YjP() }),
        explain: (data) => `${data.login} started this run. A bot has no authority of its own, and who made it act is not known.`,
        remedy: 'Let a person start the deploy; name the person behind the bot under `bots`; or accept `automation-deploys` in the policy.',
    }),
    'deployer-gone': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Who started an attempt is not known',
        data: dist/* strictObject */.rej({ attempt: dist/* number */.aig() }),
        explain: (data) => `Attempt ${data.attempt} of this run was started by an account that is gone, so who deploys is not known.`,
        remedy: 'Start the deploy in a new run: a re-run keeps its earlier starters.',
    }),
    'builder-deploys': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The builder deploys',
        data: dist/* strictObject */.rej({ identity: dist/* string */.YjP() }),
        explain: (data) => `${data.identity} built and signed the artifact, and the same workflow deploys it.`,
        remedy: 'Build and deploy by different workflows; or accept `builder-deploys` in the policy.',
    }),
    'environment-open': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'The environment asks nobody',
        data: dist/* strictObject */.rej({ ...environment, exists: dist/* boolean */.zMY() }),
        explain: (data) => data.exists
            ? `The environment ${data.environment} names no required reviewers.`
            : `GitHub has no environment ${data.environment}, so no reviewers of it were asked.`,
    }),
    'environment-reviewed': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'The environment was reviewed',
        data: dist/* strictObject */.rej({ ...environment, reviewers: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `${data.reviewers.join(', ')} let this run into ${data.environment}.`,
    }),
    'environment-not-yet-asked': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'The environment will ask later',
        data: dist/* strictObject */.rej(environment),
        explain: (data) => `This run has not entered ${data.environment} yet; GitHub will ask its reviewers when it does.`,
    }),
    'environment-bypassed': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Nobody reviewed the environment',
        data: dist/* strictObject */.rej({ ...environment, deployments: dist/* number */.aig() }),
        explain: (data) => `The environment ${data.environment} has required reviewers, and this run entered it with no approval, as an administrator can.`,
        remedy: 'Start a new run and have a reviewer of the environment approve; forbid administrators to bypass its rules.',
    }),
    'environment-reviewer-is-author': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The reviewer of the environment made some of it',
        data: dist/* strictObject */.rej({ ...environment, ...hand }),
        explain: (data) => `${data.login} let this run into ${data.environment} and is ${data.role} of ${numbers(data.pullRequests)}.`,
        remedy: 'Start a new run and have a reviewer of the environment approve who had no hand in the changes.',
    }),
    'environment-reviewer-is-deployer': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The deployer reviewed the environment',
        data: dist/* strictObject */.rej({ ...environment, login: dist/* string */.YjP() }),
        explain: (data) => `${data.login} started this run and let it into ${data.environment}.`,
        remedy: 'Start a new run and have another reviewer of the environment approve; let the environment prevent self-review.',
    }),
    'environment-reviewer-gone': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Who reviewed the environment is not known',
        data: dist/* strictObject */.rej(environment),
        explain: (data) => `Whoever let this run into ${data.environment} has no person's account any more, so it may have been an author.`,
        remedy: 'Start a new run and have a reviewer of the environment approve.',
    }),
    'environment-approval-of-earlier-attempt': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The approval may be of an earlier attempt',
        data: dist/* strictObject */.rej({ ...environment, attempt: dist/* number */.aig() }),
        explain: (data) => `This is attempt ${data.attempt}, and GitHub does not tell to which attempt the approvals of ${data.environment} belong.`,
        remedy: 'Start the deploy in a new run, so that its reviewers are asked for it.',
    }),
    'no-bypass-seen': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'No rule was bypassed',
        data: dist/* strictObject */.rej({ evaluations: dist/* number */.aig() }),
        explain: (data) => `None of ${data.evaluations} evaluations of the branch rules was bypassed for these commits.`,
    }),
    'bypass-not-visible': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Bypasses are not visible',
        data: dist/* strictObject */.rej({ permission: dist/* string */.YjP(), detail: dist/* string */.YjP() }),
        explain: (data) => `Whether branch rules were bypassed is not visible without ${data.permission} (${data.detail}); the approvals were counted here, whatever the rules said.`,
    }),
    'bypass-not-ruled-out': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'A bypass is not ruled out',
        data: dist/* strictObject */.rej({ permission: dist/* string */.YjP(), detail: dist/* string */.YjP() }),
        explain: (data) => `The policy asks for proof that no branch rule was bypassed, which needs ${data.permission}: ${data.detail}.`,
        remedy: 'Give `github-token` the token of an App that has Administration: read; GitHub keeps this for a month.',
    }),
    'rules-bypassed': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Branch rules were bypassed',
        data: dist/* strictObject */.rej({ commit: src/* commitSchema */.lN, ref: dist/* string */.YjP(), login: dist/* nullable */.mee(dist/* string */.YjP()) }),
        explain: (data) => `${data.login ?? 'Somebody'} bypassed the rules of ${data.ref} to bring commit ${deploy_reasons_short(data.commit)}.`,
        remedy: 'Find out why; bring the change in by the rules, or accept `rules-bypassed` in the policy.',
    }),
    'cooled-off': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Time to look has passed',
        data: dist/* strictObject */.rej({ mergedAt: dist/* nullable */.mee(dist/* string */.YjP()), minutes: dist/* number */.aig() }),
        explain: (data) => data.mergedAt === null
            ? 'This deploy brings no merge that would have to cool off.'
            : `The last merge was at ${data.mergedAt}, at least ${data.minutes} minutes ago.`,
    }),
    'cooling-off': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Merged too recently',
        data: dist/* strictObject */.rej({ mergedAt: dist/* string */.YjP(), minutes: dist/* number */.aig(), until: dist/* string */.YjP() }),
        explain: (data) => `The last merge was at ${data.mergedAt}; the policy wants ${data.minutes} minutes between merge and deploy.`,
        remedy: 'Look at the change again, and start the deploy after the named time has passed.',
    }),
    'preset-relaxed': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Not the strict preset',
        data: dist/* strictObject */.rej({
            preset: dist/* picklist */.KIO(exceptions/* presetNames */.gC),
            accepted: dist/* array */.YOg(dist/* picklist */.KIO(exceptions/* exceptions */.z2)),
            controls: dist/* array */.YOg(dist/* string */.YjP()),
        }),
        explain: (data) => `The preset ${data.preset} accepts ${data.accepted.join(', ')}; in place of that: ${data.controls.length === 0 ? 'nothing' : data.controls.join('; ')}.`,
    }),
    'exception-accepted': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'An exception was accepted',
        data: dist/* strictObject */.rej({
            exception: dist/* picklist */.KIO(exceptions/* exceptions */.z2),
            who: dist/* array */.YOg(dist/* string */.YjP()),
            commit: dist/* nullable */.mee(src/* commitSchema */.lN),
            pullRequest: dist/* nullable */.mee(dist/* number */.aig()),
            detail: dist/* nullable */.mee(dist/* string */.YjP()),
        }),
        explain: (data) => `The policy accepts that ${exceptions/* exceptionMeanings */.CR[data.exception]}${data.pullRequest === null ? '' : ` (#${data.pullRequest})`}${data.who.length === 0 ? '' : `: ${data.who.join(', ')}`}${data.detail === null ? '' : ` (${data.detail})`}.`,
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/range-reasons.js


const range_reasons_short = (commit) => commit.slice(0, 12);
const span = dist/* strictObject */.rej({ base: src/* commitSchema */.lN, head: src/* commitSchema */.lN });
const start = dist/* picklist */.KIO(['record', 'input']);
/** Reasons for the questions `range` and `head`. */
const rangeReasons = {
    'range-complete': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Every commit is known',
        data: dist/* strictObject */.rej({ ...span.entries, commits: dist/* number */.aig() }),
        explain: (data) => `From ${range_reasons_short(data.base)} to ${range_reasons_short(data.head)} there are ${data.commits} commits, and every one was read.`,
    }),
    'base-not-proven': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Start of the range is not proven',
        data: dist/* strictObject */.rej({ base: src/* commitSchema */.lN, from: start, locator: dist/* nullable */.mee(dist/* string */.YjP()) }),
        explain: (data) => data.from === 'record'
            ? `The range starts at ${range_reasons_short(data.base)}, as the last record says; records are not signed, so whoever may write to their store could have moved it.`
            : `The range starts at ${range_reasons_short(data.base)}, as the \`base\` input says; the caller of the action chose it.`,
    }),
    'history-diverged': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Diverged history accepted',
        data: span,
        explain: (data) => `The last record, ${range_reasons_short(data.base)}, is no ancestor of ${range_reasons_short(data.head)}; the policy asks to check every new commit instead.`,
    }),
    'head-reviewed': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'A reviewed state is deployed',
        data: dist/* strictObject */.rej({ commit: src/* commitSchema */.lN, pullRequest: dist/* number */.aig(), branch: dist/* string */.YjP() }),
        explain: (data) => `Commit ${range_reasons_short(data.commit)} is what pull request #${data.pullRequest} made of ${data.branch}.`,
    }),
    'already-deployed': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Allowed before',
        data: dist/* strictObject */.rej({ commit: src/* commitSchema */.lN, record: dist/* string */.YjP(), recordedAt: dist/* string */.YjP() }),
        explain: (data) => `Commit ${range_reasons_short(data.commit)} was allowed and deployed to this environment before, as the record of ${data.recordedAt} says; records are not signed, so whoever may write to their store could have made it.`,
    }),
    'base-not-allowed': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Starts after a deploy that was not allowed',
        data: dist/* strictObject */.rej({ base: src/* commitSchema */.lN, effect: dist/* string */.YjP(), by: dist/* string */.YjP() }),
        explain: (data) => `What was last deployed, ${range_reasons_short(data.base)}, was judged ${data.effect} and opened by ${data.by}; what it brought is not judged again.`,
    }),
    'history-rewritten': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'History was rewritten',
        data: span,
        explain: (data) => `The commit last recorded, ${range_reasons_short(data.base)}, is no ancestor of ${range_reasons_short(data.head)}, so what was deployed is not part of what is to be deployed.`,
        remedy: 'Deploy from the branch that holds the recorded commit, or let the policy say `divergedHistory: check-commits`.',
    }),
    'head-not-reviewed': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Nobody reviewed this state',
        data: dist/* strictObject */.rej({ commit: src/* commitSchema */.lN }),
        explain: (data) => `Commit ${range_reasons_short(data.commit)} is neither the result nor the final head of a pull request merged into an accepted branch.`,
        remedy: 'Deploy the merge commit of a pull request, not a commit within one or one that was pushed.',
    }),
    'head-not-on-branch': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Not on an accepted branch',
        data: dist/* strictObject */.rej({ commit: src/* commitSchema */.lN, branches: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `Commit ${range_reasons_short(data.commit)} is not reachable from ${data.branches.join(' or ')}.`,
        remedy: 'Merge the commit first, or name its branch under `branches` in the policy.',
    }),
    'recorded-not-allowed': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Deployed before, but not allowed',
        data: dist/* strictObject */.rej({ commit: src/* commitSchema */.lN, record: dist/* string */.YjP() }),
        explain: (data) => `Commit ${range_reasons_short(data.commit)} is what the last record holds, but that deploy was not opened by an allowing verdict of this gate, so it answers for nothing.`,
        remedy: 'Give the input `base`, a commit before it, so that its commits are checked; or open this deploy as the last one was opened.',
    }),
    'no-range-start': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Where the range starts is not known',
        data: dist/* strictObject */.rej({}),
        explain: () => 'No deploy of this service to this environment is on record, and no base was given, so which commits are new is not known.',
        remedy: 'For the first deploy give the input `base`: the full SHA of the last commit that is already trusted.',
    }),
    'base-narrows-range': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Base would leave commits out',
        data: dist/* strictObject */.rej({ base: src/* commitSchema */.lN, recorded: src/* commitSchema */.lN }),
        explain: (data) => `The given base, ${range_reasons_short(data.base)}, is no ancestor of the recorded ${range_reasons_short(data.recorded)}; a base may only widen the range.`,
        remedy: 'Leave `base` out, or give the recorded commit or one of its ancestors.',
    }),
    'base-not-ancestor': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Base is not behind the deployed commit',
        data: span,
        explain: (data) => `The given base, ${range_reasons_short(data.base)}, is no ancestor of ${range_reasons_short(data.head)}.`,
        remedy: 'Give a base that the deployed commit descends from.',
    }),
    'range-empty': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The base leaves nothing to check',
        data: span,
        explain: (data) => `The given base is the deployed commit itself, ${range_reasons_short(data.head)}, and no record says that it was deployed.`,
        remedy: 'Give as `base` the last commit that is already trusted, not the one to be deployed.',
    }),
    'behind-record': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Older than what is deployed',
        data: dist/* strictObject */.rej({ commit: src/* commitSchema */.lN, recorded: src/* commitSchema */.lN }),
        explain: (data) => `Commit ${range_reasons_short(data.commit)} is an ancestor of the recorded ${range_reasons_short(data.recorded)}: a roll-back brings no new commit, and this one may never have been deployed.`,
        remedy: 'Give the input `base`, a commit before the one to roll back to, so that its commits are checked.',
    }),
    'range-truncated': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The list of commits is cut',
        data: dist/* strictObject */.rej({ ...span.entries, listed: dist/* number */.aig(), detail: dist/* string */.YjP() }),
        explain: (data) => `Only ${data.listed} commits from ${range_reasons_short(data.base)} to ${range_reasons_short(data.head)} were listed: ${data.detail}.`,
        remedy: 'Run again; when it stays cut, deploy in smaller steps.',
    }),
    'facts-missing': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Something could not be learned',
        data: dist/* strictObject */.rej({ what: dist/* string */.YjP(), cause: dist/* string */.YjP(), detail: dist/* string */.YjP() }),
        explain: (data) => `${data.what} could not be learned (${data.cause}): ${data.detail}.`,
        remedy: 'Give the job contents: read, pull-requests: read and actions: read, and run again; the sentence says which is lacking.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/reasons.js




const sodCheckReasons = {
    ...rangeReasons,
    ...commitReasons,
    ...approvalReasons,
    ...deployReasons,
};

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/earlier-deploys.js
function isAllowed({ effect, by }) {
    return effect === 'allow' && by === 'verdict';
}
function recorded({ earlierDeploys }) {
    return earlierDeploys.state === 'known' ? earlierDeploys.value : [];
}
/** The record of an earlier deploy of exactly this commit that an allowing verdict opened. */
function allowedBefore(facts) {
    return recorded(facts).find((deploy) => deploy.commit === facts.head && isAllowed(deploy));
}
/** How a record was judged, by its digest. */
function judgedRecord(facts, record) {
    return recorded(facts).find((deploy) => deploy.record === record);
}
/** The record of an earlier allowed deploy of the very tree that is to be deployed, whatever commit holds it. */
function allowedTree(facts) {
    const head = facts.commits.find(({ commit }) => commit === facts.head)?.fact;
    const tree = head?.state === 'known' ? head.value.tree : null;
    if (tree === null)
        return null;
    return recorded(facts).find((deploy) => deploy.tree === tree && isAllowed(deploy))?.record ?? null;
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/identities.js
function inCommit({ author, committer, coAuthors }) {
    return [author, committer, ...coAuthors];
}
function inPull(pull) {
    return [
        pull.author,
        pull.mergedBy,
        ...pull.reviews.map(({ author }) => author),
        ...pull.commits.flatMap(inCommit),
        ...pull.headForcePushes.map(({ actor }) => actor),
        ...pull.dismissals.map(({ actor }) => actor),
    ];
}
/** Every account that the facts name by login and number. */
function identitiesIn(facts) {
    const found = [facts.actor, facts.triggeringActor];
    const add = (more) => {
        for (const each of more)
            found.push(each);
    };
    const { earlierAttempts, activity, environmentReviews } = facts;
    if (earlierAttempts.state === 'known')
        add(earlierAttempts.value.flatMap(({ actor, triggeringActor }) => [actor, triggeringActor]));
    if (activity.state === 'known')
        add(activity.value.map(({ actor }) => actor));
    if (environmentReviews.state === 'known')
        add(environmentReviews.value.map(({ user }) => user));
    for (const { fact } of facts.commits)
        if (fact.state === 'known')
            add(inCommit(fact.value));
    for (const { fact } of facts.pullRequests)
        if (fact.state === 'known')
            add(inPull(fact.value));
    for (const { fact } of facts.teams)
        if (fact.state === 'known')
            add(fact.value);
    return found.flatMap((each) => typeof each?.login === 'string' && typeof each.id === 'string'
        ? [{ login: each.login, id: each.id }]
        : []);
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/persons.js

function join(groups, logins) {
    const folded = logins.map(github_src/* foldLogin */.fK);
    const merged = new Set(folded.flatMap((login) => [login, ...(groups.get(login) ?? [])]));
    for (const login of merged)
        groups.set(login, merged);
}
function joinRenamed(groups, identities) {
    const first = new Map();
    for (const { login, id } of identities) {
        const folded = (0,github_src/* foldLogin */.fK)(login);
        const known = first.get(id);
        if (known === undefined)
            first.set(id, folded);
        else if (known !== folded && groups.get(known)?.has(folded) !== true)
            join(groups, [known, folded]);
    }
}
/**
 * Accounts of one person become one login: those that the policy names together, and those that have one number,
 * because an account was renamed between two answers. Groups that share a login are one person, in whatever order.
 */
function personFinder(policy, identities = []) {
    const groups = new Map();
    for (const logins of policy.samePerson)
        join(groups, logins);
    joinRenamed(groups, identities);
    const first = new Map([...groups].map(([login, group]) => [login, [...group].sort()[0] ?? login]));
    return (login) => {
        const folded = (0,github_src/* foldLogin */.fK)(login);
        return first.get(folded) ?? folded;
    };
}
const botSuffix = '[bot]';
function botName(login) {
    const folded = (0,github_src/* foldLogin */.fK)(login);
    return folded.endsWith(botSuffix) ? folded.slice(0, -botSuffix.length) : folded;
}
/** True for a login that only an App's account can have. */
function isBotLogin(login) {
    return login.endsWith(botSuffix);
}
/** The person whom the policy puts behind a bot; GraphQL leaves out the `[bot]` that REST writes. */
function botKeeper(policy, person) {
    const keepers = new Map(policy.bots.map(({ bot, person: login }) => [botName(bot), person(login)]));
    return (bot) => keepers.get(botName(bot));
}

// EXTERNAL MODULE: ./build/packages/gates/src/sod-check/policy.js
var sod_check_policy = __webpack_require__(9990);
;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/scene.js






/** Logins of everybody who started this run, as far as they are known. */
function starters(facts) {
    const attempts = facts.earlierAttempts.state === 'known' ? facts.earlierAttempts.value : facts.earlierAttempts.partial;
    const earlier = (attempts ?? []).flatMap(({ actor, triggeringActor }) => [
        actor?.login,
        triggeringActor?.login,
    ]);
    const all = [facts.actor.login, facts.triggeringActor.login, ...earlier];
    const byLogin = new Map(all.flatMap((login) => (login === undefined ? [] : [[(0,github_src/* foldLogin */.fK)(login), login]])));
    return [...byLogin.values()].sort();
}
function branchesOf(policy, facts) {
    if (policy.branches.length > 0)
        return (0,src/* known */.eO)(policy.branches);
    const { defaultBranch } = facts;
    if (defaultBranch.state === 'missing')
        return (0,src/* missing */.LO)(defaultBranch.cause, defaultBranch.detail);
    return (0,src/* known */.eO)([defaultBranch.value], defaultBranch.evidence);
}
function rulesOf(policy, facts) {
    const person = personFinder(policy, identitiesIn(facts));
    return { policy, person, keeper: botKeeper(policy, person) };
}
function contentIndex({ content }) {
    const index = new Map();
    for (const each of content) {
        const known = index.get(each.pullRequest);
        if (known === undefined)
            index.set(each.pullRequest, [each]);
        else
            known.push(each);
    }
    return index;
}
/** An answer about something else is as good as none. */
function own(fact, what, isOwn) {
    if (fact === undefined)
        return (0,src/* missing */.LO)('not-collected', `${what} was not read`);
    if (fact.state === 'missing' || isOwn(fact.value))
        return fact;
    return (0,src/* missing */.LO)('malformed', `the facts of ${what} are those of another`);
}
/** A bot that starts a run acts for whoever the policy puts behind it. */
function deployerOf({ person, keeper }, login) {
    return (isBotLogin(login) ? keeper(login) : undefined) ?? person(login);
}
function sceneOf(policy, facts) {
    const rules = rulesOf(policy, facts);
    const commits = new Map(facts.commits.map(({ commit, fact }) => [commit, fact]));
    const pulls = new Map(facts.pullRequests.map(({ id, fact }) => [id, fact]));
    const content = contentIndex(facts);
    const files = new Map(facts.files.map(({ pullRequest, fact }) => [pullRequest, fact]));
    const teams = new Map(facts.teams.map(({ team, fact }) => [(0,github_src/* foldLogin */.fK)(team), fact]));
    const read = [...commits].flatMap(([commit, fact]) => fact.state === 'known' && fact.value.commit === commit ? [[commit, fact.value]] : []);
    return {
        policy,
        facts,
        accepted: (0,sod_check_policy/* acceptedBy */.lA)(policy),
        rules,
        activity: (0,sod_check_pushers/* activityIndex */.Y)(facts.activity),
        branches: branchesOf(policy, facts),
        commit: (commit) => own(commits.get(commit), `commit ${commit}`, (value) => value.commit === commit),
        pull: (id) => own(pulls.get(id), `pull request ${id}`, (value) => value.id === id),
        content: (id) => content.get(id) ?? [],
        files: (id) => files.get(id) ?? (0,src/* missing */.LO)('not-collected', 'its paths were not read'),
        team: (name) => teams.get((0,github_src/* foldLogin */.fK)(name)) ?? (0,src/* missing */.LO)('not-collected', `${name} was not asked for`),
        known: new Map(read),
        deployers: new Set(starters(facts).map((login) => deployerOf(rules, login))),
    };
}
/** Pull requests of forks' own repositories and of other repositories say nothing about this one. */
function sortRefs(commit, repository, branches) {
    const own = commit.pullRequests.filter((ref) => (0,github_src/* sameRepository */.RB)(ref.repository, repository));
    const merged = own.filter((ref) => ref.state === 'MERGED');
    return {
        candidates: merged.filter((ref) => branches.includes(ref.base)),
        elsewhere: merged.filter((ref) => !branches.includes(ref.base)),
        unmerged: own.filter((ref) => ref.state !== 'MERGED'),
    };
}
/** True when a pull request is the merged one that a commit refers to. */
function isMergedAs(pull, ref) {
    return (pull.state === 'MERGED' && pull.mergedAt !== null && pull.base === ref.base && pull.number === ref.number);
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/decide-commit.js









function commitQuestion(commit) {
    return `commit:${commit}`;
}
function bound(bodies, question, evidence) {
    return bodies.map((body) => ({ ...body, question, evidence }));
}
/** A reason about a pull request, said of one of its commits. */
function saidOf(commit, body) {
    return 'commit' in body.data ? { ...body, data: { ...body.data, commit } } : body;
}
function allows({ code }) {
    return sodCheckReasons[code].effect === 'allow';
}
function withoutCandidate({ tooEarly }, commit, refs) {
    const elsewhere = refs.elsewhere.map(({ number, base }) => ({
        code: 'pull-request-into-other-branch',
        data: { commit, pullRequest: number, base },
    }));
    const unmerged = refs.unmerged.map(({ number }) => ({ code: 'pull-request-not-merged', data: { commit, pullRequest: number } }));
    const found = [...elsewhere, ...unmerged];
    if (found.length > 0)
        return found;
    const at = tooEarly.get(commit);
    return at === undefined
        ? [{ code: 'commit-without-pull-request', data: { commit } }]
        : [{ code: 'association-not-indexed', data: { commit, at } }];
}
function judgeRef(inquiry, commit, ref) {
    const question = commitQuestion(commit.commit);
    const fact = inquiry.scene.pull(ref.id);
    if (fact.state === 'missing')
        return {
            drafts: [missingDraft(question, `Pull request #${ref.number}`, fact)],
            carrier: null,
            unread: true,
        };
    const data = { commit: commit.commit, pullRequest: ref.number };
    const judged = inquiry.judged(ref.id);
    if (judged === undefined || !isMergedAs(judged.pull, ref)) {
        const bodies = [{ code: 'pull-request-not-merged', data }];
        return { drafts: bound(bodies, question, fact.evidence), carrier: null, unread: false };
    }
    if (!(0,merged_series/* cameWith */.l)(commit.commit, judged.pull, judged.series)) {
        const bodies = [{ code: 'commit-not-from-pull-request', data }];
        return { drafts: bound(bodies, question, fact.evidence), carrier: null, unread: false };
    }
    const own = judged.series.own.has(commit.commit);
    const bodies = own ? judged.bodies : withContent(judged);
    const said = bodies.map((body) => saidOf(commit.commit, body));
    return { drafts: bound(said, question, fact.evidence), carrier: judged, unread: false };
}
/** An approval says nothing for a commit that holds something else than what was approved. */
function withContent({ bodies, content }) {
    if (content.every(allows))
        return [...bodies, ...content];
    return [...bodies.filter(({ code }) => code !== 'commit-approved'), ...content];
}
function passes({ drafts }) {
    return drafts.length > 0 && drafts.every(allows);
}
function isPlain({ drafts }) {
    return drafts.every(({ code }) => code === 'commit-approved');
}
/**
 * Of the pull requests of a commit those that answer for it; all of them when none does. One that could not be read is
 * never passed over: whoever made it may be the one who deploys.
 */
function answering(judged) {
    const passed = judged.filter(passes);
    const plain = passed.filter(isPlain);
    if (passed.length === 0)
        return judged;
    return [...(plain.length > 0 ? plain : passed), ...judged.filter(({ unread }) => unread)];
}
function accepting(inquiry, commit, drafts) {
    const { revertOf } = inquiry;
    if (revertOf === null || drafts.every(allows))
        return [...drafts];
    const body = exceptionBody('revert-to-allowed-tree', { commit, detail: `record ${revertOf}` });
    return bound([body], commitQuestion(commit), []);
}
function decideCommit(inquiry, id) {
    const { scene } = inquiry;
    const question = commitQuestion(id);
    const services = inquiry.elsewhere(id);
    if (services !== null) {
        const body = { code: 'commit-elsewhere', data: { commit: id, services: [...services] } };
        return { drafts: bound([body], question, []), carriers: [] };
    }
    const fact = scene.commit(id);
    if (fact.state === 'missing')
        return { drafts: [missingDraft(question, `Commit ${id}`, fact)], carriers: [] };
    if (scene.branches.state === 'missing')
        return { drafts: [missingDraft(question, 'The default branch', scene.branches)], carriers: [] };
    const commit = { ...fact.value, commit: id };
    const refs = sortRefs(commit, scene.facts.repository, scene.branches.value);
    if (refs.candidates.length === 0) {
        const drafts = bound(withoutCandidate(inquiry, id, refs), question, fact.evidence);
        return { drafts: accepting(inquiry, id, drafts), carriers: [] };
    }
    const judged = refs.candidates.map((ref) => judgeRef(inquiry, commit, ref));
    const drafts = answering(judged).flatMap((each) => each.drafts);
    const carriers = judged.flatMap(({ carrier }) => (carrier === null ? [] : [carrier]));
    const evident = drafts.map((draft) => ({
        ...draft,
        evidence: [...new Set([...fact.evidence, ...draft.evidence])],
    }));
    return { drafts: accepting(inquiry, id, evident), carriers };
}
function onceEach(scene) {
    const judged = new Map();
    return (id) => {
        if (!judged.has(id)) {
            const fact = scene.pull(id);
            judged.set(id, fact.state === 'known' ? judgePull(scene, fact.value) : undefined);
        }
        return judged.get(id);
    };
}
/**
 * Did each commit come with a pull request that somebody else approved on its final head, and hold what was approved?
 * One such pull request is enough; when there is none, everything that is wrong with each is said. `carriers` are the
 * pull requests that the range brings, so that their people can be held against whoever deploys.
 */
function decideCommits(scene, commits) {
    const inquiry = {
        scene,
        judged: onceEach(scene),
        elsewhere: elsewhereFinder(scene),
        tooEarly: earlyMerges(scene),
        revertOf: scene.accepted.has('revert-to-allowed-tree') ? allowedTree(scene.facts) : null,
    };
    const answers = commits.map((commit) => decideCommit(inquiry, commit));
    return {
        drafts: answers.flatMap(({ drafts }) => drafts),
        carriers: [...new Set(answers.flatMap(({ carriers }) => carriers))],
    };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/decide-cooling-off.js


const coolingOffQuestion = 'cooling-off';
const decide_cooling_off_question = coolingOffQuestion;
const minute = 60_000;
/** Has enough time passed since the last merge for somebody to look again? Instants are RFC 3339, UTC. */
function decideCoolingOff(scene, carriers) {
    const minutes = (0,sod_check_policy/* coolingOffMinutesOf */.x$)(scene.policy);
    if (minutes === 0)
        return [];
    const merges = carriers.flatMap(({ pull }) => pull.mergedAt ?? []).sort();
    const mergedAt = merges.at(-1) ?? null;
    // Commits that came with no pull request are denied one by one.
    if (mergedAt === null)
        return [{ code: 'cooled-off', question: decide_cooling_off_question, data: { mergedAt, minutes }, evidence: [] }];
    const until = (0,src/* addMilliseconds */.As)(mergedAt, minutes * minute);
    if (until > scene.facts.at)
        return [{ code: 'cooling-off', question: decide_cooling_off_question, data: { mergedAt, minutes, until }, evidence: [] }];
    return [{ code: 'cooled-off', question: decide_cooling_off_question, data: { mergedAt, minutes }, evidence: [] }];
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/decide-deployer.js





const deployerQuestion = 'deployer';
const decide_deployer_question = deployerQuestion;
const mostShown = 10;
/** Everybody who had a hand in what the range brings, by person. */
function handsIn(carriers) {
    const hands = new Map();
    const ordered = [...carriers].sort((a, b) => a.pull.number - b.pull.number);
    for (const { pull, contributors } of ordered) {
        for (const [login, role] of contributors.people) {
            const known = hands.get(login);
            if (known === undefined)
                hands.set(login, { login, role, pullRequests: [pull.number] });
            else if (known.pullRequests.length < mostShown)
                known.pullRequests.push(pull.number);
        }
    }
    return hands;
}
/** A re-run keeps the first actor, so every attempt's starters count, and every attempt must have been read. */
function attemptDrafts({ facts }) {
    const { earlierAttempts, run } = facts;
    const what = 'Who started earlier attempts of this run';
    if (earlierAttempts.state === 'missing')
        return [missingDraft(decide_deployer_question, what, earlierAttempts)];
    const read = new Set(earlierAttempts.value.map(({ attempt }) => attempt));
    const wanted = Array.from({ length: run.attempt - 1 }, (_, index) => index + 1);
    const unread = wanted.filter((attempt) => !read.has(attempt));
    if (unread.length > 0) {
        const detail = `attempt ${unread.join(', ')} was not read`;
        return [missingDraft(decide_deployer_question, what, { state: 'missing', cause: 'not-collected', detail })];
    }
    const gone = earlierAttempts.value.filter(({ actor, triggeringActor }) => actor === null || triggeringActor === null);
    if (gone.length > 0)
        return gone.map(({ attempt }) => ({
            code: 'deployer-gone',
            question: decide_deployer_question,
            data: { attempt },
            evidence: earlierAttempts.evidence,
        }));
    const data = { deployers: [...starters(facts)] };
    return [{ code: 'deployer-known', question: decide_deployer_question, data, evidence: earlierAttempts.evidence }];
}
function ownChanges(scene, hands) {
    const own = [...scene.deployers].flatMap((person) => hands.get(person) ?? []);
    return own.map((hand) => ({ code: 'deployer-is-author', data: { ...hand } }));
}
/** A bot acts for somebody, and GitHub does not say for whom: whoever that is could be an author. */
function automation({ facts, rules }) {
    const { earlierAttempts: attempts } = facts;
    const shown = (attempts.state === 'known' ? attempts.value : attempts.partial) ?? [];
    const accounts = shown.flatMap(({ actor, triggeringActor }) => [actor, triggeringActor]);
    const bots = accounts.flatMap((account) => (account?.type === 'Bot' ? [(0,github_src/* foldLogin */.fK)(account.login)] : []));
    return starters(facts)
        .filter((login) => isBotLogin(login) || bots.includes((0,github_src/* foldLogin */.fK)(login)))
        .filter((login) => rules.keeper(login) === undefined)
        .map((login) => ({ code: 'deployer-not-person', data: { login } }));
}
/** A workflow file without the ref that it was taken at; GitHub folds owner and repository, so case says nothing. */
function workflowFile(identity) {
    return (0,github_src/* foldLogin */.fK)(identity.replace(/@(?:refs\/.*|[0-9a-f]{40,64})$/su, ''));
}
/** Asked only where the caller hands over who built: then it is not the workflow that deploys. */
function builderBodies({ facts }) {
    const { builder, workflow } = facts;
    if (builder.state === 'missing') {
        const { cause, detail } = builder;
        return [{ code: 'facts-missing', data: { what: 'Who built the artifact', cause, detail } }];
    }
    if (builder.value === null)
        return [];
    const { identity } = builder.value;
    if (workflow === null) {
        const data = { what: 'Which workflow deploys', cause: 'not-collected', detail: 'it was not read' };
        return [{ code: 'facts-missing', data }];
    }
    return workflowFile(identity) === workflowFile(workflow)
        ? [{ code: 'builder-deploys', data: { identity } }]
        : [];
}
/** Who deploys, over all attempts of the run, and did they make any of it? */
function decideDeployer(scene, hands) {
    const bodies = priced([...ownChanges(scene, hands), ...automation(scene), ...builderBodies(scene)], scene.accepted);
    const own = bodies.map((body) => ({ ...body, question: decide_deployer_question, evidence: [] }));
    return [...attemptDrafts(scene), ...own];
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/decide-environment.js



const environmentQuestion = 'environment';
const decide_environment_question = environmentQuestion;
function decide_environment_approvalsOf(scene, reviews) {
    const own = (0,github_src/* foldLogin */.fK)(scene.facts.environment);
    return reviews.filter(({ state, environments }) => state.toLowerCase() === 'approved' && environments.some((name) => (0,github_src/* foldLogin */.fK)(name) === own));
}
/** One approval lets the job in, so it must be one of somebody who had no hand in what is deployed, nor deploys it. */
function reviewerBodies(scene, approvals, hands) {
    const { environment } = scene.facts;
    const people = approvals.flatMap(({ user }) => (user?.type === 'User' ? [user.login] : []));
    const own = people.flatMap((login) => hands.get(scene.rules.person(login)) ?? []);
    const others = people.filter((login) => !hands.has(scene.rules.person(login)));
    const independent = others.filter((login) => !scene.deployers.has(scene.rules.person(login)));
    if (independent.length > 0)
        return [{ code: 'environment-reviewed', data: { environment, reviewers: independent.sort() } }];
    if (others.length > 0)
        return others.map((login) => ({
            code: 'environment-reviewer-is-deployer',
            data: { environment, login },
        }));
    if (own.length > 0)
        return own.map((hand) => ({ code: 'environment-reviewer-is-author', data: { environment, ...hand } }));
    return [{ code: 'environment-reviewer-gone', data: { environment } }];
}
function unapproved(scene) {
    const { environment, environmentDeployments: deployments } = scene.facts;
    if (deployments.state === 'missing')
        return [missingDraft(decide_environment_question, 'What this run deployed so far', deployments)];
    const entered = deployments.value.length;
    const body = entered === 0
        ? { code: 'environment-not-yet-asked', data: { environment } }
        : { code: 'environment-bypassed', data: { environment, deployments: entered } };
    return said(scene, [body]);
}
function said(scene, bodies) {
    const { environmentRules: rules } = scene.facts;
    const evidence = rules.state === 'known' ? rules.evidence : [];
    return priced(bodies, scene.accepted).map((body) => ({ ...body, question: decide_environment_question, evidence }));
}
/**
 * Where the environment has required reviewers: did one let this very attempt in who had no hand in what is deployed?
 * GitHub's approvals carry neither time, attempt nor commit, so those of a re-run tell nothing.
 */
function decideEnvironment(scene, hands) {
    const { environment, environmentRules: rules, environmentReviews: reviews, run } = scene.facts;
    if (rules.state === 'missing')
        return [missingDraft(decide_environment_question, `The rules of ${environment}`, rules)];
    const exists = rules.value !== null;
    if (rules.value === null || rules.value.reviewers.length === 0)
        return said(scene, [{ code: 'environment-open', data: { environment, exists } }]);
    if (reviews.state === 'missing')
        return [missingDraft(decide_environment_question, `Who let this run into ${environment}`, reviews)];
    const approvals = decide_environment_approvalsOf(scene, reviews.value);
    if (approvals.length === 0)
        return unapproved(scene);
    const bodies = reviewerBodies(scene, approvals, hands);
    if (run.attempt === 1)
        return said(scene, bodies);
    const data = { environment, attempt: run.attempt };
    return said(scene, [...bodies, { code: 'environment-approval-of-earlier-attempt', data }]);
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/decide-head.js






const headQuestion = 'head';
const decide_head_question = headQuestion;
function notOnBranch(scene, branches) {
    const { facts } = scene;
    const relations = branches.map((branch) => {
        const fact = facts.branches.find((each) => each.branch === branch)?.fromHead;
        if (fact === undefined)
            return { state: 'missing', cause: 'not-collected', detail: `${branch} was not read` };
        return fact.state === 'missing' ? fact : { ...fact, value: (0,sod_check_range/* reaches */.O6)(fact.value) };
    });
    if (relations.some((relation) => relation.state === 'known' && relation.value))
        return [];
    const unread = relations.find((relation) => relation.state === 'missing');
    if (unread?.state === 'missing')
        return [missingDraft(decide_head_question, 'Whether the commit is on the branch', unread)];
    const data = { commit: facts.head, branches: [...branches] };
    const evidence = relations.flatMap((relation) => (relation.state === 'known' ? relation.evidence : []));
    return [{ code: 'head-not-on-branch', question: decide_head_question, data, evidence }];
}
function madeBy(pull, ref, head) {
    if (pull.state === 'missing' || !isMergedAs(pull.value, ref))
        return false;
    return pull.value.mergeCommit === head || pull.value.head === head;
}
function reviewedState(scene, branches) {
    const { head, repository } = scene.facts;
    const fact = scene.commit(head);
    if (fact.state === 'missing')
        return [missingDraft(decide_head_question, 'The deployed commit', fact)];
    const { candidates } = sortRefs(fact.value, repository, branches);
    const made = candidates.filter((ref) => madeBy(scene.pull(ref.id), ref, head));
    if (made.length > 0) {
        return made.map((ref) => {
            const data = { commit: head, pullRequest: ref.number, branch: ref.base };
            return { code: 'head-reviewed', question: decide_head_question, data, evidence: fact.evidence };
        });
    }
    const unread = candidates.map((ref) => scene.pull(ref.id)).find((pull) => pull.state === 'missing');
    if (unread?.state === 'missing')
        return [missingDraft(decide_head_question, 'A pull request of the deployed commit', unread)];
    const at = earlyMerges(scene).get(head);
    if (at !== undefined && candidates.length === 0)
        return [
            { code: 'association-not-indexed', question: decide_head_question, data: { commit: head, at }, evidence: fact.evidence },
        ];
    const revertOf = scene.accepted.has('revert-to-allowed-tree') ? allowedTree(scene.facts) : null;
    if (revertOf !== null) {
        const body = exceptionBody('revert-to-allowed-tree', { commit: head, detail: `record ${revertOf}` });
        return [{ ...body, question: decide_head_question, evidence: fact.evidence }];
    }
    return [{ code: 'head-not-reviewed', question: decide_head_question, data: { commit: head }, evidence: fact.evidence }];
}
/**
 * Is what is deployed a state that was reviewed as a whole, and is it on an accepted branch? A commit from within a
 * pull request came with it, but nobody approved to run that one.
 */
function decideHead(scene) {
    const { branches } = scene;
    if (branches.state === 'missing')
        return [missingDraft(decide_head_question, 'The default branch', branches)];
    return [...notOnBranch(scene, branches.value), ...reviewedState(scene, branches.value)];
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/decide-range.js



const decide_range_question = 'range';
function baseProblems(facts, range) {
    const { baseUse, record } = range;
    if (typeof baseUse !== 'string')
        return [missingDraft(decide_range_question, 'Whether the base only widens the range', baseUse)];
    if (baseUse !== 'narrows' || facts.base === null || record === null)
        return [];
    const data = { base: facts.base, recorded: record.commit };
    return [{ code: 'base-narrows-range', question: decide_range_question, data, evidence: [] }];
}
/** How what was deployed stands to what is to be deployed, whatever base was given. */
function recordRelation(policy, facts, record) {
    const { head } = facts;
    const fromRecord = (0,sod_check_range/* comparisonOf */.jb)(facts.fromRecord, record.commit, head);
    if (fromRecord.state === 'missing') {
        return fromRecord.partial === undefined
            ? [missingDraft(decide_range_question, 'How the last record stands to the deployed commit', fromRecord)]
            : relationDrafts(policy, { ...fromRecord.partial, head }, record);
    }
    const drafts = relationDrafts(policy, fromRecord.value, record);
    return drafts.map((draft) => ({ ...draft, evidence: fromRecord.evidence }));
}
function relationDrafts(policy, comparison, record) {
    if (comparison.relation !== 'diverged')
        return [];
    const data = { base: record.commit, head: comparison.head };
    const code = policy.divergedHistory === 'deny' ? 'history-rewritten' : 'history-diverged';
    return [{ code, question: decide_range_question, data, evidence: [] }];
}
function startDrafts(facts, range, evidence) {
    const { from, base, record } = range;
    const locator = from === 'record' ? (record?.locator ?? null) : null;
    const start = { code: 'base-not-proven', question: decide_range_question, data: { base, from, locator }, evidence };
    const judged = from === 'record' && record !== null ? judgedRecord(facts, record.record) : undefined;
    if (judged === undefined || (judged.effect === 'allow' && judged.by === 'verdict'))
        return [start];
    const { effect, by } = judged;
    return [start, { code: 'base-not-allowed', question: decide_range_question, data: { base, effect, by }, evidence }];
}
/** A deploy that was opened otherwise, as in an emergency, answers for nothing: the next one is judged afresh. */
function recordedDrafts(facts, record) {
    const { head, earlierDeploys } = facts;
    if (earlierDeploys.state === 'missing')
        return [missingDraft(decide_range_question, 'How the last record was judged', earlierDeploys)];
    const data = { commit: head, record: record.record };
    return [{ code: 'recorded-not-allowed', question: decide_range_question, data, evidence: earlierDeploys.evidence }];
}
function wholeDrafts(facts, range, comparison) {
    const { evidence } = comparison;
    const { base, head, relation, commits, total } = comparison.value;
    const span = { base, head };
    if (relation === 'identical') {
        if (range.from === 'input' || range.record === null)
            return [{ code: 'range-empty', question: decide_range_question, data: span, evidence }];
        return recordedDrafts(facts, range.record);
    }
    if (relation === 'behind' && range.from === 'record')
        return [{ code: 'behind-record', question: decide_range_question, data: { commit: head, recorded: base }, evidence }];
    if (relation !== 'ahead' && range.from === 'input')
        return [{ code: 'base-not-ancestor', question: decide_range_question, data: span, evidence }];
    // A commit that is listed twice stands where another one is left out.
    const listed = new Set(commits.map(({ commit }) => commit)).size;
    if (listed !== total || commits.length !== total || listed === 0) {
        const detail = `GitHub counts ${total}`;
        return [{ code: 'range-truncated', question: decide_range_question, data: { ...span, listed, detail }, evidence }];
    }
    return [{ code: 'range-complete', question: decide_range_question, data: { ...span, commits: commits.length }, evidence }];
}
function comparisonDrafts(facts, range) {
    const { comparison, base } = range;
    const { head } = facts;
    if (comparison.state === 'known')
        return wholeDrafts(facts, range, comparison);
    if (comparison.partial === undefined)
        return [missingDraft(decide_range_question, `The range from ${base}`, comparison)];
    const data = { base, head, listed: comparison.partial.commits.length, detail: comparison.detail };
    return [{ code: 'range-truncated', question: decide_range_question, data, evidence: [] }];
}
/** What was allowed and deployed before may be deployed again, or gone back to: its range was judged then. */
function againDrafts(facts) {
    const { earlierDeploys, head } = facts;
    const before = allowedBefore(facts);
    if (before === undefined || earlierDeploys.state === 'missing')
        return [];
    const data = { commit: head, record: before.record, recordedAt: before.recordedAt };
    return [{ code: 'already-deployed', question: decide_range_question, data, evidence: earlierDeploys.evidence }];
}
/** Is it known which commits are new, and did the range start where the record says? */
function decideRange(policy, facts) {
    const range = (0,sod_check_range/* rangeOf */.be)(facts);
    if (range.state === 'no-record-fact')
        return [missingDraft(decide_range_question, 'The last record', range.fact)];
    const before = againDrafts(facts);
    if (before.length > 0)
        return before;
    if (range.state === 'no-start')
        return [{ code: 'no-range-start', question: decide_range_question, data: {}, evidence: [] }];
    const evidence = facts.lastDeploy.state === 'known' ? facts.lastDeploy.evidence : [];
    const beside = range.record === null ? [] : recordRelation(policy, facts, range.record);
    // With the range taken from the record itself, its absence is said once, by comparisonDrafts.
    const relation = range.from === 'record' ? beside.filter((draft) => draft.code !== 'facts-missing') : beside;
    return [
        ...startDrafts(facts, range, evidence),
        ...baseProblems(facts, range),
        ...relation,
        ...comparisonDrafts(facts, range),
    ];
}

// EXTERNAL MODULE: ./build/packages/gates/src/sod-check/presets.js
var presets = __webpack_require__(6790);
;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/decide.js












const policyQuestion = 'policy';
function judgedCommits(facts) {
    if (allowedBefore(facts) !== undefined)
        return [];
    return [...new Set((0,sod_check_range/* commitsOf */.g3)((0,sod_check_range/* rangeOf */.be)(facts)).map(({ commit }) => commit))];
}
/**
 * `range`, `deployer` and `environment` always; `policy` for a preset that is not strict; `head`, `bypass`, one
 * `commit:<sha>` for each commit, and `cooling-off` where the policy asks for it, when the range has commits.
 */
function questions(policy, facts) {
    const commits = judgedCommits(facts);
    const relaxed = policy.preset === 'strict' ? [] : [policyQuestion];
    const always = ['range', deployerQuestion, environmentQuestion, ...relaxed];
    if (commits.length === 0)
        return always;
    const cooling = (0,sod_check_policy/* coolingOffMinutesOf */.x$)(policy) > 0 ? [coolingOffQuestion] : [];
    return [...always, headQuestion, bypassQuestion, ...cooling, ...commits.map(commitQuestion)];
}
function decidePolicy(policy) {
    const { preset } = policy;
    if (preset === 'strict')
        return [];
    const accepted = (0,sod_check_policy/* acceptedBy */.lA)(policy);
    const data = { preset, accepted: [...accepted].sort(), controls: [...(0,presets/* controlsOf */.u)(preset, accepted)] };
    return [{ code: 'preset-relaxed', question: policyQuestion, data, evidence: [] }];
}
/** Judges the range, the deployed state, whoever deploys, the way into the environment, and every commit by itself. */
function decide(policy, facts) {
    const commits = judgedCommits(facts);
    const scene = sceneOf(policy, facts);
    const { drafts, carriers } = decideCommits(scene, commits);
    const hands = handsIn(carriers);
    const ofRange = commits.length === 0
        ? []
        : [
            ...decideHead(scene),
            ...decideBypass(scene, commits),
            ...decideCoolingOff(scene, carriers),
            ...drafts,
        ];
    return [
        ...decideRange(policy, facts),
        ...decideDeployer(scene, hands),
        ...decideEnvironment(scene, hands),
        ...decidePolicy(policy),
        ...ofRange,
    ];
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/deploy-facts.js



// Facts beside commits and pull requests that are this gate's own: what it puts together of several answers.
const measuredContentSchema = dist/* strictObject */.rej({
    measured: dist/* variant */.Oxt('state', [
        dist/* strictObject */.rej({
            state: dist/* literal */.euz('clean'),
            tree: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('what git makes of the merge by itself')),
        }),
        dist/* strictObject */.rej({ state: dist/* literal */.euz('conflict'), paths: dist/* array */.YOg(dist/* string */.YjP()) }),
    ]),
    tree: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('the tree that the merged commit has')),
});
const codeOwnersSchema = dist/* strictObject */.rej({
    commit: src/* commitSchema */.lN,
    path: dist/* string */.YjP(),
    rules: dist/* array */.YOg(dist/* strictObject */.rej({ pattern: dist/* string */.YjP(), owners: dist/* array */.YOg(dist/* string */.YjP()), line: dist/* number */.aig() })),
});
/** What the token may see of evaluated rules is itself known: `none` and `part` are answers, not failures. */
const ruleEvidenceSchema = dist/* strictObject */.rej({
    visible: dist/* picklist */.KIO(['all', 'part', 'none']),
    detail: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('why not all of it is visible; empty when it is')),
    suites: dist/* array */.YOg(github_src/* ruleSuiteSchema */.SH),
});
const earlierDeploySchema = dist/* strictObject */.rej({
    commit: src/* commitSchema */.lN,
    tree: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('tree of that commit; null where it was not read')),
    record: dist/* string */.YjP(),
    recordedAt: src/* instantSchema */.p8,
    effect: dist/* string */.YjP(),
    by: dist/* string */.YjP(),
});
const builderSchema = dist/* strictObject */.rej({
    identity: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('of the certificate that signed the provenance, a workflow as a rule')),
});

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/facts.js




/** A list that facts of an older version do not have: whatever is looked for in it was not collected. */
function listed(item) {
    return dist/* optional */.lqM(dist/* array */.YOg(item), []);
}
const contentSchema = dist/* strictObject */.rej({
    pullRequest: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('node id')),
    commit: dist/* pipe */.FsL(src/* commitSchema */.lN, dist/* description */.h_('what the merge made')),
    base: dist/* pipe */.FsL(src/* commitSchema */.lN, dist/* description */.h_('the commit that it was merged onto')),
    head: dist/* pipe */.FsL(src/* commitSchema */.lN, dist/* description */.h_('the head that was reviewed')),
    fact: (0,src/* factSchema */.oZ)(measuredContentSchema),
});
const relation = (0,src/* factSchema */.oZ)(dist/* picklist */.KIO(github_src/* relations */.K1));
const sodCheckFactsSchema = dist/* strictObject */.rej({
    at: src/* instantSchema */.p8,
    repository: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('owner/repo')),
    environment: dist/* string */.YjP(),
    service: dist/* string */.YjP(),
    run: dist/* strictObject */.rej({ id: dist/* string */.YjP(), attempt: dist/* number */.aig() }),
    head: dist/* pipe */.FsL(src/* commitSchema */.lN, dist/* description */.h_('the commit to be deployed')),
    actor: src/* accountSchema */.rE,
    triggeringActor: src/* accountSchema */.rE,
    earlierAttempts: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* array */.YOg(github_src/* runAttemptSchema */.uo)), dist/* description */.h_('attempts of this run before the present one; none for the first')),
    lastDeploy: (0,src/* factSchema */.oZ)(dist/* nullable */.mee(src/* lastDeploySchema */.JE)),
    base: dist/* pipe */.FsL(dist/* nullable */.mee(src/* commitSchema */.lN), dist/* description */.h_('the action input; the caller controls it')),
    fromRecord: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(github_src/* comparisonSchema */.D), dist/* description */.h_('from the last record to the head')),
    fromBase: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(github_src/* comparisonSchema */.D), dist/* description */.h_('from the given base to the head')),
    recordFromBase: dist/* pipe */.FsL(relation, dist/* description */.h_('how the last record stands to the given base')),
    defaultBranch: (0,src/* factSchema */.oZ)(dist/* string */.YjP()),
    branches: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ branch: dist/* string */.YjP(), fromHead: relation })), dist/* description */.h_('how the tip of each branch stands to the head')),
    commits: dist/* array */.YOg(dist/* strictObject */.rej({ commit: src/* commitSchema */.lN, fact: (0,src/* factSchema */.oZ)(github_src/* rangeCommitSchema */.S_) })),
    pullRequests: dist/* array */.YOg(dist/* strictObject */.rej({ id: dist/* string */.YjP(), fact: (0,src/* factSchema */.oZ)(github_src/* pullRequestSchema */.MH) })),
    content: listed(contentSchema),
    activity: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* array */.YOg(github_src/* activitySchema */.dR)), dist/* description */.h_('pushes and merges on the head branches and on the accepted branches')),
    environmentRules: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* nullable */.mee(github_src/* environmentRulesSchema */.qx)), dist/* description */.h_('null: GitHub has no such environment')),
    environmentReviews: (0,src/* factSchema */.oZ)(dist/* array */.YOg(github_src/* runApprovalSchema */.kM)),
    environmentDeployments: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* array */.YOg(github_src/* runDeploymentSchema */.eZ)), dist/* description */.h_('what this run deployed to the environment so far')),
    permissions: listed(dist/* strictObject */.rej({ login: dist/* string */.YjP(), fact: (0,src/* factSchema */.oZ)(github_src/* permissionSchema */.V0) })),
    teams: listed(dist/* strictObject */.rej({
        team: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('organisation/team')),
        fact: (0,src/* factSchema */.oZ)(dist/* array */.YOg(github_src/* teamMemberSchema */.TT)),
    })),
    codeOwners: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* nullable */.mee(codeOwnersSchema)), dist/* description */.h_('where the range starts, so that no change chooses its reviewers; null: no such file')),
    files: listed(dist/* strictObject */.rej({ pullRequest: dist/* string */.YjP(), fact: (0,src/* factSchema */.oZ)(dist/* array */.YOg(dist/* string */.YjP())) })),
    touched: listed(dist/* strictObject */.rej({ commit: src/* commitSchema */.lN, fact: (0,src/* factSchema */.oZ)(dist/* array */.YOg(dist/* string */.YjP())) })),
    rulesets: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* array */.YOg(github_src/* rulesetSchema */.gq)), dist/* description */.h_('the rules of the accepted branches and who may bypass them, as they are now')),
    ruleSuites: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(ruleEvidenceSchema), dist/* description */.h_('how the rules of the accepted branches were evaluated')),
    earlierDeploys: (0,src/* factSchema */.oZ)(dist/* array */.YOg(earlierDeploySchema)),
    workflow: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('the workflow that deploys, as a certificate would name it; null: not collected')), null),
    builder: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* nullable */.mee(builderSchema)), dist/* description */.h_('who built and signed, handed over by the caller; null: none was given')),
});

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/index.js




/**
 * Does every commit that is new since the last recorded deploy belong to a pull request that somebody approved, on its
 * final head, who had no hand in it, and is the deployer not the only one who did?
 */
const sodCheckGate = {
    id: 'sod-check',
    semantics: 2,
    policy: sod_check_policy/* sodCheckPolicySchema */.QO,
    facts: sodCheckFactsSchema,
    factsId: 'facts/sod-check/2',
    reasons: sodCheckReasons,
    questions: questions,
    decide: decide,
};


/***/ }),

/***/ 5476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ mergedSeries),
/* harmony export */   l: () => (/* binding */ cameWith)
/* harmony export */ });
function workKey({ headline, author }) {
    return `${author.email?.toLowerCase() ?? ''}\n${headline}`;
}
/**
 * "Rebase and merge" makes new commits in a straight line that ends at the merge commit, one for each commit of the
 * pull request at most; GitHub associates each with it. Headline and author stay. The content of the whole line is
 * compared apart, so this says only where the line begins.
 */
function rebasedLine(last, pull, range) {
    const works = new Set(pull.commits.map(workKey));
    const line = [];
    let current = last;
    while (current !== undefined && line.length < pull.commits.length && current.parents.length === 1) {
        const made = current;
        const associated = made.pullRequests.some(({ id }) => id === pull.id);
        if (!associated || !works.has(workKey(made)))
            break;
        line.push(made);
        current = range.get(made.parents[0] ?? '');
    }
    return line;
}
/** Which commits a merged pull request made in the range, and between which commits that is measured. */
function mergedSeries(pull, range) {
    const own = new Set(pull.commits.map(({ commit }) => commit));
    const last = pull.mergeCommit === null ? undefined : range.get(pull.mergeCommit);
    if (last === undefined || own.has(last.commit))
        return { own, made: [], measure: null };
    const line = rebasedLine(last, pull, range);
    const made = line.length === 0 ? [last] : line;
    // In a merge by hand the parents may stand the other way round: what it merged into is the other one.
    const parents = made.at(-1)?.parents ?? [];
    const base = parents.find((parent) => parent !== pull.head) ?? parents[0];
    const measure = base === undefined ? null : { commit: last.commit, base, head: pull.head };
    return { own, made, measure };
}
/**
 * Did the commit really come with the merged pull request? It is one of its own commits, or one that its merge made.
 * GitHub's association alone is only a hint.
 */
function cameWith(commit, pull, { own, made }) {
    return commit === pull.mergeCommit || own.has(commit) || made.some((each) => each.commit === commit);
}


/***/ }),

/***/ 9990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QO: () => (/* binding */ sodCheckPolicySchema),
/* harmony export */   lA: () => (/* binding */ acceptedBy),
/* harmony export */   x$: () => (/* binding */ coolingOffMinutesOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _approval_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3978);
/* harmony import */ var _exceptions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4390);
/* harmony import */ var _presets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6790);




const serviceName = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxLength */ .Ru6(250));
function haveOwnNames(rules) {
    return new Set(rules.map(({ name }) => name)).size === rules.length;
}
const sodCheckPolicySchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    preset: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_exceptions_js__WEBPACK_IMPORTED_MODULE_1__/* .presetNames */ .gC), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('how many people there are: strict needs three, the others accept named exceptions')), 'strict'),
    accept: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_exceptions_js__WEBPACK_IMPORTED_MODULE_1__/* .exceptions */ .z2)), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('exceptions that are accepted beside those of the preset; each use is recorded')), []),
    branches: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxLength */ .Ru6(250))), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('branches that pull requests must be merged into, compared exactly; none: the default branch')), []),
    minApprovals: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(_approval_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .approvalCountSchema */ ._1, valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('independent people who must have approved each pull request')), 1),
    minApprovalsForBots: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(_approval_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .approvalCountSchema */ ._1, valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('the same for a pull request that a bot opened: whoever made the bot act may be one of them')), 2),
    requireLinkedAuthors: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('an author, committer or co-author without a GitHub account leaves the answer unknown')), true),
    samePerson: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_approval_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .loginSchema */ .X5), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(2))), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('logins of one person, for people with several accounts')), []),
    toolCoAuthors: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(3), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxLength */ .Ru6(320))), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('addresses in Co-authored-by trailers that name a tool and no person')), []),
    bots: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ bot: _approval_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .loginSchema */ .X5, person: _approval_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .loginSchema */ .X5 })), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('bots that one person stands behind: what the bot does counts as done by that person')), []),
    approvals: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_approval_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .approvalRuleSchema */ .Fl), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxLength */ .Ru6(20), valibot__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6Y((rules) => haveOwnNames(rules), 'expected every rule to have a name of its own'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('rules that different people must satisfy, beside `minApprovals`')), []),
    services: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(serviceName, valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_approval_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .pathPatternSchema */ .vS), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(1))), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('paths of each service in this repository; a path of none of them belongs to all')), {}),
    coolingOffMinutes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxValue */ .cGV(43_200), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('minutes that must lie between the last merge and the deploy; solo asks for 60 at least')), 0),
    requireBypassEvidence: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('a bypass of branch rules that cannot be ruled out leaves the answer unknown (Administration: read)')), false),
    divergedHistory: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['deny', 'check-commits']), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('when the commit last recorded is no ancestor: deny, or check every commit that is new')), 'deny'),
});
/** Everything that a policy accepts, its preset's exceptions included. */
function acceptedBy({ preset, accept }) {
    return new Set([..._presets_js__WEBPACK_IMPORTED_MODULE_2__/* .presets */ .v[preset].accepts, ...accept]);
}
/** The longer of what the policy and its preset ask for. */
function coolingOffMinutesOf({ preset, coolingOffMinutes }) {
    return Math.max(_presets_js__WEBPACK_IMPORTED_MODULE_2__/* .presets */ .v[preset].coolingOffMinutes, coolingOffMinutes);
}


/***/ }),

/***/ 6790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ controlsOf),
/* harmony export */   v: () => (/* binding */ presets)
/* harmony export */ });
const compared = {
    text: 'what was merged is what the pull request shows',
    unless: 'content-not-compared',
};
const proven = {
    text: 'authors are proven by signature or by their own account',
    unless: 'author-not-proven',
};
/** Strict asks for three people where there are three; the others say what they give up and what holds instead. */
const presets = {
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
function controlsOf(preset, accepted) {
    const held = presets[preset].controls.filter(({ unless }) => unless === undefined || !accepted.has(unless));
    return held.map(({ text }) => text);
}


/***/ }),

/***/ 1510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pushersOf),
/* harmony export */   Y: () => (/* binding */ activityIndex)
/* harmony export */ });
const pushing = new Set(['push', 'force_push', 'branch_creation']);
function addTo(groups, key, entry) {
    const known = groups.get(key);
    if (known === undefined)
        groups.set(key, [entry]);
    else
        known.push(entry);
}
function isBefore(left, right) {
    const key = ({ at, actor }) => `${at} ${actor?.login ?? ''}`;
    return key(left) < key(right);
}
/** The first push of each commit to each ref; the list may come in any order. */
function firstPushes(entries) {
    const first = new Map();
    for (const entry of entries.filter(({ type }) => pushing.has(type))) {
        const key = `${entry.ref} ${entry.after}`;
        const known = first.get(key);
        if (known === undefined || isBefore(entry, known))
            first.set(key, entry);
    }
    return first;
}
function activityIndex(fact) {
    const shown = (fact.state === 'known' ? fact.value : fact.partial) ?? [];
    const byRef = new Map();
    const brought = new Map();
    for (const entry of shown) {
        addTo(byRef, entry.ref, entry);
        addTo(brought, `${entry.ref} ${entry.after}`, entry);
    }
    for (const entries of byRef.values())
        entries.sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at));
    const pushes = firstPushes(shown);
    return { brought, byRef, pushes, missing: fact.state === 'known' ? null : `${fact.cause}: ${fact.detail}` };
}
/** Follows the head back, push by push, to where the branch held none of the commits; gives the commit where it stops. */
function firstGap(head, own, brought) {
    const seen = new Set();
    const open = [head];
    for (let commit = open.pop(); commit !== undefined; commit = open.pop()) {
        if (seen.has(commit))
            continue;
        seen.add(commit);
        const entries = brought(commit);
        if (entries.length === 0)
            return commit;
        open.push(...entries.map(({ before }) => before).filter((before) => own.has(before)));
    }
    return null;
}
/** The first entry that is not older than an instant, of entries in the order of time. */
function firstSince(entries, since) {
    let [low, high] = [0, entries.length];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if ((entries[middle]?.at ?? '') < since)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/**
 * Pushes to the head branch while the pull request was open that a force push took back: what they brought may be in
 * the pull request all the same, under another head.
 */
function takenBack(pull, index, own) {
    const entries = index.byRef.get(headRefOf(pull)) ?? [];
    const { createdAt, mergedAt } = pull;
    // Where it is not known when it was open, every push to the branch may have been one of it.
    const from = createdAt === null ? 0 : firstSince(entries, createdAt);
    const to = mergedAt === null ? entries.length : firstSince(entries, mergedAt);
    return entries.slice(from, to).filter(({ type, after }) => pushing.has(type) && !own.has(after));
}
function headRefOf({ headRef }) {
    return `refs/heads/${headRef ?? ''}`;
}
/**
 * Who pushed to the head branch, by GitHub's log of the branch: the account that was authenticated, whatever the
 * commits say. The branch of a fork has no log that we may read; a deleted branch keeps its own.
 */
function pushersOf(pull, index) {
    if (pull.fromFork === true)
        return { entries: [], takenBack: [], gap: 'fork' };
    const own = new Set([pull.head, ...pull.commits.map(({ commit }) => commit)]);
    const brought = (commit) => index.brought.get(`${headRefOf(pull)} ${commit}`) ?? [];
    const entries = [...own].sort().flatMap(brought);
    const seen = { entries, takenBack: takenBack(pull, index, own) };
    if (pull.fromFork === null || pull.headRef === null)
        return { ...seen, gap: { commit: pull.head, detail: 'the head branch was not read' } };
    if (index.missing !== null)
        return { ...seen, gap: { commit: pull.head, detail: index.missing } };
    const stop = firstGap(pull.head, own, brought);
    const detail = 'no push to the head branch is on record that brought it';
    return { ...seen, gap: stop === null ? null : { commit: stop, detail } };
}


/***/ }),

/***/ 4327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   UH: () => (/* binding */ ownersCommit),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   g3: () => (/* binding */ commitsOf),
/* harmony export */   jb: () => (/* binding */ comparisonOf)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);

const reaching = new Set(['ahead', 'identical']);
/** True when a relation says that the other side is reached. */
function reaches(relation) {
    return reaching.has(relation);
}
function useOfBase(facts, record) {
    if (facts.base === null)
        return 'none';
    if (record === null)
        return 'start';
    if (facts.recordFromBase.state === 'missing')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(facts.recordFromBase.cause, facts.recordFromBase.detail);
    return reaches(facts.recordFromBase.value) ? 'widens' : 'narrows';
}
/** A comparison of other commits answers another question, so it is as good as none. */
function comparisonOf(fact, base, head) {
    const value = fact.state === 'known' ? fact.value : fact.partial;
    if (value === undefined || (value.base === base && value.head === head))
        return fact;
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `the facts compare ${value.base} with ${value.head}`);
}
/** Which commits are new: from the last record of the service and environment, or from the caller's base. */
function rangeOf(facts) {
    const { lastDeploy, base, head } = facts;
    if (lastDeploy.state === 'missing')
        return { state: 'no-record-fact', fact: lastDeploy };
    const record = lastDeploy.value;
    const baseUse = useOfBase(facts, record);
    if (base !== null && (baseUse === 'start' || baseUse === 'widens')) {
        const comparison = comparisonOf(facts.fromBase, base, head);
        return { state: 'range', from: 'input', base, record, baseUse, comparison };
    }
    if (record === null)
        return { state: 'no-start' };
    const comparison = comparisonOf(facts.fromRecord, record.commit, head);
    return { state: 'range', from: 'record', base: record.commit, record, baseUse, comparison };
}
/**
 * Where code owners are read: at what was deployed last, so that no change chooses its own reviewers, nor the caller
 * by a base from before they were named.
 */
function ownersCommit(range) {
    return range.state === 'range' ? (range.record?.commit ?? range.base) : null;
}
/** The commits that are to be judged, as far as they are known: a cut list still shows commits that may deny. */
function commitsOf(range) {
    if (range.state !== 'range')
        return [];
    const { comparison } = range;
    return (comparison.state === 'known' ? comparison.value : comparison.partial)?.commits ?? [];
}


/***/ }),

/***/ 2823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dR: () => (/* reexport */ activity/* activitySchema */.d),
  FB: () => (/* reexport */ check_run/* checkRunSchema */.FB),
  Yl: () => (/* reexport */ codeOwnersPaths),
  Vo: () => (/* reexport */ check_run/* commitStatusSchema */.Vo),
  D: () => (/* reexport */ comparison/* comparisonSchema */.D),
  qx: () => (/* reexport */ environment/* environmentRulesSchema */.qx),
  fK: () => (/* reexport */ login/* foldLogin */.f),
  Hd: () => (/* reexport */ check_run/* jobOriginSchema */.Hd),
  eW: () => (/* reexport */ ownerFinder),
  dK: () => (/* reexport */ parseCodeOwners),
  $M: () => (/* reexport */ repository_name/* parseRepositoryName */.$),
  V0: () => (/* reexport */ permission/* permissionSchema */.V0),
  MH: () => (/* reexport */ pullRequestSchema),
  S_: () => (/* reexport */ commit/* rangeCommitSchema */.S_),
  K1: () => (/* reexport */ comparison/* relations */.K1),
  SH: () => (/* reexport */ ruleset/* ruleSuiteSchema */.SH),
  gq: () => (/* reexport */ ruleset/* rulesetSchema */.gq),
  kM: () => (/* reexport */ environment/* runApprovalSchema */.kM),
  uo: () => (/* reexport */ run_attempt/* runAttemptSchema */.uo),
  eZ: () => (/* reexport */ environment/* runDeploymentSchema */.eZ),
  RB: () => (/* reexport */ repository_name/* sameRepository */.R),
  TT: () => (/* reexport */ permission/* teamMemberSchema */.TT)
});

// UNUSED EXPORTS: accountActorSchema, accountIdSchema, actorAnswerSchema, actorFields, appOrPerson, classifyFailure, classifyGraphqlProblems, commitAnswerSchema, commitEntries, commitFields, commitPeopleSchema, commitSignatureSchema, commitsOf, gitActorAnswerSchema, gitActorFields, gitIdentitySchema, listSelection, ownersOf, parseActivityPage, parseAssociatedPullRequests, parseBranchRules, parseCheckRunPage, parseCoAuthors, parseComparisonPage, parseDeployments, parseEnvironmentNames, parseEnvironmentRules, parseJobOrigin, parseNextLink, parsePermission, parsePullRequestAnswer, parseRangeCommit, parseRuleSuites, parseRuleset, parseRunApprovals, parseRunAttempt, parseStatusAddresses, parseStatusPage, parseSuiteCount, parseTeamMembers, pullRequestAnswerSchema, pullRequestFields, pullRequestLists, pullRequestOf, pullRequestRefSchema, rangeCommitFields, rateLimitReset, restActorSchema, reviewSchema, runActorSchema, sameLogin, timeAnswerSchema, unresolvedCommitOf

// EXTERNAL MODULE: ./build/packages/github/src/account.js
var account = __webpack_require__(8515);
// EXTERNAL MODULE: ./build/packages/github/src/activity.js
var activity = __webpack_require__(9330);
// EXTERNAL MODULE: ./build/packages/github/src/check-run.js
var check_run = __webpack_require__(1659);
;// CONCATENATED MODULE: ./build/packages/github/src/code-owners.js
/** Where GitHub looks, in its order; the first file found is the only one that counts. */
const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
// "CODEOWNERS files must be under 3 MB in size"; a larger one is not loaded at all.
const mostCharacters = 3 * 1024 * 1024;
const longestPattern = 1000;
const code_owners_account = /^@[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/;
const team = /^@[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9_.-]{1,100}$/;
const address = /^[^\s@]{1,200}@[^\s@]{1,250}$/;
function isOwner(text) {
    return code_owners_account.test(text) || team.test(text) || address.test(text);
}
/** The words of a line up to a comment. A backslash takes the next character as it is, so a blank may be in a path. */
function wordsOf(line) {
    const words = [];
    let word = '';
    for (let at = 0; at < line.length; at += 1) {
        const character = line.charAt(at);
        if (character === '#' && word === '')
            break;
        if (character === ' ' || character === '\t') {
            if (word !== '')
                words.push(word);
            word = '';
        }
        else if (character === '\\') {
            word += line.slice(at, at + 2);
            at += 1;
        }
        else
            word += character;
    }
    return word === '' ? words : [...words, word];
}
// What parts words elsewhere would make owners look like a part of the pattern, and the paths like nobody's.
const blank = /[\p{Cc}\p{Z}]/u;
/** What GitHub leaves out of gitignore's patterns, and what could match nothing. */
function patternProblem(pattern) {
    const shown = JSON.stringify(pattern.slice(0, 80));
    if (pattern.length > longestPattern)
        return `the pattern has more than ${longestPattern} characters`;
    if (pattern.startsWith('!'))
        return `${shown}: CODEOWNERS knows no negation with !`;
    const bare = pattern.replace(/\\./gs, '');
    if (blank.test(bare))
        return `${shown} holds a blank other than space and tab`;
    if (/[[\]]/.test(bare))
        return `${shown}: CODEOWNERS knows no character ranges with []`;
    if (pattern.startsWith('\\#'))
        return `${shown}: CODEOWNERS knows no pattern that begins with #`;
    if (bare.endsWith('\\'))
        return `${shown} ends in a lone backslash`;
    if (pattern.includes('\\/'))
        return `${shown} escapes a slash`;
    if (/^\/*$/.test(pattern) || pattern.includes('//'))
        return `${shown} has an empty part`;
    return undefined;
}
function parseLine(text, line) {
    const [pattern, ...owners] = wordsOf(text);
    if (pattern === undefined)
        return undefined;
    const stranger = owners.find((owner) => !isOwner(owner));
    if (stranger !== undefined)
        return `found ${JSON.stringify(stranger.slice(0, 80))}, expected @user, @organisation/team or an e-mail address`;
    return patternProblem(pattern) ?? { pattern, owners, line };
}
/**
 * Reads a CODEOWNERS file. GitHub passes over a line that it does not understand, so that its paths have the owners of
 * an earlier line or none; here such a file is refused with the line, because who owns what is then not what is
 * written. Rules: docs.github.com/repositories/managing-your-repositorys-settings-and-features (About code owners).
 */
function parseCodeOwners(text) {
    if (text.length > mostCharacters)
        return { ok: false, line: 1, problem: 'GitHub loads no CODEOWNERS file of more than 3 MB' };
    const rules = [];
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    for (const [index, each] of lines.entries()) {
        const line = index + 1;
        const rule = parseLine(each.endsWith('\r') ? each.slice(0, -1) : each, line);
        if (typeof rule === 'string')
            return { ok: false, line, problem: rule };
        if (rule !== undefined)
            rules.push(rule);
    }
    return { ok: true, rules };
}
function tokensOf(part) {
    const characters = Array.from(part);
    const tokens = [];
    for (let at = 0; at < characters.length; at += 1) {
        const character = characters[at] ?? '';
        if (character === '*')
            tokens.push({ kind: 'star' });
        else if (character === '?')
            tokens.push({ kind: 'any' });
        else if (character === '\\') {
            at += 1;
            tokens.push({ kind: 'is', character: characters[at] ?? '' });
        }
        else
            tokens.push({ kind: 'is', character });
    }
    return tokens;
}
/**
 * `/` at the start or in the middle binds a pattern to the root, else it matches at any depth. The name of a folder
 * stands for everything below it; a last part that is `*` stands for the files of that one folder.
 */
function partsOf(pattern) {
    const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
    const bound = pattern.slice(0, -1).includes('/');
    const names = whole.replace(/^\//, '').split('/');
    const parts = names.map((name) => (name === '**' ? 'folders' : tokensOf(name)));
    const last = names.at(-1);
    const below = last === '*' ? [] : [last === '**' ? tokensOf('*') : 'folders'];
    return [...(bound ? [] : ['folders']), ...parts, ...below];
}
/** Goes back to the last star only, so the time is at most pattern times text, whoever wrote them. */
function matches(pattern, text, { isStar, same }) {
    let [at, from, star, resume] = [0, 0, -1, 0];
    while (from < text.length) {
        const part = pattern[at];
        const found = text[from];
        if (part !== undefined && isStar(part))
            [star, resume, at] = [at, from, at + 1];
        else if (part !== undefined && found !== undefined && same(part, found))
            [at, from] = [at + 1, from + 1];
        else if (star >= 0)
            [at, from, resume] = [star + 1, resume + 1, resume + 1];
        else
            return false;
    }
    return pattern.slice(at).every(isStar);
}
const characters = {
    isStar: ({ kind }) => kind === 'star',
    same: (token, found) => token.kind === 'any' || (token.kind === 'is' && token.character === found),
};
const folders = {
    isStar: (part) => part === 'folders',
    same: (part, found) => part !== 'folders' && matches(part, found, characters),
};
/** `ownersOf` for many paths: the patterns are read once. */
function ownerFinder(rules) {
    const read = rules.map(({ pattern, owners }) => ({ parts: partsOf(pattern), owners }));
    return (path) => {
        const names = path.split('/').map((name) => Array.from(name));
        return read.findLast(({ parts }) => matches(parts, names, folders))?.owners ?? [];
    };
}
/**
 * Who owns a path (of git: relative, `/` between its parts): the owners of the last rule that matches, in order; none
 * when no rule matches or that rule names nobody. Case-sensitive, as GitHub is here on every system.
 */
function ownersOf(rules, path) {
    return ownerFinder(rules)(path);
}

// EXTERNAL MODULE: ./build/packages/github/src/commit.js + 1 modules
var commit = __webpack_require__(4365);
// EXTERNAL MODULE: ./build/packages/github/src/comparison.js
var comparison = __webpack_require__(1838);
// EXTERNAL MODULE: ./build/packages/github/src/environment.js
var environment = __webpack_require__(5934);
// EXTERNAL MODULE: ./build/packages/github/src/failure.js
var failure = __webpack_require__(8697);
// EXTERNAL MODULE: ./build/packages/github/src/login.js
var login = __webpack_require__(7906);
// EXTERNAL MODULE: ./build/packages/github/src/permission.js
var permission = __webpack_require__(4264);
// EXTERNAL MODULE: ./build/packages/github/src/pull-request-answer.js
var pull_request_answer = __webpack_require__(8735);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/packages/github/src/pull-request.js




/** A review. `state` is as GitHub shows it now: a dismissed approval reads DISMISSED. */
const reviewSchema = dist/* strictObject */.rej({
    id: dist/* string */.YjP(),
    state: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED or PENDING')),
    submittedAt: dist/* nullable */.mee(src/* instantSchema */.p8),
    author: dist/* nullable */.mee(account/* accountActorSchema */.A8),
    canPush: dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('whether the reviewer may push to the repository now')),
    commit: dist/* pipe */.FsL(dist/* nullable */.mee(src/* commitSchema */.lN), dist/* description */.h_('the head that was reviewed')),
});
/** A field that older records do not have; null is not collected. */
function nullable(schema, description = 'null: not collected') {
    return dist/* optional */.lqM(dist/* pipe */.FsL(dist/* nullable */.mee(schema), dist/* description */.h_(description)), null);
}
const happened = { at: src/* instantSchema */.p8, actor: dist/* nullable */.mee(account/* accountActorSchema */.A8) };
const pullRequestSchema = dist/* strictObject */.rej({
    id: dist/* string */.YjP(),
    number: dist/* number */.aig(),
    state: dist/* string */.YjP(),
    mergedAt: dist/* nullable */.mee(src/* instantSchema */.p8),
    base: dist/* string */.YjP(),
    head: dist/* pipe */.FsL(src/* commitSchema */.lN, dist/* description */.h_('the final head: headRefOid')),
    author: dist/* nullable */.mee(account/* accountActorSchema */.A8),
    mergedBy: dist/* nullable */.mee(account/* accountActorSchema */.A8),
    mergeCommit: dist/* nullable */.mee(src/* commitSchema */.lN),
    reviews: dist/* array */.YOg(reviewSchema),
    commits: dist/* array */.YOg(commit/* commitPeopleSchema */.MV),
    headForcePushes: dist/* array */.YOg(dist/* strictObject */.rej(happened)),
    baseChanges: dist/* array */.YOg(dist/* strictObject */.rej({ ...happened, from: dist/* string */.YjP(), to: dist/* string */.YjP() })),
    dismissals: dist/* array */.YOg(dist/* strictObject */.rej({ ...happened, review: dist/* nullable */.mee(dist/* string */.YjP()), previousState: dist/* string */.YjP() })),
    title: nullable(dist/* string */.YjP()),
    labels: nullable(dist/* array */.YOg(dist/* string */.YjP())),
    createdAt: nullable(src/* instantSchema */.p8),
    headRef: nullable(dist/* string */.YjP(), 'name of the head branch, in whichever repository it is; null: not collected'),
    fromFork: nullable(dist/* boolean */.zMY(), 'the head branch is in another repository; null: not collected'),
    authorAssociation: nullable(dist/* string */.YjP(), 'OWNER, MEMBER, FIRST_TIME_CONTRIBUTOR …; null: not collected'),
    queuedBy: nullable(dist/* array */.YOg(dist/* nullable */.mee(account/* accountActorSchema */.A8)), 'who added it to the merge queue, each time; null in it is an account that is gone'),
    autoMergeBy: nullable(dist/* array */.YOg(dist/* nullable */.mee(account/* accountActorSchema */.A8)), 'who switched auto-merge on, each time; null in it is an account that is gone'),
});

// EXTERNAL MODULE: ./build/packages/github/src/range-commit.js
var range_commit = __webpack_require__(7770);
// EXTERNAL MODULE: ./build/packages/github/src/repository-name.js
var repository_name = __webpack_require__(5443);
// EXTERNAL MODULE: ./build/packages/github/src/ruleset.js
var ruleset = __webpack_require__(6661);
// EXTERNAL MODULE: ./build/packages/github/src/run-attempt.js
var run_attempt = __webpack_require__(494);
// EXTERNAL MODULE: ./build/packages/github/src/time.js
var time = __webpack_require__(3606);
;// CONCATENATED MODULE: ./build/packages/github/src/index.js





















/***/ }),

/***/ 6165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H1: () => (/* reexport */ compareBounds),
  Fi: () => (/* reexport */ fillPromqlTemplate),
  rl: () => (/* reexport */ sample_value/* numberOf */.rl),
  qg: () => (/* reexport */ prometheusAnswerSchema),
  xB: () => (/* reexport */ promqlTemplateProblem),
  ZB: () => (/* reexport */ sample_value/* sampleValueSchema */.ZB)
});

// UNUSED EXPORTS: parsePrometheusAnswer, parseSampleValue

// EXTERNAL MODULE: ./build/packages/metrics/src/sample-value.js
var sample_value = __webpack_require__(7269);
;// CONCATENATED MODULE: ./build/packages/metrics/src/bounds.js

/**
 * Compares a number with its bounds. NaN is never within; an infinity that no bound catches is not a measurement
 * either (a ratio over nothing), so it is `not-a-number`, not `within`.
 */
function compareBounds(bounds, value) {
    const number = (0,sample_value/* numberOf */.rl)(value);
    if (Number.isNaN(number))
        return 'not-a-number';
    if (bounds.max !== undefined && number > bounds.max)
        return 'above';
    if (bounds.min !== undefined && number < bounds.min)
        return 'below';
    return Number.isFinite(number) ? 'within' : 'not-a-number';
}

// EXTERNAL MODULE: ./build/packages/metrics/src/parse-answer.js
var parse_answer = __webpack_require__(2759);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/packages/metrics/src/prometheus-answer.js



const labelsSchema = dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), dist/* description */.h_('label names and values; __name__ among them'));
const pointSchema = dist/* strictObject */.rej({ at: src/* instantSchema */.p8, value: sample_value/* sampleValueSchema */.ZB });
const seriesSchema = dist/* strictObject */.rej({
    labels: labelsSchema,
    at: dist/* pipe */.FsL(src/* instantSchema */.p8, dist/* description */.h_('evaluation time, told by the server')),
    value: dist/* pipe */.FsL(dist/* nullable */.mee(sample_value/* sampleValueSchema */.ZB), dist/* description */.h_('null: a native histogram, which is not one number')),
});
const resultSchema = dist/* variant */.Oxt('type', [
    dist/* strictObject */.rej({ type: dist/* literal */.euz('scalar'), at: src/* instantSchema */.p8, value: sample_value/* sampleValueSchema */.ZB }),
    dist/* strictObject */.rej({ type: dist/* literal */.euz('vector'), series: dist/* array */.YOg(seriesSchema) }),
    dist/* strictObject */.rej({
        type: dist/* literal */.euz('matrix'),
        series: dist/* array */.YOg(dist/* strictObject */.rej({ labels: labelsSchema, points: dist/* array */.YOg(pointSchema) })),
    }),
    dist/* strictObject */.rej({ type: dist/* literal */.euz('string'), at: src/* instantSchema */.p8, text: dist/* string */.YjP() }),
]);
/** What a Prometheus server said to an instant query: a result, or that it could not answer. */
const prometheusAnswerSchema = dist/* variant */.Oxt('outcome', [
    dist/* strictObject */.rej({
        outcome: dist/* literal */.euz('result'),
        result: resultSchema,
        warnings: dist/* array */.YOg(dist/* string */.YjP()),
        infos: dist/* array */.YOg(dist/* string */.YjP()),
    }),
    dist/* strictObject */.rej({ outcome: dist/* literal */.euz('error'), errorType: dist/* string */.YjP(), error: dist/* string */.YjP() }),
]);

;// CONCATENATED MODULE: ./build/packages/metrics/src/promql-template.js

const placeholder = /\{\{[ \t]*([A-Za-z]+)[ \t]*\}\}/y;
function takePlaceholder(cursor) {
    placeholder.lastIndex = cursor.at;
    const match = placeholder.exec(cursor.query);
    const name = match?.[1];
    if (match === null || name === undefined)
        return 'expected a placeholder such as {{service}} after "{{"';
    const { quote } = cursor;
    if (quote === null || quote === '`')
        return `expected {{${name}}} inside "double" or 'single' quotes, where its value can be escaped`;
    cursor.parts.push({ kind: 'text', text: cursor.text });
    cursor.parts.push({ kind: 'value', name, quote, regex: cursor.regex });
    cursor.text = '';
    cursor.at += match[0].length;
    return null;
}
/** Consumes one character (two for an escape, a whole comment) and follows the quotes as PromQL's lexer does. */
function takeText(cursor) {
    const { query, quote } = cursor;
    const character = query[cursor.at] ?? '';
    let length = 1;
    if (quote === null && character === '#') {
        const end = query.indexOf('\n', cursor.at);
        length = (end === -1 ? query.length : end) - cursor.at;
    }
    else if (quote !== null && quote !== '`' && character === '\\') {
        length = 2;
    }
    else if (quote === null && (character === '"' || character === "'" || character === '`')) {
        cursor.quote = character;
        cursor.regex = cursor.code === '=~' || cursor.code === '!~';
    }
    else if (quote !== null && character === quote) {
        cursor.quote = null;
        cursor.code = '';
    }
    else if (quote === null && character.trim() !== '') {
        cursor.code = (cursor.code + character).slice(-2);
    }
    cursor.text += query.slice(cursor.at, cursor.at + length);
    cursor.at += length;
}
function scan(query) {
    const cursor = { query, at: 0, quote: null, regex: false, code: '', text: '', parts: [] };
    while (cursor.at < query.length) {
        if (!query.startsWith('{{', cursor.at)) {
            takeText(cursor);
            continue;
        }
        const problem = takePlaceholder(cursor);
        if (problem !== null)
            return { parts: [], problem };
    }
    cursor.parts.push({ kind: 'text', text: cursor.text });
    const problem = cursor.quote === null ? null : `expected a closing ${cursor.quote} in the query`;
    return { parts: cursor.parts, problem };
}
/** What is wrong with a query's placeholders, as the words after "expected"; null when nothing is. */
function promqlTemplateProblem(query, names) {
    const { parts, problem } = scan(query);
    if (problem !== null)
        return problem;
    const unknown = parts.find((part) => part.kind === 'value' && !names.includes(part.name));
    if (unknown?.kind !== 'value')
        return null;
    const near = (0,src/* nearest */.pA)(unknown.name, names);
    const hint = near === undefined ? '' : `; did you mean {{${near}}}?`;
    return `expected one of ${names.map((name) => `{{${name}}}`).join(', ')}, not {{${unknown.name}}}${hint}`;
}
function escapeLabelText(text, quote) {
    const escaped = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
    // PromQL takes Go's escapes; a raw control character would end or change the string.
    return escaped.replace(/\p{Cc}/gu, (control) => `\\u${(control.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}
/**
 * Puts values into a query's placeholders as label text. The values may come from a caller: each is escaped for the
 * quotes it stands in, and after `=~` or `!~` for the regular expression too, so that it matches itself and no more.
 * A placeholder without a value becomes empty text; `promqlTemplateProblem` refuses such queries beforehand.
 */
function fillPromqlTemplate(query, values) {
    return scan(query)
        .parts.map((part) => {
        if (part.kind === 'text')
            return part.text;
        const value = Object.hasOwn(values, part.name) ? (values[part.name] ?? '') : '';
        const literal = part.regex ? value.replace(/[\\.+*?()|[\]{}^$]/gu, String.raw `\$&`) : value;
        return escapeLabelText(literal, part.quote);
    })
        .join('');
}

;// CONCATENATED MODULE: ./build/packages/metrics/src/index.js








/***/ }),

/***/ 2759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ parsePrometheusAnswer)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7934);
/* harmony import */ var _sample_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7269);



// All of this is told by the metrics server (or by whatever stands in its place): nothing is trusted to have a shape.
// Members that a newer server adds (`stats`, …) are left out, not refused. Shape: Prometheus docs/querying/api.md.
const latestSeconds = 253_402_300_799;
const timeSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y((seconds) => Number.isFinite(seconds) && seconds >= 0 && seconds <= latestSeconds, 'expected seconds since 1970'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((seconds) => (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantAt */ .l$)(Math.round(seconds * 1000))));
const valueSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y((text) => (0,_sample_value_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSampleValue */ .L)(text) !== null, 'expected a number as text'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((text) => (0,_sample_value_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSampleValue */ .L)(text) ?? 'NaN'));
const pointSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .tuple */ .PVZ([timeSchema, valueSchema]), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(([at, value]) => ({ at, value })));
const labelsSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP());
const seriesSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    metric: labelsSchema,
    value: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(pointSchema),
    histogram: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .tuple */ .PVZ([timeSchema, valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()])),
}), valibot__WEBPACK_IMPORTED_MODULE_2__/* .rawTransform */ .NTK(({ dataset, addIssue, NEVER }) => {
    const { metric: labels, value, histogram } = dataset.value;
    if (value !== undefined)
        return { labels, ...value };
    if (histogram !== undefined)
        return { labels, at: histogram[0], value: null };
    addIssue({ message: 'expected `value` or `histogram`' });
    return NEVER;
}));
const rangeSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ metric: labelsSchema, values: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(pointSchema), []) }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ metric, values }) => ({ labels: metric, points: values })));
const resultSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .variant */ .Oxt('resultType', [
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ resultType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('scalar'), result: pointSchema }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ result }) => ({ type: 'scalar', ...result }))),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ resultType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('vector'), result: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(seriesSchema) }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ result }) => ({ type: 'vector', series: result }))),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ resultType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('matrix'), result: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(rangeSchema) }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ result }) => ({ type: 'matrix', series: result }))),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ resultType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('string'), result: valibot__WEBPACK_IMPORTED_MODULE_2__/* .tuple */ .PVZ([timeSchema, valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()]) }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ result: [at, text] }) => ({ type: 'string', at, text }))),
]);
const notes = valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), []);
const answerSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .variant */ .Oxt('status', [
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ status: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('success'), data: resultSchema, warnings: notes, infos: notes }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ data, warnings, infos }) => ({
        outcome: 'result',
        result: data,
        warnings,
        infos,
    }))),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        status: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('error'),
        errorType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), ''),
        error: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), ''),
    }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ errorType, error }) => ({ outcome: 'error', errorType, error }))),
]);
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/**
 * Reads the body of an instant query's answer. `status: error` is an answer of its own, whatever the HTTP status was.
 * A body that is no JSON, or JSON of another shape, is a problem that names the place. Never throws.
 */
function parsePrometheusAnswer(text) {
    const json = parseJson(text);
    if (json === undefined) {
        const markup = /^\s{0,100}</.test(text) ? ' (it looks like a web page)' : '';
        return { ok: false, problem: `the answer is not JSON${markup}` };
    }
    const checked = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)(answerSchema, json);
    return checked.ok
        ? { ok: true, answer: checked.value }
        : { ok: false, problem: `the answer is not what Prometheus gives: ${(0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .problemText */ .fI)(checked.problems[0])}` };
}


/***/ }),

/***/ 7269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseSampleValue),
/* harmony export */   ZB: () => (/* binding */ sampleValueSchema),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

const sampleValueSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2x()),
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['NaN', 'Infinity', '-Infinity']),
]);
// Go's strconv.FormatFloat, as Prometheus writes it: 'f' form, 'e' form for the very small and the very large.
const goFloat = /^[+-]?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,4})?$/;
const special = {
    NaN: 'NaN',
    '+Inf': 'Infinity',
    Inf: 'Infinity',
    '-Inf': '-Infinity',
};
/** Reads a sample as Prometheus writes it (`"0.5"`, `"NaN"`, `"+Inf"`); null for any other text. */
function parseSampleValue(text) {
    if (Object.hasOwn(special, text))
        return special[text] ?? null;
    const value = goFloat.test(text) ? Number(text) : Number.NaN;
    return Number.isFinite(value) ? value : null;
}
/** The number behind the text forms. */
function numberOf(value) {
    return Number(value);
}


/***/ }),

/***/ 7691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
const hexLengths = {
    'sha256-only': new Map([['sha256', 64]]),
    'sha512-linked': new Map([
        ['sha256', 64],
        ['sha384', 96],
        ['sha512', 128],
    ]),
};
// opencontainers/go-digest v1.0.0, DigestRegexpAnchored: what a digest of an unknown algorithm must look like.
const anyDigest = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
const lowerHex = /^[a-f0-9]+$/;
function refuse(error) {
    return { ok: false, error };
}
/**
 * Reads `algorithm:hex`. The order of the checks (known algorithm, exact length, lower-case hex) is go-digest's, so
 * that the error codes agree with it. Controlled by whoever wrote the reference.
 */
function parseDigest(text, algorithms = 'sha256-only') {
    const colon = text.indexOf(':');
    if (colon <= 0 || colon === text.length - 1)
        return refuse('digest-invalid-format');
    const length = hexLengths[algorithms].get(text.slice(0, colon));
    if (length === undefined)
        return refuse(anyDigest.test(text) ? 'digest-unsupported' : 'digest-invalid-format');
    const encoded = text.slice(colon + 1);
    if (encoded.length !== length)
        return refuse('digest-invalid-length');
    return lowerHex.test(encoded) ? { ok: true, value: text } : refuse('digest-invalid-format');
}


/***/ }),

/***/ 8146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f1: () => (/* binding */ imageText),
/* harmony export */   r5: () => (/* binding */ explainImageError),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* unused harmony exports normalizeImageName, imageSubject */
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5810);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2363);


const sentences = {
    'name-empty': 'it is empty',
    'invalid-format': 'it is not of the form [registry/]path[:tag][@sha256:…]',
    'name-uppercase': 'the repository name must be lower-case',
    'name-too-long': 'the repository name is longer than 255 characters',
    'name-is-identifier': '64 hexadecimal digits are an image id, not a name',
    'digest-invalid-format': 'the digest is not sha256: and 64 lower-case hexadecimal digits',
    'digest-invalid-length': 'the digest does not have 64 hexadecimal digits',
    'digest-unsupported': 'the digest is not a sha256 digest',
    'no-registry': 'its registry is not a valid host name',
    'ambiguous-registry': 'its first part is a registry only because it has capital letters',
};
/** Says in plain words what is wrong with a reference; completes a sentence that begins with the reference. */
function explainImageError(error) {
    return sentences[error];
}
/** A folded host must still look like a host, or its name would mean another repository when it is read again. */
function looksLikeHost(host) {
    return host === 'localhost' || /[.:]/.test(host);
}
function imageOf(reference) {
    if (reference.domain === '')
        return { ok: false, error: 'no-registry' };
    const host = (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalHost */ .rQ)(reference.domain);
    if (!looksLikeHost(host))
        return { ok: false, error: 'ambiguous-registry' };
    // `DOCKER.IO/nginx` is not given its `library/` by the grammar.
    const official = host === 'docker.io' && !reference.path.includes('/');
    const path = official ? `library/${reference.path}` : reference.path;
    const tag = reference.tag ?? (reference.digest === null ? 'latest' : null);
    return { ok: true, value: { host, path, name: `${host}/${path}`, tag, digest: reference.digest } };
}
/**
 * Which image does this text in a manifest mean? Stricter than a container runtime: a text without a usable registry
 * host is refused, and so is every digest but sha256. The text is controlled by the author of the manifest.
 */
function parseImage(text) {
    const parsed = (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNormalizedReference */ .m5)(text);
    return parsed.ok ? imageOf(parsed.value) : parsed;
}
/**
 * The name of a subject for what a user wrote (`shop`, `DOCKER.IO/acme/shop:1`): `host/path`, host folded, any tag or
 * digest dropped. Null when the text is no image reference that we accept.
 */
function normalizeImageName(text) {
    const parsed = parseImage(text);
    return parsed.ok ? parsed.value.name : null;
}
/** `name@digest`, or `name:tag` where there is no digest: what a registry is asked for. */
function imageText(image) {
    return image.digest === null ? `${image.name}:${image.tag ?? 'latest'}` : `${image.name}@${image.digest}`;
}
/** The subject that a pinned reference names; null when there is no digest, since a tag is never approved. */
function imageSubject(image) {
    return image.digest === null ? null : { kind: 'image', name: image.name, digest: image.digest };
}


/***/ }),

/***/ 4935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f1: () => (/* reexport safe */ _image_js__WEBPACK_IMPORTED_MODULE_1__.f1),
/* harmony export */   r5: () => (/* reexport safe */ _image_js__WEBPACK_IMPORTED_MODULE_1__.r5),
/* harmony export */   zZ: () => (/* reexport safe */ _image_js__WEBPACK_IMPORTED_MODULE_1__.zZ)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7691);
/* harmony import */ var _image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8146);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5242);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2204);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5810);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2363);










/***/ }),

/***/ 5242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifest)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7691);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2204);




const mostChildren = 1_000;
const descriptorSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    digest: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6Y((text) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(text).ok, 'expected sha256:<64 lower-case hex digits>')),
    size: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(0)),
});
const platformSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    os: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    architecture: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    variant: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
const shared = {
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(2),
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    artifactType: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
};
const imageSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    ...shared,
    config: descriptorSchema,
    layers: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(descriptorSchema),
    manifests: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .never */ .ZmZ()),
});
const indexSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    ...shared,
    manifests: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ ...descriptorSchema.entries, platform: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(platformSchema) })), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxLength */ .Ru6(mostChildren)),
    config: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .never */ .ZmZ()),
    layers: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .never */ .ZmZ()),
});
function childOf(entry) {
    const { digest, mediaType, size, platform } = entry;
    const parts = platform === undefined ? [] : [platform.os, platform.architecture, platform.variant];
    const written = parts.filter((part) => part !== undefined && part !== '').join('/');
    return { digest, mediaType, size, platform: written === '' ? null : written };
}
function parseJson(text) {
    try {
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)({ body: JSON.parse(text) });
    }
    catch {
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', 'the manifest is not JSON');
    }
}
function refuseType(mediaType) {
    const shown = mediaType === '' ? 'no media type' : `the media type ${JSON.stringify(mediaType)}`;
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('unsupported', `the registry answered with ${shown}, not with an image or an index`);
}
function parseBody(body, mediaType, kind) {
    const checked = kind === 'index' ? (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)(indexSchema, body) : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)(imageSchema, body);
    if (!checked.ok)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `the manifest is wrong: ${(0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .problemText */ .fI)(checked.problems[0])}`);
    const { value } = checked;
    if (value.mediaType !== undefined && value.mediaType !== mediaType)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `the manifest calls itself ${JSON.stringify(value.mediaType)}, not ${mediaType}`);
    const children = 'manifests' in value && kind === 'index' ? value.manifests.map(childOf) : [];
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)({ kind, mediaType, children, artifactType: value.artifactType ?? null });
}
/**
 * What is in this manifest? `contentType` is the header as the registry sent it; it must agree with the body's own
 * `mediaType`, or one set of bytes could be read as two things (image-spec, manifest.md and image-index.md, the
 * `mediaType` property). Schema 1 and unknown types are `unsupported`, anything else that does not fit `malformed`.
 */
function parseManifest(text, contentType) {
    const mediaType = (0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .bareMediaType */ .ZX)(contentType);
    const kind = (0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestKind */ .QS)(mediaType);
    if (kind === null)
        return refuseType(mediaType);
    const json = parseJson(text);
    return json.state === 'known'
        ? parseBody(json.value.body, mediaType, kind)
        : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(json.cause, json.detail);
}


/***/ }),

/***/ 2204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   My: () => (/* binding */ acceptedManifests),
/* harmony export */   QS: () => (/* binding */ manifestKind),
/* harmony export */   ZX: () => (/* binding */ bareMediaType)
/* harmony export */ });
/* unused harmony exports manifestTypes, indexTypes */
/** A single image for one platform. */
const manifestTypes = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** A list of images, one a platform. */
const indexTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
/**
 * All four types, always: without them a registry answers 404 for an index, or hands out one platform's manifest
 * under the index's tag.
 */
const acceptedManifests = [...indexTypes, ...manifestTypes].join(', ');
/** `application/json; charset=utf-8` without its parameters, in lower case. */
function bareMediaType(header) {
    return (header.split(';', 1)[0] ?? '').trim().toLowerCase();
}
/** What a media type says of a manifest, or null for every type that we do not read (schema 1 among them). */
function manifestKind(mediaType) {
    if (manifestTypes.some((known) => known === mediaType))
        return 'image';
    return indexTypes.some((known) => known === mediaType) ? 'index' : null;
}


/***/ }),

/***/ 5810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m5: () => (/* binding */ parseNormalizedReference)
/* harmony export */ });
/* unused harmony exports parseReference, parseDockerReference, parseAnyReference */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7691);

const defaultDomain = 'docker.io';
const legacyDefaultDomain = 'index.docker.io';
const officialPrefix = 'library/';
const longestPath = 255;
// The grammar of distribution/reference (regexp.go). Every pattern is anchored and unambiguous, so it is linear on
// whatever the author of a manifest writes.
const domainLabel = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/;
const ipv6Host = /^\[[a-fA-F0-9:]+\]$/;
const portPattern = /^[0-9]+$/;
const pathPattern = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const digestPattern = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,}$/;
const identifierPattern = /^[a-f0-9]{64}$/;
function refuse(error) {
    return { ok: false, error };
}
/** Splits at the first `mark`; the second part is null when there is none. */
function cut(text, mark) {
    const at = text.indexOf(mark);
    return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + mark.length)];
}
/** Go's strings.ToLower. It folds U+0130 to a plain i, where ECMAScript adds a combining dot. */
function toLowerGo(text) {
    return text.replaceAll('\u0130', 'i').toLowerCase();
}
function isDomain(text) {
    const portAt = text.startsWith('[') ? text.indexOf(':', text.indexOf(']') + 1) : text.indexOf(':');
    const host = portAt < 0 ? text : text.slice(0, portAt);
    if (portAt >= 0 && !portPattern.test(text.slice(portAt + 1)))
        return false;
    return ipv6Host.test(host) || host.split('.').every((label) => domainLabel.test(label));
}
/** The grammar without the checks that follow it, or null where the text does not fit. */
function matchGrammar(text) {
    const [named, digest] = cut(text, '@');
    const [first, rest] = cut(named, '/');
    const hasDomain = rest !== null && isDomain(first);
    const [path, tag] = cut(hasDomain ? rest : named, ':');
    const fits = pathPattern.test(path) &&
        (tag === null || tagPattern.test(tag)) &&
        (digest === null || digestPattern.test(digest));
    return fits ? { domain: hasDomain ? first : '', path, tag, digest } : null;
}
/**
 * What does this text say, taken literally? No default registry, no default tag: `nginx` has an empty domain.
 * The rule is `Parse` of distribution/reference (commit 0965666a).
 */
function parseReference(text, algorithms = 'sha256-only') {
    const pieces = matchGrammar(text);
    if (pieces === null) {
        if (text === '')
            return refuse('name-empty');
        return refuse(matchGrammar(toLowerGo(text)) === null ? 'invalid-format' : 'name-uppercase');
    }
    if (pieces.path.length > longestPath)
        return refuse('name-too-long');
    if (pieces.digest === null)
        return { ok: true, value: pieces };
    const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(pieces.digest, algorithms);
    return digest.ok ? { ok: true, value: pieces } : refuse(digest.error);
}
function isDomainByLook(first) {
    return first === 'localhost' || /[.:]/.test(first) || toLowerGo(first) !== first;
}
/** Which part of the text is the registry, by the look of it; Docker Hub where there is none. */
function splitDomain(text) {
    const [first, rest] = cut(text, '/');
    if (rest === null)
        return { domain: defaultDomain, remainder: officialPrefix + text };
    const named = isDomainByLook(first)
        ? { domain: first === legacyDefaultDomain ? defaultDomain : first, remainder: rest }
        : { domain: defaultDomain, remainder: text };
    if (named.domain !== defaultDomain || named.remainder.includes('/'))
        return named;
    return { domain: defaultDomain, remainder: officialPrefix + named.remainder };
}
/**
 * Which repository does a user's text name, with Docker Hub and `library/` filled in? The tag stays absent when none
 * is written. The rule is `ParseNormalizedNamed`. Beware: `my_host.com/x` comes back with an empty domain, without
 * an error; `parseImage` refuses it.
 */
function parseNormalizedReference(text, algorithms = 'sha256-only') {
    if (identifierPattern.test(text))
        return refuse('name-is-identifier');
    const { domain, remainder } = splitDomain(text);
    const [remote] = cut(remainder, ':');
    if (toLowerGo(remote) !== remote)
        return refuse('name-uppercase');
    return parseReference(`${domain}/${remainder}`, algorithms);
}
/**
 * What would a container runtime pull? A digest wins and the tag beside it is dropped (it is a comment that can lie);
 * with neither, the tag is `latest`. The rule is `ParseDockerRef`.
 */
function parseDockerReference(text, algorithms = 'sha256-only') {
    const parsed = parseNormalizedReference(text, algorithms);
    if (!parsed.ok)
        return parsed;
    const { tag, digest } = parsed.value;
    const pulledTag = digest === null ? (tag ?? 'latest') : null;
    return { ok: true, value: { ...parsed.value, tag: pulledTag } };
}
function bareDigest(digest) {
    return { ok: true, value: { domain: null, path: null, tag: null, digest } };
}
/**
 * Like `parseNormalizedReference`, but 64 hex digits or a bare digest name an image by digest alone (then domain and
 * path are null). The rule is `ParseAnyReference`.
 */
function parseAnyReference(text, algorithms = 'sha256-only') {
    if (identifierPattern.test(text))
        return bareDigest(`sha256:${text}`);
    const digest = parseDigest(text, algorithms);
    return digest.ok ? bareDigest(digest.value) : parseNormalizedReference(text, algorithms);
}


/***/ }),

/***/ 2363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _g: () => (/* binding */ registryOrigin),
/* harmony export */   jW: () => (/* binding */ isLoopbackRegistry),
/* harmony export */   rQ: () => (/* binding */ canonicalHost)
/* harmony export */ });
/* unused harmony export sameRegistryHost */
/**
 * Names that mean Docker Hub. distribution/reference maps only `index.docker.io`; the others stay names of their own
 * there, although they answer with the same content.
 */
const dockerHubNames = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
const dockerHubHost = 'registry-1.docker.io';
const loopbackHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?$/;
/** True for `localhost`, `127.0.0.1` and `[::1]`, with or without a port: the only registries spoken to over http. */
function isLoopbackRegistry(host) {
    return loopbackHost.test(host.toLowerCase());
}
/**
 * The one form in which two registry hosts are compared: lower-case, without the port that https has anyway, and
 * `docker.io` for each of Docker Hub's names.
 */
function canonicalHost(host) {
    const folded = host.toLowerCase();
    const plain = isLoopbackRegistry(folded) ? folded : folded.replace(/:443$/, '');
    return dockerHubNames.has(plain) ? 'docker.io' : plain;
}
/** Do both names mean the same registry? */
function sameRegistryHost(left, right) {
    return canonicalHost(left) === canonicalHost(right);
}
/** Where the distribution API of a registry is served: scheme and authority, without a slash at the end. */
function registryOrigin(host) {
    const canonical = canonicalHost(host);
    if (canonical === 'docker.io')
        return `https://${dockerHubHost}`;
    return `${isLoopbackRegistry(canonical) ? 'http' : 'https'}://${canonical}`;
}


/***/ }),

/***/ 4853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cz: () => (/* reexport */ defaultRecords),
  HJ: () => (/* reexport */ defaultValidMinutes),
  mz: () => (/* reexport */ parseLocator),
  _6: () => (/* reexport */ parsePolicyFile),
  P$: () => (/* reexport */ parseSettings),
  hN: () => (/* reexport */ parseYaml),
  Vi: () => (/* reexport */ policyProblemText),
  Zg: () => (/* reexport */ schemaProblem),
  uE: () => (/* reexport */ selectRules)
});

// UNUSED EXPORTS: policyFileSchema, sameEnvironment

;// CONCATENATED MODULE: ./build/packages/policy/src/locator.js
const pattern = /^([A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+):([^@\s]+)@([^@\s:]+)$/;
/** Parses `owner/repo:path@ref`; undefined when the text is not of that form or the path climbs out. */
function parseLocator(text) {
    const [, repository, path, ref] = pattern.exec(text) ?? [];
    if (repository === undefined || path === undefined || ref === undefined)
        return undefined;
    const steps = path.split('/');
    return steps.some((step) => step === '' || step === '.' || step === '..')
        ? undefined
        : { repository, path, ref };
}

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/packages/policy/src/problem.js

function schemaProblem(file, place, problem) {
    return { file, ...place, text: (0,src/* problemText */.fI)(problem) };
}
/** `file:line:column: text`, the form that editors and terminals make clickable. */
function policyProblemText(problem) {
    return `${problem.file}:${problem.line}:${problem.column}: ${problem.text}`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/packages/policy/src/yaml-text.js

const longestText = 256 * 1024;
const mostAliases = 100;
const mostComplaints = 5;
const tooDeep = 'the text is nested too deeply or repeats itself too often to be read';
const start = { line: 1, column: 1 };
function failed(file, place, text) {
    return { ok: false, problems: [{ file, ...place, text }] };
}
function countAliases(document) {
    let aliases = 0;
    (0,yaml_dist/* visit */.YR)(document, (_key, node) => {
        if ((0,yaml_dist/* isAlias */.Vj)(node))
            aliases += 1;
    });
    return aliases;
}
/** The first explicit tag. A tag can turn a mapping into something else (`!!set`, `!!omap`), so none is taken. */
function taggedNode(document) {
    let found;
    (0,yaml_dist/* visit */.YR)(document, (_key, node) => {
        if (!(0,yaml_dist/* isNode */.Ll)(node) || (0,yaml_dist/* isAlias */.Vj)(node) || node.tag === undefined)
            return undefined;
        found = { tag: node.tag, offset: node.range?.[0] ?? 0 };
        return yaml_dist/* visit */.YR.BREAK;
    });
    return found;
}
function keyOffset(parent, key) {
    if (!(0,yaml_dist/* isMap */.jh)(parent))
        return undefined;
    const pair = parent.items.find((item) => (0,yaml_dist/* isNode */.Ll)(item.key) && String(item.key) === String(key));
    return (0,yaml_dist/* isNode */.Ll)(pair?.key) ? pair.key.range?.[0] : undefined;
}
function offsetOf(document, path) {
    const last = path.at(-1);
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const key = last === undefined ? undefined : keyOffset(parent, last);
    if (key !== undefined)
        return key;
    const node = last === undefined ? document.contents : document.getIn(path, true);
    if ((0,yaml_dist/* isNode */.Ll)(node))
        return node.range?.[0] ?? 0;
    return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}
function placeAt(lines, offset) {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
}
function complaintText(message) {
    // The parser recurses and reports its own exhausted stack as a syntax error.
    if (message.startsWith('Maximum call stack'))
        return tooDeep;
    return message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/u, '') ?? 'invalid YAML';
}
function complaints(file, document, lines) {
    return [...document.errors, ...document.warnings].slice(0, mostComplaints).map((error) => ({
        file,
        ...placeAt(lines, error.pos[0]),
        text: complaintText(error.message),
    }));
}
function single(file, text, lines) {
    const documents = (0,yaml_dist/* parseAllDocuments */.hR)(text, {
        lineCounter: lines,
        uniqueKeys: true,
        prettyErrors: true,
        strict: true,
    });
    if (!Array.isArray(documents) || documents[0] === undefined)
        return failed(file, start, 'the file is empty');
    const second = documents[1];
    if (second !== undefined)
        return failed(file, placeAt(lines, second.range[0]), 'expected one YAML document, found more');
    const problems = complaints(file, documents[0], lines);
    if (problems.length > 0)
        return { ok: false, problems };
    return { ok: true, value: documents[0] };
}
function parseOne(file, text) {
    const lines = new yaml_dist/* LineCounter */.HN();
    const document = single(file, text, lines);
    if (!document.ok)
        return document;
    if (document.value.contents === null)
        return failed(file, start, 'the file is empty');
    const aliases = countAliases(document.value);
    if (aliases > mostAliases)
        return failed(file, start, `found ${aliases} aliases, expected at most ${mostAliases}`);
    const tagged = taggedNode(document.value);
    if (tagged !== undefined)
        return failed(file, placeAt(lines, tagged.offset), `found the tag ${tagged.tag}, expected no tags`);
    const value = document.value.toJS({ maxAliasCount: mostAliases });
    return { ok: true, value: { value, placeOf: (path) => placeAt(lines, offsetOf(document.value, path)) } };
}
/**
 * Parses one YAML 1.2 document (JSON is YAML). Duplicate keys, unknown tags, several documents, alias bombs, very
 * long texts and NUL bytes are problems with a place. The text is written by whoever can change the policy.
 */
function parseYaml(file, text) {
    if (text.length > longestText)
        return failed(file, start, `found ${text.length} characters, expected at most ${longestText}`);
    if (text.includes('\u{FFFD}') || text.includes('\0'))
        return failed(file, start, 'the file is not plain UTF-8 text');
    // Some readers break lines at these and others do not, so the text would say different things to different people.
    if (/\r(?!\n)|[\u{85}\u{2028}\u{2029}]/u.test(text))
        return failed(file, start, 'found a line break that only some readers know (CR, U+0085, U+2028 or U+2029)');
    try {
        return parseOne(file, text);
    }
    catch {
        // The parser recurses: a text nested thousands of levels deep ends here.
        return failed(file, start, tooDeep);
    }
}

;// CONCATENATED MODULE: ./build/packages/policy/src/policy-file.js




const policy_file_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* trim */.Bqr(), dist/* minLength */.BpQ(1, 'expected a name'));
const whenSchema = dist/* pipe */.FsL(dist/* strictObject */.rej({
    environment: dist/* exactOptional */.yqP(dist/* pipe */.FsL(policy_file_name, dist/* description */.h_('deployment environment, compared without regard to case'))),
    service: dist/* exactOptional */.yqP(dist/* pipe */.FsL(policy_file_name, dist/* description */.h_('service name, compared exactly'))),
    tier: dist/* exactOptional */.yqP(dist/* pipe */.FsL(policy_file_name, dist/* description */.h_('risk tier that risk-tier finds, compared exactly'))),
}), dist/* description */.h_('all that is given must match; nothing given matches every deploy'));
const recordsSchema = dist/* variant */.Oxt('store', [
    dist/* strictObject */.rej({
        store: dist/* literal */.euz('git-branch'),
        branch: dist/* optional */.lqM(dist/* pipe */.FsL(policy_file_name, dist/* regex */.yGV(/^(?!\/)(?!.*\.\.)[A-Za-z0-9._/-]+$/, 'expected a branch name')), 'countersign-records'),
    }),
    dist/* strictObject */.rej({ store: dist/* literal */.euz('directory'), path: policy_file_name }),
]);
/** Where records are kept when no policy says otherwise. */
const defaultRecords = { store: 'git-branch', branch: 'countersign-records' };
const defaultValidMinutes = 60;
/** The schema of the policy file, for the gates that exist. */
function policyFileSchema(gates) {
    const entries = Object.fromEntries(Object.entries(gates).map(([id, schema]) => [id, dist/* exactOptional */.yqP(schema)]));
    const rule = dist/* strictObject */.rej({
        when: dist/* optional */.lqM(whenSchema, {}),
        observe: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('judge and record, but never fail the step')), false),
        gates: dist/* pipe */.FsL(dist/* strictObject */.rej(entries), dist/* check */.z6Y((value) => Object.keys(value).length > 0, 'expected at least one gate')),
    });
    return dist/* strictObject */.rej({
        version: dist/* literal */.euz(1),
        records: dist/* optional */.lqM(recordsSchema, { ...defaultRecords }),
        validForMinutes: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(1440)), defaultValidMinutes),
        rules: dist/* pipe */.FsL(dist/* array */.YOg(rule), dist/* minLength */.BpQ(1, 'expected at least one rule')),
    });
}
/** `freeze-window:` with nothing behind it means its defaults, as it reads. */
function fillEmptyGates(value) {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        return value;
    const filled = Object.entries(value).map(([id, settings]) => [id, settings ?? {}]);
    return Object.fromEntries(filled);
}
function fillRules(value) {
    if (value === null || typeof value !== 'object' || !('rules' in value) || !Array.isArray(value.rules))
        return value;
    const rules = value.rules.map((rule) => rule !== null && typeof rule === 'object' && 'gates' in rule
        ? { ...rule, gates: fillEmptyGates(rule.gates) }
        : rule);
    return { ...value, rules };
}
/** Parses a policy file. Every problem names file, line, column, what was found, what was expected, the nearest key. */
function parsePolicyFile(file, text, gates) {
    const yaml = parseYaml(file, text);
    if (!yaml.ok)
        return yaml;
    const checked = (0,src/* check */.z6)(policyFileSchema(gates), fillRules(yaml.value.value));
    if (checked.ok)
        return checked;
    return {
        ok: false,
        problems: checked.problems.map((problem) => schemaProblem(file, yaml.value.placeOf(problem.path), problem)),
    };
}
/** Parses an action's `settings` input: one policy value in the gate's own schema. */
function parseSettings(source, text, schema) {
    const yaml = parseYaml(source, text);
    if (!yaml.ok)
        return yaml;
    const checked = (0,src/* check */.z6)(schema, yaml.value.value);
    if (checked.ok)
        return checked;
    return {
        ok: false,
        problems: checked.problems.map((problem) => schemaProblem(source, yaml.value.placeOf(problem.path), problem)),
    };
}

;// CONCATENATED MODULE: ./build/packages/policy/src/select.js
function fold(text) {
    return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}
/** GitHub folds environment names, so `Production` must not slip past a rule for `production`. */
function sameEnvironment(left, right) {
    return fold(left) === fold(right);
}
function applies(rule, target) {
    const { environment, service, tier } = rule.when;
    if (environment !== undefined && !sameEnvironment(environment, target.environment))
        return 'no';
    if (service !== undefined && service !== target.service)
        return 'no';
    if (tier === undefined)
        return 'yes';
    if (target.tiers === null)
        return 'undecided';
    return target.tiers.includes(tier) ? 'yes' : 'no';
}
/** Every rule that matches, none merged and none overriding another. */
function selectRules(file, target) {
    const answered = file.rules.map((rule, index) => ({ index, rule, answer: applies(rule, target) }));
    const only = (wanted) => answered.filter(({ answer }) => answer === wanted).map(({ index, rule }) => ({ index, rule }));
    return { matching: only('yes'), undecided: only('undecided') };
}

;// CONCATENATED MODULE: ./build/packages/policy/src/index.js







/***/ }),

/***/ 1920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseCanonicalJson)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);

const deepest = 200;
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function deeperThan(value, levels) {
    if (value === null || typeof value !== 'object')
        return false;
    return levels === 0 || Object.values(value).some((member) => deeperThan(member, levels - 1));
}
function writtenAgain(value) {
    try {
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(value);
    }
    catch (thrown) {
        // A lone surrogate can stand in JSON as an escape, but has no canonical form.
        if ((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .isSuiteError */ .t$)(thrown))
            return undefined;
        throw thrown;
    }
}
/**
 * Parses JSON that must already be in canonical form (RFC 8785). A repeated key, a space, another order or another way
 * to write a number makes another text, so all of them are refused by one comparison. Nesting beyond 200 levels is
 * refused too, so that a hostile text cannot exhaust the stack.
 */
function parseCanonicalJson(text) {
    const value = parsed(text);
    if (value === undefined)
        return { ok: false, problem: 'is not JSON' };
    if (deeperThan(value, deepest))
        return { ok: false, problem: `is nested deeper than ${deepest} levels` };
    if (writtenAgain(value) !== text)
        return { ok: false, problem: 'is not in canonical form (repeated keys, spaces, order or numbers)' };
    return { ok: true, value };
}


/***/ }),

/***/ 8157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xl: () => (/* reexport */ record_schema/* deployJobsSchema */.Xl),
  n_: () => (/* reexport */ record_schema/* deployOutcomes */.n_),
  CS: () => (/* reexport */ record_schema/* deployRecordSchema */.CS),
  H0: () => (/* reexport */ record_schema/* deployRecordType */.H0),
  Dr: () => (/* reexport */ key_component/* foldAscii */.Dr),
  ks: () => (/* reexport */ record_schema/* jobResults */.ks),
  UB: () => (/* reexport */ canonical_text/* parseCanonicalJson */.U),
  vf: () => (/* reexport */ parseEvidence),
  Hh: () => (/* reexport */ stored_record/* parseRecord */.H),
  Hy: () => (/* reexport */ record_key/* recordKey */.Hy),
  xe: () => (/* reexport */ stored_record/* sealRecord */.x),
  qB: () => (/* reexport */ record_schema/* statementType */.qB)
});

// UNUSED EXPORTS: environmentPrefix, evidenceText, keyComponent, keyMatches, nameOfComponent, parseRecordKey, predicateSchema, recordMatches, recordedEvidenceSchema, recordsRoot

// EXTERNAL MODULE: ./build/packages/records/src/canonical-text.js
var canonical_text = __webpack_require__(1920);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
;// CONCATENATED MODULE: ./build/packages/records/src/evidence-text.js


/**
 * Reads the text of an evidence file. It must be exactly the canonical JSON of an evidence document, so that no two
 * readers can take it differently (repeated keys, other number forms). The workflow that hands it over controls it.
 */
function parseEvidence(text) {
    const parsed = (0,canonical_text/* parseCanonicalJson */.U)(text);
    if (!parsed.ok)
        return parsed;
    const checked = (0,src/* check */.z6)(src/* evidenceDocumentSchema */.cy, parsed.value);
    return checked.ok
        ? { ok: true, document: checked.value }
        : { ok: false, problem: (0,src/* problemText */.fI)(checked.problems[0]) };
}
/** The one text of an evidence document. */
function evidenceText(document) {
    return canonicalJson(document);
}

// EXTERNAL MODULE: ./build/packages/records/src/key-component.js
var key_component = __webpack_require__(2397);
// EXTERNAL MODULE: ./build/packages/records/src/record-key.js
var record_key = __webpack_require__(9633);
// EXTERNAL MODULE: ./build/packages/records/src/record-schema.js
var record_schema = __webpack_require__(975);
// EXTERNAL MODULE: ./build/packages/records/src/stored-record.js
var stored_record = __webpack_require__(8971);
;// CONCATENATED MODULE: ./build/packages/records/src/index.js








/***/ }),

/***/ 2397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ foldAscii),
/* harmony export */   GP: () => (/* binding */ nameOfComponent),
/* harmony export */   VB: () => (/* binding */ keyComponent)
/* harmony export */ });
const plain = /^[a-z0-9._-]$/;
// A file name may have 255 bytes; two names, time, digest and the rest take at most 240.
const longest = 60;
const cutMark = '~';
function escapeCharacter(character) {
    if (plain.test(character))
        return character;
    const percent = encodeURIComponent(character);
    // encodeURIComponent leaves A-Z and !~*'() as they are (ECMA-262 §19.2.6.5).
    if (percent !== character)
        return percent.toLowerCase();
    return `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
/** A name that ends in a dot loses it on some file systems. */
function guardTrailingDot(escaped) {
    return escaped.endsWith('.') ? `${escaped.slice(0, -1)}%2e` : escaped;
}
/**
 * A name as one part of a key: lower-case ASCII only, everything outside [a-z0-9._-] as percent-encoded UTF-8 with
 * lower-case hex, so that two keys never differ by case alone. A name longer than 60 characters in that form is cut
 * and marked with `~`; what was cut off is told apart by the digest in the key.
 */
function keyComponent(name) {
    const parts = Array.from(name.toWellFormed(), escapeCharacter);
    let text = '';
    for (const part of parts) {
        if (text.length + part.length > longest)
            return `${text}${cutMark}`;
        text += part;
    }
    return guardTrailingDot(text);
}
/** ASCII letters in lower case; every other character stays (GitHub folds environment names so). */
function foldAscii(text) {
    return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
/** The name behind a component, or undefined when it was cut or is not of this form. */
function nameOfComponent(component) {
    if (!/^(?:[a-z0-9._-]|%[0-9a-f]{2})*$/.test(component))
        return undefined;
    try {
        const name = decodeURIComponent(component);
        return keyComponent(name) === component ? name : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Es: () => (/* binding */ environmentPrefix),
/* harmony export */   FY: () => (/* binding */ keyMatches),
/* harmony export */   Hy: () => (/* binding */ recordKey),
/* harmony export */   OS: () => (/* binding */ parseRecordKey),
/* harmony export */   p6: () => (/* binding */ recordMatches),
/* harmony export */   xi: () => (/* binding */ recordsRoot)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var _key_component_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2397);
/* harmony import */ var _record_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(975);



/** Every record lies below this; the number is raised with the layout. */
const recordsRoot = 'records/v1/';
function environmentComponent(environment) {
    return (0,_key_component_js__WEBPACK_IMPORTED_MODULE_2__/* .keyComponent */ .VB)((0,_key_component_js__WEBPACK_IMPORTED_MODULE_2__/* .foldAscii */ .Dr)(environment));
}
/** `20260622t143204000z`: no separators, lower case, sorts as time does. */
function compactInstant(instant) {
    return instant.replace(/[-:.]/g, '').toLowerCase();
}
function expandInstant(compact) {
    const parts = /^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)(\d{3})z$/.exec(compact);
    if (parts === null)
        return undefined;
    const [, year, month, day, hour, minute, second, millisecond] = parts;
    const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`;
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .isInstant */ .uZ)(instant) ? instant : undefined;
}
/** The folder that holds every record of an environment, with a closing slash. */
function environmentPrefix(environment) {
    return `${recordsRoot}environment=${environmentComponent(environment)}/`;
}
/**
 * Where a record is kept: `records/v1/environment=<e>/month=YYYY-MM/day=DD/<time>-<service>-<outcome>-<run>-<attempt>.<hex>.json`.
 * The name holds the sha256 of the bytes, so a record that was written over gives itself away. Keys are lower-case ASCII:
 * none differ by case alone.
 */
function recordKey(record, digest) {
    const { environment, service, outcome, recordedAt, run } = record.predicate;
    const month = recordedAt.slice(0, 7);
    const day = recordedAt.slice(8, 10);
    const runId = (0,_key_component_js__WEBPACK_IMPORTED_MODULE_2__/* .keyComponent */ .VB)(run.id).replaceAll('-', '_');
    const name = [compactInstant(recordedAt), (0,_key_component_js__WEBPACK_IMPORTED_MODULE_2__/* .keyComponent */ .VB)(service), outcome, runId, String(run.attempt)].join('-');
    const hex = digest.slice('sha256:'.length);
    return `${environmentPrefix(environment)}month=${month}/day=${day}/${name}.${hex}.json`;
}
const keyPattern = new RegExp(`^${recordsRoot}environment=([^/]+)/month=(\\d{4}-\\d\\d)/day=(\\d\\d)/` +
    `(\\d{8}t\\d{9}z)-([^/]+)-(${_record_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .deployOutcomes */ .n_.join('|')})-([^-/]+)-([1-9]\\d{0,8})\\.([0-9a-f]{64})\\.json$`);
const longestKey = 1024;
/** What a key says, or undefined when it is not the key of a record. Whoever can write to the store controls it. */
function parseRecordKey(key) {
    const parts = key.length > longestKey ? null : keyPattern.exec(key);
    if (parts === null)
        return undefined;
    const [, environment = '', month, day, compact = '', service = '', outcome, runId = '', attempt, hex = ''] = parts;
    const recordedAt = expandInstant(compact);
    if (recordedAt === undefined || !recordedAt.startsWith(`${month}-${day}`))
        return undefined;
    return {
        key,
        environment: (0,_key_component_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfComponent */ .GP)(environment),
        service: (0,_key_component_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfComponent */ .GP)(service),
        environmentComponent: environment,
        serviceComponent: service,
        recordedAt,
        outcome: outcome,
        runId: /^\d+$/.test(runId) ? runId : undefined,
        attempt: Number(attempt),
        digest: `sha256:${hex}`,
    };
}
/** Whether a key may be of this service and environment. A name that was cut matches all that share its beginning. */
function keyMatches(key, scope) {
    return (key.environmentComponent === environmentComponent(scope.environment) &&
        key.serviceComponent === (0,_key_component_js__WEBPACK_IMPORTED_MODULE_2__/* .keyComponent */ .VB)(scope.service));
}
/** Whether a record is of this service (exactly), environment and repository (ASCII letters of either case). */
function recordMatches(record, scope) {
    const { environment, service, repository } = record.predicate;
    const here = scope.repository === undefined || (0,_key_component_js__WEBPACK_IMPORTED_MODULE_2__/* .foldAscii */ .Dr)(repository.name) === (0,_key_component_js__WEBPACK_IMPORTED_MODULE_2__/* .foldAscii */ .Dr)(scope.repository);
    return here && (0,_key_component_js__WEBPACK_IMPORTED_MODULE_2__/* .foldAscii */ .Dr)(environment) === (0,_key_component_js__WEBPACK_IMPORTED_MODULE_2__/* .foldAscii */ .Dr)(scope.environment) && service === scope.service;
}


/***/ }),

/***/ 975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ deployRecordSchema),
/* harmony export */   H0: () => (/* binding */ deployRecordType),
/* harmony export */   Xl: () => (/* binding */ deployJobsSchema),
/* harmony export */   ks: () => (/* binding */ jobResults),
/* harmony export */   n_: () => (/* binding */ deployOutcomes),
/* harmony export */   qB: () => (/* binding */ statementType)
/* harmony export */ });
/* unused harmony exports recordedEvidenceSchema, predicateSchema */
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);


/** Our predicate of an in-toto Statement v1. */
const deployRecordType = 'https://countersign.dev/deploy-record/v1';
const statementType = 'https://in-toto.io/Statement/v1';
/** How the attempt to deploy ended. `unknown` when the job results are missing or contradict each other. */
const deployOutcomes = [
    'deployed',
    'blocked',
    'failed',
    'rolled-back',
    'cancelled',
    'unknown',
];
/** `needs.<job>.result` of GitHub Actions; null when the run has no such job. */
const jobResults = ['success', 'failure', 'cancelled', 'skipped'];
const jobResultSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(jobResults));
/** The results of the jobs that a deploy is made of. */
const deployJobsSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    gate: jobResultSchema,
    deploy: jobResultSchema,
    canary: jobResultSchema,
    promote: jobResultSchema,
    rollBack: jobResultSchema,
});
const hexOf = (digits) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(new RegExp(`^[0-9a-f]{${digits}}$`), `expected ${digits} lower-case hex digits`));
/** in-toto DigestSet with exactly one algorithm. */
const artifactDigestSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ sha256: hexOf(64) }),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ sha512: hexOf(128) }),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ sha1: hexOf(40) }),
]);
const artifactSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('name of what was to be deployed, without its digest')),
    digest: artifactDigestSchema,
});
const sourceSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('git+<server>/<owner>/<repo>')),
    digest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ gitCommit: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN }),
});
/** One evidence file as the record keeps it: the whole document when it was accepted, else why it was refused. */
const recordedEvidenceSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    gate: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('the action that wrote it; null when it could not be read')),
    digest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('sha256 of the bytes of the evidence file; null when they could not be read')),
    handedOver: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('the digest that the runner handed over for this file; null when none was')),
    document: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .evidenceDocumentSchema */ .cy),
    refused: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('reason codes; empty exactly when it was accepted')),
});
const previousSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ record: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL, commit: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN });
const predicateSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    recordId: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('address of the run attempt, then #<environment>/<service>, percent-encoded')),
    environment: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1)),
    service: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1)),
    repository: valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) }),
    run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        attempt: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1)),
        workflow: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        event: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    }),
    ref: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    actor: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .accountSchema */ .rE,
    triggeringActor: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .accountSchema */ .rE,
    subject: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('the artifact in its written form, digest included')),
    outcome: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(deployOutcomes),
    effect: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['allow', 'deny', 'unknown']), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('all accepted evidence combined; unknown when none was accepted')),
    opened: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('true when there is accepted evidence and all of it opened')),
    by: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['verdict', 'break-glass', 'observe', 'nobody']),
    requestedAt: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('when the deploy was asked for')),
    decidedAt: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('the last decision among the accepted evidence')),
    recordedAt: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8,
    jobs: deployJobsSchema,
    evidence: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(recordedEvidenceSchema),
    evidenceVerdict: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .verdictSchema */ .$D, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_("deploy-record's own verdict: whether the evidence is complete and what it claims to be")),
    previous: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .factSchema */ .oZ)(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(previousSchema)), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('the last deploy before this one, as the writer saw it; known null: proven to be the first')),
});
/**
 * A deploy record: an in-toto Statement v1 (in-toto/attestation, spec/v1/statement.md) whose subjects are the artifact
 * and the commit it was built from. One for each attempt and outcome, blocked ones too.
 */
const deployRecordSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    _type: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(statementType),
    subject: valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictTuple */ .CxQ([artifactSchema, sourceSchema]),
    predicateType: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(deployRecordType),
    predicate: predicateSchema,
});


/***/ }),

/***/ 8971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseRecord),
/* harmony export */   x: () => (/* binding */ sealRecord)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var _canonical_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1920);
/* harmony import */ var _record_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9633);
/* harmony import */ var _record_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(975);




/** Puts a record into its canonical form and names it by its digest. */
function sealRecord(record, sha256) {
    const text = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(record);
    const digest = sha256(text);
    return { record, text, digest, key: (0,_record_key_js__WEBPACK_IMPORTED_MODULE_2__/* .recordKey */ .Hy)(record, digest) };
}
function corrupt(key, detail) {
    return { ok: false, code: 'record-corrupt', key, detail: `${key} ${detail}` };
}
/** An embedded document must be the bytes that the digest beside it names. */
function strayEvidence(record, sha256) {
    return record.predicate.evidence.findIndex(({ document, digest }) => document !== null && sha256((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(document)) !== digest);
}
/**
 * Reads one stored record. Accepted only when the digest in the name is that of the text, the text is canonical, the
 * value passes the schema, every embedded document has the digest beside it, and the key is the one that this very
 * record would be given (so a record moved to another environment, day or service is found). Whoever can write to the
 * store controls both arguments.
 */
function parseRecord(key, text, sha256) {
    const named = (0,_record_key_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecordKey */ .OS)(key);
    if (named === undefined)
        return corrupt(key, 'is not named as a record is');
    const digest = sha256(text);
    if (digest !== named.digest)
        return corrupt(key, `holds bytes with another digest (${digest})`);
    const parsed = (0,_canonical_text_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCanonicalJson */ .U)(text);
    if (!parsed.ok)
        return corrupt(key, parsed.problem);
    const checked = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)(_record_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .deployRecordSchema */ .CS, parsed.value);
    if (!checked.ok)
        return corrupt(key, `is not a deploy record: ${(0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .problemText */ .fI)(checked.problems[0])}`);
    const record = checked.value;
    const proper = (0,_record_key_js__WEBPACK_IMPORTED_MODULE_2__/* .recordKey */ .Hy)(record, digest);
    if (proper !== key)
        return corrupt(key, `holds the record that belongs at ${proper}`);
    const stray = strayEvidence(record, sha256);
    if (stray >= 0)
        return corrupt(key, `predicate.evidence[${stray}]: the document is not the one that its digest names`);
    return { ok: true, record, text, digest, key };
}


/***/ }),

/***/ 4235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ mostBundleCharacters),
  Q: () => (/* binding */ parseBundle)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/base64.js
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const base64_form = /^[A-Za-z0-9+/]*={0,2}$/;
function paddingOf(text) {
    return text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
}
/** True for base64 in the standard alphabet, padded, without line breaks (RFC 4648 §4), unused bits zero (§3.5). */
function isBase64(text) {
    if (text.length % 4 !== 0 || !base64_form.test(text))
        return false;
    const padding = paddingOf(text);
    if (padding === 0)
        return true;
    const last = alphabet.indexOf(text.charAt(text.length - padding - 1));
    return (last & (padding === 2 ? 0b1111 : 0b11)) === 0;
}
/** The bytes of strict base64, or undefined when the text is not that. */
function decodeBase64(text) {
    if (!isBase64(text))
        return undefined;
    const bytes = new Uint8Array((text.length / 4) * 3 - paddingOf(text));
    let bits = 0;
    let held = 0;
    let written = 0;
    for (const character of text) {
        if (character === '=')
            break;
        bits = ((bits << 6) | alphabet.indexOf(character)) & 0xffff;
        held += 6;
        if (held < 8)
            continue;
        held -= 8;
        bytes[written] = (bits >> held) & 255;
        written += 1;
    }
    return bytes;
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/bundle-shape.js


// The JSON form of dev.sigstore.bundle.v1.Bundle. Every member is named and unknown ones are refused, as the proto3
// JSON mapping demands of a parser; a null stands for an absent member.
// Source: https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto
const bytes = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* check */.z6Y(isBase64, 'expected padded base64 in the standard alphabet'));
// proto3 JSON writes a 64-bit integer as a string; numbers are read too. Negative ones are never valid here.
const count = dist/* union */.KCZ([
    dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:0|[1-9]\d{0,18})$/, 'expected a decimal number')),
    dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
]);
const rawBytes = dist/* strictObject */.rej({ rawBytes: bytes });
const inclusionProof = dist/* strictObject */.rej({
    logIndex: dist/* nullish */.cl6(count),
    rootHash: bytes,
    treeSize: dist/* nullish */.cl6(count),
    hashes: dist/* nullish */.cl6(dist/* array */.YOg(bytes)),
    checkpoint: dist/* nullish */.cl6(dist/* strictObject */.rej({ envelope: dist/* string */.YjP() })),
});
const logEntry = dist/* strictObject */.rej({
    logIndex: dist/* nullish */.cl6(count),
    logId: dist/* strictObject */.rej({ keyId: bytes }),
    kindVersion: dist/* strictObject */.rej({ kind: dist/* string */.YjP(), version: dist/* string */.YjP() }),
    integratedTime: dist/* nullish */.cl6(count),
    inclusionPromise: dist/* nullish */.cl6(dist/* strictObject */.rej({ signedEntryTimestamp: bytes })),
    inclusionProof: dist/* nullish */.cl6(inclusionProof),
    canonicalizedBody: bytes,
});
const mostEntries = 32;
const verificationMaterial = dist/* strictObject */.rej({
    publicKey: dist/* nullish */.cl6(dist/* strictObject */.rej({ hint: dist/* nullish */.cl6(dist/* string */.YjP()) })),
    x509CertificateChain: dist/* nullish */.cl6(dist/* strictObject */.rej({ certificates: dist/* pipe */.FsL(dist/* array */.YOg(rawBytes), dist/* minLength */.BpQ(1)) })),
    certificate: dist/* nullish */.cl6(rawBytes),
    tlogEntries: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* array */.YOg(logEntry), dist/* maxLength */.Ru6(mostEntries))),
    timestampVerificationData: dist/* nullish */.cl6(dist/* strictObject */.rej({
        rfc3161Timestamps: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ signedTimestamp: bytes })), dist/* maxLength */.Ru6(mostEntries))),
    })),
});
const messageSignature = dist/* strictObject */.rej({
    messageDigest: dist/* strictObject */.rej({ algorithm: dist/* string */.YjP(), digest: bytes }),
    signature: bytes,
});
const dsseEnvelope = dist/* strictObject */.rej({
    payload: bytes,
    payloadType: dist/* string */.YjP(),
    // More than one signature is refused: only the first would be verified.
    signatures: dist/* tuple */.PVZ([dist/* strictObject */.rej({ sig: bytes, keyid: dist/* nullish */.cl6(dist/* string */.YjP()) })]),
});
const bundleShape = dist/* strictObject */.rej({
    mediaType: dist/* string */.YjP(),
    verificationMaterial,
    messageSignature: dist/* nullish */.cl6(messageSignature),
    dsseEnvelope: dist/* nullish */.cl6(dsseEnvelope),
});

// EXTERNAL MODULE: ./build/packages/sigstore/src/rejection.js
var rejection = __webpack_require__(8445);
// EXTERNAL MODULE: ./build/packages/sigstore/src/statement.js
var src_statement = __webpack_require__(9675);
// EXTERNAL MODULE: ./build/packages/sigstore/src/strict-json.js
var strict_json = __webpack_require__(4040);
// EXTERNAL MODULE: ./build/packages/sigstore/src/text-bytes.js
var text_bytes = __webpack_require__(4237);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/bundle.js







/** A bundle of 1,024 subjects is well under 1 MiB; an SBOM inside one can be a few. */
const mostBundleCharacters = 16 * 1024 * 1024;
const versionByMediaType = {
    'application/vnd.dev.sigstore.bundle+json;version=0.1': '0.1',
    'application/vnd.dev.sigstore.bundle+json;version=0.2': '0.2',
    'application/vnd.dev.sigstore.bundle+json;version=0.3': '0.3',
    'application/vnd.dev.sigstore.bundle.v0.3+json': '0.3',
};
const algorithmNames = {
    SHA2_256: { name: 'sha256', bytes: 32 },
    SHA2_384: { name: 'sha384', bytes: 48 },
    SHA2_512: { name: 'sha512', bytes: 64 },
};
const jsonProblemCode = {
    'too-large': 'bundle-too-large',
    'not-json': 'bundle-not-json',
    'duplicate-key': 'bundle-duplicate-key',
};
function misshapen(detail) {
    return (0,rejection/* rejected */.nS)('bundle-shape-invalid', detail);
}
function issueText(issue) {
    const path = dist/* getDotPath */.BuJ(issue) ?? 'the bundle';
    return issue.expected === 'never' ? `${path} is not a member of a bundle` : `${path}: ${issue.message}`;
}
function parseContent(shape) {
    const { messageSignature, dsseEnvelope } = shape;
    if (messageSignature && dsseEnvelope)
        return misshapen('it holds both messageSignature and dsseEnvelope');
    if (messageSignature)
        return parseMessage(messageSignature.messageDigest);
    if (!dsseEnvelope)
        return misshapen('it holds neither messageSignature nor dsseEnvelope');
    const payload = (0,text_bytes/* decodeUtf8 */._)(decodeBase64(dsseEnvelope.payload) ?? new Uint8Array());
    if (payload === undefined)
        return (0,rejection/* rejected */.nS)('statement-invalid', 'the payload is not UTF-8');
    const statement = (0,src_statement/* parseStatement */.By)(dsseEnvelope.payloadType, payload);
    return statement.state === 'rejected'
        ? statement
        : (0,rejection/* accepted */.qG)({ kind: 'statement', statement: statement.value });
}
function parseMessage(message) {
    const algorithm = Object.hasOwn(algorithmNames, message.algorithm)
        ? algorithmNames[message.algorithm]
        : undefined;
    const digest = decodeBase64(message.digest);
    if (algorithm === undefined || digest?.length !== algorithm.bytes)
        return misshapen('messageDigest is not a complete SHA2_256, SHA2_384 or SHA2_512 digest');
    return (0,rejection/* accepted */.qG)({ kind: 'message', digest: `${algorithm.name}:${(0,text_bytes/* hexText */.B)(digest)}` });
}
function parseSigner(shape) {
    const { publicKey, certificate, x509CertificateChain } = shape.verificationMaterial;
    const given = [publicKey, certificate, x509CertificateChain].filter((member) => member);
    if (given.length !== 1)
        return misshapen(`it holds ${given.length} of publicKey, certificate and x509CertificateChain, expected one`);
    if (publicKey)
        return (0,rejection/* accepted */.qG)({ kind: 'key', hint: publicKey.hint ?? '' });
    const chain = certificate ? [certificate] : (x509CertificateChain?.certificates ?? []);
    const [der, ...others] = chain.map(({ rawBytes }) => decodeBase64(rawBytes) ?? new Uint8Array());
    return der === undefined
        ? misshapen('the certificate chain is empty')
        : (0,rejection/* accepted */.qG)({ kind: 'certificate', der, others });
}
/**
 * What each version of the format demands beyond the common shape, so that a bundle cannot be passed off as another
 * version's. Source: https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto
 */
function versionProblem(version, shape) {
    const { certificate, x509CertificateChain } = shape.verificationMaterial;
    const entries = shape.verificationMaterial.tlogEntries ?? [];
    if (version === '0.3' && x509CertificateChain)
        return misshapen('a v0.3 bundle holds a single certificate, not x509CertificateChain');
    if (version !== '0.3' && certificate)
        return misshapen(`a v${version} bundle holds x509CertificateChain, not certificate`);
    if (version === '0.1' && entries.some((entry) => !entry.inclusionPromise))
        return misshapen('a v0.1 bundle needs an inclusion promise for every log entry');
    if (version !== '0.1' && entries.some((entry) => !entry.inclusionProof?.checkpoint))
        return misshapen(`a v${version} bundle needs an inclusion proof with a checkpoint for every log entry`);
    return undefined;
}
/**
 * The DSSE keyid is an unauthenticated hint. Fulcio bundles leave it empty and key bundles repeat the key's hint;
 * anything else was put there by somebody else.
 */
function keyIdProblem(signer, shape) {
    const keyId = shape.dsseEnvelope?.signatures[0].keyid ?? '';
    const expected = signer.kind === 'key' ? signer.hint : '';
    return keyId === '' || keyId === expected
        ? undefined
        : misshapen('dsseEnvelope.signatures[0].keyid names no key of this bundle');
}
function parseShape(json) {
    const checked = dist/* safeParse */.xLC(bundleShape, json);
    if (!checked.success)
        return misshapen(issueText(checked.issues[0]));
    const shape = checked.output;
    const version = Object.hasOwn(versionByMediaType, shape.mediaType)
        ? versionByMediaType[shape.mediaType]
        : undefined;
    if (version === undefined)
        return (0,rejection/* rejected */.nS)('bundle-media-type-unknown', `mediaType is ${JSON.stringify(shape.mediaType)}`);
    const signer = parseSigner(shape);
    if (signer.state === 'rejected')
        return signer;
    const problem = versionProblem(version, shape) ?? keyIdProblem(signer.value, shape);
    if (problem !== undefined)
        return problem;
    const content = parseContent(shape);
    if (content.state === 'rejected')
        return content;
    return (0,rejection/* accepted */.qG)({ version, content: content.value, signer: signer.value, shape, json });
}
/**
 * Is this text a Sigstore bundle that every reader understands alike? Accepts versions 0.1 to 0.3. Refuses repeated
 * JSON keys, unknown members, unknown media types, sloppy base64, several signatures, and payloads that are not an
 * in-toto Statement v1. Verifies nothing.
 */
function parseBundle(text) {
    const json = (0,strict_json/* parseStrictJson */.R)(text, mostBundleCharacters);
    return json.ok ? parseShape(json.value) : (0,rejection/* rejected */.nS)(jsonProblemCode[json.problem], json.detail);
}


/***/ }),

/***/ 2785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ parseClaims),
/* harmony export */   Eo: () => (/* binding */ readIssuer),
/* harmony export */   jw: () => (/* binding */ readClaim)
/* harmony export */ });
/* unused harmony exports claimNames, claimOid */
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2837);
/* harmony import */ var _text_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4237);



const arc = '1.3.6.1.4.1.57264.1';
/**
 * What Fulcio writes into a certificate about the token it was issued for, by number under 1.3.6.1.4.1.57264.1.
 * Source: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
const claimNumbers = {
    issuerV1: 1,
    workflowTrigger: 2,
    workflowSha: 3,
    workflowName: 4,
    workflowRepository: 5,
    workflowRef: 6,
    issuerV2: 8,
    buildSignerUri: 9,
    buildSignerDigest: 10,
    runnerEnvironment: 11,
    sourceRepositoryUri: 12,
    sourceRepositoryDigest: 13,
    sourceRepositoryRef: 14,
    sourceRepositoryId: 15,
    sourceRepositoryOwnerUri: 16,
    sourceRepositoryOwnerId: 17,
    buildConfigUri: 18,
    buildConfigDigest: 19,
    buildTrigger: 20,
    runInvocationUri: 21,
    sourceRepositoryVisibility: 22,
    deploymentEnvironment: 23,
    tokenSubject: 24,
};
/** Every claim name, in the order of the extension numbers. */
const claimNames = Object.keys(claimNumbers);
const lastRawClaim = 6;
/** The object identifier of a claim, dotted. */
function claimOid(name) {
    return `${arc}.${claimNumbers[name]}`;
}
function decodeClaim(name, value) {
    const raw = claimNumbers[name] <= lastRawClaim;
    const content = raw ? value : (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .utf8StringContent */ .Q)(value);
    if (content === undefined)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `the extension ${claimOid(name)} is not one DER UTF8String`);
    const text = (0,_text_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeUtf8 */ ._)(content);
    return text === undefined
        ? (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `the extension ${claimOid(name)} is not UTF-8`)
        : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(text);
}
function claimOf(name, extensions) {
    const [first, second] = extensions.filter(({ oid }) => oid === claimOid(name));
    if (first === undefined)
        return undefined;
    // RFC 5280 §4.2 forbids an extension to occur twice; readers differ in which one they take.
    if (second !== undefined)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `the extension ${claimOid(name)} occurs twice`);
    return decodeClaim(name, first.value);
}
/** Decodes every Fulcio claim of a certificate: .1 to .6 are raw text, from .8 on a DER UTF8String of exact length. */
function parseClaims(extensions) {
    const claims = {};
    for (const name of claimNames) {
        const claim = claimOf(name, extensions);
        if (claim !== undefined)
            claims[name] = claim;
    }
    return claims;
}
/** A claim by name; one that the certificate lacks is `not-found`, never an empty text. */
function readClaim(claims, name) {
    const claim = Object.hasOwn(claims, name) ? claims[name] : undefined;
    return claim ?? (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-found', `the certificate has no extension ${claimOid(name)} (${name})`);
}
/**
 * Who vouched for the signer: the OIDC issuer from extension .8, or from .1 in certificates older than .8. When both
 * are there they must agree (slsa-verifier demands the same).
 */
function readIssuer(claims) {
    const newer = readClaim(claims, 'issuerV2');
    const older = readClaim(claims, 'issuerV1');
    if (newer.state === 'missing')
        return newer.cause === 'not-found' ? older : newer;
    if (older.state === 'known' && older.value !== newer.value)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', 'the extensions 1.3.6.1.4.1.57264.1.1 and .8 name different issuers');
    return older.state === 'missing' && older.cause !== 'not-found' ? older : newer;
}


/***/ }),

/***/ 2837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ utf8StringContent)
/* harmony export */ });
const utf8String = 0x0c;
function longLength(bytes, count) {
    if (count === 0 || count > 3)
        return undefined;
    let value = 0;
    for (let index = 0; index < count; index += 1)
        value = value * 256 + (bytes[2 + index] ?? 0);
    // X.690 §10.1: DER demands the shortest form of a length.
    const shortest = value < 128 ? 0 : value < 256 ? 1 : value < 65_536 ? 2 : 3;
    return shortest === count ? { value, next: 2 + count } : undefined;
}
function readLength(bytes) {
    const first = bytes[1];
    if (first === undefined)
        return undefined;
    return first < 128 ? { value: first, next: 2 } : longLength(bytes, first & 127);
}
/** The content bytes of exactly one DER UTF8String (X.690 §8.23), or undefined when the bytes are anything else. */
function utf8StringContent(bytes) {
    if (bytes[0] !== utf8String)
        return undefined;
    const length = readLength(bytes);
    if (length === undefined || length.next + length.value !== bytes.length)
        return undefined;
    return bytes.subarray(length.next);
}


/***/ }),

/***/ 2239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mu: () => (/* reexport */ compileAnchoredPattern),
  _6: () => (/* reexport */ text_bytes/* decodeUtf8 */._),
  M_: () => (/* reexport */ looksLikePattern),
  kw: () => (/* reexport */ bundle/* mostBundleCharacters */.k),
  uE: () => (/* reexport */ trusted_root/* parseTrustedRoots */.u),
  jw: () => (/* reexport */ claims/* readClaim */.jw),
  UO: () => (/* reexport */ rejection/* rejectionCodes */.UO)
});

// UNUSED EXPORTS: accepted, claimNames, claimOid, parseBundle, parseClaims, parseStatement, parseStrictJson, parseTrustedRoot, readIssuer, rejected, statementNames, statementPayloadType

;// CONCATENATED MODULE: ./build/packages/sigstore/src/pattern-syntax.js
const empty = { kind: 'sequence', parts: [] };
const quantifiers = {
    '*': { least: 0, most: 'any' },
    '+': { least: 1, most: 'any' },
    '?': { least: 0, most: 1 },
};
function fail(cursor, problem) {
    cursor.problem ??= `${problem} at character ${cursor.at + 1}`;
    cursor.at = cursor.text.length;
    return empty;
}
function between(first, last) {
    return (code) => code >= first && code <= last;
}
function anyOf(tests) {
    return (code) => tests.some((test) => test(code));
}
const digit = between(48, 57);
const word = anyOf([digit, between(65, 90), between(97, 122), between(95, 95)]);
/** The test of an escape such as `\.`, `\d` or `\w`, the cursor standing behind the backslash. */
function parseEscape(cursor) {
    const character = cursor.text[cursor.at];
    if (character === undefined)
        return undefined;
    if (character === 'd' || character === 'w') {
        cursor.at += 1;
        return character === 'd' ? digit : word;
    }
    const code = character.charCodeAt(0);
    // Other letters and digits mean something else in other dialects (\b, \1, \x41), so they are refused.
    if (word(code))
        return undefined;
    cursor.at += 1;
    return between(code, code);
}
function parseClassItem(cursor) {
    const character = cursor.text[cursor.at] ?? '';
    cursor.at += 1;
    if (character === '\\')
        return parseEscape(cursor);
    const first = character.charCodeAt(0);
    const last = cursor.text[cursor.at + 1];
    if (cursor.text[cursor.at] !== '-' || last === undefined || last === ']')
        return between(first, first);
    if (last === '\\' || last.charCodeAt(0) < first)
        return undefined;
    cursor.at += 2;
    return between(first, last.charCodeAt(0));
}
function parseClass(cursor) {
    const negated = cursor.text[cursor.at] === '^';
    if (negated)
        cursor.at += 1;
    const tests = [];
    while (cursor.at < cursor.text.length && cursor.text[cursor.at] !== ']') {
        const test = parseClassItem(cursor);
        if (test === undefined)
            return fail(cursor, 'a range or escape that is not understood');
        tests.push(test);
    }
    if (cursor.text[cursor.at] !== ']' || tests.length === 0)
        return fail(cursor, 'an empty or unclosed [ ]');
    cursor.at += 1;
    const accepts = anyOf(tests);
    return { kind: 'one', accepts: negated ? (code) => !accepts(code) : accepts };
}
function parseGroup(cursor) {
    if (cursor.text.startsWith('?:', cursor.at))
        cursor.at += 2;
    const node = parseChoice(cursor);
    if (cursor.text[cursor.at] !== ')')
        return fail(cursor, 'an unclosed ( )');
    cursor.at += 1;
    return node;
}
function parseAtom(cursor) {
    const character = cursor.text[cursor.at] ?? '';
    if ('*+?{}^$]'.includes(character))
        return fail(cursor, `"${character}" where a character is expected`);
    cursor.at += 1;
    if (character === '(')
        return parseGroup(cursor);
    if (character === '[')
        return parseClass(cursor);
    if (character === '.')
        return { kind: 'one', accepts: () => true };
    if (character !== '\\') {
        const code = character.charCodeAt(0);
        return { kind: 'one', accepts: between(code, code) };
    }
    const accepts = parseEscape(cursor);
    return accepts === undefined ? fail(cursor, 'an escape that is not understood') : { kind: 'one', accepts };
}
function parseSequence(cursor) {
    const parts = [];
    while (cursor.at < cursor.text.length && !'|)'.includes(cursor.text[cursor.at] ?? '')) {
        const part = parseAtom(cursor);
        const quantifier = quantifiers[cursor.text[cursor.at] ?? ''];
        if (quantifier !== undefined)
            cursor.at += 1;
        parts.push(quantifier === undefined ? part : { kind: 'repeat', part, ...quantifier });
    }
    return { kind: 'sequence', parts };
}
function parseChoice(cursor) {
    const options = [parseSequence(cursor)];
    while (cursor.text[cursor.at] === '|') {
        cursor.at += 1;
        options.push(parseSequence(cursor));
    }
    return { kind: 'choice', options };
}
const longest = 1024;
/**
 * Parses `^…$`. Understood are plain characters, `.`, `\d`, `\w`, escaped punctuation, `[ ]`, `( | )`, `*`, `+`, `?`.
 * Everything else of the many dialects (look-around, back-references, counted repetition) is refused by name.
 */
function parsePattern(pattern) {
    if (pattern.length > longest)
        return { ok: false, detail: `the pattern is longer than ${longest} characters` };
    if (!pattern.startsWith('^') || !pattern.endsWith('$') || pattern.endsWith('\\$'))
        return { ok: false, detail: 'the pattern must begin with ^ and end with $' };
    const cursor = { text: pattern.slice(1, -1), at: 0, problem: undefined };
    const node = parseChoice(cursor);
    if (cursor.at < cursor.text.length)
        fail(cursor, 'a ) that was never opened');
    // ^a|b$ anchors each half on one side only in other dialects; a reader cannot be sure what was meant.
    if (node.kind === 'choice' && node.options.length > 1)
        fail(cursor, 'an alternative outside of ( ), which would not be anchored on both sides');
    return cursor.problem === undefined ? { ok: true, node } : { ok: false, detail: cursor.problem };
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/anchored-pattern.js

const longestText = 4096;
function push(steps, step) {
    steps.push(step);
    return steps.length - 1;
}
function compileRepeat(steps, node, next) {
    if (node.most === 1)
        return push(steps, { kind: 'fork', next: [compileNode(steps, node.part, next), next] });
    const loop = push(steps, { kind: 'fork', next: [] });
    const body = compileNode(steps, node.part, loop);
    steps[loop] = { kind: 'fork', next: [body, next] };
    return node.least === 1 ? body : loop;
}
/** Adds the steps of a node and answers where it starts; it continues at `next`. */
function compileNode(steps, node, next) {
    if (node.kind === 'one')
        return push(steps, { kind: 'take', accepts: node.accepts, next });
    if (node.kind === 'repeat')
        return compileRepeat(steps, node, next);
    if (node.kind === 'sequence')
        return node.parts.reduceRight((following, part) => compileNode(steps, part, following), next);
    return push(steps, {
        kind: 'fork',
        next: node.options.map((option) => compileNode(steps, option, next)),
    });
}
/** Every step reachable without taking a code unit. */
function reach(steps, starts) {
    const reached = new Set();
    const open = [...starts];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (reached.has(at))
            continue;
        reached.add(at);
        const step = steps[at];
        if (step?.kind === 'fork')
            open.push(...step.next);
    }
    return reached;
}
function advance(steps, current, code) {
    const starts = [];
    for (const at of current) {
        const step = steps[at];
        if (step?.kind === 'take' && step.accepts(code))
            starts.push(step.next);
    }
    return reach(steps, starts);
}
function run(steps, start, text) {
    if (text.length > longestText)
        return false;
    let current = reach(steps, [start]);
    for (let at = 0; at < text.length && current.size > 0; at += 1)
        current = advance(steps, current, text.charCodeAt(at));
    return current.has(0);
}
/**
 * Compiles `^…$` into a matcher whose work is at most text length times pattern length: all paths are followed at
 * once (Thompson's construction), so no text that an attacker chooses can make it backtrack. Texts over 4,096
 * characters never match.
 */
function compileAnchoredPattern(pattern) {
    const parsed = parsePattern(pattern);
    if (!parsed.ok)
        return parsed;
    const steps = [{ kind: 'accept' }];
    const start = compileNode(steps, parsed.node, 0);
    return { ok: true, pattern: { matches: (text) => run(steps, start, text) } };
}
/** True for text that is written as a pattern: begins with `^`, which no ref and no identity does. */
function looksLikePattern(text) {
    return text.startsWith('^');
}

// EXTERNAL MODULE: ./build/packages/sigstore/src/bundle.js + 2 modules
var bundle = __webpack_require__(4235);
// EXTERNAL MODULE: ./build/packages/sigstore/src/claims.js
var claims = __webpack_require__(2785);
// EXTERNAL MODULE: ./build/packages/sigstore/src/rejection.js
var rejection = __webpack_require__(8445);
// EXTERNAL MODULE: ./build/packages/sigstore/src/statement.js
var statement = __webpack_require__(9675);
// EXTERNAL MODULE: ./build/packages/sigstore/src/text-bytes.js
var text_bytes = __webpack_require__(4237);
// EXTERNAL MODULE: ./build/packages/sigstore/src/trusted-root.js
var trusted_root = __webpack_require__(3510);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/index.js










/***/ }),

/***/ 8445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ rejectionCodes),
/* harmony export */   nS: () => (/* binding */ rejected),
/* harmony export */   qG: () => (/* binding */ accepted)
/* harmony export */ });
/**
 * Why a bundle or a trusted root was not accepted. Ours, and closed: the words of the underlying verifier travel in
 * `detail` only, because its error classes are not a stable interface.
 */
const rejectionCodes = [
    'bundle-too-large',
    'bundle-not-json',
    'bundle-duplicate-key',
    'bundle-shape-invalid',
    'bundle-media-type-unknown',
    'statement-invalid',
    'root-invalid',
    'root-validity-missing',
    'root-without-time',
    'certificate-untrusted',
    'key-unknown',
    'signature-invalid',
    'log-entry-invalid',
    'timestamp-invalid',
    'artifact-differs',
    'digest-only-impossible',
    'verifier-failed',
];
function accepted(value) {
    return { state: 'accepted', value };
}
function rejected(code, detail) {
    return { state: 'rejected', code, detail };
}


/***/ }),

/***/ 9675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   O9: () => (/* binding */ statementNames)
/* harmony export */ });
/* unused harmony export statementPayloadType */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);
/* harmony import */ var _rejection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8445);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4040);



/** The only payload type whose payload is read as a statement. */
const statementPayloadType = 'application/vnd.in-toto+json';
const statementType = 'https://in-toto.io/Statement/v1';
const mostCharacters = 16 * 1024 * 1024;
const digestSet = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1))), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y((digests) => Object.keys(digests).length > 0, 'expected at least one digest'));
// in-toto attestation framework, "Parsing rules": unknown members are ignored, so that fields may be added.
const schema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    _type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(statementType),
    subject: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), digest: digestSet })), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1, 'expected at least one subject')),
    predicateType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1)),
    predicate: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(), null),
});
function shapeProblem(issue) {
    const path = valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue);
    return path === null ? issue.message : `${path}: ${issue.message}`;
}
/**
 * Reads the payload of a DSSE envelope as an in-toto Statement v1.
 * Source: https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md
 */
function parseStatement(payloadType, payload) {
    if (payloadType !== statementPayloadType)
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .nS)('statement-invalid', `payloadType is ${JSON.stringify(payloadType)}, expected "${statementPayloadType}"`);
    const json = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJson */ .R)(payload, mostCharacters);
    if (!json.ok)
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .nS)('statement-invalid', `the statement cannot be read: ${json.detail}`);
    const checked = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, json.value);
    if (!checked.success)
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .nS)('statement-invalid', `the statement is malformed: ${shapeProblem(checked.issues[0])}`);
    const { subject, predicateType, predicate } = checked.output;
    const subjects = subject.map(({ name, digest }) => ({ name: name ?? null, digests: digest }));
    return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .qG)({ predicateType, subjects, predicate });
}
/** True when a subject of the statement has exactly this digest (`sha256:<hex>`, `sha512:<hex>`). */
function statementNames(statement, digest) {
    const [algorithm, hex] = digest.split(':', 2);
    if (algorithm === undefined || hex === undefined)
        return false;
    return statement.subjects.some(({ digests }) => Object.hasOwn(digests, algorithm) && digests[algorithm] === hex);
}


/***/ }),

/***/ 4040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
const deepest = 64;
function endOfString(text, start) {
    let at = start + 1;
    while (text[at] !== '"')
        at += text[at] === '\\' ? 2 : 1;
    return at;
}
function noteKey(frame, literal) {
    if (frame === undefined || frame === null || !frame.atKey)
        return undefined;
    // Keys are compared unescaped: "\u0061" and "a" are the same member to every reader.
    const key = String(JSON.parse(literal));
    frame.atKey = false;
    if (frame.keys.has(key))
        return key;
    frame.keys.add(key);
    return undefined;
}
/** Walks text that is known to be JSON, so the grammar itself needs no checking here. */
function structuralProblem(text) {
    const frames = [];
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        const frame = frames.at(-1);
        if (character === '"') {
            const end = endOfString(text, at);
            const repeated = noteKey(frame, text.slice(at, end + 1));
            if (repeated !== undefined)
                return { problem: 'duplicate-key', detail: `the key ${JSON.stringify(repeated)} occurs twice` };
            at = end;
        }
        else if (character === '{')
            frames.push({ keys: new Set(), atKey: true });
        else if (character === '[')
            frames.push(null);
        else if (character === '}' || character === ']')
            frames.pop();
        else if (character === ',' && frame !== undefined && frame !== null)
            frame.atKey = true;
        if (frames.length > deepest)
            return { problem: 'not-json', detail: `it is nested deeper than ${deepest} levels` };
    }
    return undefined;
}
/**
 * Reads JSON that two readers cannot understand differently: a key that occurs twice in one object is refused, as are
 * more than `maxCharacters` and more than 64 levels. JSON.parse alone keeps the last of two equal keys (RFC 8259 §4
 * leaves that open), which lets a signed document say two things.
 */
function parseStrictJson(text, maxCharacters) {
    if (text.length > maxCharacters)
        return {
            ok: false,
            problem: 'too-large',
            detail: `it has ${text.length} characters, at most ${maxCharacters} are read`,
        };
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        // The engine's own message quotes the document; a fixed sentence does not.
        return { ok: false, problem: 'not-json', detail: 'it is not JSON' };
    }
    const problem = structuralProblem(text);
    return problem === undefined ? { ok: true, value } : { ok: false, ...problem };
}


/***/ }),

/***/ 4237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ hexText),
/* harmony export */   _: () => (/* binding */ decodeUtf8)
/* harmony export */ });
const chunkLength = 8192;
function decodeAscii(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length; at += chunkLength)
        text += String.fromCharCode(...bytes.subarray(at, at + chunkLength));
    return text;
}
/**
 * The text of UTF-8 bytes, or undefined when they are not UTF-8. Strict (overlong forms, surrogates and stray bytes
 * are refused), unlike an `ascii` or a lossy decoding, under which two different byte strings read the same.
 */
function decodeUtf8(bytes) {
    if (bytes.every((byte) => byte < 0x80))
        return decodeAscii(bytes);
    const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
    try {
        // ECMA-262 §19.2.6.5 requires valid UTF-8 and throws otherwise; it exists in every environment.
        return decodeURIComponent(escaped);
    }
    catch {
        return undefined;
    }
}
/** Lower-case hex of bytes. */
function hexText(bytes) {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}


/***/ }),

/***/ 3510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ parseTrustedRoots)
/* harmony export */ });
/* unused harmony export parseTrustedRoot */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);
/* harmony import */ var _rejection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8445);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4040);



const mostCharacters = 4 * 1024 * 1024;
const time = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y((text) => !Number.isNaN(Date.parse(text)), 'expected an RFC 3339 time'));
const validFor = valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ start: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(time), end: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(time) }));
const log = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    baseUrl: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    publicKey: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ rawBytes: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), validFor }),
    logId: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ keyId: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
});
const authority = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    certChain: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ certificates: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ rawBytes: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1)) }),
    validFor,
});
const schema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.[12]|\.v0\.[12]\+json)$/)),
    tlogs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(log)),
    certificateAuthorities: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(authority)),
    ctlogs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(log)),
    timestampAuthorities: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(authority)),
});
/** A key without a start of validity would be trusted since the beginning of time. */
function firstWithoutStart(shape) {
    const periods = {
        tlogs: (shape.tlogs ?? []).map((entry) => entry.publicKey.validFor),
        ctlogs: (shape.ctlogs ?? []).map((entry) => entry.publicKey.validFor),
        certificateAuthorities: (shape.certificateAuthorities ?? []).map((entry) => entry.validFor),
        timestampAuthorities: (shape.timestampAuthorities ?? []).map((entry) => entry.validFor),
    };
    for (const [name, found] of Object.entries(periods)) {
        const index = found.findIndex((period) => !period?.start);
        if (index >= 0)
            return `${name}[${index}]`;
    }
    return undefined;
}
function thresholdsOf(shape) {
    return {
        logEntries: (shape.tlogs ?? []).length > 0 ? 1 : 0,
        certificateLogEntries: (shape.ctlogs ?? []).length > 0 ? 1 : 0,
        timestamps: 1,
    };
}
function checkShape(json) {
    const checked = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, json);
    if (!checked.success) {
        const issue = checked.issues[0];
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .nS)('root-invalid', `${valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue) ?? 'the trusted root'}: ${issue.message}`);
    }
    const shape = checked.output;
    const unbounded = firstWithoutStart(shape);
    if (unbounded !== undefined)
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .nS)('root-validity-missing', `${unbounded} has no validFor.start`);
    if ((shape.tlogs ?? []).length + (shape.timestampAuthorities ?? []).length === 0)
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .nS)('root-without-time', 'it holds neither a log nor a timestamp authority');
    return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .qG)({ json, thresholds: thresholdsOf(shape) });
}
/**
 * Is this text a trusted root that bounds every key in time, and how much proof does it demand? A root with logs (the
 * public good instance) demands a log entry; one without (GitHub's own) a signed timestamp.
 * Source: https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto
 */
function parseTrustedRoot(text) {
    const json = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJson */ .R)(text, mostCharacters);
    return json.ok ? checkShape(json.value) : (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .nS)('root-invalid', `it cannot be read: ${json.detail}`);
}
/**
 * The trusted roots of a file: one JSON document, or JSON Lines with one root each (`gh attestation trusted-root`
 * writes those). One bad line refuses the whole file.
 */
function parseTrustedRoots(text) {
    const whole = parseTrustedRoot(text);
    if (whole.state === 'accepted')
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .qG)([whole.value]);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2 || !lines.every((line) => line.startsWith('{') && line.trimEnd().endsWith('}')))
        return whole;
    const roots = lines.map((line) => parseTrustedRoot(line));
    const refused = roots.find((root) => root.state === 'rejected');
    return refused ?? (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .qG)(roots.flatMap((root) => (root.state === 'accepted' ? [root.value] : [])));
}


/***/ })

};
