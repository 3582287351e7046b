import { createHmac } from 'node:crypto';
import type { Role } from '../intake/payment.js';

/** A party in files about everybody: an HMAC of role and id with the ledger's key. */
export function pseudonym(key: string | Uint8Array, role: Role, id: string): string {
  return createHmac('sha256', key).update(`${role}:${id}`).digest('hex').slice(0, 32);
}
