/** How parties stand in a file that leaves the house: who is protected is not told from anybody else who was not read. */
import { createHash } from 'node:crypto';
import type { Network, NetworkParty, Tie } from './network.js';

export interface ShownParty {
  readonly id: string;
  readonly label: string;
  readonly party: NetworkParty;
}

/** The network with ids that may leave the house: those of protected leads are replaced, here and in ties. */
export function shownParties({ id, parties, ties }: Pick<Network, 'id' | 'parties' | 'ties'>): {
  readonly parties: readonly ShownParty[];
  readonly ties: readonly Tie[];
} {
  const shown = new Map(parties.map((party) => [party.id, shownId(id, party)]));
  const idOf = (party: string): string => shown.get(party) ?? party;
  return {
    parties: parties.map((party) => ({ id: idOf(party.id), label: labelOf(party, idOf(party.id)), party })),
    ties: ties.map((tie) => ({ ...tie, one: idOf(tie.one), other: idOf(tie.other) })),
  };
}

function shownId(network: string, { id, assessment }: NetworkParty): string {
  if (assessment !== 'protected') return id;
  return `other:${createHash('sha256').update(`${network}:${id}`).digest('hex').slice(0, 16)}`;
}

function labelOf({ names, role, lead }: NetworkParty, id: string): string {
  if (names.length > 0) return names.join(' / ');
  return id.startsWith('other:') || lead === undefined ? id : `${role} ${lead.partyId}`;
}
