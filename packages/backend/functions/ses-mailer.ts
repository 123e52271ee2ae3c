import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { invitationMail } from './mail-texts.js';
import { MailThrottled, type Mailer } from './mailer.js';

const THROTTLED = new Set(['TooManyRequestsException', 'LimitExceededException']);

/**
 * Mails by SES, which builds the headers itself.
 * @param from The sender's address, verified in SES.
 */
export function createSesMailer(client: SESv2Client, from: string): Mailer {
  return {
    sendInvitation: async (mail) => {
      const { subject, text } = invitationMail(mail);
      const command = new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [mail.to] },
        Content: {
          Simple: { Subject: { Data: subject, Charset: 'UTF-8' }, Body: { Text: { Data: text, Charset: 'UTF-8' } } },
        },
      });
      try {
        await client.send(command);
      } catch (error) {
        const name = error instanceof Error ? error.name : 'unknown';
        // SES names the recipient in its message, and that would end in the log.
        throw THROTTLED.has(name) ? new MailThrottled(name) : new Error(`SES did not take the mail: ${name}`);
      }
    },
  };
}
