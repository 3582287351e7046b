import type { JSX } from 'hono/jsx/jsx-runtime';
import { paymentDay } from '../../scoring/moment-text.js';
import { printable } from '../../scoring/printable.js';
import { amountText } from '../../scoring/say.js';
import { type PlacedSheet, partyText, type Scene } from './scene.js';
import { Scroll } from './scroll.js';
import { drawTimeline, type Mark, type MarkKind, markKinds, type Row, width } from './timeline-marks.js';

/** What the words beside the line of an alert take. */
const alertRoom = 110;
/** Longer ids would run into the marks; the table below has them whole. */
const labelLength = 18;

function label(text: string): string {
  // By character: half of one would be no text at all.
  const characters = [...text];
  return characters.length <= labelLength ? text : `${characters.slice(0, labelLength - 1).join('')}…`;
}

function MarkTitle({ scene, mark }: { readonly scene: Scene; readonly mark: Mark }): JSX.Element {
  const { number, amount } = mark.payment;
  const money = amountText(amount.minor, printable(amount.currency), scene.lang);
  return <title>{`[${number}] ${paymentDay(mark.payment)} ${money}`}</title>;
}

function MarkShape({ scene, mark }: { readonly scene: Scene; readonly mark: Mark }): JSX.Element {
  const { kind, x, y, r } = mark;
  const title = <MarkTitle scene={scene} mark={mark} />;
  switch (kind) {
    case 'reason':
    case 'plain':
      return (
        <circle cx={x} cy={y} r={r}>
          {title}
        </circle>
      );
    case 'aside':
      return (
        <rect x={x - r} y={y - r} width={2 * r} height={2 * r}>
          {title}
        </rect>
      );
    case 'failed':
      return <path d={`M${x - r} ${y - r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`}>{title}</path>;
  }
}

interface MarksProps {
  readonly scene: Scene;
  readonly kind: MarkKind;
  readonly marks: readonly Mark[];
}

function Marks({ scene, kind, marks }: MarksProps): JSX.Element | null {
  if (marks.length === 0) return null;
  const changes = marks.flatMap(({ x, y, changedAt }) =>
    changedAt === undefined ? [] : [`M${x} ${y}H${changedAt}v-5v10`],
  );
  return (
    <>
      {changes.length === 0 ? null : <path class="change" d={changes.join('')} />}
      <g class={kind}>
        {marks.map((mark) => (
          <MarkShape scene={scene} mark={mark} />
        ))}
      </g>
    </>
  );
}

function rowLabel({ words }: Scene, { counterparty, records, parties }: Row): string {
  if (parties > 1) return words.lead.more(parties);
  if (counterparty === undefined) return '?';
  const more = records > 1 ? ` (+${records - 1})` : '';
  return `${label(printable(counterparty))}${more}`;
}

export function Timeline({
  scene,
  placed,
}: {
  readonly scene: Scene;
  readonly placed: PlacedSheet;
}): JSX.Element {
  const { sheet, anchor } = placed;
  const { words } = scene;
  const drawing = drawTimeline(sheet, scene.lang);
  const { left, axisY, asideY, alertX } = drawing;
  const isNearEnd = alertX !== undefined && alertX > width - alertRoom;
  const id = `${anchor}-time`;
  const party = partyText(scene, sheet);
  return (
    <figure>
      <Scroll label={`${words.lead.timeline}, ${party}`}>
        <svg viewBox={`0 0 ${width} ${drawing.height}`} role="img" aria-labelledby={id}>
          <title id={id}>{words.lead.timelineTitle(party, drawing.counterparties)}</title>
          {drawing.ticks.map(({ x, label: text }) => (
            <>
              <path class="grid" d={`M${x} 8V${axisY}`} />
              <text x={x} y={axisY + 16} text-anchor="middle">
                {text}
              </text>
            </>
          ))}
          {drawing.rows.map((row) => (
            <>
              <path class="row" d={`M${left} ${row.y}H${width}`} />
              <text x={left - 8} y={row.y + 4} text-anchor="end">
                {rowLabel(scene, row)}
              </text>
            </>
          ))}
          {asideY === undefined ? null : (
            <text class="band" x={left} y={asideY - 3}>
              {words.lead.asideBand}
            </text>
          )}
          {alertX === undefined ? null : (
            <>
              <path class="alert" d={`M${alertX} 8V${axisY}`} />
              <text
                class="band"
                x={isNearEnd ? alertX - 3 : alertX + 3}
                y={9}
                text-anchor={isNearEnd ? 'end' : undefined}
              >
                {words.lead.alertMark}
              </text>
            </>
          )}
          {markKinds.map((kind) => (
            <Marks scene={scene} kind={kind} marks={drawing.marks.filter((mark) => mark.kind === kind)} />
          ))}
        </svg>
      </Scroll>
      <figcaption>{words.lead.timelineNote}</figcaption>
    </figure>
  );
}
