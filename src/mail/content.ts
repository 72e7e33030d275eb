/** A picture that travels inside the mail and is shown by `cid:`. */
export type MailAttachment = {
  readonly cid: string;
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer | string;
};

/** A finished mail without address: what a view makes and the transport sends. */
export type MailContent = {
  /** At most about 70 characters, plain spaces. */
  readonly subject: string;
  /** The line beside the subject in an inbox, at most 110 characters; hidden in the mail itself. */
  readonly preheader: string;
  /** The text part; holds every number of the HTML part. */
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly MailAttachment[];
};

/** DESIGN: phones cut a subject at about 40 characters and desktop programs at about 70. */
export const SUBJECT_LENGTH = 70;

/** DESIGN: what inboxes show of a preheader beside a subject. */
export const PREHEADER_LENGTH = 110;
