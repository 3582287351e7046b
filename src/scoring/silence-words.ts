/** A silence in words: from when to when, known at which instant, after which payment and towards whom. */
import type { SilenceSeen } from './lead-explanation.js';
import { paymentDay } from './moment-text.js';
import { printable } from './printable.js';
import { instantText, type Language } from './say.js';

export function silenceText(
  { asOf, role, last, next, passedOver }: SilenceSeen,
  value: string,
  language: Language,
): string {
  const from = paymentDay(last);
  const at = instantText(asOf);
  const who = last.counterparty === undefined ? '?' : printable(last.counterparty);
  const id = printable(last.id);
  const payer = role === 'payer';
  if (language === 'fr') {
    const others =
      passedOver === 0
        ? ''
        : ` ; ${passedOver} ${passedOver === 1 ? 'paiement fait depuis, écarté, hors du périmètre ou non exécuté, ne la rompt pas' : 'paiements faits depuis, écartés, hors du périmètre ou non exécutés, ne la rompent pas'}`;
    const kind = `aucun paiement inexpliqué ${payer ? 'à qui que ce soit' : 'de qui que ce soit'}`;
    const after = `après ${id} ${payer ? 'à' : 'de'} ${who}`;
    if (next !== undefined) {
      const early = value === 'true' ? '' : ' trop tôt';
      return `${kind} du ${from} (${after}) au ${paymentDay(next)}, où ${printable(next.id)} la rompt${early}${others}`;
    }
    if (value !== 'true') return `${kind} depuis le ${from} (${after}), trop peu de temps au ${at}${others}`;
    return `${kind} du ${from} (${after}) au ${at}, dernier instant connu${others}`;
  }
  const others =
    passedOver === 0
      ? ''
      : `; ${passedOver} ${passedOver === 1 ? 'payment made since, which is set aside, out of scope or not executed, does' : 'payments made since, which are set aside, out of scope or not executed, do'} not break it`;
  const kind = `no unexplained payment ${payer ? 'to' : 'from'} anybody`;
  const after = `after ${id} ${payer ? 'to' : 'from'} ${who}`;
  if (next !== undefined) {
    const early = value === 'true' ? '' : ' too soon';
    return `${kind} from ${from} (${after}) to ${paymentDay(next)}, when ${printable(next.id)} broke it${early}${others}`;
  }
  if (value !== 'true') return `${kind} since ${from} (${after}), not long enough by ${at}${others}`;
  return `${kind} from ${from} (${after}) to ${at}, as far as is known${others}`;
}
