/** Shows how far long work is: one rewritten line on a terminal, one line per step elsewhere. */

export interface Step {
  /** What is being done, as a phrase: `reading payments.csv`. A new phrase begins a new step. */
  readonly step: string;
  readonly done?: number;
  readonly total?: number;
  /** Plural noun of what `done` counts. */
  readonly unit?: string;
}

export interface ProgressView {
  readonly write: (text: string) => void;
  readonly interactive: boolean;
  /** Characters that fit on a line. */
  readonly columns: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

export interface Progress {
  readonly report: (step: Step) => void;
  /** Ends the line that is being rewritten, so that other text starts on its own line. */
  readonly end: () => void;
}

const redrawEvery = 100;
const clearLine = '\r\u001b[K';

/** `3 min 10 s`: two units at most, whole seconds. */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

function counted({ step, done, total, unit }: Step): string {
  if (done === undefined) return step;
  const of = total === undefined ? '' : ` of ${count(total)}`;
  return `${step}: ${count(done)}${of}${unit === undefined ? '' : ` ${unit}`}`;
}

function running(step: Step, seconds: number): string {
  const { done, total } = step;
  if (done === undefined || done === 0 || seconds < 0.5) return counted(step);
  const rate = done / seconds;
  const left = total === undefined || total <= done ? '' : `, ${formatSeconds((total - done) / rate)} left`;
  return `${counted(step)}, ${count(rate)}/s${left}`;
}

export function createProgress(view: ProgressView): Progress {
  let current: Step | undefined;
  let startedAt = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;

  const draw = (text: string): void => {
    view.write(`${clearLine}${text.slice(0, Math.max(10, view.columns - 1))}`);
  };
  const end = (): void => {
    if (current !== undefined && view.interactive) {
      draw(`${counted(current)}, ${formatSeconds((view.now() - startedAt) / 1000)}`);
      view.write('\n');
    }
    current = undefined;
  };
  const report = (step: Step): void => {
    const now = view.now();
    if (current?.step !== step.step) {
      end();
      startedAt = now;
      drawnAt = Number.NEGATIVE_INFINITY;
      if (!view.interactive) view.write(`vigie: ${step.step}\n`);
    } else if ((step.done ?? 0) < (current.done ?? 0)) {
      // Another pass over the same: its rate is its own.
      startedAt = now;
    }
    current = step;
    if (!view.interactive || now - drawnAt < redrawEvery) return;
    drawnAt = now;
    draw(running(step, (now - startedAt) / 1000));
  };
  return { report, end };
}
