import type { Party } from './party.js';

const foldsOfOneRun = 5;

/**
 * Which fold holds a party out: its run where there are several, since parties of one simulated world resemble each
 * other; else one of five by its id (FNV-1a), so that the order of a file changes nothing.
 */
export function foldOf(party: Pick<Party, 'run' | 'id'>, runs: number): number {
  if (runs > 1) return party.run;
  let hash = 0x811c9dc5;
  for (let at = 0; at < party.id.length; at += 1) {
    hash = Math.imul(hash ^ party.id.charCodeAt(at), 0x01000193);
  }
  // The low bits of FNV-1a follow the last character closely; the high ones are mixed in first.
  return ((hash ^ (hash >>> 16)) >>> 0) % foldsOfOneRun;
}
