/** Which test looks after which criterion of WCAG 2.2, A and AA: the number, its name, what is done, and where the tests lie. */
const STORIES = 'tests/access/every-story';
const WALK = 'tests/access/keyboard-walk';
const AXE = ['tests/stories/stories', STORIES, 'tests/access/routes', 'tests/access/states', 'tests/access/doors'];

export const CRITERIA = [
  ['1.1.1', 'Non-text Content', 'axe', AXE],
  ['1.3.1', 'Info and Relationships', 'tables, heads and labels are read out of each story; axe', [STORIES, ...AXE]],
  ['1.4.3', 'Contrast (Minimum)', 'axe, in light and in dark', AXE],
  ['1.4.10', 'Reflow', 'nothing is wider than 320 px, from left and from right', [STORIES, 'tests/access/routes']],
  ['1.4.11', 'Non-text Contrast', 'borders of fields and the mark of the focus are measured', [STORIES, WALK]],
  ['1.4.12', 'Text Spacing', 'words are spaced, and stay whole', [STORIES]],
  ['1.4.13', 'Content on Hover or Focus', 'nothing comes up by either', [STORIES]],
  ['2.1.1', 'Keyboard', 'whole tasks and every stop by keys alone', [WALK, 'tests/e2e/tasks']],
  ['2.1.2', 'No Keyboard Trap', 'the walk comes out at the end', [WALK]],
  ['2.4.3', 'Focus Order', 'the walk goes in the order of reading', [WALK]],
  ['2.4.7', 'Focus Visible', 'each stop looks otherwise than before', [WALK]],
  ['2.4.11', 'Focus Not Obscured', 'no stop lies under anything else', [WALK]],
  [
    '2.5.7',
    'Dragging Movements',
    'nothing is dragged; columns are ordered by buttons',
    [STORIES, 'tests/access/entries'],
  ],
  ['2.5.8', 'Target Size (Minimum)', 'axe, and the size of each stop', [WALK, ...AXE]],
  ['3.2.1', 'On Focus', 'the walk changes nothing', [WALK]],
  ['3.2.2', 'On Input', 'what is typed changes nothing else', [WALK]],
  ['3.3.1', 'Error Identification', 'errors stand at their field, in words', [STORIES]],
  ['3.3.2', 'Labels or Instructions', 'labels are in sight', [STORIES]],
  [
    '3.3.3',
    'Error Suggestion',
    'each rule has a sentence that says what would be right',
    ['tests/access/problem-words'],
  ],
  [
    '3.3.4',
    'Error Prevention (Financial)',
    'what is sent is shown first, and can be taken back',
    ['tests/access/entries'],
  ],
  ['3.3.7', 'Redundant Entry', 'nothing is asked for twice', ['tests/access/entries']],
  ['3.3.8', 'Accessible Authentication', 'the shell: pasting and password managers work', ['tests/access/sign-in']],
  ['4.1.2', 'Name, Role, Value', 'what takes the focus has a role and a name; axe', [STORIES, ...AXE]],
  ['4.1.3', 'Status Messages', 'one polite line, nothing told twice', [STORIES]],
];

/** One whose name has numbers is about those alone; languages are looked at beside, and are no criterion of these. */
function isAbout({ fullName }, number) {
  const numbers = fullName.match(/\d\.\d\.\d+/g);
  return numbers === null ? !fullName.includes('reader’s language') : numbers.includes(number);
}

/** What became of the tests of one criterion. */
function countOf(number, places, files) {
  const tests = named(files, ...places)
    .flatMap(({ assertionResults }) => assertionResults)
    .filter((test) => isAbout(test, number));
  const by = (status) => tests.filter((test) => test.status === status).length;
  return { passed: by('passed'), failed: by('failed') };
}

const named = (files, ...places) =>
  files.filter(({ name }) => places.some((place) => name.includes(`${place}.test.ts`)));

/** How many stories or screens: each has a group of tests of its own. */
const groupsOf = (files) =>
  new Set(
    files.flatMap(({ name, assertionResults }) =>
      assertionResults.map((test) => [name, ...test.ancestorTitles].join()),
    ),
  ).size;

const wordOf = ({ passed, failed }) => {
  if (failed > 0) return `**${failed} of ${passed + failed} tests failed**`;
  return passed > 0 ? `passed, ${passed} test${passed === 1 ? '' : 's'}` : 'not run this time';
};

/**
 * The table of results.
 * @param {readonly { startTime: number, testResults: readonly object[] }[]} reports Vitest's, as `REMIT_REPORT` has them written.
 * @param {{ tier: string, commit: string }} about How long the tests were, and of what.
 */
export function statementOf(reports, { tier, commit }) {
  const files = reports.flatMap(({ testResults }) => testResults);
  const day = new Date(Math.max(...reports.map(({ startTime }) => startTime))).toISOString().slice(0, 10);
  const rows = CRITERIA.map(
    ([number, name, how, places]) =>
      `| ${number} ${name} | ${how} | ${[...new Set(places)].map((place) => `\`${place.slice(6)}\``).join(', ')} | ${wordOf(countOf(number, places, files))} |`,
  );
  const ran = named(files, ...CRITERIA.flatMap(([, , , all]) => all));
  const stories = groupsOf(named(files, STORIES, 'tests/stories/stories'));
  const screens = groupsOf(named(files, ...['routes', 'states', 'doors'].map((name) => `tests/access/${name}`)));
  const looked = ran.flatMap(({ assertionResults }) => assertionResults);
  const failed = looked.filter(({ status }) => status === 'failed').length;
  return `On ${day}, of commit \`${commit}\`, in the ${tier} tier: ${looked.length} tests in ${ran.length} files, ${failed} failed. Looked at: ${stories} stories of the elements and
${screens} screens of the shell.

| Criterion | What is done | Tests | Result |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
