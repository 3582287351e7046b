/** evidence.parquet: one row per lead, indicator and epoch that hit, with the payments behind it and its measures. */
import type { Ledger } from '../../ledger/ledger.js';
import { formatInstant } from '../../time.js';
import type { Catalogue } from '../../typology/definition.js';
import { heldIdsSql } from '../../typology/sql/selection.js';
import type { Hit, LeadFindings } from './lead-findings.js';
import { writeParquet } from './write-parquet.js';

type Appender = Awaited<ReturnType<Ledger['connection']['createAppender']>>;

/** Rows that wait beside the engine, whose bound on memory does not count them. */
const mostWaiting = 10_000;

/** The engine keeps the lists that it is putting in order in memory, 4 kB for each hit: of 500,000 that is all it may have. */
const usualHits = 20_000;

/** Takes in what leads rest on, one after another and in any order: the engine keeps it, on disk where it is much. */
export class Evidence {
  private readonly ledger: Ledger;
  private readonly catalogue: Catalogue;
  private readonly hits: Appender;
  private readonly payments: Appender;
  private readonly hitsAtOnce: number;
  private id = 0;
  private waiting = 0;

  private constructor(
    ledger: Ledger,
    catalogue: Catalogue,
    hits: Appender,
    payments: Appender,
    hitsAtOnce: number,
  ) {
    this.hitsAtOnce = hitsAtOnce;
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.hits = hits;
    this.payments = payments;
  }

  static async begin(
    ledger: Ledger,
    catalogue: Catalogue,
    hitsAtOnce: number = usualHits,
  ): Promise<Evidence> {
    await ledger.run(`CREATE OR REPLACE TEMP TABLE hit (hit INTEGER, as_of VARCHAR, role VARCHAR, party_id VARCHAR,
      indicator VARCHAR, stratum INTEGER, epoch INTEGER, measured VARCHAR, band_without VARCHAR)`);
    await ledger.run(
      'CREATE OR REPLACE TEMP TABLE hit_payment (hit INTEGER, n INTEGER, seq DOUBLE, beside BOOLEAN)',
    );
    const appender = (name: string): Promise<Appender> =>
      ledger.connection.createAppender(name, 'main', 'temp');
    return new Evidence(ledger, catalogue, await appender('hit'), await appender('hit_payment'), hitsAtOnce);
  }

  /** While no answer of the engine is being read. */
  add({ lead, hits }: LeadFindings): void {
    for (const hit of hits) this.addHit(lead, hit);
    if (this.waiting < mostWaiting) return;
    this.hits.flushSync();
    this.payments.flushSync();
    this.waiting = 0;
  }

  private addHit(lead: LeadFindings['lead'], hit: Hit): void {
    const { hits, payments } = this;
    const id = ++this.id;
    hits.appendInteger(id);
    const name = this.catalogue.indicators[hit.indicator]?.id ?? '';
    for (const text of [formatInstant(lead.as_of), lead.role, lead.party_id, name]) hits.appendVarchar(text);
    hits.appendInteger(hit.stratum);
    hits.appendInteger(hit.epoch);
    hits.appendVarchar(JSON.stringify(hit.values));
    hits.appendVarchar(hit.bandWithout);
    hits.endRow();
    const behind = hit.payments.length;
    for (const [n, seq] of [...hit.payments, ...hit.beside].entries()) {
      payments.appendInteger(id);
      payments.appendInteger(n);
      payments.appendDouble(seq);
      payments.appendBoolean(n >= behind);
      payments.endRow();
    }
    this.waiting += 1 + behind + hit.beside.length;
  }

  /** Last; the streams of whoever has a hit must have been put aside. */
  async write(path: string): Promise<void> {
    this.hits.closeSync();
    this.payments.closeSync();
    await this.ledger.run(
      'CREATE OR REPLACE TEMP TABLE hit_ids (hit INTEGER, payment_ids VARCHAR[], beside_payment_ids VARCHAR[])',
    );
    if (this.id > 0) await this.listIds();
    await writeParquet(
      this.ledger,
      path,
      `SELECT as_of, role, party_id, indicator, stratum, epoch, payment_ids, beside_payment_ids, measured AS "values", band_without
       FROM hit LEFT JOIN hit_ids USING (hit) ORDER BY role, party_id, indicator, epoch`,
    );
  }

  /** Fills `hit_ids` out of the streams put aside, which spares reading the ids of all payments. */
  private async listIds(): Promise<void> {
    const { ledger, hitsAtOnce } = this;
    await ledger.run(`CREATE OR REPLACE TEMP TABLE hit_id AS SELECT h.hit, h.n, h.beside, p.payment_id
      FROM ${heldIdsSql('hit_payment')} p JOIN hit_payment h ON p.seq::BIGINT = h.seq::BIGINT ORDER BY h.hit`);
    for (let from = 1; from <= this.id; from += hitsAtOnce) {
      await ledger.run(`INSERT INTO hit_ids SELECT hit, list(payment_id ORDER BY n) FILTER (NOT beside),
          list(payment_id ORDER BY n) FILTER (beside)
        FROM hit_id WHERE hit BETWEEN ${from} AND ${from + hitsAtOnce - 1} GROUP BY hit`);
    }
  }
}
