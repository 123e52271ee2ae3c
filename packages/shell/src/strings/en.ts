function payments(count: number, isNamed: boolean): string {
  if (!isNamed) return String(count);
  return count === 1 ? '1 payment' : `${String(count)} payments`;
}

/** The shell's words. */
export const words = {
  product: 'Remit Elements',
  signIn: {
    title: 'Sign in',
    userName: 'User name',
    password: 'Password',
    submit: 'Sign in',
    pending: 'Signing in…',
    userNameMissing: 'Enter your user name.',
    passwordMissing: 'Enter your password.',
    ended: 'Your session has ended. Sign in to go on.',
    failures: {
      credentials: 'User name or password is wrong.',
      unreachable: 'Not signed in: the server cannot be reached. Check the connection and try again.',
      'too-often': 'Too many attempts. Wait a few minutes and try again.',
      step: 'This user has to finish signing up or choose a new password first. Ask an administrator.',
      unknown: 'Not signed in: the server could not answer. Try again.',
    },
  },
  signOut: 'Sign out',
  leaving: {
    title: (counts: string) => `Sign out with ${counts}?`,
    /** The first says what is counted. */
    counts: {
      notSent: (count: number, isFirst: boolean) => `${payments(count, isFirst)} not sent`,
      unknown: (count: number, isFirst: boolean) => `${payments(count, isFirst)} being checked`,
      refused: (count: number, isFirst: boolean) => `${payments(count, isFirst)} not saved`,
      drafts: (count: number, isFirst: boolean) => `${payments(count, isFirst)} half entered`,
    },
    consequences: {
      notSent: 'What is not sent is discarded.',
      unknown: 'What is being checked may be saved already; then it stays saved.',
      refused: 'What was refused is discarded.',
      drafts: 'What you half entered is discarded.',
    },
    stay: 'Stay signed in',
    leave: 'Discard and sign out',
  },
  menu: { label: 'Main', open: 'Menu', start: 'Start', payments: 'Payments', accounts: 'Accounts' },
  skip: 'Skip to content',
  start: {
    // Link texts do not repeat the menu's, so that each name leads to one place only.
    payments: { text: 'What your company is about to pay.', link: 'Prepare, change or delete' },
    accounts: { text: 'Where your company pays from.', link: 'See what each one pays' },
  },
  loading: 'Loading…',
  memberless: {
    title: 'No company',
    text: 'Your user belongs to no company. Ask an administrator to invite you.',
    user: (name: string) => `Signed in as ${name}.`,
  },
  misconfigured: {
    title: 'This application is not set up',
    missing: 'The configuration lacks a field:',
    unreadable: 'The configuration could not be read:',
    advice: 'Whoever runs this application can correct it. Nothing was sent.',
  },
  unreachable: {
    title: 'The server cannot be reached',
    text: 'Nothing was lost. Check the connection, then try again.',
  },
  /** Of the element's: how long what this person saves is kept here. */
  payments: {
    'views.nameHint': 'Keeps filters, order, columns and page size; a view with a search until you sign out',
    'form.templateHint': 'Keeps what stands in the form, but for date and end-to-end reference, until you sign out.',
  },
  pageFailed: { title: 'This page did not load', text: 'Nothing was lost. Check the connection, then try again.' },
  retry: 'Retry',
  notFound: { title: 'No such page', text: 'The address leads nowhere.', back: 'Go to Start' },
} as const;
