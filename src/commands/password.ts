import { loadConfig } from '../config/load-config.ts';
import { type Command, TERMINAL } from './command.ts';

export const password: Command = {
  summary: 'set a new password for a login (AUTH=local)',
  details: `camber password <login> asks for the new password twice without showing it; where standard input is no terminal,
its first line is the password. All sessions of the account end. Camber may run meanwhile.`,
  argument: { name: 'login', required: false, words: 8 },
  options: {},
  run: async (login) => {
    const { setPassword } = await import('./password-now.ts');
    if (login === undefined) {
      console.error('camber password: whose? Try: npx camber password <login>');
      return 2;
    }
    const { typedPassword } = await import('./typed-password.ts');
    return setPassword(loadConfig(), login, typedPassword, TERMINAL);
  },
};
