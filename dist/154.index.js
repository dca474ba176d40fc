export const id = 154;
export const ids = [154];
export const modules = {

/***/ 99405:
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
var src = __webpack_require__(79703);
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

/***/ 63687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ callerFindings)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49053);
/* harmony import */ var _fold_ascii_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40875);
/* harmony import */ var _said_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55983);




/** True for a workflow file, which somebody else's workflow may call. People and service accounts are called by nobody. */
function isWorkflowFile(identity) {
    return identity.startsWith('https://') && identity.includes('/.github/workflows/');
}
function idFindings({ sourceRepositoryId, sourceOwnerId }, sight) {
    const repository = (0,_said_js__WEBPACK_IMPORTED_MODULE_1__/* .said */ .ag)(sight.verified, 'sourceRepositoryId');
    const owner = (0,_said_js__WEBPACK_IMPORTED_MODULE_1__/* .said */ .ag)(sight.verified, 'sourceRepositoryOwnerId');
    const wanted = (expected) => ({ expected, accepts: (found) => found === expected });
    return [
        ...(sourceRepositoryId === undefined
            ? []
            : [
                (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .compare */ .U)(repository, { check: 'caller id', code: 'repository-id-differs', ...wanted(sourceRepositoryId) }, sight),
            ]),
        ...(sourceOwnerId === undefined
            ? []
            : [
                (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .compare */ .U)(owner, { check: 'caller owner id', code: 'owner-id-differs', ...wanted(sourceOwnerId) }, sight),
            ]),
    ];
}
/**
 * For whom did the signer sign? A reusable workflow signs with one name for every repository that calls it, and the
 * caller gives it its inputs. So the run must have been of the repository that the requirement names, or of the signer's
 * own. Asked of what is believed for its signer alone: summaries, and what lifts something forbidden.
 */
function callerFindings(place, sight) {
    const { verified, facts } = sight;
    const { sourceRepository } = place;
    if (verified.signer.kind === 'key' || sourceRepository === 'any')
        return [];
    const identity = (0,_said_js__WEBPACK_IMPORTED_MODULE_1__/* .identityText */ .Ky)(verified);
    const found = (0,_said_js__WEBPACK_IMPORTED_MODULE_1__/* .said */ .ag)(verified, 'sourceRepositoryUri');
    if (found.state === 'missing' && found.cause === 'not-found' && !isWorkflowFile(identity))
        return [];
    const server = facts.server.replace(/\/$/u, '');
    const named = sourceRepository === undefined ? null : `${server}/${sourceRepository}`;
    const isNamed = (text) => named !== null && (0,_fold_ascii_js__WEBPACK_IMPORTED_MODULE_3__/* .foldAscii */ .D)(text) === (0,_fold_ascii_js__WEBPACK_IMPORTED_MODULE_3__/* .foldAscii */ .D)(named);
    const isOwn = (text) => text !== '' && (0,_fold_ascii_js__WEBPACK_IMPORTED_MODULE_3__/* .foldAscii */ .D)(identity).startsWith(`${(0,_fold_ascii_js__WEBPACK_IMPORTED_MODULE_3__/* .foldAscii */ .D)(text)}/`);
    const expected = named === null ? 'the repository of the signer' : `${named}, or that of the signer`;
    const accepts = (text) => isNamed(text) || isOwn(text);
    const base = { check: 'caller', code: 'repository-differs', expected, accepts };
    const isPlace = found.state === 'known' && isNamed(found.value);
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .compare */ .U)(found.state === 'known' ? (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(found.value) : found, base, sight),
        ...(isPlace ? idFindings(place, sight) : []),
    ];
}


/***/ }),

/***/ 22409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ candidatesOf)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16530);
/* harmony import */ var _searches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4994);



const unmeasured = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', 'it was found, but never measured under this trusted root');
function indexOfKeys(requirement, facts) {
    if (requirement.keys.length === 0)
        return null;
    const wanted = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(requirement.keys);
    const index = facts.keySets.findIndex((keys) => (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(keys) === wanted);
    // No row is of -1, so nothing is accepted.
    return index;
}
function isByCertificate(result) {
    return (result.state === 'known' &&
        result.value.state === 'verified' &&
        result.value.signer.kind === 'certificate');
}
function resultUnder(fact, root, keys) {
    if (fact.read.state === 'missing')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(fact.read.cause, fact.read.detail);
    const rows = fact.measured.filter((row) => row.root === root);
    const own = rows.find((row) => row.keys === keys);
    // Keys say nothing about a bundle with a certificate, whoever trusts them.
    const other = rows.find((row) => row.keys === null && isByCertificate(row.result));
    return own?.result ?? other?.result ?? unmeasured;
}
/** The bundles that a requirement looks at for a subject: what its own searches found, and what the caller offered. */
function candidatesOf({ requirement, facts, subject }) {
    const searches = (0,_searches_js__WEBPACK_IMPORTED_MODULE_2__/* .searchesFor */ .M$)(requirement, subject, facts);
    const places = new Set(searches.flatMap(({ found }) => (found.state === 'known' ? found.value : [])));
    const keys = indexOfKeys(requirement, facts);
    const listed = new Set(facts.bundles.flatMap((fact) => fact.places));
    const seen = facts.bundles.flatMap((fact) => {
        const bundle = fact.places.filter((place) => places.has(place)).toSorted()[0];
        return bundle === undefined ? [] : [{ bundle, fact }];
    });
    const lost = [...places].filter((place) => !listed.has(place)).map((bundle) => ({ bundle, fact: null }));
    return [...seen, ...lost]
        .toSorted((a, b) => (a.bundle < b.bundle ? -1 : 1))
        .flatMap(({ bundle, fact }) => (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .rootsOf */ .RD)(requirement).map((root) => ({
        bundle,
        root,
        measured: fact === null ? unmeasured : resultUnder(fact, root, keys),
    })));
}


/***/ }),

/***/ 37519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ acceptedOf),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   bl: () => (/* binding */ judgeCandidate),
/* harmony export */   oZ: () => (/* binding */ see)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49053);
/* harmony import */ var _predicate_checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85107);
/* harmony import */ var _own_results_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82327);
/* harmony import */ var _said_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55983);
/* harmony import */ var _signer_checks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78780);
/* harmony import */ var _source_checks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48877);






/** Looks at a candidate: does it verify at all? */
function see({ facts, subject, question }, { bundle, measured }) {
    const cell = { check: 'signature', expected: 'verifies' };
    if (measured.state === 'missing') {
        const { cause, detail } = measured;
        const problem = {
            code: 'bundle-unreadable',
            question,
            data: { bundle, cause, detail },
            evidence: [],
        };
        return { sight: null, finding: { ...cell, found: `not known (${cause})`, problem } };
    }
    const { value, evidence } = measured;
    if (value.state === 'rejected') {
        const data = { bundle, failure: value.code, detail: value.detail };
        const problem = { code: 'signature-invalid', question, data, evidence };
        return { sight: null, finding: { ...cell, found: value.code, problem } };
    }
    return { sight: { facts, subject, question, bundle, verified: value, evidence }, finding: null };
}
/** Everything that a demand asks of a verified bundle, in the order of the table. */
function findingsOf(demand, sight) {
    return [
        ...(demand.speaksOf === 'subject' ? [(0,_predicate_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectFinding */ .qc)(sight)] : []),
        ...(0,_signer_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .anySignerFindings */ .Df)(demand.signers, sight),
        ...(0,_source_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceFindings */ .C)(demand.source, sight),
        (0,_predicate_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .typeFinding */ .YK)(demand, sight),
        ...(0,_predicate_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .provenanceFindings */ .eE)(demand, sight),
        ...(0,_own_results_js__WEBPACK_IMPORTED_MODULE_1__/* .withOwnResult */ .y)((0,_said_js__WEBPACK_IMPORTED_MODULE_2__/* .predicateTypeOf */ .T4)(sight.verified), demand.attributes).map((attribute) => (0,_predicate_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeFinding */ .IN)(attribute, sight)),
        ...(0,_predicate_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .ageFindings */ ._z)(demand, sight),
    ];
}
/** Holds a candidate against a demand. */
function judgeCandidate(scene, demand, candidate) {
    const { sight, finding } = see(scene, candidate);
    if (sight === null)
        return { candidate, sight, problems: (0,_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsIn */ ._)([finding]) };
    return { candidate, sight, problems: (0,_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsIn */ ._)(findingsOf(demand, sight)) };
}
/** The sights of what was accepted. */
function acceptedOf(judged) {
    return judged.flatMap(({ sight, problems }) => (sight === null || problems.length > 0 ? [] : [sight]));
}


/***/ }),

/***/ 40567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LD: () => (/* binding */ decide),
  YH: () => (/* binding */ questionOf),
  ab: () => (/* binding */ questions)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/answer.js
/** All must be accepted; otherwise everything that speaks against any of them. */
function allOf(answers) {
    const problems = answers.flatMap((answer) => (answer.ok ? [] : answer.problems));
    if (answers.some(({ ok }) => !ok))
        return { ok: false, problems };
    return {
        ok: true,
        allow: answers.flatMap((answer) => (answer.ok ? answer.allow : [])),
        accepted: answers.flatMap((answer) => (answer.ok ? answer.accepted : [])),
    };
}

// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/candidate.js
var candidate = __webpack_require__(22409);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/checks.js
var checks = __webpack_require__(37519);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/said.js
var attest_verify_said = __webpack_require__(55983);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/signer-checks.js
var signer_checks = __webpack_require__(78780);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/signer-policy.js
var signer_policy = __webpack_require__(95311);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/count-signers.js



/** A certificate signs once, so copies of a bundle count once however they are written. */
function countCertificates(accepted) {
    return new Set(accepted.map(({ verified }) => (0,attest_verify_said/* fingerprintOf */.ax)(verified))).size;
}
/** Kuhn's algorithm: finds an identity for a rule, moving earlier ones where that helps. */
function place(rule, edges, state) {
    for (const identity of edges[rule] ?? []) {
        if (state.tried.has(identity))
            continue;
        state.tried.add(identity);
        const holder = state.taken.get(identity);
        if (holder !== undefined && !place(holder, edges, state))
            continue;
        state.taken.set(identity, rule);
        return true;
    }
    return false;
}
/**
 * Which of the listed signers signed? Each counts once, and one identity counts for one of them (a maximum matching), so
 * that nobody is two people by fitting two lines.
 */
function signersWhoSigned(rules, accepted) {
    const edges = rules.map((rule) => {
        const own = accepted.filter((sight) => (0,signer_checks/* isSignedBy */.s3)(rule, sight));
        return [...new Set(own.map(({ verified }) => (0,attest_verify_said/* identityKey */.US)(verified)))].toSorted();
    });
    const taken = new Map();
    for (const rule of rules.keys())
        place(rule, edges, { taken, tried: new Set() });
    return [...new Set(taken.values())]
        .toSorted((a, b) => a - b)
        .flatMap((rule) => {
        const signer = rules[rule];
        return signer === undefined ? [] : [(0,signer_policy/* namedSigner */.OK)(signer)];
    });
}

// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/demand.js
var attest_verify_demand = __webpack_require__(38389);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/predicate-checks.js
var predicate_checks = __webpack_require__(85107);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/base.js





function shortage({ requirement, question }, accepted) {
    const { minimum, signers } = requirement;
    if (signers.length > 0) {
        const signed = signersWhoSigned(signers, accepted);
        if (signed.length >= minimum)
            return undefined;
        const data = { signed, minimum, of: signers.length };
        return { code: 'too-few-signers', question, data, evidence: [] };
    }
    const found = countCertificates(accepted);
    if (found >= minimum)
        return undefined;
    return { code: 'too-few-bundles', question, data: { accepted: found, minimum }, evidence: [] };
}
function isRejected({ candidate: { measured } }) {
    return measured.state === 'known' && measured.value.state === 'rejected';
}
/** A bundle that verifies under one root is no news under the others. */
function withoutOtherRoots(judged) {
    const verified = new Set(judged.flatMap(({ sight }) => (sight === null ? [] : [sight.bundle])));
    return judged.filter((one) => !isRejected(one) || !verified.has(one.candidate.bundle));
}
/** Where something speaks of the subject, what speaks of other things is no answer: it lies there for others. */
function concerned(scene) {
    const seen = (0,candidate/* candidatesOf */.k)(scene).map((candidate) => ({ candidate, sight: (0,checks/* see */.oZ)(scene, candidate).sight }));
    const speaking = seen.some(({ sight }) => sight !== null && (0,predicate_checks/* speaksOf */.Tq)(sight));
    const kept = speaking ? seen.filter(({ sight }) => sight === null || (0,predicate_checks/* speaksOf */.Tq)(sight)) : seen;
    return kept.map(({ candidate }) => candidate);
}
function candidateRejected(question, judged, accepted) {
    const good = new Set(accepted.map(({ bundle }) => bundle));
    const rejected = new Map();
    for (const one of judged) {
        const { bundle } = one.candidate;
        if (!good.has(bundle))
            rejected.set(bundle, [...(rejected.get(bundle) ?? []), one]);
    }
    return [...rejected].map(([bundle, all]) => {
        const codes = [...new Set(all.flatMap(({ problems }) => problems.map(({ code }) => code)))].toSorted();
        const evidence = [...new Set(all.flatMap(({ problems }) => problems.flatMap((draft) => draft.evidence)))];
        return { code: 'candidate-rejected', question, data: { bundle, codes }, evidence };
    });
}
/**
 * Do enough attestations of the wanted type, by whom the requirement names, speak of the subject? Candidates beside them
 * that are not accepted are only told of: anybody can put one more bundle next to a good one.
 */
function judgeBase(scene) {
    const demand = (0,attest_verify_demand/* demandOf */.tp)(scene.requirement);
    const judged = concerned(scene).map((candidate) => (0,checks/* judgeCandidate */.bl)(scene, demand, candidate));
    const accepted = (0,checks/* acceptedOf */.$f)(judged);
    const short = shortage(scene, accepted);
    if (short === undefined)
        return {
            ok: true,
            allow: candidateRejected(scene.question, withoutOtherRoots(judged), accepted),
            accepted,
        };
    const problems = withoutOtherRoots(judged).flatMap((one) => one.problems);
    // With nothing accepted, the problems (or that there was no bundle) say it all.
    return { ok: false, problems: accepted.length === 0 ? problems : [...problems, short] };
}

// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/caller-checks.js
var caller_checks = __webpack_require__(63687);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/finding.js
var finding = __webpack_require__(49053);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/searches.js
var attest_verify_searches = __webpack_require__(4994);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/forbid.js









function sayingOf(scene, forbidden, sight) {
    if ((0,attest_verify_said/* predicateTypeOf */.T4)(sight.verified) !== forbidden.predicateType || !(0,predicate_checks/* speaksOf */.Tq)(sight))
        return null;
    const signer = (0,finding/* problemsIn */._)((0,signer_checks/* anySignerFindings */.Df)((0,attest_verify_demand/* signersOr */.D3)(forbidden, scene.requirement), sight));
    // Somebody else says so: anybody can.
    if (signer.some(({ code }) => code !== 'claim-missing'))
        return null;
    const { problem, found } = (0,predicate_checks/* attributeFinding */.IN)(forbidden.attribute, sight);
    if (signer.length > 0) {
        const otherwise = problem?.code === 'attribute-differs';
        return otherwise ? null : { says: 'open', sight, problems: signer };
    }
    if (problem?.code === 'attribute-missing')
        return { says: 'open', sight, problems: [problem] };
    if (problem === null)
        return { says: 'forbidden', sight, found };
    // Whoever may call a reusable workflow could have it say that all is well.
    const called = (0,finding/* problemsIn */._)((0,caller_checks/* callerFindings */.g)(scene.requirement, sight));
    return called.length > 0 ? null : { says: 'otherwise', sight, found };
}
function lastTime({ verified }) {
    return (verified.trustedTimes
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? null);
}
/** True when a later attestation says otherwise. What nobody timed is never lifted. */
function isLifted({ sight }, sayings) {
    const said = lastTime(sight);
    if (said === null)
        return false;
    return sayings.some((other) => {
        const at = (0,attest_verify_said/* signedAt */.AD)(other.sight.verified);
        return other.says === 'otherwise' && at !== null && at > said;
    });
}
function told(scene, { predicateType, attribute }, sayings) {
    const { question } = scene;
    const { path } = attribute;
    const latest = sayings
        .filter((saying) => saying.says === 'otherwise')
        .toSorted((a, b) => ((0,attest_verify_said/* signedAt */.AD)(a.sight.verified) ?? '') < ((0,attest_verify_said/* signedAt */.AD)(b.sight.verified) ?? '') ? 1 : -1)[0];
    if (latest?.says === 'otherwise') {
        const { sight, found } = latest;
        const data = { predicateType, path, bundle: sight.bundle, found };
        return { code: 'not-forbidden', question, data, evidence: sight.evidence };
    }
    const wanted = (0,predicate_checks/* valuesOf */.sm)(attribute).map(predicate_checks/* scalarText */.ws).join(' or ');
    const data = { predicateType, path, forbidden: wanted };
    return { code: 'forbidden-not-found', question, data, evidence: [] };
}
function judgeForbidden(scene, forbidden, sights) {
    const { question } = scene;
    const sayings = sights.flatMap((sight) => sayingOf(scene, forbidden, sight) ?? []);
    const standing = sayings.filter((saying) => saying.says !== 'otherwise' && !isLifted(saying, sayings));
    const problems = standing.flatMap((saying) => {
        if (saying.says === 'open')
            return saying.problems;
        const { bundle, evidence } = saying.sight;
        const { predicateType, attribute } = forbidden;
        const found = saying.says === 'forbidden' ? saying.found : '';
        const data = { bundle, predicateType, path: attribute.path, found };
        return [{ code: 'forbidden-attestation', question, data, evidence }];
    });
    if (problems.length > 0)
        return { ok: false, problems };
    return { ok: true, allow: [told(scene, forbidden, sayings)], accepted: [] };
}
/** Whatever could not be read may be the one that forbids. */
function blindSpots(scene) {
    const { question, requirement, subject, facts } = scene;
    const unread = (0,candidate/* candidatesOf */.k)(scene).flatMap((candidate) => {
        const { finding } = (0,checks/* see */.oZ)(scene, candidate);
        return finding?.problem?.code === 'bundle-unreadable' ? [finding.problem] : [];
    });
    const searches = [...(0,attest_verify_searches/* searchesFor */.M$)(requirement, subject, facts), ...(0,attest_verify_searches/* unaskableSearches */.Dg)(requirement, subject)];
    const unsearched = searches.flatMap((search) => {
        if (search.found.state === 'known')
            return [];
        const { cause, detail } = search.found;
        const data = { where: (0,attest_verify_searches/* searchText */.wK)(search), cause, detail };
        return [{ code: 'search-incomplete', question, data, evidence: [] }];
    });
    return [...unread, ...unsearched];
}
/**
 * Does the latest valid attestation of a type, by whom the policy lets say so, forbid the subject? Here a missing
 * attestation is told and does not shut the gate, so everything must have been looked at.
 */
function judgeForbid(scene) {
    const { forbid } = scene.requirement;
    if (forbid.length === 0)
        return [];
    const blind = blindSpots(scene);
    const sights = (0,candidate/* candidatesOf */.k)(scene).flatMap((candidate) => (0,checks/* see */.oZ)(scene, candidate).sight ?? []);
    const answers = forbid.map((forbidden) => judgeForbidden(scene, forbidden, sights));
    return blind.length === 0 ? answers : [...answers, { ok: false, problems: blind }];
}

// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/policy.js + 2 modules
var attest_verify_policy = __webpack_require__(16530);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/grounds.js


const dayMs = 86_400_000;
/** A root that comes with the suite, or was pinned with its day, grows old; one that TUF vouches for expires. */
function ageProblems({ requirement, facts, question }, root, read) {
    const { maxRootAgeDays, trustedRootDate } = requirement;
    if (read.expires !== null) {
        if ((0,src/* epochMilliseconds */.q)(facts.at) <= (0,src/* epochMilliseconds */.q)(read.expires))
            return [];
        const detail = `what vouches for it has expired at ${read.expires}`;
        return [{ code: 'root-unreadable', question, data: { root, cause: 'malformed', detail }, evidence: [] }];
    }
    const published = (0,attest_verify_policy/* isOwnRoot */.xZ)(root) ? read.published : (trustedRootDate ?? null);
    if (published === null)
        return [];
    const age = (0,src/* epochMilliseconds */.q)(facts.at) - (0,src/* epochMilliseconds */.q)(`${published}T00:00:00.000Z`);
    if (age <= maxRootAgeDays * dayMs)
        return [];
    // A day that does not exist is NaN, which no comparison accepts.
    const ageDays = Number.isNaN(age) ? 0 : Math.floor(age / dayMs);
    return [
        { code: 'root-too-old', question, data: { root, published, ageDays, maxRootAgeDays }, evidence: [] },
    ];
}
function pinProblems(scene, root, found) {
    const { requirement, question } = scene;
    const { trustedRootDigest: expected } = requirement;
    // The pin of a list is that of its one file; alone, it pins what comes with the suite, too.
    const pins = !(0,attest_verify_policy/* isOwnRoot */.xZ)(root) || (0,attest_verify_policy/* rootsOf */.RD)(requirement).length === 1;
    if (!(0,attest_verify_policy/* isOwnRoot */.xZ)(root) && expected === undefined)
        return [{ code: 'root-unpinned', question, data: { root, found }, evidence: [] }];
    if (!pins || expected === undefined || found === null || found === expected)
        return [];
    return [{ code: 'root-differs', question, data: { root, expected, found }, evidence: [] }];
}
/**
 * May this requirement's trusted root be trusted? A file in the workspace came with the change that is judged, so only a
 * digest in the policy makes it the policy's own choice.
 */
function problemsOfRoot(scene, root) {
    const { facts, question } = scene;
    const read = facts.roots.find((fact) => fact.root === root)?.read;
    if (read?.state !== 'known') {
        const { cause, detail } = read ?? { cause: 'not-collected', detail: 'it was not read' };
        const unread = { code: 'root-unreadable', question, data: { root, cause, detail }, evidence: [] };
        return [...pinProblems(scene, root, null), unread];
    }
    return [...pinProblems(scene, root, read.value.digest), ...ageProblems(scene, root, read.value)].map((draft) => ({ ...draft, evidence: read.evidence }));
}
function subjectProblems({ subject, question }) {
    // in-toto digests of commits (gitCommit, sha1) are too weak to bind an artifact (slsa-verifier wants 256 bits).
    if (/^sha(?:256|512):/.test(subject.digest))
        return [];
    return [{ code: 'subject-unsupported', question, data: { subject: (0,src/* subjectText */.yq)(subject) }, evidence: [] }];
}
/** What speaks against judging at all: trusted roots that cannot be used, and a subject that nothing can attest. */
function groundsOf(scene) {
    return [
        ...(0,attest_verify_policy/* rootsOf */.RD)(scene.requirement).flatMap((root) => problemsOfRoot(scene, root)),
        ...subjectProblems(scene),
    ];
}

// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/platforms.js + 1 modules
var platforms = __webpack_require__(66380);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/links.js


function inOrder(step, other) {
    const [first, second] = [(0,attest_verify_said/* signedAt */.AD)(step.verified), (0,attest_verify_said/* signedAt */.AD)(other.verified)];
    if (first === null || second === null)
        return (0,src/* missing */.LO)('not-found', 'nobody vouches for the time of one of them');
    return (0,src/* known */.eO)(first <= second ? true : `the first was signed at ${first}, the second already at ${second}`);
}
function both(step, other, name) {
    const [left, right] = [(0,attest_verify_said/* said */.ag)(step.verified, name), (0,attest_verify_said/* said */.ag)(other.verified, name)];
    if (left.state === 'missing')
        return (0,src/* missing */.LO)(left.cause, left.detail);
    if (right.state === 'missing')
        return (0,src/* missing */.LO)(right.cause, right.detail);
    return (0,src/* known */.eO)([left.value, right.value]);
}
function sameCommit(step, other) {
    const pair = both(step, other, 'sourceRepositoryDigest');
    if (pair.state === 'missing')
        return (0,src/* missing */.LO)(pair.cause, pair.detail);
    const [left, right] = pair.value;
    return (0,src/* known */.eO)(left === right ? true : `one is of the commit ${left}, the other of ${right}`);
}
/** The run, whichever attempt of it. */
function runOf(uri) {
    return uri.replace(/\/attempts\/\d{1,9}$/u, '');
}
function sameRun(step, other) {
    const pair = both(step, other, 'runInvocationUri');
    if (pair.state === 'missing')
        return (0,src/* missing */.LO)(pair.cause, pair.detail);
    const [left, right] = pair.value.map(runOf);
    return (0,src/* known */.eO)(left === right ? true : `one was signed by the run ${left ?? ''}, the other by ${right ?? ''}`);
}
/** in-toto writes the SHA-1 of a commit as gitCommit or sha1; weaker names bind nothing. */
function bindingDigest(digest) {
    const text = digest.replace(/^sha1:(?=[0-9a-f]{40}$)/u, 'gitCommit:');
    return /^(?:sha256|sha384|sha512|gitCommit):[0-9a-f]{40,128}$/u.test(text) ? [text] : [];
}
/** The first consumed what the second attests. */
function consumed(consumer, step) {
    const { provenance } = consumer.verified;
    if (provenance === null)
        return (0,src/* missing */.LO)('not-found', 'the attestation that should list it is no provenance');
    if (provenance.state === 'missing')
        return (0,src/* missing */.LO)(provenance.cause, provenance.detail);
    const materials = new Set(provenance.value.materials.flatMap(({ digests }) => digests.flatMap(bindingDigest)));
    const attested = (0,attest_verify_said/* digestsOf */.nw)(step.verified).flatMap(bindingDigest);
    if (attested.some((digest) => materials.has(digest)))
        return (0,src/* known */.eO)(true);
    return (0,src/* known */.eO)(`none of the ${materials.size} materials is what ${step.bundle} attests`);
}
/** Every rule that the steps of a requirement are put together by. */
function linksOf({ steps, stepOrder }) {
    const pairs = steps.flatMap((step, index) => steps.slice(index + 1).map((other) => [step, other]));
    const links = [];
    for (const [step, other] of pairs) {
        const names = { step: step.name, other: other.name };
        if (stepOrder === 'listed')
            links.push({ rule: 'order', ...names, holds: inOrder });
        if (step.commit === 'same' && other.commit === 'same')
            links.push({ rule: 'commit', ...names, holds: sameCommit });
    }
    for (const { name, sameRunAs, materialOf } of steps) {
        if (sameRunAs !== undefined)
            links.push({ rule: 'run', step: name, other: sameRunAs, holds: sameRun });
        if (materialOf !== undefined)
            links.push({ rule: 'material', step: materialOf, other: name, holds: consumed });
    }
    return links;
}

;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/steps.js





// Only attestations that are accepted for their step are tried, so reaching this takes signers that the policy trusts.
const mostTries = 50_000;
function trySteps(scene) {
    const candidates = (0,candidate/* candidatesOf */.k)(scene);
    return scene.requirement.steps.map((step) => {
        const demand = (0,attest_verify_demand/* stepDemand */.cF)(scene.requirement, step);
        const judged = candidates
            .map((candidate) => (0,checks/* judgeCandidate */.bl)(scene, demand, candidate))
            .filter(({ sight }) => sight === null || (0,attest_verify_said/* predicateTypeOf */.T4)(sight.verified) === step.predicateType);
        return { step, judged, accepted: (0,checks/* acceptedOf */.$f)(judged) };
    });
}
function fits(links, chosen, added) {
    return links.every(({ step, other, holds }) => {
        if (step !== added.name && other !== added.name)
            return true;
        const left = step === added.name ? added.sight : chosen.get(step);
        const right = other === added.name ? added.sight : chosen.get(other);
        if (left === undefined || right === undefined)
            return true;
        const held = holds(left, right);
        return held.state === 'known' && held.value === true;
    });
}
/** One attestation is one step's: of the same type by the same certificate it is the same, however it is written. */
function isTaken(chosen, { bundle, verified }) {
    return [...chosen.values()].some((other) => {
        if (other.bundle === bundle)
            return true;
        const sameType = (0,attest_verify_said/* predicateTypeOf */.T4)(other.verified) === (0,attest_verify_said/* predicateTypeOf */.T4)(verified);
        const certified = verified.signer.kind === 'certificate';
        return certified && sameType && (0,attest_verify_said/* fingerprintOf */.ax)(other.verified) === (0,attest_verify_said/* fingerprintOf */.ax)(verified);
    });
}
/** One attestation for every step, so that all rules hold; found by trying, in the order of the places. */
function choose(tried, links) {
    let tries = 0;
    const extend = (at, chosen) => {
        const next = tried[at];
        if (next === undefined)
            return chosen;
        for (const sight of next.accepted) {
            tries += 1;
            if (tries > mostTries)
                return 'too-many';
            const { name } = next.step;
            if (isTaken(chosen, sight) || !fits(links, chosen, { name, sight }))
                continue;
            const found = extend(at + 1, new Map([...chosen, [name, sight]]));
            if (found !== 'none')
                return found;
        }
        return 'none';
    };
    return extend(0, new Map());
}
function missingSteps({ question }, tried) {
    return tried.flatMap(({ step, judged, accepted }) => {
        if (accepted.length > 0)
            return [];
        const seen = judged.filter(({ sight }) => sight !== null);
        const data = { step: step.name, predicateType: step.predicateType, seen: seen.length };
        const own = { code: 'step-missing', question, data, evidence: [] };
        return [own, ...seen.flatMap(({ problems }) => problems)];
    });
}
/** Why no two attestations of these steps satisfy a rule; undefined where some do. */
function brokenLink(question, link, tried) {
    const { rule, step, other } = link;
    const sights = (name) => tried.find((one) => one.step.name === name)?.accepted ?? [];
    const held = sights(step).flatMap((left) => sights(other).map((right) => link.holds(left, right)));
    if (held.some((fact) => fact.state === 'known' && fact.value === true))
        return undefined;
    const open = held.find((fact) => fact.state === 'missing');
    if (open?.state === 'missing') {
        const { cause, detail } = open;
        return { code: 'steps-unproven', question, data: { step, other, cause, detail }, evidence: [] };
    }
    const found = held.flatMap((fact) => (fact.state === 'known' ? String(fact.value) : []))[0] ?? 'none is accepted';
    return { code: 'steps-apart', question, data: { step, other, rule, found }, evidence: [] };
}
function apart(scene, tried, links) {
    const { question } = scene;
    const broken = links.flatMap((link) => brokenLink(question, link, tried) ?? []);
    if (broken.length > 0)
        return broken;
    const [first, last] = [tried[0]?.step.name ?? '', tried.at(-1)?.step.name ?? ''];
    const found = 'no one attestation for each step satisfies all rules together';
    const data = { step: first, other: last, rule: 'together', found };
    return [{ code: 'steps-apart', question, data, evidence: [] }];
}
function tooMany({ question }, tried) {
    const [step, other] = [tried[0]?.step.name ?? '', tried.at(-1)?.step.name ?? ''];
    const detail = `more than ${mostTries} ways to choose an attestation for each step were tried`;
    return [
        { code: 'steps-unproven', question, data: { step, other, cause: 'truncated', detail }, evidence: [] },
    ];
}
function stepAttested({ question }, step, { bundle, verified, evidence }) {
    const { name, predicateType } = step;
    const data = {
        step: name,
        bundle,
        identity: (0,attest_verify_said/* identityText */.Ky)(verified),
        predicateType,
        signedAt: (0,attest_verify_said/* signedAt */.AD)(verified),
    };
    return { code: 'step-attested', question, data, evidence };
}
/**
 * Is every step attested by its signer, and do the attestations belong together: of the same commit, of the runs that
 * are named, in the listed order by trusted time, and chained from materials to artifacts?
 */
function judgeSteps(scene) {
    const { steps } = scene.requirement;
    const tried = trySteps(scene);
    const lacking = missingSteps(scene, tried);
    if (lacking.length > 0)
        return { ok: false, problems: lacking };
    const links = linksOf(scene.requirement);
    const chosen = choose(tried, links);
    if (chosen === 'too-many')
        return { ok: false, problems: tooMany(scene, tried) };
    if (chosen === 'none')
        return { ok: false, problems: apart(scene, tried, links) };
    const pairs = steps.flatMap((step) => {
        const sight = chosen.get(step.name);
        return sight === undefined ? [] : [{ step, sight }];
    });
    return {
        ok: true,
        allow: pairs.map(({ step, sight }) => stepAttested(scene, step, sight)),
        accepted: pairs.flatMap(({ step, sight }) => (step.materialOf === undefined ? [sight] : [])),
    };
}

// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/summary.js
var attest_verify_summary = __webpack_require__(24084);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/decide.js












/** The question that a subject raises. */
function questionOf(subject) {
    return `subject:${(0,src/* subjectText */.yq)(subject)}`;
}
function attested(scene, summaryOf) {
    const digests = [...new Set([scene.subject.digest, ...(0,platforms/* digestsBelow */.Xo)(scene)])].toSorted();
    return ({ bundle, verified, evidence }) => {
        const { content } = verified;
        const data = {
            bundle,
            subject: (0,src/* subjectText */.yq)(scene.subject),
            digests,
            identity: (0,attest_verify_said/* identityText */.Ky)(verified),
            repository: (0,attest_verify_said/* saidText */.Rz)(verified, 'sourceRepositoryUri'),
            ref: (0,attest_verify_said/* saidText */.Rz)(verified, 'sourceRepositoryRef'),
            commit: (0,attest_verify_said/* saidText */.Rz)(verified, 'sourceRepositoryDigest'),
            predicateType: content.kind === 'statement' ? content.predicateType : null,
            signedAt: (0,attest_verify_said/* signedAt */.AD)(verified),
            certificate: (0,attest_verify_said/* fingerprintOf */.ax)(verified),
            summaryOf,
        };
        return { code: 'attested', question: scene.question, data, evidence };
    };
}
/** One reason for a bundle, under however many roots it verifies. */
function eachOnce(sights) {
    return [...new Map(sights.toReversed().map((sight) => [sight.bundle, sight])).values()].toReversed();
}
function withAttested(scene, answer, summaryOf) {
    if (!answer.ok)
        return answer;
    return {
        ...answer,
        allow: [...eachOnce(answer.accepted).map(attested(scene, summaryOf)), ...answer.allow],
    };
}
function searchProblems({ requirement, subject, facts, question }) {
    return (0,attest_verify_searches/* searchesFor */.M$)(requirement, subject, facts).flatMap((search) => {
        if (search.found.state === 'known')
            return [];
        const { cause, detail } = search.found;
        const data = { where: (0,attest_verify_searches/* searchText */.wK)(search), cause, detail };
        return [{ code: 'search-incomplete', question, data, evidence: [] }];
    });
}
function nothingFound(scene) {
    const { requirement, subject, facts, question } = scene;
    const asked = [...new Set((0,attest_verify_searches/* searchesFor */.M$)(requirement, subject, facts).map(attest_verify_searches/* searchText */.wK))].toSorted();
    return [{ code: 'no-bundle', question, data: { asked, subject: (0,src/* subjectText */.yq)(subject) }, evidence: [] }];
}
/** Where it is not enough: what could not be looked for, and that nothing was found. */
function refused(scene, problems) {
    const nothing = problems.length === 0 || (0,candidate/* candidatesOf */.k)(scene).length === 0;
    const found = nothing ? [...problems, ...nothingFound(scene)] : problems;
    return { ok: false, problems: [...searchProblems(scene), ...found] };
}
/** Is this one artifact attested: by a summary that stands for all, or by signer and steps? */
function judgeArtifact(scene) {
    const { requirement } = scene;
    const summary = (0,attest_verify_summary/* judgeSummary */.Uz)(scene);
    if (summary?.ok === true)
        return withAttested(scene, summary, requirement.summary?.verifier ?? null);
    const parts = [
        ...((0,attest_verify_policy/* namesSigner */.B6)(requirement) ? [judgeBase(scene)] : []),
        ...(requirement.steps.length > 0 ? [judgeSteps(scene)] : []),
    ];
    if (parts.length === 0)
        return refused(scene, summary?.problems ?? []);
    const all = allOf(parts);
    if (all.ok)
        return withAttested(scene, all, null);
    return refused(scene, [...all.problems, ...(summary?.problems ?? [])]);
}
function judgePlatform(scene, child) {
    const { question, subject } = scene;
    const { digest, platform } = child;
    const place = { subject: (0,src/* subjectText */.yq)(subject), platform, digest };
    const below = { ...scene, subject: { ...subject, digest } };
    const answer = allOf([judgeArtifact(below), ...judgeForbid(below)]);
    if (!answer.ok) {
        const own = { code: 'platform-unattested', question, data: place, evidence: [] };
        // What speaks of the index or of another platform is meant to: nobody took it for this one.
        const others = answer.problems.filter(({ code }) => code !== 'subject-differs');
        return { ok: false, problems: [own, ...others] };
    }
    const bundles = [...new Set(answer.accepted.map(({ bundle }) => bundle))].toSorted();
    const evidence = [...new Set(answer.accepted.flatMap((sight) => sight.evidence))];
    const told = { code: 'platform-attested', question, data: { ...place, bundles }, evidence };
    return { ok: true, allow: [told], accepted: [] };
}
function judgePlatforms(scene) {
    if (!(0,platforms/* asksPlatforms */.Z_)(scene))
        return [];
    const wanted = (0,platforms/* wantedPlatforms */.QM)(scene);
    if (wanted.state === 'missing') {
        const { cause, detail } = wanted;
        const data = { subject: (0,src/* subjectText */.yq)(scene.subject), cause, detail };
        const unknown = { code: 'platforms-unknown', question: scene.question, data, evidence: [] };
        return [{ ok: false, problems: [unknown] }];
    }
    const absent = (0,platforms/* absentPlatforms */.MF)(scene);
    const answers = wanted.value.map((child) => judgePlatform(scene, child));
    return absent.length === 0 ? answers : [{ ok: false, problems: absent }, ...answers];
}
function judgeScene(scene) {
    const grounds = groundsOf(scene);
    // Without a root nothing was measured, so there is nothing to say about the bundles either.
    if (grounds.some(({ code }) => code === 'root-unreadable'))
        return [...grounds, ...searchProblems(scene)];
    const answer = allOf([judgeArtifact(scene), ...judgePlatforms(scene), ...judgeForbid(scene)]);
    // What allows must not stand beside what does not: it would answer the question.
    if (!answer.ok)
        return [...grounds, ...answer.problems];
    return grounds.length > 0 ? grounds : answer.allow;
}
/** One question for each subject. */
function questions(_policy, { subjects }) {
    return [...new Set(subjects.map(questionOf))];
}
/**
 * Every subject must be attested as its requirement asks: enough accepted bundles allow, and candidates beside them that
 * were not accepted are only told of. Where there are not enough, everything that speaks against each is a reason.
 */
function decide(policy, facts) {
    return facts.subjects.flatMap((subject) => {
        const question = questionOf(subject);
        const requirement = (0,attest_verify_policy/* requirementFor */.P6)(policy, subject);
        if (requirement === null) {
            const data = { subject: (0,src/* subjectText */.yq)(subject) };
            return [{ code: 'no-requirement', question, data, evidence: [] }];
        }
        return judgeScene({ requirement, facts, subject, question });
    });
}


/***/ }),

/***/ 38389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ signersOr),
/* harmony export */   cF: () => (/* binding */ stepDemand),
/* harmony export */   tp: () => (/* binding */ demandOf)
/* harmony export */ });
/* harmony import */ var _fold_ascii_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40875);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16530);
/* harmony import */ var _signer_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95311);



/** The signers of a row, or of the requirement where the row names none. */
function signersOr(row, requirement) {
    return [(0,_signer_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .waysToSign */ .pi)(row) > 0 ? row : requirement];
}
/** What an attestation of the subject has to be. */
function demandOf(requirement) {
    return {
        signers: requirement.signers.length > 0 ? requirement.signers : [requirement],
        source: requirement,
        predicateTypes: (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .predicateTypesOf */ .uh)(requirement),
        provenance: requirement.provenance,
        attributes: [],
        maxAgeHours: requirement.maxAgeHours ?? null,
        speaksOf: 'subject',
    };
}
/** Where there is no attestation but those of the steps, these are asked of them. */
function placeOfSteps(requirement) {
    if ((0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .namesSigner */ .B6)(requirement))
        return {};
    const { deploymentEnvironment, visibility } = requirement;
    return {
        ...(deploymentEnvironment === undefined ? {} : { deploymentEnvironment }),
        ...(visibility === undefined ? {} : { visibility }),
    };
}
/** What the attestation of a step has to be: the requirement's own words, where the step has none of its own. */
function stepDemand(requirement, step) {
    const { sourceRepository, sourceRepositoryId, sourceOwnerId } = requirement;
    // Ids belong to the repository that is named: a step that names another one does not take them over.
    const named = step.sourceRepository ?? sourceRepository ?? '';
    const same = (0,_fold_ascii_js__WEBPACK_IMPORTED_MODULE_2__/* .foldAscii */ .D)(named) === (0,_fold_ascii_js__WEBPACK_IMPORTED_MODULE_2__/* .foldAscii */ .D)(sourceRepository ?? '');
    const place = same
        ? { sourceRepository, sourceRepositoryId, sourceOwnerId, ...placeOfSteps(requirement) }
        : {};
    const source = {
        ...place,
        sourceRef: requirement.sourceRef,
        triggers: requirement.triggers,
        runner: requirement.runner,
        ...step,
        commit: step.commit === 'any' ? 'any' : requirement.commit,
    };
    return {
        signers: signersOr(step, requirement),
        source,
        predicateTypes: [step.predicateType],
        provenance: requirement.provenance,
        attributes: step.attributes,
        maxAgeHours: step.maxAgeHours ?? requirement.maxAgeHours ?? null,
        speaksOf: step.materialOf === undefined ? 'subject' : 'anything',
    };
}


/***/ }),

/***/ 49053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ compare),
/* harmony export */   _: () => (/* binding */ problemsIn)
/* harmony export */ });
/** Compares what a bundle says with what is wanted; what it leaves open is unknown, never skipped. */
function compare(fact, wanted, sight) {
    const { bundle, evidence, question } = sight;
    const { check, code, expected } = wanted;
    if (fact.state === 'missing') {
        const { cause, detail } = fact;
        const data = { bundle, claim: check, cause, detail };
        const problem = { code: 'claim-missing', question, data, evidence };
        return { check, expected, found: `not known (${cause})`, problem };
    }
    const found = fact.value;
    if (wanted.accepts(found))
        return { check, expected, found, problem: null };
    const problem = { code, question, data: { bundle, expected, found }, evidence };
    return { check, expected, found, problem };
}
/** The problems among findings. */
function problemsIn(findings) {
    return findings.flatMap(({ problem }) => problem ?? []);
}


/***/ }),

/***/ 40875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ foldAscii)
/* harmony export */ });
/** Folds A to Z only, as GitHub does for owners and repositories; other letters stay distinct in every locale. */
function foldAscii(text) {
    return text.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());
}


/***/ }),

/***/ 82614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gQ: () => (/* binding */ attestVerifyGate),
  Ci: () => (/* reexport */ subject_text/* parseSubject */.C),
  P6: () => (/* reexport */ attest_verify_policy/* requirementFor */.P6)
});

// UNUSED EXPORTS: explainTable

// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/decide.js + 7 modules
var decide = __webpack_require__(40567);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/sigstore/src/index.js + 10 modules
var sigstore_src = __webpack_require__(14297);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/signer-policy.js
var signer_policy = __webpack_require__(95311);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/facts.js




const texts = dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* readonly */.tBZ());
const nullableText = dist/* nullable */.mee(dist/* string */.YjP());
const contentSchema = dist/* variant */.Oxt('kind', [
    dist/* strictObject */.rej({
        kind: dist/* literal */.euz('statement'),
        predicateType: dist/* string */.YjP(),
        subjects: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ name: nullableText, digest: dist/* string */.YjP() })), dist/* readonly */.tBZ(), dist/* description */.h_('one row per digest, algorithm:hex')),
    }),
    dist/* strictObject */.rej({ kind: dist/* literal */.euz('message'), digest: dist/* string */.YjP() }),
]);
const signerSchema = dist/* variant */.Oxt('kind', [
    dist/* strictObject */.rej({
        kind: dist/* literal */.euz('certificate'),
        certificate: dist/* pipe */.FsL(src/* sha256Schema */.bL, dist/* description */.h_('fingerprint of the signing certificate')),
        identity: (0,src/* factSchema */.oZ)(dist/* string */.YjP()),
        issuer: (0,src/* factSchema */.oZ)(dist/* string */.YjP()),
        claims: dist/* record */.g1P(dist/* string */.YjP(), (0,src/* factSchema */.oZ)(dist/* string */.YjP())),
    }),
    dist/* strictObject */.rej({
        kind: dist/* literal */.euz('key'),
        name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('as the policy that trusts the key calls it')),
        fingerprint: src/* sha256Schema */.bL,
    }),
]);
const provenanceSchema = dist/* strictObject */.rej({
    version: dist/* picklist */.KIO(['0.2', '1']),
    builderId: dist/* string */.YjP(),
    buildType: dist/* string */.YjP(),
    source: dist/* strictObject */.rej({
        repository: nullableText,
        ref: nullableText,
        commit: nullableText,
        workflowPath: nullableText,
        workflowCommit: nullableText,
    }),
    event: nullableText,
    repositoryId: nullableText,
    ownerId: nullableText,
    runnerEnvironment: nullableText,
    invocation: nullableText,
    externalParameters: dist/* pipe */.FsL(texts, dist/* description */.h_('dotted names of those that the build type does not define')),
    materials: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ uri: dist/* string */.YjP(), digests: texts })), dist/* readonly */.tBZ()),
});
const summarySchema = dist/* strictObject */.rej({
    verifier: dist/* string */.YjP(),
    resourceUri: dist/* string */.YjP(),
    policyDigests: dist/* pipe */.FsL(texts, dist/* description */.h_('algorithm:hex')),
    policyUri: dist/* exactOptional */.yqP(dist/* pipe */.FsL(nullableText, dist/* description */.h_('absent in older records'))),
    result: dist/* picklist */.KIO(['PASSED', 'FAILED']),
    levels: texts,
});
const scalarSchema = dist/* nullable */.mee(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY()]));
const verifiedSchema = dist/* strictObject */.rej({
    state: dist/* literal */.euz('verified'),
    signer: signerSchema,
    content: contentSchema,
    provenance: dist/* pipe */.FsL(dist/* nullable */.mee((0,src/* factSchema */.oZ)(provenanceSchema)), dist/* description */.h_('null where the predicate is not SLSA provenance')),
    crossCheck: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({
        field: dist/* string */.YjP(),
        predicate: dist/* string */.YjP(),
        certificate: dist/* string */.YjP(),
        agrees: dist/* boolean */.zMY(),
    })), dist/* readonly */.tBZ(), dist/* description */.h_('what provenance and certificate both state')),
    summary: dist/* nullable */.mee((0,src/* factSchema */.oZ)(summarySchema)),
    attributes: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ path: dist/* string */.YjP(), value: (0,src/* factSchema */.oZ)(scalarSchema) })), dist/* readonly */.tBZ(), dist/* description */.h_('of the predicate, only what policies ask for')),
    trustedTimes: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ source: dist/* picklist */.KIO(['log', 'timestamp-authority']), at: src/* instantSchema */.p8 })), dist/* readonly */.tBZ()),
});
const rejectedSchema = dist/* strictObject */.rej({
    state: dist/* literal */.euz('rejected'),
    code: dist/* picklist */.KIO(sigstore_src/* rejectionCodes */.UO),
    detail: dist/* string */.YjP(),
});
/** What a bundle proves under one trusted root, or why it proves nothing. */
const measuredSchema = dist/* variant */.Oxt('state', [verifiedSchema, rejectedSchema]);
const searchSchema = dist/* strictObject */.rej({
    source: dist/* pipe */.FsL(dist/* picklist */.KIO(['policy-files', 'input-files', 'github', 'registry']), dist/* description */.h_('an input can only add candidates to every policy')),
    where: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('pattern of files; repository or owner at GitHub; repository of the registry')),
    digest: dist/* pipe */.FsL(nullableText, dist/* description */.h_('what GitHub or the registry was asked for')),
    found: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(texts), dist/* description */.h_('places of bundles, as `bundles` lists them')),
});
const imageSchema = dist/* strictObject */.rej({
    digest: dist/* string */.YjP(),
    read: (0,src/* factSchema */.oZ)(dist/* strictObject */.rej({
        kind: dist/* picklist */.KIO(['index', 'image']),
        children: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({
            digest: dist/* string */.YjP(),
            platform: dist/* pipe */.FsL(nullableText, dist/* description */.h_('os/architecture[/variant]')),
            kind: dist/* picklist */.KIO(['index', 'image', 'other']),
        })), dist/* readonly */.tBZ(), dist/* description */.h_('from bytes that have the digest')),
    })),
});
const rootSchema = dist/* strictObject */.rej({
    root: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('as the policy writes it')),
    read: (0,src/* factSchema */.oZ)(dist/* strictObject */.rej({
        digest: src/* sha256Schema */.bL,
        published: dist/* pipe */.FsL(nullableText, dist/* description */.h_('day of a root that comes with the suite')),
        expires: dist/* pipe */.FsL(dist/* nullable */.mee(src/* instantSchema */.p8), dist/* description */.h_('of a root that TUF vouches for')),
    })),
});
const attestVerifyFactsSchema = dist/* strictObject */.rej({
    at: src/* instantSchema */.p8,
    server: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('GITHUB_SERVER_URL of this run')),
    subjects: dist/* pipe */.FsL(dist/* array */.YOg(src/* subjectSchema */.cn), dist/* readonly */.tBZ(), dist/* description */.h_('what is deployed, and what the input adds; all must be attested')),
    commit: src/* commitSchema */.lN,
    ref: dist/* string */.YjP(),
    roots: dist/* array */.YOg(rootSchema),
    keySets: dist/* pipe */.FsL(dist/* array */.YOg(signer_policy/* keysSchema */.kq), dist/* description */.h_('keys of the requirements, as they were trusted while measuring')),
    searches: dist/* array */.YOg(searchSchema),
    images: dist/* array */.YOg(imageSchema),
    bundles: dist/* array */.YOg(dist/* strictObject */.rej({
        places: dist/* pipe */.FsL(texts, dist/* description */.h_('the same bytes may lie in several')),
        read: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(src/* sha256Schema */.bL), dist/* description */.h_('digest of its text')),
        measured: dist/* array */.YOg(dist/* strictObject */.rej({
            root: dist/* string */.YjP(),
            keys: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* number */.aig()), dist/* description */.h_('index in keySets; null for a bundle that is not signed with a bare key')),
            result: (0,src/* factSchema */.oZ)(measuredSchema),
        })),
    })),
});

// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/policy.js + 2 modules
var attest_verify_policy = __webpack_require__(16530);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/reasons.js + 3 modules
var reasons = __webpack_require__(47263);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/candidate.js
var candidate = __webpack_require__(22409);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/checks.js
var checks = __webpack_require__(37519);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/demand.js
var demand = __webpack_require__(38389);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/platforms.js + 1 modules
var attest_verify_platforms = __webpack_require__(66380);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/said.js
var said = __webpack_require__(55983);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/summary.js
var attest_verify_summary = __webpack_require__(24084);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/table.js









const unknownCodes = new Set([
    'claim-missing',
    'provenance-unreadable',
    'attribute-missing',
    'time-missing',
    'bundle-unreadable',
    'summary-unreadable',
]);
function resultOf({ problem }) {
    if (problem === null)
        return 'agrees';
    return unknownCodes.has(problem.code) ? 'unknown' : 'differs';
}
function rowOf({ subject }, place, finding) {
    const { check, expected, found } = finding;
    return { subject: (0,src/* subjectText */.yq)(subject), ...place, check, expected, found, result: resultOf(finding) };
}
function demandRows(scene, asked, demand) {
    const only = asked === 'requirement' ? null : demand.predicateTypes;
    return (0,candidate/* candidatesOf */.k)(scene).flatMap((candidate) => {
        const { bundle, root } = candidate;
        const { sight, finding } = (0,checks/* see */.oZ)(scene, candidate);
        const place = { bundle, root, asked };
        if (sight === null)
            return only === null ? [rowOf(scene, place, finding)] : [];
        if (only !== null && !only.includes((0,said/* predicateTypeOf */.T4)(sight.verified)))
            return [];
        return (0,checks/* findingsOf */.WX)(demand, sight).map((one) => rowOf(scene, place, one));
    });
}
function summaryRows(scene) {
    const { summary } = scene.requirement;
    if (summary === undefined)
        return [];
    return (0,attest_verify_summary/* summariesIn */.ec)(scene).flatMap((sight) => (0,attest_verify_summary/* summaryFindings */.Tj)(summary, scene, sight).map((finding) => rowOf(scene, { bundle: sight.bundle, root: '', asked: 'summary' }, finding)));
}
function sceneRows(scene) {
    const { requirement } = scene;
    return [
        ...((0,attest_verify_policy/* namesSigner */.B6)(requirement) ? demandRows(scene, 'requirement', (0,demand/* demandOf */.tp)(requirement)) : []),
        ...requirement.steps.flatMap((step) => demandRows(scene, `step ${step.name}`, (0,demand/* stepDemand */.cF)(requirement, step))),
        ...summaryRows(scene),
    ];
}
/** A subject, and every platform image of it that the requirement asks for. */
function scenesOf(scene) {
    const platforms = (0,attest_verify_platforms/* asksPlatforms */.Z_)(scene) ? (0,attest_verify_platforms/* wantedPlatforms */.QM)(scene) : undefined;
    if (platforms?.state !== 'known')
        return [scene];
    return [
        scene,
        ...platforms.value.map(({ digest }) => ({ ...scene, subject: { ...scene.subject, digest } })),
    ];
}
/**
 * Which bundle was asked what, what was expected and what was found? Every candidate of every subject, accepted or not,
 * in the order of places. Pure, so that a record gives the same table a year later.
 */
function explainTable(policy, facts) {
    return facts.subjects.flatMap((subject) => {
        const requirement = (0,attest_verify_policy/* requirementFor */.P6)(policy, subject);
        if (requirement === null)
            return [];
        return scenesOf({ requirement, facts, subject, question: (0,decide/* questionOf */.YH)(subject) }).flatMap(sceneRows);
    });
}
const marks = { agrees: '✓', differs: '✗', unknown: '?' };
/** `explainTable`, for any surface. */
function checkTable(policy, facts) {
    const rows = explainTable(policy, facts).map((row) => [
        marks[row.result],
        row.subject,
        row.bundle,
        row.asked,
        row.check,
        row.expected,
        row.found,
    ]);
    return {
        title: 'What every bundle was asked for',
        columns: ['', 'subject', 'bundle', 'asked for', 'check', 'expected', 'found'],
        rows,
    };
}

// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/subject-text.js
var subject_text = __webpack_require__(8898);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/index.js








/** Was this artifact signed by whom the policy names, from the source that it names, as it asks for step by step? */
const attestVerifyGate = {
    id: 'attest-verify',
    semantics: 2,
    policy: attest_verify_policy/* attestVerifyPolicySchema */.mC,
    facts: attestVerifyFactsSchema,
    factsId: 'facts/attest-verify/2',
    reasons: reasons/* attestVerifyReasons */.a,
    questions: decide/* questions */.ab,
    decide: decide/* decide */.LD,
    table: checkTable,
};


/***/ }),

/***/ 82327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ownResultPath),
/* harmony export */   y: () => (/* binding */ withOwnResult)
/* harmony export */ });
/* harmony import */ var _countersign_sigstore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14297);

const testResult = 'https://in-toto.io/attestation/test-result/v0.1';
/**
 * Types that are attested for what went wrong as well, and what says that it went well. The signature alone says nothing
 * good there. Sources: in-toto test-result v0.1, `result`; SLSA verification_summary v1, `verificationResult`.
 */
const byType = new Map([
    [testResult, { path: 'result', in: ['PASSED', 'WARNED'] }],
    [_countersign_sigstore__WEBPACK_IMPORTED_MODULE_0__/* .summaryPredicateType */ .op, { path: 'verificationResult', equals: 'PASSED' }],
]);
/** The path of a type's own result; undefined for a type without one. */
function ownResultPath(predicateType) {
    return byType.get(predicateType)?.path;
}
/** What a predicate of this type has to say, where the policy's attributes do not speak of its result. */
function withOwnResult(predicateType, attributes) {
    const own = byType.get(predicateType);
    if (own === undefined || attributes.some(({ path }) => path === own.path))
        return attributes;
    return [...attributes, own];
}


/***/ }),

/***/ 66380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MF: () => (/* binding */ absentPlatforms),
  Z_: () => (/* binding */ asksPlatforms),
  Xo: () => (/* binding */ digestsBelow),
  QM: () => (/* binding */ wantedPlatforms)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/fold-ascii.js
var fold_ascii = __webpack_require__(40875);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/platform-names.js

// Runtimes take these names for the same machine. Source: https://github.com/containerd/platforms, normalizeArch and
// normalizeOS.
const architectures = {
    x86_64: ['amd64', ''],
    'x86-64': ['amd64', ''],
    i386: ['386', ''],
    aarch64: ['arm64', ''],
    armhf: ['arm', 'v7'],
    armel: ['arm', 'v6'],
};
const plainVariants = new Set(['arm64 v8', 'arm64 8', 'amd64 v1']);
function variantOf(architecture, variant) {
    if (plainVariants.has(`${architecture} ${variant}`))
        return '';
    if (architecture !== 'arm')
        return variant;
    return variant === '' ? 'v7' : /^\d$/u.test(variant) ? `v${variant}` : variant;
}
/** Reads `os/architecture[/variant]`; undefined for a text that is not that, which a runtime may take for anything. */
function readPlatform(text) {
    const [os = '', written = '', variant = '', more] = (0,fold_ascii/* foldAscii */.D)(text).split('/');
    if (os === '' || written === '' || more !== undefined)
        return undefined;
    const [architecture, own] = (Object.hasOwn(architectures, written)
        ? architectures[written]
        : undefined) ?? [written, variant];
    const system = os === 'macos' ? 'darwin' : os;
    return { base: `${system}/${architecture}`, variant: variantOf(architecture, own) };
}
/**
 * May a machine of the wanted platform get what is listed for the found one? Under whatever name of it, and in any
 * variant where the wanted one names none: the runtime chooses by its own machine. Null is an entry without a platform.
 */
function mayServe(wanted, found) {
    const listed = found === null ? undefined : readPlatform(found);
    if (listed === undefined)
        return true;
    const asked = readPlatform(wanted);
    if (asked === undefined || asked.base !== listed.base)
        return false;
    return !/^[^/]+\/[^/]+\/./u.test(wanted) || asked.variant === listed.variant;
}
/** True when the found platform is the wanted one; an entry that names none is no platform. */
function isPlatform(wanted, found) {
    return found !== null && readPlatform(found) !== undefined && mayServe(wanted, found);
}

;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/platforms.js


// What buildx puts beside the images of an index: unsigned statements, which no runtime pulls as a platform. Only this
// very platform is left out; a runtime may well take whatever else an index lists, annotations or not.
const noPlatform = 'unknown/unknown';
function readOf({ facts, subject }) {
    const never = (0,src/* missing */.LO)('not-collected', 'the image was not read');
    return facts.images.find(({ digest }) => digest === subject.digest)?.read ?? never;
}
function imagesOf({ kind, children }) {
    return kind === 'index' ? children.filter(({ platform }) => platform !== noPlatform) : [];
}
function nested(children) {
    const odd = children.find(({ kind }) => kind !== 'image');
    return (odd && `${odd.digest} inside of the index is ${odd.kind === 'index' ? 'an index itself' : 'no image'}`);
}
/** True when the requirement asks for more than the subject itself. */
function asksPlatforms({ requirement }) {
    return requirement.platforms !== 'index';
}
/** The platform images that must be attested beside the subject; missing where that is not known. */
function wantedPlatforms(scene) {
    const { platforms } = scene.requirement;
    const { kind } = scene.subject;
    // The caller says of what kind the subject is: calling an image a file must not leave its platforms unasked.
    if (kind !== 'image')
        return (0,src/* missing */.LO)('unsupported', `it is called a ${kind}, which lists no platforms`);
    const read = readOf(scene);
    if (read.state === 'missing')
        return (0,src/* missing */.LO)(read.cause, read.detail);
    const images = imagesOf(read.value);
    const odd = nested(images);
    if (odd !== undefined)
        return (0,src/* missing */.LO)('unsupported', odd);
    if (read.value.kind === 'index' && images.length === 0)
        return (0,src/* missing */.LO)('not-found', 'the index lists no image of any platform');
    const serves = (found) => typeof platforms === 'string' || platforms.some((wanted) => mayServe(wanted, found));
    const wanted = images.filter(({ platform }) => serves(platform));
    return (0,src/* known */.eO)(wanted.map(({ digest, platform }) => ({ digest, platform: platform ?? 'no platform' })));
}
/** Digests that an accepted subject brings along: the platform images that had to be attested beside it, and were. */
function digestsBelow(scene) {
    const wanted = asksPlatforms(scene) ? wantedPlatforms(scene) : undefined;
    return wanted?.state === 'known' ? wanted.value.map(({ digest }) => digest) : [];
}
/** Platforms that the policy lists and the index lacks. A single image is one platform, whichever. */
function absentPlatforms(scene) {
    const { requirement, subject, question } = scene;
    const { platforms } = requirement;
    const read = readOf(scene);
    if (typeof platforms === 'string' || read.state === 'missing' || read.value.kind !== 'index')
        return [];
    const images = imagesOf(read.value);
    const found = images.map(({ platform }) => platform ?? 'no platform');
    return platforms
        .filter((wanted) => !images.some(({ platform }) => isPlatform(wanted, platform)))
        .map((platform) => {
        const data = { subject: (0,src/* subjectText */.yq)(subject), platform, found };
        return { code: 'platform-missing', question, data, evidence: [] };
    });
}


/***/ }),

/***/ 47986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ numericIdSchema),
/* harmony export */   DF: () => (/* binding */ refSchema),
/* harmony export */   WJ: () => (/* binding */ exactOrPatternSchema),
/* harmony export */   Ye: () => (/* binding */ shaSchema),
/* harmony export */   Zu: () => (/* binding */ textSchema),
/* harmony export */   _L: () => (/* binding */ repositorySchema),
/* harmony export */   a4: () => (/* binding */ acceptor),
/* harmony export */   fO: () => (/* binding */ signerRefSchema),
/* harmony export */   kM: () => (/* binding */ patternSchema)
/* harmony export */ });
/* harmony import */ var _countersign_sigstore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14297);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);


function patternProblem(text) {
    const compiled = (0,_countersign_sigstore__WEBPACK_IMPORTED_MODULE_0__/* .compileAnchoredPattern */ .mu)(text);
    return compiled.ok ? undefined : compiled.detail;
}
const isPattern = (text) => (0,_countersign_sigstore__WEBPACK_IMPORTED_MODULE_0__/* .looksLikePattern */ .M_)(text) && patternProblem(text) === undefined;
/** Any text that says something, of a length that no name of the field exceeds. */
const textSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(1_000));
/** `^…$`, in the dialect of anchored patterns. */
const patternSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => patternProblem(text) === undefined, ({ input }) => `a pattern such as ^https://…$; ${patternProblem(input) ?? ''}`));
/** Exactly, or `^…$`. */
const exactOrPatternSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(textSchema, valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => !(0,_countersign_sigstore__WEBPACK_IMPORTED_MODULE_0__/* .looksLikePattern */ .M_)(text) || patternProblem(text) === undefined, 'expected an exact text or an anchored pattern ^…$'));
const fullSha = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** 40 or 64 lower-case hex digits. */
const shaSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(fullSha, 'expected a full commit SHA'));
/** Where something was built from. */
const refSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => text === 'deployed' || text === 'any' || text.startsWith('refs/') || isPattern(text), 'expected "deployed", a full ref such as refs/heads/main, a pattern such as ^refs/tags/v\\d+$, or "any"'));
/** At which ref (or commit) a workflow file signed. */
const signerRefSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => text === 'deployed' || text.startsWith('refs/') || fullSha.test(text) || isPattern(text), 'expected "deployed", a full ref such as refs/tags/v1.2.3, a full commit SHA, or a pattern such as ^refs/tags/v\\d+$'));
/** `owner/repo`, or `any` where the signer is enough. */
const repositorySchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(?:any|[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]{1,100})$/, 'expected owner/repo, or any'));
/** A numeric id of GitHub, as text: ids do not fit a JSON number for ever. */
const numericIdSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\d{1,20}$/, 'expected the numeric id as text'));
/** Text is accepted exactly, or by the pattern; a pattern that does not compile accepts nothing. */
function acceptor(expected) {
    if (!(0,_countersign_sigstore__WEBPACK_IMPORTED_MODULE_0__/* .looksLikePattern */ .M_)(expected))
        return (found) => found === expected;
    const compiled = (0,_countersign_sigstore__WEBPACK_IMPORTED_MODULE_0__/* .compileAnchoredPattern */ .mu)(expected);
    return compiled.ok ? compiled.pattern.matches : () => false;
}


/***/ }),

/***/ 16530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mC: () => (/* binding */ attestVerifyPolicySchema),
  xZ: () => (/* binding */ isOwnRoot),
  B6: () => (/* binding */ namesSigner),
  uh: () => (/* binding */ predicateTypesOf),
  P6: () => (/* binding */ requirementFor),
  CG: () => (/* binding */ requirementsOf),
  RD: () => (/* binding */ rootsOf)
});

// UNUSED EXPORTS: isStated

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/sigstore/src/index.js + 10 modules
var sigstore_src = __webpack_require__(14297);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/signer-policy.js
var signer_policy = __webpack_require__(95311);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/idle-fields.js

/** What belongs to a signer, where none stands beside it. */
function loneField(row) {
    if ((0,signer_policy/* waysToSign */.pi)(row) > 0)
        return undefined;
    if (row.signerDigest !== undefined)
        return 'signerDigest';
    return row.issuer === signer_policy/* githubIssuer */.rV ? undefined : 'issuer';
}
function* loneFields(requirement) {
    const { steps, forbid, summary } = requirement;
    const own = loneField(requirement);
    if (own !== undefined)
        yield { at: own, problem: `expected ${own} beside each signer that it is asked of; here it is none` };
    const rows = [
        ...steps.map((row) => ({ at: 'steps', row })),
        ...forbid.map((row) => ({ at: 'forbid', row })),
        ...(summary === undefined ? [] : [{ at: 'summary', row: summary }]),
    ];
    for (const { at, row } of rows) {
        const field = loneField(row);
        if (field !== undefined)
            yield { at, problem: `found ${field} without a signer, expected it beside identity or its like` };
    }
}
/**
 * Fields that look as if they asked for something and ask for nothing: a gate that is open by mistake looks like that.
 */
function* idleProblems(requirement) {
    yield* loneFields(requirement);
    const { minimum, signers } = requirement;
    const judgesSigner = (0,signer_policy/* waysToSign */.pi)(requirement) > 0 || signers.length > 0;
    if (!judgesSigner && minimum > 1)
        yield { at: 'minimum', problem: 'expected it with a signer or signers; steps and summary do not count' };
}

// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/policy-text.js
var policy_text = __webpack_require__(47986);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/requirement.js




/** Provenance as GitHub and most builders write it today. */
const slsaProvenance = 'https://slsa.dev/provenance/v1';
// pull_request and pull_request_target run for whoever opens a pull request, issue_comment for whoever writes one, and
// workflow_run after any of them; what they build is not what a maintainer asked for.
const safeTriggers = ['push', 'workflow_dispatch', 'release', 'schedule', 'merge_group'];
const names = (most) => dist/* pipe */.FsL(dist/* array */.YOg(policy_text/* textSchema */.Zu), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(most));
const hours = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(87_600));
const sourceEntries = {
    sourceRepository: dist/* exactOptional */.yqP(dist/* pipe */.FsL(policy_text/* repositorySchema */._L, dist/* description */.h_('owner/repo that was built, case-insensitive, on the server that this run is on; or any'))),
    sourceRepositoryId: dist/* exactOptional */.yqP(dist/* pipe */.FsL(policy_text/* numericIdSchema */.AS, dist/* description */.h_('numeric id of the repository, which survives renaming and is never given out again'))),
    sourceOwnerId: dist/* exactOptional */.yqP(dist/* pipe */.FsL(policy_text/* numericIdSchema */.AS, dist/* description */.h_('numeric id of the owner of the repository'))),
    deploymentEnvironment: dist/* exactOptional */.yqP(dist/* pipe */.FsL(policy_text/* textSchema */.Zu, dist/* description */.h_('environment of the job that signed, exactly'))),
    visibility: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* picklist */.KIO(['public', 'private', 'internal']), dist/* description */.h_('visibility of the repository when it was signed'))),
};
const commitSchema = dist/* union */.KCZ([dist/* picklist */.KIO(['deployed', 'any']), policy_text/* shaSchema */.Ye], 'expected deployed, any, or a full commit SHA');
const triggersSchema = dist/* union */.KCZ([dist/* literal */.euz('any'), names(40)], 'expected a list of events, or any');
const runnerSchema = dist/* picklist */.KIO(['github-hosted', 'any']);
const scalar = dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY()], 'expected a text, a number, true or false');
const attributeShape = dist/* strictObject */.rej({
    path: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9_$@-]+(?:\[\d{1,4}\])*(?:\.[A-Za-z0-9_$@-]+(?:\[\d{1,4}\])*){0,19}$/, 'expected a path such as scanner.result or runs[0].status'), dist/* description */.h_('where it stands in the predicate')),
    equals: dist/* exactOptional */.yqP(dist/* pipe */.FsL(scalar, dist/* description */.h_('the value'))),
    in: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* array */.YOg(scalar), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(100), dist/* description */.h_('or one of these values'))),
});
const attributeSchema = dist/* pipe */.FsL(attributeShape, dist/* check */.z6Y((attribute) => (attribute.equals === undefined) !== (attribute.in === undefined), 'expected exactly one of equals and in'));
const provenanceSchema = dist/* strictObject */.rej({
    crossCheck: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(['required', 'off']), dist/* description */.h_('SLSA provenance must not contradict the certificate, which is what counts')), 'required'),
    externalParameters: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* literal */.euz('any'), dist/* pipe */.FsL(dist/* array */.YOg(policy_text/* textSchema */.Zu), dist/* maxLength */.Ru6(200))], 'expected a list of dotted names, or any'), dist/* description */.h_('dotted names of the external parameters that the build type does not define, and that a build may have; or any')), []),
    builders: dist/* exactOptional */.yqP(dist/* pipe */.FsL(names(100), dist/* description */.h_('builder ids that count: exactly, or `name@vX.Y.Z` for name@refs/tags/vX.Y.Z'))),
});
const forbiddenSchema = dist/* strictObject */.rej({
    predicateType: dist/* pipe */.FsL(policy_text/* textSchema */.Zu, dist/* description */.h_('type of the attestation, exactly')),
    ...signer_policy/* signerEntries */.rB,
    attribute: dist/* pipe */.FsL(attributeSchema, dist/* description */.h_('what the latest one must not say; nothing else of it is asked')),
});
const stepSchema = dist/* strictObject */.rej({
    name: policy_text/* textSchema */.Zu,
    predicateType: dist/* pipe */.FsL(policy_text/* textSchema */.Zu, dist/* description */.h_('type of the attestation, exactly')),
    ...signer_policy/* signerEntries */.rB,
    ...sourceEntries,
    sourceRef: dist/* exactOptional */.yqP(policy_text/* refSchema */.DF),
    triggers: dist/* exactOptional */.yqP(triggersSchema),
    runner: dist/* exactOptional */.yqP(runnerSchema),
    attributes: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(attributeSchema), dist/* maxLength */.Ru6(50), dist/* description */.h_('what its predicate has to say')), []),
    commit: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(['same', 'any']), dist/* description */.h_('same: the commit of the other steps')), 'same'),
    sameRunAs: dist/* exactOptional */.yqP(dist/* pipe */.FsL(policy_text/* textSchema */.Zu, dist/* description */.h_('a step that the same workflow run must have signed, any attempt'))),
    materialOf: dist/* exactOptional */.yqP(dist/* pipe */.FsL(policy_text/* textSchema */.Zu, dist/* description */.h_('a step whose provenance lists what this one attests; else it attests the subject'))),
    maxAgeHours: dist/* exactOptional */.yqP(dist/* pipe */.FsL(hours, dist/* description */.h_('age by trusted time'))),
});
const summarySchema = dist/* strictObject */.rej({
    verifier: dist/* pipe */.FsL(policy_text/* textSchema */.Zu, dist/* description */.h_('verifier.id of the summary, exactly')),
    ...signer_policy/* signerEntries */.rB,
    resourceUri: dist/* optional */.lqM(dist/* pipe */.FsL(policy_text/* exactOrPatternSchema */.WJ, dist/* description */.h_('what was verified: subject (its name or written form), exactly, or a pattern ^…$')), 'subject'),
    levels: dist/* pipe */.FsL(names(20), dist/* description */.h_('levels that must have been verified; a higher SLSA level implies the lower ones')),
    policyDigest: dist/* exactOptional */.yqP(dist/* pipe */.FsL(src/* sha256Schema */.bL, dist/* description */.h_('digest of the policy that the verifier applied'))),
    policyUri: dist/* exactOptional */.yqP(dist/* pipe */.FsL(policy_text/* exactOrPatternSchema */.WJ, dist/* description */.h_('name of the policy that the verifier applied, exactly, or a pattern ^…$; without it or policyDigest a summary of any environment counts'))),
    maxAgeHours: dist/* exactOptional */.yqP(dist/* pipe */.FsL(hours, dist/* description */.h_('age by trusted time'))),
});
const rootName = dist/* pipe */.FsL(policy_text/* textSchema */.Zu, dist/* check */.z6Y((text) => !text.startsWith('tuf:') || text === 'tuf:public-good' || text === 'tuf:github', 'expected public-good, github, tuf:public-good, tuf:github, or the path of a trusted root file'));
/** Everything that a requirement may say, flat in the policy or under `require` of a subject. */
const requirementEntries = {
    sources: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* picklist */.KIO(['files', 'github', 'registry'])), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(3), dist/* description */.h_('where bundles are looked for; GitHub and the registry are asked only when the files are not enough')), ['files', 'github']),
    bundles: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1))), dist/* maxLength */.Ru6(50), dist/* description */.h_('bundle files: workspace paths or globs; .jsonl files hold one bundle a line')), []),
    githubScope: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(['repository', 'owner']), dist/* description */.h_('GitHub is asked for attestations of sourceRepository, or of its whole owner')), 'repository'),
    trustedRoot: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([rootName, dist/* pipe */.FsL(dist/* array */.YOg(rootName), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(5))], 'expected a root or a list'), dist/* description */.h_('whose signatures count: public-good (built in), github, tuf:public-good or tuf:github (asked now), or the path of a trusted root file; or several')), 'public-good'),
    trustedRootDigest: dist/* exactOptional */.yqP(dist/* pipe */.FsL(src/* sha256Schema */.bL, dist/* description */.h_('sha256 of the trusted root file; without it a file in the workspace counts for nothing'))),
    trustedRootDate: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoDate */._$n('expected a day such as 2026-08-21'), dist/* description */.h_('day that the pinned file was fetched; without it its age is not judged'))),
    maxRootAgeDays: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(3_650), dist/* description */.h_('oldest root that is used: the one built in, or a pinned file with trustedRootDate')), 180),
    keys: dist/* optional */.lqM(signer_policy/* keysSchema */.kq, []),
    ...signer_policy/* signerEntries */.rB,
    ...sourceEntries,
    sourceRef: dist/* optional */.lqM(dist/* pipe */.FsL(policy_text/* refSchema */.DF, dist/* description */.h_('ref that was built: deployed (the ref of this run), exactly, a pattern ^…$, or any')), 'deployed'),
    commit: dist/* optional */.lqM(dist/* pipe */.FsL(commitSchema, dist/* description */.h_('commit that was built: the one being deployed, a SHA, or any')), 'deployed'),
    triggers: dist/* optional */.lqM(dist/* pipe */.FsL(triggersSchema, dist/* description */.h_('events that may have started the run; or any')), safeTriggers),
    runner: dist/* optional */.lqM(dist/* pipe */.FsL(runnerSchema, dist/* description */.h_('where the job that signed may have run')), 'github-hosted'),
    predicateType: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([policy_text/* textSchema */.Zu, names(10)], 'expected a type or a list of types'), dist/* description */.h_('type of the attestation, exactly; none accepts a bare signature over the artifact')), slsaProvenance),
    provenance: dist/* optional */.lqM(dist/* pipe */.FsL(provenanceSchema, dist/* description */.h_('what SLSA provenance may say')), {
        crossCheck: 'required',
        externalParameters: [],
    }),
    maxAgeHours: dist/* exactOptional */.yqP(dist/* pipe */.FsL(hours, dist/* description */.h_('oldest attestation that counts, by trusted time'))),
    minimum: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(10), dist/* description */.h_('accepted bundles needed, counted by signing certificate; with signers, by signer')), 1),
    signers: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej(signer_policy/* signerEntries */.rB)), dist/* maxLength */.Ru6(20), dist/* description */.h_('instead of one signer: several, of whom `minimum` different ones must have signed')), []),
    forbid: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(forbiddenSchema), dist/* maxLength */.Ru6(20), dist/* description */.h_('attestations that shut the gate when the latest valid one says so')), []),
    steps: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(stepSchema), dist/* maxLength */.Ru6(12), dist/* description */.h_('attestations of every step on the way, each by its own signer')), []),
    stepOrder: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(['listed', 'any']), dist/* description */.h_('listed: no step was signed before the one above it, by trusted time')), 'listed'),
    platforms: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* picklist */.KIO(['index', 'every']), names(50)], 'expected index, every, or a list such as [linux/amd64]'), dist/* description */.h_('images that must be attested beside the subject: index (none), every platform of the index, or those listed')), 'index'),
    summary: dist/* exactOptional */.yqP(dist/* pipe */.FsL(summarySchema, dist/* description */.h_('a verification summary (VSA) that is accepted instead'))),
};
const requirementShape = dist/* strictObject */.rej(requirementEntries);

;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/policy.js







/** The roots that a requirement names, in its order. */
function rootsOf({ trustedRoot }) {
    return typeof trustedRoot === 'string' ? [trustedRoot] : trustedRoot;
}
/** The types that a requirement accepts. */
function predicateTypesOf({ predicateType }) {
    return typeof predicateType === 'string' ? [predicateType] : predicateType;
}
/** True for a root that comes with the suite or is asked for by TUF: the workspace has no say in it. */
function isOwnRoot(root) {
    return root === 'public-good' || root === 'github' || root.startsWith('tuf:');
}
/** True when the requirement names a signer of its own, beside steps and summary. */
function namesSigner(requirement) {
    return (0,signer_policy/* waysToSign */.pi)(requirement) > 0 || requirement.signers.length > 0;
}
/** True for a requirement that says who must have signed something. */
function isStated(requirement) {
    return namesSigner(requirement) || requirement.steps.length > 0 || requirement.summary !== undefined;
}
function everySigner(requirement) {
    return [
        { at: 'identity', signer: requirement },
        ...requirement.signers.map((signer) => ({ at: 'signers', signer })),
        ...requirement.forbid.map((signer) => ({ at: 'forbid', signer })),
        ...requirement.steps.map((signer) => ({ at: 'steps', signer })),
        ...(requirement.summary === undefined ? [] : [{ at: 'summary', signer: requirement.summary }]),
    ];
}
function* signerProblems(requirement) {
    const keys = new Set(requirement.keys.map(({ name }) => name));
    const named = everySigner(requirement);
    for (const { at, signer } of named) {
        const problem = (0,signer_policy/* signerProblem */.yf)(signer);
        if (problem !== undefined)
            yield { at, problem };
        if (signer.key !== undefined && !keys.has(signer.key))
            yield { at, problem: `found the key "${signer.key}", expected the name of one of keys` };
    }
    const used = new Set(named.map(({ signer }) => signer.key));
    const idle = requirement.keys.find(({ name }) => !used.has(name));
    if (idle !== undefined)
        yield { at: 'keys', problem: `found "${idle.name}", which no signer names as its key` };
    if (requirement.signers.some((signer) => (0,signer_policy/* waysToSign */.pi)(signer) === 0))
        yield { at: 'signers', problem: 'expected identity, identityPattern, signerWorkflow or key in each' };
    if ((0,signer_policy/* waysToSign */.pi)(requirement) > 0 && requirement.signers.length > 0)
        yield { at: 'signers', problem: 'expected one signer or a list of signers, not both' };
    if (requirement.signers.length > 0 && requirement.minimum > requirement.signers.length)
        yield { at: 'minimum', problem: 'expected no more than there are signers' };
}
function* inheritanceProblems(requirement) {
    // A list of signers is no one signer that a row could take over.
    const heirs = [
        ...requirement.forbid.map((row) => ({ at: 'forbid', row })),
        ...requirement.steps.map((row) => ({ at: 'steps', row })),
        ...(requirement.summary === undefined ? [] : [{ at: 'summary', row: requirement.summary }]),
    ];
    if ((0,signer_policy/* waysToSign */.pi)(requirement) > 0)
        return;
    for (const { at, row } of heirs)
        if ((0,signer_policy/* waysToSign */.pi)(row) === 0)
            yield {
                at,
                problem: 'expected identity, identityPattern, signerWorkflow or key, as none is given above',
            };
}
function* stepProblems({ steps }) {
    if (steps.length === 0)
        return;
    const names = steps.map(({ name }) => name);
    if (new Set(names).size !== names.length)
        yield { at: 'steps', problem: 'expected every step to have a name of its own' };
    for (const { name, sameRunAs, materialOf } of steps)
        for (const other of [sameRunAs, materialOf])
            if (other !== undefined && (other === name || !names.includes(other)))
                yield { at: 'steps', problem: `step "${name}" names "${other}", expected the name of another step` };
    if (steps.every(({ materialOf }) => materialOf !== undefined))
        yield { at: 'steps', problem: 'expected a step that attests the subject itself (no materialOf)' };
    if (hasCircle(steps))
        yield { at: 'steps', problem: 'found materialOf in a circle' };
}
function hasCircle(steps) {
    const above = new Map(steps.map(({ name, materialOf }) => [name, materialOf]));
    return steps.some(({ name }) => {
        let at = name;
        for (let left = steps.length; at !== undefined && left >= 0; left -= 1)
            at = above.get(at);
        return at !== undefined;
    });
}
function* rootProblems(requirement) {
    const files = rootsOf(requirement).filter((root) => !isOwnRoot(root));
    if (files.length > 1)
        yield { at: 'trustedRoot', problem: 'expected at most one file; a .jsonl file can hold several roots' };
    if (new Set(rootsOf(requirement)).size !== rootsOf(requirement).length)
        yield { at: 'trustedRoot', problem: 'expected each root once' };
    if (requirement.trustedRootDigest !== undefined && files.length === 0 && rootsOf(requirement).length > 1)
        yield { at: 'trustedRootDigest', problem: 'expected it with one root, or with a trusted root file' };
    if (requirement.trustedRootDate !== undefined && files.length === 0)
        yield { at: 'trustedRootDate', problem: 'expected it only with a trusted root file' };
}
function* problemsOf(requirement) {
    if (!isStated(requirement))
        yield {
            at: 'identity',
            problem: 'expected exactly one of identity and identityPattern, or else signerWorkflow, key, signers, steps or summary',
        };
    const { summary, steps } = requirement;
    const onlySummary = summary !== undefined && !namesSigner(requirement) && steps.length === 0;
    if (!onlySummary && requirement.sourceRepository === undefined)
        yield { at: 'sourceRepository', problem: 'expected owner/repo that was built, or any' };
    yield* signerProblems(requirement);
    yield* inheritanceProblems(requirement);
    yield* stepProblems(requirement);
    yield* rootProblems(requirement);
    yield* idleProblems(requirement);
}
function issuePath(input, key) {
    const value = input[key];
    return [{ type: 'object', origin: 'value', input: input, key, value }];
}
const requirementSchema = dist/* pipe */.FsL(dist/* strictObject */.rej(requirementEntries), dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    if (!dataset.typed)
        return;
    for (const { at, problem } of problemsOf(dataset.value))
        addIssue({ message: problem, path: issuePath(dataset.value, at) });
}));
const subjectRuleSchema = dist/* strictObject */.rej({
    match: dist/* pipe */.FsL(policy_text/* exactOrPatternSchema */.WJ, dist/* description */.h_('name of the subject, exactly (ghcr.io/acme/shop) or as a pattern ^…$')),
    kind: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* picklist */.KIO(src/* subjectKinds */["if"]), dist/* description */.h_('kind of the subject; any when absent'))),
    require: dist/* pipe */.FsL(requirementSchema, dist/* description */.h_('the same fields as above, for these subjects alone')),
});
const shape = dist/* strictObject */.rej({
    ...requirementEntries,
    subjects: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(subjectRuleSchema), dist/* maxLength */.Ru6(100), dist/* description */.h_('requirements of single subjects; the first that matches counts, and nothing above is added to it')), []),
});
const defaults = (0,src/* canonicalJson */.dj)(dist/* getDefaults */.rVg(dist/* strictObject */.rej(requirementEntries)));
/** With `subjects`, what stands above them is a whole requirement for all others, or nothing at all. */
function* flatProblems({ subjects, ...flat }) {
    if (isStated(flat) || subjects.length === 0)
        yield* problemsOf(flat);
    else if ((0,src/* canonicalJson */.dj)(flat) !== defaults)
        yield {
            at: 'identity',
            problem: 'expected a signer beside the fields above `subjects`: nothing of them is added to a requirement below',
        };
}
const attestVerifyPolicySchema = dist/* pipe */.FsL(shape, dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    if (!dataset.typed)
        return;
    for (const { at, problem } of flatProblems(dataset.value))
        addIssue({ message: problem, path: issuePath(dataset.value, at) });
}));
/** The requirement for a subject: the first that matches, else the one for all; null when none fits. Pure. */
function requirementFor(policy, subject) {
    const found = policy.subjects.find(({ match, kind }) => (kind === undefined || kind === subject.kind) && matchesName(match, subject));
    if (found !== undefined)
        return found.require;
    return isStated(policy) ? policy : null;
}
function matchesName(match, { name }) {
    return (0,sigstore_src/* looksLikePattern */.M_)(match) ? (0,policy_text/* acceptor */.a4)(match)(name) : match === name;
}
/** Every requirement of a policy, for what has to be collected. */
function requirementsOf(policy) {
    const own = policy.subjects.map(({ require }) => require);
    return isStated(policy) ? [policy, ...own] : own;
}


/***/ }),

/***/ 85107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ attributeFinding),
/* harmony export */   Tq: () => (/* binding */ speaksOf),
/* harmony export */   YK: () => (/* binding */ typeFinding),
/* harmony export */   _z: () => (/* binding */ ageFindings),
/* harmony export */   eE: () => (/* binding */ provenanceFindings),
/* harmony export */   qc: () => (/* binding */ subjectFinding),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   ws: () => (/* binding */ scalarText)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49053);
/* harmony import */ var _said_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55983);




const mostShown = 3;
const hourMs = 3_600_000;
/** True when a bundle speaks of exactly this digest. The names beside digests are whatever the signer wrote. */
function speaksOf(sight) {
    return (0,_said_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsOf */ .nw)(sight.verified).includes(sight.subject.digest);
}
/** Does the bundle speak of the subject? */
function subjectFinding(sight) {
    const { bundle, subject, question, evidence } = sight;
    const digests = (0,_said_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsOf */ .nw)(sight.verified);
    const shown = digests.slice(0, mostShown);
    const more = digests.length - shown.length;
    const cell = {
        check: 'subject',
        expected: subject.digest,
        found: `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    };
    if (speaksOf(sight))
        return { ...cell, found: subject.digest, problem: null };
    const data = { bundle, subject: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .subjectText */ .yq)(subject), found: [...shown], more };
    return { ...cell, problem: { code: 'subject-differs', question, data, evidence } };
}
/** Is it an attestation of a wanted type? */
function typeFinding({ predicateTypes }, sight) {
    const accepts = (found) => predicateTypes.includes(found);
    const expected = predicateTypes.join(' or ');
    const wanted = { check: 'predicate type', code: 'predicate-differs', expected, accepts };
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .compare */ .U)((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)((0,_said_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypeOf */ .T4)(sight.verified)), wanted, sight);
}
function crossChecks(sight) {
    const { bundle, question, evidence, verified } = sight;
    return verified.crossCheck.map(({ field, predicate, certificate, agrees }) => {
        const data = { bundle, field, expected: certificate, found: predicate };
        const problem = { code: 'provenance-contradicts', question, data, evidence };
        const cell = { check: `provenance: ${field}`, expected: certificate, found: predicate };
        return { ...cell, problem: agrees ? null : problem };
    });
}
function parameterFinding(demand, provenance, sight) {
    const { bundle, question, evidence } = sight;
    const { externalParameters: listed } = demand.provenance;
    const unlisted = listed === 'any' ? [] : provenance.externalParameters.filter((name) => !listed.includes(name));
    const cell = {
        check: 'external parameters',
        expected: listed === 'any' ? 'any' : listed.length === 0 ? 'none' : listed.join(', '),
        found: provenance.externalParameters.length === 0 ? 'none' : provenance.externalParameters.join(', '),
    };
    if (unlisted.length === 0)
        return { ...cell, problem: null };
    const data = { bundle, parameters: [...unlisted] };
    return { ...cell, problem: { code: 'parameter-unlisted', question, data, evidence } };
}
const versioned = /^(.+)@(v\d+\.\d+\.\d+)$/;
/** Exactly, or `name@vX.Y.Z` for `name@refs/tags/vX.Y.Z`, which is how builders write their own version. */
function isBuilder(wanted, found) {
    const [, name, version] = versioned.exec(wanted) ?? [];
    return found === wanted || (name !== undefined && found === `${name}@refs/tags/${version ?? ''}`);
}
function builderFindings(demand, { builderId }, sight) {
    const { builders } = demand.provenance;
    if (builders === undefined)
        return [];
    const accepts = (found) => builders.some((wanted) => isBuilder(wanted, found));
    const wanted = {
        check: 'builder',
        code: 'builder-differs',
        expected: builders.join(' or '),
        accepts,
    };
    return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .compare */ .U)((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(builderId), wanted, sight)];
}
/** What SLSA provenance says: it must not contradict the certificate, which is the authority. */
function provenanceFindings(demand, sight) {
    const { bundle, question, evidence, verified } = sight;
    const { provenance } = verified;
    if (provenance === null)
        return [];
    if (provenance.state === 'missing') {
        const { cause, detail } = provenance;
        const problem = {
            code: 'provenance-unreadable',
            question,
            data: { bundle, cause, detail },
            evidence,
        };
        return [{ check: 'provenance', expected: 'readable', found: `not known (${cause})`, problem }];
    }
    return [
        ...(demand.provenance.crossCheck === 'required' ? crossChecks(sight) : []),
        parameterFinding(demand, provenance.value, sight),
        ...builderFindings(demand, provenance.value, sight),
    ];
}
/** The accepted values of an attribute. */
function valuesOf(attribute) {
    return attribute.in ?? (attribute.equals === undefined ? [] : [attribute.equals]);
}
/** A value as a sentence shows it: text in quotes, so that "1" and 1 differ. */
function scalarText(value) {
    return JSON.stringify(value);
}
/** Does the predicate say what is wanted at a path? */
function attributeFinding(attribute, sight) {
    const { bundle, question, evidence, verified } = sight;
    const { path } = attribute;
    const expected = valuesOf(attribute).map(scalarText).join(' or ');
    const value = verified.attributes.find((found) => found.path === path)?.value;
    if (value?.state !== 'known') {
        const { cause, detail } = value ?? {
            cause: 'not-collected',
            detail: 'it was not read out of the predicate',
        };
        const data = { bundle, path, cause, detail };
        const problem = { code: 'attribute-missing', question, data, evidence };
        return { check: path, expected, found: `not known (${cause})`, problem };
    }
    const found = scalarText(value.value);
    if (valuesOf(attribute).includes(value.value))
        return { check: path, expected, found, problem: null };
    const data = { bundle, path, expected, found };
    return { check: path, expected, found, problem: { code: 'attribute-differs', question, data, evidence } };
}
/** Is it young enough, by the oldest trusted time? */
function ageFindings({ maxAgeHours }, sight) {
    if (maxAgeHours === null)
        return [];
    const { bundle, question, evidence, facts } = sight;
    const at = (0,_said_js__WEBPACK_IMPORTED_MODULE_1__/* .signedAt */ .AD)(sight.verified);
    const cell = { check: 'age', expected: `at most ${maxAgeHours} hours` };
    if (at === null)
        return [
            {
                ...cell,
                found: 'not known',
                problem: { code: 'time-missing', question, data: { bundle }, evidence },
            },
        ];
    const age = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .epochMilliseconds */ .q)(facts.at) - (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .epochMilliseconds */ .q)(at);
    const ageHours = Math.ceil(age / hourMs);
    const found = `${ageHours} hours`;
    if (age <= maxAgeHours * hourMs)
        return [{ ...cell, found, problem: null }];
    const data = { bundle, signedAt: at, ageHours, maxAgeHours };
    return [{ ...cell, found, problem: { code: 'too-old', question, data, evidence } }];
}


/***/ }),

/***/ 47263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ attestVerifyReasons)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/attested-reasons.js


const bundle = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('place of the bundle, with the line of a .jsonl file'));
const subject = dist/* string */.YjP();
/** What allows, and what is told beside it. Given only for a subject that is accepted as a whole. */
const attestedReasons = {
    attested: (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Attested',
        data: dist/* strictObject */.rej({
            bundle,
            subject,
            digests: dist/* pipe */.FsL(dist/* array */.YOg(src/* digestSchema */.er), dist/* description */.h_('the digest of the subject, and of the platform images of its index where that was read')),
            identity: dist/* string */.YjP(),
            repository: dist/* string */.YjP(),
            ref: dist/* string */.YjP(),
            commit: dist/* string */.YjP(),
            predicateType: dist/* nullable */.mee(dist/* string */.YjP()),
            signedAt: dist/* nullable */.mee(src/* instantSchema */.p8),
            certificate: dist/* pipe */.FsL(src/* sha256Schema */.bL, dist/* description */.h_('fingerprint of the certificate, or of the bare key')),
            summaryOf: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('the verifier whose summary was accepted instead of the requirement')),
        }),
        explain: (data) => {
            const when = data.signedAt === null ? 'at a time that nobody vouches for' : `at ${data.signedAt}`;
            if (data.summaryOf !== null)
                return `${data.bundle} proves that ${data.summaryOf} verified ${data.subject} and passed it, signed by ${data.identity} ${when}.`;
            return `${data.bundle} proves that ${data.identity} signed ${data.subject}, built from ${data.repository} at ${data.commit} (${data.ref}), ${when}.`;
        },
    }),
    'step-attested': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'A step is attested',
        data: dist/* strictObject */.rej({
            step: dist/* string */.YjP(),
            bundle,
            identity: dist/* string */.YjP(),
            predicateType: dist/* string */.YjP(),
            signedAt: dist/* nullable */.mee(src/* instantSchema */.p8),
        }),
        explain: (data) => `The step "${data.step}" is attested by ${data.bundle}, signed by ${data.identity}${data.signedAt === null ? '' : ` at ${data.signedAt}`}.`,
    }),
    'platform-attested': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'A platform is attested',
        data: dist/* strictObject */.rej({ subject, platform: dist/* string */.YjP(), digest: src/* digestSchema */.er, bundles: dist/* array */.YOg(bundle) }),
        explain: (data) => `The image of ${data.subject} for ${data.platform} (${data.digest}) is attested, too, by ${data.bundles.join(', ')}.`,
    }),
    'not-forbidden': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'The latest attestation does not forbid',
        data: dist/* strictObject */.rej({ predicateType: dist/* string */.YjP(), path: dist/* string */.YjP(), bundle, found: dist/* string */.YjP() }),
        explain: (data) => `The latest attestation of type ${data.predicateType} (${data.bundle}) says ${data.found} at ${data.path}, which is not forbidden.`,
    }),
    'forbidden-not-found': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Nobody attested what would forbid',
        data: dist/* strictObject */.rej({ predicateType: dist/* string */.YjP(), path: dist/* string */.YjP(), forbidden: dist/* string */.YjP() }),
        explain: (data) => `No attestation of type ${data.predicateType} by the signer that the policy names was found, so none says ${data.forbidden} at ${data.path}.`,
    }),
    'candidate-rejected': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Another candidate was not needed',
        data: dist/* strictObject */.rej({ bundle, codes: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `${data.bundle} was not accepted (${data.codes.join(', ')}), and others were enough without it.`,
    }),
};

// EXTERNAL MODULE: ./build/packages/sigstore/src/index.js + 10 modules
var sigstore_src = __webpack_require__(14297);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/difference-reasons.js



const difference_reasons_bundle = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('place of the bundle, with the line of a .jsonl file'));
const differsSchema = dist/* strictObject */.rej({ bundle: difference_reasons_bundle, expected: dist/* string */.YjP(), found: dist/* string */.YjP() });
/** A bundle that verifies and says something else than the policy wants. */
function differs({ title, explain, remedy }) {
    return (0,src/* reasonKind */.R$)({ effect: 'deny', title, data: differsSchema, explain, remedy });
}
const built = (data) => `${data.bundle} was built from ${data.found}, and the policy wants ${data.expected}.`;
/** Everything that denies. */
const differenceReasons = {
    'signature-invalid': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'A bundle does not verify',
        data: dist/* strictObject */.rej({ bundle: difference_reasons_bundle, failure: dist/* picklist */.KIO(sigstore_src/* rejectionCodes */.UO), detail: dist/* string */.YjP() }),
        explain: (data) => `${data.bundle} does not verify (${data.failure}): ${data.detail}.`,
        remedy: 'Build and attest the artifact again; when every bundle fails, check that the policy names the trusted root of the Sigstore instance that signed (private repositories use GitHub’s own).',
    }),
    'subject-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'A bundle speaks of another artifact',
        data: dist/* strictObject */.rej({ bundle: difference_reasons_bundle, subject: dist/* string */.YjP(), found: dist/* array */.YOg(dist/* string */.YjP()), more: dist/* number */.aig() }),
        explain: (data) => `${data.bundle} speaks of ${data.found.join(', ')}${data.more > 0 ? ` and ${data.more} more` : ''}, not of ${data.subject}.`,
        remedy: 'Deploy the artifact that was attested, or give the bundle that belongs to this artifact.',
    }),
    'issuer-differs': differs({
        title: 'Another issuer vouched for the signer',
        explain: (data) => `The signer of ${data.bundle} was vouched for by ${data.found}, and the policy wants ${data.expected}.`,
        remedy: 'Sign in GitHub Actions, or name the issuer in the policy’s `issuer`.',
    }),
    'identity-differs': differs({
        title: 'Somebody else signed',
        explain: (data) => `${data.bundle} was signed by ${data.found}, and the policy wants ${data.expected}.`,
        remedy: 'Build with the workflow that the policy names. What the predicate says about its builder does not count: the certificate does.',
    }),
    'signer-digest-differs': differs({
        title: 'The workflow that signed was read at another commit',
        explain: (data) => `The workflow file that signed ${data.bundle} was read at ${data.found}, and the policy wants ${data.expected}.`,
        remedy: 'Build with the version of the workflow that the policy names in `signerDigest`.',
    }),
    'repository-differs': differs({
        title: 'Built from another repository',
        explain: built,
        remedy: 'Deploy what was built from the repository that the policy names.',
    }),
    'repository-id-differs': differs({
        title: 'Another repository of the same name',
        explain: (data) => `${data.bundle} was built from the repository with the id ${data.found}, and the policy wants ${data.expected}.`,
        remedy: 'Check whether the repository was deleted and made again; if that was you, write its new id into the policy.',
    }),
    'owner-id-differs': differs({
        title: 'Another owner of the same name',
        explain: (data) => `${data.bundle} was built from a repository whose owner has the id ${data.found}, and the policy wants ${data.expected}.`,
        remedy: 'Check whether the repository or its owner’s name has changed hands.',
    }),
    'ref-differs': differs({
        title: 'Built from another ref',
        explain: built,
        remedy: 'Deploy what was built from that ref, or let `sourceRef` name the refs that may be deployed.',
    }),
    'commit-differs': differs({
        title: 'Built from another commit',
        explain: (data) => `${data.bundle} was built from the commit ${data.found}, and the policy wants ${data.expected}.`,
        remedy: 'Deploy from the commit that the artifact was built from.',
    }),
    'trigger-differs': differs({
        title: 'Another event started the build',
        explain: (data) => `The run that signed ${data.bundle} was started by ${data.found}, and the policy accepts ${data.expected}.`,
        remedy: 'Build again by one of those events, or name the event in `triggers`. Runs for pull requests and comments are for whoever opens or writes them.',
    }),
    'runner-differs': differs({
        title: 'Built on another kind of runner',
        explain: (data) => `The job that signed ${data.bundle} ran on a ${data.found} runner, and the policy wants ${data.expected}.`,
        remedy: 'Build on a runner of GitHub’s, or let the policy say `runner: any`.',
    }),
    'environment-differs': differs({
        title: 'Signed in another environment',
        explain: (data) => `The job that signed ${data.bundle} ran in the environment ${data.found}, and the policy wants ${data.expected}.`,
        remedy: 'Sign in a job with that `environment:`.',
    }),
    'visibility-differs': differs({
        title: 'The repository was not as visible',
        explain: (data) => `${data.bundle} was signed when its repository was ${data.found}, and the policy wants ${data.expected}.`,
        remedy: 'Build again from the repository as the policy wants it, or change `visibility`.',
    }),
    'predicate-differs': differs({
        title: 'Another kind of attestation',
        explain: (data) => `${data.bundle} holds ${data.found}, and the policy wants ${data.expected}.`,
        remedy: 'Give the attestation of that type; several may lie beside each other.',
    }),
    'provenance-contradicts': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Provenance and certificate contradict each other',
        data: dist/* strictObject */.rej({ bundle: difference_reasons_bundle, field: dist/* string */.YjP(), expected: dist/* string */.YjP(), found: dist/* string */.YjP() }),
        explain: (data) => `The provenance in ${data.bundle} says ${data.found} for ${data.field}, and its certificate says ${data.expected}.`,
        remedy: 'The certificate counts: find out which step of the build wrote other provenance. Where the builder is known to write it otherwise, the policy can say `provenance: { crossCheck: off }`.',
    }),
    'parameter-unlisted': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The build had unknown parameters',
        data: dist/* strictObject */.rej({ bundle: difference_reasons_bundle, parameters: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `The provenance in ${data.bundle} has external parameters that nobody expects: ${data.parameters.join(', ')}.`,
        remedy: 'Find out what they change in the build, then list them in `provenance.externalParameters`, or build without them.',
    }),
    'builder-differs': differs({
        title: 'Another builder',
        explain: (data) => `The provenance in ${data.bundle} names the builder ${data.found}, and the policy accepts ${data.expected}.`,
        remedy: 'Build with one of those, or add the builder to `provenance.builders`.',
    }),
    'attribute-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'An attestation says something else',
        data: dist/* strictObject */.rej({ bundle: difference_reasons_bundle, path: dist/* string */.YjP(), expected: dist/* string */.YjP(), found: dist/* string */.YjP() }),
        explain: (data) => `${data.bundle} says ${data.found} at ${data.path}, and the policy wants ${data.expected}.`,
        remedy: 'Mend what the attestation speaks of, and attest again.',
    }),
    'too-old': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Signed too long ago',
        data: dist/* strictObject */.rej({ bundle: difference_reasons_bundle, signedAt: dist/* string */.YjP(), ageHours: dist/* number */.aig(), maxAgeHours: dist/* number */.aig() }),
        explain: (data) => `${data.bundle} was signed at ${data.signedAt}, ${data.ageHours} hours ago, and the policy accepts ${data.maxAgeHours}.`,
        remedy: 'Build or scan again, so that there is a younger attestation.',
    }),
    'forbidden-attestation': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The latest attestation forbids it',
        data: dist/* strictObject */.rej({ bundle: difference_reasons_bundle, predicateType: dist/* string */.YjP(), path: dist/* string */.YjP(), found: dist/* string */.YjP() }),
        explain: (data) => `${data.bundle} is the latest attestation of type ${data.predicateType} and says ${data.found} at ${data.path}.`,
        remedy: 'Mend what it speaks of; a later attestation by the same signer that says otherwise lifts it.',
    }),
    'steps-apart': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Steps do not belong together',
        data: dist/* strictObject */.rej({
            step: dist/* string */.YjP(),
            other: dist/* string */.YjP(),
            rule: dist/* picklist */.KIO(['order', 'run', 'commit', 'material', 'together']),
            found: dist/* string */.YjP(),
        }),
        explain: (data) => `The steps "${data.step}" and "${data.other}" do not belong together: ${data.found}.`,
        remedy: 'Run the steps for this artifact, in one go and in this order, and attest each.',
    }),
    'summary-refused': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'A verification summary is not accepted',
        data: dist/* strictObject */.rej({
            bundle: difference_reasons_bundle,
            what: dist/* picklist */.KIO(['verifier', 'resource', 'result', 'levels', 'policy']),
            expected: dist/* string */.YjP(),
            found: dist/* string */.YjP(),
        }),
        explain: (data) => `The verification summary ${data.bundle} says ${data.found} (${data.what}), and the policy wants ${data.expected}.`,
        remedy: 'Let the named verifier verify this artifact again, or give attestations that meet the requirement itself.',
    }),
    'platform-missing': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The index lacks a platform',
        data: dist/* strictObject */.rej({ subject: dist/* string */.YjP(), platform: dist/* string */.YjP(), found: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `The policy wants an image for ${data.platform}, and the index of ${data.subject} has ${data.found.length === 0 ? 'none' : data.found.join(', ')}.`,
        remedy: 'Build the image for that platform, or leave it out of `platforms`.',
    }),
    'root-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Another trusted root than the pinned one',
        data: dist/* strictObject */.rej({ root: dist/* string */.YjP(), expected: src/* sha256Schema */.bL, found: src/* sha256Schema */.bL }),
        explain: (data) => `The trusted root ${data.root} has the digest ${data.found}, and the policy pins ${data.expected}.`,
        remedy: 'Restore the pinned file; when the root was rotated on purpose, change the pin in the policy.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/unknown-reasons.js


const unknown_reasons_bundle = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('place of the bundle, with the line of a .jsonl file'));
const failed = { cause: dist/* picklist */.KIO(src/* missingCauses */.Te), detail: dist/* string */.YjP() };
/** Everything that could not be learned, or is not enough. */
const unknownReasons = {
    'claim-missing': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The certificate does not say',
        data: dist/* strictObject */.rej({ bundle: unknown_reasons_bundle, claim: dist/* string */.YjP(), ...failed }),
        explain: (data) => `The certificate of ${data.bundle} leaves open its ${data.claim}: ${data.detail}.`,
        remedy: 'Sign with a current Fulcio from GitHub Actions; old certificates lack what the policy asks for. For signers that are no workflow, the policy can say `any` for what their certificates never state.',
    }),
    'provenance-unreadable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The provenance cannot be read',
        data: dist/* strictObject */.rej({ bundle: unknown_reasons_bundle, ...failed }),
        explain: (data) => `What ${data.bundle} says of the build cannot be compared: ${data.detail}.`,
        remedy: 'Let the build write SLSA provenance v1 (`actions/attest` does) or v0.2.',
    }),
    'attribute-missing': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'An attestation does not say',
        data: dist/* strictObject */.rej({ bundle: unknown_reasons_bundle, path: dist/* string */.YjP(), ...failed }),
        explain: (data) => `${data.bundle} leaves open what stands at ${data.path}: ${data.detail}.`,
        remedy: 'Check the path against the predicate of that attestation, or attest with the field.',
    }),
    'time-missing': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Nobody vouches for the time',
        data: dist/* strictObject */.rej({ bundle: unknown_reasons_bundle }),
        explain: (data) => `No log and no timestamp authority says when ${data.bundle} was signed.`,
        remedy: 'Sign with a timestamp (or a log entry), or drop the age and the order from the policy.',
    }),
    'bundle-unreadable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'A bundle could not be read',
        data: dist/* strictObject */.rej({ bundle: unknown_reasons_bundle, ...failed }),
        explain: (data) => `${data.bundle} could not be measured: ${data.detail}.`,
        remedy: 'Download the bundle again (`gh attestation download`), and see that the job may read it.',
    }),
    'search-incomplete': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Bundles could not be looked for',
        data: dist/* strictObject */.rej({ where: dist/* string */.YjP(), ...failed }),
        explain: (data) => `Bundles could not be looked for at ${data.where}: ${data.detail}.`,
        remedy: 'For files, make the pattern narrower. For GitHub, grant `attestations: read`; for a registry, `packages: read` or a login. What is not to be asked can be left out of `sources`.',
    }),
    'no-bundle': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'No bundle',
        data: dist/* strictObject */.rej({ asked: dist/* array */.YOg(dist/* string */.YjP()), subject: dist/* string */.YjP() }),
        explain: (data) => data.asked.length === 0
            ? `Nobody named a bundle for ${data.subject}.`
            : `Nothing was found at ${data.asked.join(', ')}, so nothing attests ${data.subject}.`,
        remedy: 'Attest in the build (`actions/attest`) and download the bundle before this step, or let `sources` name where the attestation is.',
    }),
    'too-few-bundles': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Too few bundles',
        data: dist/* strictObject */.rej({ accepted: dist/* number */.aig(), minimum: dist/* number */.aig() }),
        explain: (data) => `Bundles of ${data.accepted} signing certificates were accepted, and the policy wants ${data.minimum}.`,
        remedy: 'Give the missing attestations; the same bundle twice counts once.',
    }),
    'too-few-signers': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Too few signers',
        data: dist/* strictObject */.rej({ signed: dist/* array */.YOg(dist/* string */.YjP()), minimum: dist/* number */.aig(), of: dist/* number */.aig() }),
        explain: (data) => `Of ${data.of} signers ${data.signed.length} signed${data.signed.length === 0 ? '' : ` (${data.signed.join(', ')})`}, and the policy wants ${data.minimum} different ones.`,
        remedy: 'Let more of the named signers attest the artifact; one identity counts for one signer.',
    }),
    'step-missing': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'A step is not attested',
        data: dist/* strictObject */.rej({ step: dist/* string */.YjP(), predicateType: dist/* string */.YjP(), seen: dist/* number */.aig() }),
        explain: (data) => data.seen === 0
            ? `No attestation of type ${data.predicateType} was found for the step "${data.step}".`
            : `None of ${data.seen} attestations of type ${data.predicateType} is accepted for the step "${data.step}".`,
        remedy: 'Run the step and attest its result; the other reasons and the table say what each attestation lacks.',
    }),
    'steps-unproven': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Steps cannot be put together',
        data: dist/* strictObject */.rej({ step: dist/* string */.YjP(), other: dist/* string */.YjP(), ...failed }),
        explain: (data) => `Whether the steps "${data.step}" and "${data.other}" belong together cannot be told: ${data.detail}.`,
        remedy: 'Sign every step with a timestamp, in a workflow whose certificate names commit and run.',
    }),
    'summary-unreadable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'A verification summary cannot be read',
        data: dist/* strictObject */.rej({ bundle: unknown_reasons_bundle, ...failed }),
        explain: (data) => `The verification summary ${data.bundle} cannot be read: ${data.detail}.`,
        remedy: 'Let the verifier write a SLSA verification summary v1.',
    }),
    'platforms-unknown': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The platforms are not known',
        data: dist/* strictObject */.rej({ subject: dist/* string */.YjP(), ...failed }),
        explain: (data) => `Which platform images ${data.subject} lists is not known: ${data.detail}.`,
        remedy: 'See that the job may read the image (`packages: read`, or a login to the registry). For subjects that are no images, give a requirement without `platforms` under `subjects`.',
    }),
    'platform-unattested': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'A platform is not attested',
        data: dist/* strictObject */.rej({ subject: dist/* string */.YjP(), platform: dist/* string */.YjP(), digest: dist/* string */.YjP() }),
        explain: (data) => `The image of ${data.subject} for ${data.platform} (${data.digest}) has no attestation that is accepted.`,
        remedy: 'Attest the image of every platform in the build, beside the index.',
    }),
    'root-unreadable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'No usable trusted root',
        data: dist/* strictObject */.rej({ root: dist/* string */.YjP(), ...failed }),
        explain: (data) => `The trusted root ${data.root} cannot be used: ${data.detail}.`,
        remedy: 'Write it with `gh attestation trusted-root`, or let the policy say `trustedRoot: public-good`.',
    }),
    'root-too-old': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The trusted root is too old',
        data: dist/* strictObject */.rej({
            root: dist/* string */.YjP(),
            published: dist/* string */.YjP(),
            ageDays: dist/* number */.aig(),
            maxRootAgeDays: dist/* number */.aig(),
        }),
        explain: (data) => `The trusted root ${data.root} is of ${data.published}, ${data.ageDays} days old, and the policy accepts ${data.maxRootAgeDays}; keys that were revoked since are not known.`,
        remedy: 'Update the suite, pin a newer file, or let the policy say `trustedRoot: tuf:public-good`, which asks for the present one.',
    }),
    'root-unpinned': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The trusted root is not pinned',
        data: dist/* strictObject */.rej({ root: dist/* string */.YjP(), found: dist/* nullable */.mee(src/* sha256Schema */.bL) }),
        explain: (data) => `The trusted root ${data.root} lies in the workspace, where the change that is judged could replace it, and the policy pins no digest.`,
        remedy: 'Compare the file with its source, then write its digest into the policy’s `trustedRootDigest` (the data of this reason has it as `found`).',
    }),
    'no-requirement': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'No requirement fits',
        data: dist/* strictObject */.rej({ subject: dist/* string */.YjP() }),
        explain: (data) => `The policy says for no subject like ${data.subject} who must have signed it.`,
        remedy: 'Add the subject to `subjects` of the policy, with whose attestations it needs.',
    }),
    'subject-unsupported': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Not an artifact',
        data: dist/* strictObject */.rej({ subject: dist/* string */.YjP() }),
        explain: (data) => `An attestation names artifacts by sha256 or sha512, which ${data.subject} does not have.`,
        remedy: 'Give the artifact that is deployed as `subject`, with its sha256 or sha512 digest.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/reasons.js



const attestVerifyReasons = { ...attestedReasons, ...differenceReasons, ...unknownReasons };


/***/ }),

/***/ 55983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ signedAt),
/* harmony export */   Ky: () => (/* binding */ identityText),
/* harmony export */   Rz: () => (/* binding */ saidText),
/* harmony export */   T4: () => (/* binding */ predicateTypeOf),
/* harmony export */   US: () => (/* binding */ identityKey),
/* harmony export */   ag: () => (/* binding */ said),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   nw: () => (/* binding */ digestsOf)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_sigstore__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14297);
/* harmony import */ var _fold_ascii_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40875);



const fromProvenance = {
    sourceRepositoryUri: ({ source }) => source.repository,
    sourceRepositoryDigest: ({ source }) => source.commit,
    sourceRepositoryRef: ({ source }) => source.ref,
    sourceRepositoryId: ({ repositoryId }) => repositoryId,
    sourceRepositoryOwnerId: ({ ownerId }) => ownerId,
    buildTrigger: ({ event }) => event,
    runnerEnvironment: ({ runnerEnvironment }) => runnerEnvironment,
    runInvocationUri: ({ invocation }) => invocation,
};
/**
 * What a bundle says of the build. A certificate is the authority, and what it leaves open stays open. A bare key has
 * no certificate: there the holder of the key, whom the policy trusts, vouches for the provenance.
 */
function said({ signer, provenance }, name) {
    if (signer.kind === 'certificate')
        return (0,_countersign_sigstore__WEBPACK_IMPORTED_MODULE_1__/* .readClaim */ .jw)(signer.claims, name);
    const read = fromProvenance[name];
    if (provenance === null || read === undefined)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-found', 'it is signed with a bare key, and its predicate is no provenance that says so');
    if (provenance.state === 'missing')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(provenance.cause, provenance.detail);
    const value = read(provenance.value);
    return value === null ? (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-found', 'the provenance does not say') : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(value);
}
/** `said`, for a sentence. */
function saidText(verified, name) {
    const fact = said(verified, name);
    return fact.state === 'known' ? fact.value : 'not stated';
}
/** The signer's name, for a sentence. */
function identityText({ signer }) {
    if (signer.kind === 'key')
        return `the key "${signer.name}"`;
    return signer.identity.state === 'known' ? signer.identity.value : 'not stated';
}
/**
 * One text for one signer: what is counted when different signers are wanted. A workflow is one signer at whatever ref
 * (whoever can push has as many refs as they like), and a mailbox one in whatever case.
 */
function identityKey({ signer }) {
    if (signer.kind === 'key')
        return `key ${signer.fingerprint}`;
    const [issuer, identity] = [signer.issuer, signer.identity].map((fact) => fact.state === 'known' ? fact.value : '');
    const name = identity?.startsWith('https://') === true ? identity.split('@', 1)[0] : identity;
    return `identity ${issuer ?? ''} ${(0,_fold_ascii_js__WEBPACK_IMPORTED_MODULE_2__/* .foldAscii */ .D)(name ?? '')}`;
}
/** Fingerprint of what signed. */
function fingerprintOf({ signer }) {
    return signer.kind === 'key' ? signer.fingerprint : signer.certificate;
}
/** The oldest trusted time: the signature existed by then. Null where nobody vouches for one. */
function signedAt({ trustedTimes }) {
    return trustedTimes.map(({ at }) => at).toSorted()[0] ?? null;
}
/** The digests that a bundle speaks of. */
function digestsOf({ content }) {
    return content.kind === 'message' ? [content.digest] : content.subjects.map(({ digest }) => digest);
}
/** The type of the statement; `none` for a bare signature. */
function predicateTypeOf({ content }) {
    return content.kind === 'message' ? 'none' : content.predicateType;
}


/***/ }),

/***/ 4994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ unaskableSearches),
/* harmony export */   M$: () => (/* binding */ searchesFor),
/* harmony export */   YG: () => (/* binding */ wantedSearches),
/* harmony export */   l$: () => (/* binding */ registryPart),
/* harmony export */   wK: () => (/* binding */ searchText)
/* harmony export */ });
/* unused harmony export githubPlace */
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);

/** Where a registry keeps what belongs to an image: its referrers, and the tags that cosign wrote before there were any. */
const registryParts = ['referrers', 'att', 'sig'];
/** The repository and the part of a search in a registry; `where` is `name part`. */
function registryPart(where) {
    const [name = '', written = ''] = where.split(' ', 2);
    return { name, part: registryParts.find((part) => part === written) ?? 'referrers' };
}
/** Whom GitHub is asked about: `owner/repo`, or `owner`; null where the requirement names no repository. */
function githubPlace({ sourceRepository, githubScope }) {
    if (sourceRepository === undefined || sourceRepository === 'any')
        return null;
    return githubScope === 'owner' ? (sourceRepository.split('/')[0] ?? null) : sourceRepository;
}
/**
 * Every place that a requirement looks at for a subject, without the files that the input offers. GitHub knows sha256
 * digests only (REST, "List attestations"), and only images lie in a registry. Pure.
 */
function wantedSearches(requirement, { kind, name, digest }) {
    const { sources, bundles } = requirement;
    const place = githubPlace(requirement);
    const sha256 = digest.startsWith('sha256:');
    return [
        ...(sources.includes('files')
            ? bundles.map((where) => ({ source: 'policy-files', where, digest: null }))
            : []),
        ...(sources.includes('github') && place !== null && sha256
            ? [{ source: 'github', where: place, digest }]
            : []),
        ...(sources.includes('registry') && kind === 'image' && sha256
            ? registryParts.map((part) => ({ source: 'registry', where: `${name} ${part}`, digest }))
            : []),
    ];
}
/**
 * Sources that a requirement names and that cannot be asked about this subject. Nothing is lacking where something good
 * was found elsewhere; whoever has to rule something out does not know all.
 */
function unaskableSearches(requirement, { kind, name, digest }) {
    const { sources } = requirement;
    const sha256 = digest.startsWith('sha256:');
    const place = githubPlace(requirement);
    const lost = (source, where, why) => ({
        source,
        where,
        digest,
        found: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('unsupported', why),
    });
    const nobody = 'no repository is named whose attestations could be asked for';
    const digestOnly = 'it is asked by sha256 digests only';
    return [
        ...(sources.includes('github') && place === null ? [lost('github', 'any', nobody)] : []),
        ...(sources.includes('github') && place !== null && !sha256 ? [lost('github', place, digestOnly)] : []),
        ...(sources.includes('registry') && kind === 'image' && !sha256
            ? [lost('registry', name, digestOnly)]
            : []),
    ];
}
function sameSearch(left, right) {
    return left.source === right.source && left.where === right.where && left.digest === right.digest;
}
/** What was found at every place that a requirement looks at; a place that nobody looked at is missing. */
function searchesFor(requirement, subject, facts) {
    const never = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', 'nobody looked there');
    const offered = requirement.sources.includes('files')
        ? facts.searches.filter(({ source }) => source === 'input-files')
        : [];
    const wanted = wantedSearches(requirement, subject).map((search) => facts.searches.find((found) => sameSearch(found, search)) ?? { ...search, found: never });
    return [...wanted, ...offered];
}
const sourceNames = {
    'policy-files': 'the files',
    'input-files': 'the files of the input',
    github: 'GitHub',
    registry: 'the registry',
};
/** `GitHub: acme/shop`, `the files: release/*.json`. */
function searchText({ source, where }) {
    return source === 'policy-files' || source === 'input-files' ? where : `${sourceNames[source]}: ${where}`;
}


/***/ }),

/***/ 78780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ anySignerFindings),
/* harmony export */   s3: () => (/* binding */ isSignedBy)
/* harmony export */ });
/* unused harmony export signerFindings */
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49053);
/* harmony import */ var _fold_ascii_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40875);
/* harmony import */ var _policy_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47986);
/* harmony import */ var _said_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55983);
/* harmony import */ var _signer_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95311);






function issuerOf({ verified }) {
    return verified.signer.kind === 'certificate'
        ? verified.signer.issuer
        : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-found', 'it is signed with a bare key');
}
function byKey(key, sight) {
    const expected = `the key "${key}"`;
    const found = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)((0,_said_js__WEBPACK_IMPORTED_MODULE_2__/* .identityText */ .Ky)(sight.verified));
    const accepts = (text) => sight.verified.signer.kind === 'key' && text === expected;
    return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .compare */ .U)(found, { check: 'signer', code: 'identity-differs', expected, accepts }, sight)];
}
function server({ facts }) {
    return facts.server.replace(/\/$/u, '');
}
/**
 * `https://github.com/owner/repo/path@ref`: owner and repository as GitHub folds them, path and ref exactly. A ref holds
 * no `@` in front of it that a path could: the workflow's path has none.
 */
function isWorkflow(identity, wanted, sight) {
    const prefix = `${server(sight)}/`;
    const at = identity.indexOf('@');
    if (!identity.startsWith(prefix) || at < 0)
        return false;
    const [owner = '', repository = '', ...path] = identity.slice(prefix.length, at).split('/');
    const [wantedOwner = '', wantedRepository = '', ...wantedPath] = wanted.path.split('/');
    return ((0,_fold_ascii_js__WEBPACK_IMPORTED_MODULE_5__/* .foldAscii */ .D)(owner) === (0,_fold_ascii_js__WEBPACK_IMPORTED_MODULE_5__/* .foldAscii */ .D)(wantedOwner) &&
        (0,_fold_ascii_js__WEBPACK_IMPORTED_MODULE_5__/* .foldAscii */ .D)(repository) === (0,_fold_ascii_js__WEBPACK_IMPORTED_MODULE_5__/* .foldAscii */ .D)(wantedRepository) &&
        path.join('/') === wantedPath.join('/') &&
        wanted.ref(identity.slice(at + 1)));
}
function countAt(text) {
    return text.split('@').length - 1;
}
/**
 * A branch may be called `x@refs/heads/main`, and then the identity of every workflow on it ends like one of main. So a
 * pattern accepts no more `@` than it spells out itself, and one where it spells none.
 */
function hidesRef(found, pattern) {
    if (pattern === undefined)
        return false;
    const spelled = pattern.replaceAll(/\[[^\]]*\]/gu, '');
    return countAt(found) > Math.max(1, countAt(spelled));
}
function identityFinding(signer, sight) {
    const { identity, identityPattern, signerWorkflow, signerRef } = signer;
    const fact = sight.verified.signer.kind === 'certificate'
        ? sight.verified.signer.identity
        : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)((0,_said_js__WEBPACK_IMPORTED_MODULE_2__/* .identityText */ .Ky)(sight.verified));
    const base = { check: 'signer', code: 'identity-differs' };
    // A text that a bare key's name imitates is no identity.
    const byCertificate = sight.verified.signer.kind === 'certificate';
    if (signerWorkflow !== undefined) {
        const wantedRef = signerRef === 'deployed' ? sight.facts.ref : (signerRef ?? '');
        const ref = signerRef === 'deployed' ? (found) => found === wantedRef : (0,_policy_text_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptor */ .a4)(wantedRef);
        const expected = `${server(sight)}/${signerWorkflow}@${wantedRef}`;
        const accepts = (found) => byCertificate && isWorkflow(found, { path: signerWorkflow, ref }, sight);
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .compare */ .U)(fact, { ...base, expected, accepts }, sight);
    }
    const expected = identity ?? identityPattern ?? '';
    // The policy's schema demands one of them; were it ever to lack all, nothing may match.
    const accepted = expected === '' ? () => false : (0,_policy_text_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptor */ .a4)(expected);
    const fits = (found) => accepted(found) && !hidesRef(found, identityPattern);
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .compare */ .U)(fact, { ...base, expected, accepts: (found) => byCertificate && fits(found) }, sight);
}
function digestFindings({ signerDigest }, sight) {
    if (signerDigest === undefined)
        return [];
    const source = (0,_said_js__WEBPACK_IMPORTED_MODULE_2__/* .said */ .ag)(sight.verified, 'sourceRepositoryDigest');
    const expected = signerDigest === 'source' ? (source.state === 'known' ? source.value : '') : signerDigest;
    const accepts = (found) => expected !== '' && found === expected;
    const fact = (0,_said_js__WEBPACK_IMPORTED_MODULE_2__/* .said */ .ag)(sight.verified, 'buildSignerDigest');
    const wanted = { check: 'commit of the signing workflow', code: 'signer-digest-differs' };
    if (source.state === 'missing' && signerDigest === 'source')
        return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .compare */ .U)(source, { ...wanted, expected: 'the source commit', accepts }, sight)];
    return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .compare */ .U)(fact, { ...wanted, expected, accepts }, sight)];
}
/** Everything that a rule about a signer asks of a bundle. */
function signerFindings(signer, sight) {
    if (signer.key !== undefined)
        return byKey(signer.key, sight);
    const { issuer } = signer;
    const byCertificate = sight.verified.signer.kind === 'certificate';
    const wanted = { check: 'issuer', code: 'issuer-differs', expected: issuer };
    const issued = (0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .compare */ .U)(issuerOf(sight), { ...wanted, accepts: (found) => found === issuer }, sight);
    const rest = [identityFinding(signer, sight), ...digestFindings(signer, sight)];
    return byCertificate ? [issued, ...rest] : rest;
}
/** True when nothing speaks against this signer, and nothing is left open. */
function isSignedBy(signer, sight) {
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .problemsIn */ ._)(signerFindings(signer, sight)).length === 0;
}
/** What several rules ask of a bundle, of which one is enough: the findings of the one that fits, else one for all. */
function anySignerFindings(signers, sight) {
    const all = signers.map((signer) => signerFindings(signer, sight));
    const [only] = all;
    if (all.length === 1 && only !== undefined)
        return only;
    const fitting = all.find((findings) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .problemsIn */ ._)(findings).length === 0);
    if (fitting !== undefined)
        return fitting;
    const open = all.flat().find(({ problem }) => problem?.code === 'claim-missing');
    if (open !== undefined)
        return [open];
    const expected = `one of ${signers.map(_signer_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .namedSigner */ .OK).join(', ')}`;
    const wanted = { check: 'signer', code: 'identity-differs', expected, accepts: () => false };
    return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .compare */ .U)((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)((0,_said_js__WEBPACK_IMPORTED_MODULE_2__/* .identityText */ .Ky)(sight.verified)), wanted, sight)];
}


/***/ }),

/***/ 95311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OK: () => (/* binding */ namedSigner),
/* harmony export */   kq: () => (/* binding */ keysSchema),
/* harmony export */   pi: () => (/* binding */ waysToSign),
/* harmony export */   rB: () => (/* binding */ signerEntries),
/* harmony export */   rV: () => (/* binding */ githubIssuer),
/* harmony export */   yf: () => (/* binding */ signerProblem)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_sigstore__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14297);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _policy_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47986);




/** The issuer of GitHub Actions on github.com. */
const githubIssuer = 'https://token.actions.githubusercontent.com';
const workflowForm = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]{1,100}\/\.github\/workflows\/[^@\s^]{1,200}\.ya?ml$/;
const keySchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(_policy_text_js__WEBPACK_IMPORTED_MODULE_2__/* .textSchema */ .Zu, valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('how `key` of a signer calls it')),
    publicKey: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxLength */ .Ru6(10_000), valibot__WEBPACK_IMPORTED_MODULE_3__/* .regex */ .yGV(/^\s*-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\s*$/, 'expected one public key in PEM (SPKI)'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('PEM (SPKI)')),
    validFrom: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8, valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('signatures before it do not count'))),
    validUntil: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8, valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('signatures after it do not count'))),
    ecdsaEncoding: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['der', 'ieee-p1363']), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('how ECDSA signatures by it are written; der when absent'))),
    log: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['required', 'none']), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('whether the signature has to be in the transparency log of the trusted root')), 'required'),
});
const keysSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(keySchema), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxLength */ .Ru6(20), valibot__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6Y((keys) => new Set(keys.map(({ name }) => name)).size === keys.length, 'expected every key to have a name of its own'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('public keys that signers may name'));
/** Who may have signed: exactly one of identity, identityPattern, signerWorkflow and key. */
const signerEntries = {
    issuer: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(_policy_text_js__WEBPACK_IMPORTED_MODULE_2__/* .textSchema */ .Zu, valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('OIDC issuer that vouched for the signer, exactly')), githubIssuer),
    identity: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(_policy_text_js__WEBPACK_IMPORTED_MODULE_2__/* .textSchema */ .Zu, valibot__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6Y((text) => !(0,_countersign_sigstore__WEBPACK_IMPORTED_MODULE_1__/* .looksLikePattern */ .M_)(text), 'expected an exact identity; patterns go to identityPattern'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('subject alternative name of the signer, exactly: https://github.com/o/r/.github/workflows/w.yml@ref'))),
    identityPattern: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(_policy_text_js__WEBPACK_IMPORTED_MODULE_2__/* .patternSchema */ .kM, valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('instead of identity: a pattern over the whole name, ^…$'))),
    signerWorkflow: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .regex */ .yGV(workflowForm, 'expected owner/repo/.github/workflows/file.yml'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('instead of identity: the workflow file that signed, owner/repo/path, at `signerRef`'))),
    signerRef: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(_policy_text_js__WEBPACK_IMPORTED_MODULE_2__/* .signerRefSchema */ .fO, valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('with signerWorkflow: deployed, a full ref, a commit SHA, or a pattern ^…$'))),
    signerDigest: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([_policy_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shaSchema */ .Ye, valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('source')], 'expected a full commit SHA, or source'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('commit that the signing workflow file was read at: a SHA, or `source` (the one built)'))),
    key: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(_policy_text_js__WEBPACK_IMPORTED_MODULE_2__/* .textSchema */ .Zu, valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('instead of identity: the name of one of `keys`'))),
};
const signerShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(signerEntries);
/** How many of the ways to name a signer are used. */
function waysToSign({ identity, identityPattern, signerWorkflow, key }) {
    return [identity, identityPattern, signerWorkflow, key].filter((way) => way !== undefined).length;
}
/** What is wrong with a signer, in the words of an error; undefined when nothing is. Naming nobody is not wrong here. */
function signerProblem(signer) {
    const { signerWorkflow, signerRef, signerDigest, key } = signer;
    if (waysToSign(signer) > 1)
        return 'expected exactly one of identity and identityPattern, or else signerWorkflow or key';
    if (signerRef !== undefined && signerWorkflow === undefined)
        return 'expected signerRef together with signerWorkflow';
    if (signerWorkflow !== undefined && signerRef === undefined)
        return 'expected signerRef together with signerWorkflow: which version of the workflow may sign';
    if (key !== undefined && signerDigest !== undefined)
        return 'expected no signerDigest with a key, which has no certificate';
    return undefined;
}
/** The name of a signer's place in an error, e.g. `signers[1]`. */
function namedSigner(signer) {
    const { identity, identityPattern, signerWorkflow, signerRef, key } = signer;
    if (signerWorkflow !== undefined)
        return `${signerWorkflow}@${signerRef ?? ''}`;
    if (key !== undefined)
        return `the key ${key}`;
    return identity ?? identityPattern ?? 'nobody';
}


/***/ }),

/***/ 48877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ sourceFindings)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49053);
/* harmony import */ var _fold_ascii_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40875);
/* harmony import */ var _policy_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47986);
/* harmony import */ var _said_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55983);




const exactly = (expected) => (found) => found === expected;
function repository({ sourceRepository }, { facts }) {
    if (sourceRepository === 'any')
        return [];
    // The policy's schema demands it; were it ever to lack it, nothing may match.
    const expected = sourceRepository === undefined ? '' : `${facts.server.replace(/\/$/u, '')}/${sourceRepository}`;
    const accepts = (found) => expected !== '' && (0,_fold_ascii_js__WEBPACK_IMPORTED_MODULE_2__/* .foldAscii */ .D)(found) === (0,_fold_ascii_js__WEBPACK_IMPORTED_MODULE_2__/* .foldAscii */ .D)(expected);
    const base = { check: 'source repository', code: 'repository-differs' };
    return [{ ...base, name: 'sourceRepositoryUri', expected, accepts }];
}
function exact(expected, base) {
    return expected === undefined ? [] : [{ ...base, expected, accepts: exactly(expected) }];
}
function ref({ sourceRef }, { facts }) {
    if (sourceRef === 'any')
        return [];
    const expected = sourceRef === 'deployed' ? facts.ref : sourceRef;
    // The run's own ref is compared exactly, whatever it looks like.
    const accepts = sourceRef === 'deployed' ? exactly(expected) : (0,_policy_text_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptor */ .a4)(expected);
    return [{ name: 'sourceRepositoryRef', check: 'source ref', code: 'ref-differs', expected, accepts }];
}
function commit({ commit: wanted }, { facts }) {
    if (wanted === 'any')
        return [];
    return exact(wanted === 'deployed' ? facts.commit : wanted, {
        name: 'sourceRepositoryDigest',
        check: 'source commit',
        code: 'commit-differs',
    });
}
function trigger({ triggers }) {
    if (triggers === 'any')
        return [];
    const accepts = (found) => triggers.includes(found);
    const base = { name: 'buildTrigger', check: 'trigger', code: 'trigger-differs' };
    return [{ ...base, expected: triggers.join(', '), accepts }];
}
function wantedOf(demand, sight) {
    const { sourceRepositoryId, sourceOwnerId, runner, deploymentEnvironment, visibility } = demand;
    return [
        ...repository(demand, sight),
        ...exact(sourceRepositoryId, {
            name: 'sourceRepositoryId',
            check: 'source repository id',
            code: 'repository-id-differs',
        }),
        ...exact(sourceOwnerId, {
            name: 'sourceRepositoryOwnerId',
            check: 'source owner id',
            code: 'owner-id-differs',
        }),
        ...ref(demand, sight),
        ...commit(demand, sight),
        ...trigger(demand),
        ...exact(runner === 'any' ? undefined : runner, {
            name: 'runnerEnvironment',
            check: 'runner',
            code: 'runner-differs',
        }),
        ...exact(deploymentEnvironment, {
            name: 'deploymentEnvironment',
            check: 'deployment environment',
            code: 'environment-differs',
        }),
        ...exact(visibility, {
            name: 'sourceRepositoryVisibility',
            check: 'visibility',
            code: 'visibility-differs',
        }),
    ];
}
/** What was built, by what, from where: the certificate's word (of a bare key, its provenance's). */
function sourceFindings(demand, sight) {
    return wantedOf(demand, sight).map(({ name, ...wanted }) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .compare */ .U)((0,_said_js__WEBPACK_IMPORTED_MODULE_1__/* .said */ .ag)(sight.verified, name), wanted, sight));
}


/***/ }),

/***/ 8898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseSubject),
/* harmony export */   r: () => (/* binding */ parseSubjects)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14919);


function refuse({ input, text }, why) {
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('input-invalid', `input "${input}": found "${text.slice(0, 200)}", ${why}`);
}
function digestOf(written, digest) {
    if ((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        return digest;
    return refuse(written, 'whose digest is not complete; expected @sha256: and 64 lower-case hex digits (or @sha512: and 128)');
}
function imageName(written, name) {
    const image = (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ)(name);
    if (image.ok)
        return image.value.name;
    return refuse(written, `which is no image name (${(0,_countersign_oci__WEBPACK_IMPORTED_MODULE_1__/* .explainImageError */ .r5)(image.error)}); expected e.g. ghcr.io/acme/shop@sha256:…`);
}
// https://github.com/package-url/purl-spec: scheme, type, name, then version, qualifiers and subpath.
const purl = /^pkg:[a-z][a-z0-9.+-]*\/[^\s@?#]+(?:@[^\s@?#]+)?(?:\?[^\s#]*)?(?:#\S*)?$/;
function packageName(written, name) {
    if (!name.startsWith('pkg:') || purl.test(name))
        return name;
    return refuse(written, 'which is no package URL; expected e.g. package:pkg:npm/shop@1.2.3@sha512:…');
}
function isKind(text) {
    return _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .subjectKinds */ ["if"].includes(text);
}
function kindAndName(written) {
    const cut = written.indexOf(':');
    const prefix = written.slice(0, Math.max(0, cut));
    return isKind(prefix) ? { kind: prefix, name: written.slice(cut + 1) } : { kind: 'image', name: written };
}
function normalName(written, kind, name) {
    if (kind === 'image')
        return imageName(written, name);
    return kind === 'package' ? packageName(written, name) : name;
}
/**
 * Parses `name@sha256:…` (an image) or `kind:name@digest`; the name of a package is best its package URL. An image's tag
 * beside a digest is dropped; a subject without a digest is refused. Throws `input-invalid`, naming `input`. The text is
 * controlled by the workflow's author. Pure.
 */
function parseSubject(text, input = 'subject') {
    const written = { input, text };
    const cut = text.lastIndexOf('@');
    if (cut <= 0)
        refuse(written, 'which names no digest, and a tag or a branch can move; expected name@sha256:<64 hex digits>');
    const digest = digestOf(written, text.slice(cut + 1));
    const { kind, name } = kindAndName(text.slice(0, cut));
    if (name === '' || name !== name.trim())
        refuse(written, 'which has no name before the digest');
    if (digest.startsWith('sha1:') && kind !== 'commit') {
        refuse(written, 'whose digest is SHA-1; only commit:owner/repo@sha1:<40 hex> may be');
    }
    return { kind, name: normalName(written, kind, name), digest };
}
const mostSubjects = 500;
/** The subjects of an input, one a line; blank lines do not count. Throws `input-invalid`. */
function parseSubjects(text, input) {
    const lines = text.split(/\r?\n/u).map((line) => line.trim());
    const written = lines.filter((line) => line !== '');
    if (written.length > mostSubjects)
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('input-invalid', `input "${input}": found ${written.length} lines, expected at most ${mostSubjects}`);
    return written.map((line) => parseSubject(line, input));
}


/***/ }),

/***/ 24084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tj: () => (/* binding */ summaryFindings),
/* harmony export */   Uz: () => (/* binding */ judgeSummary),
/* harmony export */   ec: () => (/* binding */ summariesIn)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_sigstore__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14297);
/* harmony import */ var _caller_checks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63687);
/* harmony import */ var _candidate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22409);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37519);
/* harmony import */ var _demand_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38389);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(49053);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16530);
/* harmony import */ var _policy_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47986);
/* harmony import */ var _predicate_checks_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85107);
/* harmony import */ var _said_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(55983);
/* harmony import */ var _signer_checks_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(78780);
/* harmony import */ var _source_checks_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(48877);













const leveled = /^SLSA_([A-Z]{1,40})_LEVEL_(\d{1,2})$/;
/** "SLSA_<TRACK>_LEVEL_<n>" implies every lower level of its track (SLSA, verification_summary, `verifiedLevels`). */
function hasLevel(levels, wanted) {
    const [, track, level] = leveled.exec(wanted) ?? [];
    return levels.some((found) => {
        const [, foundTrack, foundLevel] = leveled.exec(found) ?? [];
        if (found === wanted)
            return true;
        return track !== undefined && foundTrack === track && Number(foundLevel) >= Number(level);
    });
}
function isResource(wanted, found, { subject }) {
    if (wanted !== 'subject')
        return (0,_countersign_sigstore__WEBPACK_IMPORTED_MODULE_1__/* .looksLikePattern */ .M_)(wanted) ? (0,_policy_text_js__WEBPACK_IMPORTED_MODULE_7__/* .acceptor */ .a4)(wanted)(found) : wanted === found;
    return [subject.name, (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .subjectText */ .yq)(subject), (0,_countersign_sigstore__WEBPACK_IMPORTED_MODULE_1__/* .summaryResourceUri */ .VH)(subject)].includes(found);
}
/** Steps 4 to 7 of "How to verify" (SLSA v1, verification_summary), and the policy where one is named. */
function asked(rule, summary, sight) {
    const { verifier, resourceUri, levels, policyDigest, policyUri } = rule;
    const policies = summary.policyDigests.join(', ');
    return [
        { what: 'verifier', expected: verifier, found: summary.verifier, agrees: summary.verifier === verifier },
        {
            what: 'resource',
            expected: resourceUri,
            found: summary.resourceUri,
            agrees: isResource(resourceUri, summary.resourceUri, sight),
        },
        { what: 'result', expected: 'PASSED', found: summary.result, agrees: summary.result === 'PASSED' },
        {
            what: 'levels',
            expected: levels.join(', '),
            found: summary.levels.join(', '),
            agrees: levels.every((level) => hasLevel(summary.levels, level)),
        },
        ...(policyDigest === undefined
            ? []
            : [
                {
                    what: 'policy',
                    expected: policyDigest,
                    found: policies,
                    agrees: summary.policyDigests.includes(policyDigest),
                },
            ]),
        ...(policyUri === undefined
            ? []
            : [
                {
                    what: 'policy',
                    expected: policyUri,
                    found: summary.policyUri ?? '',
                    agrees: typeof summary.policyUri === 'string' && (0,_policy_text_js__WEBPACK_IMPORTED_MODULE_7__/* .acceptor */ .a4)(policyUri)(summary.policyUri),
                },
            ]),
    ];
}
/** Where there is no attestation but the summary, the job that signed it is what these speak of. */
function placeFindings(requirement, sight) {
    if ((0,_policy_js__WEBPACK_IMPORTED_MODULE_6__/* .namesSigner */ .B6)(requirement) || requirement.steps.length > 0)
        return [];
    const { deploymentEnvironment, visibility } = requirement;
    const demand = {
        sourceRepository: 'any',
        sourceRef: 'any',
        commit: 'any',
        triggers: 'any',
        runner: 'any',
        ...(deploymentEnvironment === undefined ? {} : { deploymentEnvironment }),
        ...(visibility === undefined ? {} : { visibility }),
    };
    return (0,_source_checks_js__WEBPACK_IMPORTED_MODULE_11__/* .sourceFindings */ .C)(demand, sight);
}
/** Everything that a summary is asked for; the type is known to be right. */
function summaryFindings(rule, scene, sight) {
    const { bundle, question, evidence, verified } = sight;
    const { summary } = verified;
    const signed = [
        ...(0,_signer_checks_js__WEBPACK_IMPORTED_MODULE_10__/* .anySignerFindings */ .Df)((0,_demand_js__WEBPACK_IMPORTED_MODULE_5__/* .signersOr */ .D3)(rule, scene.requirement), sight),
        ...(0,_caller_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .callerFindings */ .g)(scene.requirement, sight),
        ...placeFindings(scene.requirement, sight),
    ];
    const aged = (0,_predicate_checks_js__WEBPACK_IMPORTED_MODULE_8__/* .ageFindings */ ._z)({ maxAgeHours: rule.maxAgeHours ?? scene.requirement.maxAgeHours ?? null }, sight);
    if (summary?.state !== 'known') {
        const { cause, detail } = summary ?? { cause: 'not-collected', detail: 'it was not read' };
        const problem = {
            code: 'summary-unreadable',
            question,
            data: { bundle, cause, detail },
            evidence,
        };
        const unread = { check: 'summary', expected: 'readable', found: `not known (${cause})`, problem };
        return [(0,_predicate_checks_js__WEBPACK_IMPORTED_MODULE_8__/* .subjectFinding */ .qc)(sight), ...signed, unread];
    }
    const said = asked(rule, summary.value, sight).map(({ agrees, ...cell }) => {
        const problem = { code: 'summary-refused', question, data: { bundle, ...cell }, evidence };
        const { what, expected, found } = cell;
        return { check: `summary: ${what}`, expected, found, problem: agrees ? null : problem };
    });
    return [(0,_predicate_checks_js__WEBPACK_IMPORTED_MODULE_8__/* .subjectFinding */ .qc)(sight), ...signed, ...said, ...aged];
}
/** The verified bundles that hold a summary. */
function summariesIn(scene) {
    return (0,_candidate_js__WEBPACK_IMPORTED_MODULE_3__/* .candidatesOf */ .k)(scene)
        .flatMap((candidate) => (0,_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .see */ .oZ)(scene, candidate).sight ?? [])
        .filter(({ verified }) => (0,_said_js__WEBPACK_IMPORTED_MODULE_9__/* .predicateTypeOf */ .T4)(verified) === _countersign_sigstore__WEBPACK_IMPORTED_MODULE_1__/* .summaryPredicateType */ .op);
}
/**
 * Did the named verifier pass the subject? The seven steps of SLSA's "How to verify" a summary: signature, subject,
 * type, verifier (together with its signer), resource, result, levels. Null where no summary is asked for.
 */
function judgeSummary(scene) {
    const { summary: rule } = scene.requirement;
    if (rule === undefined)
        return null;
    const judged = summariesIn(scene).map((sight) => ({
        sight,
        problems: (0,_finding_js__WEBPACK_IMPORTED_MODULE_12__/* .problemsIn */ ._)(summaryFindings(rule, scene, sight)),
    }));
    const accepted = judged.filter(({ problems }) => problems.length === 0).map(({ sight }) => sight);
    if (accepted.length > 0)
        return { ok: true, allow: [], accepted };
    const speaking = judged.filter(({ sight }) => (0,_predicate_checks_js__WEBPACK_IMPORTED_MODULE_8__/* .speaksOf */ .Tq)(sight));
    return { ok: false, problems: speaking.flatMap(({ problems }) => problems) };
}


/***/ }),

/***/ 23092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ wrongAttested),
/* harmony export */   c: () => (/* binding */ attestedSubjects)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _attest_verify_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82614);


function listed(data) {
    if (data === null || typeof data !== 'object' || !('digests' in data))
        return [];
    const digests = Array.isArray(data.digests) ? data.digests : [];
    return digests.filter((digest) => typeof digest === 'string' && (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest));
}
/** The subject that a reason names; undefined where it is none, since the document may be somebody else's. */
function named(data) {
    if (data === null || typeof data !== 'object' || !('subject' in data))
        return undefined;
    if (typeof data.subject !== 'string')
        return undefined;
    try {
        return (0,_attest_verify_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSubject */ .Ci)(data.subject);
    }
    catch (error) {
        if ((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .isSuiteError */ .t$)(error))
            return undefined;
        throw error;
    }
}
function subjectsIn(data) {
    const subject = named(data);
    if (subject === undefined)
        return [];
    return listed(data).map((digest) => ({ kind: subject.kind, name: subject.name, digest }));
}
/** What is only tried out must not open what is in force. */
function onlyTried(judgement, asking) {
    const { policies } = judgement;
    return (policies.length > 0 && policies.every(({ observe }) => observe) && asking.some((one) => !one.observe));
}
/**
 * What did attest-verify accept? What its `attested` reasons name: a subject, and under its name the platform images of
 * an accepted index; sorted. Kind and name belong to it, because a policy may ask less of some names than of others.
 * Only where it allowed, because what one policy attests another may deny; and where it only observes, only for
 * `asking` policies that observe too. Pure; the judgement may come out of a document that somebody else wrote.
 */
function attestedSubjects(judgement, asking) {
    if (judgement === undefined)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', 'attest-verify was not asked in this run');
    const { effect, reasons } = judgement.verdict;
    if (effect !== 'allow')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', `attest-verify says ${effect}`);
    if (onlyTried(judgement, asking))
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', 'every policy of attest-verify only observes');
    const subjects = reasons
        .filter(({ code }) => code === 'attested')
        .flatMap(({ data }) => subjectsIn(data))
        .map((subject) => [`${subject.kind} ${subject.name} ${subject.digest}`, subject]);
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)([...new Map(subjects)].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, subject]) => subject));
}
function saidAttested(facts) {
    const said = facts !== null && typeof facts === 'object' && 'attested' in facts ? facts.attested : undefined;
    if (said === null || typeof said !== 'object' || !('state' in said) || !('value' in said))
        return undefined;
    return said.state === 'known' ? said.value : undefined;
}
/**
 * A judgement whose facts say that something else was attested than attest-verify's own judgement in the same document
 * gives; undefined when there is none. What was not learned is no contradiction.
 */
function wrongAttested(judgements) {
    const attesting = judgements.find(({ gate }) => gate === 'attest-verify');
    const wrong = judgements.find(({ facts, policies }) => {
        const said = saidAttested(facts);
        if (said === undefined)
            return false;
        const derived = attestedSubjects(attesting, policies);
        return derived.state === 'missing' || (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(said) !== (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(derived.value);
    });
    return wrong && `facts of ${wrong.gate}: attested: it does not follow from what attest-verify says`;
}


/***/ }),

/***/ 50042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ assessSamples)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_metrics__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56165);


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

/***/ 46706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   Qe: () => (/* binding */ canaryGateFactsSchema),
/* harmony export */   gu: () => (/* binding */ measurementKey),
/* harmony export */   lc: () => (/* binding */ samplesOf)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_metrics__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56165);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);



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

/***/ 47189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ boundsText),
/* harmony export */   R: () => (/* binding */ valueText)
/* harmony export */ });
/* harmony import */ var _countersign_metrics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56165);

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

/***/ 21852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ nextSampleDue),
/* harmony export */   K: () => (/* binding */ next)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _assess_sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50042);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46706);



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

/***/ 58077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ decide),
  a: () => (/* binding */ questions)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/gates/src/checks-passed/policy.js
var policy = __webpack_require__(80871);
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
var github_src = __webpack_require__(52823);
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

/***/ 80871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ builtInRoot),
/* harmony export */   d: () => (/* binding */ checksPassedPolicySchema)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);


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

/***/ 76059:
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
var dist = __webpack_require__(77934);
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
var src = __webpack_require__(79703);
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

/***/ 26859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s7: () => (/* binding */ deployRecordGate),
  gM: () => (/* reexport */ deployRecordOf)
});

// UNUSED EXPORTS: outcomeOf

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/records/src/index.js + 1 modules
var records_src = __webpack_require__(18157);
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
var dist = __webpack_require__(77934);
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

/***/ 90154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mL: () => (/* reexport */ asksForTier),
  cZ: () => (/* reexport */ attested_subjects/* attestedSubjects */.c),
  R8: () => (/* reexport */ collectors),
  VF: () => (/* reexport */ registry/* gates */.VF),
  Tj: () => (/* reexport */ givesTier),
  m: () => (/* reexport */ highestTiers),
  Sm: () => (/* reexport */ impliedTierText),
  N5: () => (/* reexport */ registry/* isGateId */.N5),
  sI: () => (/* reexport */ needsImpliedTier),
  vO: () => (/* reexport */ preconditions_facts/* notClaimed */.v),
  Ci: () => (/* reexport */ attest_verify/* parseSubject */.Ci),
  hU: () => (/* reexport */ registry/* phaseOf */.hU),
  $5: () => (/* reexport */ registry/* policySchemas */.$5),
  BK: () => (/* reexport */ readPolicyFile),
  N9: () => (/* reexport */ rejudge/* rejudge */.N),
  Kp: () => (/* reexport */ rejudge/* rejudgedState */.K),
  Y3: () => (/* reexport */ ruleText),
  tI: () => (/* reexport */ tablesOf),
  md: () => (/* reexport */ tiersFound),
  l4: () => (/* reexport */ undecidedRules),
  HO: () => (/* reexport */ wrongDerivation)
});

// UNUSED EXPORTS: deployGate, gateIds, preconditionsFactsSchema, preconditionsGate, preconditionsPolicySchema, wrongAttested

// EXTERNAL MODULE: ./build/packages/gates/src/attested-subjects.js
var attested_subjects = __webpack_require__(23092);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/gates/src/registry.js + 17 modules
var registry = __webpack_require__(15279);
;// CONCATENATED MODULE: ./build/packages/gates/src/check-tables.js


/**
 * The tables that a gate gives for a judgement, one for each of its policies that has any rows; none for gates without
 * tables, and for recorded facts or policies that this version cannot read. The judgement may be somebody else's.
 */
function tablesOf({ gate: id, policies, facts }) {
    const gate = Object.hasOwn(registry/* gates */.VF, id) ? registry/* gates */.VF[id] : undefined;
    const read = gate?.table === undefined ? undefined : (0,src/* check */.z6)(gate.facts, facts);
    if (gate === undefined || read?.ok !== true)
        return [];
    return policies.flatMap(({ value }) => {
        const policy = (0,src/* check */.z6)(gate.policy, value);
        const made = policy.ok ? gate.table?.(policy.value, read.value) : undefined;
        return made === undefined || made.rows.length === 0 ? [] : [made];
    });
}

;// CONCATENATED MODULE: ./build/packages/gates/src/collectors.js
/** Collectors are loaded when they are needed: most jobs run one gate. */
const collectors = {
    'risk-tier': () => Promise.all(/* import() */[__webpack_require__.e(1168), __webpack_require__.e(7312), __webpack_require__.e(3213), __webpack_require__.e(8980), __webpack_require__.e(9320)]).then(__webpack_require__.bind(__webpack_require__, 89320)),
    'sod-check': () => Promise.all(/* import() */[__webpack_require__.e(7312), __webpack_require__.e(3213), __webpack_require__.e(1589)]).then(__webpack_require__.bind(__webpack_require__, 81589)),
    'digest-pin': () => Promise.all(/* import() */[__webpack_require__.e(7312), __webpack_require__.e(3213), __webpack_require__.e(1319), __webpack_require__.e(9670), __webpack_require__.e(1927)]).then(__webpack_require__.bind(__webpack_require__, 81927)),
    'attest-verify': () => Promise.all(/* import() */[__webpack_require__.e(1168), __webpack_require__.e(8980), __webpack_require__.e(4420)]).then(__webpack_require__.bind(__webpack_require__, 94420)),
    'checks-passed': () => Promise.all(/* import() */[__webpack_require__.e(1168), __webpack_require__.e(7312), __webpack_require__.e(8980), __webpack_require__.e(4603)]).then(__webpack_require__.bind(__webpack_require__, 54603)),
    'freeze-window': () => __webpack_require__.e(/* import() */ 4693).then(__webpack_require__.bind(__webpack_require__, 74693)),
    'canary-gate': () => __webpack_require__.e(/* import() */ 9035).then(__webpack_require__.bind(__webpack_require__, 99035)),
    'deploy-record': () => __webpack_require__.e(/* import() */ 5445).then(__webpack_require__.bind(__webpack_require__, 35445)),
};

// EXTERNAL MODULE: ./build/packages/policy/src/index.js + 5 modules
var policy_src = __webpack_require__(24853);
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
var preconditions = __webpack_require__(43691);
// EXTERNAL MODULE: ./build/packages/gates/src/preconditions-facts.js
var preconditions_facts = __webpack_require__(64819);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/index.js + 8 modules
var risk_tier = __webpack_require__(17865);
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
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/index.js + 2 modules
var attest_verify = __webpack_require__(82614);
// EXTERNAL MODULE: ./build/packages/gates/src/deploy-gate/index.js + 4 modules
var deploy_gate = __webpack_require__(76059);
;// CONCATENATED MODULE: ./build/packages/gates/src/index.js














/***/ }),

/***/ 64819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ preconditionsFactsSchema),
/* harmony export */   v: () => (/* binding */ notClaimed)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);


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

/***/ 43691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ preconditionsGate)
});

// UNUSED EXPORTS: preconditionsPolicySchema

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/gates/src/preconditions-facts.js
var preconditions_facts = __webpack_require__(64819);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
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

/***/ 15279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VF: () => (/* binding */ gates),
  N5: () => (/* binding */ isGateId),
  hU: () => (/* binding */ phaseOf),
  $5: () => (/* binding */ policySchemas)
});

// UNUSED EXPORTS: gateIds

// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/index.js + 2 modules
var attest_verify = __webpack_require__(82614);
// EXTERNAL MODULE: ./build/packages/gates/src/canary-gate/assess-sample.js
var assess_sample = __webpack_require__(50042);
// EXTERNAL MODULE: ./build/packages/gates/src/canary-gate/facts.js
var canary_gate_facts = __webpack_require__(46706);
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
function questions(policy) {
    return policy.metrics.map(questionOf);
}
/**
 * Judges every metric by its samples. Allow needs all `count` samples measured and at most `failureLimit` of them out
 * of bounds; anything that was not measured is unknown, even where the failures alone would be few enough.
 */
function decide(policy, facts) {
    return policy.metrics.flatMap((metric) => metricReasons(policy, metric, facts));
}

// EXTERNAL MODULE: ./build/packages/metrics/src/index.js + 3 modules
var src = __webpack_require__(56165);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
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
        const problem = dataset.typed ? (0,src/* promqlTemplateProblem */.xB)(dataset.value, placeholders) : null;
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

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var core_src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/gates/src/canary-gate/metric-text.js
var metric_text = __webpack_require__(47189);
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
    return (0,core_src/* reasonKind */.R$)({
        effect: 'unknown',
        title,
        data: unmeasured,
        explain: (data) => `"${data.metric}" is not fully measured: ${data.samples} of ${data.count} samples ${sentence} (${data.detail}).`,
        remedy,
    });
}
const canaryGateReasons = {
    'within-threshold': (0,core_src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Metric within its threshold',
        data: dist/* strictObject */.rej({
            metric: dist/* string */.YjP(),
            unit,
            threshold,
            count: dist/* number */.aig(),
            failures: dist/* number */.aig(),
            failureLimit: dist/* number */.aig(),
            last: src/* sampleValueSchema */.ZB,
        }),
        explain: (data) => `"${data.metric}" was measured ${data.count} times and out of bounds ${data.failures} times (${data.failureLimit} allowed); the last value is ${(0,metric_text/* valueText */.R)(data.last, data.unit)}, wanted ${(0,metric_text/* boundsText */.F)(data.threshold, data.unit)}.`,
    }),
    'threshold-exceeded': (0,core_src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Threshold exceeded',
        data: dist/* strictObject */.rej({
            metric: dist/* string */.YjP(),
            unit,
            threshold,
            failures: dist/* number */.aig(),
            failureLimit: dist/* number */.aig(),
            samples: dist/* number */.aig(),
            value: dist/* pipe */.FsL(src/* sampleValueSchema */.ZB, dist/* description */.h_('the value that went over the limit of failures')),
            at: core_src/* instantSchema */.p8,
        }),
        explain: (data) => `"${data.metric}" was out of bounds in ${data.failures} of ${data.samples} samples (${data.failureLimit} allowed): ${(0,metric_text/* valueText */.R)(data.value, data.unit)} at ${data.at}, wanted ${(0,metric_text/* boundsText */.F)(data.threshold, data.unit)}.`,
        remedy: 'Roll the canary back and look at the metric; do not promote this artifact.',
    }),
    'too-few-samples': (0,core_src/* reasonKind */.R$)({
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
var schedule = __webpack_require__(21852);
;// CONCATENATED MODULE: ./build/packages/gates/src/canary-gate/index.js





/** Did a running canary keep its metrics within bounds, measured often enough to say so? */
const canaryGate = {
    id: 'canary-gate',
    semantics: 1,
    policy: canaryGatePolicySchema,
    facts: canary_gate_facts/* canaryGateFactsSchema */.Qe,
    factsId: 'facts/canary-gate/1',
    reasons: canaryGateReasons,
    questions: questions,
    decide: decide,
    next: schedule/* next */.K,
};

// EXTERNAL MODULE: ./build/packages/gates/src/checks-passed/decide.js + 7 modules
var checks_passed_decide = __webpack_require__(58077);
// EXTERNAL MODULE: ./build/packages/github/src/index.js + 2 modules
var github_src = __webpack_require__(52823);
// EXTERNAL MODULE: ./build/packages/sigstore/src/index.js + 10 modules
var sigstore_src = __webpack_require__(14297);
;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/facts.js




const texts = dist/* array */.YOg(dist/* string */.YjP());
const originSchema = dist/* strictObject */.rej({
    job: github_src/* jobOriginSchema */.Hd,
    attempts: dist/* pipe */.FsL(dist/* array */.YOg(github_src/* runAttemptSchema */.uo), dist/* description */.h_('attempt 1 up to that of the job')),
});
const authorsSchema = dist/* strictObject */.rej({
    accounts: dist/* pipe */.FsL(texts, dist/* description */.h_('logins of everybody who wrote or opened the change')),
    unlinked: dist/* pipe */.FsL(texts, dist/* description */.h_('names of authors whom no account stands for')),
});
const verifiedSchema = dist/* strictObject */.rej({
    state: dist/* literal */.euz('verified'),
    certificate: dist/* pipe */.FsL(core_src/* sha256Schema */.bL, dist/* description */.h_('fingerprint of the signing certificate')),
    identity: (0,core_src/* factSchema */.oZ)(dist/* string */.YjP()),
    issuer: (0,core_src/* factSchema */.oZ)(dist/* string */.YjP()),
    predicateType: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('null for a bare signature over an artifact')),
    digests: dist/* pipe */.FsL(texts, dist/* description */.h_('what it speaks of, algorithm:hex')),
    values: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ field: dist/* string */.YjP(), value: (0,core_src/* factSchema */.oZ)(dist/* number */.aig()) })), dist/* description */.h_('the fields that a policy names')),
});
const rejectedSchema = dist/* strictObject */.rej({
    state: dist/* literal */.euz('rejected'),
    code: dist/* picklist */.KIO(sigstore_src/* rejectionCodes */.UO),
    detail: dist/* string */.YjP(),
});
/** What a bundle proves under one trusted root, or why it proves nothing. */
const measuredSchema = dist/* variant */.Oxt('state', [verifiedSchema, rejectedSchema]);
const waitEnds = ['not-waited', 'settled', 'limit', 'cancelled'];
const checksPassedFactsSchema = dist/* strictObject */.rej({
    at: core_src/* instantSchema */.p8,
    commit: core_src/* commitSchema */.lN,
    subject: core_src/* subjectSchema */.cn,
    waiting: dist/* strictObject */.rej({
        began: core_src/* instantSchema */.p8,
        ended: dist/* pipe */.FsL(core_src/* instantSchema */.p8, dist/* description */.h_('when the last look was over')),
        looks: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)),
        end: dist/* picklist */.KIO(waitEnds),
    }),
    checkRuns: dist/* pipe */.FsL((0,core_src/* factSchema */.oZ)(dist/* array */.YOg(github_src/* checkRunSchema */.FB)), dist/* description */.h_('every check run of the commit, older ones of a name too')),
    statuses: (0,core_src/* factSchema */.oZ)(dist/* array */.YOg(github_src/* commitStatusSchema */.Vo)),
    origins: dist/* array */.YOg(dist/* strictObject */.rej({ checkRun: dist/* string */.YjP(), fact: (0,core_src/* factSchema */.oZ)(originSchema) })),
    authors: (0,core_src/* factSchema */.oZ)(authorsSchema),
    roots: dist/* array */.YOg(dist/* strictObject */.rej({
        root: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('trustedRoot as the policy writes it')),
        digest: (0,core_src/* factSchema */.oZ)(core_src/* sha256Schema */.bL),
    })),
    searches: dist/* array */.YOg(dist/* strictObject */.rej({
        pattern: dist/* string */.YjP(),
        from: dist/* pipe */.FsL(dist/* picklist */.KIO(['policy', 'input']), dist/* description */.h_('an input can only add candidates to every policy')),
        paths: (0,core_src/* factSchema */.oZ)(texts),
    })),
    bundles: dist/* array */.YOg(dist/* strictObject */.rej({
        path: dist/* string */.YjP(),
        line: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* number */.aig()), dist/* description */.h_('line of a .jsonl file, from 1')),
        root: dist/* string */.YjP(),
        measured: (0,core_src/* factSchema */.oZ)(measuredSchema),
    })),
});

// EXTERNAL MODULE: ./build/packages/gates/src/checks-passed/policy.js
var policy = __webpack_require__(80871);
;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/attested-reasons.js


const failed = { cause: dist/* picklist */.KIO(core_src/* missingCauses */.Te), detail: dist/* string */.YjP() };
const bundle = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('path of the bundle, with the line of a .jsonl file'));
const wanted = { predicateType: dist/* string */.YjP(), field: dist/* string */.YjP(), op: dist/* string */.YjP(), value: dist/* number */.aig() };
const found = dist/* strictObject */.rej({ ...wanted, bundle, found: dist/* number */.aig(), identity: dist/* string */.YjP() });
const attestedReasons = {
    'number-attested': (0,core_src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'The number is attested',
        data: found,
        explain: (data) => `${data.bundle} proves that ${data.identity} attested ${data.field} ${data.found}, which is ${data.op} ${data.value}.`,
    }),
    'attestation-not-counted': (0,core_src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'An attestation does not count',
        data: dist/* strictObject */.rej({
            bundle,
            why: dist/* picklist */.KIO(['signature', 'signer', 'issuer', 'subject']),
            expected: dist/* string */.YjP(),
            found: dist/* string */.YjP(),
        }),
        explain: (data) => `${data.bundle} does not count: its ${data.why} is ${data.found}, and the policy wants ${data.expected}.`,
    }),
    'number-refused': (0,core_src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The number is not what the policy wants',
        data: found,
        explain: (data) => `${data.identity} attested ${data.field} ${data.found} (${data.bundle}), and the policy wants ${data.op} ${data.value}.`,
        remedy: 'Mend what is measured. Of several attestations that count, each has to hold.',
    }),
    'number-not-attested': (0,core_src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Nobody attested the number',
        data: dist/* strictObject */.rej({ ...wanted, identity: dist/* string */.YjP(), subject: dist/* string */.YjP(), commit: dist/* string */.YjP() }),
        explain: (data) => `No bundle of ${data.identity} with the type ${data.predicateType} speaks of ${data.subject} or of ${data.commit}.`,
        remedy: 'Attest the result where it is measured (`actions/attest`) and name the bundle in `bundles` or the input `bundle`. The log of a run is no proof.',
    }),
    'number-unusable': (0,core_src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The attestation does not hold the number',
        data: dist/* strictObject */.rej({ bundle, field: dist/* string */.YjP(), ...failed }),
        explain: (data) => `${data.bundle} holds no number at ${data.field} (${data.cause}): ${data.detail}.`,
        remedy: 'Correct `field`, or write the number as a JSON number into the predicate.',
    }),
    'bundle-unreadable': (0,core_src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'A bundle could not be read',
        data: dist/* strictObject */.rej({ bundle, ...failed }),
        explain: (data) => `${data.bundle} could not be measured (${data.cause}): ${data.detail}.`,
        remedy: 'Download the bundle again (`gh attestation download`), and see that the job may read it.',
    }),
    'bundles-unknown': (0,core_src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Bundles could not be looked for',
        data: dist/* strictObject */.rej({ pattern: dist/* string */.YjP(), ...failed }),
        explain: (data) => `What matches ${data.pattern} could not be listed (${data.cause}): ${data.detail}.`,
        remedy: 'Make the pattern narrower, or name the bundle files.',
    }),
    'root-unusable': (0,core_src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'No usable trusted root',
        data: dist/* strictObject */.rej({ root: dist/* string */.YjP(), ...failed }),
        explain: (data) => `The trusted root ${data.root} cannot be used (${data.cause}): ${data.detail}.`,
        remedy: 'Restore the file whose digest the policy pins, change the pin on purpose, or let the policy say `trustedRoot: public-good`.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/check-reasons.js


const kind = dist/* picklist */.KIO(['check-run', 'status']);
const check_reasons_failed = { cause: dist/* picklist */.KIO(core_src/* missingCauses */.Te), detail: dist/* string */.YjP() };
const reportSchema = dist/* strictObject */.rej({
    kind,
    name: dist/* string */.YjP(),
    source: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('id of the App or account that reported it, with its name')),
    id: dist/* string */.YjP(),
    at: dist/* pipe */.FsL(dist/* nullable */.mee(core_src/* instantSchema */.p8), dist/* description */.h_('when it started or was reported')),
    said: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_("GitHub's own word for how it stands")),
});
function of({ kind: what, name, source, id }) {
    return `the ${what === 'status' ? 'status' : 'check'} "${name}" (${id}, reported by ${source})`;
}
const report = dist/* strictObject */.rej({ report: reportSchema });
/** A report that ended otherwise than in success. */
function refused(title, sentence, remedy) {
    return (0,core_src/* reasonKind */.R$)({
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
    'check-passed': (0,core_src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Passed',
        data: report,
        explain: (data) => `Of the deployed commit, ${of(data.report)} succeeded.`,
    }),
    'earlier-run-failed': (0,core_src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Passed only when it ran again',
        data: report,
        explain: (data) => `Before, ${of(data.report)} ended with ${data.report.said}; the newest decides.`,
    }),
    'same-name-elsewhere': (0,core_src/* reasonKind */.R$)({
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
    'conclusions-conflict': (0,core_src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Two answers at one instant',
        data: dist/* strictObject */.rej({ ...check_reasons_wanted, said: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `"${data.name}" from ${data.source} has several answers that are equally new (${data.said.join(', ')}).`,
        remedy: 'Run the check once more, so that there is a newest answer.',
    }),
    'check-absent': (0,core_src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Absent',
        data: dist/* strictObject */.rej({ ...check_reasons_wanted, commit: core_src/* commitSchema */.lN }),
        explain: (data) => `Nobody has reported the ${data.kind === 'status' ? 'status' : 'check'} "${data.name}" on ${data.commit}.`,
        remedy: 'Let the check run on exactly the commit that is deployed, name it as GitHub shows it, or give it time with `waitMinutes`.',
    }),
    'too-few-checks': (0,core_src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Too few of a matrix',
        data: dist/* strictObject */.rej({ ...check_reasons_wanted, min: dist/* number */.aig(), found: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `${data.found.length} checks from ${data.source} begin with "${data.name}", and the policy wants ${data.min}.`,
        remedy: 'See which part of the matrix did not run, or correct `min`.',
    }),
    'check-from-other-source': (0,core_src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'From another App or account',
        data: dist/* strictObject */.rej({ ...check_reasons_wanted, found: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `"${data.name}" was reported by ${data.found.join(', ')}, and the policy wants it from ${data.source}.`,
        remedy: 'Anybody who may write checks can report any name: find out who did. When the App has changed, write its id into the policy.',
    }),
    'check-on-other-commit': (0,core_src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Of another commit',
        data: dist/* strictObject */.rej({ ...check_reasons_wanted, commit: core_src/* commitSchema */.lN, found: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `"${data.name}" was reported on ${data.found.join(', ')}, and ${data.commit} is what is deployed.`,
        remedy: 'Let the check run on exactly the commit that is deployed.',
    }),
    'check-from-other-workflow': (0,core_src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'From another workflow',
        data: dist/* strictObject */.rej({ ...check_reasons_wanted, workflow: dist/* string */.YjP(), found: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `"${data.name}" was made by ${data.found.join(', ')}, and the policy wants it from ${data.workflow}.`,
        remedy: 'See why another workflow has a job of that name; when the file has moved, correct `workflow`.',
    }),
    'rerun-by-author': (0,core_src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Run again by an author',
        data: dist/* strictObject */.rej({ ...ranAgain, attempt: dist/* number */.aig(), who: dist/* string */.YjP() }),
        explain: (data) => `"${data.name}" (${data.checkRun}) succeeded in run ${data.run}, whose attempt ${data.attempt} was started by ${data.who}, an author of the change.`,
        remedy: 'Let somebody who did not write the change run it again, or let the policy say `rerunByAuthor: allow`.',
    }),
    'check-running': (0,core_src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Still running',
        data: report,
        explain: (data) => `Of the deployed commit, ${of(data.report)} is not finished (${data.report.said}).`,
        remedy: 'Deploy when it is finished, or let the policy wait with `waitMinutes`.',
    }),
    'check-superseded': (0,core_src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'An older success is superseded',
        data: dist/* strictObject */.rej({ report: reportSchema, newer: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `Before, ${of(data.report)} succeeded, but newer ones (${data.newer.join(', ')}) have not, and the newest decide.`,
        remedy: 'See the newer ones; an older success does not count beside them.',
    }),
    'conclusion-not-known': (0,core_src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'An answer that is not known',
        data: report,
        explain: (data) => `Of the deployed commit, ${of(data.report)} says ${data.report.said}, which is not known.`,
        remedy: 'Look at the check; only `success` counts.',
    }),
    'checks-unknown': (0,core_src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Checks could not be listed',
        data: dist/* strictObject */.rej({ ...check_reasons_wanted, ...check_reasons_failed }),
        explain: (data) => `Whether "${data.name}" passed could not be learned, because the list is missing (${data.cause}): ${data.detail}.`,
        remedy: 'See the cause: grant `checks: read` and `statuses: read`, or run again when GitHub answers.',
    }),
    'origin-unknown': (0,core_src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Who ran it is not known',
        data: dist/* strictObject */.rej({ name: dist/* string */.YjP(), checkRun: dist/* string */.YjP(), ...check_reasons_failed }),
        explain: (data) => `Which run of which workflow reported "${data.name}" (${data.checkRun}), and who started it, could not be learned (${data.cause}): ${data.detail}.`,
        remedy: 'Grant `actions: read`. A check run that no job made was written by a workflow with `checks: write`: find out which.',
    }),
    'authors-unknown': (0,core_src/* reasonKind */.R$)({
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
var deploy_gate = __webpack_require__(76059);
// EXTERNAL MODULE: ./build/packages/gates/src/deploy-record/index.js + 7 modules
var deploy_record = __webpack_require__(26859);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/index.js + 11 modules
var digest_pin = __webpack_require__(48503);
// EXTERNAL MODULE: ./build/packages/calendar/src/index.js + 8 modules
var calendar_src = __webpack_require__(99405);
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
        atMs: (0,core_src/* epochMilliseconds */.q)(decidingInstant(policy, facts)),
        expectedMinutes: expectedMinutes(policy, facts),
        timeZone: policy.timeZone ?? null,
        evidence: policy.clock === 'server' && facts.clock.state === 'known' ? facts.clock.evidence : [],
    };
}
function instantOrNull(epochMs) {
    return epochMs === null ? null : (0,core_src/* instantAt */.l$)(epochMs);
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
    const apartMs = Math.abs((0,core_src/* epochMilliseconds */.q)(value.server) - (0,core_src/* epochMilliseconds */.q)(value.runner));
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
        return interval === null ? [] : [{ freeze, until: (0,core_src/* instantAt */.l$)(interval.endMs) }];
    });
    if (holding.length === 0)
        return [];
    const common = { at: (0,core_src/* instantAt */.l$)(atMs), nextOpening: openingAfter(moment) };
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
    const data = { at: (0,core_src/* instantAt */.l$)(atMs), freezes: freezes.length, nextFreeze, timeZone };
    return [{ code: 'no-freeze-holds', question: 'freezes', data, evidence }];
}
function windowReasons(moment) {
    const { atMs, evidence, schedule } = moment;
    const question = 'windows';
    const at = (0,core_src/* instantAt */.l$)(atMs);
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
        closes: (0,core_src/* instantAt */.l$)(closeMs),
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
function decide_questions(policy, facts) {
    const asked = ['clock', 'freezes'];
    if (policy.windows.length > 0)
        asked.push('windows');
    if (expectedMinutes(policy, facts) > 0 && asksForFinish(momentOf(policy, facts)))
        asked.push('finish');
    return asked;
}
/** Judges one instant against the policy's freezes and windows. */
function decide_decide(policy, facts) {
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
    at: dist/* pipe */.FsL(core_src/* instantSchema */.p8, dist/* description */.h_("the request's instant, by the runner's clock")),
    clock: dist/* pipe */.FsL((0,core_src/* factSchema */.oZ)(dist/* strictObject */.rej({
        server: dist/* pipe */.FsL(core_src/* instantSchema */.p8, dist/* description */.h_('`Date` header of the GitHub API, whole seconds')),
        runner: dist/* pipe */.FsL(core_src/* instantSchema */.p8, dist/* description */.h_("the runner's clock when that answer arrived")),
    })), dist/* description */.h_("GitHub's time and the runner's, read together")),
    timeZoneData: dist/* pipe */.FsL((0,core_src/* factSchema */.oZ)(dist/* string */.YjP()), dist/* description */.h_('version of the tz data that this process converts with, e.g. 2026c')),
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
const shape = dist/* strictObject */.rej({
    timeZone: dist/* exactOptional */.yqP(dist/* pipe */.FsL(timeZoneSchema, dist/* description */.h_('zone of every window that names none of its own'))),
    freezes: dist/* optional */.lqM(dist/* pipe */.FsL(windowsSchema, dist/* description */.h_('no deploy while any of these holds')), []),
    windows: dist/* optional */.lqM(dist/* pipe */.FsL(windowsSchema, dist/* description */.h_('when any is given, deploys only while one of these holds')), []),
    expectedDurationMinutes: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(7 * 24 * 60), dist/* description */.h_('the deploy must be over this long before the next close')), 0),
    clock: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(['server', 'runner']), dist/* description */.h_("whose time decides: GitHub's (unknown when it cannot be learned) or the runner's")), 'server'),
    maxClockSkewSeconds: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(3600), dist/* description */.h_("how far the runner's clock may be from GitHub's")), 120),
});
const freezeWindowPolicySchema = dist/* pipe */.FsL(shape, dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
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
const opening = dist/* nullable */.mee(core_src/* instantSchema */.p8);
function openingText(nextOpening, zone) {
    return nextOpening === null
        ? 'No next opening is in sight.'
        : `The next opening is ${(0,calendar_src/* zonedText */.IQ)(nextOpening, zone)}.`;
}
const freezeWindowReasons = {
    'clock-agrees': (0,core_src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Clocks agree',
        data: dist/* strictObject */.rej({ server: core_src/* instantSchema */.p8, runner: core_src/* instantSchema */.p8, skewSeconds: dist/* number */.aig() }),
        explain: (data) => `GitHub's clock says ${data.server}, and the runner's is within ${data.skewSeconds} seconds of it.`,
    }),
    'runner-clock-accepted': (0,core_src/* reasonKind */.R$)({
        effect: 'allow',
        title: "Runner's clock accepted",
        data: dist/* strictObject */.rej({ runner: core_src/* instantSchema */.p8 }),
        explain: (data) => `The policy accepts the runner's own clock, which says ${data.runner}.`,
    }),
    'clock-disagrees': (0,core_src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Clocks disagree',
        data: dist/* strictObject */.rej({
            server: core_src/* instantSchema */.p8,
            runner: core_src/* instantSchema */.p8,
            skewSeconds: dist/* number */.aig(),
            limitSeconds: dist/* number */.aig(),
        }),
        explain: (data) => `The runner's clock says ${data.runner} and GitHub's ${data.server}: ${data.skewSeconds} seconds apart, ${data.limitSeconds} are accepted.`,
        remedy: "Set the runner's clock (NTP), then run again.",
    }),
    'clock-unknown': (0,core_src/* reasonKind */.R$)({
        effect: 'unknown',
        title: "GitHub's time is not known",
        data: dist/* strictObject */.rej({ detail: dist/* string */.YjP() }),
        explain: (data) => `What time it is by GitHub's clock could not be learned: ${data.detail}.`,
        remedy: "Run again when the GitHub API answers; where the runner's own clock is good enough, the policy may say `clock: runner`.",
    }),
    'zone-data-unknown': (0,core_src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Time zone data is not known',
        data: dist/* strictObject */.rej({ detail: dist/* string */.YjP() }),
        explain: (data) => `Which time zone data converts the local times is not known: ${data.detail}.`,
        remedy: 'Run the gate on a Node.js with full ICU data (every official build has it).',
    }),
    'no-freeze-holds': (0,core_src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'No freeze holds',
        data: dist/* strictObject */.rej({ at: core_src/* instantSchema */.p8, freezes: dist/* number */.aig(), nextFreeze: opening, timeZone }),
        explain: (data) => {
            const none = data.freezes === 0 ? 'The policy declares no freeze' : 'No freeze holds';
            const next = data.nextFreeze === null ? '' : `; the next begins ${(0,calendar_src/* zonedText */.IQ)(data.nextFreeze, data.timeZone)}`;
            return `${none} at ${(0,calendar_src/* zonedText */.IQ)(data.at, data.timeZone)}${next}.`;
        },
    }),
    'freeze-holds': (0,core_src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'A freeze holds',
        data: dist/* strictObject */.rej({
            name: dist/* string */.YjP(),
            reason: dist/* string */.YjP(),
            at: core_src/* instantSchema */.p8,
            until: core_src/* instantSchema */.p8,
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
    'inside-window': (0,core_src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Inside an allowed window',
        data: dist/* strictObject */.rej({
            name: dist/* string */.YjP(),
            at: core_src/* instantSchema */.p8,
            closes: dist/* pipe */.FsL(opening, dist/* description */.h_('when the unbroken run of windows ends; null: not in sight')),
            timeZone,
        }),
        explain: (data) => {
            const closes = data.closes === null ? '' : `, and the windows close ${(0,calendar_src/* zonedText */.IQ)(data.closes, data.timeZone)}`;
            return `The window "${data.name}" is open at ${(0,calendar_src/* zonedText */.IQ)(data.at, data.timeZone)}${closes}.`;
        },
    }),
    'outside-windows': (0,core_src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Outside the allowed windows',
        data: dist/* strictObject */.rej({ at: core_src/* instantSchema */.p8, windows: dist/* number */.aig(), nextOpening: opening, timeZone }),
        explain: (data) => `None of the ${data.windows} allowed windows is open at ${(0,calendar_src/* zonedText */.IQ)(data.at, data.timeZone)}. ${openingText(data.nextOpening, data.timeZone)}`,
        remedy: 'Deploy at the next opening, or have a window added to the policy by its owners.',
    }),
    'finishes-in-time': (0,core_src/* reasonKind */.R$)({
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
    'closes-too-soon': (0,core_src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Closes too soon',
        data: dist/* strictObject */.rej({
            expectedMinutes: dist/* number */.aig(),
            leftMinutes: dist/* number */.aig(),
            closes: core_src/* instantSchema */.p8,
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
    questions: decide_questions,
    decide: decide_decide,
};

// EXTERNAL MODULE: ./build/packages/gates/src/preconditions.js + 1 modules
var preconditions = __webpack_require__(43691);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/index.js + 8 modules
var risk_tier = __webpack_require__(17865);
// EXTERNAL MODULE: ./build/packages/gates/src/sod-check/index.js + 32 modules
var sod_check = __webpack_require__(14470);
;// CONCATENATED MODULE: ./build/packages/gates/src/registry.js










const deployGates = {
    'risk-tier': { gate: risk_tier/* riskTierGate */.br, phase: 'before-deploy' },
    'sod-check': { gate: sod_check/* sodCheckGate */.U, phase: 'before-deploy' },
    'digest-pin': { gate: digest_pin/* digestPinGate */.fs, phase: 'before-deploy' },
    'attest-verify': { gate: attest_verify/* attestVerifyGate */.gQ, phase: 'before-deploy' },
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
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/gates/src/attested-subjects.js
var attested_subjects = __webpack_require__(23092);
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
    const attested = (0,attested_subjects/* wrongAttested */.A)(document.judgements);
    const wrong = [combination, opening, attested].filter((item) => item !== undefined);
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

/***/ 38496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P4: () => (/* binding */ isNamedAt),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   hc: () => (/* binding */ changeMarks),
/* harmony export */   wG: () => (/* binding */ pathsOf)
/* harmony export */ });
/* harmony import */ var _path_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47386);
/* harmony import */ var _quick_matcher_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77931);
/* harmony import */ var _tier_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81142);



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

/***/ 64953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ contentMarks),
/* harmony export */   TH: () => (/* binding */ foldText),
/* harmony export */   Zc: () => (/* binding */ askedPaths)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _path_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47386);
/* harmony import */ var _quick_matcher_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77931);



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

/***/ 72904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ decideRollback),
/* harmony export */   t: () => (/* binding */ rollbackQuestion)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _rollback_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53534);


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

/***/ 88379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ riskTierFactsSchema)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/github/src/index.js + 2 modules
var github_src = __webpack_require__(52823);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/sigstore/src/index.js + 10 modules
var sigstore_src = __webpack_require__(14297);
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
var sql_findings = __webpack_require__(28414);
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

/***/ 17865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  br: () => (/* binding */ riskTierGate),
  Xc: () => (/* reexport */ riskTierPolicySchema),
  U_: () => (/* reexport */ tierNameExpected)
});

// UNUSED EXPORTS: findTier, tierOf

// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/decide-rollback.js
var decide_rollback = __webpack_require__(72904);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/migration.js + 1 modules
var migration = __webpack_require__(52651);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/range.js
var range = __webpack_require__(15134);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/change-marks.js
var change_marks = __webpack_require__(38496);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/content-marks.js
var content_marks = __webpack_require__(64953);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/tier-order.js
var tier_order = __webpack_require__(81142);
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
var facts = __webpack_require__(88379);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
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
var rollback_policy = __webpack_require__(53534);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/sql-findings.js + 1 modules
var sql_findings = __webpack_require__(28414);
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

/***/ 52651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N9: () => (/* binding */ decideMigration),
  Ke: () => (/* binding */ matcherOf),
  T9: () => (/* binding */ migrationsOf),
  gX: () => (/* binding */ phaseQuestion)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/change-marks.js
var change_marks = __webpack_require__(38496);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/content-marks.js
var content_marks = __webpack_require__(64953);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/decide-rollback.js
var decide_rollback = __webpack_require__(72904);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/quick-matcher.js
var quick_matcher = __webpack_require__(77931);
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
var range = __webpack_require__(15134);
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

/***/ 47386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ isOfKind),
/* harmony export */   e2: () => (/* binding */ isControlFile),
/* harmony export */   pK: () => (/* binding */ isUnreadablePath)
/* harmony export */ });
/* harmony import */ var _quick_matcher_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77931);

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

/***/ 77931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aR: () => (/* binding */ quickMatcher),
/* harmony export */   tu: () => (/* binding */ foldPath),
/* harmony export */   uT: () => (/* binding */ liftingMatcher)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);

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

/***/ 15134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: () => (/* binding */ baseProblem),
/* harmony export */   jb: () => (/* binding */ startsOf),
/* harmony export */   wA: () => (/* binding */ rangesOf)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);

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

/***/ 53534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ rollbackTestSchema),
/* harmony export */   U: () => (/* binding */ builtInRoot)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);


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

/***/ 28414:
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

/***/ 81142:
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

/***/ 53978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ approvalRuleSchema),
/* harmony export */   X5: () => (/* binding */ loginSchema),
/* harmony export */   _1: () => (/* binding */ approvalCountSchema),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   vS: () => (/* binding */ pathPatternSchema)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);


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

/***/ 54390:
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

/***/ 14470:
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
var src = __webpack_require__(79703);
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
var dist = __webpack_require__(77934);
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
var github_src = __webpack_require__(52823);
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
var approval_rule = __webpack_require__(53978);
// EXTERNAL MODULE: ./build/packages/gates/src/sod-check/range.js
var sod_check_range = __webpack_require__(14327);
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
var exceptions = __webpack_require__(54390);
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
var sod_check_policy = __webpack_require__(49990);
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
var presets = __webpack_require__(36790);
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

/***/ 49990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QO: () => (/* binding */ sodCheckPolicySchema),
/* harmony export */   lA: () => (/* binding */ acceptedBy),
/* harmony export */   x$: () => (/* binding */ coolingOffMinutesOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _approval_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53978);
/* harmony import */ var _exceptions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54390);
/* harmony import */ var _presets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36790);




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

/***/ 36790:
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

/***/ 14327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   UH: () => (/* binding */ ownersCommit),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   g3: () => (/* binding */ commitsOf),
/* harmony export */   jb: () => (/* binding */ comparisonOf)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);

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

/***/ 56165:
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
var sample_value = __webpack_require__(17269);
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
var parse_answer = __webpack_require__(32759);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
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

/***/ 32759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ parsePrometheusAnswer)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _sample_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17269);



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

/***/ 17269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseSampleValue),
/* harmony export */   ZB: () => (/* binding */ sampleValueSchema),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

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

/***/ 24853:
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
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/packages/policy/src/problem.js

function schemaProblem(file, place, problem) {
    return { file, ...place, text: (0,src/* problemText */.fI)(problem) };
}
/** `file:line:column: text`, the form that editors and terminals make clickable. */
function policyProblemText(problem) {
    return `${problem.file}:${problem.line}:${problem.column}: ${problem.text}`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
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

/***/ 31920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseCanonicalJson)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);

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

/***/ 18157:
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
var canonical_text = __webpack_require__(31920);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
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
var key_component = __webpack_require__(32397);
// EXTERNAL MODULE: ./build/packages/records/src/record-key.js
var record_key = __webpack_require__(19633);
// EXTERNAL MODULE: ./build/packages/records/src/record-schema.js
var record_schema = __webpack_require__(50975);
// EXTERNAL MODULE: ./build/packages/records/src/stored-record.js
var stored_record = __webpack_require__(48971);
;// CONCATENATED MODULE: ./build/packages/records/src/index.js








/***/ }),

/***/ 32397:
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

/***/ 19633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Es: () => (/* binding */ environmentPrefix),
/* harmony export */   FY: () => (/* binding */ keyMatches),
/* harmony export */   Hy: () => (/* binding */ recordKey),
/* harmony export */   OS: () => (/* binding */ parseRecordKey),
/* harmony export */   p6: () => (/* binding */ recordMatches),
/* harmony export */   xi: () => (/* binding */ recordsRoot)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _key_component_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32397);
/* harmony import */ var _record_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50975);



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

/***/ 50975:
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
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);


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

/***/ 48971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseRecord),
/* harmony export */   x: () => (/* binding */ sealRecord)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _canonical_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31920);
/* harmony import */ var _record_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19633);
/* harmony import */ var _record_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50975);




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


/***/ })

};
