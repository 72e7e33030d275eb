/** Why a mail or a message did not arrive, by the reason that was noted with a number or name of it ("status 503"). */
export const delivery = {
  reasons: {
    /** Of mails. */
    refused: (reply: string): string => `the mail server refused the mail (reply ${reply})`,
    unsent: (what: string): string => `the mail could not be handed over (${what})`,
    /** Of mails and messages that were written by another version. */
    unreadable: (_kind: string): string => 'what was stored of it cannot be read by this version of Camber',
    unknown: (_kind: string): string => 'this version of Camber does not know such a mail',
    /** Of other channels. */
    private: (_what: string): string => 'the address leads into a private network (ALLOW_PRIVATE_CHANNELS)',
    redirect: (status: string): string => `the address only leads on to another one (status ${status})`,
    status: (status: string): string => `the answer was status ${status}`,
    unreachable: (code: string): string => `nobody could be reached there (${code})`,
  },
  other: 'the reason is in the log',
};
