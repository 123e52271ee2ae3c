/** What the commits since the last release ask for; below 1.0.0 a break is a minor version, and all else a patch. */
export function nextVersion(version, commits) {
  const [major, minor, patch] = version.split('.').map(Number);
  const isBreak = commits.some((text) => /^\w+(\(.+\))?!:|^BREAKING CHANGE:/m.test(text));
  const isFeature = commits.some((text) => /^feat(\(.+\))?:/.test(text));
  if (isBreak && major > 0) return `${major + 1}.0.0`;
  if (isBreak || (isFeature && major > 0)) return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}
