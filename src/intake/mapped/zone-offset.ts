/** The offset of a zone at a time on its own clocks. */

const minuteMs = 60_000;
const dayMs = 86_400_000;
const mostKept = 100_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const kept = new Map<string, number>();

export function isTimeZone(name: string): boolean {
  if (name !== 'UTC' && !name.includes('/')) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** @throws RangeError for what is no zone. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

function offsetAt(zone: string, instant: number): number {
  const part = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
  for (const { type, value } of formatOf(zone).formatToParts(instant)) {
    if (type in part) Object.assign(part, { [type]: Number(value) });
  }
  const wall = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute);
  return wall - Math.floor(instant / minuteMs) * minuteMs;
}

/**
 * Minutes east of UTC at a wall time, which is given as the instant it would be in UTC. A time that occurs twice is the first;
 * one that does not occur is moved on by the change of the clock (I7).
 */
export function wallOffset(zone: string, wall: number): number {
  const minute = Math.floor(wall / minuteMs);
  const key = `${zone} ${minute}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size > mostKept) kept.clear();
  const before = offsetAt(zone, wall - dayMs);
  const after = offsetAt(zone, wall + dayMs);
  const fitting = [before, after].filter((offset) => offsetAt(zone, wall - offset) === offset);
  const found = (fitting.length === 0 ? before : Math.max(...fitting)) / minuteMs;
  kept.set(key, found);
  return found;
}

/** `+02:00`. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
