import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Role } from '../../intake/payment.js';
import { phrases, statusWords } from '../../scoring/explain-phrases.js';
import { paymentDay } from '../../scoring/moment-text.js';
import { oneWithText } from '../../scoring/one-party.js';
import { standingWords } from '../../scoring/payment-standing.js';
import { printable } from '../../scoring/printable.js';
import { amountText, instantText } from '../../scoring/say.js';
import { refusalWordsOf, statedText } from '../../scoring/stated-words.js';
import type { LeadSheet, SheetPayment, SheetStep } from '../lead-sheet.js';
import { isOrderedElsewhere } from '../narrative/narrative-facts.js';
import { narrativeWords } from '../narrative/narrative-words.js';
import { listedReasons } from './reasons.js';
import { Counterparty } from './related.js';
import { type PlacedSheet, partyText, type Scene } from './scene.js';
import { Table } from './table.js';
import { Told } from './told.js';

function when(payment: SheetPayment): string {
  if (payment.precision === 'day') return paymentDay(payment);
  return instantText(payment.at).replace(' UTC', '');
}

/** How it stands, why it was refused, and why it is not counted. */
function status({ say, words }: Scene, { changes, status: stands, standing, refusal }: SheetPayment): string {
  const steps = changes.map(
    (change) =>
      `${say(statusWords[change.status])} ${change.flagged ? `(${words.lead.noTime})` : instantText(change.at).slice(0, 10)}`,
  );
  const told = steps.length === 0 ? say(statusWords[stands]) : steps.join(', ');
  const why = refusal === undefined || stands === 'executed' ? [] : [say(refusalWordsOf[refusal])];
  return [told, ...why, ...(standing === 'counted' ? [] : [say(standingWords[standing])])].join(', ');
}

/** The country of the address on the net is said where it is another than the payer's, which is what a reason reads. */
function place({ lang, words }: Scene, payment: SheetPayment): string {
  const { payerCountry, beneficiaryCountry, payoutCity, payoutAgent, channel, ipCountry } = payment;
  const at = [payoutCity, payoutAgent].filter((each) => each !== undefined).join(', ');
  const to = `${beneficiaryCountry ?? '?'}${at === '' ? '' : ` (${at})`}`;
  const from = isOrderedElsewhere(payment) === true ? `, ${words.lead.orderedFrom(ipCountry ?? '')}` : '';
  return `${payerCountry ?? '?'} – ${to}, ${narrativeWords[lang].channel[channel ?? 'unknown']}${from}`;
}

/** Which reasons rest on a payment, by their numbers in the lists above, and whether the lead's first sign or alert came with it. */
function marksOf({ words }: Scene, sheet: LeadSheet): (payment: SheetPayment) => string {
  const { firstHitAt, alertAt, victim, pattern } = sheet;
  const reasons = [...marked(victim?.steps ?? [], words.lead.table.signPrefix), ...marked(pattern.steps, '')];
  return ({ number, at }) => {
    const resting = reasons
      .filter(([, { payments, beside }]) => payments.includes(number) || beside.includes(number))
      .map(([mark]) => mark)
      .join(' ');
    return [
      ...(resting === '' ? [] : [resting]),
      ...(at === firstHitAt ? [words.lead.table.firstSign] : []),
      ...(at === alertAt ? [words.lead.alertMark] : []),
    ].join(', ');
  };
}

/** The reasons that count, each with its number in its list. */
function marked(steps: readonly SheetStep[], sign: string): (readonly [mark: string, step: SheetStep])[] {
  return listedReasons(steps).flatMap((step, at) => (step.isReason ? [[`${sign}${at + 1}`, step]] : []));
}

interface WithProps {
  readonly scene: Scene;
  readonly role: Role;
  readonly payment: SheetPayment;
}

function With({ scene, role, payment }: WithProps): JSX.Element {
  const { counterparty, counterpartyName } = payment;
  if (counterparty === undefined) return <>{scene.say(phrases.unattributed)}</>;
  const isLead = scene.anchorOf(role === 'payer' ? 'beneficiary' : 'payer', counterparty) !== undefined;
  // A cell is a paragraph of its own to the reading direction.
  if (counterpartyName === undefined && !isLead && payment.oneWith === undefined)
    return <>{printable(counterparty)}</>;
  const party = <Counterparty scene={scene} role={role} id={counterparty} />;
  const one = oneWithText(payment, scene.lang);
  const beside = one === undefined ? '' : ` (${one})`;
  if (counterpartyName === undefined)
    return (
      <>
        {party}
        {beside}
      </>
    );
  return (
    <>
      {party}
      {' ('}
      <Told text={counterpartyName} />
      {')'}
      {beside}
    </>
  );
}

/** The one file that all payments come from, to be named once. */
function onlyFile(payments: readonly SheetPayment[]): string | undefined {
  const [file, ...more] = new Set(payments.map((payment) => payment.file));
  return more.length === 0 ? file : undefined;
}

export function PaymentsTable({
  scene,
  placed,
}: {
  readonly scene: Scene;
  readonly placed: PlacedSheet;
}): JSX.Element {
  const { table, payments: label } = scene.words.lead;
  const { payments } = placed.sheet;
  const file = onlyFile(payments);
  const marks = marksOf(scene, placed.sheet);
  const titles = [
    table.number,
    table.id,
    table.when,
    table.amount,
    table.with,
    table.status,
    table.stated,
    table.place,
  ];
  const source = file === undefined ? table.source : table.line;
  const rows = (
    <Table
      name="payments"
      label={`${label}, ${partyText(scene, placed.sheet)}`}
      columns={[...titles, table.reasons, source].map((title) => ({ title }))}
      idOf={(at) => `${placed.anchor}-p${payments[at]?.number ?? 0}`}
      rows={payments.map((payment) => [
        String(payment.number),
        // A cell is a paragraph of its own to the reading direction.
        printable(payment.id),
        when(payment),
        amountText(payment.amount.minor, printable(payment.amount.currency), scene.lang),
        <With scene={scene} role={placed.sheet.role} payment={payment} />,
        status(scene, payment),
        statedText(payment, scene.lang),
        printable(place(scene, payment)),
        marks(payment),
        file === undefined ? printable(`${payment.file}:${payment.line}`) : String(payment.line),
      ])}
    />
  );
  return (
    <>
      {rows}
      {file === undefined ? null : <p class="fine">{table.linesOf(printable(file))}</p>}
    </>
  );
}
