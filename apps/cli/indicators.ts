import { Command } from 'commander';
import { indicatorsListCommand } from './indicators-list.js';
import { indicatorsShowCommand } from './indicators-show.js';
import type { Session } from './session.js';

const help = `
  vigie indicators list --lang fr
  vigie indicators show shared-beneficiary`;

export function indicatorsCommand(session: Session): Command {
  return new Command('indicators')
    .summary('list and show what is looked for')
    .description('See what Vigie looks for, where each idea comes from and what looks the same.')
    .addCommand(indicatorsListCommand(session))
    .addCommand(indicatorsShowCommand(session))
    .addHelpText('after', help);
}
