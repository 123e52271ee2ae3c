import '@remit-elements/accounts-element';
import { forgetKept as forgetAccounts } from '@remit-elements/accounts-element/kept.js';
import '@remit-elements/payments-element';
import { forgetKept as forgetPayments } from '@remit-elements/payments-element/kept.js';
import { Amplify, createSessionClient, signIn, signOut } from './session.js';

const find = (selector) => document.querySelector(selector);
const [form, main, news, out] = ['#sign-in', 'main', '#news', '#sign-out'].map(find);
const elements = [find('accounts-element'), find('payments-element')];
let client;

/** Hands a session's client to the elements, or takes it from them; they empty themselves. */
function show(next) {
  client = next;
  for (const element of elements) element.client = client;
  find('#company').textContent = client?.session.tenantName ?? '';
  [form.hidden, main.hidden, out.hidden] = [client !== undefined, client === undefined, client === undefined];
  news.textContent = '';
  client?.session.ended.addEventListener('abort', () => show(undefined));
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const alert = form.querySelector('[role=alert]');
  alert.textContent = '';
  try {
    const { isSignedIn } = await signIn(Object.fromEntries(new FormData(form)));
    if (!isSignedIn) throw new Error('This portal knows no further step of signing in');
    show(await createSessionClient());
    form.reset();
  } catch {
    alert.textContent = 'That did not work. Please check user name and password.';
  }
});

out.addEventListener('click', async () => {
  // First, so that nothing more is asked for in the name of who leaves.
  for (const element of elements) element.client = undefined;
  await Promise.all([forgetAccounts(client.session), forgetPayments(client.session)]);
  await signOut();
});

main.addEventListener('payment-saved', ({ paymentId }) => {
  news.textContent = `Saved payment ${paymentId.slice(0, 8)}. Our back office has been told.`;
});
main.addEventListener('account-saved', () => {
  news.textContent = 'Saved account. It can be paid from at once.';
});

Amplify.configure(await (await fetch('/amplify_outputs.json')).json());
// Rejects when nobody is signed in.
show(await createSessionClient().catch(() => undefined));
