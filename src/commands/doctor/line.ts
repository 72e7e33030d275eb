/** One result: `!` works but wants a look, `✗` is broken. */
export type Line = { readonly mark: '✓' | '!' | '✗'; readonly text: string };

export const good = (text: string): Line => ({ mark: '✓', text });
export const look = (text: string): Line => ({ mark: '!', text });
export const broken = (text: string): Line => ({ mark: '✗', text });

export { wordsOf } from '../../checks/failure.ts';
