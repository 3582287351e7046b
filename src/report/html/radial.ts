/** Where each party of a network stands: the anchor in the middle, everybody else on rings by the ties that part them. */
import { hierarchy, tree } from 'd3-hierarchy';
import type { Network, NetworkParty, Tie } from '../../network/graph/network.js';

export interface Placed {
  readonly party: NetworkParty;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Degrees by which its label is turned, so that it runs outwards and never upside down. */
  readonly turn: number;
  /** Which end of the label is at the party. */
  readonly side: 'start' | 'end';
}

export interface Line {
  readonly tie: Tie;
  readonly from: Placed;
  readonly to: Placed;
}

export interface Radial {
  /** What is drawn with its labels; the anchor is at 0, 0. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly parties: readonly Placed[];
  readonly lines: readonly Line[];
}

interface Branch {
  readonly id: string;
  readonly children: Branch[];
}

/** Room for one party on a ring, and between two rings. */
const along = 15;
const between = 90;
/** For the labels around the outermost parties. */
const margin = 95;

/** Each party under the one through which it is first reached; leads and whoever pays more first. */
function spanning({ anchor, parties, ties }: Pick<Network, 'anchor' | 'parties' | 'ties'>): {
  readonly root: Branch;
  readonly rings: readonly number[];
} {
  const neighbours = new Map<string, Set<string>>();
  const join = (one: string, other: string): void => {
    const known = neighbours.get(one) ?? new Set();
    neighbours.set(one, known.add(other));
  };
  for (const { one, other } of ties) {
    join(one, other);
    join(other, one);
  }
  const byId = new Map(parties.map((party) => [party.id, party]));
  const order = (a: string, b: string): number =>
    Number(byId.get(b)?.lead !== undefined) - Number(byId.get(a)?.lead !== undefined) || (a < b ? -1 : 1);
  const root: Branch = { id: anchor, children: [] };
  const reached = new Set([anchor]);
  const rings: number[] = [];
  let ring: Branch[] = [root];
  while (ring.length > 0) {
    rings.push(ring.length);
    const next: Branch[] = [];
    for (const branch of ring) {
      for (const id of [...(neighbours.get(branch.id) ?? [])].sort(order)) {
        if (reached.has(id)) continue;
        reached.add(id);
        const child = { id, children: [] };
        branch.children.push(child);
        next.push(child);
      }
    }
    ring = next;
  }
  return { root, rings };
}

/** A party that no tie joins to the anchor would stand nowhere; networks are connected, so that there is none. */
export function drawRadial(network: Pick<Network, 'anchor' | 'parties' | 'ties'>): Radial {
  const { root, rings } = spanning(network);
  const depth = Math.max(1, rings.length - 1);
  const step = Math.max(
    between,
    ...rings.map((parties, ring) => (ring === 0 ? 0 : (parties * along) / (2 * Math.PI * ring))),
  );
  const laid = tree<Branch>()
    .size([2 * Math.PI, depth * step])
    .separation((a, b) => (a.parent === b.parent ? 1 : 2) / Math.max(1, a.depth))(hierarchy(root));
  const byId = new Map(network.parties.map((party) => [party.id, party]));
  const places = new Map<string, Placed>();
  laid.each(({ data, x: angle, y: distance, depth: ring }) => {
    const party = byId.get(data.id);
    if (party === undefined) return;
    const turned = angle - Math.PI / 2;
    const isLeft = Math.cos(turned) < -1e-9;
    places.set(data.id, {
      party,
      x: round(distance * Math.cos(turned)),
      y: round(distance * Math.sin(turned)),
      r: ring === 0 ? 9 : party.lead === undefined ? 3.5 : 5,
      turn: ring === 0 ? 0 : round((turned * 180) / Math.PI + (isLeft ? 180 : 0)),
      side: ring > 0 && isLeft ? 'end' : 'start',
    });
  });
  const lines = network.ties.flatMap((tie): Line[] => {
    const [from, to] = [places.get(tie.one), places.get(tie.other)];
    return from === undefined || to === undefined ? [] : [{ tie, from, to }];
  });
  const parties = [...places.values()];
  return { box: boxOf(parties), parties, lines };
}

function boxOf(parties: readonly Placed[]): Radial['box'] {
  const span = (values: readonly number[]): readonly [from: number, length: number] => {
    const from = Math.floor(Math.min(...values) - margin);
    return [from, Math.ceil(Math.max(...values) + margin) - from];
  };
  const [x, width] = span(parties.map((placed) => placed.x));
  const [y, height] = span(parties.map((placed) => placed.y));
  return { x, y, width, height };
}

/** To a tenth; never minus nought. */
function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
