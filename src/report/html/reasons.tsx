/** A waterfall in words; its decibans stand behind each reason, for who asks. */
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { phrases } from '../../scoring/explain-phrases.js';
import { capital, decibansText, joined, stepText } from '../../scoring/say.js';
import { type ScoreKind, scoreNames } from '../../scoring/score-names.js';
import type { SheetStep, SheetWaterfall } from '../lead-sheet.js';
import type { Scene } from './scene.js';

type Strength = 'most' | 'much' | 'some' | 'little' | 'covered' | 'nothing' | 'against' | 'absent';

/** Tenths of a deciban: a hundred times as likely, ten times, and twice. */
const most = 200;
const much = 100;
const some = 30;

export function strengthOf({
  counted,
  stratum,
  isReason,
}: Pick<SheetStep, 'counted' | 'stratum' | 'isReason'>): Strength {
  if (counted < 0) return stratum === 0 ? 'absent' : 'against';
  if (counted === 0) return isReason ? 'covered' : 'nothing';
  if (counted >= most) return 'most';
  if (counted >= much) return 'much';
  return counted >= some ? 'some' : 'little';
}

/** Numbers as runs, each a link to its first row: `[1–3, 7]`. */
export function PaymentLinks({
  numbers,
  anchor,
}: {
  readonly numbers: readonly number[];
  readonly anchor: string;
}): JSX.Element {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run !== undefined && number <= run.to + 1) run.to = number;
    else runs.push({ from: number, to: number });
  }
  const links = runs.flatMap(({ from, to }, at): Child[] => [
    at === 0 ? '' : ', ',
    <a href={`#${anchor}-p${from}`}>{from === to ? `${from}` : `${from}–${to}`}</a>,
  ]);
  return (
    <>
      {'['}
      {links}
      {']'}
    </>
  );
}

interface ReasonProps {
  readonly scene: Scene;
  readonly anchor: string;
  readonly step: SheetStep;
  readonly isOpen: boolean;
}

/** Named payments beside those on which it rests. */
function Beside({ scene, anchor, step: { beside } }: Omit<ReasonProps, 'isOpen'>): JSX.Element | null {
  if (beside.length === 0) return null;
  return (
    <>
      {`; ${scene.say(phrases.beside)} `}
      <PaymentLinks numbers={beside} anchor={anchor} />
    </>
  );
}

/** Which payments show it: those it rests on, named ones beside them, or others' of which these are this party's own. */
function Cited({ scene, anchor, step }: Omit<ReasonProps, 'isOpen'>): JSX.Element {
  const { say } = scene;
  const { payments, isOfOthers } = step;
  const paid = say(payments.length === 1 ? phrases.payment : phrases.payments);
  const own = isOfOthers ? `${say(phrases.ofOthers)} ` : '';
  return (
    <>
      {payments.length === 0 ? (
        say(phrases.noPayment)
      ) : (
        <>
          {`${own}${paid} `}
          <PaymentLinks numbers={payments} anchor={anchor} />
        </>
      )}
      <Beside scene={scene} anchor={anchor} step={step} />
    </>
  );
}

function Reason({ scene, anchor, step, isOpen }: ReasonProps): JSX.Element {
  const { words, say, lang } = scene;
  const strength = strengthOf(step);
  const colon = say(phrases.colon);
  const stratum =
    step.stratumName === undefined
      ? say(phrases.knownFalse)
      : `${words.lead.stratum} ${step.stratum}/${step.strata}`;
  return (
    <li>
      <strong>{say(step.title)}</strong>
      {step.stratumName === undefined ? ' ' : `${colon} ${say(step.stratumName)} `}
      <span class={`strength ${strength === 'most' ? 'much' : strength}`}>
        {step.counted === 0
          ? words.lead.strengths[strength]
          : `${words.lead.strengths[strength]} (${stepText(step.counted, lang)} dB)`}
      </span>
      {step.stratum === 0 ? null : (
        <p>
          {`${capital(say(step.reason))} (`}
          <Cited scene={scene} anchor={anchor} step={step} />
          {')'}
        </p>
      )}
      {step.signs.length === 0 ? null : <p>{capital(joined(step.signs.map(say), lang))}</p>}
      {[...step.stated, ...step.shownBy].map((each) => (
        <p>{capital(say(each))}</p>
      ))}
      <details open={isOpen}>
        <summary>{words.lead.details}</summary>
        <ul>
          <li>{`${stepText(step.counted, lang)} dB${colon} ${stratum} (${step.id})`}</li>
          {[...new Set([...step.notes, ...step.measured, ...step.told].map(say))].map((each) => (
            <li>{each}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}

interface SeenOnlyProps {
  readonly scene: Scene;
  readonly anchor: string;
  readonly steps: readonly SheetStep[];
}

/** What holds and weighs nothing, one line each: ordinary lives have it too. */
function SeenOnly({ scene, anchor, steps }: SeenOnlyProps): JSX.Element {
  const { words, say, lang } = scene;
  return (
    <details class="seen">
      <summary>{words.lead.seenOnly(steps.length)}</summary>
      <ul>
        {steps.map((step) => {
          const { title, signs, measured, told, payments } = step;
          const texts = [...new Set([...signs, ...measured, ...told].map(say))];
          return (
            <li>
              {`${say(title)}${texts.length === 0 ? '' : `${say(phrases.colon)} ${joined(texts, lang)}`} `}
              {payments.length === 0 ? '' : <PaymentLinks numbers={payments} anchor={anchor} />}
              <Beside scene={scene} anchor={anchor} step={step} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** Those that stand in the numbered list, in its order. */
export function listedReasons(steps: readonly SheetStep[]): readonly SheetStep[] {
  return steps.filter((step) => strengthOf(step) !== 'nothing');
}

export interface ReasonsProps {
  readonly scene: Scene;
  readonly anchor: string;
  readonly kind: ScoreKind;
  readonly waterfall: SheetWaterfall;
  /** Whether what was measured is seen at once: of a sign of a victim it is what a reader asks first. */
  readonly isOpen?: boolean;
}

export function Reasons({ scene, anchor, kind, waterfall, isOpen = false }: ReasonsProps): JSX.Element {
  const { words, lang, say } = scene;
  const listed = listedReasons(waterfall.steps);
  const seen = waterfall.steps.filter((step) => !listed.includes(step));
  return (
    <>
      <ol class="reasons">
        {listed.map((step) => (
          <Reason scene={scene} anchor={anchor} step={step} isOpen={isOpen} />
        ))}
      </ol>
      {seen.length === 0 ? null : <SeenOnly scene={scene} anchor={anchor} steps={seen} />}
      <p>
        {words.lead.start(decibansText(waterfall.prior, lang))}{' '}
        {waterfall.givenBack === 0
          ? ''
          : `${stepText(waterfall.givenBack, lang)} dB ${say(phrases.givenBack)}. `}
        {words.lead.together(say(scoreNames[kind]), decibansText(waterfall.total, lang))}
      </p>
    </>
  );
}
