/** How parties stand in a file that leaves the house: who is protected is not told from anybody else who was not read. */
import type { Network, NetworkParty, Tie } from './network.js';

export interface ShownParty {
  readonly id: string;
  readonly label: string;
  readonly party: NetworkParty;
}

/** The network with ids that may leave the house, here and in ties. */
export function shownParties({ parties, ties }: Pick<Network, 'parties' | 'ties'>): {
  readonly parties: readonly ShownParty[];
  readonly ties: readonly Tie[];
} {
  const shown = new Map(parties.map(({ id, outsideId }) => [id, outsideId]));
  const idOf = (party: string): string => shown.get(party) ?? party;
  return {
    parties: parties.map((party) => ({
      id: party.outsideId,
      label: labelOf(party, party.outsideId),
      party,
    })),
    ties: ties.map((tie) => ({ ...tie, one: idOf(tie.one), other: idOf(tie.other) })),
  };
}

function labelOf({ names, role, lead }: NetworkParty, id: string): string {
  if (names.length > 0) return names.join(' / ');
  return id.startsWith('other:') || lead === undefined ? id : `${role} ${lead.partyId}`;
}
