/** The order of events (O1). */
import { unreachable } from '../errors.js';
import type { FactEvent, StreamEvent } from './stream.js';

function rank(event: StreamEvent): number {
  switch (event.kind) {
    case 'fact':
      return event.derived ? 3 : 0;
    case 'status':
      return 1;
    case 'payment':
      return 2;
    case 'tick':
      return 4;
    default:
      return unreachable(event);
  }
}

function compareBytes(one: string, other: string): number {
  return one === other ? 0 : Buffer.compare(Buffer.from(one, 'utf8'), Buffer.from(other, 'utf8'));
}

function compareFacts(one: FactEvent, other: FactEvent): number {
  return (
    compareBytes(one.fact, other.fact) ||
    one.subject - other.subject ||
    (one.about ?? -1) - (other.about ?? -1)
  );
}

export function compareEvents(one: StreamEvent, other: StreamEvent): number {
  const place = one.at - other.at || rank(one) - rank(other);
  if (place !== 0 || one.kind === 'tick' || other.kind === 'tick') return place;
  if (one.kind === 'fact' || other.kind === 'fact') {
    return one.kind === 'fact' && other.kind === 'fact' ? compareFacts(one, other) : 0;
  }
  return compareBytes(one.id, other.id) || one.seq - other.seq;
}
