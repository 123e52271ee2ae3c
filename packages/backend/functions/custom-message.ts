import type { CustomMessageTriggerEvent } from 'aws-lambda';
import { toHtml, welcomeMail } from './mail-texts.js';

type Event = CustomMessageTriggerEvent;

/**
 * Cognito's custom message trigger: names company and address in the mail to somebody whom an operator lets in, which the
 * pool's own template cannot. Every other mail stays as the pool has it: what comes with those, anybody may have sent.
 * @param appUrl Where to sign in, if the deployment knows it; else the operator's command says it.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html
 */
export function createCustomMessageHandler(appUrl?: string): (event: Event) => Event {
  return (event) => {
    if (event.triggerSource !== 'CustomMessage_AdminCreateUser') return event;
    const { clientMetadata, usernameParameter: userName, codeParameter: password } = event.request;
    const { tenantName, appUrl: told } = clientMetadata ?? {}; // null when nothing was sent
    if (tenantName === undefined || userName === null) return event;
    const { subject, text } = toHtml(welcomeMail({ tenantName, appUrl: appUrl ?? told, userName, password }));
    return { ...event, response: { ...event.response, emailSubject: subject, emailMessage: text } };
  };
}

/** Lambda's entry; its configuration may name `APP_URL`. */
export const handler = (event: Event): Promise<Event> =>
  Promise.resolve(createCustomMessageHandler(process.env['APP_URL'])(event));
