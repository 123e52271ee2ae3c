import js from '@eslint/js';
import globals from 'globals';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import appsync from './packages/backend/eslint.appsync.mjs';

const tests = ['**/*.test.{ts,mjs}', 'tests/**'];
const elements = ['packages/{element-kit,payments-element,accounts-element}/src/**/*.ts'];

const noSkippedTest = {
  selector:
    'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo)$/], CallExpression[callee.name=/^x(it|describe)$/]',
  message: 'A test that is switched off, or alone, proves nothing.',
};
const noSleep = {
  selector:
    "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout'][arguments.0.name=/^(resolve|done|r)$/]",
  message: 'Wait for what should happen, not for time to pass.',
};
const emptyTest = {
  selector: 'CallExpression[callee.name=/^(it|test)$/] > :function > BlockStatement[body.length=0]',
  message: 'An empty test asserts nothing.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/www/**',
      '**/.stencil/**',
      '**/cdk.out/**',
      '**/storybook-static/**',
      '**/*.generated.ts',
      'packages/shell/src/components.d.ts',
      '.data/**',
      // Projects of their own, each checked by its own build.
      'examples/**',
      '.cache/**',
      // Half of it is wrong, and is to be.
      'tests/types/*/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
      // noPropertyAccessFromIndexSignature asks for the brackets that this rule would take away.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { boolean: true } }],
    },
  },
  {
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-syntax': ['error', noSkippedTest, emptyTest],
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
    },
  },
  {
    files: elements,
    extends: [
      lit.configs['flat/all'],
      litA11y.configs['flat/recommended'] ?? litA11y.configs.recommended,
      wc.configs['flat/best-practice'],
    ],
    settings: { wc: { elementBaseClasses: ['LitElement', 'RemitElement'] } },
    rules: {
      'lit/no-template-map': 'off',
      'lit/no-template-arrow': 'off',
      'lit/no-template-bind': 'off',
      'lit/attribute-names': ['error', { convention: 'kebab' }],
      'lit-a11y/click-events-have-key-events': 'off',
      // In a dialog it says which control the platform focuses first.
      'lit-a11y/no-autofocus': 'off',
      'wc/guard-super-call': 'off',
      'wc/max-elements-per-file': 'error',
      'wc/file-name-matches-element': 'off',
      'wc/tag-name-matches-class': 'off',
    },
  },
  {
    // A composition names its children by static tags, since their prefix is the registration's.
    files: ['packages/*/src/elements/*-element/*.ts'],
    rules: { 'lit/binding-positions': 'off', 'lit/no-invalid-html': 'off' },
  },
  {
    files: [...tests, '**/*.stories.ts', '**/testing/**', '**/testing.ts'],
    rules: {
      'no-restricted-syntax': ['error', noSkippedTest, emptyTest, noSleep],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Chai's assertions are properties.
      '@typescript-eslint/no-unused-expressions': 'off',
      'lit/no-classfield-shadowing': 'off',
    },
  },
  {
    // @open-wc/semantic-dom-diff types every `equal` of chai as a promise, which it is not.
    files: ['packages/{element-kit,payments-element,accounts-element}/src/**/*.test.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off', 'wc/max-elements-per-file': 'off' },
  },
  {
    // Words and nothing else: their types say all that there is to say of them.
    files: ['packages/*/src/strings/??/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    // Runs in the page of a contender, which leaves these.
    files: ['bench/race/measures/*.mjs', 'bench/race/instruments.mjs'],
    languageOptions: { globals: { contender: 'readonly', race: 'readonly', source: 'readonly' } },
  },
  {
    files: ['packages/local-backend/**', 'packages/backend/bin/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Stencil's decorators, h() and own compiler options; the shell's own tsconfig checks its types.
    files: ['packages/shell/src/**/*.{ts,tsx}'],
    // Stencil's JSX namespace has no Element, so the type of every element is unknown to the rule.
    rules: { '@typescript-eslint/no-extraneous-class': 'off', '@typescript-eslint/no-unsafe-return': 'off' },
  },
  ...appsync,
);
