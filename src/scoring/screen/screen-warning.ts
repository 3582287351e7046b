/** What a reader of a run must know before trusting it; the words are those of whoever prints it. */
import type { UnusedLines } from '../../intake/unused-lines.js';
import type { LeftOut } from '../../network/facts/left-out.js';
import type { Instant } from '../../time.js';
import type { ReadInPart } from './read-in-part.js';

export type ScreenWarning =
  /** Nothing stands at or before as_of, so nobody was looked at. */
  | { readonly code: 'no-payments'; readonly as_of: Instant | null }
  | { readonly code: 'weights-expired'; readonly version: string; readonly expires: string }
  /** Other weights or definitions than those that ship, and nothing shows that groups are alerted alike under them. */
  | { readonly code: 'parity-not-shown'; readonly version: string }
  | { readonly code: 'corridors-expired'; readonly countries: readonly string[] }
  | { readonly code: 'capture-software-expired'; readonly names: number }
  | { readonly code: 'rate-missing'; readonly file: string; readonly payments: number }
  | { readonly code: 'approximate-rates'; readonly payments: number; readonly last_day: string | null }
  /** Valued at the last published rate, which lay further back than banks are ever closed. */
  | {
      readonly code: 'stale-rates';
      readonly payments: number;
      readonly currencies: readonly string[];
      readonly days: number;
    }
  /** Accounts on more records than `above` are taken as pooled and join nobody. */
  | { readonly code: 'pooled-accounts'; readonly accounts: number; readonly above: number }
  /** A minor's record and an adult's that something would have joined. */
  | { readonly code: 'minors-kept-apart'; readonly pairs: number }
  /** By a key that too many share, or with everybody of too large a party. */
  | { readonly code: 'records-not-compared'; readonly records: number }
  /** A telephone or another value that stands for many people. */
  | { readonly code: 'placeholder-values'; readonly records: number }
  /** Of payments behind as_of too it is made which records are one party (L8): a back-test sees links not known then. */
  | { readonly code: 'parties-of-later-payments'; readonly payments: number }
  /** Facts of the network say nothing by them. */
  | ({ readonly code: 'left-out-of-facts' } & LeftOut)
  /** Caps were met: what is counted of some is at least so much. */
  | ({ readonly code: 'read-in-part' } & ReadInPart)
  | ({ readonly code: 'lines-unused'; readonly file: string } & UnusedLines)
  | { readonly code: 'scores-not-removed'; readonly path: string };
