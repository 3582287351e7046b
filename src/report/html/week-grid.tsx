/** The lines and labels that every picture of a week stands on, drawn once for the page. */
import type { JSX } from 'hono/jsx/jsx-runtime';
import { dateFormat, type Language } from '../../scoring/say.js';

/** Small enough that all hours stand in half a page and across a telephone. */
export const cell = 16;
export const left = 38;
export const top = 20;
const right: number = left + 24 * cell;
const bottom: number = top + 7 * cell;

export const gridId = 'week-grid';
export const gridBox: string = `0 0 ${right + 4} ${bottom + 4}`;

export function weekdayNames(language: Language, style: 'long' | 'short'): readonly string[] {
  const format = dateFormat(language, { weekday: style });
  // 1970-01-05 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format((4 + day) * 86_400_000));
}

export function WeekGrid({ language }: { readonly language: Language }): JSX.Element {
  const names = weekdayNames(language, 'short');
  const lines = [
    ...names.map((_, day) => `M${left} ${top + day * cell}H${right}`),
    `M${left} ${bottom}H${right}`,
    ...[0, 6, 12, 18, 24].map((hour) => `M${left + hour * cell} ${top}V${bottom}`),
  ];
  return (
    <svg class="parts" aria-hidden="true">
      <defs>
        <g id={gridId}>
          <path class="grid" d={lines.join('')} />
          {[0, 6, 12, 18].map((hour) => (
            <text x={left + hour * cell} y={top - 6}>{`${hour} h`}</text>
          ))}
          {names.map((name, day) => (
            <text x={left - 6} y={top + day * cell + cell - 4} text-anchor="end">
              {name}
            </text>
          ))}
        </g>
      </defs>
    </svg>
  );
}
