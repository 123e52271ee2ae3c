/* global requestAnimationFrame, scrollY, window -- what the page has, whose functions these are */
/** Measures one page of the shell after the other, as a person with an empty cache meets them. */

/** Installed before anything of the page runs: what it tells of itself. */
const OBSERVE = () => {
  const seen = { tasks: [], shifts: [], largest: 0 };
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('longtask', ({ duration }) => seen.tasks.push(duration));
  watch('layout-shift', ({ value, hadRecentInput }) => hadRecentInput || seen.shifts.push(value));
  watch('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
  // Half a second after a click counts as input to the browser; what moves then is moved by us all the same.
  watch('layout-shift', ({ value, hadRecentInput, sources }) => {
    if (hadRecentInput && sources.some(({ previousRect, currentRect }) => jumped(previousRect, currentRect))) {
      seen.shifts.push(value);
    }
  });
  const jumped = (before, after) => before.width > 0 && after.width > 0 && before.y !== after.y && scrollY === 0;
  Object.assign(window, {
    taken: () => {
      const { tasks, shifts, largest } = seen;
      Object.assign(seen, { tasks: [], shifts: [] });
      return { tasks, shifts, largest };
    },
  });
};

/** Counts what comes over the wire, compressed as it is, with its headers. */
async function countTraffic(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const count = { requests: 0, bytes: 0, code: 0 };
  const code = new Set();
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && code.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    count.requests += 1;
    count.bytes += encodedDataLength;
    if (code.has(requestId)) count.code += 1;
  });
  return () => {
    const { requests, bytes, code: scripts } = count;
    Object.assign(count, { requests: 0, bytes: 0, code: 0 });
    return { requests, bytes, scripts };
  };
}

/** What the page has done since it was asked last, once nothing more is under way. */
async function take(page, traffic) {
  await page.waitForLoadState('networkidle');
  // Entries are told of with the frame after.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 300))));
  const { tasks, shifts, largest } = await page.evaluate(() => window.taken());
  const sum = shifts.reduce((all, shift) => all + shift, 0);
  return {
    ...traffic(),
    tasks: tasks.filter((ms) => ms > 50).map(Math.round),
    shift: sum,
    largest: Math.round(largest),
  };
}

/** The first things that tell that a page is there. */
const shown = {
  Start: (page) =>
    page
      .getByRole('main')
      .getByText(/\d+ payments/)
      .first(),
  Payments: (page) => page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').first(),
  Accounts: (page) => page.getByRole('table', { name: 'Accounts' }).getByRole('rowheader').first(),
  Members: (page) => page.getByRole('table', { name: 'Members' }).getByRole('row').nth(1),
  Settings: (page) => page.getByRole('heading', { name: 'Settings', level: 1 }),
};

export async function measureShell(browser, url, viewport) {
  const context = await browser.newContext({ locale: 'en-GB', viewport });
  const page = await context.newPage();
  await page.addInitScript(OBSERVE);
  const traffic = await countTraffic(page);
  const rows = [];
  const add = async (name) => rows.push({ name, ...(await take(page, traffic)) });

  await page.goto(url);
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await add('before the sign-in');
  await page.getByLabel('User name').fill('adminTenantA');
  await page.getByLabel('Password').fill('passwordA');
  await page.keyboard.press('Enter');
  await shown.Start(page).waitFor();
  await add('sign-in, to Start');
  const names = await linksOf(page);
  for (const name of [...names.slice(1), 'Start', 'Payments']) {
    await follow(page, name);
    await shown[name](page).waitFor();
    await add(`to ${name}${rows.some((row) => row.name === `to ${name}`) || name === 'Start' ? ', again' : ''}`);
  }
  for (const name of names) {
    await page.goto(`${url}/${name === 'Start' ? '' : name.toLowerCase()}`);
    await shown[name](page).waitFor();
    await add(`${name}, loaded anew`);
  }
  await context.close();
  return rows;
}

/** The pages that the menu leads to. */
async function linksOf(page) {
  const links = await page.locator('nav a').allTextContents();
  return links.map((text) => text.trim()).filter((name) => name in shown);
}

async function follow(page, name) {
  const menu = page.getByRole('button', { name: 'Menu' });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
}
