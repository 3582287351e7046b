/** Parties that stand together: connected components, and within one too large to read its communities. */
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import components from 'graphology-components';
import { grouped } from '../../ledger/grouped.js';
import { tiesWithin } from './ties-within.js';

/** The package's types describe a default export; in Node a CommonJS module is its own default. */
const louvain = louvainModule as unknown as (typeof louvainModule)['default'];

export interface Edge {
  readonly one: number;
  readonly other: number;
  readonly weight: number;
}

export interface Community {
  /** Ascending. */
  readonly members: readonly number[];
  /** It is part of a component that was too large, and of which something was told apart. A star cannot be: it stays whole. */
  readonly isSplit: boolean;
}

/** Numbers of its own from a fixed start: equal graphs have equal communities. */
function fixedRandom(): () => number {
  let state = 0x2545f491;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39;
    return (state >>> 0) / 2 ** 32;
  };
}

/** In a fixed order: communities follow the order in which nodes and edges stand. */
function inOrder(edges: readonly Edge[]): readonly Edge[] {
  return [...edges].sort((a, b) => a.one - b.one || a.other - b.other || a.weight - b.weight);
}

function partiesOf(edges: readonly Edge[]): readonly number[] {
  return ascending(new Set(edges.flatMap(({ one, other }) => [one, other])));
}

function graphOf(parties: readonly number[], edges: readonly Edge[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const party of parties) graph.addNode(String(party));
  for (const { one, other, weight } of edges) {
    graph.updateEdge(String(one), String(other), (known) => ({
      weight: Number(known['weight'] ?? 0) + weight,
    }));
  }
  return graph;
}

function ascending(parties: Iterable<number>): readonly number[] {
  return [...parties].sort((a, b) => a - b);
}

function connected(graph: UndirectedGraph): readonly (readonly number[])[] {
  return components.connectedComponents(graph).map((members) => ascending(members.map(Number)));
}

const endsOf = ({ one, other }: Edge): readonly [number, number] => [one, other];

/** A community may hold parts that only a party of another one joins; a picture around its middle would lose them. */
function partsOf(graph: UndirectedGraph, edges: readonly Edge[]): readonly (readonly number[])[] {
  const found = Object.entries(louvain(graph, { rng: fixedRandom(), getEdgeWeight: 'weight' }));
  const members = [...grouped(found, ([, community]) => community).values()].map((each) =>
    each.map(([party]) => Number(party)),
  );
  const inside = tiesWithin(members, edges, endsOf);
  return members.flatMap((each, at) => connected(graphOf(each, inside[at] ?? [])));
}

/** Sorted by their smallest member. Nobody stands in two; who has no edge stands in none. */
export function communities(edges: readonly Edge[], most: number): readonly Community[] {
  const sorted = inOrder(edges);
  const whole = connected(graphOf(partiesOf(sorted), sorted));
  const large = whole.filter(({ length }) => length > most);
  const split = tiesWithin(large, sorted, endsOf).flatMap((own, at): Community[] => {
    const parts = partsOf(graphOf(large[at] ?? [], own), own);
    return parts.map((members) => ({ members, isSplit: parts.length > 1 }));
  });
  const small = whole.filter(({ length }) => length <= most);
  return [...small.map((members): Community => ({ members, isSplit: false })), ...split].sort(
    (a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0),
  );
}
