/** The words of the page, in each language. Words of definitions, routes and bands are brought by the report. */
import type { Role } from '../../intake/payment.js';
import type { Language } from '../../scoring/say.js';
import type { NetworkWords } from './network-words.js';
import { english } from './page-words-en.js';
import { french } from './page-words-fr.js';

export interface PageWords {
  readonly title: string;
  readonly lede: string;
  readonly simulated: string;
  readonly confidential: string;
  readonly namesMasked: string;
  readonly namesShown: (reason: string) => string;
  readonly skip: string;
  readonly contents: string;
  readonly asOf: string;
  readonly run: string;
  readonly made: string;
  readonly program: string;
  readonly none: string;
  readonly sections: Readonly<
    Record<
      | 'summary'
      | 'protection'
      | 'undetermined'
      | 'review'
      | 'networks'
      | 'restricted'
      | 'loaded'
      | 'budget'
      | 'parity'
      | 'quality'
      | 'reading'
      | 'versions',
      string
    >
  >;
  readonly tiles: Readonly<
    Record<'protection' | 'undetermined' | 'review' | 'hours' | 'restricted' | 'left', string>
  >;
  readonly hours: (text: string) => string;
  readonly minutes: (minutes: string) => string;
  /** How many leads of a queue, and what reading them takes. */
  readonly queueHead: Readonly<
    Record<'protection' | 'undetermined' | 'review', (leads: string, hours: string) => string>
  >;
  /** Where that is more than one person reads in a day. */
  readonly overDay: (hours: string) => string;
  readonly protectionIntro: readonly string[];
  readonly undeterminedIntro: readonly string[];
  readonly reviewIntro: readonly string[];
  readonly restrictedText: (count: string) => string;
  readonly networks: NetworkWords;
  readonly noLeads: string;
  /** What a table of leads is called beside its heading. */
  readonly queue: (section: string) => string;
  readonly list: Readonly<
    Record<'order' | 'rank' | 'party' | 'role' | 'age' | 'band' | 'last' | 'fragile' | 'minutes', string>
  >;
  /** A band with the scores, in decibans, between which it holds. */
  readonly bandLimits: (band: string, from: string | undefined, below: string | undefined) => string;
  readonly bandsHeading: string;
  readonly ranked: Readonly<Record<Role, (rank: string) => string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly no: string;
  readonly back: string;
  readonly lead: {
    readonly names: string;
    readonly facts: Readonly<
      Record<
        | 'counted'
        | 'total'
        | 'span'
        | 'alert'
        | 'firstSign'
        | 'lastSign'
        | 'routeSign'
        | 'relationship'
        | 'purpose',
        string
      >
    >;
    readonly standing: string;
    /** Where a part of the report text is not printed a second time. */
    readonly standsAbove: string;
    readonly seenOnly: (indicators: number) => string;
    readonly counted: (payments: string, of: string, parties: string, notShown: string | undefined) => string;
    readonly timeline: string;
    readonly timelineTitle: (party: string, rows: number) => string;
    readonly timelineNote: string;
    readonly more: (parties: number) => string;
    readonly asideBand: string;
    readonly alertMark: string;
    readonly week: string;
    readonly weekTitle: (party: string) => string;
    readonly weekNote: (known: string, of: string) => string;
    readonly noHours: string;
    readonly weekday: string;
    readonly hoursOfDay: string;
    readonly asTable: string;
    readonly why: string;
    /** The same of who may need protection. */
    readonly whyProtect: string;
    /** On a victim route, where the pattern is not what is asked about. */
    readonly pattern: string;
    readonly victimSigns: string;
    readonly start: (prior: string) => string;
    readonly together: (name: string, score: string) => string;
    readonly strengths: Readonly<
      Record<'most' | 'much' | 'some' | 'little' | 'covered' | 'nothing' | 'against' | 'absent', string>
    >;
    readonly details: string;
    readonly stratum: string;
    readonly priors: (name: string) => string;
    readonly prior: (prior: string, score: string, band: string) => string;
    readonly setAside: string;
    readonly listed: string;
    readonly network: string;
    readonly others: string;
    readonly othersIntro: string;
    readonly unknown: string;
    readonly unknownFact: (missing: number, of: number) => string;
    readonly nothingUnknown: string;
    readonly checked: string;
    readonly questions: string;
    readonly payments: string;
    readonly table: Readonly<
      Record<
        | 'number'
        | 'id'
        | 'when'
        | 'amount'
        | 'with'
        | 'status'
        | 'stated'
        | 'place'
        | 'reasons'
        | 'signPrefix'
        | 'firstSign'
        | 'source',
        string
      >
    > & { readonly line: string; readonly linesOf: (file: string) => string };
    readonly related: Readonly<Record<'same' | 'paid' | 'pays' | 'more', (list: string) => string>> & {
      /** Said where another lead pays the same people. */
      readonly together: string;
      readonly heading: string;
    };
    readonly orderedFrom: (country: string) => string;
    readonly noTime: string;
    readonly narrative: string;
  };
  readonly loaded: {
    readonly intro: string;
    readonly noFiles: string;
    readonly table: Readonly<
      Record<
        | 'file'
        | 'form'
        | 'read'
        | 'accepted'
        | 'duplicates'
        | 'changes'
        | 'conflicts'
        | 'rejected'
        | 'currency'
        | 'sumRead'
        | 'sumAccepted'
        | 'sumSetAside'
        | 'sumRejected',
        string
      >
    >;
    readonly details: (file: string) => string;
    readonly sums: string;
    readonly reasons: string;
    readonly findings: string;
    readonly flags: Readonly<
      Record<
        | 'unknownReference'
        | 'zoneAssumed'
        | 'statusFlagged'
        | 'future'
        | 'withoutPayer'
        | 'withoutBeneficiary',
        string
      >
    >;
    readonly flagsHeading: string;
    readonly unknownColumns: string;
    readonly more: (columns: string) => string;
    readonly nothing: string;
    readonly warnings: string;
    readonly noWarnings: string;
    readonly parties: (parties: string, records: string) => string;
    readonly list: (entries: string, matched: string) => string;
    readonly noList: string;
    readonly earlierList: (version: string) => string;
  };
  readonly budget: {
    readonly sentences: (facts: {
      readonly payers: string;
      readonly share: string;
      readonly perRole: string;
      readonly evaluated: string;
      readonly above: string;
      readonly left: string;
    }) => readonly string[];
    readonly pruned: string;
    readonly everybody: string;
    readonly table: Readonly<Record<'route' | 'payers' | 'beneficiaries' | 'hours', string>>;
    readonly total: string;
  };
  readonly payers: (payers: string, beneficiaries: string) => string;
  readonly notShown: string;
  readonly parity: {
    readonly missing: string;
    readonly population: Readonly<Record<'innocent-senders' | 'all-senders', string>>;
    readonly own: string;
    readonly at: (rate: string) => string;
    readonly by: (group: string) => string;
    readonly table: Readonly<
      Record<'group' | 'parties' | 'alerted' | 'rate' | 'ratio' | 'detectable', string>
    >;
    readonly tooSmall: string;
  };
  readonly quality: {
    readonly missing: string;
    readonly runs: (runs: number) => string;
    readonly recall: (rate: string) => string;
    readonly alerted: (rate: string) => string;
    readonly lost: string;
    readonly minors: string;
    readonly table: Readonly<Record<'group' | 'count' | 'share' | 'interval', string>>;
    readonly perPayments: (group: string) => string;
    readonly all: string;
  };
  readonly reading: readonly (readonly [term: string, meaning: string])[];
}

export const pageWords: Readonly<Record<Language, PageWords>> = { en: english, fr: french };
