/** The command line: `vigie <verb>`. */
import { Command, CommanderError } from 'commander';
import { programVersion } from '../../src/scoring/program-version.js';
import { errorText, exitCodeOf } from './error-text.js';
import { evaluateCommand } from './evaluate.js';
import { exitCodes } from './exit-codes.js';
import { explainCommand } from './explain.js';
import { indicatorsCommand } from './indicators.js';
import { intakeCommand } from './intake.js';
import { ledgerCommand } from './ledger.js';
import { type Output, terminal } from './output.js';
import { parityCommand } from './parity.js';
import { proveCommand } from './prove.js';
import { reportCommand } from './report.js';
import { resolveCommand } from './resolve.js';
import { sampleCommand } from './sample.js';
import { screenCommand } from './screen.js';
import type { Session } from './session.js';
import { simulateCommand } from './simulate.js';
import { weightsCommand } from './weights.js';

const description = `Finds, in payment data, leads on payers and collectors in the live-streamed sexual
exploitation of children, and explains each one. A lead is not a verdict: people decide.`;

const help = `
${exitCodes}

From payments to reasons:
  vigie screen payments.csv --out out/2026-11
  vigie explain PARTY --ledger out/2026-11/ledger.duckdb`;

const wrongUse = 2;

function programOf(session: Session): Command {
  const program = new Command('vigie')
    .description(description)
    .version(programVersion)
    .addHelpText('after', help)
    .helpCommand(true);
  const verbs = [
    screenCommand,
    explainCommand,
    reportCommand,
    proveCommand,
    intakeCommand,
    ledgerCommand,
    resolveCommand,
    indicatorsCommand,
    simulateCommand,
    evaluateCommand,
    parityCommand,
    sampleCommand,
    weightsCommand,
  ];
  for (const verb of verbs) program.addCommand(verb(session));
  for (const command of withAllBelow(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => session.output.print(text),
      writeErr: (text) => session.output.usage(text),
      outputError: (text) =>
        session.output.note(
          `${text.replace(/^error: /, '').replace(/[.\s]+$/, '')}. See "${fullName(command)} --help".`,
        ),
    });
  }
  return program;
}

function withAllBelow(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withAllBelow)];
}

function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}

/** Runs one command line (without `node` and the script) and resolves to its exit code; it never rejects. */
export async function main(argv: readonly string[], output: Output = terminal()): Promise<number> {
  const session: Session = { output, exitCode: 0 };
  try {
    await programOf(session).parseAsync(argv, { from: 'user' });
    output.settle();
    return session.exitCode;
  } catch (error) {
    // Commander has printed its own message, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUse;
    output.note(errorText(error, process.env['VIGIE_DEBUG'] === '1'));
    return exitCodeOf(error);
  }
}
