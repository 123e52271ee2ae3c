/** Whether a version may break what the one before it promised: the next major, or below 1.0.0 the next minor. */
export function mayBreak(before, now) {
  const [[oldMajor, oldMinor], [major, minor]] = [before, now].map((version) => version.split('.').map(Number));
  if (major !== oldMajor) return major > oldMajor;
  return major === 0 && minor > oldMinor;
}

const isOptional = (text) => /^(readonly )?[\w'[\].-]+\?[:(]/.test(text);

/**
 * What changed between two lists of promises.
 * @param {Readonly<Record<string, string>>} before
 * @param {Readonly<Record<string, string>>} now
 * @returns {{ breaks: string[], additions: string[] }} One line a change.
 */
export function compareApi(before, now) {
  const breaks = [];
  const additions = [];
  for (const [name, text] of Object.entries(before)) {
    if (!(name in now)) breaks.push(`${name} is gone`);
    else if (now[name] !== text) breaks.push(`${name} was\n      ${text}\n    and is\n      ${now[name]}`);
  }
  for (const [name, text] of Object.entries(now).filter(([added]) => !(added in before))) {
    const [parent, member] = name.split('#');
    // Whoever implements an interface lacks what is newly asked of them.
    const isAsked = member !== undefined && before[parent]?.startsWith('interface') && !isOptional(text);
    if (isAsked) breaks.push(`${name} is newly asked of whoever makes one`);
    else additions.push(name);
  }
  return { breaks, additions };
}
