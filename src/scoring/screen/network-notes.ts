/** What the network room found of a party and of the other sides of its payments, as it holds at as_of. */
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { partyIds } from '../../ledger/run-facts.js';
import type { ToldFact } from '../../network/facts/given-facts-of.js';
import { aboutOtherSide, type NetworkFact } from '../../network/facts/network-fact.js';
import type { NetworkNote } from '../lead-explanation.js';
import { otherSide } from './explain-unknown.js';

function isOfNetwork(fact: ToldFact): fact is NetworkFact {
  return fact.kind !== 'listed' && fact.detail !== undefined;
}

/** In which role the parties stand that a fact is about. */
function roleOfOthers({ kind, role }: NetworkFact): Role {
  return aboutOtherSide(kind) ? otherSide(role) : role;
}

async function paymentIds(ledger: Ledger, seqs: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (seqs.length === 0) return new Map();
  const rows = await ledger.rows<{ seq: number; id: string }>(
    `SELECT seq::DOUBLE AS seq, payment_id AS id FROM payment WHERE seq IN (${seqs.join(', ')})`,
  );
  return new Map(rows.map(({ seq, id }) => [seq, id]));
}

/**
 * The party's own first; `given` stands by instant. Who else pays a beneficiary is told to a payer as `beside-wide-payers`,
 * which names nobody.
 */
export async function networkNotes(
  ledger: Ledger,
  pins: Pins,
  given: readonly ToldFact[],
  { party, role }: { readonly party: number; readonly role: Role },
  counterparties: readonly number[],
): Promise<readonly NetworkNote[]> {
  const others = new Set(counterparties);
  const last = new Map<string, NetworkFact>();
  for (const fact of given) {
    const concerns =
      fact.role === role
        ? fact.party === party
        : others.has(fact.party) && fact.kind !== 'paid-by-wide-payers';
    if (concerns && isOfNetwork(fact)) last.set(`${fact.kind}:${fact.role}:${fact.party}`, fact);
  }
  const held = [...last.values()].filter(({ value }) => value > 0);
  if (held.length === 0) return [];
  const seqs = await paymentIds(ledger, [...new Set(held.flatMap(({ detail }) => detail.payments))]);
  const ids: Record<Role, ReadonlyMap<number, string>> = { payer: new Map(), beneficiary: new Map() };
  for (const side of ['payer', 'beneficiary'] as const) {
    const named = held.flatMap((fact) => [
      ...(fact.role === side ? [fact.party] : []),
      ...(roleOfOthers(fact) === side ? fact.detail.about : []),
    ]);
    ids[side] = await partyIds(ledger, pins, side, [...new Set(named)]);
  }
  return held
    .map((fact): NetworkNote => {
      const { kind, value, at, detail } = fact;
      return {
        kind,
        role: fact.role,
        partyId: ids[fact.role].get(fact.party) ?? '',
        own: fact.role === role && fact.party === party,
        value,
        at,
        count: detail.count,
        by: detail.by,
        about: detail.about.map((each) => ids[roleOfOthers(fact)].get(each) ?? '').filter((id) => id !== ''),
        payments: detail.payments.map((seq) => seqs.get(seq) ?? '').filter((id) => id !== ''),
        ...(detail.since === undefined ? {} : { since: detail.since }),
      };
    })
    .sort((a, b) => Number(b.own) - Number(a.own) || a.at - b.at);
}
