/** House rules for style sheets: tokens and logical properties, no raw colour outside the token sheet. */
export default {
  extends: ['stylelint-config-standard'],
  ignoreFiles: ['**/dist/**', '**/www/**', '**/storybook-static/**', '**/node_modules/**', '**/cdk.out/**'],
  rules: {
    'color-no-hex': true,
    'color-named': 'never',
    'function-disallowed-list': ['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch'],
    'property-disallowed-list': [
      ['/^(margin|padding|border)-(left|right|top|bottom)/', 'left', 'right', 'top', 'bottom'],
      { message: 'Use the logical property (inline-start, block-end, inset …)' },
    ],
    'selector-class-pattern': null,
    // An id that nothing has gives a rule weight.
    'selector-id-pattern': null,
    // The analyzer of templates cannot read ranges in @media.
    'media-feature-range-notation': null,
    'custom-property-pattern': '^_?[a-z][a-z0-9]*(-[a-z0-9]+)*$',
    'custom-property-empty-line-before': null,
    'declaration-empty-line-before': null,
    'no-descending-specificity': null,
    'selector-type-no-unknown': [true, { ignore: ['custom-elements'] }],
  },
  overrides: [
    { files: ['**/*.ts'], customSyntax: 'postcss-lit' },
    { files: ['**/tokens/**'], rules: { 'color-no-hex': null, 'function-disallowed-list': null } },
  ],
};
