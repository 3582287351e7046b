/** A world in which some payments are made three times as often, each with whatever befell it later. */
import { day, type Instant } from '../../src/time.js';
import { compareEvents } from '../../src/typology/interpret-order.js';
import type { PaymentEvent, StatusEvent } from '../../src/typology/stream.js';
import type { World } from './worlds.js';

function moved(payment: PaymentEvent, by: number, seq: number, id: string): PaymentEvent {
  const at: Instant = payment.at + by;
  const { day: on } = payment.columns;
  const columns =
    on === undefined ? payment.columns : { ...payment.columns, day: on + Math.floor(by / (day * 1000)) };
  return { ...payment, at, seq, id, columns };
}

/** Repeats each payment of a relation at one and two thirds of the gap to its next one; the last has no next. */
export function tripled(world: World, payer: number, beneficiary: number): World {
  const payments = world.events
    .filter((event) => event.kind === 'payment')
    .filter((payment) => payment.payer === payer && payment.beneficiary === beneficiary)
    .toSorted(compareEvents);
  const later = world.events.filter((event) => event.kind === 'status');
  let seq = Math.max(0, ...world.events.map((event) => (event.kind === 'payment' ? event.seq : 0)));
  const repeats = payments.slice(0, -1).flatMap((payment, i) =>
    [1, 2].flatMap((third): (PaymentEvent | StatusEvent)[] => {
      const by = Math.floor((((payments[i + 1] ?? payment).at - payment.at) * third) / 3);
      seq += 1;
      const repeat = moved(payment, by, seq, `${payment.id}+${third}`);
      const { id } = repeat;
      const befell = later
        .filter((status) => status.payment === payment.seq)
        .map(
          (status): StatusEvent => ({
            ...status,
            id,
            seq: repeat.seq,
            payment: repeat.seq,
            at: status.at + by,
          }),
        );
      return [repeat, ...befell];
    }),
  );
  return { ...world, events: [...world.events, ...repeats] };
}
