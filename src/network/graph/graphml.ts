/**
 * A network as GraphML (graphml.graphdrawing.org, 2007), for Gephi and Cytoscape. Payments of a pair are one edge with
 * their number and sum per currency.
 */
import { formatAmount } from '../../money.js';
import { formatInstant } from '../../time.js';
import type { Network, Tie } from './network.js';
import { shownParties } from './shown-parties.js';

const nodeKeys = ['label', 'role', 'assessment', 'type', 'route', 'band'] as const;
const edgeKeys = ['kind', 'times', 'amounts', 'first', 'last'] as const;

/** Control characters and halves of pairs, which no XML 1.0 document can hold, are shown as unreadable. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function data(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `<data key="${key}">${escaped(String(value))}</data>`)
    .join('');
}

/** Sums per currency, in the order of their codes. */
export function amountsOf(tie: Extract<Tie, { kind: 'paid' }>): string {
  const sums = new Map<string, number>();
  for (const { amountMinor, currency } of tie.payments)
    sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, sum]) => `${formatAmount(sum, currency)} ${currency}`)
    .join('; ');
}

function edgeData(tie: Tie): string {
  if (tie.kind !== 'paid') return data({ kind: tie.kind, times: tie.times });
  const instants = tie.payments.map(({ at }) => at);
  return data({
    kind: tie.kind,
    times: tie.payments.length,
    amounts: amountsOf(tie),
    first: formatInstant(Math.min(...instants)),
    last: formatInstant(Math.max(...instants)),
  });
}

export function graphmlOf(network: Network): string {
  const { parties, ties } = shownParties(network);
  const keys = [
    ...nodeKeys.map((name) => ['node', name, 'string'] as const),
    ...edgeKeys.map((name) => ['edge', name, name === 'times' ? 'int' : 'string'] as const),
  ].map(([of, name, type]) => `  <key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`);
  const nodes = parties.map(({ id, label, party }) => {
    const { role, assessment, type, lead } = party;
    const told = assessment === 'lead' ? { route: lead?.route, band: lead?.band } : {};
    return `    <node id="${escaped(id)}">${data({ label, role, assessment, type, ...told })}</node>`;
  });
  const edges = ties.map((tie, at) => {
    const directed = tie.kind === 'paid' ? '' : ' directed="false"';
    return `    <edge id="e${at + 1}" source="${escaped(tie.one)}" target="${escaped(tie.other)}"${directed}>${edgeData(tie)}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys,
    `  <graph id="${escaped(network.id)}" edgedefault="directed">`,
    ...nodes,
    ...edges,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
