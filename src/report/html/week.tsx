/** Payments by weekday and hour on the payer's clock, where that is known. */

import { scaleSqrt } from 'd3-scale';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SheetPayment } from '../lead-sheet.js';
import { type PlacedSheet, partyText, type Scene } from './scene.js';
import { Table } from './table.js';
import { cell, gridBox, gridId, left, top, weekdayNames } from './week-grid.js';

export interface HourCell {
  /** 0 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly count: number;
}

/** Only hours with payments, in the order of the week. */
export function hourCells(payments: readonly SheetPayment[]): readonly HourCell[] {
  const counts = new Map<number, number>();
  for (const { weekday, hour } of payments) {
    if (weekday === undefined || hour === undefined) continue;
    const key = (weekday - 1) * 24 + hour;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([key, count]) => ({ weekday: Math.floor(key / 24), hour: key % 24, count }));
}

interface WeekProps {
  readonly scene: Scene;
  readonly placed: PlacedSheet;
}

function WeekSvg({ scene, placed, cells }: WeekProps & { readonly cells: readonly HourCell[] }): JSX.Element {
  const id = `${placed.anchor}-week`;
  const shade = scaleSqrt([0, Math.max(1, ...cells.map(({ count }) => count))], [0.15, 1]);
  // One mark for all hours of a count: most weeks have few counts and many hours.
  const counts = [...new Set(cells.map(({ count }) => count))];
  return (
    <svg class="week" viewBox={gridBox} role="img" aria-labelledby={id}>
      <title id={id}>{scene.words.lead.weekTitle(partyText(scene, placed.sheet))}</title>
      <use href={`#${gridId}`} />
      <g class="hours">
        {counts.map((count) => {
          const opacity = Math.round(shade(count) * 100) / 100;
          const at = cells
            .filter((each) => each.count === count)
            .map(({ weekday, hour }) => [left + hour * cell, top + weekday * cell] as const);
          return (
            <>
              <path
                d={at.map(([x, y]) => `M${x + 1} ${y + 1}h${cell - 2}v${cell - 2}h${2 - cell}z`).join('')}
                fill-opacity={opacity}
              />
              {count === 1 ? null : (
                <g class={opacity > 0.55 ? 'on' : undefined}>
                  {at.map(([x, y]) => (
                    <text x={x + cell / 2} y={y + cell - 4}>
                      {String(count)}
                    </text>
                  ))}
                </g>
              )}
            </>
          );
        })}
      </g>
    </svg>
  );
}

export function Week({ scene, placed }: WeekProps): JSX.Element {
  const { payments } = placed.sheet;
  const words = scene.words.lead;
  const party = partyText(scene, placed.sheet);
  const cells = hourCells(payments);
  const known = cells.reduce((sum, { count }) => sum + count, 0);
  if (known === 0) return <p>{words.noHours}</p>;
  const rows = weekdayNames(scene.lang, 'long').flatMap((name, day) => {
    const ofDay = cells.filter(({ weekday }) => weekday === day);
    return ofDay.length === 0
      ? []
      : [[name, ofDay.map(({ hour, count }) => `${hour} h (${count})`).join(', ')]];
  });
  return (
    <figure>
      <WeekSvg scene={scene} placed={placed} cells={cells} />
      <figcaption>{words.weekNote(scene.count(known), scene.count(payments.length))}</figcaption>
      <details class="alternative">
        <summary>{words.asTable}</summary>
        <Table
          label={`${words.asTable}, ${party}`}
          columns={[{ title: words.weekday }, { title: words.hoursOfDay }]}
          rows={rows}
        />
      </details>
    </figure>
  );
}
