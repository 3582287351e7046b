/** The lists of leads by which a day of reading is planned. */
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { momentDay } from '../../scoring/moment-text.js';
import { routeWords } from '../../scoring/routes.js';
import { joined } from '../../scoring/say.js';
import { bandNames } from '../../scoring/weights.js';
import type { Instant } from '../../time.js';
import { fragileKind, fragileWords } from '../fragile-text.js';
import type { LeadSheet } from '../lead-sheet.js';
import { byRoute, minutesOf } from '../reading-order.js';
import { hoursText } from './budget.js';
import { ageUnknownWords } from './opening-words.js';
import type { PlacedSheet, Scene } from './scene.js';
import { type Column, Table } from './table.js';
import { Told } from './told.js';

/** What one person reads in a day, in minutes. */
export const readingDay = 420;

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

/** Its day, and how many days before the data end: read today says when to read, not when it happened. */
function signText({ count }: Scene, at: Instant, { asOf, payments }: LeadSheet): string {
  const days = Math.max(0, Math.floor((asOf - at) / 86_400_000));
  return `${momentDay(at, payments)} (${count(days)})`;
}

/** What is the least that decides the band: nearly every lead is fragile, and not in the same way. */
function fragileCell({ say, words }: Scene, sheet: LeadSheet): string {
  if (sheet.isFragile === undefined) return '';
  const kind = fragileKind(sheet);
  return kind === undefined ? words.no : say(fragileWords[kind]);
}

function Queue({ scene, label, placed, isToday }: QueueProps & { readonly isToday: boolean }): JSX.Element {
  const { list, roles, minutes, none, noLeads } = scene.words;
  if (placed.length === 0) return <p>{noLeads}</p>;
  const columns: readonly Column[] = [
    { title: isToday ? list.order : list.rank, isNumber: true },
    { title: list.party },
    { title: list.role },
    { title: list.band },
    ...(isToday ? [{ title: list.age }] : []),
    { title: list.last },
    { title: list.fragile },
    { title: list.minutes, isNumber: true },
  ];
  const rows = placed.map((each, at): readonly Child[] => {
    const { role, rank, bandWords, routeAudit, lastHitAt, routeSignAt, minutes: reading } = each.sheet;
    const sign = isToday ? routeSignAt : lastHitAt;
    return [
      String(isToday ? at + 1 : rank),
      <PartyLink placed={each} />,
      roles[role],
      scene.say(bandWords),
      ...(isToday ? [scene.say(routeAudit.age)] : []),
      sign === undefined ? none : signText(scene, sign, each.sheet),
      fragileCell(scene, each.sheet),
      minutes(scene.count(reading)),
    ];
  });
  return <Table label={label} columns={columns} rows={rows} />;
}

/** `strong 83, moderate 85`, the strongest first. */
function bandsText({ say, count }: Scene, placed: readonly PlacedSheet[]): string {
  return bandNames
    .toReversed()
    .flatMap((name) => {
      const ofBand = placed.filter(({ sheet }) => sheet.band === name);
      const [first] = ofBand;
      return first === undefined ? [] : [`${say(first.sheet.bandWords)} ${count(ofBand.length)}`];
    })
    .join(', ');
}

/** How many are to be read and for how long; above what one person reads in a day also what to do then. */
export function QueueHead({
  scene,
  placed,
  name,
}: Pick<QueueProps, 'scene' | 'placed'> & {
  readonly name: 'protection' | 'undetermined' | 'review';
}): JSX.Element {
  const { count, words } = scene;
  const minutes = minutesOf(placed.map(({ sheet }) => sheet));
  const unknownRole = placed.filter(({ sheet }) => sheet.route === 'possible-victim-beneficiary');
  const ageUnknown = unknownRole.filter(({ sheet }) =>
    sheet.routeAudit.conditions.some(({ holds }) => holds === undefined),
  ).length;
  const size = [hoursText(scene, minutes), ...(placed.length === 0 ? [] : [bandsText(scene, placed)])];
  return (
    <>
      <p class="standing">{words.queueHead[name](count(placed.length), joined(size, scene.lang))}</p>
      {name === 'protection' && minutes > readingDay ? <p>{words.overDay(count(readingDay / 60))}</p> : null}
      {ageUnknown > 0 ? (
        <p>{ageUnknownWords[scene.lang](count(ageUnknown), count(unknownRole.length))}</p>
      ) : null}
    </>
  );
}

/** In the order in which they are read today, route by route. */
export function TodayQueues({ scene, label, placed }: QueueProps): JSX.Element {
  if (placed.length === 0) return <p>{scene.words.noLeads}</p>;
  return (
    <>
      {byRoute(placed).map(({ route, leads }) => {
        const name = scene.say(routeWords[route]);
        const minutes = minutesOf(leads.map(({ sheet }) => sheet));
        const size = `${scene.count(leads.length)}, ${hoursText(scene, minutes)}`;
        return (
          <>
            <h3>{`${name} (${size}; ${bandsText(scene, leads)})`}</h3>
            <Queue scene={scene} label={`${label}, ${name}`} placed={leads} isToday={true} />
          </>
        );
      })}
    </>
  );
}

export function ReviewQueue(props: QueueProps): JSX.Element {
  return <Queue {...props} isToday={false} />;
}
