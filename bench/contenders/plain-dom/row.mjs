/* global document */
const LOCALE = 'en-GB';
const DAY = { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' };
const LONG_DAY = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const amount = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const day = new Intl.DateTimeFormat(LOCALE, DAY);
const longDay = new Intl.DateTimeFormat(LOCALE, LONG_DAY);

const WORDS = {
  UNCONFIRMED: 'Unconfirmed',
  PENDING_APPROVAL: 'Pending approval',
  CONFIRMED: 'Confirmed',
  EXPORTED: 'Handed to the bank',
  REJECTED: 'Rejected',
};
const RING = '<circle cx="8" cy="8" r="5.6"/>';
const MARKS = {
  UNCONFIRMED: RING,
  PENDING_APPROVAL: `${RING}<path d="M8 2.4a5.6 5.6 0 010 11.2z" class="fill"/>`,
  CONFIRMED: '<circle cx="8" cy="8" r="6.2" class="fill"/><path d="M5.2 8.2l2 2 3.6-4.2" class="cut"/>',
  EXPORTED: `${RING}<path d="M5.5 8h5M8.4 5.8L10.6 8l-2.2 2.2"/>`,
  REJECTED: `${RING}<path d="M6 6l4 4M10 6l-4 4"/>`,
};

export const statuses = Object.entries(WORDS);

const template = (html) =>
  Object.assign(document.createElement('template'), { innerHTML: html }).content.firstElementChild;

const rowTemplate = template(`<table><tr><td class="select"><input type="checkbox"></td><th scope="row"><button
  type="button" class="row-button"><span dir="auto"></span></button><span class="second" dir="auto"></span></th><td><time></time></td><td
  ><span class="reference-text"><bdi></bdi></span></td><td></td><td class="end"><span class="figure"></span> <span
  class="code"></span></td></tr></table>`).rows[0];
const markTemplates = Object.fromEntries(
  statuses.map(([status, word]) => [
    status,
    template(
      `<span class="payment-status ${status}"><svg viewBox="0 0 16 16" aria-hidden="true">${MARKS[status]}</svg>${word}</span>`,
    ),
  ]),
);

/** One row of the table, which can be filled with one payment after another. */
export class Row {
  element = rowTemplate.cloneNode(true);
  payment;
  #tick;
  #name;
  #iban;
  #date;
  #reference;
  #status;
  #figure;
  #code;

  constructor() {
    const [select, creditor, date, reference, status, value] = this.element.cells;
    this.#tick = select.firstChild;
    [this.#name, this.#iban] = [creditor.firstChild.firstChild, creditor.lastChild];
    [this.#date, this.#reference, this.#status] = [date.firstChild, reference.firstChild, status];
    [this.#figure, this.#code] = value.children;
  }

  fill(payment, index) {
    const before = this.payment;
    this.element.ariaRowIndex = String(index + 2);
    if (before === payment) return;
    this.payment = payment;
    const {
      creditorName,
      creditorIban,
      requestedExecutionDate,
      remittanceInformation = '',
      status,
      currency,
    } = payment;
    this.#tick.ariaLabel = `Select ${creditorName}`;
    this.#name.textContent = creditorName;
    this.#iban.textContent = creditorIban.replace(/(.{4})(?=.)/g, '$1\u00a0');
    if (before?.requestedExecutionDate !== requestedExecutionDate) {
      const time = Date.parse(`${requestedExecutionDate}T00:00:00Z`);
      this.#date.dateTime = requestedExecutionDate;
      this.#date.title = longDay.format(time);
      this.#date.textContent = day.format(time).replace(',', '');
    }
    this.#reference.title = remittanceInformation;
    this.#reference.firstChild.textContent = remittanceInformation;
    if (before?.status !== status || before.rejectionReason !== payment.rejectionReason) this.#fillStatus(payment);
    this.#figure.textContent = amount.format(payment.amountMinor / 100);
    this.#code.textContent = currency;
  }

  #fillStatus({ status, rejectionReason }) {
    this.#status.replaceChildren(markTemplates[status].cloneNode(true));
    if (status !== 'REJECTED' || !rejectionReason) return;
    const reason = Object.assign(document.createElement('span'), { className: 'second', title: rejectionReason });
    reason.textContent = rejectionReason;
    this.#status.append(reason);
  }
}
