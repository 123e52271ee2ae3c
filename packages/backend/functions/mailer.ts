export interface InvitationMail {
  readonly to: string;
  readonly tenantName: string;
  /** Opens the invitation; whoever has it and the address may join. */
  readonly url: string;
  readonly expiresAtMs: number;
}

/** Where mails leave from. */
export interface Mailer {
  /**
   * @throws {MailThrottled} When a later try may work.
   * @throws {Error} When it could not be sent.
   */
  sendInvitation(mail: InvitationMail): Promise<void>;
}

/** Too many mails for now. */
export class MailThrottled extends Error {
  constructor(cause: unknown) {
    super('Too many mails at once', { cause });
    this.name = 'MailThrottled';
  }
}
