/** Parties that stand together: connected components, and within one too large to read its communities. */
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import components from 'graphology-components';

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

function graphOf(edges: readonly Edge[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  const nodes = [...new Set(edges.flatMap(({ one, other }) => [one, other]))].sort((a, b) => a - b);
  for (const node of nodes) graph.addNode(String(node));
  for (const { one, other, weight } of edges) {
    graph.updateEdge(String(one), String(other), (known) => ({
      weight: Number(known['weight'] ?? 0) + weight,
    }));
  }
  return graph;
}

function ascending(members: readonly string[]): readonly number[] {
  return members.map(Number).sort((a, b) => a - b);
}

function within(graph: UndirectedGraph, members: readonly string[]): UndirectedGraph {
  const inside = new Set(members);
  const part = graph.copy();
  part.forEachNode((node) => {
    if (!inside.has(node)) part.dropNode(node);
  });
  return part;
}

/** A community may hold parts that only a party of another one joins; a picture around its middle would lose them. */
function connectedParts(graph: UndirectedGraph, members: readonly string[]): readonly string[][] {
  return components.connectedComponents(within(graph, members));
}

/** The edges of each of these parts, which share none, in their order. */
function edgesWithin(edges: readonly Edge[], parts: readonly (readonly string[])[]): readonly Edge[][] {
  const partOf = new Map(parts.flatMap((members, part) => members.map((member) => [Number(member), part])));
  const found: Edge[][] = parts.map(() => []);
  for (const edge of edges) found[partOf.get(edge.one) ?? -1]?.push(edge);
  return found;
}

/** Sorted by their smallest member. Nobody stands in two; who has no edge stands in none. */
export function communities(edges: readonly Edge[], most: number): readonly Community[] {
  const sorted = inOrder(edges);
  const whole = components.connectedComponents(graphOf(sorted));
  const large = whole.filter(({ length }) => length > most);
  const edgesOf = new Map(edgesWithin(sorted, large).map((own, at) => [large[at], own]));
  const found = whole.flatMap((members): Community[] => {
    const own = edgesOf.get(members);
    if (own === undefined) return [{ members: ascending(members), isSplit: false }];
    const part = graphOf(own);
    const byCommunity = new Map<number, string[]>();
    for (const [node, community] of Object.entries(
      louvain(part, { rng: fixedRandom(), getEdgeWeight: 'weight' }),
    )) {
      const known = byCommunity.get(community);
      if (known === undefined) byCommunity.set(community, [node]);
      else known.push(node);
    }
    const parts = [...byCommunity.values()].flatMap((each) => connectedParts(part, each));
    return parts.map((each) => ({ members: ascending(each), isSplit: parts.length > 1 }));
  });
  return found.sort((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
}
