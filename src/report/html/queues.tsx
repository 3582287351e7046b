/** The lists of leads by which a day of reading is planned. */
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { momentDay } from '../../scoring/moment-text.js';
import { routeWords } from '../../scoring/routes.js';
import type { PlacedSheet, Scene } from './scene.js';
import { type Column, Table } from './table.js';
import { Told } from './told.js';

interface QueueProps {
  readonly scene: Scene;
  readonly label: string;
  readonly placed: readonly PlacedSheet[];
}

function PartyLink({ placed }: { readonly placed: PlacedSheet }): JSX.Element {
  return (
    <a href={`#${placed.anchor}`}>
      <Told text={placed.sheet.partyId} />
    </a>
  );
}

function Queue({ scene, label, placed, isToday }: QueueProps & { readonly isToday: boolean }): JSX.Element {
  const { list, roles, minutes, yes, no, none, noLeads } = scene.words;
  if (placed.length === 0) return <p>{noLeads}</p>;
  const columns: readonly Column[] = [
    { title: isToday ? list.order : list.rank, isNumber: true },
    { title: list.party },
    { title: list.role },
    { title: isToday ? list.route : list.band },
    { title: list.last },
    { title: list.fragile },
    { title: list.minutes, isNumber: true },
  ];
  const rows = placed.map((each, at): readonly Child[] => {
    const { role, route, rank, bandWords, lastHitAt, isFragile, minutes: reading } = each.sheet;
    return [
      String(isToday ? at + 1 : rank),
      <PartyLink placed={each} />,
      roles[role],
      scene.say(isToday ? routeWords[route] : bandWords),
      lastHitAt === undefined ? none : momentDay(lastHitAt, each.sheet.payments),
      isFragile === undefined ? '' : isFragile ? yes : no,
      minutes(scene.count(reading)),
    ];
  });
  return <Table label={label} columns={columns} rows={rows} />;
}

/** In the order in which they are read today. */
export function TodayQueue(props: QueueProps): JSX.Element {
  return <Queue {...props} isToday={true} />;
}

export function ReviewQueue(props: QueueProps): JSX.Element {
  return <Queue {...props} isToday={false} />;
}
