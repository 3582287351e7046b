/** The events of one party's stream, taken out of a world. */
import { unreachable } from '../../src/errors.js';
import type { Role } from '../../src/intake/payment.js';
import type { StreamEvent } from '../../src/typology/stream.js';
import type { World } from './worlds.js';

/** Its payments on both sides with their statuses, list facts about it and its counterparties, facts told to it. */
export function streamOf(world: Pick<World, 'events'>, owner: number, role: Role): StreamEvent[] {
  const payments = world.events
    .filter((event) => event.kind === 'payment')
    .filter(({ payer, beneficiary }) => payer === owner || beneficiary === owner);
  const own = new Set(payments.map(({ seq }) => seq));
  const met = new Set([owner, ...payments.flatMap(({ payer, beneficiary }) => [payer, beneficiary])]);
  return world.events.filter((event) => {
    switch (event.kind) {
      case 'payment':
        return own.has(event.seq);
      case 'status':
        return own.has(event.payment);
      case 'fact':
        return event.derived ? role === 'payer' && event.subject === owner : met.has(event.subject);
      case 'tick':
        return true;
      default:
        return unreachable(event);
    }
  });
}
