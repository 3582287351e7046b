/** Leads that stand together: a picture and a table of each of the networks with most leads. */
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { partiesPerNetwork } from '../../network/graph/limits.js';
import type { Network, NetworkParty, Tie } from '../../network/graph/network.js';
import { phrases } from '../../scoring/explain-phrases.js';
import { printable } from '../../scoring/printable.js';
import { amountText, instantText, joined } from '../../scoring/say.js';
import { drawRadial, type Line, type Placed } from './radial.js';
import type { Scene } from './scene.js';
import { Scroll } from './scroll.js';
import { strongestParties } from './strongest-parties.js';
import { Table } from './table.js';
import { Told } from './told.js';

/** The rest stands in networks.csv. */
const drawn = 12;
/** More labels than this run into each other: the middle and the beneficiaries alone are then named. */
const labelled = 70;

interface NetworkProps {
  readonly scene: Scene;
  readonly network: Network;
}

/** Who is no lead stands under a number within the network, never under an id. */
function nameOf({ words }: Scene, { parties }: Pick<Network, 'parties'>, party: NetworkParty): string {
  const { names, lead, role } = party;
  if (names.length > 0) return printable(names.join(' / '));
  if (lead !== undefined) return `${words.roles[role]} ${printable(lead.partyId)}`;
  const unnamed = parties.filter((each) => each.lead === undefined);
  return words.networks.noLead(words.roles[role], unnamed.findIndex(({ id }) => id === party.id) + 1);
}

function hasLabel({ parties, anchor }: Network, { id, lead, role }: NetworkParty): boolean {
  if (id === anchor) return true;
  return lead !== undefined && (parties.length <= labelled || role === 'beneficiary');
}

function Node({ scene, network, placed }: NetworkProps & { readonly placed: Placed }): JSX.Element {
  const { words } = scene;
  const { party, x, y, r, side, turn } = placed;
  const title = (
    <title>{`${nameOf(scene, network, party)}${scene.say(phrases.colon)} ${words.networks.assessments[party.assessment]}`}</title>
  );
  const gap = side === 'start' ? r + 3 : -(r + 3);
  return (
    <g class={party.assessment}>
      {party.role === 'beneficiary' ? (
        <rect x={x - r} y={y - r} width={2 * r} height={2 * r}>
          {title}
        </rect>
      ) : (
        <circle cx={x} cy={y} r={r}>
          {title}
        </circle>
      )}
      {hasLabel(network, party) ? (
        <text text-anchor={side} transform={`translate(${x} ${y}) rotate(${turn})`} x={gap} y={4}>
          {party.lead === undefined
            ? nameOf(scene, network, party)
            : printable(party.names[0] ?? party.lead.partyId)}
        </text>
      ) : null}
    </g>
  );
}

function LineShape({ scene, line }: { readonly scene: Scene; readonly line: Line }): JSX.Element {
  const { tie, from, to } = line;
  const { words, count } = scene;
  if (tie.kind === 'paid') {
    const times = tie.payments.length;
    const width = Math.min(5, 0.75 + Math.log2(times + 1) / 2).toFixed(1);
    return (
      <path class="paid" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} stroke-width={width}>
        <title>{words.networks.paid(count(times))}</title>
      </path>
    );
  }
  return (
    <path class="shared" d={`M${from.x} ${from.y}Q0 0 ${to.x} ${to.y}`}>
      <title>{words.networks.kinds[tie.kind]}</title>
    </path>
  );
}

function Picture({ scene, network }: NetworkProps): JSX.Element {
  const { words, count } = scene;
  const drawing = strongestParties(network, partiesPerNetwork);
  const { box, parties, lines } = drawRadial(drawing);
  const id = `network-${network.rank}-picture`;
  return (
    <figure>
      <Scroll label={`${words.sections.networks}, ${network.rank}`}>
        <svg
          class="network"
          viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
          width={box.width}
          role="img"
          aria-labelledby={id}
        >
          <title id={id}>{words.networks.picture(String(network.rank), String(parties.length))}</title>
          {lines.map((line) => (
            <LineShape scene={scene} line={line} />
          ))}
          {parties.map((placed) => (
            <Node scene={scene} network={network} placed={placed} />
          ))}
        </svg>
      </Scroll>
      <figcaption>
        {words.networks.note}
        {drawing.notDrawn === 0 ? null : ` ${words.networks.notDrawn(count(drawing.notDrawn))}`}
      </figcaption>
    </figure>
  );
}

type PaidTie = Extract<Tie, { kind: 'paid' }>;

/** `2025-01-03 – 2025-04-30`, and sums by currency. */
function daysAndSums({ lang }: Scene, ties: readonly PaidTie[]): readonly [days: string, sums: string] {
  const payments = ties.flatMap((tie) => tie.payments);
  const ats = payments.map(({ at }) => at);
  const [first, last] = [Math.min(...ats), Math.max(...ats)].map((at) => instantText(at).slice(0, 10));
  const sums = new Map<string, number>();
  for (const { amountMinor, currency } of payments)
    sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
  const texts = [...sums].map(([currency, sum]) => amountText(sum, printable(currency), lang));
  return [first === last ? `${first}` : `${first} – ${last}`, texts.join(' + ')];
}

/** How a party stands in the ties of its network, in words: whom it pays, who pays it, and what it shares with whom. */
function tiesOf(scene: Scene, { ties, parties }: Network, { id }: NetworkParty): readonly string[] {
  const { words, count } = scene;
  const { networks } = words;
  const byId = new Map(parties.map((party) => [party.id, party]));
  const nameIn = (party: string): string => {
    const found = byId.get(party);
    return found === undefined ? words.none : nameOf(scene, { parties }, found);
  };
  const paid = ties.filter((tie): tie is PaidTie => tie.kind === 'paid' && tie.one === id);
  const got = ties.filter((tie): tie is PaidTie => tie.kind === 'paid' && tie.other === id);
  const payments = (all: readonly PaidTie[]): string =>
    count(all.reduce((sum, tie) => sum + tie.payments.length, 0));
  const shared = ties.flatMap((tie) => {
    if (tie.kind === 'paid' || (tie.one !== id && tie.other !== id)) return [];
    return [networks.sharedWith(networks.kinds[tie.kind], nameIn(tie.one === id ? tie.other : tie.one))];
  });
  return [
    ...paid.map((tie) => networks.pays(nameIn(tie.other), payments([tie]), ...daysAndSums(scene, [tie]))),
    ...(got.length === 0
      ? []
      : [networks.isPaid(count(got.length), payments(got), ...daysAndSums(scene, got))]),
    ...shared,
  ];
}

/** Beneficiaries paid by two or more people who may be victims of extortion, those of most first. */
function paidByVictims({ ties, parties }: Network): readonly (readonly [NetworkParty, number])[] {
  const victims = new Set(
    parties.filter(({ lead }) => lead?.route === 'possible-extortion-victim').map(({ id }) => id),
  );
  return parties
    .map((party) => {
      const payers = ties.filter(
        (tie) => tie.kind === 'paid' && tie.other === party.id && victims.has(tie.one),
      );
      return [party, payers.length] as const;
    })
    .filter(([, payers]) => payers >= 2)
    .toSorted(([, one], [, other]) => other - one);
}

function Members({ scene, network }: NetworkProps): JSX.Element {
  const { words, count } = scene;
  const { table } = words.networks;
  const leads = network.parties.filter(({ lead }) => lead !== undefined);
  const others = network.parties.length - leads.length;
  const link = (party: NetworkParty): Child => {
    const anchor = party.lead && scene.anchorOf(party.role, party.lead.partyId);
    const name = <Told text={nameOf(scene, network, party)} />;
    return anchor === undefined ? name : <a href={`#${anchor}`}>{name}</a>;
  };
  return (
    <>
      <Table
        label={words.networks.members(String(network.rank))}
        columns={[{ title: table.party }, { title: table.assessment }, { title: table.ties }]}
        rows={leads.map((party) => [
          link(party),
          words.networks.assessments[party.assessment],
          <ul>
            {tiesOf(scene, network, party).map((each) => (
              <li>{each}</li>
            ))}
          </ul>,
        ])}
      />
      {others === 0 ? null : <p>{words.networks.others(count(others))}</p>}
    </>
  );
}

export function Networks({
  scene,
  networks,
}: {
  readonly scene: Scene;
  readonly networks: readonly Network[];
}): JSX.Element {
  const { words, count, lang, say } = scene;
  if (networks.length === 0) return <p>{words.networks.none}</p>;
  return (
    <>
      {words.networks.intro.map((text) => (
        <p>{text}</p>
      ))}
      {networks.slice(0, drawn).map((network) => (
        <article class="together" aria-labelledby={`network-${network.rank}`}>
          <h3 id={`network-${network.rank}`}>
            {words.networks.heading(String(network.rank))}
            <small>{` ${network.id}`}</small>
          </h3>
          {network.flags.length === 0 ? null : (
            <p class="notice">
              {joined(
                network.flags.map((flag) => say(words.networks.flags[flag])),
                lang,
              )}
            </p>
          )}
          {paidByVictims(network).map(([party, payers]) => (
            <p class="notice">{words.networks.byVictims(nameOf(scene, network, party), count(payers))}</p>
          ))}
          <Picture scene={scene} network={network} />
          <Members scene={scene} network={network} />
        </article>
      ))}
      {networks.length > drawn ? <p>{words.networks.more(count(networks.length - drawn))}</p> : null}
    </>
  );
}
